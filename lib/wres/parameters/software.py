"""The software that makes a product, by name and version."""

import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version

import wres

PACKAGES = ("pandas", "altair", "great-expectations", "papermill", "nbconvert", "scipy", "statsmodels", "vl-convert-python")


@cache
def software() -> dict[str, str]:
    """The workbook itself, Python, and the packages that figures and pages depend on most; the lock has the others."""
    return {"wres": wres.__version__, "Python": platform.python_version()} | {name: _version(name) for name in PACKAGES}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"

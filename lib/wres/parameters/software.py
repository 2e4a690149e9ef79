"""The software that makes a product, by name and version."""

import platform
import subprocess
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import wres
from wres.parameters.checkout import CHECKOUT

PACKAGES = ("pandas", "altair", "great-expectations", "papermill", "nbconvert", "scipy", "statsmodels", "vl-convert-python")


@cache
def software() -> dict[str, str]:
    """The workbook itself, its git commit, Python, and the packages that figures and pages depend on most; the lock has the others."""
    workbook = {"wres": wres.__version__, "wres, git commit": commit_of(CHECKOUT) or "none", "Python": platform.python_version()}
    return workbook | {name: _version(name) for name in PACKAGES}


def commit_of(checkout: Path) -> str:
    """The commit of a checkout, ending in `-dirty` when its files are not those of the commit; empty where there is no git."""
    if not (checkout / ".git").exists():
        return ""
    command = ["git", "-C", str(checkout), "describe", "--always", "--exclude=*", "--abbrev=40", "--dirty"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"

"""`provenance.json`: everything that a product was made from, with a hash each. It lies in the review and is never published."""

import json
import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import wres
from wres.running.product_folders import ProductFolders
from wres.running.staleness import Hashed

PACKAGES = ("pandas", "altair", "great-expectations", "papermill", "nbconvert", "scipy", "statsmodels", "vl-convert-python")


def write_provenance(path: Path, folders: ProductFolders, reads: tuple[Hashed, ...]) -> None:
    """Write what was read and with what, so that the product can be made again and compared."""
    facts = {
        "product": folders.name,
        "year": folders.year,
        "edition": folders.edition,
        "wres": wres.__version__,
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in PACKAGES},
        "read": [
            {"name": read.name, "sha256": read.sha256} | ({"meaning": read.meaning} if read.meaning else {}) for read in reads
        ],
    }  # fmt: skip
    path.write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


@cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"

"""`environment.yml` for conda users, made from pyproject.toml and the lock."""

import re
import tomllib
from pathlib import Path

from wres.parameters.checkout import CHECKOUT

LOCKED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)(?:\s*;\s*(?P<marker>.+?))?\s*\\?$")


def environment_text(project: str, lock: str) -> str:
    """The text of `environment.yml`: Python as the project says, packages and versions as the lock says."""
    about = tomllib.loads(project)["project"]
    locked = [match for line in lock.splitlines() if (match := LOCKED.match(line))]
    packages = [f"{match['name']}=={match['version']}{' ; ' + match['marker'] if match['marker'] else ''}" for match in locked]
    lines = [
        "# Made by `make environment` from pyproject.toml and requirements.lock; change those, not this.",
        "# conda env create -f environment.yml && conda activate wres && PYTHONPATH=lib python -m wres reports",
        f"name: {about['name']}",
        "channels: [conda-forge]",
        "dependencies:",
        f"  - python{about['requires-python']}",
        "  - pip",
        "  - pip:",
        *(f"      - {_quote(package)}" for package in packages),
    ]
    return "\n".join(lines) + "\n"


def write_environment(checkout: Path = CHECKOUT) -> Path:
    """Write `environment.yml` of a checkout."""
    texts = [(checkout / name).read_text(encoding="utf-8") for name in ("pyproject.toml", "requirements.lock")]
    path = checkout / "environment.yml"
    path.write_text(environment_text(*texts), encoding="utf-8")
    return path


def _quote(package: str) -> str:
    return f'"{package}"' if ";" in package else package

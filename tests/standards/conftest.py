"""A workspace whose standard is made up, and what the workbook makes of it."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MADE_UP = Path(__file__).parent / "workspace"
ORGANISATION, YEAR = "MUP", "2025"


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the made-up workspace: a standard of four indicators, one organisation and two returns."""
    return Path(shutil.copytree(MADE_UP, tmp_path_factory.mktemp("standards") / "workspace"))


@pytest.fixture(scope="session")
def wres(workspace: Path) -> Callable[..., str]:
    """Run a command of the workbook on the made-up workspace; gives what it prints."""

    def run(*words: str) -> str:
        command = [sys.executable, "-m", "wres", *words, "--workspace", str(workspace)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="session")
def public(workspace: Path, wres: Callable[..., str]) -> Path:
    """The folder of the public report."""
    wres("report", "--org", ORGANISATION, "--year", YEAR)
    found = [path.parent for path in sorted((workspace / "reports").rglob("indicators.csv")) if path.parent.name == ORGANISATION]
    return found[0]


@pytest.fixture(scope="session")
def review(public: Path) -> Path:
    """The folder of the same report that is never published."""
    return public.parents[2] / "review" / YEAR / ORGANISATION

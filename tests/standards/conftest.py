"""A workspace whose standard is made up, and what the workbook makes of it."""

import shutil
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
def wres(workspace: Path, wres_here: Callable[..., tuple[int, str, str]]) -> Callable[..., str]:
    """Run a command of the workbook on the made-up workspace; gives what it prints."""

    def run(*words: str) -> str:
        status, output, errors = wres_here(*words, "--workspace", str(workspace))
        assert status == 0, output + errors
        return output

    return run


@pytest.fixture(scope="session")
def public(workspace: Path, wres: Callable[..., str], validated: Callable[[Path], Path]) -> Path:
    """The folder of the public report."""
    validated(workspace)
    wres("report", "--org", ORGANISATION, "--year", YEAR)
    found = [path.parent for path in sorted((workspace / "reports").rglob("indicators.csv")) if path.parent.name == ORGANISATION]
    return found[0]


@pytest.fixture(scope="session")
def review(public: Path) -> Path:
    """The folder of the same report that is never published."""
    return public.parents[2] / "review" / YEAR / ORGANISATION

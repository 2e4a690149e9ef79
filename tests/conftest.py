"""What every test may ask for."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

CHECKOUT = Path(__file__).resolve().parents[1]

settings.register_profile("untimed", deadline=None)  # how long an example takes depends on what else the machine does
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The project's own folder."""
    return CHECKOUT


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all test processes of this run have in common."""
    root = tmp_path_factory.getbasetemp()
    return root.parent if os.environ.get("PYTEST_XDIST_WORKER") else root


@pytest.fixture(scope="session")
def answered(common: Path) -> Callable[[Path], Path]:
    """Let a workspace keep its answers of Great Expectations with all others of this run: what is the same is asked once."""

    def share(workspace: Path) -> Path:
        (common / "answers").mkdir(exist_ok=True)
        (workspace / ".cache").symlink_to(common / "answers")
        return workspace

    return share


@pytest.fixture(scope="session")
def bundled(common: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with every bundled return and its report, built by `wres reports` once for all test processes; only to be read.

    Each of them asks for the reports; the workspace's own lock makes all but the first wait and find them up to date.
    """
    workspace, private = common / "bundled", tmp_path_factory.mktemp("workspace") / "bundled"
    for part in ("data", "params/organisations"):
        shutil.copytree(CHECKOUT / part, private / part)
    with contextlib.suppress(OSError):  # another test process was first
        private.rename(workspace)
    command = [sys.executable, "-m", "wres", "reports", "--workspace", str(workspace)]
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT / "lib")}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=900, check=False)
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"
    return workspace


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of published sources and public files beside the checkout, absent for most users."""
    folder = CHECKOUT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the published sources (../shared) are not beside this checkout")
    return folder

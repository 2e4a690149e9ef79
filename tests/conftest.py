"""What every test may ask for."""

import contextlib
import gc
import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

CHECKOUT = Path(__file__).resolve().parents[1]

gc.set_threshold(200_000, 50, 100)  # as the command line: libraries make hundreds of thousands of lasting objects
settings.register_profile("untimed", deadline=None)  # how long an example takes depends on what else the machine does
settings.load_profile("untimed")


LONGEST = (  # files of tests that take five seconds of a processor and more, the longest first; neighbours do not wait for the same thing
    "tests/faults/test_killed_runs.py",
    "tests/rendered/test_accessible.py",
    "tests/faults/test_object_storage.py",
    "tests/rendered/extremes/test_extremes.py",
    "tests/unit/running/test_build.py",
    "tests/rendered/test_pages_in_a_browser.py",
    "tests/faults/test_cluster.py",
    "tests/rendered/test_fit.py",
    "tests/unit/charts/test_filling.py",
    "tests/backtest/test_two_worlds.py",
    "tests/rendered/test_report_pdf.py",
    "tests/unit/cli/test_commands.py",
    "tests/backtest/test_both_engines.py",
    "tests/backtest/test_same_bytes.py",
    "tests/unit/forms/test_return_workbook.py",
    "tests/backtest/test_disclosure_attack.py",
    "tests/rendered/test_charts_fit.py",
    "tests/unit/checks/test_bulk_validation.py",
    "tests/rendered/test_list_of_reports.py",
    "tests/standards/test_another_standard.py",
    "tests/unit/running/test_background_validation.py",
    "tests/unit/report/sections/test_plan_dates_everywhere.py",
)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """A test process more than there are processors: some wait for a browser, a kernel or a killed run."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Each test process begins with its share of the longest files, so that none runs alone at the end while others have nothing to do.

    `--dist worksteal` gives each process an equal stretch of the list; who has done his takes from the end of another's.
    """
    processes = getattr(config, "workerinput", {}).get("workercount", 1)
    if processes == 1:
        return
    by_file: dict[str, list[pytest.Item]] = {name: [] for name in LONGEST}
    others: list[pytest.Item] = []
    for item in items:
        by_file.get(item.path.relative_to(CHECKOUT).as_posix(), others).append(item)
    ordered: list[pytest.Item] = []
    for process in range(processes):
        stretch = [item for name in LONGEST[process::processes] for item in by_file[name]]
        room = max(0, (len(items) - len(ordered)) // (processes - process) - len(stretch))
        ordered += stretch + others[:room]
        del others[:room]
    items[:] = ordered + others


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The project's own folder."""
    return CHECKOUT


@pytest.fixture(scope="session")
def wres_here() -> Callable[..., tuple[int, str, str]]:
    """Run a command in this process, which has imported most of it, as `python -m wres` would; gives exit status, output and errors.

    What a command is to do is shown with it; that each can be run as people do, in a process of its own, other tests show.
    """
    from wres.cli import main

    def run(*words: str) -> tuple[int, str, str]:
        output, errors = io.StringIO(), io.StringIO()
        threshold, handler = gc.get_threshold(), signal.getsignal(signal.SIGTERM)
        with pytest.MonkeyPatch.context() as patch:
            for name, instead in (("argv", ["wres", *words]), ("stdout", output), ("stderr", errors)):
                patch.setattr(sys, name, instead)
            for name in ("WRES_HERE", "WRES_TYPED_WORKSPACE", "WRES_WORKSPACE_ROOT"):  # kept for what a command starts
                patch.setenv(name, "")
            with pytest.raises(SystemExit) as ended:
                main()
        gc.set_threshold(*threshold)
        signal.signal(signal.SIGTERM, handler)
        assert isinstance(ended.value.code, int)
        return ended.value.code, output.getvalue(), errors.getvalue()

    return run


@pytest.fixture(scope="session")
def validated() -> Callable[[Path], Path]:
    """Ask Great Expectations of all tables of a workspace, here where it is imported: a run that is to follow need not start it."""
    from wres.checks.bulk_validation import validate_in_bulk
    from wres.parameters import Workspace

    def ask(root: Path) -> Path:
        workspace = Workspace.at(root)
        validate_in_bulk(workspace, workspace.returns())
        return root

    return ask


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
def bundled_answers() -> Callable[[Path], Path]:
    """Let a workspace with bundled returns keep its answers where the checkout, which the tests open reports from, keeps its own."""

    def share(workspace: Path) -> Path:
        (CHECKOUT / ".cache").mkdir(exist_ok=True)
        (workspace / ".cache").symlink_to(CHECKOUT / ".cache")
        return workspace

    return share


@pytest.fixture(scope="session")
def bundled(common: Path, tmp_path_factory: pytest.TempPathFactory, bundled_answers: Callable[[Path], Path]) -> Path:
    """A workspace with every bundled return and its report, built by `wres reports` once for all test processes; only to be read.

    Each of them asks for the reports; the workspace's own lock makes all but the first wait and find them up to date.
    """
    workspace, private = common / "bundled", tmp_path_factory.mktemp("workspace") / "bundled"
    for part in ("data", "params/organisations"):
        shutil.copytree(CHECKOUT / part, private / part)
    bundled_answers(private)
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

"""A real Dask scheduler and two real workers on this machine; one is killed in the middle, and all reports still come."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time

import nbformat
import pytest

from wres.errors import WresError
from wres.parameters import Workspace
from wres.running import Options, RunInterrupted, build_products

CELLS = [
    "organisation = ''\nyear = 0\nworkspace = ''\nedition = ''\noutput = ''",
    "import pathlib, time\ntime.sleep(0.5)\npathlib.Path(output, 'indicators.csv').write_text(f'{organisation} {year}')",
]
IN_A_TERMINAL = """
import pathlib, signal, sys
from wres.cli.building import run_products
from wres.parameters import Workspace
from wres.running import Options
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    place, address = pathlib.Path(sys.argv[1]), sys.argv[2]
    sys.exit(run_products(Workspace.at(place), None, None, Options(notebook=place / "small.ipynb"), cluster=address))
"""
CODES = [f"AA{number}" for number in range(8)]


@pytest.fixture
def place(tmp_path):
    """A workspace of eight returns and a notebook of half a second."""
    for code in CODES:
        (tmp_path / "data" / code / "2025").mkdir(parents=True)
        (tmp_path / "data" / code / "2025" / "training.csv").write_text("ethnicity,accessed\nwhite,5\n")
        (tmp_path / "params" / "organisations").mkdir(parents=True, exist_ok=True)
        (tmp_path / "params" / "organisations" / f"{code}.yaml").write_text(f"name: Made-up {code}\n")
    first, second = (nbformat.v4.new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(CELLS))
    first.metadata["tags"] = ["parameters"]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(nbformat.v4.new_notebook(cells=[first, second], metadata=kernel), tmp_path / "small.ipynb")
    return tmp_path


@pytest.fixture
def cluster(tmp_path, checkout):
    """The address of a scheduler, and its two workers with one thread each."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    environment = os.environ | {"PYTHONPATH": str(checkout / "lib")}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment, "start_new_session": True}
    dask = [sys.executable, "-m", "dask"]
    started = [subprocess.Popen([*dask, "scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"], **quiet)]
    worker = [*dask, "worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny", "--local-directory", str(tmp_path / "dask")]
    started += [subprocess.Popen(worker, **quiet) for _ in range(2)]
    try:
        _until_ready(address, 2)
        yield address, started[1:]
    finally:
        for process in started:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _until_ready(address, workers):
    from distributed import Client

    for _ in range(60):
        try:
            with Client(address, timeout=2) as client:
                client.wait_for_workers(workers, timeout=30)
                return
        except OSError:
            time.sleep(0.5)
    pytest.fail("the scheduler did not come up")


def test_all_reports_come_though_a_worker_is_killed(place, cluster):
    address, workers = cluster
    killer = threading.Timer(1.0, lambda: os.killpg(workers[0].pid, signal.SIGKILL))
    first = threading.Event()

    class Watching:
        def planned(self, planned):
            pass

        def started(self, planned):
            pass

        def finished(self, outcome):
            if not first.is_set():
                first.set()
                killer.start()

    outcomes = build_products(Workspace.at(place), options=Options(notebook=place / "small.ipynb"), cluster=address, progress=Watching())
    killer.join()
    assert workers[0].poll() is not None, "the worker was to be killed"
    assert {outcome.status for outcome in outcomes} == {"built"}, [outcome.problem for outcome in outcomes]
    for code in CODES:
        assert (place / "reports/public/2025" / code / "indicators.csv").read_text() == f"{code} 2025"
        assert (place / "reports/public/2025" / code / "index.html").is_file()
    assert (place / "reports/public/index.html").is_file()
    again = build_products(Workspace.at(place), options=Options(notebook=place / "small.ipynb"), cluster=address)
    assert {outcome.status for outcome in again} == {"up to date"}


@pytest.mark.parametrize("until", ["[1/"])
def test_ctrl_c_is_answered_as_in_a_run_on_one_machine(place, cluster, until, checkout):
    """Once the first report stands: a moment earlier, before the run notes interruptions, Ctrl-C can still end it without the sentence."""
    address, _ = cluster
    (place / "run.py").write_text(IN_A_TERMINAL)
    command = [sys.executable, str(place / "run.py"), str(place), address]
    environment = os.environ | {"PYTHONPATH": str(checkout / "lib")}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True, env=environment
    ) as process:
        lines = iter(process.stdout.readline, "")
        assert any(until in line for line in lines)
        os.killpg(process.pid, signal.SIGINT)
        rest = process.stdout.read()
    assert rest.splitlines()[-1] == "Interrupted. Finished reports are kept; the next run builds the rest."
    assert "Traceback" not in rest
    assert process.returncode == 130
    standing = len(list(place.glob("reports/public/2025/AA?/index.html")))
    assert standing >= (until == "[1/")


def press_ctrl_c(*_):
    os.kill(os.getpid(), signal.SIGINT)


@pytest.fixture
def as_in_a_terminal():
    """Ctrl-C raises KeyboardInterrupt, whatever started the tests."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_ctrl_c_while_the_lists_are_written_is_answered_too(place, cluster, monkeypatch, as_in_a_terminal):
    """It was raised wherever the run was, past those who would have said what stands."""
    monkeypatch.setattr("wres.running.build.write_indexes", press_ctrl_c)
    with pytest.raises(RunInterrupted) as interrupted:
        build_products(Workspace.at(place), options=Options(notebook=place / "small.ipynb"), cluster=cluster[0])
    assert {outcome.status for outcome in interrupted.value.outcomes} == {"built"}


def test_ctrl_c_while_no_scheduler_answers_ends_the_run_at_once(place, as_in_a_terminal):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        threading.Timer(2.0, press_ctrl_c).start()
        began = time.monotonic()
        with pytest.raises(RunInterrupted) as interrupted:
            build_products(
                Workspace.at(place), options=Options(notebook=place / "small.ipynb"), cluster=f"tcp://127.0.0.1:{silent.getsockname()[1]}"
            )
    assert time.monotonic() - began < 20
    assert {outcome.status for outcome in interrupted.value.outcomes} == {"not run"}


def test_no_scheduler_is_said_in_words(place, monkeypatch):
    monkeypatch.setattr("wres.running.cluster.PATIENCE", 1)
    with pytest.raises(WresError, match="no scheduler answers there"):
        build_products(Workspace.at(place), options=Options(notebook=place / "small.ipynb"), cluster="tcp://127.0.0.1:1")


def test_without_the_extra_a_cluster_says_how_to_install_it(place, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(WresError, match=r"the extra `cluster`.*\n.*pip install -e '\.\[cluster\]'"):
        build_products(Workspace.at(place), options=Options(notebook=place / "small.ipynb"), cluster="tcp://127.0.0.1:1")

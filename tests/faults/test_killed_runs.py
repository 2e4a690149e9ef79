"""Runs that are killed, interrupted or doubled: nothing half-written, and the next run builds the rest."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import nbformat
import pytest

from wres.demo import write_country
from wres.running.storage.folders import recover

CODES = [f"ZZ{letter}" for letter in "ABCDEF"]
PAGES = ["index.html", "indicators.csv", "second.csv"]
REVIEW = [".files.json", "index.html", "number.txt", "provenance.json", "report.ipynb"]
CELLS = (
    'organisation = ""\nyear = 0\nworkspace = ""\nedition = "public"\noutput = ""',
    "import pathlib, time\nnumber = pathlib.Path(workspace, 'number').read_text()",
    "pathlib.Path(output, 'indicators.csv').write_text(number)",
    "time.sleep(0.2)",
    "pathlib.Path(output, 'second.csv').write_text(number)",
    "pathlib.Path(output, 'review').mkdir()\npathlib.Path(output, 'review', 'number.txt').write_text(number)",
)
RUN = """
import signal, sys
from pathlib import Path
from wres.parameters import Workspace
from wres.running import Options, RunInterrupted, build_products, workers
from wres.running.rendering_process import render_tasks
workers.draw_and_render_tasks = render_tasks  # the notebook has no charts: what draws them is not started
signal.signal(signal.SIGINT, signal.default_int_handler)
if "full" in sys.argv:  # no file may grow beyond this, so that writing the notebook fails as on a full disk
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900))
class Says:
    def planned(self, planned): print("planned", flush=True)
    def started(self, planned): pass
    def finished(self, outcome): print("finished", outcome.name, outcome.status, outcome.problem, flush=True)
try:
    done = build_products(Workspace.at(sys.argv[1]), options=Options(notebook=Path(sys.argv[2])), jobs=2, force="force" in sys.argv,
                         progress=Says(), say=lambda text: print("says", text, flush=True))
    print("stands", sum(outcome.stands for outcome in done), flush=True)
except RunInterrupted as interrupted:
    print("interrupted", sum(one.stands for one in interrupted.outcomes), flush=True)
"""


def workspace_in(folder):
    """A workspace of six returns and a slow tiny notebook."""
    for code in CODES:
        (folder / "data" / code / "2025").mkdir(parents=True)
        (folder / "params" / "organisations").mkdir(parents=True, exist_ok=True)
        (folder / "params" / "organisations" / f"{code}.yaml").write_text(f"name: Made-up {code}\n")
    first, *others = (nbformat.v4.new_code_cell(source, id=f"cell-{n}") for n, source in enumerate(CELLS))
    first.metadata["tags"] = ["parameters"]
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    nbformat.write(nbformat.v4.new_notebook(cells=[first, *others], metadata={"kernelspec": kernel}), folder / "tiny.ipynb")
    (folder / "number").write_text("1")
    return folder


@pytest.fixture
def place(tmp_path):
    return workspace_in(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The workspace after its first run: to be copied."""
    folder = workspace_in(tmp_path_factory.mktemp("built"))
    assert "stands 6" in run(folder)
    assert_every_report_is_whole(folder)
    return folder


@pytest.fixture
def standing(built, tmp_path):
    """A workspace whose six reports stand, and whose number has changed since."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    (tmp_path / "number").write_text("2")
    return tmp_path


def start(place, *how):
    command = [sys.executable, "-c", RUN, str(place), str(place / "tiny.ipynb"), *how]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)


def until(process, word):
    """Read lines up to one that begins with a word."""
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith(word):
            return lines
    pytest.fail(f"{word} never came: {''.join(lines)}")


def run(place, *how):
    with start(place, *how) as process:
        output = process.stdout.read()
    assert process.returncode == 0, output
    return output


def assert_every_report_is_whole(place):
    """Each report that stands is all old or all new, its pages and its review alike."""
    for pages in (place / "reports" / "public" / "2025").glob("ZZ?"):
        review = place / "reports" / "review" / "2025" / pages.name
        assert sorted(path.name for path in pages.iterdir()) == PAGES
        assert sorted(path.name for path in review.iterdir() if path.name != "failed") == REVIEW
        assert len({path.read_text() for path in (pages / "indicators.csv", pages / "second.csv", review / "number.txt")}) == 1


def nobody_left(place):
    """Wait until no worker of a killed run is at work here."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
        if str(place) not in listed:
            return
        time.sleep(0.2)
    pytest.fail("a process of the killed run is still there")


@pytest.mark.parametrize("wait", [0.0, 0.3], ids=lambda wait: f"{wait} s after the first report")
def test_a_run_killed_at_any_moment_leaves_whole_reports_and_the_next_resumes(standing, wait):
    with start(standing, "force") as process:
        until(process, "finished")
        time.sleep(wait)
        process.kill()
    nobody_left(standing)
    recover(standing / "reports")  # as the next run does: a report may be between its two places
    assert len(list((standing / "reports" / "public" / "2025").glob("ZZ?"))) == len(CODES)
    assert_every_report_is_whole(standing)
    json.loads((standing / "reports" / "review" / "run.json").read_text())
    assert "stands 6" in run(standing, "force")
    assert_every_report_is_whole(standing)
    assert {path.read_text() for path in standing.glob("reports/public/2025/*/second.csv")} == {"2"}
    assert list((standing / "reports" / ".building").iterdir()) == []
    assert list((standing / "reports" / ".aside").iterdir()) == []


def test_an_interrupted_run_keeps_what_was_finished_and_the_next_builds_the_rest(place):
    with start(place) as process:
        until(process, "finished")
        os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does: to every process of the run
        rest = process.stdout.read()
    assert "interrupted" in rest
    assert "failed" not in rest
    assert not list(place.glob("reports/review/2025/*/failed"))
    assert_every_report_is_whole(place)
    standing = len(list(place.glob("reports/public/2025/ZZ?")))
    assert 1 <= standing < len(CODES)
    second = run(place)
    assert second.count("built") == len(CODES) - standing
    assert "stands 6" in second


@pytest.mark.parametrize("wait", [0.0, 0.01, 0.1, 1.0], ids=lambda wait: f"{wait} s after it began")
def test_an_interruption_while_processes_get_ready_is_answered_with_a_sentence(tmp_path, wait):
    """At 0.01 s the process that others are forked from is being started: what came then was lost, and the run went on."""
    write_country(tmp_path, 2)
    command = [sys.executable, "-m", "wres", "reports", "--workspace", str(tmp_path)]
    as_in_a_terminal = (
        "import os, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); os.execv(sys.argv[1], sys.argv[1:])"
    )
    command = [sys.executable, "-c", as_in_a_terminal, *command]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True) as process:
        until(process, "2 reports")
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGINT)
        rest = process.stdout.read()
    assert rest.splitlines()[-1] == "Interrupted. Finished reports are kept; the next run builds the rest."
    assert "Traceback" not in rest
    assert process.returncode == 130


def test_two_runs_at_once_the_second_waits_and_has_nothing_left_to_do(place):
    with start(place) as first:
        until(first, "planned")
        with start(place) as second:
            until(second, "says Another run is at work")
            said_by_second = second.stdout.read()
        said_by_first = first.stdout.read()
    assert "stands 6" in said_by_first
    assert "stands 6" in said_by_second
    assert "built" not in said_by_second
    assert_every_report_is_whole(place)


def test_a_folder_that_cannot_be_written_is_a_failure_in_words(standing):
    (standing / "reports" / ".building").rmdir()
    (standing / "reports" / ".building").write_text("in the way")
    output = run(standing, "force")
    assert output.count("failed") == len(CODES)
    assert "Traceback" not in output
    assert "stands 0" in output
    assert_every_report_is_whole(standing)
    (standing / "reports" / ".building").unlink()
    assert "stands 6" in run(standing)


def test_a_full_disk_is_a_failure_in_words(standing):
    output = run(standing, "force", "full")
    assert output.count("failed") == len(CODES)
    assert "Traceback" not in output
    assert_every_report_is_whole(standing)
    assert "stands 6" in run(standing, "force")

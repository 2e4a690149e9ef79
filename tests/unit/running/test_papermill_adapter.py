import copy
import multiprocessing
import subprocess
import sys

import nbformat
import pytest

from wres.running.executed_notebook import read_executed, tidy
from wres.running.notebook_process import run_notebook_task
from wres.running.tasks import EXECUTED, Task, result_of

CELLS = (
    "import pandas as pd\nprint('hello', organisation, year)\npd.DataFrame({'a': [1, 2]})",
    "print(1)\nfrom IPython.display import HTML, display\ndisplay(HTML('<b>bold</b>'))\nprint(2)",
    "import sys\nprint('oh', file=sys.stderr)\n3",
    "class Both:\n    def _repr_mimebundle_(self, include=None, exclude=None):\n"
    "        return {'application/vnd.wres.section+json': {'parts': []}, 'text/plain': 'Both'}\nBoth()",
    "handle = display('one', display_id=True)\nhandle.update('two')",
    "quiet = 5;\nquiet;",
    "Out[3]",
    "import os\nos.environ['WRES_DRAW']",
    "1 / 0",
    "'never reached'",
)


def executed(tmp_path, path, engine):
    """Run in a process of its own, as always."""
    building = tmp_path / engine
    building.mkdir()
    parameters = {"organisation": "AAA", "year": 2025, "workspace": str(tmp_path), "edition": "public"}
    task = Task(building, path, tmp_path, 0, parameters, "", "public", "title", engine)
    process = multiprocessing.get_context("forkserver").Process(target=run_notebook_task, args=(task,))
    process.start()
    process.join(120)
    return result_of(task), tidy(read_executed(building / EXECUTED), tmp_path)


def taken_out(notebook):
    """The traceback, which names places inside either engine."""
    return next(output.pop("traceback") for cell in notebook.cells for output in cell.get("outputs", []) if "traceback" in output)


@pytest.fixture(scope="module")
def both(tmp_path_factory, write_notebook):
    folder = tmp_path_factory.mktemp("both")
    path = write_notebook(folder / "tiny.ipynb", *CELLS)
    return {engine: executed(folder, path, engine) for engine in ("warm", "stock")}


def test_both_engines_give_the_same_notebook_and_the_same_failure(both):
    (warm, warm_notebook), (stock, stock_notebook) = copy.deepcopy([both["warm"], both["stock"]])
    for cell in [*warm_notebook.cells, *stock_notebook.cells]:
        if "papermill-error" in cell.source:
            cell.id = "marker"  # Papermill's own cells have chance names
    tracebacks = [taken_out(notebook) for notebook in (warm_notebook, stock_notebook)]
    assert all(lines[-1].endswith("division by zero") for lines in tracebacks)
    for ours, theirs in zip(warm_notebook.cells, stock_notebook.cells, strict=True):
        assert ours == theirs
    assert warm_notebook.metadata == stock_notebook.metadata
    for outcome in (warm, stock):
        assert (outcome.succeeded, outcome.name, outcome.text) == (False, "ZeroDivisionError", "division by zero")
    assert warm.cell == stock.cell


def test_the_failing_cell_is_the_last_that_ran(both):
    ran = [cell.source for cell in both["warm"][1].cells if cell.get("execution_count")]
    assert ran[-1] == "1 / 0"


def test_papermill_knows_the_engine_by_its_name(tmp_path, notebook):
    done = tmp_path / "done.ipynb"
    command = [sys.executable, "-m", "papermill", "--engine", "wres-warm", notebook("import os\nprint(organisation)"), done]
    subprocess.run([*command, "-p", "organisation", "AAA", "--no-progress-bar"], check=True, capture_output=True)
    assert nbformat.read(done, 4).cells[-1].outputs[0]["text"] == "AAA\n"


def test_a_second_notebook_in_a_process_begins_anew(tmp_path, notebook):
    from wres.running.shell import NotebookShell

    outputs = []
    NotebookShell().run("left = 1", outputs)
    number, succeeded = NotebookShell().run("'left' in globals()", outputs)
    assert (number, succeeded, outputs[-1]["data"]["text/plain"]) == (1, True, "False")

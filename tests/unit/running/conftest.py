"""Tiny workspaces and notebooks, so that running is tested without the real report."""

from pathlib import Path

import nbformat
import pytest

from wres.running import workers
from wres.running.rendering_process import render_tasks

PARAMETERS = 'organisation = ""\nyear = 0\nworkspace = ""\nedition = "public"\noutput = ""'


def tiny_notebook(path: Path, *cells: str) -> Path:
    """A notebook with the report's parameters and some cells."""
    sources = [nbformat.v4.new_code_cell(PARAMETERS, id="parameters", metadata={"tags": ["parameters"]})]
    sources += [nbformat.v4.new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(cells)]
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    nbformat.write(nbformat.v4.new_notebook(cells=sources, metadata={"kernelspec": kernel}), path)
    return path


@pytest.fixture(scope="session")
def write_notebook():
    """Writes a notebook, made out of cells, to a path."""
    return tiny_notebook


@pytest.fixture
def notebook(tmp_path):
    """Makes a notebook out of cells."""
    return lambda *cells: tiny_notebook(tmp_path / "tiny.ipynb", *cells)


@pytest.fixture
def nothing_drawn(monkeypatch):
    """Let the process that renders not start what draws charts, of which tiny notebooks have none."""
    monkeypatch.setattr(workers, "draw_and_render_tasks", render_tasks)


@pytest.fixture
def workspace_folder(tmp_path, nothing_drawn):
    """A workspace of three organisations with one return each, and a second year for the first."""
    folder = tmp_path / "a workspace {with} braces"
    for code, year in (("AAA", 2024), ("AAA", 2025), ("BBB", 2025), ("CCC", 2025)):
        (folder / "data" / code / str(year)).mkdir(parents=True)
        (folder / "data" / code / str(year) / "training.csv").write_text("ethnicity,accessed\nwhite,1\n")
        (folder / "params" / "organisations").mkdir(parents=True, exist_ok=True)
        (folder / "params" / "organisations" / f"{code}.yaml").write_text(f"name: Made-up {code}\n")
    return folder

"""The executed notebook as it is kept: without timings, without places of this machine, the same from both engines."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from wres.parameters.checkout import CHECKOUT
from wres.parameters.report_places import FROM_REVIEW_TO_WORKSPACE

if TYPE_CHECKING:
    from nbformat import NotebookNode

INJECTED = "injected-parameters"


def read_executed(path: Path) -> "NotebookNode":
    """A notebook that was just written here, so without the slow validation."""
    import nbformat.v4  # late: it takes two seconds, which a run that builds nothing need not wait

    notebook: NotebookNode = nbformat.v4.reads_json(path.read_text(encoding="utf-8"))
    return notebook


def tidy(notebook: "NotebookNode", workspace: Path) -> "NotebookNode":
    """The notebook with everything that differs from run to run, or from machine to machine, taken out.

    Its parameters point from where it is kept to its workspace, so that it can be run again by hand.
    """
    notebook.metadata.pop("papermill", None)
    for cell in notebook.cells:
        for key in ("papermill", "execution", "collapsed", "scrolled"):
            cell.metadata.pop(key, None)
        if INJECTED in cell.metadata.get("tags", []):
            cell["id"] = INJECTED
            cell.source = "\n".join(_by_hand(line) for line in cell.source.split("\n"))
        if cell.cell_type == "code":
            cell.outputs = _merged_streams(cell.outputs)
            for output in cell.outputs:
                _clean(output, workspace)
    return notebook


def _by_hand(line: str) -> str:
    name = line.partition(" = ")[0]
    values = {"workspace": FROM_REVIEW_TO_WORKSPACE, "output": ""}
    return f'{name} = "{values[name]}"' if name in values else line


def _merged_streams(outputs: "list[NotebookNode]") -> "list[NotebookNode]":
    """Neighbouring pieces of one stream become one: a kernel sends them cut by the clock."""
    merged: list[NotebookNode] = []
    for output in outputs:
        last = merged[-1] if merged else None
        if last and output.output_type == "stream" and (last.output_type, last.get("name")) == ("stream", output.name):
            last.text += output.text
        else:
            merged.append(output)
    return merged


def without_places(text: str, workspace: Path) -> str:
    """A text without where the workspace, the workbook and the user's own folder lie on this machine."""
    for place in (workspace, CHECKOUT, Path.home()):
        text = text.replace(f"{place}{os.sep}", "")
    return text


def _clean(output: "NotebookNode", workspace: Path) -> None:
    if output.output_type == "stream":
        output.text = without_places(output.text, workspace)
    elif output.output_type == "error":
        output.evalue = without_places(output.evalue, workspace)
        output.traceback = [without_places(line, workspace) for line in output.traceback]

"""What is handed to a process of a run, and what it hands back. Everything is a file or plain data."""

import json
from dataclasses import dataclass
from pathlib import Path

from wres.parameters.page_look import PLAIN, OwnLook
from wres.rendering.listings import IndexEntry

RESULT, EXECUTED, LOG, OUTPUT, REVIEW = "result.json", "executed.ipynb", "output.txt", "output", "review"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one report may use."""

    seconds: int = 600
    memory_mb: int = 3000


@dataclass(frozen=True, slots=True)
class Task:
    """One product to build in a private folder.

    input_bytes: of the files it reads; parameters: of the notebook, but for `output`. to_pages: where the pages stand, as
    seen from the review; without it there is no review. standard: the name of what is reported. formats: besides page and workbook. look:
    the organisation's own, of its pages. built: when, in UTC.
    """

    building: Path
    notebook: Path
    workspace: Path
    input_bytes: int
    parameters: dict[str, str | int]
    to_pages: str
    edition: str
    title: str
    engine: str
    limits: Limits = Limits()
    standard: str = ""
    formats: tuple[str, ...] = ()
    look: OwnLook = PLAIN
    built: str = ""


@dataclass(frozen=True, slots=True)
class IndexTask:
    """The pages that list every product, made in a private folder."""

    building: Path
    entries: tuple[IndexEntry, ...]
    standard: str
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class NotebookResult:
    """How a notebook ended; of one that failed the cell, the error and its traceback without the colours of a terminal."""

    succeeded: bool
    cell: int | None = None
    name: str = ""
    text: str = ""
    traceback: tuple[str, ...] = ()


def result_of(task: Task) -> NotebookResult:
    """How the notebook of a task ended. Raises OSError or ValueError when its process did not get so far as to say."""
    facts = json.loads((task.building / RESULT).read_text(encoding="utf-8"))
    return NotebookResult(**facts | {"traceback": tuple(facts["traceback"])})

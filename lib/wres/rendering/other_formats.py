"""What is made of a product besides its page and its workbook, where it is asked for; one that fails leaves the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from wres.parameters.formats import FILES, PDF
from wres.rendering.not_made import NotMade
from wres.rendering.printing import print_page
from wres.text.files import file_name


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """What the other formats are made from: the executed notebook as it was run, and its public page."""

    executed: NotebookNode
    page: str
    workspace: Path


def _pdf(finished: FinishedPage) -> bytes:
    return print_page(finished.page)


MAKERS: dict[str, Callable[[FinishedPage], bytes]] = {PDF: _pdf}


def write_other_formats(finished: FinishedPage, folder: Path, formats: Sequence[str], edition: str) -> tuple[NotMade, ...]:
    """Write each format's file into a folder; gives those that could not be made, with the reason."""
    not_made = []
    for name in formats:
        try:
            content = MAKERS[name](finished)
            (folder / file_name(FILES[name], edition)).write_bytes(content)
        except Exception as fault:  # noqa: BLE001 (whatever it is, the page and the other formats stand)
            not_made.append(NotMade.because_of(name, fault))
    return tuple(not_made)

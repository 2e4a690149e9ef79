"""The sections of a page: a level-two heading in the notebook begins one, and the contents list names them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, count

from markdown_it import MarkdownIt
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

HEADING = re.compile(r"\A\s*##[ \t]+(?P<title>[^\n]+?)[ \t#]*(?:\n|\Z)")
NUMBERED = re.compile(r"(?P<code>\d\w*)\.\s")
STAGE, LEADING = "stage", "leading"
STATE, FINDINGS, CHANGES, HIDDEN, PROVENANCE, RUN = "#state", "#findings", "#changes", "#hidden", "#provenance", "#run"
REVIEW_ORDER = (STATE, FINDINGS, CHANGES, HIDDEN, PROVENANCE)  # tags of what a reviewer reads before the run itself
RUN_HEADING = "## The run, stage by stage\n\nEach stage with its code and what came of it; then the report itself, section by section."
WIDE = '<div class="table wide"'
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents list and where it leads."""

    id: str
    title: str


def prose(markdown: str) -> str:
    """Markdown as HTML; raw HTML in it is shown as text."""
    return str(_MARKDOWN.render(markdown))


def section_id(title: str) -> str:
    """Where a section is found on the page: `indicator-2` for "2. Appointed ...", else the title's words with hyphens."""
    numbered = NUMBERED.match(title)
    if numbered:
        return f"indicator-{numbered['code']}"
    return "-".join(re.findall(r"[^\W_]+", title.lower())) or "section"


def mark_sections(notebook: NotebookNode) -> list[ContentsLine]:
    """The notebook's sections in order; the cell that begins one is marked with it and keeps only what follows the heading.

    The list of contents comes before the first section, but for those tagged `leading` that begin the page: `contents` is where.
    A notebook with sections for the reviewer begins with these, in the reviewer's order, and the run with its stages follows.
    A section with a table as wide as the page is `wide`, and the first of them `widens` the page: from there on it has no list of
    contents beside it.
    A section that shows nothing, such as a committee paper that was never written, is left out with its cells.
    A tag such as `#hidden` of the cell that begins a section is its id.
    """
    cells: list[NotebookNode] = []
    sections: list[ContentsLine] = []
    leading, listed, widened = True, False, False
    for group in _group(_in_review_order(notebook.cells)):
        heading = _heading(group[0])
        if heading is None:
            cells += group
        elif any(_shows(cell) for cell in group):
            sections.append(_section(group[0], heading["title"], {section.id for section in sections}))
            about = {"id": sections[-1].id, "title": sections[-1].title, "first": len(sections) == 1}
            leading = leading and LEADING in _tags(group[0])
            about |= {"contents": not leading and not listed}
            listed = listed or not leading
            wide = any(WIDE in value for cell in group for value in _outputs_of(cell))
            group[0].metadata["section"] = about | {"wide": wide, "widens": wide and not widened}
            widened = widened or wide
            group[0].source = group[0].source[heading.end() :]
            cells += group
    notebook.cells = cells
    return sections


def is_for_reviewers(cells: Iterable[NotebookNode]) -> bool:
    """Whether there are sections for the reviewer, or stages of the run, among the cells."""
    return any(tag in (*REVIEW_ORDER, STAGE) for cell in cells for tag in _tags(cell))


def _in_review_order(cells: list[NotebookNode]) -> list[NotebookNode]:
    """What a reviewer reads first, then all the rest as it ran; the state stands in the opening, without its heading."""
    if not is_for_reviewers(cells):
        return cells
    groups = _group(cells)
    places = {tag: place for place, group in enumerate(groups) for tag in _tags(group[0]) if tag in REVIEW_ORDER}
    first = [groups[places[tag]][tag == STATE :] for tag in REVIEW_ORDER if tag in places]
    for cell in chain.from_iterable(first):
        cell.metadata["without_code"] = True  # it only calls what shows it; the code that matters is the run's
    rest = [group for place, group in enumerate(groups) if place not in places.values()]
    run = new_markdown_cell(RUN_HEADING, metadata={"tags": [RUN]})
    return [*chain.from_iterable(first), run, *chain.from_iterable(rest)]


def _section(cell: NotebookNode, title: str, taken: set[str]) -> ContentsLine:
    identifier = next((tag[1:] for tag in _tags(cell) if tag.startswith("#")), section_id(title))
    names = chain([identifier], (f"{identifier}-{number}" for number in count(2)))
    return ContentsLine(next(name for name in names if name not in taken), title)


def _tags(cell: NotebookNode) -> list[str]:
    return list(cell.metadata.get("tags", []))


def _group(cells: list[NotebookNode]) -> list[list[NotebookNode]]:
    groups: list[list[NotebookNode]] = []
    for cell in cells:
        if not groups or _heading(cell):
            groups.append([])
        groups[-1].append(cell)
    return groups


def _heading(cell: NotebookNode) -> re.Match[str] | None:
    return HEADING.match(cell.source) if cell.cell_type == "markdown" else None


def _shows(cell: NotebookNode) -> bool:
    if cell.cell_type == "markdown":
        heading = _heading(cell)
        return bool(cell.source[heading.end() if heading else 0 :].strip())
    return any(value.strip() for value in _outputs_of(cell))


def _outputs_of(cell: NotebookNode) -> Iterator[str]:
    """What the outputs of a cell show on a page."""
    outputs = cell.get("outputs", [])
    return (str(value) for output in outputs for mime, value in output.get("data", {}).items() if mime != "text/plain")

"""What a committee paper says, block by block; it goes as one text from the process that knows the figures to the one that draws."""

from collections.abc import Sequence
from html import escape
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

MIME = "application/vnd.wres.paper+json"
COVER, PURPOSE, SUMMARY, GLANCE, RESULTS, CHANGES, PLAN, DECISION, APPENDICES, ABOUT = PARTS = (
    "cover", "purpose", "summary", "infographic", "indicators", "changes", "plan", "decision", "appendices", "about",
)  # fmt: skip


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class PaperHeading(_Frozen):
    """A heading; level 0 is the title."""

    kind: Literal["heading"] = "heading"
    text: str
    level: int = 1


class PaperText(_Frozen):
    """A paragraph. to_do: whether somebody has to write it first."""

    kind: Literal["text"] = "text"
    text: str
    to_do: bool = False


class PaperList(_Frozen):
    """A list with bullets."""

    kind: Literal["list"] = "list"
    items: tuple[str, ...]


class PaperTable(_Frozen):
    """A table with its caption. rows: as wide as heads, the first cell names its row. to_do: the numbers of rows to be filled in."""

    kind: Literal["table"] = "table"
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    to_do: tuple[int, ...] = ()


class PaperPicture(_Frozen):
    """A chart of the report, by its name."""

    kind: Literal["picture"] = "picture"
    chart: str


Block = Annotated[PaperHeading | PaperText | PaperList | PaperTable | PaperPicture, Field(discriminator="kind")]


class PaperPart(_Frozen):
    """A part of the paper, which a template can place by its name."""

    name: str
    blocks: tuple[Block, ...]


class PaperDraft(_Frozen):
    """The draft. author: whose paper it is, an organisation.

    values: what a template can name in the midst of its own text. template: its path in the workspace, empty for a plain paper. problem:
    why there can be no paper; held_back: paragraphs of the template that may name a person. to_do: what is still to be filled in.
    """

    title: str
    author: str
    parts: tuple[PaperPart, ...] = ()
    values: dict[str, str] = {}
    template: str = ""
    problem: str = ""
    held_back: tuple[str, ...] = ()
    to_do: tuple[str, ...] = ()

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        """What Jupyter shows: what is still to be done; the draft itself goes along, and the run makes a document of it."""
        return {MIME: {"draft": self.model_dump_json()}, "text/html": self.html(), "text/plain": "Committee paper"}

    def html(self) -> str:
        """What has to be filled in before the paper goes out, for the reviewer."""
        if self.problem:
            return f'<p class="note">There is no paper.docx. {escape(self.problem)}</p>'
        return self.to_do_html("paper.docx")

    def to_do_html(self, name: str = "The committee paper") -> str:
        """The same of the paper by another name, for a report without paper.docx."""
        if not self.to_do:
            return f"<p>{name}: every field is filled in.</p>"
        return f"<p>{name} is a draft. To fill in before it goes out:</p>{_list(self.to_do)}"


def _list(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"

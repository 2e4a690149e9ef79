"""A published plan taken apart: its rows and paragraphs in reading order, each with its words and the place it came from."""

import re
from dataclasses import dataclass

_ATTRIBUTES = r"(?:\s+[\w:-]+\s*=[^<>]*)?\s*/?"
_PARAGRAPH = re.compile(rf"</?(?:p|div|ul|ol|li){_ATTRIBUTES}>|<br\s*/?>", re.IGNORECASE)
_MARKUP = re.compile(rf"</?(?:a|b|i|u|s|em|strong|sub|sup|span|font|small){_ATTRIBUTES}>", re.IGNORECASE)
_LINE_END = re.compile(r"_x000[dD]_\n?")
_UNSEEN = re.compile("[\x1f\u00ad\u200b\u2060\ufeff]")  # hyphens of line breaks, blanks without width
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def words_of(cell: object) -> str:
    """The words of a cell: a line for each paragraph, single blanks.

    Only the tags of text formatting are markup: what else stands between angle brackets, as <named lead>, is kept.
    """
    return plain_text(_MARKUP.sub("", _PARAGRAPH.sub("\n", "" if cell is None else str(cell))))


def plain_text(text: str) -> str:
    """A text in lines with single blanks, without what cannot be seen or stand in a workbook."""
    text = _UNSEEN.sub("", _LINE_END.sub("\n", text).replace("\x1e", "-"))
    return "\n".join(" ".join(line.split()) for line in _NOT_TEXT.sub(" ", text).splitlines() if line.strip())


@dataclass(frozen=True)
class Block:
    """A row of a table (two cells or more, some perhaps empty) or a paragraph (one); paragraphs of a cell are lines.

    doubt: why the row may not be as its author meant it (struck text, cells out of line ...); such a row is never sure.
    repeated: columns whose text stands in a cell merged from the row above; the cell holds that text again.
    covered: columns that are empty because the cell to their left is merged across them.
    heading: the level of a heading paragraph, from 1; 0 for any other.
    item: the level of an item of a list, bulleted or numbered, from 1; 0 for any other. An automatic number stands in the text.
    """

    place: str
    cells: tuple[str, ...]
    doubt: str = ""
    repeated: frozenset[int] = frozenset()
    covered: frozenset[int] = frozenset()
    heading: int = 0
    item: int = 0

    @property
    def is_row(self) -> bool:
        """Whether it has more than one cell."""
        return len(self.cells) > 1

    @property
    def text(self) -> str:
        """Everything in it, in order."""
        return " ".join(cell for cell in self.cells if cell)


@dataclass(frozen=True)
class Remark:
    """Something of a document that a person has to know: hidden rows, comments, text that stands nowhere in its tables."""

    place: str
    text: str
    why: str


@dataclass(frozen=True)
class Document:
    """The rows and paragraphs of a document in reading order, and what its reader remarked."""

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...] = ()

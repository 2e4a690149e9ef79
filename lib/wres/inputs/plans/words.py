"""The words of a cell or paragraph of a plan: markup and what cannot be seen gone, a line for each paragraph."""

import re

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

"""The text of a file, whatever encoding a spreadsheet saved it in."""

import codecs
from dataclasses import dataclass

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
LOOKED_AT = 2000  # bytes: enough to see the blanks that two-byte text is full of


@dataclass(frozen=True)
class Text:
    """A file's text as UTF-8 bytes without a mark; `assumed` names the encoding when the file does not say it."""

    utf8: bytes
    assumed: str | None = None


def text_of(content: bytes) -> Text:
    """Text from bytes: by the byte order mark, else UTF-8, else UTF-16 or Windows-1252.

    Raises ValueError when the bytes are text in none of them.
    """
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return Text(content[len(mark) :] if encoding == "utf-8" and _is_utf8(content) else _decoded(content, encoding))
    zeros = content[:LOOKED_AT].count(0)
    if zeros:
        even = content[:LOOKED_AT:2].count(0)
        if zeros < len(content[:LOOKED_AT]) / 4:
            raise ValueError("it holds zero bytes, as programs and pictures do")
        return Text(_decoded(content, "utf-16-be" if even > zeros / 2 else "utf-16-le"), "UTF-16")
    if _is_utf8(content):
        return Text(content)
    return Text(_decoded(content, "cp1252"), "Windows-1252")


def _is_utf8(content: bytes) -> bool:
    if content.isascii():
        return True
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded(content: bytes, encoding: str) -> bytes:
    try:
        return content.decode(encoding).encode("utf-8")
    except UnicodeError as fault:
        raise ValueError(f"it is neither UTF-8 nor {encoding.upper()}") from fault

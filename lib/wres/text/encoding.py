"""The text of a file, whatever encoding a spreadsheet saved it in."""

import codecs
import contextlib
import re
from dataclasses import dataclass

from wres.text.letters import decode_mixed, garbled_letters, likeliest_encoding

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
LOOKED_AT = 2000  # bytes: enough to see the blanks that two-byte text is full of
CONTROL = bytes({*range(0x20), 0x7F} - {*b"\t\n\r\v\f"})
SEPARATOR = re.compile(r'"?sep=(?P<sign>[^\w\r\n])"?[,;\t ]*(?:\r\n?|\n|$)', re.IGNORECASE)
NAMES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS (code page 850)"}


@dataclass(frozen=True)
class Text:
    """A file's text as UTF-8 bytes without a mark.

    assumed: the encoding, when the file does not say it. example: a word or two with letters that rest on it. doubtful: letters that
    are hardly what was typed, such as those of a text that was saved in the wrong encoding before.
    """

    utf8: bytes
    assumed: str | None = None
    example: str = ""
    doubtful: str = ""


def text_of(content: bytes) -> Text:
    """Text from bytes: by the byte order mark, else UTF-8, else UTF-16 or the likeliest of Windows-1252, Mac Roman and DOS.

    Raises ValueError when the bytes are text in none of them.
    """
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            marked = content[len(mark) :] if encoding == "utf-8" and _is_utf8(content) else _to_utf8(content, encoding)
            return Text(marked, doubtful=garbled_letters(marked))
    head = content[:LOOKED_AT]
    zeros = head.count(0)
    if zeros and zeros >= len(head) / 4:
        even = content[:LOOKED_AT:2].count(0)
        return Text(_to_utf8(content, "utf-16-be" if even > zeros / 2 else "utf-16-le"), "UTF-16")
    if len(head) - len(head.translate(None, CONTROL)) > len(head) / 20:
        raise ValueError("it holds zero bytes or control characters, as programs and pictures do")
    if _is_utf8(content):
        return Text(content, doubtful=garbled_letters(content))
    return _guess(content)


def _guess(content: bytes) -> Text:
    """Text of one byte a letter in the likeliest encoding, or UTF-8 with some letters of Windows-1252 among it."""
    decoded = decode_mixed(content)
    if decoded is not None:
        text, example = decoded
        return Text(text.encode("utf-8"), "UTF-8 with letters of Windows-1252", doubtful=example)
    head = content[:LOOKED_AT]
    ascii_alone = sum(byte < 0x80 for byte in head)
    guess = likeliest_encoding(content) if ascii_alone > len(head) / 2 else None
    if guess is None:
        raise ValueError("it is neither UTF-8 nor Windows-1252")
    utf8 = _to_utf8(content, guess.encoding)
    return Text(utf8, NAMES[guess.encoding], guess.example, "" if guess.sure else guess.example)


def _is_utf8(content: bytes) -> bool:
    if content.isascii():
        return True
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _to_utf8(content: bytes, encoding: str) -> bytes:
    try:
        return content.decode(encoding).encode("utf-8")
    except UnicodeError as fault:
        raise ValueError(f"it is neither UTF-8 nor {encoding.upper()}") from fault


def table_text(content: bytes) -> str:
    """The text of a published table: as the workbook writes it, else in whatever encoding it was saved. Raises ValueError."""
    if 0 not in content:
        with contextlib.suppress(UnicodeDecodeError):
            return content.decode("utf-8-sig")
    return text_of(content).utf8.decode("utf-8")


def lines_and_separator(text: str) -> tuple[list[str], str]:
    """The lines of a published table, and what is between its cells: the sign that is most often in its first line.

    A first line `sep=;`, which Excel understands and does not show, is taken off; the sign that it names counts where it is used.
    """
    named = SEPARATOR.match(text)
    text = text[named.end() :] if named else text
    lines = text.splitlines(keepends=True)
    heading = lines[0] if lines else ""
    return lines, named["sign"] if named and named["sign"] in heading else max(",;\t", key=heading.count)

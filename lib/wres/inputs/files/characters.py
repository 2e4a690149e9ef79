"""Characters of other programs: line ends of every kind become one, and what cannot be shown is left out."""

import re

LINE_END = "\v"  # how a line end inside a cell is written until the cells are apart: Word's own way
SIGNS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})  # of one byte, and never part of a longer one in UTF-8
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how Excel writes a character that XML cannot hold
ESCAPED_LINE_END = re.compile("_x000[dD]_\r?\n")
BROKEN = "\v\f\x0e\r\x85\u2028\u2029"  # what ends a line in one program or another
OPTIONAL = "\0-\x08\x0f-\x1d\x1f\x7f\x81\x8d\x8f\x90\x9d\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb"
HYPHEN = "\x1e"  # Word's hyphen that does not break
OF_WINDOWS = re.compile("[\x80-\x84\x86-\x9f]")  # what stands in Windows where there are control characters
LINE_ENDS, GONE = re.compile(f"[{BROKEN}]"), re.compile(f"[{OPTIONAL}]")
STRANGE = re.compile(f"[{BROKEN}{HYPHEN}{OPTIONAL}\x80-\x9f]|_x(?:00[01][0-9A-Fa-f]|007[fF]|005[fF])_")
NAMES = {
    "\v": "a line break of Word", "\f": "a page break", "\0": "a zero byte", "\ufeff": "a byte order mark",
    "\u200b": "a blank without width", "\r": "a carriage return", "\x85": "a next line", "\u2028": "a line separator",
    "\u2029": "a paragraph separator", HYPHEN: "a hyphen of Word",
}  # fmt: skip


def tidy_text(text: str) -> str:
    """Text with line feeds as its only line ends, without characters that cannot be shown; `_x000D_` is a line end."""
    if text.isascii() and text.isprintable() and "_x" not in text:
        return text
    text = text.replace("\r\n", "\n")
    if STRANGE.search(text) is None:
        return text
    return within_cells(_without_strange(text))


def first_strange(text: str) -> tuple[int, str] | None:
    """Where the first such character stands, and what it is called; None when there is none."""
    strange = STRANGE.search(text)
    if strange is None:
        return None
    sign = strange.group()
    return strange.start(), NAMES.get(sign, sign if len(sign) > 1 else f"the character U+{ord(sign):04X}")


def ready_for_cells(utf8: bytes) -> tuple[bytes, tuple[int, str] | None]:
    """The text of a table before its cells are apart, and the line and name of the first strange character.

    Its rows end with line feeds or Windows line ends. Line ends within cells that are not a line feed are LINE_END, which
    `within_cells` makes line feeds.
    """
    lone = b"\r" in utf8 and utf8.count(b"\r") != utf8.count(b"\r\n")
    if lone and _rows_end_with_carriage_return(utf8):
        utf8, lone = utf8.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), False
    plain = len(utf8.translate(None, SIGNS)) == len(utf8)
    if plain and not lone and b"_x" not in utf8 and utf8.isascii():
        return utf8, None
    text = utf8.decode("utf-8").replace("\r\n", "\n")
    first = first_strange(text)
    if first is None:
        return utf8, None
    place, name = first
    return _without_strange(text).encode("utf-8"), (text.count("\n", 0, place) + 1, name)


def within_cells(text: str) -> str:
    """The text of a cell with line feeds for LINE_END."""
    return text.replace(f"{LINE_END}\n", "\n").replace(LINE_END, "\n")


def _without_strange(text: str) -> str:
    """Text with LINE_END for every line end that is no line feed, and nothing else that cannot be shown."""
    if "_x" in text:
        text = ESCAPE.sub(_unescape, ESCAPED_LINE_END.sub("\n", text))
    text = LINE_ENDS.sub(LINE_END, OF_WINDOWS.sub(_of_windows, text)).replace(HYPHEN, "-")
    return GONE.sub("", text)


def _unescape(escape: re.Match[str]) -> str:
    """What an escape stands for; what Excel does not escape is no escape."""
    code = int(escape.group(1), 16)
    if code in (0x0A, 0x0D):
        return LINE_END
    if code == 0x09:
        return " "
    return chr(code) if code < 0x20 or code in (0x5F, 0x7F) else escape.group()


def _of_windows(sign: re.Match[str]) -> str:
    """Control characters as what Windows means by their bytes: U+0092 is an apostrophe."""
    return bytes([ord(sign.group())]).decode("cp1252", "ignore")


def _rows_end_with_carriage_return(utf8: bytes) -> bool:
    """Whether the first line end outside quotation marks is a lone carriage return, as older programs for the Mac write."""
    quoted = False
    for sign in re.finditer(rb'"|\r\n?|\n', utf8):
        if sign.group() == b'"':
            quoted = not quoted
        elif not quoted:
            return sign.group() == b"\r"
    return False

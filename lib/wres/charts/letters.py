"""How wide text is in Arial, and in Liberation Sans, which is as wide: where a word ends in a drawing."""

import re
from collections.abc import Mapping, Sequence
from html import unescape

REGULAR: Mapping[int, str] = {  # letters by their advance, in thousandths of the size of the type
    191: "'", 222: "ijl‘’", 260: "|", 278: " !,./:;I[\\]ft\xa0", 333: "()-`r“”·", 334: "{}", 355: '"', 389: "*", 469: "^",
    500: "Jcksvxyz↑↓", 549: "±≈≤≥", 556: "#$0123456789?L_abdeghnopqu£éö–", 584: "+<=>~−×", 604: "●○■□", 611: "FTZ",
    667: "&ABEKPSVXY", 722: "CDHNRUw", 778: "GOQ", 833: "Mm", 834: "½", 889: "%", 944: "W", 990: "▲▼►◄", 1000: "—…→←", 1015: "@",
}  # fmt: skip
BOLD: Mapping[int, str] = {
    238: "'", 278: " ,./I\\ijl‘’\xa0", 280: "|", 333: "!()-:;[]`ft·", 389: "*r{}", 474: '"', 500: "z“”↑↓", 549: "±≈≤≥",
    556: "#$0123456789J_aceksvxy£é–", 584: "+<=>^~−×", 604: "●○■□", 611: "?FLTZbdghnopquö", 667: "EPSVXY", 722: "&ABCDHKNRU",
    778: "GOQw", 833: "M", 834: "½", 889: "%m", 944: "W", 975: "@", 990: "▲▼►◄", 1000: "—…→←",
}  # fmt: skip
WIDEST = 1000  # of a sign that the font lacks
TEXT, LINE = re.compile(r"<text\b([^>]*[^>/])>(.*?)</text>", re.DOTALL), re.compile(r"(<tspan\b[^>]*)>([^<]*)")
SIZE, IS_BOLD = re.compile(r'font-size="([\d.]+)px"'), 'font-weight="bold"'
PARTS = re.compile("(?<=,) ")
NO_BREAK, WHOLE = "\xa0", 12  # letters of a part that is not broken
SHORTEST = 4  # letters of a text that could outgrow its place
ADVANCES = [{letter: width for width, letters in face.items() for letter in letters} for face in (REGULAR, BOLD)]


def width_of(text: str, size: float, bold: bool = False) -> float:
    """Pixels that a line of text takes."""
    advances = ADVANCES[bold]
    return sum(advances.get(letter, WIDEST) for letter in text) * size / 1000


def wrap(text: str, pixels: float, size: float, bold: bool = False) -> list[str]:
    """Lines of at most so many pixels, a longer word broken; no line for no text. Short parts between commas stay whole where they fit."""
    parts = PARTS.split(text.strip())
    whole = (len(part.rstrip(",")) <= WHOLE and width_of(part, size, bold) <= pixels for part in parts)
    bound = " ".join(part.replace(" ", NO_BREAK) if is_whole else part for part, is_whole in zip(parts, whole, strict=True))
    return [line.replace(NO_BREAK, " ") for line in _wrap(bound.split(" "), pixels, size, bold)]


def _wrap(words: Sequence[str], pixels: float, size: float, bold: bool) -> list[str]:
    lines: list[str] = []
    for word in filter(None, words):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold) <= pixels:
            lines[-1] = longer
            continue
        lines.append("")
        for letter in word:
            if lines[-1] and width_of(lines[-1] + letter, size, bold) > pixels:
                lines.append("")
            lines[-1] += letter
    return lines


def shorten(text: str, pixels: float, size: float, bold: bool = False) -> str:
    """A text in so many pixels, the end left out where it has more; nothing where not even a word fits."""
    if not text or width_of(text, size, bold) <= pixels:
        return text
    first, *_ = wrap(text, pixels - width_of("…", size, bold), size, bold)
    return f"{first}…" if text.split()[0] in first.split() and width_of(f"{first}…", size, bold) <= pixels else ""


def with_lengths(drawing: str) -> str:
    """An SVG whose longer texts say how wide they are, so that another font, with wider letters, is narrowed to what there is room for."""
    return TEXT.sub(_with_length, drawing)


def _with_length(text: re.Match[str]) -> str:
    size, bold = SIZE.search(text[1]), IS_BOLD in text[1]
    if size is None:
        return text[0]
    if "<" not in text[2]:
        return f"<text{text[1]}{_length(text[2], float(size[1]), bold)}>{text[2]}</text>"
    lines = LINE.sub(lambda line: f"{line[1]}{_length(line[2], float(size[1]), bold)}>{line[2]}", text[2])
    return f"<text{text[1]}>{lines}</text>"


def _length(written: str, size: float, bold: bool) -> str:
    words = unescape(written)
    if len(words) < SHORTEST or not all(letter in ADVANCES[bold] for letter in words):
        return ""
    return f' textLength="{width_of(words, size, bold):.1f}" lengthAdjust="spacingAndGlyphs"'

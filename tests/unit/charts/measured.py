"""Where the texts and the lines of a drawing are: measured from the drawing, in the bundled font."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont

from wres.rendering.printing import TEMPLATES

TRANSLATED = re.compile(r"translate\(([-\d.e]+),\s*([-\d.e]+)\)")
ASCENT, DESCENT = 0.72, 0.2  # of the size of the type: capitals and figures, and what hangs below the line
TOUCH = 1.0  # pixels that may be shared
CLEAR = 4.0  # pixels at least from an upright line to a text beside it
HEADS = "◀▶"  # of arrows: signs that end a line
GROUND = 20.0  # pixels of a line that is the ground of words


@dataclass(frozen=True, slots=True)
class TextBox:
    text: str
    left: float
    top: float
    right: float
    bottom: float

    def lies_on(self, other: "TextBox") -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > TOUCH and min(self.bottom, other.bottom) - max(self.top, other.top) > TOUCH


@cache
def font(bold: bool) -> tuple[dict[int, str], dict[str, tuple[int, int]], int]:
    face = TTFont(TEMPLATES / "fonts" / f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf")
    return face.getBestCmap(), face["hmtx"].metrics, face["head"].unitsPerEm


def width_of(text: str, size: float, bold: bool) -> float:
    """Pixels of a text; signs that the font lacks are as wide as they are high."""
    letters, widths, unit = font(bold)
    return sum(widths[letters[ord(letter)]][0] / unit if ord(letter) in letters else 1.0 for letter in text) * size


def boxes(drawing: str) -> list[TextBox]:
    """Each text of a drawing."""
    bare = re.sub(r'\sxmlns="[^"]*"', "", drawing)
    return list(_boxes(ET.fromstring(bare), 0.0, 0.0))  # noqa: S314 (drawn here)


def _boxes(element: ET.Element, x: float, y: float):
    moved = TRANSLATED.search(element.get("transform", ""))
    x, y = (x + float(moved[1]), y + float(moved[2])) if moved else (x, y)
    if element.tag == "text":
        size = float(element.get("font-size", "11px").removesuffix("px"))
        lines = [element.text or "", *((line.text or "") for line in element)] if len(element) else [element.text or ""]
        for number, line in enumerate(line for line in lines if line):
            width = width_of(line, size, element.get("font-weight") == "bold")
            left = x - {"end": width, "middle": width / 2}.get(element.get("text-anchor", ""), 0.0)
            base = y + 15 * number
            yield TextBox(line, left, base - ASCENT * size, left + width, base + DESCENT * size)
    for part in element:
        yield from _boxes(part, x, y)


@dataclass(frozen=True, slots=True)
class Line:
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, box: TextBox) -> bool:
        """Whether it goes through a text, or upright beside it, nearer than CLEAR."""
        near = CLEAR if self.right - self.left < 0.1 else -TOUCH
        return (
            self.left < box.right + near
            and box.left - near < self.right
            and self.top < box.bottom - TOUCH
            and box.top + TOUCH < self.bottom
        )


def lines(drawing: str) -> list[Line]:
    """Each line of a drawing that has ink and a length."""
    lines = _lines(ET.fromstring(re.sub(r'\sxmlns="[^"]*"', "", drawing)), 0.0, 0.0)  # noqa: S314 (drawn here)
    return [line for line in lines if line.right > line.left or line.bottom > line.top]


def _lines(element: ET.Element, x: float, y: float) -> Iterator[Line]:
    moved = TRANSLATED.search(element.get("transform", ""))
    x, y = (x + float(moved[1]), y + float(moved[2])) if moved else (x, y)
    if element.tag == "line" and 0 < float(element.get("stroke-width", 1)) < GROUND:
        across, down = (float(element.get(end, 0)) for end in ("x2", "y2"))
        yield Line(min(x, x + across), min(y, y + down), max(x, x + across), max(y, y + down))
    for part in element:
        yield from _lines(part, x, y)


def crossed(drawing: str) -> list[str]:
    """The texts of a drawing that a line goes through or touches."""
    ink = lines(drawing)
    return [box.text for box in boxes(drawing) if box.text not in HEADS and any(line.touches(box) for line in ink)]

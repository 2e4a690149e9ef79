"""Drawings as pixels, for slides and papers."""

import re

from wres.charts.drawing import FONTS, converter
from wres.charts.style import FONT

WIDTH = re.compile(r' width="([\d.]+)"')


def pixels(drawing: str, width: int) -> bytes:
    """A drawing as a PNG so many pixels wide, in the one font that is part of vl-convert; drawing: SVG that says its own width."""
    size = WIDTH.search(drawing)
    if size is None:
        raise RuntimeError("a drawing without a width has no size in pixels")
    in_own_font = drawing.replace(FONTS, f'font-family="{FONT}"')
    png: bytes = converter().svg_to_png(in_own_font, scale=width / float(size.group(1)))
    return png

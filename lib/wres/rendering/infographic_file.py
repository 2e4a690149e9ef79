"""The infographic of a page as a file of its own: a drawing with its title."""

import re

from wres.charts.drawing import in_frame
from wres.parameters.report_places import INFOGRAPHIC

NAME, SVG = "infographic", INFOGRAPHIC
DRAWING = re.compile(rf'<svg [^>]*aria-labelledby="{NAME}-title [^>]*>.*?</svg>', re.DOTALL)


def infographic_svg(page: str) -> str:
    """The infographic of a page with what the page says above it, on white; empty where the page has none."""
    drawing = DRAWING.search(page)
    return f"{in_frame(drawing[0])}\n" if drawing else ""

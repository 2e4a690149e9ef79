"""The infographic of a page as a file of its own: a drawing with its title."""

import re

from wres.parameters.report_places import INFOGRAPHIC

NAME, SVG = "infographic", INFOGRAPHIC
DRAWING = re.compile(rf'<svg (?P<head>[^>]*aria-labelledby="{NAME}-title [^>]*)>(?P<body>.*?)</svg>', re.DOTALL)
BOX = re.compile(r'viewBox="(?P<left>\S+) (?P<top>\S+) (?P<width>\S+) (?P<height>\S+)"')
WORDS = re.compile(r"\A<title .*?</title><desc .*?</desc>", re.DOTALL)
MARGIN = 16  # around the drawing


def infographic_svg(page: str) -> str:
    """The infographic of a page with what the page says above it, on white; empty where the page has none."""
    drawing = DRAWING.search(page)
    if drawing is None:
        return ""
    box = BOX.search(drawing["head"])
    words = WORDS.search(drawing["body"])
    if box is None or words is None:
        raise RuntimeError("the infographic of the page has no size or no words")
    width, height = float(box["width"]) + 2 * MARGIN, float(box["top"]) + float(box["height"]) + 2 * MARGIN
    place = f'x="{-MARGIN}" y="{-MARGIN}" width="{width:g}" height="{height:g}"'
    head = BOX.sub(f'viewBox="{-MARGIN} {-MARGIN} {width:g} {height:g}" width="{width:g}" height="{height:g}"', drawing["head"])
    return f'<svg {head}>{words[0]}<rect {place} fill="#fff"/>{drawing["body"][words.end() :]}</svg>\n'

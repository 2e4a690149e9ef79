"""Specifications into inline SVG: the one adapter to vl-convert."""

import json
import os
import re
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import Any

from wres.charts.figure import Figure
from wres.charts.shapes import filled, shape_and_parts

VEGA_LITE = "6.1"
OPENING = re.compile(r"<svg\b[^>]*>", re.DOTALL)
VIEW_BOX = re.compile(r'viewBox="([^"]+)"')
IDS = re.compile(r'(\bid="|url\(#|href="#)([\w-]+)')
WITHIN = re.compile(r'\s+(?:font-family|role|aria-[a-z]+)="[^"]*"')  # the whole chart is one image with one description,
SILENT = {"aria": False}  # so its parts need not describe themselves
SHAPES = 256  # compiled ones that are kept, some 10 kB each
MEASURED = "Liberation Sans"  # as wide as Arial and part of vl-convert
NO_FONTS = Path(__file__).parent / "templates" / "no_fonts.conf"
FONTS = 'font-family="Arial, Helvetica, sans-serif"'


def svg(figure: Figure) -> str:
    """The chart as an `<svg role="img">` with its title and description, ids of its own and no fixed size.

    The bytes depend on the figure alone.
    """
    drawn = _drawn(figure.specification | {"config": figure.specification.get("config", {}) | SILENT})
    box = VIEW_BOX.search(drawn)
    body = IDS.sub(rf"\g<1>{figure.name}-\g<2>", drawn[OPENING.search(drawn).end() :])  # type: ignore[union-attr]
    title, description = f"{figure.name}-title", f"{figure.name}-description"
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{title} {description}" '
        f'viewBox="{box.group(1) if box else "0 0 560 300"}" preserveAspectRatio="xMinYMin meet" {FONTS}>'
        f'<title id="{title}">{escape(figure.title)}</title><desc id="{description}">{escape(figure.description)}</desc>'
    )
    return opening + WITHIN.sub("", body).strip()


def _drawn(specification: dict[str, Any]) -> str:
    shape, parts = shape_and_parts(specification)
    shape = shape.replace('"font": "Arial"', f'"font": "{MEASURED}"')
    if not parts:
        return _converter().vegalite_to_svg(shape, vl_version=VEGA_LITE)
    return _converter().vega_to_svg(filled(_compiled(shape), parts))


@lru_cache(maxsize=SHAPES)
def _compiled(shape: str) -> str:
    """The shape as Vega. Numbers of a chart do not pass here: vl-convert may change their last digit on the way out."""
    return json.dumps(_converter().vegalite_to_vega(shape, vl_version=VEGA_LITE))


@cache
def _converter() -> Any:
    """vl-convert, with no fonts but its own: the drawing is the same whatever is installed, and text is measured eight times as fast.

    It looks for the system's fonts when it measures for the first time.
    """
    import vl_convert

    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(NO_FONTS)
    try:
        vl_convert.vega_to_svg({"marks": [{"type": "text", "encode": {"enter": {"text": {"value": "a"}}}}]})
    finally:
        os.environ.pop("FONTCONFIG_FILE") if before is None else os.environ.update({"FONTCONFIG_FILE": before})
    return vl_convert


def figure_html(figure: Figure, drawn: str) -> str:
    """The drawn chart in a `<figure>`, with the sentence that states what it shows."""
    region = f'<div class="drawing" role="region" tabindex="0" aria-label="Chart: {escape(figure.title, quote=True)}">{drawn}</div>'
    return f'<figure id="{figure.name}">{region}<figcaption>{escape(figure.caption)}</figcaption></figure>'

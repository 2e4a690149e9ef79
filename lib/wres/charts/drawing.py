"""Charts into inline SVG, and pictures of them."""

import re
from collections.abc import Callable
from functools import cache
from html import escape
from typing import Any

import altair as alt
from altair.utils import schemapi

from wres.charts.board import board_against_workforce
from wres.charts.chart import Chart
from wres.charts.converter import converter
from wres.charts.dot_rows import dots_in_rows
from wres.charts.funnel import funnel_of_organisations
from wres.charts.infographic import column_of_a_slide, indicators_at_a_glance
from wres.charts.ladder import ladder_of_bands
from wres.charts.letters import with_lengths
from wres.charts.months import commitments_by_month
from wres.charts.percentages import percentages_over_years
from wres.charts.ratio import ratio_over_years
from wres.charts.style import CONFIG, FONT
from wres.charts.timeline import commitments_over_time

DRAWINGS: dict[str, Callable[[], alt.LayerChart | alt.VConcatChart | alt.Chart]] = {
    drawing.__name__: drawing
    for drawing in (
        ratio_over_years, percentages_over_years, ladder_of_bands, board_against_workforce, commitments_over_time,
        commitments_by_month, indicators_at_a_glance, column_of_a_slide, funnel_of_organisations, dots_in_rows,
    )
}  # fmt: skip
VEGA_LITE = "6.1"
OPENING = re.compile(r"<svg\b[^>]*>", re.DOTALL)
VIEW_BOX = re.compile(r'viewBox="([^"]+)"')
IDS = re.compile(r'(\bid="|url\(#|href="#)([\w-]+)')
WITHIN = re.compile(  # the whole chart is one image in one font, nobody points at it, and what an SVG means anyhow is not said
    r'\s+(?:(?:font-family|role|aria-[a-z]+|class|pointer-events)="[^"]*"|opacity="1"|text-anchor="start"|font-weight="normal")'
)
MARGIN = 12  # pixels around a chart that is a file of its own
FONTS = 'font-family="Arial, Liberation Sans, Helvetica, sans-serif"'


def svg(chart: Chart, below: float = 0) -> str:
    """The chart as an `<svg role="img">` with its title and description, ids of its own and no fixed size.

    The bytes depend on the chart alone. below: so many pixels at its top are out of view.
    """
    drawn = converter().vega_to_svg(fill(chart))
    left, top, width, height = _box(drawn)
    view = f"{left:g} {top + below:g} {width:g} {height - below:g}"
    body = with_lengths(_with_own_ids(OPENING.sub("", drawn, count=1), chart.name))
    title, description = f"{chart.name}-title", f"{chart.name}-description"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{title} {description}" '
        f'viewBox="{view}" preserveAspectRatio="xMinYMin meet" {FONTS}>'
        f'<title id="{title}">{escape(chart.title)}</title><desc id="{description}">{escape(chart.description)}</desc>'
    )
    return head + WITHIN.sub("", body).strip()


def _with_own_ids(drawn: str, name: str) -> str:
    """A drawing whose ids are its own, counted from 1: Vega counts on from one drawing to the next."""
    ids = dict.fromkeys(match[2] for match in IDS.finditer(drawn))
    numbers = {identifier: number for number, identifier in enumerate(ids, start=1)}
    return IDS.sub(lambda match: f"{match[1]}{name}-part{numbers[match[2]]}", drawn)


def in_frame(drawing: str) -> str:
    """What `svg` drew as a file of its own: whole, with a size, on white with a margin."""
    left, top, width, height = _box(drawing)
    x, y, across, down = left - MARGIN, -MARGIN, width + 2 * MARGIN, top + height + 2 * MARGIN  # what was out of view above is shown
    size = f'width="{across:g}" height="{down:g}"'
    sized = VIEW_BOX.sub(f'viewBox="{x:g} {y:g} {across:g} {down:g}" {size}', drawing, count=1)
    return sized.replace("</desc>", f'</desc><rect x="{x:g}" y="{y:g}" {size} fill="#fff"/>', 1)


def png(chart: Chart, least_width: int = 1600) -> bytes:
    """The chart as a picture on white, at least so many pixels wide; its bytes depend on the chart alone."""
    return picture_of(in_frame(svg(chart)), least_width)


def picture_of(drawing: str, least_width: int) -> bytes:
    """An SVG with a size as a picture at least so many pixels wide."""
    scale = max(1.0, least_width / _box(drawing)[2])
    drawn: bytes = converter().svg_to_png(drawing.replace(FONTS, f'font-family="{FONT}"', 1), scale=scale)
    return drawn


def view_of(drawing: str) -> tuple[float, float]:
    """Width and height of what `svg` drew, in its own pixels."""
    _, _, width, height = _box(drawing)
    return width, height


def _box(drawn: str) -> tuple[float, float, float, float]:
    """Left, top, width and height of what is in view. Raises RuntimeError where vl-convert gave none."""
    box = VIEW_BOX.search(drawn)
    if box is None:
        raise RuntimeError("vl-convert gave no SVG")
    left, top, width, height = map(float, box[1].split())
    return left, top, width, height


def fill(chart: Chart) -> dict[str, Any]:
    """The chart's drawing in Vega with its rows and the values of its parameters."""
    vega, data, params = compile_drawing(chart.drawing), chart.data, chart.params
    return vega | {
        "data": [part | {"values": data[part["name"]]} if part["name"] in data else part for part in vega["data"]],
        "signals": [part | {"value": params[part["name"]]} if part["name"] in params else part for part in vega.get("signals", [])],
    }


@cache
def compile_drawing(drawing: str) -> dict[str, Any]:
    """A drawing in Vega, without rows; compiled once in a process."""
    with schemapi.debug_mode(False):  # the tests hold every chart against the schema; a run need not
        chart = DRAWINGS[drawing]().properties(config=CONFIG).to_dict(validate=False)
    vega: dict[str, Any] = converter().vegalite_to_vega(chart, vl_version=VEGA_LITE)
    return vega

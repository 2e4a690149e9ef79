"""A slide of several drawings, 16 by 9: the first above, the others side by side beneath."""

import re
from collections.abc import Sequence

from wres.charts.chart import Chart
from wres.charts.drawing import FONTS, picture_of, svg
from wres.charts.glance_layout import SLIDE, SLIDE_WIDTH

MARGIN = 20  # pixels around
RATIO = 16 / 9
BODY = re.compile(r"</desc>(.*)</svg>", re.DOTALL)


def slide_png(charts: Sequence[Chart], least_width: int = 1920) -> bytes:
    """The slide as a picture on white, at least so many pixels wide; its bytes depend on the charts alone."""
    return picture_of(slide_svg(charts), least_width)


def slide_svg(charts: Sequence[Chart]) -> str:
    """The slide; a high drawing stands in the middle of a wider one."""
    head, *columns = charts
    top = float(str(head.params["height"]))
    down = max(top + max(float(str(column.params["height"])) for column in columns) + 2 * MARGIN, (SLIDE_WIDTH + 2 * MARGIN) / RATIO)
    across = down * RATIO
    left, step = (across - SLIDE_WIDTH) / 2, SLIDE_WIDTH - SLIDE.width
    placed = [(left, MARGIN, head), *((left + step * number, MARGIN + top, column) for number, column in enumerate(columns))]
    body = "".join(f'<g transform="translate({x:g},{y:g})">{_body(chart)}</g>' for x, y, chart in placed)
    size = f'width="{across:g}" height="{down:g}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {across:g} {down:g}" {FONTS}><rect {size} fill="#fff"/>{body}</svg>'
    )


def _body(chart: Chart) -> str:
    body = BODY.search(svg(chart))
    if body is None:
        raise RuntimeError("a drawing has no description")
    return body[1]

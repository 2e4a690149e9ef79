"""What fills an infographic: each indicator's figures with their places, and the words around them."""

import math
from collections.abc import Iterator, Sequence

from wres.charts.chart import Row
from wres.charts.glance import Glance, GlanceMark
from wres.charts.glance_layout import Axis, Layout, width_of, wrap
from wres.charts.glance_look import BARS, CHANGE_COLOURS, EMPHASIS, LOOKS
from wres.charts.style import GREY, INK

APART, LINE = 12, 16  # pixels from a mark to its figure, and from one line of text to the next
Rows = dict[str, list[Row]]


def figure_rows(glance: Glance, top: float, axis: Axis, layout: Layout) -> Rows:
    """The rows of one indicator's figures on their scale, by the end of their data's name."""
    halo = EMPHASIS if glance.emphasis else "#FFFFFF"
    y, marks = top + layout.level, sorted(glance.marks, key=lambda mark: mark.value)
    values = [mark.value for mark in marks]
    bars: list[Row] = [
        _bar("rounded", y, max(mark.value - mark.half, axis.low if axis.log else 0), mark.value + mark.half) for mark in marks if mark.half
    ]
    if len(marks) > 1:
        bars.append(_bar("stem", y, values[0], values[-1]))
    if glance.lower is not None or glance.upper is not None:
        ends = (axis.low if glance.lower is None else glance.lower, axis.high if glance.upper is None else glance.upper)
        bars.append(_bar("interval", y, *(min(axis.high, max(axis.low, end)) for end in ends)))
    labels = (*_labels(marks, y, axis), *_link(glance, values, y, axis), *_absence(glance, y, axis))
    if glance.look == "missing":
        bars.append(_bar("missing", y + 14, axis.low, axis.high))
    if glance.look == "hidden":
        bars.append(_bar("hidden", y, axis.low, axis.high))
    return {
        "bars": bars,
        "marks": [{"y": y, "value": mark.value, "role": mark.role} for mark in marks if axis.low <= mark.value],
        "labels": [row | {"halo": halo} for row in labels],
        "benchmarks": _benchmark(glance, y + 17, axis, layout),
    }


def _bar(kind: str, y: float, start: float, end: float) -> Row:
    width, colour, opacity = BARS[kind]
    return {"y": y, "from": start, "to": end, "width": width, "colour": colour, "opacity": opacity}


def _label(value: float, y: float, text: str, side: int, quiet: bool = False) -> dict[str, str | float]:
    align = ("right", "center", "left")[side + 1]
    return {"value": value, "y": y, "text": text, "align": align, "dx": side * APART, "quiet": quiet}


def _labels(marks: Sequence[GlanceMark], y: float, axis: Axis) -> Iterator[dict[str, str | float]]:
    """A figure stands outside its mark, on the side where no other is; the only one of a ratio above it."""
    for place, mark in enumerate(marks):
        side = -1 if place == 0 and len(marks) > 1 else 1
        at = max(mark.value, axis.low)
        if axis.log and len(marks) == 1:
            yield _label(at, y - 17, mark.text, 0)
            continue
        yield _label(at, y, f"{mark.group} {mark.text}".strip(), side)
        if mark.name:
            yield _label(at, y - 15, mark.name, side, quiet=True)


def _link(glance: Glance, values: Sequence[float], y: float, axis: Axis) -> Iterator[dict[str, str | float]]:
    """What lies between two marks: above the bar between them, and above names where the bar is short."""
    if not glance.link or len(values) < 2:
        return
    first, last = axis.place(values[0]), axis.place(values[-1])
    fits = last - first > width_of(glance.link, 12)
    named = any(mark.name for mark in glance.marks)
    yield _label((values[0] + values[-1]) / 2, y - 12 if fits else y - (28 if named else 17), glance.link, 0, quiet=True)


def _absence(glance: Glance, y: float, axis: Axis) -> Iterator[dict[str, str | float]]:
    """Words in place of figures, and an arrow to a figure beyond the scale."""
    if glance.goes:
        end = axis.high if glance.goes == "up" else axis.low
        yield _label(end, y, "▶" if glance.goes == "up" else "◀", 0)
        return
    if glance.absent and not glance.marks:
        middle = math.sqrt(axis.low * axis.high) if axis.log else (axis.low + axis.high) / 2
        yield _label(middle, y, glance.absent, 0, quiet=True)


def _benchmark(glance: Glance, y: float, axis: Axis, layout: Layout) -> list[Row]:
    mark = glance.benchmark
    if mark is None:
        return []
    value = min(axis.high, max(axis.low, mark.value))
    side = -1 if axis.place(value) + APART + width_of(mark.text, 11) > layout.figures_end else 1
    return [{"value": value, "y": y, "text": mark.text, "align": "left" if side > 0 else "right", "dx": 9 * side}]


def year_rows(glance: Glance, top: float, layout: Layout) -> list[Row]:
    """The small line: as high as its own figures are apart, on a log scale for ratios."""
    upper, lower = (top + level for level in layout.years_level)
    points = [point for point in glance.years if point.value > 0 or glance.scale == "percent"]
    if len({point.year for point in points}) < 2:
        return []
    logs = glance.scale == "ratio"
    levels = [math.log(point.value) if logs else point.value for point in points]
    least, most = min(levels), max(levels)
    a_pixel = (most - least) / (lower - upper) or math.inf
    places = [lower - (level - least) / a_pixel if a_pixel < math.inf else (upper + lower) / 2 for level in levels]
    return [
        {"year": point.year, "y": y, "role": point.role, "series": f"{top:g} {point.role} {point.series}"}
        for point, y in zip(points, places, strict=True)
    ]


def text_rows(glance: Glance, top: float, layout: Layout) -> Iterator[Row]:
    """Title, subtitle, what changed, and why a row is to be seen first, each line by itself."""
    lines = [(line, "name") for line in wrap(glance.title, layout.title_letters)]
    lines += [(line, "quiet") for line in wrap(glance.subtitle, layout.subtitle_letters)]
    yield from _stack(lines, layout.names[0], top + layout.names[1])
    lines = [(line, "change") for line in wrap(glance.change, layout.change_letters)]
    lines += [(line, "flag") for line in wrap(glance.emphasis, layout.change_letters)]
    yield from _stack(lines, layout.change[0], top + layout.change[1], CHANGE_COLOURS[glance.change_is])


def _stack(lines: Sequence[tuple[str, str]], x: float, middle: float, colour_of_change: str = INK) -> Iterator[Row]:
    first = middle - (len(lines) - 1) * LINE / 2
    for place, (text, look) in enumerate(lines):
        yield text_row(x, first + place * LINE, text, look, colour_of_change if look == "change" else INK)


def text_row(x: float, y: float, text: str, look: str, colour: str = INK) -> Row:
    """A line of text by its left end and its middle; look: one of LOOKS."""
    size, weight = LOOKS[look]
    return {"x": x, "y": y, "text": text, "size": size, "weight": weight, "colour": GREY if look == "quiet" else colour}

"""What fills an infographic: each indicator's figures with their places, and the words around them."""

import math
from collections.abc import Iterator, Sequence

from wres.charts.chart import Row
from wres.charts.glance import Glance, GlanceMark
from wres.charts.glance_labels import benchmark_labels, is_over_names, labels
from wres.charts.glance_layout import Axis, Box, Layout, Place
from wres.charts.glance_look import BARS, CHANGE_COLOURS, LOOKS
from wres.charts.letters import shorten, width_of, wrap
from wres.charts.style import GREY, INK

LINE = 17  # pixels from one line of text to the next
SIDE = 10  # pixels of the ground of words beyond both ends of a scale
LEAST_SPAN = {"percent": 10.0, "ratio": math.log(1.5)}  # of the small line, so that a small change looks small
Rows = dict[str, list[Row]]


def height_of(glance: Glance, axis: Axis, layout: Layout) -> float:
    """Pixels of the row of one indicator: its figures, or its lines of words."""
    lines = max(0 if layout.over else len(_names(glance, layout)), len(_changes(glance, layout)))
    return layout.over + max(_level(glance, axis, layout) + layout.below, lines * LINE + 6)


def _level(glance: Glance, axis: Axis, layout: Layout) -> float:
    return layout.named if is_over_names(glance, axis, layout) else layout.above


def figure_rows(glance: Glance, top: float, axis: Axis, layout: Layout, named: bool) -> Rows:
    """The rows of one indicator's figures on their scale, by the end of their data's name; named: benchmarks have their names."""
    y, marks = top + layout.over + _level(glance, axis, layout), sorted(glance.marks, key=lambda mark: mark.value)
    return {
        "bars": list(_bars(glance, marks, y, axis)),
        "marks": [{"y": y, "value": mark.value, "role": mark.role} for mark in marks if axis.low <= mark.value],
        "labels": list(labels(glance, marks, y, axis, layout)),
        "benchmarks": benchmark_labels(glance, y, axis, layout, named),
    }


def _bars(glance: Glance, marks: Sequence[GlanceMark], y: float, axis: Axis) -> Iterator[Row]:
    """What a figure was rounded to, the distance between two, an interval, and the look of a row without figures."""
    for mark in marks:
        if mark.half:
            yield _bar("rounded", y, max(mark.value - mark.half, axis.low if axis.log else 0), mark.value + mark.half)
    if len(marks) > 1:
        yield _bar("stem", y, marks[0].value, marks[-1].value)
    if glance.lower is not None or glance.upper is not None:
        ends = (axis.low if glance.lower is None else glance.lower, axis.high if glance.upper is None else glance.upper)
        yield _bar("interval", y, *(min(axis.high, max(axis.low, end)) for end in ends))
    if glance.look != "shown":
        yield _bar(glance.look, y, axis.beyond(axis.low, -SIDE), axis.beyond(axis.high, SIDE))


def _bar(kind: str, y: float, start: float, end: float) -> Row:
    width, colour, opacity = BARS[kind]
    dashed = kind == "missing"
    return {"y": y, "from": start, "to": end, "width": width, "colour": colour, "opacity": opacity, "dashed": dashed}


def year_rows(glance: Glance, top: float, height: float, layout: Layout) -> list[Row]:
    """The small line: as high as its own figures are apart, on a log scale for ratios, and never as if a small change were a large one."""
    points = [point for point in glance.years if point.value > 0 or glance.scale == "percent"]
    if len({point.year for point in points}) < 2:
        return []
    levels = [math.log(point.value) if glance.scale == "ratio" else point.value for point in points]
    least, most = min(levels), max(levels)
    a_pixel = max(most - least, LEAST_SPAN[glance.scale]) / (2 * layout.line_half)
    middle = top + (layout.over + height) / 2 + 1
    return [
        {"year": point.year, "y": middle - (level - (least + most) / 2) / a_pixel, "role": point.role,
         "series": f"{top:g} {point.role} {point.series}"}
        for point, level in zip(points, levels, strict=True)
    ]  # fmt: skip


def text_rows(glance: Glance, top: float, height: float, layout: Layout) -> Iterator[Row]:
    """Title, subtitle, what changed, and why a row is to be seen first, each line by itself."""
    middle = top + (layout.over + height) / 2 + 1
    yield from _names_above(glance, top, layout) if layout.over else _stack(_names(glance, layout), layout.names[0], middle)
    yield from _stack(_changes(glance, layout), layout.change[0], middle, CHANGE_COLOURS[glance.change_is])


def _names_above(glance: Glance, top: float, layout: Layout) -> Iterator[Row]:
    """Title and subtitle on one line above the figures, as far as there is room."""
    y, (left, right) = top + layout.over / 2 + 2, layout.names
    size, _ = LOOKS["name"]
    title = shorten(glance.title, right - left, size, bold=True) or glance.title
    yield text_row(left, y, title, "name")
    start = left + width_of(title, size, bold=True) + LINE / 2
    if subtitle := shorten(glance.subtitle, right - start, LOOKS["quiet"][0]):
        yield text_row(start, y, subtitle, "quiet")


def _names(glance: Glance, layout: Layout) -> list[tuple[str, str]]:
    """The lines that say what a row is of, each with its look."""
    return _lines(glance.title, layout.names, "name") + _lines(glance.subtitle, layout.names, "quiet")


def _changes(glance: Glance, layout: Layout) -> list[tuple[str, str]]:
    return _lines(glance.change, layout.change, "change") + _lines(glance.emphasis, layout.change, "flag")


def _lines(text: str, column: Place, look: str) -> list[tuple[str, str]]:
    return [(line, look) for line in wrap_in(text, column, look)]


def _stack(lines: Sequence[tuple[str, str]], x: float, middle: float, colour_of_change: str = INK) -> Iterator[Row]:
    first = middle - (len(lines) - 1) * LINE / 2
    for place, (text, look) in enumerate(lines):
        yield text_row(x, first + place * LINE, text, look, colour_of_change if look == "change" else INK)


def wrap_in(text: str, column: Place, look: str) -> list[str]:
    """The lines of a text in a column; look: one of LOOKS."""
    size, weight = LOOKS[look]
    return wrap(text, column[1] - column[0], size, weight == "bold")


def text_row(x: float, y: float, text: str, look: str, colour: str = INK) -> Row:
    """A line of text by its left end and its middle; look: one of LOOKS."""
    size, weight = LOOKS[look]
    return {"x": x, "y": y, "text": text, "size": size, "weight": weight, "colour": GREY if look == "quiet" else colour}


def box_of(row: Row) -> Box:
    """Where a line of text stands that `text_row` gave."""
    x, y, size = (float(str(row[name])) for name in ("x", "y", "size"))
    return Box(x, y - size / 2, x + width_of(str(row["text"]), size, row["weight"] == "bold"), y + size / 2)

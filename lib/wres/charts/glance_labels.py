"""Where the figures of an infographic stand beside their marks, so that none lies on another."""

import math
from collections.abc import Iterator, Sequence

from wres.charts.chart import Row
from wres.charts.glance import Glance, GlanceMark
from wres.charts.glance_layout import Axis, Box, Layout
from wres.charts.glance_look import FIGURE, QUIET
from wres.charts.letters import shorten, width_of

APART, BELOW = 12, 20  # pixels from a mark to its figure, and to the benchmark beneath it
NAME, LINK, OVER_NAMES = 17, 19, 34  # pixels above the marks: names, what lies between two marks, and the same above names
BETWEEN = 6  # pixels from one name to the next
HALF = 0.5  # of the size of letters, from their middle to their top or what hangs below
ON_LINE = 12  # pixels from a line to the words on it


def labels(glance: Glance, marks: Sequence[GlanceMark], y: float, axis: Axis, layout: Layout) -> Iterator[Row]:
    """The words of one indicator along its scale; marks: its own, from the lowest; y: where they are."""
    free = layout.figures[0]  # where a name may begin
    for place, mark in enumerate(marks):
        side = -1 if place == 0 and len(marks) > 1 else 1
        rows = list(_figure(mark, max(mark.value, axis.low), side, y, axis, layout, free, alone=len(marks) == 1))
        free = text_box(rows[-1], axis).right + BETWEEN
        yield from rows
    yield from _link(glance, marks, y, axis, layout)
    yield from _absence(glance, y, axis)


def _figure(mark: GlanceMark, value: float, side: int, y: float, axis: Axis, layout: Layout, free: float, alone: bool) -> Iterator[Row]:
    """A figure stands outside its mark, on the side where no other is; the only one of a ratio above it. free: where a name may begin."""
    if axis.log and alone:
        yield _label(value, y - LINK, mark.text, 0)
        return
    text = f"{mark.group} {mark.text}".strip()
    if alone and axis.place(value) + APART + max(width_of(text, FIGURE, bold=True), width_of(mark.name, QUIET)) > layout.figures[1]:
        side = -1
    yield _label(value, y, text, side)
    if mark.name:
        name = _label(value, y - NAME, mark.name, side, quiet=True)
        yield {**name, "dx": side * APART + max(0.0, free - text_box(name, axis).left)}


def is_over_names(glance: Glance, axis: Axis, layout: Layout) -> bool:
    """Whether what lies between two marks stands above their names: the bar is too short for it, or a name without room reaches over it."""
    marks = sorted(glance.marks, key=lambda mark: mark.value)
    values = [mark.value for mark in marks]
    if not glance.link or len(values) < 2 or not any(mark.name for mark in glance.marks):
        return False
    if axis.place(values[0]) - APART - width_of(marks[0].name, QUIET) < layout.figures[0]:
        return True
    return axis.place(values[-1]) - axis.place(values[0]) < width_of(glance.link, QUIET) + APART


def _link(glance: Glance, marks: Sequence[GlanceMark], y: float, axis: Axis, layout: Layout) -> Iterator[Row]:
    if glance.link and len(marks) > 1:
        middle = (marks[0].value + marks[-1].value) / 2
        yield _label(middle, y - (OVER_NAMES if is_over_names(glance, axis, layout) else LINK), glance.link, 0, quiet=True)


def _absence(glance: Glance, y: float, axis: Axis) -> Iterator[Row]:
    """Words in place of figures, and an arrow to a figure beyond the scale."""
    if glance.goes:
        end = axis.high if glance.goes == "up" else axis.low
        yield _label(end, y, "▶" if glance.goes == "up" else "◀", 0)
        return
    if glance.is_of_words:
        middle = math.sqrt(axis.low * axis.high) if axis.log else (axis.low + axis.high) / 2
        yield _label(middle, y if glance.look == "hidden" else y - ON_LINE, glance.absent, 0, quiet=True)


def benchmark_labels(glance: Glance, y: float, axis: Axis, layout: Layout, named: bool) -> list[Row]:
    """The benchmark beneath the marks. named: with whose it is, where those of the infographic are not all of the same."""
    mark = glance.benchmark
    if mark is None:
        return []
    value = min(axis.high, max(axis.low, mark.value))
    left, right = axis.place(value) - APART - layout.figures[0], layout.figures[1] - axis.place(value) - APART
    text = _with_name(mark.name, mark.text, max(left, right)) if named else mark.text
    side = 1 if width_of(text, QUIET) <= right or right >= left else -1
    return [{"value": value, "y": y + BELOW, "text": text, "align": "left" if side > 0 else "right", "dx": 9 * side}]


def _with_name(name: str, figure: str, pixels: float) -> str:
    """A name and its figure, the name shortened to what there is room for."""
    short = shorten(name, pixels - width_of(f": {figure}", QUIET), QUIET)
    return f"{short}: {figure}" if short else figure


def text_box(row: Row, axis: Axis) -> Box:
    """Where a figure or its words stand: one row of `labels` or `benchmark_labels`."""
    text, bold = str(row["text"]), row.get("quiet") is False
    x, y, size = axis.place(float(str(row["value"]))) + float(str(row["dx"])), float(str(row["y"])), FIGURE if bold else QUIET
    width = width_of(text, size, bold)
    left = x - {"left": 0.0, "center": width / 2, "right": width}[str(row["align"])]
    return Box(left, y - HALF * size, left + width, y + HALF * size)


def _label(value: float, y: float, text: str, side: int, quiet: bool = False) -> Row:
    align = ("right", "center", "left")[side + 1]
    return {"value": value, "y": y, "text": text, "align": align, "dx": side * APART, "quiet": quiet}

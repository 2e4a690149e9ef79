"""An infographic made of what is said of each indicator."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wres.charts.chart import Chart, Param, Picture, Row, numbers
from wres.charts.glance import Glance, GlanceWords
from wres.charts.glance_labels import text_box
from wres.charts.glance_layout import LAYOUT, Axis, Box, Layout, tops
from wres.charts.glance_look import QUIET
from wres.charts.glance_rows import box_of, figure_rows, height_of, text_row, text_rows, wrap_in, year_rows
from wres.charts.glance_strips import glance_strips
from wres.charts.glance_ticks import blocks, tick_rows, without
from wres.charts.letters import width_of

TITLE, HEADLINE, KEY = 30, 21, 23  # pixels of a line of each
BELOW_KEY, HEAD = 24, 17  # pixels from the key to the first row of ticks, and of a line above a column
NARROWEST = (0.6, 2.0)  # of a scale of ratios
Placed = tuple[dict[str, Axis], list[float], list[float]]
Filled = tuple[dict[str, list[Row]], dict[str, Param]]
PARTS = ("range", "ticks", "bars", "marks", "labels", "benchmarks")


def glance_picture(glances: Sequence[Glance], words: GlanceWords, *, name: str, title: str, description: str, caption: str) -> Picture:
    """The infographic; it begins with title and headline."""
    opening, titles = opening_rows(words, LAYOUT)
    key = list(key_rows(glances, words, LAYOUT, opening))
    filled = fill_rows(glances, words, LAYOUT, titles, key, opening, benchmarks_differ(glances))
    chart = Chart(name, "indicators_at_a_glance", *filled, title=title, description=description, caption=caption)
    return Picture(chart, opening, list(glance_strips(glances, words, chart.data, LAYOUT)))


def fill_rows(
    glances: Sequence[Glance], words: GlanceWords, layout: Layout, titles: Sequence[Row], key: Sequence[Row], opening: float,
    named: bool,
) -> Filled:  # fmt: skip
    """The data and the parameters of a drawing: titles, which are so high as `opening`, the key, and a row for each indicator.

    named: benchmarks have their names.
    """
    above = above_rows(words, layout, key, opening)
    texts = [*titles, *_heads(words, layout, above + layout.ticks - 11)]
    axes, heights, places = place_rows(glances, words, layout, above)
    names_above: list[Box] = []
    data: defaultdict[str, list[Row]] = defaultdict(list)
    data |= {"texts": texts, "key": list(key), "rows": [], "years": [], **{f"{scale}_{part}": [] for scale in axes for part in PARTS}}
    for glance, top, height in zip(glances, places, heights, strict=True):
        data["rows"].append({"y": top, "y2": top + height, "emphasis": bool(glance.emphasis)})
        for part, rows in figure_rows(glance, top, axes[glance.scale], layout, named).items():
            data[f"{glance.scale}_{part}"] += rows
        data["years"] += year_rows(glance, top, height, layout)
        words_of_row = list(text_rows(glance, top, height, layout))
        data["texts"] += words_of_row
        names_above += map(box_of, words_of_row) if layout.over else ()
    ends = [top + height for top, height in zip(places, heights, strict=True)]
    rows_of_words = [(top, end) for glance, top, end in zip(glances, places, ends, strict=True) if glance.is_of_words]
    for scale, start, end in blocks(glances, places, ends):
        parts = without(start, end, rows_of_words)
        texts_of_scale = [text_box(row, axes[scale]) for part in ("labels", "benchmarks") for row in data[f"{scale}_{part}"]]
        data[f"{scale}_ticks"] += tick_rows(scale, axes[scale], parts, words, [*texts_of_scale, *names_above])
        if scale == "ratio":
            data["ratio_range"] += [{"y": top, "y2": bottom, "from": words.low, "to": words.high} for top, bottom in parts]
    params: dict[str, Param] = {
        "height": max(ends, default=above), "top": axes["percent"].high, "low": axes["ratio"].low,
        "high": axes["ratio"].high, "first": words.first, "last": words.last,
    }  # fmt: skip
    return dict(data), params


def opening_rows(words: GlanceWords, layout: Layout) -> tuple[float, list[Row]]:
    """Title and headline, which a page says itself, and their height."""
    column = (4.0, layout.width - 4)
    titles = wrap_in(words.title, column, "title")
    lines = [line for text in words.headline for line in wrap_in(text, column, "headline")]
    rows = [(line, "title", 18 + TITLE * place) for place, line in enumerate(titles)]
    start = TITLE * len(titles) + 16
    rows += [(line, "headline", start + HEADLINE * place) for place, line in enumerate(lines)]
    texts = [text_row(4, y, text, look) for text, look, y in rows]
    return start + HEADLINE * len(lines) + 4.0, texts


def key_rows(glances: Sequence[Glance], words: GlanceWords, layout: Layout, opening: float) -> Iterator[Row]:
    """What each mark stands for, as many in a line as fit."""
    used = {mark.role for glance in glances for mark in glance.marks}
    items: list[tuple[str, str]] = [(role, text) for role, text in words.roles.items() if role in used]
    if any(glance.scale == "ratio" and not glance.is_of_words for glance in glances):
        items.append(("range", words.range))
    if any(glance.benchmark for glance in glances):
        items.append(("benchmark", words.benchmark))
    x, y = 10.0, opening + 12
    for role, text in items:
        length = 12 + width_of(text, QUIET)
        if x > 10 and x + length > layout.width:
            x, y = 10.0, y + KEY
        yield {"x": x, "y": y, "role": role, "text": text}
        x += length + 22


def benchmarks_differ(glances: Sequence[Glance]) -> bool:
    """Whether benchmarks are of several names, so that each needs its own."""
    return len({glance.benchmark.name for glance in glances if glance.benchmark}) > 1


def above_rows(words: GlanceWords, layout: Layout, key: Sequence[Row], opening: float) -> float:
    """Pixels above the first ticks: titles, the key, and lines of heads that have no room beside the ticks."""
    lines = max(len(wrap_in(words.years, layout.years, "quiet")), len(wrap_in(words.change, layout.change, "quiet")))
    return max((float(str(row["y"])) for row in key), default=opening) + BELOW_KEY + HEAD * max(0, lines - 3)


def place_rows(glances: Sequence[Glance], words: GlanceWords, layout: Layout, above: float) -> Placed:
    """The scales by name, and the height and the top of each row."""
    axes = {"percent": _percent_axis(glances, layout), "ratio": _ratio_axis(glances, words, layout)}
    heights = [height_of(glance, axes[glance.scale], layout) for glance in glances]
    return axes, heights, tops([glance.scale for glance in glances], heights, layout, above)


def _heads(words: GlanceWords, layout: Layout, bottom: float) -> Iterator[Row]:
    """What stands above the columns of years and of changes, down to the first row."""
    for text, column in ((words.years, layout.years), (words.change, layout.change)):
        for place, line in enumerate(reversed(wrap_in(text, column, "quiet"))):
            yield text_row(column[0], bottom - HEAD * place, line, "quiet")


def _percent_axis(glances: Sequence[Glance], layout: Layout) -> Axis:
    values = [mark.value for glance in glances if glance.scale == "percent" for mark in glance.marks]
    values += [glance.benchmark.value for glance in glances if glance.scale == "percent" and glance.benchmark]
    return Axis(0, min(100, max(30, 10 * -(-max(values, default=0) // 10))), layout.plot)


def _ratio_axis(glances: Sequence[Glance], words: GlanceWords, layout: Layout) -> Axis:
    """Wide enough for every ratio and benchmark; intervals are cut where they reach far beyond."""
    ratios = [glance for glance in glances if glance.scale == "ratio"]
    values = [mark.value for glance in ratios for mark in glance.marks if mark.value > 0]
    values += [glance.benchmark.value for glance in ratios if glance.benchmark and glance.benchmark.value > 0]
    ends = [min(4.0, max(0.25, end)) for end in numbers(end for glance in ratios for end in (glance.lower, glance.upper))]
    ends += [words.low, words.high]
    return Axis(min(NARROWEST[0], *values, *ends) / 1.1, max(NARROWEST[1], *values, *ends) * 1.1, layout.plot, log=True)

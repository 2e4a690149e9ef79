"""An infographic made of what is said of each indicator."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wres.charts.chart import Chart, Param, Picture, Row, numbers
from wres.charts.glance import Glance, GlanceWords
from wres.charts.glance_layout import LAYOUT, Axis, Layout, tops, width_of, wrap
from wres.charts.glance_rows import figure_rows, height_of, text_row, text_rows, year_rows

TITLE, HEADLINE, KEY = 30, 20, 20  # pixels of a line of each
BELOW_KEY = 14  # pixels
TICKS = (0.1, 0.25, 0.5, 0.8, 1, 1.25, 2, 4, 8, 16, 32)
NARROWEST = (0.6, 2.0)
CLEAR = 4  # pixels between the texts of two ticks
Filled = tuple[dict[str, list[Row]], dict[str, Param]]
PARTS = ("range", "ticks", "bars", "marks", "labels", "benchmarks")


def glance_picture(glances: Sequence[Glance], words: GlanceWords, *, name: str, title: str, description: str, caption: str) -> Picture:
    """The infographic; it begins with title and headline."""
    opening, titles = _opening(words, LAYOUT)
    filled = _fill_rows(glances, words, LAYOUT, opening, titles)
    chart = Chart(name, "indicators_at_a_glance", *filled, title=title, description=description, caption=caption)
    return Picture(chart, opening)


def _fill_rows(glances: Sequence[Glance], words: GlanceWords, layout: Layout, opening: float, titles: Sequence[Row]) -> Filled:
    key = list(_key(glances, words, layout, opening))
    above = max((float(str(row["y"])) for row in key), default=opening) + BELOW_KEY
    texts = [*titles, *_heads(words, layout, above)]
    axes = {"percent": _percent_axis(glances, layout), "ratio": _ratio_axis(glances, words, layout)}
    heights = [height_of(glance, axes[glance.scale], layout) for glance in glances]
    places = tops([glance.scale for glance in glances], heights, layout, above)
    named = len({glance.benchmark.name for glance in glances if glance.benchmark}) > 1
    data: defaultdict[str, list[Row]] = defaultdict(list)
    data |= {"texts": texts, "key": key, "rows": [], "years": [], **{f"{scale}_{part}": [] for scale in axes for part in PARTS}}
    for glance, top, height in zip(glances, places, heights, strict=True):
        data["rows"].append({"y": top, "y2": top + height, "emphasis": bool(glance.emphasis)})
        for part, rows in figure_rows(glance, top, axes[glance.scale], layout, named).items():
            data[f"{glance.scale}_{part}"] += rows
        data["years"] += year_rows(glance, top, height, layout)
        data["texts"] += text_rows(glance, top, height, layout)
    ends = [top + height for top, height in zip(places, heights, strict=True)]
    for scale, start, end in _blocks(glances, places, ends):
        data[f"{scale}_ticks"] += _ticks(scale, axes[scale], start, end, words)
        if scale == "ratio":
            data["ratio_range"].append({"y": start, "y2": end, "from": words.low, "to": words.high})
    params: dict[str, Param] = {
        "height": max(ends, default=above), "top": axes["percent"].high, "low": axes["ratio"].low,
        "high": axes["ratio"].high, "first": words.first, "last": words.last,
    }  # fmt: skip
    return dict(data), params


def _opening(words: GlanceWords, layout: Layout) -> tuple[float, list[Row]]:
    """Title and headline, which a page says itself, and their height."""
    titles = wrap(words.title, 62)
    lines = [line for text in words.headline for line in wrap(text, layout.headline_letters)]
    rows = [(line, "title", 18 + TITLE * place) for place, line in enumerate(titles)]
    start = TITLE * len(titles) + 16
    rows += [(line, "headline", start + HEADLINE * place) for place, line in enumerate(lines)]
    texts = [text_row(4, y, text, look) for text, look, y in rows]
    return start + HEADLINE * len(lines) + 4.0, texts


def _key(glances: Sequence[Glance], words: GlanceWords, layout: Layout, opening: float) -> Iterator[Row]:
    """What each mark stands for, as many in a line as fit."""
    used = {mark.role for glance in glances for mark in glance.marks}
    items: list[tuple[str, str]] = [(role, text) for role, text in words.roles.items() if role in used]
    if any(glance.scale == "ratio" for glance in glances):
        items.append(("range", words.range))
    if any(glance.benchmark for glance in glances):
        items.append(("benchmark", words.benchmark))
    x, y = 10.0, opening + 12
    for role, text in items:
        length = 12 + width_of(text, 12)
        if x > 10 and x + length > layout.width:
            x, y = 10.0, y + KEY
        yield {"x": x, "y": y, "role": role, "text": text}
        x += length + 18


def _heads(words: GlanceWords, layout: Layout, above: float) -> Iterator[Row]:
    """What stands above the columns of years and changes, in two lines at most."""
    for x, text, letters in ((layout.years[0] - 12, words.years, 10), (layout.change, words.change, 14)):
        for place, line in enumerate(wrap(text, letters)):
            yield text_row(x, above + 10 + 14 * place, line, "quiet")


def _blocks(glances: Sequence[Glance], places: Sequence[float], ends: Sequence[float]) -> Iterator[tuple[str, float, float]]:
    """From where to where ticks run: through all rows of a scale that follow one another."""
    for place, glance in enumerate(glances):
        if place == 0 or glances[place - 1].scale != glance.scale:
            end = next((number for number in range(place, len(glances)) if glances[number].scale != glance.scale), len(glances))
            yield glance.scale, places[place], ends[end - 1]


def _ticks(scale: str, axis: Axis, start: float, end: float, words: GlanceWords) -> Iterator[Row]:
    """A line at each round value, with its text above; the ends of the range have no line but their own."""
    for value, text in sorted(_tick_texts(scale, axis, words).items()):
        is_one, line = scale == "ratio" and value == 1, scale == "percent" or value not in words.ends
        if is_one:
            yield {"value": value, "y": start - 13, "y2": start - 13, "text": words.equal, "strong": True, "line": True}
        yield {"value": value, "y": start, "y2": end, "text": text, "strong": is_one or value == 0, "line": line}


def _tick_texts(scale: str, axis: Axis, words: GlanceWords) -> dict[float, str]:
    """Round values with their texts; of a ratio 1 first, then the ends of the range, then others, as far as there is room for them."""
    if scale == "percent":
        return {percent: f"{percent}%" for percent in range(0, int(axis.high) + 1, 10 if axis.high <= 40 else 20)}
    others = [tick for tick in TICKS if axis.low <= tick <= axis.high and not words.low < tick < words.high]
    texts: dict[float, str] = {}
    for value in [1.0, words.low, words.high, *sorted(others, reverse=True)]:
        text = words.ends.get(value, f"{value:g}")
        near = (
            abs(axis.place(value) - axis.place(other)) - (width_of(text, 12) + width_of(written, 12)) / 2
            for other, written in texts.items()
        )
        if min(near, default=CLEAR) >= CLEAR:
            texts[value] = text
    return texts


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

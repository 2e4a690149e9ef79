"""An infographic made of what is said of each indicator."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wres.charts.chart import Chart, Param, Picture, Row, numbers
from wres.charts.glance import Glance, GlanceWords
from wres.charts.glance_layout import LAYOUT, Axis, Layout, tops, width_of, wrap
from wres.charts.glance_rows import figure_rows, text_row, text_rows, year_rows

TITLE, HEADLINE, KEY = 30, 20, 24  # pixels of a line of each
TICKS = (0.1, 0.25, 0.5, 0.8, 1, 1.25, 2, 4, 8, 16, 32)
NARROWEST = (0.6, 2.0)
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
    above = max((float(str(row["y"])) for row in key), default=opening) + KEY
    texts = [*titles, *_heads(words, layout, above)]
    places = tops([glance.scale for glance in glances], layout, above)
    axes = {"percent": _percent_axis(glances, layout), "ratio": _ratio_axis(glances, words, layout)}
    data: defaultdict[str, list[Row]] = defaultdict(list)
    data |= {"texts": texts, "key": key, "rows": [], "years": [], **{f"{scale}_{part}": [] for scale in axes for part in PARTS}}
    for glance, top in zip(glances, places, strict=True):
        axis, end = axes[glance.scale], top + layout.row
        data["rows"].append({"y": top, "y2": end, "emphasis": bool(glance.emphasis)})
        for part, rows in figure_rows(glance, top, axis, layout).items():
            data[f"{glance.scale}_{part}"] += rows
        data["years"] += year_rows(glance, top, layout)
        data["texts"] += text_rows(glance, top, layout)
    for scale, start, end in _blocks(glances, places, layout):
        data[f"{scale}_ticks"] += _ticks(scale, axes[scale], start, end, words)
        if scale == "ratio":
            data["ratio_range"].append({"y": start, "y2": end, "from": words.low, "to": words.high})
    params: dict[str, Param] = {
        "height": (places[-1] if places else above) + layout.row, "top": axes["percent"].high, "low": axes["ratio"].low,
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
    if any(glance.scale == "ratio" and glance.marks for glance in glances):
        items.append(("range", words.range))
    if any(glance.benchmark for glance in glances):
        items.append(("benchmark", words.benchmark))
    x, y = 10.0, opening + 12
    for role, text in items:
        length = 12 + width_of(text, 12)
        if x > 10 and x + length > layout.width:
            x, y = 10.0, y + KEY - 4
        yield {"x": x, "y": y, "role": role, "text": text}
        x += length + 18


def _heads(words: GlanceWords, layout: Layout, above: float) -> Iterator[Row]:
    """What stands above the columns of years and changes, in two lines at most."""
    for x, text, letters in ((layout.years[0] - 6, words.years, 10), (layout.change[0], words.change, 14)):
        for place, line in enumerate(wrap(text, letters)):
            yield text_row(x, above + 10 + 14 * place, line, "quiet")


def _blocks(glances: Sequence[Glance], places: Sequence[float], layout: Layout) -> Iterator[tuple[str, float, float]]:
    """From where to where ticks run: through all rows of a scale that follow one another."""
    for place, glance in enumerate(glances):
        if place == 0 or glances[place - 1].scale != glance.scale:
            end = next((number for number in range(place, len(glances)) if glances[number].scale != glance.scale), len(glances))
            yield glance.scale, places[place], places[end - 1] + layout.row


def _ticks(scale: str, axis: Axis, start: float, end: float, words: GlanceWords) -> Iterator[Row]:
    """A line at each round value, with its text above; the ends of the range have no line but their own."""
    if scale == "percent":
        step = 10 if axis.high <= 40 else 20
        for percent in range(0, int(axis.high) + 1, step):
            yield {"value": percent, "y": start, "y2": end, "text": f"{percent}%", "strong": percent == 0, "line": True}
        return
    for value in sorted(tick for tick in {words.low, words.high, *TICKS} if axis.low <= tick <= axis.high):
        if value == 1 or not words.low < value < words.high:
            text = words.ends.get(value, f"{value:g}")
            if value == 1:
                yield {"value": value, "y": start - 13, "y2": start - 13, "text": words.equal, "strong": True, "line": True}
            line = value not in words.ends
            yield {"value": value, "y": start, "y2": end, "text": text, "strong": value == 1, "line": line}


def _percent_axis(glances: Sequence[Glance], layout: Layout) -> Axis:
    values = [mark.value for glance in glances if glance.scale == "percent" for mark in glance.marks]
    values += [glance.benchmark.value for glance in glances if glance.scale == "percent" and glance.benchmark]
    return Axis(0, min(100, max(30, 10 * -(-max(values, default=0) // 10))), layout.plot)


def _ratio_axis(glances: Sequence[Glance], words: GlanceWords, layout: Layout) -> Axis:
    """Wide enough for every ratio and benchmark; intervals are cut where they reach far beyond."""
    ratios = [glance for glance in glances if glance.scale == "ratio"]
    values = [mark.value for glance in ratios for mark in glance.marks if mark.value > 0]
    values += [glance.benchmark.value for glance in ratios if glance.benchmark]
    ends = [min(4.0, max(0.25, end)) for end in numbers(end for glance in ratios for end in (glance.lower, glance.upper))]
    ends += [words.low, words.high]
    return Axis(min(NARROWEST[0], *values, *ends) / 1.1, max(NARROWEST[1], *values, *ends) * 1.1, layout.plot, log=True)

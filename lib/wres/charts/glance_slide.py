"""An infographic for a slide: what it says first, and beneath it the indicators in two columns."""

from collections.abc import Sequence
from dataclasses import replace

from wres.charts.chart import Chart
from wres.charts.glance import Glance, GlanceWords
from wres.charts.glance_chart import above_rows, benchmarks_differ, fill_rows, key_rows, opening_rows, place_rows
from wres.charts.glance_layout import SLIDE, SLIDE_HEIGHT, SLIDE_WIDTH, Layout

DRAWING = "column_of_a_slide"
KEY = 8  # pixels from the key to what is beneath
MOST = 26.0  # pixels that a row is higher where there is room


def slide_charts(glances: Sequence[Glance], words: GlanceWords, name: str) -> list[Chart]:
    """The parts of a slide: what stands above, and the columns; name: what theirs begin with."""
    whole = replace(SLIDE, width=SLIDE_WIDTH)
    opening, titles = opening_rows(words, whole)
    key = list(key_rows(glances, words, whole, opening))
    height = max(opening, *(float(str(row["y"])) for row in key)) + KEY if key else opening
    head, params = fill_rows([], words, whole, titles, key, opening, named=False)
    place, named = _begin_of_right(glances), benchmarks_differ(glances)
    columns = [column for column in (glances[:place], glances[place:]) if column]
    layout = _with_room(columns, words, SLIDE_HEIGHT - height)
    parts = [(head | {"texts": titles}, params | {"height": height})]
    parts += [fill_rows(column, words, layout, [], [], 0.0, named) for column in columns]
    return [Chart(f"{name}-slide-{number}", DRAWING, *part, title="", description="", caption="") for number, part in enumerate(parts)]


def _begin_of_right(glances: Sequence[Glance]) -> int:
    """Where the right column begins: at a change of scale if there is one, else after half of the rows, as evenly as it goes."""
    changes = [place for place in range(1, len(glances)) if glances[place].scale != glances[place - 1].scale]
    return min(changes or range(len(glances) + 1), key=lambda place: abs(len(glances) - 2 * place))


def _with_room(columns: Sequence[Sequence[Glance]], words: GlanceWords, height: float) -> Layout:
    """The layout with higher rows where the columns need less than the height."""
    above = above_rows(words, SLIDE, [], 0.0)
    spare = MOST
    for column in columns:
        _, heights, places = place_rows(column, words, SLIDE, above)
        spare = min(spare, (height - places[-1] - heights[-1]) / len(column))
    more = max(0.0, spare) / 2
    return replace(SLIDE, above=SLIDE.above + more, named=SLIDE.named + more, below=SLIDE.below + more)

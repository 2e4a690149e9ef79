"""The funnel plots, each with what it says and its data as a table."""

from collections.abc import Sequence
from html import escape
from math import log

import numpy as np

from wres.charts import Chart, FunnelMark, LimitPoint, funnel_chart
from wres.overview.averages import among_all
from wres.overview.data import OverviewData
from wres.overview.data_table import DataTable
from wres.overview.funnel import Funnel
from wres.overview.funnel_terms import levels, name_of, nation_words, value_words
from wres.overview.funnel_words import finding, fold_words, sentences
from wres.overview.sections.outside_words import points_outside
from wres.overview.tally import tally_of
from wres.parameters import period
from wres.report.section import Section
from wres.text.lists import quantity, sentence_case

AT = 40  # sizes at which the limits are worked out
TO_THE_RIGHT = {"ratio": "Larger numbers of cases →", "percent": "More answers →", "points": "More answers →"}
EQUAL = {"ratio": " Dotted grey line: 1 (equal).", "points": " Dotted grey line: 0 (no gap)."}
HOW_TO_READ = (
    "Each point is an organisation. The further right, the more cases its figure rests on, and the closer the limits are: a small "
    "organisation can be far from the black line by chance. {judged}Points within the limits should not be put in an order."
)
TOO_FEW = "Where organisations are too few to know how much they differ by more than chance, no point is said to be outside. "
TO_OPEN = '<span class="on-screen"> Open a heading to see its chart{}.</span>'
SOME_OPEN = "; where an organisation is outside the outer limits, it is open"


def funnel_plots(data: OverviewData, funnels: Sequence[Funnel], tables: Sequence[DataTable]) -> Section:
    """The section; nothing without a funnel. tables: those of the funnels, in their order."""
    if not funnels:
        return Section()
    judging = [funnel for funnel in funnels if funnel.is_judged]
    judged = f"{points_outside(tally_of(judging, 2)) if judging else ''}{TOO_FEW if len(judging) < len(funnels) else ''}"
    folded = "" if all(map(_is_open, funnels)) else TO_OPEN.format(SOME_OPEN if any(map(_is_open, funnels)) else "")
    parts: list[str | Chart] = [f"<p>{HOW_TO_READ.format(judged=judged)}{folded}</p>"]
    for funnel, table in zip(funnels, tables, strict=True):
        indicator = data.standard.indicators[funnel.code]
        level, heading = ("h4", name_of(data, funnel)) if funnel.is_gap else ("h3", f"{funnel.code}. {indicator.title}")
        parts += [
            f"<{level}>{escape(heading)}</{level}>",
            f'<details class="fold"{" open" if _is_open(funnel) else ""}>',
            f"<summary>{escape(sentence_case(fold_words(data, funnel)))}</summary>",
            chart_of(data, funnel),
            table.fold(f"Figures of {quantity(len(table), 'organisation')}, as a table"),
            "</details>",
        ]
    return Section(parts)


def _is_open(funnel: Funnel) -> bool:
    """Whether it is in sight from the start: where somebody is outside the outer limits."""
    return any(point.beyond == 2 for point in funnel.points)


def chart_of(data: OverviewData, funnel: Funnel) -> Chart:
    """The plot of one indicator."""
    sizes = [row.size for row in funnel.estimates]
    grid = np.geomspace(min(sizes) / 1.15, max(sizes) * 1.15, AT).tolist()
    errors = funnel.errors_at(grid)
    inner, outer = (funnel.limits_at(errors, level) for level in funnel.levels)
    lines = {"middle": funnel.middle} | ({"equal": 0.0} if funnel.unit in EQUAL else {})
    if funnel.benchmark and not funnel.is_around_nation:
        lines["nation"] = log(funnel.benchmark.value) if funnel.unit == "ratio" else funnel.benchmark.value / 100
    title = finding(data, funnel)
    words = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences(data, funnel))
    return funnel_chart(
        [FunnelMark(point.estimate.size, point.estimate.value, point.beyond, point.report.code) for point in funnel.points],
        [LimitPoint(*row) for row in zip(grid, inner, outer, strict=True)],
        lines, funnel.unit, TO_THE_RIGHT[funnel.unit], _key(data, funnel),
        name=f"funnel-{funnel.label.replace(' ', '-')}", title=title, description=" ".join(sentences(data, funnel)),
        caption=f"{title}, {period(data.year)}",
    ).with_words(words)  # fmt: skip


def _key(data: OverviewData, funnel: Funnel) -> str:
    inner, outer = levels(funnel)
    whose = f" of {among_all(data, funnel.around)}" if funnel.others else ""
    middle = nation_words(funnel) if funnel.is_around_nation else f"middle of the limits{whose}, {value_words(funnel, funnel.middle)}"
    nation = " Dashed orange line: " + nation_words(funnel) + "." if funnel.benchmark and not funnel.is_around_nation else ""
    equal = EQUAL.get(funnel.unit, "")
    marks = f" Diamonds: outside the {outer} limits; squares: between the two." if funnel.is_judged else ""
    return f"Black line: {middle}. Dashed blue lines: {inner} limits. Solid blue lines: {outer} limits.{marks}{nation}{equal}"

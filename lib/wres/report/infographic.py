"""The infographic of a report: its indicators in one picture, with the words around them and for those who cannot see it."""

from collections.abc import Mapping
from dataclasses import replace

from wres.charts import Glance, GlanceWords, Picture, glance_picture, glances_as_json
from wres.charts.glance import Role
from wres.parameters import period
from wres.report.context import Context
from wres.report.kinds import presenter_of
from wres.report.results import Results
from wres.report.summary_words import FURTHEST, Summary
from wres.text import interval, number
from wres.text.lists import listing, sentence_case
from wres.text.numbers import percentage

NAME = "infographic"


def glances(context: Context, results: Results, summary: Summary) -> dict[str, Glance]:
    """What is said of each indicator at a glance, by its code."""
    rows = {code: presenter_of(context, code).glance(context, results, code) for code in context.standard.main_indicators}
    return {code: replace(row, emphasis=FURTHEST if code in summary.furthest else "") for code, row in rows.items()}


def infographic(context: Context, results: Results, summary: Summary, state: str = "") -> Picture | None:
    """The indicators at a glance; None without a figure. state: what must be said first."""
    rows = glances(context, results, summary)
    if not any(row.marks or row.look == "hidden" for row in rows.values()):
        return None
    if not context.has_year_before:  # which is said once, above
        rows = {code: replace(row, change="") for code, row in rows.items()}
    title = f"{context.organisation.name}: {context.standard.name}, {period(context.year)}"
    described = " ".join(_description(row) for row in rows.values())
    caption = f"The {len(rows)} {context.words.word}s at a glance"
    words = _words(context, rows, summary, state)
    picture = glance_picture(
        list(rows.values()), words, name=NAME, title=f"{state} {title}".strip(), description=described, caption=caption
    )
    return replace(picture, slide=glances_as_json(list(rows.values()), words))


def _words(context: Context, rows: Mapping[str, Glance], summary: Summary, state: str) -> GlanceWords:
    words, (low, high) = context.words, context.rules.non_adverse.ends
    first = next((statement.text for statement in summary.statements), "")
    has_interval = any(row.lower is not None or row.upper is not None for row in rows.values())
    names = {row.benchmark.name for row in rows.values() if row.benchmark}
    roles: dict[Role, str] = {
        "reference": f"{words.reference} staff",
        "comparison": f"{words.comparison} staff",
        "whole": f"{words.comparison} share of all staff",
        "ratio": "Relative likelihood" + (f", {percentage(context.rules.confidence)} confidence interval" if has_interval else ""),
    }
    several = len(context.years) > 1
    years = f"{period(context.years[0])} to {period(context.year)}"
    opening = " ".join(filter(None, (f"{context.standard.name}, {period(context.year)}.", state)))
    return GlanceWords(
        title=context.organisation.name,
        headline=[opening, first],
        roles=roles,
        range=f"Non-adverse range, {interval(low, high, 'ratio')}",
        low=low,
        high=high,
        benchmark=_benchmark_key(rows, listing(sorted(names)), words.comparison),
        years=years if several else "",
        change=f"{'Change since' if context.has_year_before else 'No return for'} {period(context.year - 1)}",
        equal="equal",
        ends={end: number(end, "ratio") for end in (low, high)},
        first=context.years[0] if several else context.year - 1,
        last=context.year,
        lines=f"Small lines: {years}." if several else "",
    )


def _benchmark_key(rows: Mapping[str, Glance], names: str, group: str) -> str:
    """Whose figures a benchmark is of: a percentage is the group's, a ratio compares both groups."""
    scales = {row.scale for row in rows.values() if row.benchmark}
    figures = [words for scale, words in (("percent", f"{group} staff"), ("ratio", "relative likelihood")) if scale in scales]
    return f"{names}, {' or '.join(figures)}" if figures else names


def _description(row: Glance) -> str:
    """A row in a sentence."""
    marks = [f"{mark.name or mark.group} {mark.text}".strip() for mark in row.marks]
    parts = [
        *([row.subtitle] if row.subtitle else []), *marks, *([row.link] if row.link else []), *([row.absent] if row.absent else []),
        *([f"{row.benchmark.name} {row.benchmark.text}"] if row.benchmark else []),
        *([row.change.lstrip("▲▼◆◇◑●~≈?○↑↓→ ")] if row.change else []), *([row.emphasis.lower()] if row.emphasis else []),
    ]  # fmt: skip
    return f"{row.title}: {sentence_case(', '.join(parts))}." if parts else f"{row.title}."

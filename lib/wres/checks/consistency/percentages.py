"""Percentages held against their neighbours, last year's and the nation's: one typed as a fraction, a decimal point that slipped."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from wres.checks.consistency.given_tables import PRINTED
from wres.checks.consistency.group_counts import Tables
from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.return_context import ReturnContext
from wres.findings import Location
from wres.parameters import period
from wres.parameters.measures import SURVEYED, measure_of
from wres.text.numbers import plain_number


@dataclass(frozen=True, slots=True)
class Percentage:
    """One percentage of a return, and where it stands."""

    value: float
    where: Location
    indicator: str
    measure: str
    group: str
    cell: tuple[str, str] = ("all", "all")

    @property
    def key(self) -> tuple[str, str, str, tuple[str, str]]:
        """What it is of, whatever the year."""
        return self.indicator, self.measure, self.group, self.cell

    @property
    def any_group(self) -> tuple[str, str, tuple[str, str]]:
        """What it is of, whatever the group."""
        return self.indicator, self.measure, self.cell


def percentage_checks(context: ReturnContext) -> Iterator[RangeCheck]:
    """Every check of a percentage against what it can be compared with."""
    now = [*_survey_results(context.tables, context), *_printed_percentages(context.tables, context)]
    before = [*_survey_results(context.tables_before, context), *_printed_percentages(context.tables_before, context)]
    last_year = {percentage.key: percentage.value for percentage in before}
    results = [percentage.value for percentage in now if percentage.measure == SURVEYED]
    as_fractions = (
        bool(results) and max(results) <= context.rules.plausibility.fraction
    )  # then the whole table is asked about, not each cell
    for percentage in now:
        if percentage.measure == SURVEYED and as_fractions:
            continue
        neighbours = _neighbours(percentage, now, last_year.get(percentage.key), context)
        yield _fraction_check(percentage, neighbours, now, context)
        if percentage.measure == SURVEYED:
            yield _distance_check(percentage, neighbours, context)


def _survey_results(tables: Tables, context: ReturnContext) -> Iterator[Percentage]:
    for name, indicator in context.surveys.items():
        survey = tables.get(name)
        if survey is None:
            continue
        columns = (survey[column] for column in (indicator.asked, context.standard.group_column, indicator.percent))
        for row, code, group, value in zip(survey.index, *columns, strict=True):
            where = context.where(name, row, str(indicator.percent))
            yield Percentage(float(value), where, code, SURVEYED, group)


def _printed_percentages(tables: Tables, context: ReturnContext) -> Iterator[Percentage]:
    """The printed percentages that have a value."""
    standard, printed = context.standard, tables.get(PRINTED)
    if printed is None:
        return
    rows = printed[printed["value"].notna() & (printed["measure"].map(standard.units) == "percent")]
    columns = (rows[name] for name in ("indicator", "measure", "group", "value"))
    names = (standard.staff_group_column, standard.band_column)
    cells = zip(*(rows[name].replace("", "all") if name in rows else ["all"] * len(rows) for name in names), strict=True)
    for row, indicator, measure, group, value, (staff_group, band) in zip(rows.index, *columns, cells, strict=True):
        where = context.where(PRINTED, row, "value")
        yield Percentage(float(value), where, indicator, measure, group, (staff_group, band))


def _neighbours(percentage: Percentage, now: Sequence[Percentage], before: float | None, context: ReturnContext) -> dict[str, float]:
    """What a percentage is held against, in words: the other group's, last year's, the nation's."""
    neighbours: dict[str, float] = {}
    if not measure_of(percentage.measure).adds_to_100:  # else one group's is small where the other's is large
        others = [other for other in now if other.group != percentage.group and other.any_group == percentage.any_group]
        neighbours |= {f"{plain_number(other.value)}% for {other.group} staff": other.value for other in others}
    if before is not None:
        neighbours[f"{plain_number(before)}% in {period(context.year - 1)}"] = before
    nation = context.nation.get((percentage.indicator, percentage.measure, percentage.group))
    if nation is not None and set(percentage.cell) <= context.standard.whole_bands:
        neighbours[f"{plain_number(nation[1])}% in {nation[0]}"] = nation[1]
    return neighbours


def _fraction_check(percentage: Percentage, neighbours: dict[str, float], now: Sequence[Percentage], context: ReturnContext) -> RangeCheck:
    """A percentage below 1 beside others of tens may be a fraction; others below 1 say nothing about it."""
    value, bounds = percentage.value, context.rules.plausibility
    comparable = {words: other for words, other in neighbours.items() if other >= bounds.fraction}
    if percentage.measure == SURVEYED:
        rest = [other.value for other in now if other.measure == SURVEYED and other.value >= bounds.fraction]
        comparable |= {f"{plain_number(median(rest))}% as the middle of the other results": median(rest)} if rest else {}
    larger = {words: other for words, other in comparable.items() if other >= max(bounds.beside_fraction, bounds.times * value)}
    alike = any(other < bounds.times / 3 * value for other in comparable.values())
    looks = f"it looks like a fraction. Did you mean {plain_number(100 * value)}?" if value else "it may be a blank that was typed as 0."
    facts = {"value": plain_number(value), "compared": next(iter(larger), ""), "looks": looks}
    doubtful = larger and not alike and (value > 0 or percentage.measure == SURVEYED)
    least = bounds.fraction if doubtful else -math.inf
    return RangeCheck("percentage like a fraction", percentage.where, value, least, indicator=percentage.indicator, facts=facts)


def _distance_check(percentage: Percentage, neighbours: dict[str, float], context: ReturnContext) -> RangeCheck:
    """A survey result that is far from everything it can be held against."""
    far = (
        bool(neighbours)
        and percentage.value >= context.rules.plausibility.fraction
        and all(_is_far(percentage.value, other, context) for other in neighbours.values())
    )
    facts = {"value": plain_number(percentage.value), "compared": ", ".join(neighbours)}
    where, indicator = percentage.where, percentage.indicator
    return RangeCheck("survey result far from others", where, float(far), most=0, indicator=indicator, facts=facts)


def _is_far(value: float, other: float, context: ReturnContext) -> bool:
    rules, points, low, high = context.rules.plausibility, abs(value - other), min(value, other), max(value, other)
    return points > rules.survey_points or (points >= rules.survey_spread and high >= rules.times / 2 * low)

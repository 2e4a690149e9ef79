"""Percentages held against their neighbours, last year's and the nation's: one typed as a fraction, a decimal point that slipped."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

import pandas as pd

from wres.checks.agreements import Agreement
from wres.checks.situation import Situation
from wres.parameters import period

SURVEYED = "percentage"
BY_GROUP = ("percentage", "likelihood")  # measures whose groups have values alike
LEAST = 5  # percent: what a fraction is held against
SPREAD = 10  # points: results that differ by less are not called far apart


@dataclass(frozen=True)
class Percentage:
    """One percentage of a return, and where it stands."""

    value: float
    where: str
    indicator: str
    measure: str
    group: str
    cell: tuple[str, str] = ("all", "all")

    @property
    def key(self) -> tuple:
        """What it is of, whatever the year."""
        return self.indicator, self.measure, self.group, self.cell


def plausible_agreements(seen: Situation) -> list[Agreement]:
    """Every agreement that a plausible percentage should keep with what it can be compared with."""
    return list(_percentages(seen))


def _percentages(seen: Situation) -> Iterator[Agreement]:
    now, before = list(_given(seen.tables, seen)), list(_given(seen.tables_before, seen))
    last_year = {one.key: one.value for one in before}
    results = [one.value for one in now if one.measure == SURVEYED]
    as_fractions = bool(results) and max(results) <= 1  # then the whole table is asked about, not each cell
    for one in now:
        if one.measure == SURVEYED and as_fractions:
            continue
        compared = _compared(one, now, last_year, seen)
        yield _no_fraction(one, compared, now, seen)
        if one.measure == SURVEYED:
            yield _not_far(one, compared, seen)


def _given(tables: dict[str, pd.DataFrame], seen: Situation) -> Iterator[Percentage]:
    """The survey results and printed percentages that have a value."""
    survey, published = tables.get("survey"), tables.get("published")
    if survey is not None:
        for row, indicator, group, value in zip(survey.index, survey["indicator"], survey["ethnicity"], survey["percent"], strict=True):
            where = seen.where("survey", row, "percent") if "survey" in seen.labels else ""
            yield Percentage(float(value), where, indicator, SURVEYED, group)
    if published is not None:
        rows = published[published["value"].notna() & (published["measure"].map(seen.standard.units) == "percent")]
        columns = [rows[name] for name in ("indicator", "measure", "group", "value")]
        cells = zip(
            *(rows[name].replace("", "all") if name in rows else ["all"] * len(rows) for name in ("staff_group", "band")), strict=True
        )
        for row, indicator, measure, group, value, cell in zip(rows.index, *columns, cells, strict=True):
            where = seen.where("published", row, "value") if "published" in seen.labels else ""
            yield Percentage(float(value), where, indicator, measure, group, cell)


def _compared(one: Percentage, now: list[Percentage], last_year: dict[tuple, float], seen: Situation) -> dict[str, float]:
    """What a percentage is held against, in words: the other group's, last year's, the nation's."""
    compared: dict[str, float] = {}
    if one.measure in BY_GROUP:
        others = [other for other in now if other.group != one.group and other.key[:2] + other.key[3:] == one.key[:2] + one.key[3:]]
        compared |= {f"{other.value:g}% for {other.group} staff": other.value for other in others}
    if one.key in last_year:
        compared[f"{last_year[one.key]:g}% in {period(seen.year - 1)}"] = last_year[one.key]
    nation = seen.nation.get((one.indicator, one.measure, one.group))
    if nation is not None and set(one.cell) <= {"all", "total"}:
        compared[f"{nation:g}% in England"] = nation
    return compared


def _no_fraction(one: Percentage, compared: dict[str, float], now: list[Percentage], seen: Situation) -> Agreement:
    """A percentage below 1 beside others of tens may be a fraction; others below 1 say nothing about it."""
    known = {words: value for words, value in compared.items() if value >= 1}
    if one.measure == SURVEYED:
        rest = [other.value for other in now if other.measure == SURVEYED and other.value >= 1]
        known |= {f"{median(rest):g}% as the middle of the other results": median(rest)} if rest else {}
    larger = {words: value for words, value in known.items() if value >= max(LEAST, seen.rules.plausibility.times * one.value)}
    alike = any(value < seen.rules.plausibility.times / 3 * one.value for value in known.values())
    looks = f"it looks like a fraction. Did you mean {100 * one.value:g}?" if one.value else "it may be a blank that was typed as 0."
    facts = {"value": f"{one.value:g}", "compared": next(iter(larger), ""), "looks": looks}
    asked = larger and not alike and (one.value > 0 or one.measure == SURVEYED)
    least = 1 if asked else -math.inf
    return Agreement("percentage like a fraction", one.where, one.value, least=least, indicator=one.indicator, facts=facts)


def _not_far(one: Percentage, compared: dict[str, float], seen: Situation) -> Agreement:
    """A survey result that is far from everything it can be held against."""
    far = bool(compared) and one.value >= 1 and all(_far(one.value, value, seen) for value in compared.values())
    facts = {"value": f"{one.value:g}", "compared": ", ".join(compared)}
    return Agreement("survey result far from others", one.where, float(far), most=0, indicator=one.indicator, facts=facts)


def _far(value: float, other: float, seen: Situation) -> bool:
    points, low, high = abs(value - other), min(value, other), max(value, other)
    return points > seen.rules.plausibility.survey_points or (points >= SPREAD and high >= seen.rules.plausibility.times / 2 * low)

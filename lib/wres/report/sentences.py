"""Sentences from figures, right below, near and above 1, for one and for many."""

from collections.abc import Iterable
from math import isnan
from typing import Any

from wres.indicators.figures import NO_EVENTS, Figure
from wres.parameters import Indicator, Year
from wres.report.words import Words
from wres.text.numbers import MINUS, count, interval, number
from wres.text.reasons import why_not_shown


def ratio_sentence(row: Any, indicator: Indicator, words: Words, rules: Year) -> str:
    """A relative likelihood in words: who is how likely compared with whom."""
    if row is None or (row.status != "ok" and row.reason != NO_EVENTS):
        return why_not_shown(*_state(row))
    first, second = (words.group(code) for code in row.group.split("/"))
    if row.status != "ok":
        nothing = f"so there is nothing to compare {first} {indicator.people} with"
        return f"No {second} {indicator.people} were recorded to {indicator.did}, {nothing}."
    shown = number(row.value, "ratio", source=row.source)
    if row.value == 0:
        return f"No {first} {indicator.people} were recorded to {indicator.did}."
    if abs(row.value - 1) <= rules.near_one:
        return f"{first} and {second} {indicator.people} were about equally likely to {indicator.did} (ratio {shown})."
    if row.value < 1:
        return f"{first} {indicator.people} were less likely than {second} {indicator.people} to {indicator.did}: {shown} times as likely."
    return f"{first} {indicator.people} were {shown} times as likely as {second} {indicator.people} to {indicator.did}."


def survey_sentence(rows: Iterable[Figure], indicator: Indicator, words: Words, groups: tuple[str, str]) -> str:
    """Two groups' percentages and the gap between them; groups: the reference group, then the comparison group."""
    first, second, gap = _of(rows, "percentage", group=groups[0]), _of(rows, "percentage", group=groups[1]), _of(rows, "gap")
    if first is None or second is None or "ok" not in (first.status, second.status):
        return why_not_shown(*_state(second if second is not None else first))
    shown = [
        f"{number(one.value, 'percent', source=one.source)} of {words.group(one.group)} staff"
        for one in (second, first)
        if one.status == "ok"
    ]
    said = f"{' and '.join(shown)} {indicator.did}"
    if gap is None or gap.status != "ok":
        return f"{said}. The other group's figure is not shown."
    if abs(gap.value) < 0.05:
        return f"{said}: no gap."
    points = number(abs(gap.value), "points", source=gap.source).removeprefix("+").removesuffix(" points")
    unit = "percentage point" if points == "1" else "percentage points"
    return f"{said}: {points} {unit} {'higher' if gap.value > 0 else 'lower'} for {words.comparison} staff."


def board_sentence(rows: Iterable[Figure], words: Words, group: str, workforce: Any) -> str:
    """The group's share of the board beside its share of the workforce."""
    share, difference = (_of(rows, measure, group=group, band="total") for measure in ("board_share", "difference"))
    if share is None or share.status != "ok":
        return why_not_shown(*_state(share))
    said = f"{words.group(group)} members are {number(share.value, 'percent', source=share.source)} of the board"
    if difference is None or difference.status != "ok":
        return f"{said}. The share of the workforce to compare it with is not known."
    if workforce is not None and workforce.status == "ok":
        said += f" and {words.group(group)} staff {number(workforce.value, 'percent', source=workforce.source)} of the workforce"
    points = number(abs(difference.value), "points", source=difference.source).removeprefix("+").removesuffix(" points")
    if float(points) == 0:
        return f"{said}: the same share."
    return f"{said}: {points} percentage points {'below' if difference.value < 0 else 'above'} their share of the workforce."


def representation_sentence(rows: Iterable[Figure], words: Words, group: str, band_words: dict[str, str]) -> str:
    """The group's share of the workforce, and of the senior bands where it is known."""
    overall, senior = (_of(rows, "share", group=group, band=band, staff_group="all") for band in ("all", "8a_and_above"))
    if senior is not None and senior.status != "ok":
        senior = None
    if overall is None or overall.status != "ok":
        if senior is not None:
            shown = number(senior.value, "percent", source=senior.source)
            return f"{words.group(group)} staff are {shown} of staff in {band_words['8a_and_above']}."
        return why_not_shown(*_state(overall))
    said = f"{words.group(group)} staff are {number(overall.value, 'percent', source=overall.source)} of the workforce"
    if senior is None:
        return f"{said}."
    return f"{said}, and {number(senior.value, 'percent', source=senior.source)} of staff in {band_words['8a_and_above']}."


def significance_sentence(row: Any, words: Words, rules: Year, events: str) -> str:
    """Whether a ratio matters in practice and whether it could be chance, said apart, with the number behind it."""
    if row is None or row.practical == "not known":
        return ""
    low, high = number(rules.non_adverse.low, "ratio"), number(rules.non_adverse.high, "ratio")
    place = "Inside" if row.practical == "inside" else "Outside"
    said = f"{place} the range {low} to {high} that is not called adverse."
    level = f"{rules.confidence:.0%}"
    if row.statistical == "excludes 1":
        said += f" Larger than chance alone would readily explain ({level} interval {interval(row.lower, row.upper, 'ratio')})."
    elif row.statistical == "includes 1":
        said += f" It could be chance: the {level} interval, {interval(row.lower, row.upper, 'ratio')}, includes 1."
    elif isnan(row.to_be_equal + row.events):
        said += " Whether it could be chance is not known, because the counts behind it were not published."
    elif row.value == 0:
        said += f" No {level} interval is given, because there were no {events} in one of the groups."
    else:
        said += f" No {level} interval is given, because everybody in at least one of the groups is counted among the {events}."
    if row.to_be_equal == row.to_be_equal and row.events == row.events:
        more = row.to_be_equal - row.events
        if more:
            group = words.group(row.events_group)
            said += f" At equal likelihood there would have been {count(row.to_be_equal)} {group} {events} instead of {count(row.events)}."
    return said


def movement_sentence(row: Any, words: Words, before: str, after: str, source: str = "") -> str:
    """What moved between two years: the number, what it means for the group, and the gap; source: of the figures."""
    if row is None:
        return ""
    if row.direction == "not comparable":
        return f"Not comparable with {before}: {row.why}."
    verb = {"up": "rose", "down": "fell", "unchanged": "did not change"}[row.direction]
    change = (
        f" from {number(row.before, row.unit, source=source)} to {number(row.after, row.unit, source=source)}"
        if row.direction != "unchanged"
        else ""
    )
    said = f"Between {before} and {after} the {_measured(row, words)} {verb}{change}"
    if row.judgement:
        said += f": {row.judgement}" + (f" for {words.comparison} staff" if row.judgement in ("better", "worse") else "")
    if row.gap and row.gap != "not comparable":
        said += f"; the gap is {row.gap}"
    return f"{said}."


def _measured(row: Any, words: Words) -> str:
    named = {
        "share": "share of the workforce",
        "relative_likelihood": "ratio",
        "percentage": "percentage",
        "gap": "gap",
        "difference": "difference",
    }
    what = named.get(row.measure, row.measure.replace("_", " "))
    return f"{words.group(row.group)} {what}" if row.measure in ("share", "percentage") else what


def _of(rows: Iterable[Figure], measure: str, **where: str) -> Figure | None:
    """The first figure of a measure, of a group, band or staff group where they are given."""
    fit = (row for row in rows if row.measure == measure and all(getattr(row, name) == wanted for name, wanted in where.items()))
    return next(fit, None)


def _state(row: Any) -> tuple[str, str]:
    return ("missing", "no data") if row is None else (row.status, row.reason)


__all__ = [
    "MINUS", "board_sentence", "movement_sentence", "ratio_sentence", "representation_sentence", "significance_sentence", "survey_sentence",
]  # fmt: skip

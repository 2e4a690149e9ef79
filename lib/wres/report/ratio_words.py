"""A relative likelihood in a sentence, right below, near and above 1, and where a group has nobody or no events."""

from collections.abc import Mapping
from math import isnan

from wres.indicators.figures import NO_EVENTS, NOBODY_AT_RISK, Figure
from wres.parameters import Indicator, Year
from wres.parameters.measures import groups_of
from wres.report.figure_text import figure_text
from wres.report.words import Words
from wres.text import at_least, at_most, count, why_not_shown
from wres.text.numbers import percentage

NO_PARTS: Mapping[str, Figure] = {}


def ratio_sentence(ratio: Figure | None, indicator: Indicator, words: Words, rules: Year, parts: Mapping[str, Figure] = NO_PARTS) -> str:
    """A relative likelihood in words; parts: the likelihoods it is built on, by group, for the counts behind them."""
    if ratio is None:
        return why_not_shown("missing", "no data")
    if ratio.status != "ok" and ratio.reason not in (NO_EVENTS, NOBODY_AT_RISK):
        return why_not_shown(ratio.status, ratio.reason)
    first, second = groups_of(ratio.group)
    people, did = indicator.people, indicator.did
    if ratio.reason == NOBODY_AT_RISK:
        return _nobody_at_risk(indicator, words, [group for group in (first, second) if _is_empty(parts.get(group))])
    if ratio.reason == NO_EVENTS:
        return _no_events(second, first, parts, indicator, words, rules) + _bound(ratio, parts, words.group(first), people, rules)
    if ratio.value == 0 and not (ratio.is_from_print or ratio.is_rounded):
        return _no_events(first, second, parts, indicator, words, rules) + _bound(ratio, parts, words.group(first), people, rules)
    upper, lower, ratio_text = words.group(first), words.group(second), figure_text(ratio, rules.non_adverse.ends)
    if abs(ratio.value - 1) <= rules.near_one:
        return f"{upper} and {lower} {people} were about equally likely to {did} (relative likelihood {ratio_text})."
    if ratio.value < 1:
        return f"{upper} {people} were less likely than {lower} {people} to {did} (relative likelihood {ratio_text})."
    return f"{upper} {people} were {ratio_text} times as likely as {lower} {people} to {did}."


def _nobody_at_risk(indicator: Indicator, words: Words, empty: list[str]) -> str:
    """Which group has nobody to whom it could happen; where that is not known, that one of them has."""
    if not empty:
        return why_not_shown("missing", NOBODY_AT_RISK)
    groups = " or ".join(words.group(group) for group in empty)
    nobody = indicator.nobody or f"There were no {{group}} {indicator.people}"
    return f"{nobody.format(group=groups)}, so there is nothing to compare."


def _no_events(
    without: str, other: str, parts: Mapping[str, Figure], indicator: Indicator, words: Words, rules: Year
) -> str:  # fmt: skip
    """Nobody of one group had it happen, with the counts of both groups, as far as they are known."""
    nobody, people = f"{words.group(without)} {indicator.people}", f"{words.group(other)} {indicator.people}"
    counts = [_counts(parts.get(group), rules.years_of(indicator.window) > 1) for group in (without, other)]
    if not all(counts):
        return f"No {nobody} {indicator.happened}."
    if parts[other].numerator == 0:
        return f"No {words.group(other)} or {nobody} {indicator.happened} ({counts[1]} and {counts[0]})."
    return f"No {nobody} {indicator.happened}: {counts[0]}, against {counts[1]} {people}."


def _counts(part: Figure | None, several_years: bool) -> str:
    """The events and of how many; of several years the events alone, because everybody is set against them once a year."""
    if part is None or isnan(part.numerator) or isnan(part.denominator):
        return ""
    return count(part.numerator) if several_years else f"{count(part.numerator)} of {count(part.denominator)}"


def _bound(ratio: Figure, parts: Mapping[str, Figure], group: str, people: str, rules: Year) -> str:
    """How likely the first group was at least or at most, where that is on one side of equal; else what its interval settles says it.

    Of too few people nothing is said.
    """
    if any(part.denominator < rules.least_people for part in parts.values()):
        return ""
    ends, level = rules.non_adverse.ends, f"({percentage(rules.confidence)} confidence)"
    if ratio.lower > 1:
        return f" {group} {people} were {at_least(ratio.lower, ratio.unit, ends)} times as likely {level}."
    if ratio.upper < 1:
        return f" {group} {people} were {at_most(ratio.upper, ratio.unit, ends)} times as likely {level}."
    return " There is nothing to compare." if isnan(ratio.value) and isnan(ratio.lower) else ""


def _is_empty(part: Figure | None) -> bool:
    return part is not None and part.reason == NOBODY_AT_RISK

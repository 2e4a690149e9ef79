"""A ratio over several years together, in a sentence beside that of one year."""

from dataclasses import replace
from math import isnan

from wres.comparison.years_together import YearsTogether
from wres.indicators.figures import NO_EVENTS, Figure
from wres.parameters import Indicator, Year, period
from wres.parameters.measures import groups_of
from wres.report.interval_words import interval_words
from wres.report.ratio_words import ratio_sentence
from wres.report.words import Words
from wres.text import count

STOPS = {
    "break": "the way this is measured changed in {period}",
    "merger": "organisations merged in {period}",
    "hidden": "the counts of {period} are hidden to protect people",
    "missing": "there are no counts for {period}",
}


def years_together_sentence(row: YearsTogether | None, indicator: Indicator, words: Words, rules: Year) -> str:
    """The ratio over several years with its counts and interval, and why there are not more years; empty without one."""
    if row is None:
        return ""
    years = row.last - row.first + 1
    ratio = Figure(group=row.group, value=row.value, unit="ratio", lower=row.lower, upper=row.upper)
    if isnan(row.value):
        ratio = replace(ratio, status="missing", reason=NO_EVENTS)
    groups = [words.group(group) for group in groups_of(row.group)]
    counts = f"{count(row.counts.events)} {groups[0]} and {count(row.counts.other_events)} {groups[1]} {indicator.events}"
    sentence = f"Over {years} years together, {period(row.first)} to {period(row.last)}, with {counts}: "
    sentence += ratio_sentence(ratio, indicator, words, rules)
    if chance := interval_words(row.lower, row.upper, rules):
        sentence += f" {chance}"
    if row.stop and years < indicator.years_together:
        sentence += f" Only {years} years are counted, because {STOPS[row.stop].format(period=period(row.stopped_at))}."
    return sentence

"""A ratio over several years together, in a sentence beside that of one year."""

from dataclasses import replace
from math import isnan, nan

from wres.comparison.years_together import YearsTogether
from wres.indicators.figures import NO_EVENTS, Figure
from wres.parameters import Indicator, Year, period
from wres.parameters.measures import groups_of
from wres.report.interval_words import interval_words, too_few_sentence
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
    groups = [words.group(group) for group in groups_of(row.group)]
    people, group = min(zip((row.counts.at_risk / years, row.counts.other_at_risk / years), groups, strict=True))
    too_few = people < rules.least_people
    lower, upper = (nan, nan) if too_few else (row.lower, row.upper)
    ratio = Figure(group=row.group, value=row.value, unit="ratio", lower=lower, upper=upper)
    if isnan(row.value):
        ratio = replace(ratio, status="missing", reason=NO_EVENTS)
    counts = f"{count(row.counts.events)} {groups[0]} and {count(row.counts.other_events)} {groups[1]} {indicator.events}"
    sentence = f"Over {years} years together, {period(row.first)} to {period(row.last)}, with {counts}: "
    sentence += ratio_sentence(ratio, indicator, words, rules)
    if chance := too_few_sentence(people, group) if too_few else interval_words(lower, upper, rules):
        sentence += f" {chance}"
    if row.stop and years < indicator.years_together:
        sentence += f" Only {years} years are counted, because {STOPS[row.stop].format(period=period(row.stopped_at))}."
    return sentence

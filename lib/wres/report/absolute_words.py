"""How far apart two likelihoods are in people, in a sentence."""

from wres.comparison.absolute import AbsoluteDifference
from wres.parameters import Indicator, Year
from wres.report.words import Words
from wres.text import count, number
from wres.text.lists import quantity
from wres.text.numbers import half_up


def absolute_sentence(row: AbsoluteDifference | None, indicator: Indicator, words: Words, rules: Year, with_events: bool) -> str:
    """Both percentages and their difference in 1,000 people; with_events: also in events, where no other sentence says these.

    Events that are shared between the groups, such as posts, and those of two years are not said here.
    """
    if row is None:
        return ""
    compared, reference = words.group(row.compared), words.group(row.reference)
    percentages = f"{number(row.likelihood, 'percent')} of {compared} and {number(row.reference_likelihood, 'percent')} of {reference}"
    sentence = f"{percentages} {indicator.people} {indicator.happened}"
    if row.per_thousand == 0:
        return f"{sentence}: no difference."
    change = "more" if row.per_thousand > 0 else "fewer"
    in_thousand = _whole_number(row.per_thousand)
    difference = f"{count(in_thousand)} {change}" if in_thousand else f"less than 1 {change}"
    several_years = rules.years_of(indicator.window) > 1
    sentence += f": {difference} in every 1,000 {compared} {indicator.people}{' a year' if several_years else ''}"
    events = _whole_number(row.events)
    if not (with_events and events) or several_years or indicator.shared:
        return f"{sentence}."
    return f"{sentence}, or {quantity(events, f'{change} {indicator.events_singular}', f'{change} {indicator.events}')}."


def _whole_number(number: float) -> int:
    return int(half_up(abs(number)))

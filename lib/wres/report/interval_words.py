"""What an interval of a ratio says of chance, in a sentence."""

from math import inf, isnan

from wres.parameters import Year
from wres.parameters.range import Range
from wres.text import interval, number
from wres.text.lists import quantity
from wres.text.numbers import percentage


def too_few_sentence(people: float, group: str) -> str:
    """That so few people of a group allow no judgement."""
    return f"{quantity(people, f'{group} person is', f'{group} people are')} too few to judge by."


def beyond_words(lower: float, upper: float, non_adverse: Range) -> str:
    """That an interval without 1 does not settle whether the ratio lies beyond the range; empty where it does, or where it has 1."""
    end = non_adverse.high if lower > 1 else non_adverse.low
    crosses = 1 < lower <= end < (inf if isnan(upper) else upper) or lower < end <= upper < 1
    return f"Whether it goes beyond {number(end, 'ratio')} is not settled." if crosses else ""


def interval_words(lower: float, upper: float, rules: Year) -> str:
    """Whether a ratio could be chance, and what is not settled; empty without an interval. upper: NaN where there is no limit."""
    if isnan(lower):
        return ""
    bounds = f"the {percentage(rules.confidence)} confidence interval, {interval(lower, upper, 'ratio')},"
    if lower > 1 or (inf if isnan(upper) else upper) < 1:
        unlikely = f"A difference this large would be unlikely by chance alone: {bounds} does not include 1."
        return " ".join(part for part in (unlikely, beyond_words(lower, upper, rules.non_adverse)) if part)
    return f"This could be due to chance: {bounds} includes 1."

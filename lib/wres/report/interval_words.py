"""What an interval of a ratio says of chance, in a sentence."""

from math import inf, isnan

from wres.parameters import Year
from wres.text import interval
from wres.text.numbers import percentage


def interval_words(lower: float, upper: float, rules: Year) -> str:
    """Whether a ratio could be chance; empty without an interval. upper: NaN where there is no limit."""
    if isnan(lower):
        return ""
    bounds = f"the {percentage(rules.confidence)} confidence interval, {interval(lower, upper, 'ratio')},"
    if lower > 1 or (inf if isnan(upper) else upper) < 1:
        return f"A difference this large would be unlikely by chance alone: {bounds} does not include 1."
    return f"This could be due to chance: {bounds} includes 1."

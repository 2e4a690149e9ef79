"""How it is said that a relative likelihood is beyond equal, or beyond the non-adverse range, on the side of harm."""

from wres.overview.data import OverviewData
from wres.overview.own_interval import interval_name
from wres.parameters import Indicator, Year
from wres.text.lists import sentence_case
from wres.text.numbers import number

EQUAL = 1


def beyond_equal(indicator: Indicator) -> str:
    """Above 1, or below it where that is the harm."""
    return f"{indicator.harm} {EQUAL}"


def beyond_range(indicator: Indicator, rules: Year) -> str:
    """Above 1.25, or below 0.80 where that is the harm: the end of the year's range."""
    low, high = (number(end, "ratio") for end in rules.non_adverse.ends)
    return f"above {high}" if indicator.harm == "above" else f"below {low}"


def ratio_indicators(data: OverviewData) -> dict[str, Indicator]:
    """The indicators of the standard that are relative likelihoods, by code."""
    return {code: indicator for code, indicator in data.standard.main_indicators.items() if indicator.unit == "ratio"}


def beyond_any_range(data: OverviewData) -> str:
    """Beyond the range, of all relative likelihoods: above 1.25; where the harm of some is below, outside 0.80 to 1.25."""
    ends = {beyond_range(indicator, data.rules) for indicator in ratio_indicators(data).values()}
    low, high = (number(end, "ratio") for end in data.rules.non_adverse.ends)
    return ends.pop() if len(ends) == 1 else f"outside {low} to {high}"


def beyond_chance(data: OverviewData) -> str:
    """The same of an interval: above 1.25 beyond chance."""
    sides = {indicator.harm for indicator in ratio_indicators(data).values()}
    harm = f", to the harm of {data.standard.groups[data.standard.comparison_group]} staff" if len(sides) > 1 else ""
    return f"{beyond_any_range(data)} beyond chance{harm}"


def meaning_of_beyond_chance(data: OverviewData) -> str:
    """What these words mean, as a note of the table."""
    low, high = (number(end, "ratio") for end in data.rules.non_adverse.ends)
    sides = {indicator.harm for indicator in ratio_indicators(data).values()}
    equal = f"{sides.pop()} {EQUAL}" if len(sides) == 1 else f"on the worse side of {EQUAL}"
    return (
        f"{sentence_case(beyond_chance(data))}: the whole {interval_name(data.rules)} of an organisation's own relative likelihood is "
        f"{beyond_any_range(data)}, beyond the non-adverse range ({low} to {high}). {sentence_case(equal)} beyond chance: the whole "
        f"interval is {equal}, where {EQUAL} is equal, so the groups differ by more than chance, perhaps by little. Neither depends on the "
        "other organisations."
    )

"""A ratio compared within the parts of a table, and a warning where the whole misleads."""

from math import isinf, isnan

from wres.comparison.by_part import ByPart
from wres.parameters import Indicator, Year
from wres.parameters.measures import groups_of
from wres.report.significance_words import significance_sentence
from wres.report.words import Words
from wres.text import interval, number
from wres.text.numbers import percentage


def by_part_sentence(row: ByPart | None, indicator: Indicator, words: Words, rules: Year) -> str:
    """The ratio within the parts together; where the whole lies outside its parts, that it does, and the reading of what they share."""
    if row is None:
        return ""
    if row.hidden:
        parts = "; ".join(indicator.splits[indicator.compared_within or ""].values())
        hidden = f"Figures of the parts ({parts}) are hidden to protect people"
        return f"{hidden}, so whether the overall relative likelihood misleads is not known."
    listed = _parts(row, indicator, words)
    common = ""
    if not isnan(row.value):
        common = f"is {number(row.value, 'ratio')}"
        if not isnan(row.lower):
            common += f" ({percentage(rules.confidence)} confidence interval {interval(row.lower, row.upper, 'ratio')})"
    if row.outside:
        side = "below" if row.whole < row.parts[0][1] else "above"
        warning = (
            f"Read the overall relative likelihood, {number(row.whole, 'ratio')}, with care. It is {side} that of every part ({listed}), "
            "because the groups are spread differently over the parts (Simpson's paradox)."
        )
        if row.reading is not None:
            reading = significance_sentence(row.reading, words, rules, indicator, "It", " in each part")
            return f"{warning} Compared within the parts, it is {number(row.value, 'ratio')}. {reading}"
        return f"{warning} Compared within the parts, it {common}." if common else warning
    return f"Compared within its parts ({listed}), the relative likelihood {common}." if common else ""


def caution_sentence(row: ByPart | None, indicator: Indicator, words: Words) -> str:
    """That a ratio of the whole is to be read with care, and in which parts; empty where it lies among those of its parts."""
    if row is None or row.hidden or not row.outside:
        return ""
    side = "lower" if row.whole < row.parts[0][1] else "higher"
    within = "" if isnan(row.value) else f". Compared within these, it is {number(row.value, 'ratio')}"
    return f"Read the {number(row.whole, 'ratio')} with care: it is {side} than in every part ({_parts(row, indicator, words)}){within}."


def _parts(row: ByPart, indicator: Indicator, words: Words) -> str:
    return "; ".join(f"{_part(part, indicator)}: {_ratio(ratio, row, indicator, words)}" for part, ratio in row.parts)


def _part(part: str, indicator: Indicator) -> str:
    return indicator.splits[indicator.compared_within or ""].get(part, part)


def _ratio(ratio: float, row: ByPart, indicator: Indicator, words: Words) -> str:
    lower_group = words.group(groups_of(row.group)[1])
    return f"no {lower_group} {indicator.events}" if isinf(ratio) else number(ratio, "ratio")

"""How many are unequal beyond chance, in sentences: by indicator, and the rule."""

from collections.abc import Iterator

from wres.overview.data import OverviewData
from wres.overview.own_interval import has_own_interval, interval_name, is_unequal
from wres.overview.sections.plain_figure import indicator_name
from wres.parameters import Indicator
from wres.text.lists import quantity
from wres.text.numbers import number, percentage


def unequal_sentences(data: OverviewData) -> Iterator[str]:
    """For each indicator with some, how many organisations are unequal beyond chance; the table has them with their intervals."""
    sentences = [sentence for code, indicator in data.standard.main_indicators.items() if (sentence := _how_many(data, code, indicator))]
    if sentences:
        yield " ".join([*sentences, "The table names them, each with its interval."])


def _how_many(data: OverviewData, code: str, indicator: Indicator) -> str:
    """How many are unequal on an indicator; empty where nobody is."""
    figures = [report.comparable[code] for report in data.reports]
    unequal = sum(is_unequal(figure, indicator, data.rules) for figure in figures)
    if not unequal:
        return ""
    low, high = (number(end, "ratio") for end in data.rules.non_adverse.ends)
    organisations = quantity(sum(map(has_own_interval, figures)), "organisation")
    return (
        f"{indicator_name(data, code)}: {unequal} of {organisations} with a {interval_name(data.rules)} {'is' if unequal == 1 else 'are'} "
        f"unequal whatever the others are, because it lies wholly {f'above {high}' if indicator.harm == 'above' else f'below {low}'}."
    )


def rule_in_words(data: OverviewData) -> str:
    """The rule, as a note of the table."""
    low, high = (number(end, "ratio") for end in data.rules.non_adverse.ends)
    return (
        f"Unequal beyond chance: the {percentage(data.rules.confidence)} confidence interval of the organisation's own relative likelihood "
        f"lies wholly beyond the non-adverse range, {low} to {high}, on the worse side. This does not depend on the others, so "
        "an organisation can be unequal where many are."
    )

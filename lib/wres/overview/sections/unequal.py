"""Who is unequal by its own interval, in sentences: by indicator, and the rule."""

from collections.abc import Iterator, Mapping

from wres.overview.data import OverviewData
from wres.overview.figure_marks import AS_PUBLISHED
from wres.overview.order import Placing
from wres.overview.own_interval import interval_name, is_unequal
from wres.text.lists import listing, quantity
from wres.text.numbers import number, percentage

NAMED = 12  # organisations in one sentence; of more the first would be first by name alone


def unequal_sentences(data: OverviewData, placed: Mapping[str, Placing]) -> Iterator[str]:
    """For each indicator with some, how many organisations are unequal by their own interval, and which.

    Few cases, intervals that cannot be checked and doubtful files are marked, and last.
    """
    for code, indicator in data.standard.main_indicators.items():
        figures = [(report, report.comparable[code]) for report in data.reports]
        unequal = [report for report, figure in figures if is_unequal(figure, indicator, data.rules)]
        doubts = {report.code: _doubt(placed[report.code], code) for report in unequal}
        names = [f"{report.label}{doubts[report.code]}" for report in sorted(unequal, key=lambda report: bool(doubts[report.code]))]
        if names:
            with_interval = sum(figure is not None and figure.lower == figure.lower for _, figure in figures)
            place = "above" if indicator.harm == "above" else "below"
            low, high = (number(end, "ratio") for end in data.rules.non_adverse.ends)
            organisations = f"{quantity(with_interval, 'organisation')} with a {interval_name(data.rules)}"
            of_all = f"{len(names)} of {organisations} {'is' if len(names) == 1 else 'are'}"
            yield (
                f"{code}. {indicator.short}: {of_all} unequal whatever the others are, because it lies wholly {place} "
                f"{high if place == 'above' else low}{f': {listing(names)}' if len(names) <= NAMED else '. The table names them'}."
            )


def _doubt(placing: Placing, code: str) -> str:
    """Why what an organisation is unequal of says little, after a blank; empty where nothing is known against it."""
    if code in placing.on_few:
        return " (few cases)"
    return f" ({AS_PUBLISHED.words})" if code in placing.unchecked else " (a file to be checked)" if placing.doubtful else ""


def rule_in_words(data: OverviewData) -> str:
    """The rule, as a note of the table."""
    low, high = (number(end, "ratio") for end in data.rules.non_adverse.ends)
    return (
        f"Unequal by its own interval: the {percentage(data.rules.confidence)} confidence interval of the organisation's own relative "
        f"likelihood lies wholly beyond the non-adverse range, {low} to {high}, on the worse side. This does not depend on the others, so "
        "an organisation can be unequal where many are."
    )

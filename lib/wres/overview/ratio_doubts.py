"""Relative likelihoods so far from 1 that the organisation should be asked about them, as findings."""

from collections.abc import Iterator, Mapping

from wres.comparison.figure_marks import FAR_FROM_1, IMPLAUSIBLE, FigureMark
from wres.findings import Finding, Location
from wres.indicators.figures import Figure
from wres.parameters.overview_rules import OverviewRules
from wres.text.lists import listing_of_most
from wres.text.numbers import number

NAMED = 3  # figures
WORDS = {
    IMPLAUSIBLE: (
        "and its counts are not given", "It stands in the table alone, marked: it is in no list, middle, sum or group figure.",
        "Ask the organisation for the counts, and whether a percentage was written for a ratio.",
    ),
    FAR_FROM_1: (
        "and its counts bear it out", "It is used as others are, and is marked.", "Ask the organisation whether these counts are right.",
    ),
}  # fmt: skip


def ratio_doubts(
    place: str, headlines: Mapping[str, Figure | None], marks: Mapping[str, FigureMark], rules: OverviewRules
) -> Iterator[Finding]:
    """The findings of a file. place: its name in them; headlines and their marks: by indicator."""
    ends = " to ".join(number(end, "ratio") for end in rules.plausible)
    for mark, (counts, why, how) in WORDS.items():
        figures = [figure for code, figure in headlines.items() if figure is not None and marks.get(code) == mark]
        if figures:
            named = [f"{number(row.value, 'ratio')} ({row.indicator} {row.measure} {row.group})" for row in figures]
            what = f"A relative likelihood is outside {ends}, {counts}: {listing_of_most(named, NAMED)}."
            yield Finding("warning", "published file", Location(place), what, why, how)

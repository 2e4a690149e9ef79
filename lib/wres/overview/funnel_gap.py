"""The gap of a survey's percentages as an estimate of a funnel: both groups' answers make its error."""

from dataclasses import replace
from math import isnan, sqrt

from wres.indicators.figures import Figure
from wres.overview.estimates import SPREAD_OF_GAP, Estimate
from wres.overview.organisations import PublishedReport
from wres.parameters.measures import MEASURES, groups_of, measure_of


def gap_behind(report: PublishedReport, code: str) -> Figure | None:
    """The gap between two groups of the percentage that stands for an indicator; None where there is no such row."""
    headline = report.headlines[code]
    if headline is None:
        return None
    gaps = {name for name, measure in MEASURES.items() if measure.signed and measure.parts == headline.measure}
    of_indicator = (figure for figure in report.figures.values() if figure.indicator == code and figure.measure in gaps)
    return next((row for row in of_indicator if row.cell[2:] == headline.cell[2:] and headline.group in groups_of(row.group)), None)


def estimate_of_gap(report: PublishedReport, gap: Figure, few: int) -> Estimate | None:
    """A gap, as a share from -1 to 1, with its standard error by the answers of both groups; None where one of them is not published.

    The error is that of Agresti and Caffo (2000), American Statistician 54, 280-288: one answer more of each kind in each group, so that
    a group in which nobody or everybody says so is not certain.
    """
    part = replace(gap, measure=measure_of(gap.measure).parts)
    rows = [report.figures.get(replace(part, group=group).key, Figure()) for group in groups_of(gap.group)]
    if gap.status != "ok" or gap.is_rounded or any(row.status != "ok" or isnan(row.denominator) or row.denominator <= 0 for row in rows):
        return None
    answers = [(row.value / 100 * row.denominator, row.denominator) for row in rows]
    shares = [((count + 1) / (asked + 2), asked + 2) for count, asked in answers]
    variance = sum(share * (1 - share) / asked for share, asked in shares)
    is_few = min(min(count, asked - count) for count, asked in answers) < few
    return Estimate(report, gap, gap.value / 100, sqrt(variance), SPREAD_OF_GAP / variance, is_few)

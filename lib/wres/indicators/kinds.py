"""One function a kind of indicator: from counts or records where there are any, else as printed."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from wres.findings import Finding
from wres.indicators.at_risk import counts_at_risk
from wres.indicators.board import SEATS, board_shares, differences, no_board
from wres.indicators.disparity import disparity, no_disparity
from wres.indicators.figures import NO_DATA, Figure
from wres.indicators.given import Given
from wres.indicators.published import Printed, printed_measures, printed_slack, ratio_against_likelihoods, settle
from wres.indicators.relative_likelihood import no_relative_likelihood, relative_likelihood
from wres.indicators.representation import no_representation, representation
from wres.indicators.survey import answers_of, gap, survey_percentages
from wres.parameters import Indicator

Result = tuple[list[Figure], list[Finding]]


def of_representation(given: Given, code: str, indicator: Indicator, done: list[Figure]) -> Result:
    """Shares by band from the workforce, else as printed."""
    workforce = given.table(indicator.table)
    printed = printed_measures(given.table("published"), code, given.standard.units)
    if workforce is None:
        return settle(no_representation(given.standard), printed, "the counts")
    rows = representation(workforce, given.standard, given.rules.confidence)
    return settle(_from(rows, given.source(indicator.table)), printed, "the counts")


def of_relative_likelihood(given: Given, code: str, indicator: Indicator, done: list[Figure]) -> Result:
    """Likelihoods and their ratio from counts of events and of people at risk, else as printed."""
    assert indicator.ratio is not None  # the model of the standard sees to it
    printed = printed_measures(given.table("published"), code, given.standard.units)
    counts, findings = counts_at_risk(given, code, indicator)
    findings += ratio_against_likelihoods(printed, indicator.ratio)
    if counts is None:
        rows, found = settle(no_relative_likelihood(indicator.ratio), printed, "the counts")
    else:
        rows = relative_likelihood(counts, indicator.ratio, given.rules.confidence)
        source = given.source(indicator.table, indicator.at_risk_table)
        rows, found = settle(_from(rows, source), printed, "the counts")
    return rows, findings + found


def of_survey_percentage(given: Given, code: str, indicator: Indicator, done: list[Figure]) -> Result:
    """Percentages from the survey, else as printed, and always a gap calculated from them."""
    standard, level = given.standard, given.rules.confidence
    groups = (standard.comparison_group, standard.reference_group)
    printed = printed_measures(given.table("published"), code, given.standard.units)
    survey = given.table(indicator.table)
    answers = {} if survey is None else answers_of(survey, code)
    percentages = _from(survey_percentages(answers, groups[::-1], level), "counts")
    percentages, findings = settle(percentages, _without(printed, "gap"), "the survey results")
    calculated = _from([gap(percentages, groups, level)], _source_of_parts(percentages))
    slack = printed_slack(*([part for part in percentages if part.group == group] for group in groups))
    parts = "the printed parts" if slack else "the survey results"
    gaps, found = settle(calculated, _only(printed, "gap"), parts, slack)
    return percentages + gaps, findings + found


def of_board_difference(given: Given, code: str, indicator: Indicator, done: list[Figure]) -> Result:
    """Shares of the board from its members, else as printed, and always a difference calculated from them.

    done: the figures of the indicators before this one, among them the share of the whole workforce.
    """
    standard, level = given.standard, given.rules.confidence
    groups, group = list(standard.groups), standard.comparison_group
    printed = printed_measures(given.table("published"), code, standard.units, band=next(iter(SEATS)))
    board = given.table(indicator.table)
    shares = no_board(groups) if board is None else _from(board_shares(board, groups, level), "counts")
    shares, findings = settle(shares, _without(printed, "difference"), "the counts")
    of_group = [row for row in shares if row.group == group]
    workforce = [row for row in done if row.cell == ("share", group, "all", "all")][:1]
    calculated = differences(shares, next(iter(workforce), None), group)
    calculated = _from(calculated, _source_of_parts(of_group + workforce))
    slack = printed_slack(of_group, workforce)
    words = "the printed parts" if slack else "the counts"
    rows, found = settle(calculated, _only(printed, "difference"), words, slack)
    return shares + rows, findings + found


def of_disparity(given: Given, code: str, indicator: Indicator, done: list[Figure]) -> Result:
    """Disparities between tiers of bands from the workforce, else as printed."""
    workforce, standard = given.table(indicator.table), given.standard
    rows = no_disparity(standard) if workforce is None else _from(disparity(workforce, standard), given.source(indicator.table))
    return settle(rows, printed_measures(given.table("published"), code, standard.units), "the counts")


KINDS: dict[str, Callable[[Given, str, Indicator, list[Figure]], Result]] = {
    "representation": of_representation,
    "relative_likelihood": of_relative_likelihood,
    "survey_percentage": of_survey_percentage,
    "board_difference": of_board_difference,
    "disparity": of_disparity,
}


def _from(rows: list[Figure], source: str) -> list[Figure]:
    """Rows with their source; rows without data have none."""
    return [row if row.reason == NO_DATA else replace(row, source=source) for row in rows]


def _only(printed: Printed, measure: str) -> Printed:
    return {row: line for row, line in printed.items() if line.measure == measure}


def _without(printed: Printed, measure: str) -> Printed:
    return {row: line for row, line in printed.items() if line.measure != measure}


def _source_of_parts(parts: Iterable[Figure]) -> str:
    sources = {part.source for part in parts if part.status == "ok"}
    if any(source.startswith("published") for source in sources):
        return "calculated from published"
    return "records" if "records" in sources else "counts"

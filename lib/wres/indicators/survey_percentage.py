"""Survey percentages: each group's percentage, and the gap between them in points."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import isnan, nan

import numpy as np
import pandas as pd

from wres.indicators.counted_return import CountedReturn
from wres.indicators.figures import BLANK, COUNTS, NO_DATA, ZERO_DENOMINATOR, Figure
from wres.indicators.intervals import newcombe, wilson
from wres.indicators.kind import Calculation, IndicatorKind, from_source, source_of_parts
from wres.indicators.published import fill_from_print, of_measures, printed_figures, rounding_of
from wres.parameters import Indicator, Standard
from wres.parameters.measures import DIFFERENCE

DECIMALS = 10  # percentages are given in decimals; this takes away what binary floats add to their difference
Answers = Mapping[str, tuple[float, float]]  # percentage and responses by group, each NaN where it is not known


class SurveyPercentage(IndicatorKind):
    """Percentages from a survey, and always a gap calculated from them."""

    needs = ("asked", "percent")
    headline = target = responses = "percentage"

    def calculate(self, counted: CountedReturn, code: str, indicator: Indicator, before: Sequence[Figure]) -> Calculation:
        """A percentage of each group, and the gap between them."""
        standard, level = counted.standard, counted.rules.confidence
        groups = (standard.comparison_group, standard.reference_group)
        printed = printed_figures(counted.printed, code)
        survey = counted.table(indicator.table)
        answers = {} if survey is None else answers_of(survey, code, indicator, standard)
        percentages = from_source(survey_percentages(answers, groups[::-1], level), COUNTS)
        percentages, findings = fill_from_print(percentages, of_measures(printed, "percentage"), "the survey results")
        tolerance = rounding_of(*([part for part in percentages if part.group == group] for group in groups))
        gaps, more = fill_from_print(
            from_source([gap(percentages, groups, level)], source_of_parts(percentages)),
            of_measures(printed, "gap"),
            "the printed parts" if tolerance else "the survey results",
            tolerance,
        )
        return percentages + gaps, findings + more


def answers_of(survey: pd.DataFrame, code: str, indicator: Indicator, standard: Standard) -> Answers:
    """The answers to one indicator's question; of two rows of one group the first.

    survey: the indicator's columns `asked`, `percent` and optionally `responses`, and the standard's group column.
    """
    columns = [survey[name] if name in survey else pd.Series(nan, index=survey.index) for name in (indicator.percent, indicator.responses)]
    numbers = (column.to_numpy(dtype=float, na_value=nan).tolist() for column in columns)
    answers: dict[str, tuple[float, float]] = {}
    for asked, group, percent, responses in zip(survey[indicator.asked], survey[standard.group_column], *numbers, strict=True):
        if asked == code:
            answers.setdefault(group, (percent, responses))
    return answers


def survey_percentages(answers: Answers, groups: tuple[str, str], level: float = 0.95) -> list[Figure]:
    """One figure a group, in percent; with known responses they are the denominator and give Wilson's interval.

    The interval is that of the whole number of people nearest to the percentage of the responses, because the survey
    publishes no counts.
    """
    percent, responses = np.array([answers.get(group, (nan, nan)) for group in groups]).T
    bounds = wilson(np.round(percent * responses / 100), responses, level)
    numbers = zip(*(column.tolist() for column in (percent, responses, *bounds)), strict=True)
    rows = []
    for group, (value, base, lower, upper) in zip(groups, numbers, strict=True):
        row = Figure(measure="percentage", group=group, value=value, unit="percent", denominator=base, lower=lower, upper=upper)
        reason = NO_DATA if group not in answers else ZERO_DENOMINATOR if base == 0 else BLANK if isnan(value) else ""
        rows.append(row.missing(reason) if reason else row)
    return rows


def gap(percentages: Iterable[Figure], groups: tuple[str, str], level: float = 0.95) -> Figure:
    """The comparison group's percentage minus the reference group's, in points.

    percentages: one a group as `survey_percentages` gives, or as printed; groups: comparison, then reference. With
    both groups' responses the interval is Newcombe's. A missing part gives a missing gap with the part's reason;
    of two reasons, one that says more than `no data`.
    """
    row = Figure(measure="gap", group=DIFFERENCE.join(groups), unit="points")
    by_group = {part.group: part for part in percentages}
    first, second = (by_group.get(group, row.missing(NO_DATA)) for group in groups)
    reasons = [part.reason for part in (first, second) if part.status != "ok"]
    if reasons:
        return row.missing(next((reason for reason in reasons if reason != NO_DATA), NO_DATA))
    implied = (np.round(part.value * part.denominator / 100) for part in (first, second))
    lower, upper = newcombe(next(implied), first.denominator, next(implied), second.denominator, level)
    return replace(row, value=round(first.value - second.value, DECIMALS), lower=float(lower[0]), upper=float(upper[0]))

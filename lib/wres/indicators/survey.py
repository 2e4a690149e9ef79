"""Survey percentages (indicators 5 to 8): each group's percentage, and the gap between them in points."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import isnan, nan

import numpy as np
import pandas as pd

from wres.indicators.figures import BLANK, NO_DATA, ZERO_DENOMINATOR, Figure
from wres.indicators.intervals import newcombe, wilson

DECIMALS = 10  # percentages are given in decimals; this takes away what binary floats add to their difference
Answers = Mapping[str, tuple[float, float]]  # percentage and responses by ethnicity, each NaN where it is not known


def answers_of(survey: pd.DataFrame, indicator: str) -> Answers:
    """The answers to one indicator's question; of two rows of one ethnicity the first.

    survey: `indicator`, `ethnicity`, `percent` and optionally `responses`.
    """
    columns = [survey[name] if name in survey else pd.Series(nan, index=survey.index) for name in ("percent", "responses")]
    numbers = (column.to_numpy(dtype=float, na_value=nan).tolist() for column in columns)
    answers: dict[str, tuple[float, float]] = {}
    for asked, ethnicity, percent, responses in zip(survey["indicator"], survey["ethnicity"], *numbers, strict=True):
        if asked == indicator:
            answers.setdefault(ethnicity, (percent, responses))
    return answers


def survey_percentages(answers: Answers, groups: tuple[str, str], level: float = 0.95) -> list[Figure]:
    """One row a group, in percent; with known responses they are the denominator and give Wilson's interval.

    The interval is that of the whole number of people nearest to the percentage of the responses, because the survey
    publishes no counts.
    """
    percent, responses = np.array([answers.get(group, (nan, nan)) for group in groups]).T
    bounds = wilson(np.round(percent * responses / 100), responses, level)
    numbers = zip(*(column.tolist() for column in (percent, responses, *bounds)), strict=True)
    rows = []
    for group, (value, of, lower, upper) in zip(groups, numbers, strict=True):
        row = Figure(measure="percentage", group=group, value=value, unit="percent", denominator=of, lower=lower, upper=upper)
        reason = NO_DATA if group not in answers else ZERO_DENOMINATOR if of == 0 else BLANK if isnan(value) else ""
        rows.append(row.missing(reason) if reason else row)
    return rows


def gap(percentages: Iterable[Figure], groups: tuple[str, str], level: float = 0.95) -> Figure:
    """The comparison group's percentage minus the reference group's, in points.

    percentages: one row a group as `survey_percentages` gives, or as printed; groups: comparison, then reference. With
    both groups' responses the interval is Newcombe's. A missing part gives a missing gap with the part's reason;
    of two reasons, one that says more than `no data`.
    """
    row = Figure(measure="gap", group="-".join(groups), unit="points")
    known = {part.group: part for part in percentages}
    first, second = (known.get(group, row.missing(NO_DATA)) for group in groups)
    reasons = [part.reason for part in (first, second) if part.status != "ok"]
    if reasons:
        return row.missing(next((reason for reason in reasons if reason != NO_DATA), NO_DATA))
    implied = (np.round(part.value * part.denominator / 100) for part in (first, second))
    lower, upper = newcombe(next(implied), first.denominator, next(implied), second.denominator, level)
    return replace(row, value=round(first.value - second.value, DECIMALS), lower=float(lower[0]), upper=float(upper[0]))

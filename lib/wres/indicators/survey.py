"""Survey percentages (indicators 5 to 8): each group's percentage, and the gap between them in points."""

import numpy as np
import pandas as pd

from wres.indicators.intervals import newcombe, wilson
from wres.indicators.measures import BLANK, NO_DATA, missing, tidy

DECIMALS = 10  # percentages are given in decimals; this takes away what binary floats add to their difference


def survey_percentages(survey: pd.DataFrame, groups: tuple[str, str], level: float = 0.95) -> pd.DataFrame:
    """One row a group, in percent; with known responses they are the denominator and give Wilson's interval.

    survey: `ethnicity`, `percent` and optionally `responses` of one indicator. The interval is that of the whole number
    of people nearest to the percentage of the responses, because the survey publishes no counts.
    """
    rows = survey.drop_duplicates("ethnicity").set_index("ethnicity").reindex(list(groups))
    percent = pd.to_numeric(rows["percent"]).to_numpy(dtype=float, na_value=np.nan)
    responses = np.full(len(groups), np.nan)
    if "responses" in rows:
        responses = pd.to_numeric(rows["responses"]).to_numpy(dtype=float, na_value=np.nan)
    lower, upper = wilson(np.round(percent * responses / 100), responses, level)
    given = rows.index.isin(survey["ethnicity"])
    reason = np.where(~given, NO_DATA, np.where(responses == 0, "zero denominator", np.where(np.isnan(percent), BLANK, "")))
    return tidy(
        {"measure": ["percentage"] * len(groups), "group": list(groups), "value": percent, "unit": ["percent"] * len(groups)}
        | {"denominator": responses, "lower": lower, "upper": upper}
        | {"status": np.where(reason == "", "ok", "missing"), "reason": reason}
    )


def gap(percentages: pd.DataFrame, groups: tuple[str, str], level: float = 0.95) -> pd.DataFrame:
    """The comparison group's percentage minus the reference group's, in points: one row.

    percentages: one row a group as `survey_percentages` gives, or as printed; groups: comparison, then reference. With
    both groups' responses the interval is Newcombe's. A missing part gives a missing gap with the part's reason;
    of two reasons, one that says more than `no data`.
    """
    row: dict = {"measure": ["gap"], "group": ["-".join(groups)], "unit": ["points"]}
    known = {part["group"]: part for part in percentages.to_dict("records")}
    parts = [known.get(group, {"status": "missing", "reason": NO_DATA}) for group in groups]
    reasons = [part["reason"] for part in parts if part["status"] != "ok"]
    if reasons:
        return missing(next((reason for reason in reasons if reason != NO_DATA), NO_DATA), **row)
    value, responses = ([part[column] for part in parts] for column in ("value", "denominator"))
    implied = np.round(np.array(value) * np.array(responses) / 100)
    lower, upper = newcombe(implied[0], responses[0], implied[1], responses[1], level)
    return tidy(row | {"value": [round(value[0] - value[1], DECIMALS)], "lower": lower, "upper": upper})


def no_survey(groups: tuple[str, str]) -> pd.DataFrame:
    """The percentages when nothing is known."""
    return missing(NO_DATA, measure="percentage", group=list(groups), unit="percent")

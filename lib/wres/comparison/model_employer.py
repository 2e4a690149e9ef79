"""Model Employer goals: how many staff of the comparison group in each senior band would match the whole workforce.

Arithmetic of the leadership strategy of January 2019, as far as it could be verified: docs/methods.md.
"""

import numpy as np
import pandas as pd

from wres.indicators.measures import NO_DATA, ZERO_DENOMINATOR
from wres.parameters import Standard, Year

COLUMNS = ["band", "headcount", "share", "actual", "goal", "gap", "start", "on_line", "per_year", "status", "reason"]


def model_employer_goals(measures: pd.DataFrame, rules: Year, standard: Standard, history: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row for each senior band: goal = round(the group's share of the whole workforce x headcount of the band).

    measures: disclosed, of one year. history: disclosed measures that may hold the first year of the goals. `gap` is how
    many more staff the goal asks for, below 0 when it is passed; `on_line` where the straight line from the first year's
    count to the goal at the end would be this year; `per_year` how many more a year until the end close the gap. Counts
    are over all staff groups with the band. A band with a hidden or unknown count has that status and reason, and none of
    the numbers.
    """
    year = int(measures["year"].iloc[0]) if len(measures) else 0
    first, last = int(rules.model_employer.low), int(rules.model_employer.high)
    senior = [code for scale in standard.scales.values() for code, band in scale.items() if band.tier == "upper"]
    now = _counts(measures, standard, senior)
    whole = measures[_at(measures, standard) & (measures["staff_group"] == "all") & (measures["band"] == "all")]
    share = float(whole["value"].iloc[0]) if len(whole) else np.nan
    then = _counts(history[history["year"] == first], standard, senior) if history is not None else None
    goals = now.assign(share=share, goal=np.floor(share / 100 * now["headcount"] + 0.5))
    if np.isnan(share) and len(whole):
        goals = goals.assign(status=whole["status"].iloc[0], reason=whole["reason"].iloc[0])
    goals["gap"] = goals["goal"] - goals["actual"]
    goals["start"] = then["actual"] if then is not None else np.nan
    passed = min(max((year - first) / (last - first), 0.0), 1.0)
    goals["on_line"] = goals["start"] + passed * (goals["goal"] - goals["start"])
    goals["per_year"] = goals["gap"] / (last - year) if last > year else np.nan
    numbers = [column for column in COLUMNS if column not in ("band", "status", "reason")]
    goals.loc[goals["status"] != "ok", numbers] = np.nan
    return goals.reset_index()[COLUMNS]


def _at(measures: pd.DataFrame, standard: Standard) -> pd.Series:
    return (measures["measure"] == "share") & (measures["group"] == standard.comparison_group)


def _counts(measures: pd.DataFrame, standard: Standard, bands: list[str]) -> pd.DataFrame:
    """Headcount and the group's count by band; a band of which one staff group is hidden is hidden."""
    rows = measures[_at(measures, standard) & (measures["staff_group"] != "all") & measures["band"].isin(bands)]
    empty = (rows["status"] == "missing") & (rows["reason"] == ZERO_DENOMINATOR)
    rows = rows.assign(numerator=rows["numerator"].where(~empty, 0), denominator=rows["denominator"].where(~empty, 0))
    counted = rows.groupby("band")[["numerator", "denominator"]].sum(min_count=1).reindex(bands)
    unknown = rows[(rows["numerator"].isna() | rows["denominator"].isna())].drop_duplicates("band").set_index("band")
    result = counted.rename(columns={"numerator": "actual", "denominator": "headcount"})
    absent = counted["numerator"].isna()
    result["status"] = np.where(absent, "missing", "ok")
    result["reason"] = np.where(absent, NO_DATA, "")
    result.loc[unknown.index, ["status", "reason"]] = unknown[["status", "reason"]].replace({"ok": "missing", "": NO_DATA})
    result.loc[result["status"] != "ok", ["actual", "headcount"]] = np.nan
    return result.rename_axis("band")

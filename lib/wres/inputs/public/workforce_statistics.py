"""NHS Workforce Statistics by organisation and staff group, to see whether a return's headcount looks like the published one."""

from pathlib import Path

import pandas as pd

from wres.errors import InputError

COLUMNS = {
    "REPORTING_ORG_CODE": "code", "REPORTING_ORG_NAME": "name", "STAFF_GROUP_1_NAME": "staff_group", "HC": "headcount", "PERIOD": "period",
}  # fmt: skip
AT_END = "Denominator at end of period"


def workforce_headcounts(path: Path) -> pd.DataFrame:
    """Headcounts, one row per organisation and staff group: code, name, staff_group, headcount, period.

    Jobs are allocated to where people work and only contracted staff are counted, so these never equal a return exactly.
    Raises InputError when a column is missing.
    """
    raw = pd.read_csv(path, dtype=str, encoding="utf-8-sig")
    absent = sorted({*COLUMNS, "TYPE"} - set(raw.columns))
    if absent:
        raise InputError(f"{path.name}: not the workforce statistics by organisation; columns missing: {', '.join(absent)}.")
    latest = raw[raw["TYPE"] == AT_END] if AT_END in set(raw["TYPE"]) else raw
    latest = latest[latest["PERIOD"] == latest["PERIOD"].max()]
    named = latest.rename(columns=COLUMNS)
    named["headcount"] = pd.to_numeric(named["headcount"]).astype("int64")
    tidy: pd.DataFrame = named[list(COLUMNS.values())].reset_index(drop=True)
    return tidy

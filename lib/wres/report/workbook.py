"""The figures as an accessible spreadsheet, by the Government Analysis Function's own library."""

import datetime as dt
from pathlib import Path

import gptables
import pandas as pd

SHORTHAND = {"suppressed": "[c]", "missing": "[x]"}
LEGEND = ["[c] hidden to protect people", "[x] not available; the reason is in the row", "[z] not applicable"]
FIXED_TIME = dt.datetime(2000, 1, 1)  # so that the same figures give the same bytes


def write_workbook(path: Path, title: str, about: list[str], measures: pd.DataFrame, actions: pd.DataFrame, labels: dict[str, str]) -> None:
    """Write `tables.xlsx`: a cover, one sheet for each indicator, and the action plan.

    measures: the rows of `indicators.csv`; actions: the rows of `actions.csv`, empty when there is no plan;
    labels: indicator code to title.
    """
    sheets = {}
    for code, rows in measures.groupby("indicator", sort=False):
        name = f"Indicator {code}" if str(code).isdigit() else str(code).upper()
        sheets[name] = _sheet(_figures(rows), str(code), labels.get(str(code), name))
    if len(actions):
        sheets["Action plan"] = gptables.GPTable(
            table=actions.fillna("").astype(str).reset_index(drop=True),
            table_name="action_plan",
            title="Action plan",
            index_columns={},
            scope=title,
        )
    cover = gptables.Cover(title=title, intro=about, about=LEGEND)
    workbook = gptables.produce_workbook(filename=str(path), sheets=sheets, cover=cover, contentsheet_label="Contents")
    workbook.set_properties({"title": title, "created": FIXED_TIME})
    workbook.close()


def _sheet(table: pd.DataFrame, code: str, title: str) -> gptables.GPTable:
    return gptables.GPTable(table=table, table_name=f"indicator_{code}", title=title, index_columns={}, legend=LEGEND)


def _figures(rows: pd.DataFrame) -> pd.DataFrame:
    shown = rows.drop(columns=["organisation", "indicator"]).reset_index(drop=True)
    marks = shown["status"].map(SHORTHAND).mask(shown["reason"].eq("not applicable"), "[z]")
    for column in ("value", "numerator", "denominator", "lower", "upper"):
        shown[column] = shown[column].astype(object).where(shown[column].notna(), None)
    shown["value"] = shown["value"].where(marks.isna(), marks)
    return shown.astype(object).where(shown.notna(), "")

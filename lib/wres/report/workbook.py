"""The figures as an accessible spreadsheet, by the Government Analysis Function's own library."""

import datetime as dt
import re
import warnings
from pathlib import Path

import gptables
import pandas as pd

SHORTHAND = {"suppressed": "[c]", "missing": "[x]"}
LEGEND = ["[c] hidden to protect people", "[x] not available; the reason is in the row", "[z] not applicable"]
INSTRUCTIONS = "This worksheet contains one table. A blank cell means that nothing was given or nothing applies."
SAFE = {"strings_to_formulas": False, "strings_to_urls": False}  # text of a plan stays text
FIXED_TIME = dt.datetime(2000, 1, 1)  # so that the same figures give the same bytes


def write_workbook(path: Path, title: str, about: list[str], measures: pd.DataFrame, actions: pd.DataFrame, labels: dict[str, str]) -> None:
    """Write `tables.xlsx`: a cover, one sheet for each indicator, and the action plan.

    measures: the rows of `indicators.csv`; actions: the rows of `actions.csv`, empty when there is no plan;
    labels: indicator code to title.
    """
    sheets = {}
    figures = _figures(measures)
    for code in measures["indicator"].unique():
        name = f"Indicator {code}" if str(code).isdigit() else str(code).upper()
        rows = figures[measures["indicator"].eq(code)].reset_index(drop=True)
        sheets[name] = _sheet(rows, str(code), labels.get(str(code), name))
    if len(actions):
        sheets["Action plan"] = gptables.GPTable(
            table=actions.fillna("").astype(str).map(_in_words).reset_index(drop=True),
            table_name="action_plan",
            title="Action plan",
            index_columns={},
            scope=title,
            instructions=INSTRUCTIONS,
        )
    cover = gptables.Cover(title=title, intro=about, about=LEGEND)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # each blank cell would be warned of; the instructions say what it means
        workbook = gptables.produce_workbook(
            filename=str(path), sheets=sheets, cover=cover, contentsheet_label="Contents", workbook_options=SAFE
        )
    workbook.set_properties({"title": title, "created": FIXED_TIME})
    workbook.close()


def _in_words(text: str) -> str:
    """A cell of symbols alone, such as a coloured dot, says that it is one: the library refuses it bare."""
    return f"{text} (symbol as printed)" if text and not re.search(r"\w", text) else text


def _sheet(table: pd.DataFrame, code: str, title: str) -> gptables.GPTable:
    return gptables.GPTable(
        table=table, table_name=f"indicator_{code}", title=title, index_columns={}, legend=LEGEND, instructions=INSTRUCTIONS
    )


def _figures(measures: pd.DataFrame) -> pd.DataFrame:
    shown = measures.drop(columns=["organisation", "indicator"])
    marks = shown["status"].map(SHORTHAND).mask(shown["reason"].eq("not applicable"), "[z]")
    for column in ("value", "numerator", "denominator", "lower", "upper"):
        shown[column] = shown[column].astype(object).where(shown[column].notna(), None)
    shown["value"] = shown["value"].where(marks.isna(), marks)
    return shown.astype(object).where(shown.notna(), "")

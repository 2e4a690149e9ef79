"""The figures as an accessible spreadsheet, by the Government Analysis Function's own library."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import gptables
import pandas as pd

from wres.report.book import Book

SHORTHAND = {"suppressed": "[c]", "missing": "[x]"}
LEGEND = ["[c] hidden to protect people", "[x] not available; the reason is in the row", "[z] not applicable"]
INSTRUCTIONS = "This worksheet contains one table. A blank cell means that nothing was given or nothing applies."
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}  # text of a plan stays text; no files beside
FIXED_TIME = dt.datetime(2000, 1, 1)  # so that the same figures give the same bytes


def write_workbook(
    path: Path, title: str, about: list[str], measures: pd.DataFrame, actions: pd.DataFrame, labels: dict[str, str], mark: str = ""
) -> None:
    """Write `tables.xlsx`: a cover, one sheet for each indicator, and the action plan.

    measures: the rows of `indicators.csv`; actions: the rows of `actions.csv`, empty when there is no plan;
    labels: indicator code to title. mark: words that begin the title of every sheet, such as those of the internal edition.
    """
    tables = {}
    for code, rows in _figures(measures).items():
        name = f"Indicator {code}" if code.isdigit() else code.upper()
        tables[name] = _table(rows, f"indicator_{code}", mark + labels.get(code, name), legend=LEGEND)
    if len(actions):
        tables["Action plan"] = _table(_plan(actions), "action_plan", f"{mark}Action plan", scope=title)
    book = Book(str(path), OPTIONS)
    book.write_sheets(gptables.Cover(title=title, intro=about, about=LEGEND), tables)
    book.set_properties({"title": title, "created": FIXED_TIME})
    book.close()


def _figures(measures: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The rows of each indicator, a mark in place of a value that is not there."""
    shown = measures.drop(columns=["organisation", "indicator"]).astype(object)
    found = zip(shown["value"], shown["status"], shown["reason"], strict=True)
    shown["value"] = ["[z]" if reason == "not applicable" else SHORTHAND.get(status, value) for value, status, reason in found]
    return {str(code): rows.reset_index(drop=True) for code, rows in shown.groupby(measures["indicator"], sort=False)}


def _plan(actions: pd.DataFrame) -> pd.DataFrame:
    rows = [[_in_words(str(cell)) for cell in row] for row in actions.fillna("").values.tolist()]
    return pd.DataFrame(rows, columns=actions.columns, dtype=object)


def _in_words(text: str) -> str:
    """A cell of symbols alone, such as a coloured dot, says that it is one: read aloud, it would say nothing."""
    return f"{text} (symbol as printed)" if text and not re.search(r"\w", text) else text


def _table(frame: pd.DataFrame, name: str, title: str, **about: Any) -> gptables.GPTable:
    return gptables.GPTable(table=frame, table_name=name, title=title, index_columns={}, instructions=INSTRUCTIONS, **about)

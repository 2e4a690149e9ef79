"""The figures as an accessible spreadsheet, by the Government Analysis Function's own library."""

import datetime as dt
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import gptables
import pandas as pd

from wres.report.book import Book
from wres.report.rows import each

SHORTHAND = {"suppressed": "[c]", "missing": "[x]"}
LEGEND = ["[c] hidden to protect people", "[x] not available; the reason is in the row", "[z] not applicable"]
INSTRUCTIONS = "This worksheet contains one table. A blank cell means that nothing was given or nothing applies."
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}  # text of a plan stays text; no files beside
FIXED_TIME = dt.datetime(2000, 1, 1)  # so that the same figures give the same bytes


def write_workbook(path: Path, title: str, about: list[str], measures: pd.DataFrame, actions: pd.DataFrame, labels: dict[str, str]) -> None:
    """Write `tables.xlsx`: a cover, one sheet for each indicator, and the action plan.

    measures: the rows of `indicators.csv`; actions: the rows of `actions.csv`, empty when there is no plan;
    labels: indicator code to title.
    """
    tables = {}
    for code, rows in _figures(measures).items():
        name = f"Indicator {code}" if code.isdigit() else code.upper()
        tables[name] = _table(pd.DataFrame(rows, dtype=object), f"indicator_{code}", labels.get(code, name), legend=LEGEND)
    if len(actions):
        plan = actions.fillna("").astype(str).map(_in_words)
        tables["Action plan"] = _table(plan.reset_index(drop=True), "action_plan", "Action plan", scope=title)
    book = Book(str(path), OPTIONS)
    book.write_sheets(gptables.Cover(title=title, intro=about, about=LEGEND), tables)
    book.set_properties({"title": title, "created": FIXED_TIME})
    book.close()


def _figures(measures: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """The rows of each indicator, a mark in place of a value that is not there."""
    found = defaultdict(list)
    for row in each(measures.drop(columns="organisation")):
        row.value = "[z]" if row.reason == "not applicable" else SHORTHAND.get(row.status, row.value)
        cells = vars(row)
        found[str(cells.pop("indicator"))].append(cells)
    return found


def _table(frame: pd.DataFrame, name: str, title: str, **about: Any) -> gptables.GPTable:
    return gptables.GPTable(table=frame, table_name=name, title=title, index_columns={}, instructions=INSTRUCTIONS, **about)


def _in_words(text: str) -> str:
    """A cell of symbols alone, such as a coloured dot, says that it is one: the library refuses it bare."""
    return f"{text} (symbol as printed)" if text and not re.search(r"\w", text) else text

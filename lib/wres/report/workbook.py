"""`tables.xlsx`: the figures and the plan of a report as an accessible spreadsheet."""

import re
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from wres.report.book import TableSheet, write_book

SHORTHAND = {"suppressed": "[c]", "missing": "[x]"}
LEGEND = ("[c] hidden to protect people", "[x] not available; the reason is in the row", "[z] not applicable")
INSTRUCTIONS = "This worksheet contains one table. A blank cell means that nothing was given or nothing applies."


def write_workbook(
    path: Path, title: str, about: Sequence[str], measures: pd.DataFrame, actions: pd.DataFrame, labels: dict[str, str], mark: str = ""
) -> None:
    """Write `tables.xlsx`: a cover, one sheet for each indicator, and the action plan.

    measures: the rows of `indicators.csv`; actions: the rows of `actions.csv`, empty when there is no plan;
    labels: indicator code to title. mark: words that begin the title of every sheet, such as those of the internal edition.
    """
    tables = []
    for code, rows in _figures(measures).items():
        sheet = f"Indicator {code}" if code[:1].isdigit() else code.upper()
        title_of_sheet = mark + labels.get(code, sheet)
        tables.append(_table(sheet, f"indicator_{code}", title_of_sheet, LEGEND, rows))
    if len(actions):
        tables.append(_table("Action plan", "action_plan", f"{mark}Action plan", (title,), _plan(actions)))
    write_book(path, title, {"Introductory information": about, "About these data": LEGEND}, tables)


def _table(sheet: str, name: str, title: str, lines: tuple[str, ...], frame: pd.DataFrame) -> TableSheet:
    return TableSheet(sheet, name, title, (INSTRUCTIONS, *lines), tuple(frame.columns), frame.values.tolist())


def _figures(measures: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The rows of each indicator, a mark in place of a value that is not there."""
    shown = measures.drop(columns=["organisation", "indicator"]).astype(object)
    states = zip(shown["value"], shown["status"], shown["reason"], strict=True)
    shown["value"] = ["[z]" if reason == "not applicable" else SHORTHAND.get(status, value) for value, status, reason in states]
    return {str(code): rows for code, rows in shown.groupby(measures["indicator"], sort=False)}


def _plan(actions: pd.DataFrame) -> pd.DataFrame:
    rows = [[_in_words(str(cell)) for cell in row] for row in actions.fillna("").values.tolist()]
    return pd.DataFrame(rows, columns=actions.columns, dtype=object)


def _in_words(text: str) -> str:
    """A cell of symbols alone, such as a coloured dot, says that it is one: read aloud, it would say nothing."""
    return f"{text} (symbol as printed)" if text and not re.search(r"\w", text) else text

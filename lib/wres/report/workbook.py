"""`tables.xlsx`: the figures and the plan of a report as an accessible spreadsheet."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from pathlib import Path

from wres.indicators import Figure
from wres.plans.written import COLUMNS as ACTION_COLUMNS
from wres.report.book import Cell, TableSheet, write_book
from wres.report.figure_text import MARKS
from wres.report.figures_table import NOT_IN_FILES, source_in_words
from wres.report.kinds.tables import OF_MARKS
from wres.report.rounded_number import RoundedNumber

COLUMNS = tuple(field.name for field in fields(Figure) if field.name not in ("organisation", "indicator", *NOT_IN_FILES))
SHORTHAND = {"suppressed": "[c]", "missing": "[x]"}
LEGEND = ("[c] hidden to protect people", "[x] not available; the reason is in the row", "[z] not applicable")
IN_WORDS = "Results in words"
STATED = ("indicator", "about", "statement")
STATED_WIDTHS = (40, 26, 100)  # letters
INSTRUCTIONS = "This worksheet contains one table. A blank cell means that nothing was given or nothing applies."


def write_workbook(
    path: Path,
    title: str,
    about: Sequence[str],
    figures: Iterable[Figure],
    actions: Sequence[Sequence[str]],
    labels: dict[str, str],
    stated: Sequence[Sequence[Cell]] = (),
    mark: str = "",
) -> None:
    """Write `tables.xlsx`: a cover, one sheet for each indicator, what the report says of them, and the action plan.

    figures: those of `indicators.csv`; actions: the rows of `actions.csv`, in its columns, empty when there is no plan;
    labels: indicator code to title; stated: what the page says of the figures, in the columns of `STATED`. mark: words that begin the
    title of every sheet, such as those of the internal edition.
    """
    by_indicator: dict[str, list[list[Cell]]] = {}
    rows = list(figures)
    reasons = {figure.reason for figure in rows if figure.is_rounded}
    legend = (*LEGEND, *(f"{reason}: {OF_MARKS[mark]}" for reason, mark in MARKS.items() if reason in reasons))
    for figure in rows:
        by_indicator.setdefault(figure.indicator, []).append(_cells(figure))
    tables = []
    for code, cells_of_rows in by_indicator.items():
        sheet = f"Indicator {code}" if code[:1].isdigit() else labels.get(code, code.upper())
        tables.append(
            TableSheet(sheet, f"indicator_{code}", mark + labels.get(code, sheet), (INSTRUCTIONS, *legend), COLUMNS, cells_of_rows)
        )
    if stated:
        lines = (INSTRUCTIONS, "What the report says of each indicator, in the sentences of its page.")
        tables.append(TableSheet(IN_WORDS, "results_in_words", mark + IN_WORDS, lines, STATED, stated, STATED_WIDTHS))
    if actions:
        cells: list[list[Cell]] = [[_in_words(cell) for cell in row] for row in actions]
        tables.append(TableSheet("Action plan", "action_plan", f"{mark}Action plan", (INSTRUCTIONS, title), ACTION_COLUMNS, cells))
    write_book(path, title, {"Introductory information": about, "About these data": legend}, tables)


def _cells(figure: Figure) -> list[Cell]:
    """A figure's row, a mark in place of a value that is not there."""
    mark = "[z]" if figure.reason == "not applicable" else SHORTHAND.get(figure.status)
    instead: dict[str, Cell] = {"source": source_in_words(figure)}
    if mark:
        instead["value"] = mark
    elif figure.decimals is not None:
        instead["value"] = RoundedNumber(figure.value, figure.decimals)
    return [instead[column] if column in instead else attrgetter(column)(figure) for column in COLUMNS]


def _in_words(text: str) -> str:
    """A cell of symbols alone, such as a coloured dot, says that it is one: read aloud, it would say nothing."""
    return f"{text} (symbol as printed)" if text and not re.search(r"\w", text) else text

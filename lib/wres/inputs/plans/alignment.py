"""Cells of a row that lost columns, mapped to the headings again: by what each looks like, in order."""

import re
from collections.abc import Callable, Sequence

_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d|\b\d{1,2}/\d{1,2}/\d{2,4}|\b20\d\d\b|ongoing|tb[ac]|every|annual|quarter|complete",
    re.IGNORECASE,
)
_ROLE = re.compile(r"\b(?:head|director|manager|lead|officer|team|chair|chief|hr|edi|ceo|specialist|partner|committee)s?\b", re.IGNORECASE)
_LINK = re.compile(r"high impact|\bindicator|\bmetric|\beds\b|^[\d,; &]+$", re.IGNORECASE)
_FLAG = re.compile(r"yes|no|\d|red|amber|green|blue|[●○◐]+|complete|n/a", re.IGNORECASE)
_YES_NO = re.compile(r"yes|no|y|n", re.IGNORECASE)
_NUMBER = re.compile(r"\d+[a-z]?(?:\.\d+)*\.?")
_UNFINISHED = re.compile(
    r"(?:[,;(&/\-–]|\b(?:a|an|and|as|at|by|for|from|has|have|in|into|is|of|on|or|that|the|their|this|to|who|will|with|which|links))$"
)
_SHORT = 60


def fit_score(field: str, cell: str) -> float:
    """How well a cell fits a field, from 0 to 1, by the kind of thing that stands there."""
    short = len(cell) <= _SHORT
    if _YES_NO.fullmatch(cell):
        return 0.7 if field in ("frameworks", "") else 0.05
    if cell.isdigit() and field not in ("action_no", "status", "indicators"):
        return 0.05
    if field == "action_no":
        return 1.0 if _NUMBER.fullmatch(cell) else 0.0
    if field == "due_text":
        return 0.9 if short and _DATE.search(cell) else 0.05
    if field == "leads":
        role = bool(_ROLE.search(cell)) and not _DATE.search(cell)
        return (0.8 if short else 0.4) if role else 0.15 if short else 0.02
    if field in ("indicators", "frameworks"):
        return 0.9 if short and _LINK.search(cell) else 0.05
    if field == "status":
        return 0.9 if _FLAG.fullmatch(cell) else 0.0
    if field == "":
        return 0.5 if _FLAG.fullmatch(cell) else 0.1
    return 0.6 if not short else 0.35  # prose


def continuation_score(text: str) -> float:
    """How likely a text goes on in the next line: 1 in the middle of a sentence, 0 after a date or a link."""
    if not text:
        return 0.3
    if _UNFINISHED.search(text):
        return 1.0
    if text[-1] in ".?!:)":
        return 0.4
    if len(text) <= _SHORT and (_DATE.search(text) or _LINK.search(text) or _FLAG.fullmatch(text)):
        return 0.05
    return 0.4 if len(text) <= 30 and _ROLE.search(text) else 0.8


def align_cells(cells: Sequence[str], columns: int, fit: Callable[[int, str], float]) -> list[int]:
    """For each cell the column it belongs under, in order and no two under one, so that the fits add up to the most.

    fit: how well a cell fits a column; empty cells may be left out of the reckoning by giving 0. There must be at least as
    many columns as cells.
    """
    best: dict[tuple[int, int], tuple[float, list[int]]] = {}

    def best_from(cell: int, column: int) -> tuple[float, list[int]]:
        if cell == len(cells):
            return 0.0, []
        if columns - column < len(cells) - cell:
            return float("-inf"), []
        if (cell, column) not in best:
            without_column = best_from(cell, column + 1)
            score, rest = best_from(cell + 1, column + 1)
            with_column = (score + (fit(column, cells[cell]) if cells[cell] else 0.0), [column, *rest])
            best[cell, column] = max(with_column, without_column, key=lambda fit: fit[0])
        return best[cell, column]

    return best_from(0, 0)[1]

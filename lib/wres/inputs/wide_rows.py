"""The rows of a sheet laid out like the national return: figures by row and group, totals held against what they add up."""

from collections.abc import Mapping

import pandas as pd

from wres.findings import Finding, Location
from wres.inputs.headings import normalise
from wres.inputs.wide_headings import TOTAL, WideHeadings, Words
from wres.parameters import Checks, Table
from wres.parameters.table import WideSheet
from wres.text.numbers import plain_number

LEAST = 0.5  # whole numbers whose totals differ by less agree
ALL = normalise("all")
TOTAL_ROW = "total row"  # the check that knows the words for a row of totals
Cells = list[str | None]
Row = dict[str, str | None]


class WideRows:
    """What stands below the headings.

    tidy: by the number of a row and the heading of its group, their codes and figures; last_year: by figure, what the sheet showed for
    last year; findings: rows that are not understood, and totals that do not agree.
    """

    def __init__(self, headings: WideHeadings, table: Table, wide: WideSheet, words: Words, label: str, checks: Checks) -> None:
        self.headings, self.table, self.wide, self.words, self.label, self.checks = headings, table, wide, words, label, checks
        self.totals = {normalise(total.label): total for total in wide.totals}
        self.tidy: dict[tuple[int, str], Row] = {}
        self.last_year: dict[str, float] = {}
        self.findings: list[Finding] = []
        self._above: dict[str, str] = {}

    def read(self, cells: pd.DataFrame) -> None:
        """Read every row below the headings; those of totals last, when what they add up is there."""
        totals = []
        for number, values in enumerate(cells.astype(object).itertuples(index=False, name=None), start=1):
            if number <= self.headings.row + 1:
                continue
            row: Cells = [None if pd.isna(cell) or not str(cell).strip() else str(cell) for cell in values]
            if name := self._total(row):
                totals.append((number, row, name))
            else:
                self._data(number, row)
        for number, row, name in totals:
            self._check_total(number, row, name)
        self._check_whole()

    def _total(self, row: Cells) -> str:
        """The label of a row of totals, in plain letters; nothing for any other row."""
        before = range(min(self.headings.figures.values(), default=0))
        named = [cell for cell in (row[place] for place in {*before, *self.headings.keys.values()}) if cell and not self._whole(cell)]
        return next((normalise(cell) for cell in named if self._is_total(cell)), "")

    def _is_total(self, text: str) -> bool:
        name = normalise(text)
        return name in self.totals or name.startswith(TOTAL) or self.checks.refused_as("", "category", text) == TOTAL_ROW

    def _whole(self, text: str) -> bool:
        """Whether a word says that a row is not of a part: `All posts`."""
        return bool(self.wide.whole) and normalise(text) in (normalise(self.wide.whole), ALL)

    def _data(self, number: int, row: Cells) -> None:
        for (figure, _), place in self.headings.last_year.items():
            self.last_year[figure] = self.last_year.get(figure, 0) + (_number(row[place]) or 0)
        written = {column: row[place] for column, place in self.headings.keys.items()}
        self._fill_down(written)
        if not any(row[place] for place in self.headings.figures.values()):
            return
        keys = {column: self._code(column, text, number) for column, text in written.items()}
        for column in (column for column, code in keys.items() if code is None and self.table.columns[column].required):
            self._refuse(number, column, written[column])
        if not all(code for column, code in keys.items() if self.table.columns[column].required):
            return
        for group in dict.fromkeys(group for _, group in self.headings.figures):
            figures = {figure: row[at] for (figure, across), at in self.headings.figures.items() if across == group}
            place = next(at for (_, across), at in self.headings.figures.items() if across == group)
            self.tidy[number, self.headings.name(place)] = keys | {self.wide.across: group} | figures
        self._check_across(number, row)

    def _fill_down(self, written: dict[str, str | None]) -> None:
        """A heading of several rows, such as the staff group, may stand in the first of them alone."""
        needed = [column for column in written if self.table.columns[column].required]
        for column in needed[:-1]:
            written[column] = self._above[column] = written[column] or self._above.get(column) or ""

    def _code(self, column: str, text: str | None, number: int) -> str | None:
        """Our code for what stands there; a word that is not known stays, and is refused with the cells."""
        definition = self.table.columns[column]
        if text is None or (not definition.required and self._whole(text)):
            return None
        code = self.words[column].get(normalise(text))
        if code is None and definition.required and definition.accepts:
            return None
        return code or text

    def _refuse(self, number: int, column: str, text: str | None) -> None:
        heading = self.wide.down.get(column, column)
        accepted = ", ".join(self._accepted_words(column))
        where = Location(self.label, number, heading)
        self.findings.append(self.checks.finding("row not known", where, heading=heading, value=text or "blank", accepted=accepted))

    def _accepted_words(self, column: str) -> list[str]:
        labels: Mapping[str, str] = self.wide.words.get(column, {})
        return [labels.get(code, code) for code in self.table.columns[column].accepts]

    def _check_across(self, number: int, row: Cells) -> None:
        """The total at the end of a row against its groups."""
        for figure, place in self.headings.totals.items():
            parts = [_number(row[at]) for (name, _), at in self.headings.figures.items() if name == figure]
            self._compare(number, place, row[place], parts)

    def _check_total(self, number: int, row: Cells, name: str) -> None:
        """A row of totals against the rows it adds up; a total nobody has defined adds up nothing."""
        if name not in self.totals:
            return
        where = self.totals[name].where
        added = [cells for cells in self.tidy.values() if all(cells.get(column) == code for column, code in where.items())]
        for (figure, group), place in self.headings.figures.items():
            parts = [_number(cells.get(figure)) for cells in added if cells[self.wide.across] == group]
            self._compare(number, place, row[place], parts)
        for figure, place in self.headings.totals.items():
            self._compare(number, place, row[place], [_number(cells.get(figure)) for cells in added])

    def _check_whole(self) -> None:
        """A row for the whole beside rows for its parts would count everybody twice."""
        rows = self.tidy.items() if self.wide.whole else ()
        of_whole = [number for (number, _), row in rows if not any(row.get(column) for column in self.wide.down)]
        if of_whole and len(of_whole) < len(self.tidy):
            where = Location(self.label, of_whole[0])
            self.findings.append(self.checks.finding("whole beside its parts", where, whole=self.wide.whole))

    def _compare(self, number: int, place: int, written: str | None, parts: list[float | None]) -> None:
        total, numbers = _number(written), [part for part in parts if part is not None]
        if total is None or len(numbers) < len(parts) or abs(total - sum(numbers)) < LEAST:
            return
        where = Location(self.label, number, f"column {self.headings.name(place)}")
        facts = {"written": plain_number(total), "added": plain_number(sum(numbers))}
        self.findings.append(self.checks.finding("total does not agree", where, **facts))


def _number(text: str | None) -> float | None:
    """A plain number; None for anything else, such as a text with a thousands separator, which no formula adds up."""
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None

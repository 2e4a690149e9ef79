"""How a sheet of the return is laid out: which column holds what, the rows with their keys, last year's figures, and its words."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import pandas as pd
from openpyxl.worksheet.worksheet import Worksheet

from wres.parameters import Standard, Table
from wres.parameters.table import WideSheet

WIDTHS = {"item": 62, "figure": 12, "between": 3}
LAST_YEAR = "Last year: "
TO_BEGIN, TO_ADD = 24, 10  # empty rows where nothing is known of last year, and below last year's rows
Keys = tuple[str, ...]  # codes in the order of `down`; "" where a row is not of a part


@dataclass(frozen=True)
class FigureColumn:
    """A column of figures: of a group, or, where `group` is None, the total of the columns from `first` to `place - 1`."""

    place: int
    figure: str
    group: str | None
    first: int
    earlier: bool


@dataclass(frozen=True)
class WideColumns:
    """The columns of one sheet, counted from 1; `item` holds in words what is asked, where the keys do not say it."""

    keys: tuple[str, ...]
    item: int | None
    figures: tuple[FigureColumn, ...]

    @classmethod
    def of(cls, table: Table, wide: WideSheet, last_year: Collection[str]) -> "WideColumns":
        """The columns of a table. last_year: the figures that are shown for last year."""
        item = None if wide.down and not wide.questions else len(wide.down) + 1
        first = len(wide.down) + (2 if item else 1)
        columns, place = [], first
        for earlier, named in ((False, list(wide.figures)), (True, [figure for figure in wide.figures if figure in last_year])):
            for figure in named:
                groups = [*table.columns[wide.across].accepts, *([None] if wide.added else [])]
                columns += [FigureColumn(place + at, figure, group, place, earlier) for at, group in enumerate(groups)]
                place += len(groups)
            place += 1  # an empty column before last year's
        return cls(tuple(wide.down), item, tuple(columns))

    @property
    def first(self) -> int:
        """The first column of figures."""
        return self.figures[0].place

    def blocks(self) -> Iterator[tuple[str, bool, list[int]]]:
        """Each figure, whether it is last year's, and its columns."""
        named = dict.fromkeys((column.figure, column.earlier) for column in self.figures)
        for figure, earlier in named:
            yield figure, earlier, [column.place for column in self.figures if (column.figure, column.earlier) == (figure, earlier)]

    def widths(self, keys: Mapping[str, int]) -> dict[int, int]:
        """The width of every column. keys: the widths that the words of each key column need."""
        widths = dict.fromkeys(range(1, self.figures[-1].place + 1), WIDTHS["between"]) | dict(enumerate(keys.values(), start=1))
        widths |= {column.place: WIDTHS["figure"] for column in self.figures}
        return widths | ({self.item: WIDTHS["item"]} if self.item else {})


def rows_to_fill(table: Table, wide: WideSheet, standard: Standard, before: pd.DataFrame | None) -> tuple[list[Keys], int]:
    """The keys of the rows, and how many empty rows follow them."""
    if wide.rows == "every":
        accepted = [table.columns[column].accepts for column in wide.down]
        return [keys for keys in product(*accepted) if _can_be(dict(zip(wide.down, keys, strict=True)), standard)], 0
    if before is None or before.empty:
        return [("",) * len(wide.down)], TO_BEGIN
    return list(dict.fromkeys(_keys(before, wide))), TO_ADD


def figures_of_last_year(wide: WideSheet, before: pd.DataFrame | None) -> Mapping[tuple[Keys, str, str], float]:
    """Last year's figures by keys, figure and group, rows with the same keys added up; empty when there are none."""
    if before is None or before.empty:
        return {}
    figures: dict[tuple[Keys, str, str], float] = {}
    present = [figure for figure in wide.figures if figure in before]
    for keys, group, values in zip(_keys(before, wide), before[wide.across], before[present].itertuples(index=False), strict=True):
        for figure, value in zip(present, values, strict=True):
            if not pd.isna(value):
                place = keys, figure, str(group)
                figures[place] = figures.get(place, 0) + float(value)
    return figures


def _keys(table: pd.DataFrame, wide: WideSheet) -> list[Keys]:
    texts = table.reindex(columns=list(wide.down)).fillna("").astype(str)
    return list(texts.itertuples(index=False, name=None))


def _can_be(keys: Mapping[str, str], standard: Standard) -> bool:
    """Whether a band is one of its staff group's."""
    staff_group, band = keys.get(standard.staff_group_column), keys.get(standard.band_column)
    return staff_group is None or band is None or band in standard.bands(staff_group)


@dataclass(frozen=True)
class SheetWords:
    """The words of one return: whose it is, codes in words, periods by name, and what each indicator asks."""

    organisation: str
    labels: Mapping[str, str]
    periods: Mapping[str, str]
    questions: Mapping[str, str]

    def code(self, wide: WideSheet, column: str, code: str) -> str:
        """A code of a column in words."""
        return wide.words.get(column, {}).get(code) or self.labels.get(code, code)


@dataclass(frozen=True)
class WidePage:
    """What every part of the writing needs: the sheet, its table, where columns are, and the row of the headings."""

    sheet: Worksheet
    table: Table
    wide: WideSheet
    words: SheetWords
    columns: WideColumns
    top: int

    def choices(self, column: str) -> list[str]:
        """What a column accepts, in words."""
        return [self.words.code(self.wide, column, code) for code in self.table.columns[column].accepts]

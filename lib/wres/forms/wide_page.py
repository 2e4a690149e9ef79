"""What every part of a sheet laid out like the national one is written from: its table, its words, and where its columns are."""

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from wres.forms.wide_columns import WideColumns
from wres.parameters import Table
from wres.parameters.table import WideSheet


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

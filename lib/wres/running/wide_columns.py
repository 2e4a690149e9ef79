"""Which column of a sheet of the return holds what: keys, the question in words, figures by group, and last year's."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from wres.parameters import Table
from wres.parameters.wide_sheet import WideSheet

WIDTHS = {"key": 26, "question": 62, "figure": 12, "gap": 3}
LAST_YEAR = "Last year: "


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
    """The columns of one sheet, counted from 1."""

    keys: tuple[str, ...]
    question: int | None
    figures: tuple[FigureColumn, ...]

    @classmethod
    def of(cls, table: Table, wide: WideSheet, last_year: Collection[str]) -> "WideColumns":
        """The columns of a table. last_year: the figures that are shown for last year."""
        question = len(wide.down) + 1 if wide.questions else None
        first = len(wide.down) + (2 if wide.questions else 1)
        columns, place = [], first
        for earlier, named in ((False, list(wide.figures)), (True, [figure for figure in wide.figures if figure in last_year])):
            for figure in named:
                groups = [*table.columns[wide.across].accepts, *([None] if wide.added else [])]
                columns += [FigureColumn(place + at, figure, group, place, earlier) for at, group in enumerate(groups)]
                place += len(groups)
            place += 1  # an empty column before last year's
        return cls(tuple(wide.down), question, tuple(columns))

    @property
    def first(self) -> int:
        """The first column of figures."""
        return self.figures[0].place

    def blocks(self) -> Iterator[tuple[str, bool, list[int]]]:
        """Each figure, whether it is last year's, and its columns."""
        named = dict.fromkeys((column.figure, column.earlier) for column in self.figures)
        for figure, earlier in named:
            yield figure, earlier, [column.place for column in self.figures if (column.figure, column.earlier) == (figure, earlier)]

    def widths(self) -> dict[int, int]:
        """The width of every column."""
        last = self.figures[-1].place
        widths = dict.fromkeys(range(1, last + 1), WIDTHS["gap"]) | dict.fromkeys(range(1, len(self.keys) + 1), WIDTHS["key"])
        widths |= {column.place: WIDTHS["figure"] for column in self.figures}
        return widths | ({self.question: WIDTHS["question"]} if self.question else {})

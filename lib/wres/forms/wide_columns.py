"""Which column of a sheet of the return holds what: keys, the question in words, figures by group, and last year's."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from wres.parameters import Table
from wres.parameters.table import WideSheet

WIDTHS = {"item": 62, "figure": 12, "between": 3}
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

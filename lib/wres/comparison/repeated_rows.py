"""Figures that a published file has more than once: which of their rows counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wres.comparison.published_cells import Row
from wres.comparison.published_row import NUMBERS
from wres.comparison.unusable_values import cells_to_judge, unusable_because
from wres.comparison.usable_rows import UsableRows, usable_rows
from wres.parameters import Plausibility, Standard
from wres.text.lists import quantity, semicolons

KEY = ("indicator", "measure", "group", "staff_group", "band")
NAMED = 3  # figures


@dataclass(frozen=True, slots=True)
class RowsOfFigures:
    """The first row of each figure; more: by its place, the other rows of a figure. Those of a hidden figure are all without numbers."""

    columns: Sequence[str]
    first: list[Row]
    more: Mapping[int, Sequence[Row]]

    def usable(self, bounds: Plausibility, standard: Standard | None = None) -> tuple[UsableRows, Mapping[int, Row]]:
        """The usable rows, and by its place each row that is read because it alone of its figure can be used, not the first."""
        usable = usable_rows(self.columns, self.first, bounds, standard)
        refused = [place for place in self.more if place in usable.because or not self._says_something(self.first[place])]
        others = {place: row for place in refused if (row := self._only_other(place, bounds.survey_weights)) is not None}
        if not others:
            return usable, {}
        tried = usable_rows(self.columns, self._with(others), bounds, standard)  # beside the others, which a ratio or a gap is held against
        others = {place: row for place, row in others.items() if place not in tried.because}
        return (usable_rows(self.columns, self._with(others), bounds, standard), others) if others else (usable, {})

    def doubts(self, instead: Mapping[int, Row]) -> Iterator[tuple[str, str]]:
        """What there is to say of figures that are there more than once. instead: the rows that are read in place of first ones."""
        if instead:
            figures = quantity(len(instead), "figure is", "figures are")
            words = [f"{self._apart(row, self.first[place])} ({self._name(place)})" for place, row in instead.items()]
            what = f"{figures} there more than once, and one row alone can be used{'' if len(instead) == 1 else ' of each'}"
            yield f"{what}: {semicolons(words, NAMED)}.", "The row that can be used is read, though it is not the first."
        if others := [place for place in self.more if place not in instead]:
            values = list(self._differing(others))
            several = f"{quantity(len(others), 'figure is', 'figures are')} there more than once"
            yield (
                f"{several}{f', with different values: {semicolons(values, NAMED)}' if values else ''}.",
                "Of two rows of the same figure the first is read, unless the second alone can be used.",
            )

    def _differing(self, places: Sequence[int]) -> Iterator[str]:
        """The values of figures whose rows differ, as they were written."""
        for place in places:
            first, values = self._value(self.first[place]), (self._value(row) for row in self.more[place])
            yield from (f"{first} and {value} ({self._name(place)})" for value in values if value != first)

    def _only_other(self, place: int, survey_weights: float) -> Row | None:
        """The row that can be used by itself among the others of a figure; None where there is none, or several differ."""
        judged = cells_to_judge(self.columns)
        rows = (row for row in self.more[place] if self._value(row) != "blank")
        sound = {self._numbers(row): row for row in rows if not unusable_because(judged(row), survey_weights)}
        return next(iter(sound.values())) if len(sound) == 1 else None

    def _with(self, others: Mapping[int, Row]) -> list[Row]:
        return [others.get(place, row) for place, row in enumerate(self.first)]

    def _apart(self, row: Row, first: Row) -> str:
        """What is read and what is not, by their values, or by all numbers where these are the same."""
        read, not_read = self._value(row), self._value(first)
        return f"{read}, not {not_read}" if read != not_read else f"{self._in_full(row)}, not {self._in_full(first)}"

    def _in_full(self, row: Row) -> str:
        """The numbers of a row by their columns."""
        cells = zip(self.columns, row, strict=True)
        return ", ".join(f"{name} {cell.strip()}" for name, cell in cells if name in NUMBERS and cell.strip())

    def _says_something(self, row: Row) -> bool:
        """Whether a row has a value, or a bound in its place."""
        return any(cell.strip() for name, cell in zip(self.columns, row, strict=True) if name in ("value", "lower", "upper"))

    def _numbers(self, row: Row) -> tuple[str, ...]:
        """The numbers of a row as they were written; empty where it has none."""
        numbers = tuple(cell.strip() for name, cell in zip(self.columns, row, strict=True) if name in NUMBERS)
        return numbers if any(numbers) else ()

    def _value(self, row: Row) -> str:
        return row[self.columns.index("value")].strip() or "blank"

    def _name(self, place: int) -> str:
        return " ".join(self.first[place][self.columns.index(name)] for name in KEY[:3])


def rows_of_figures(columns: Sequence[str], rows: Sequence[Row]) -> RowsOfFigures:
    """The rows by figure."""
    places = [columns.index(name) for name in KEY if name in columns]
    of_figure: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        of_figure.setdefault(tuple([row[place] for place in places]), []).append(row)
    first = [alike[0] for alike in of_figure.values()]
    return RowsOfFigures(columns, first, {place: alike[1:] for place, alike in enumerate(of_figure.values()) if len(alike) > 1})

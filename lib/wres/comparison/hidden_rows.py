"""Published rows that say they are hidden, in whatever words: as the file is read they lose their numbers, so that nothing gets them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wres.comparison.published_cells import Row
from wres.comparison.published_row import COLUMNS, NUMBERS, STATUSES, SUPPRESSED
from wres.indicators.figures import ROUNDINGS
from wres.parameters.measures import groups_of
from wres.parameters.model import year_in
from wres.parameters.published_words import PublishedWords
from wres.text.written_numbers import are_plain

HIDDEN = frozenset({SUPPRESSED, "hidden"})
KEY = ("indicator", "measure", "staff_group", "band")
ALL = "all"
Figure = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class RevealingRow:
    """A hidden row that had numbers: its indicator, measure and group, never a number.

    words: what of it says that it is hidden, as it is written; blank where another row of its figure does. is_doubtful: whether that is a
    status that is none of the workbook's and need not mean this.
    """

    name: str
    words: str
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class _Cells:
    """Where the columns are, and which texts of the file say that something is hidden."""

    at: Mapping[str, int]
    hiding: frozenset[str]

    def text(self, row: Row, name: str) -> str:
        """The cell of a row; blank where there is no such column."""
        return row[self.at[name]] if name in self.at else ""

    def has_numbers(self, row: Row) -> bool:
        """Whether there is a number in one of the columns of numbers; <5 hides one."""
        texts = (self.text(row, name) for name in NUMBERS)
        return any(text not in self.hiding and any(map(str.isdigit, text)) for text in texts)

    def hiding_words(self, row: Row) -> str:
        """What of a row says that it is hidden; a status that is none of the workbook's says so of numbers. Blank where nothing does."""
        words = next((text for name in ("status", "reason", *NUMBERS) if (text := self.text(row, name)) in self.hiding), "")
        return words or (self.text(row, "status") if self.is_strange(row) and self.has_numbers(row) else "")

    def is_strange(self, row: Row) -> bool:
        """Whether the status is none of the workbook's."""
        return bool(status := self.text(row, "status").strip()) and status not in STATUSES

    def figure(self, row: Row) -> Figure:
        """What a row is of, whichever way round."""
        return frozenset(groups_of(self.text(row, "group"))), *(self.text(row, name) or ALL for name in KEY)

    def year_and_code(self, row: Row) -> tuple[int | None, str]:
        """Of which year and organisation a row is; None and blank where it does not say."""
        return year_in(self.text(row, "year")), self.text(row, "organisation").strip().upper()


def without_hidden_numbers(
    columns: Sequence[str], rows: Sequence[Row], published_words: PublishedWords
) -> tuple[list[Row], list[RevealingRow]]:  # fmt: skip
    """The rows, all those of a hidden figure without numbers, and those of them that had some.

    A row is hidden if its status, its reason or a mark in place of a number says so, if another row of its figure does, and if it has
    numbers and a status that is none of the workbook's.
    """
    cells = _Cells({name: place for place, name in enumerate(columns)}, _hiding_texts(columns, rows, published_words))
    if not cells.hiding and not any(map(cells.is_strange, rows)):
        return list(rows), []
    words = list(map(cells.hiding_words, rows))
    hidden = dict[Figure, set[tuple[int | None, str]]]()
    for row, says in zip(rows, words, strict=True):
        if says:
            hidden.setdefault(cells.figure(row), set()).add(cells.year_and_code(row))
    safe, revealing = list(rows), list[RevealingRow]()
    for place, (row, says) in enumerate(zip(rows, words, strict=True)):
        if says or any(_agree(cells.year_and_code(row), other) for other in hidden.get(cells.figure(row), ())):
            safe[place] = without_numbers(columns, row)
            if cells.has_numbers(row):
                name = " ".join(cells.text(row, name).strip() for name in ("indicator", "measure", "group") if name in cells.at)
                revealing.append(RevealingRow(name, says, bool(says) and says not in cells.hiding))
    return safe, revealing


def without_numbers(columns: Sequence[str], row: Row) -> Row:
    """A hidden row without its numbers, and without others in its reason and in what a file has besides the workbook's columns."""
    instead = dict.fromkeys(NUMBERS, "") | {"status": SUPPRESSED}
    free_text = (name == "reason" or name not in COLUMNS for name in columns)
    emptied = ("" if is_free and any(map(str.isdigit, cell)) else cell for is_free, cell in zip(free_text, row, strict=True))
    return [instead.get(name, cell) for name, cell in zip(columns, emptied, strict=True)]


def _hiding_texts(columns: Sequence[str], rows: Sequence[Row], published_words: PublishedWords) -> frozenset[str]:
    """The texts of statuses and reasons, and those in place of numbers, that say something is hidden."""
    texts = set[str]()
    for place, name in enumerate(columns):
        if name in ("status", "reason", *NUMBERS):
            of_column = {row[place] for row in rows}
            texts |= of_column if name not in NUMBERS or not are_plain(of_column) else set()
    bare = {text: text.strip().casefold() for text in texts}
    return frozenset(text for text in texts if bare[text] in HIDDEN or (bare[text] not in ROUNDINGS and published_words.hide(text)))


def _agree(whose: tuple[int | None, str], other: tuple[int | None, str]) -> bool:
    """Whether rows can be of the same year and organisation: those that do not say it are of any."""
    return all(left == right or not left or not right for left, right in zip(whose, other, strict=True))

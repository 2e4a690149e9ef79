"""The headings of a sheet laid out like the national return: a figure, the groups under it, last year's figures and totals."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from wres.inputs.files.references import letter
from wres.inputs.headings import heading, normalise
from wres.parameters import ColumnSynonyms, Standard, Table
from wres.parameters.table import WideSheet

LOOKED_AT = 20  # rows searched for the row that names the groups
LAST_YEAR, TOTAL = normalise("last year"), normalise("total")
QUESTION, ITEM = "Question", "Data item"  # headings of columns that say in words what a row is; they hold no data
Words = Mapping[str, Mapping[str, str]]
Cell = tuple[str, str]  # a figure and a group


@dataclass
class WideHeadings:
    """Where everything stands, by position: the heading row, and columns for keys, figures, last year's figures and totals.

    unnamed: columns under groups for which no figure is named; repeated: columns that repeat
    another, and that other; unknown: other headings.
    """

    row: int
    keys: dict[str, int] = field(default_factory=dict)
    figures: dict[Cell, int] = field(default_factory=dict)
    last_year: dict[Cell, int] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    unnamed: list[int] = field(default_factory=list)
    repeated: dict[int, int] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)
    written: list[str] = field(default_factory=list)

    def name(self, place: int) -> str:
        """How a finding names a column: by its heading, else by its letters."""
        return self.written[place] or letter(place)

    @staticmethod
    def letters(place: int) -> str:
        """The spreadsheet's letters of a column."""
        return letter(place)


def words_of(table: Table, wide: WideSheet, standard: Standard, synonyms: ColumnSynonyms, own_label: str) -> Words:
    """For each column with codes, every word for a code in plain letters.

    own_label: what the organisation calls the group that is compared.
    """
    words: dict[str, dict[str, str]] = {}
    for name, column in table.columns.items():
        words_by_code = synonyms.values.get(name, {})
        code_of = {normalise(word): code for code, names in words_by_code.items() for word in names if code in column.accepts}
        labels = wide.words.get(name, standard.labels)
        code_of |= {normalise(labels.get(code, code)): code for code in column.accepts}
        words[name] = code_of | {normalise(code): code for code in column.accepts}
    if own_label and standard.comparison_group in table.columns[wide.across].accepts:
        words[wide.across].setdefault(normalise(own_label), standard.comparison_group)
    return words


def wide_headings(cells: pd.DataFrame, table: Table, wide: WideSheet, words: Words) -> WideHeadings | None:
    """The headings, or None for a sheet that does not have the groups across."""
    groups = _groups_in_words(wide, words[wide.across])
    rows = [list(row) for row in cells.head(LOOKED_AT).itertuples(index=False, name=None)]
    if rows and normalise(wide.across) in map(normalise, rows[0]):
        return None
    at = next((place for place, row in enumerate(rows) if len({groups[word] for word in map(_this_year, row) if word in groups}) > 1), None)
    if at is None:
        return None
    headings = WideHeadings(at, written=["" if pd.isna(cell) else str(cell).strip() for cell in rows[at]])
    above = rows[at - 1] if at else [None] * len(rows[at])
    block: object = None
    for place, cell in enumerate(rows[at]):
        block = above[place] if normalise(above[place]) else block
        _place(headings, place, cell, block, table, wide, groups)
    return headings


def _place(
    headings: WideHeadings, place: int, cell: object, block: object, table: Table, wide: WideSheet, groups: Mapping[str, Cell]
) -> None:
    """Say what one column holds, from its own heading and the one that spans it from above."""
    word, before = _this_year(cell), normalise(block)
    if not word:
        return
    earlier = before.startswith(LAST_YEAR) or normalise(cell).startswith(LAST_YEAR)
    if word in groups:
        figure, group = groups[word]
        figure = figure or _figure(before, wide)
        into = headings.last_year if earlier else headings.figures
        if not figure:
            headings.unnamed.append(place)
        elif (figure, group) in into:
            headings.repeated[place] = into[figure, group]
        else:
            into[figure, group] = place
    elif word.startswith(TOTAL):
        figure = _figure(word.removeprefix(TOTAL), wide) or _figure(before, wide)
        if figure and not earlier:
            headings.totals.setdefault(figure, place)
    elif column := _key(word, table, wide):
        headings.keys.setdefault(column, place)
    elif not earlier and word not in (normalise(QUESTION), normalise(ITEM)):
        headings.unknown.append(place)


def _this_year(cell: object) -> str:
    return normalise(cell).removeprefix(LAST_YEAR)


def _groups_in_words(wide: WideSheet, groups: Mapping[str, str]) -> dict[str, Cell]:
    """Headings that name a group, alone or with a figure: `White`, `White shortlisted`, `Shortlisted: White`."""
    named = {word: ("", code) for word, code in groups.items()}
    for figure, label in wide.figures.items():
        for name in (normalise(figure), normalise(label)):
            for word, code in groups.items():
                named |= {name + word: (figure, code), word + name: (figure, code)}
    return named


def _figure(text: str, wide: WideSheet) -> str:
    """The figure that a heading names; where a sheet has one figure alone, that one."""
    if len(wide.figures) == 1:
        return next(iter(wide.figures))
    names = {normalise(word): figure for figure, label in wide.figures.items() for word in (figure, label)}
    within = sorted((name for name in names if name in text), key=len)
    longest = within[-1] if within else ""  # `People full time` does not name a figure called `People`
    return names[longest] if longest and all(name in longest or names[name] == names[longest] for name in within) else ""


def _key(word: str, table: Table, wide: WideSheet) -> str:
    names = {normalise(label): column for column, label in wide.down.items()}
    names |= {normalise(heading(column)): column for column in table.columns}
    column = names.get(word, "")
    return "" if column == wide.across or column in wide.figures else column

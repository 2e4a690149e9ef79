"""Rows that a table had the year before and has no more: of a staff group, an ethnic group, a question, a cell of many people."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

from wres.checks.consistency.given_tables import given_as
from wres.checks.consistency.return_context import ReturnContext
from wres.checks.main_posts import counted_posts
from wres.parameters import YES, Table
from wres.text.lists import quantity

Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AbsentRows:
    """Rows by what they have in common, column to code; people: how many they were the year before, None of a table that counts none."""

    codes: Mapping[str, str]
    people: int | None

    def cover(self, codes: Mapping[str, str]) -> bool:
        """Whether the rows of some codes are among these."""
        return self.codes.items() <= codes.items()

    @property
    def words(self) -> str:
        """The rows in words: `staff group clinical, band 8d`."""
        return ", ".join(f"{column} {code}".replace("_", " ") for column, code in self.codes.items())

    @property
    def words_and_people(self) -> str:
        """The same with how many people they were: `staff group clinical, band 8d (62 people)`."""
        return f"{self.words} ({quantity(self.people, 'person', 'people')})" if self.people else self.words


def absent_rows(name: str, context: ReturnContext) -> list[AbsentRows]:
    """The rows of the year before of which this year's table, or the records instead of it, has none; each in one group, the larger first.

    A code that is in no row any more is asked about from `group_people` on, a band or a cell of several codes from `people` on, and a
    question always. Nothing after a merger, nor of a board, whose few members come and go.
    """
    if name not in context.absent_rows:
        context.absent_rows[name] = _absent_rows(name, context)
    rows: list[AbsentRows] = context.absent_rows[name]
    return rows


def _absent_rows(name: str, context: ReturnContext) -> list[AbsentRows]:
    this_year, last_year = rows_of(name, context, 0), rows_of(name, context, 1)
    main, definition = context.standard.main_indicators.values(), context.standard.tables[name]
    if this_year is None or last_year is None or context.merged or any(about.table == name and about.members for about in main):
        return []
    key = [column for column in definition.key if column in this_year and column in last_year]
    now, before = (
        _people_by_cell(rows, key, context.standard.tables[given_as(name, tables, context.standard)])
        for rows, tables in ((this_year, context.tables), (last_year, context.tables_before))
    )
    gone = ((cell, people) for cell, people in before.items() if cell not in now)
    asked = {cell: people for cell, people in gone if _is_asked(name, dict(zip(key, cell, strict=True)), context)}
    groups: list[AbsentRows] = []
    for places in (places for size in range(1, len(key) + 1) for places in combinations(range(len(key)), size)):
        if not asked:
            break
        present = {_codes(cell, places) for cell in now}
        least = _least_people([key[place] for place in places], context) if definition.counts else 0
        for codes, people in _sums(asked, places).most_common():
            if codes not in present and people >= least:
                named = {key[place]: code for place, code in zip(places, codes, strict=True)}
                groups.append(AbsentRows(named, people if definition.counts else None))
                asked = {cell: number for cell, number in asked.items() if _codes(cell, places) != codes}
    return groups


def _least_people(columns: Sequence[str], context: ReturnContext) -> int:
    bounds = context.rules.plausibility
    is_group = len(columns) == 1 and columns[0] != context.standard.band_column
    return bounds.group_people if is_group else bounds.people


def rows_of(name: str, context: ReturnContext, years_before: int) -> pd.DataFrame | None:
    """The rows of a table, or of the records instead of it, of this year or the year before; None when it gives neither."""
    tables, year = (context.tables_before, context.year - 1) if years_before else (context.tables, context.year)
    form = given_as(name, tables, context.standard)
    if not form:
        return None
    rows, people = _with_group(tables[form], context), context.standard.tables[form].people
    if people is not None:
        return rows[counted_posts(rows, people)]
    return rows[rows["year"].fillna(year) == year].drop(columns="year") if "year" in rows else rows


def _with_group(rows: pd.DataFrame, context: ReturnContext) -> pd.DataFrame:
    """Rows with the group of each; records have a code in its place."""
    standard = context.standard
    if standard.group_column in rows or standard.code_column not in rows:
        return rows
    group = rows[standard.code_column].str.upper().map(context.group_of_code).fillna(standard.unknown_group)
    return rows.assign(**{standard.group_column: group})


def _people_by_cell(rows: pd.DataFrame, key: Sequence[str], form: Table) -> Counter[Codes]:
    """The largest count of each cell; of records, how many they are, or to how many happened what comes first; else the number of rows."""
    if form.events:
        people: Iterable[int] = rows[next(iter(form.events.columns))].eq(YES).astype(int).tolist()
    elif form.counts:
        people = rows[form.counts].max(axis="columns").tolist()
    else:
        people = [1] * len(rows)
    cells: Counter[Codes] = Counter()
    for number, *cell in zip(people, *(rows[column].tolist() for column in key), strict=True):
        cells[tuple(cell)] += number
    return cells


def _sums(cells: Mapping[Codes, int], places: Sequence[int]) -> Counter[Codes]:
    sums: Counter[Codes] = Counter()
    for cell, people in cells.items():
        sums[_codes(cell, places)] += people
    return sums


def _codes(cell: Codes, places: Sequence[int]) -> Codes:
    return tuple(cell[place] for place in places)


def _is_asked(name: str, codes: Mapping[str, str], context: ReturnContext) -> bool:
    """Whether a row is of a question that is put this year, and that nothing is said of in print; other rows always are."""
    asking = {about.asked for about in context.standard.main_indicators.values() if about.table == name and about.asked}
    return all(codes.get(column, "") in context.asked.keys() - context.answered_in_print for column in asking)

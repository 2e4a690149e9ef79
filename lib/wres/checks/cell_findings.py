"""From results to findings: what does not hold, by row and column, in the words of the checks."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from wres.checks.expectations import COLUMNS, PAIR, TWO_MAIN_POSTS, UNIQUE, Expectation
from wres.checks.great_expectations import ExpectationResult
from wres.checks.main_posts import counted_posts
from wres.checks.validation import Validation
from wres.checks.validation_frame import BAND_OF_GROUP
from wres.findings import Finding, Location
from wres.parameters import Checks
from wres.text.lists import quantity
from wres.text.numbers import plain_number

LISTED = 20  # findings for each check and column
ROWS_OF_A_CODE = 5


@dataclass(frozen=True)
class CellFindings:
    """The findings of one table.

    label: how they name it; unknown: its headings that are no column's.
    """

    validation: Validation
    label: str
    unknown: Sequence[str]
    checks: Checks

    def of(self, results: Iterable[ExpectationResult]) -> list[Finding]:
        """A finding for each cell that does not hold, at most LISTED for each check and column, then how many more there are.

        Of people in two posts is spoken only where all else is well: before that it is not known where anybody is.
        """
        unmet = [result for result in results if not result.met]
        cells = [result for result in unmet if result.expected.check != TWO_MAIN_POSTS]
        return [finding for result in cells or unmet for finding in self._of_result(result)]

    def _of_result(self, result: ExpectationResult) -> list[Finding]:
        expected = result.expected
        if expected.kind == COLUMNS:
            return [self._missing_column(column, expected) for column in result.values]
        if expected.column in self.validation.table.of_kind("listed_code"):
            return [self._unlisted_codes(result)]
        if expected.check == TWO_MAIN_POSTS:
            return self._two_posts(result)
        if expected.kind == UNIQUE:
            return self._repeated_keys(result)
        return self._cells(result)

    def _cells(self, result: ExpectationResult) -> list[Finding]:
        expected = result.expected
        findings = [self._cell(row, value, expected) for row, value in zip(result.rows[:LISTED], result.values, strict=False)]
        return [*findings, *self._more(result.count - len(findings), expected, Location(self.label, column=expected.column))]

    def _cell(self, row: Any, value: Any, expected: Expectation) -> Finding:
        column, columns = expected.column, self.validation.table.columns
        where = Location(self.label, row, column)
        if expected.kind == PAIR:
            written = self.validation.frame.at[row, column]
            return self.checks.finding(expected.check, where, value=written, limit=plain_number(value[0]), **expected.facts)
        if expected.columns == [BAND_OF_GROUP]:
            return self._band(row, where, expected)
        written = _cell_text(self.validation.frame, row, column, value)
        check = self.checks.refused_as(expected.check, columns[column].kind if column in columns else "text", written)
        hint = _suggestion(written, columns[column].accepts) if column in columns else ""
        facts = {"accepted": "", "hint": hint} | expected.facts
        return self.checks.finding(check, where, column=column, value=written, **facts)

    def _band(self, row: Any, where: Location, expected: Expectation) -> Finding:
        standard = self.validation.standard
        group, band = (str(self.validation.frame.at[row, name]) for name in (standard.staff_group_column, standard.band_column))
        bands = ", ".join(standard.bands(group))
        value = f"staff group {group} and band {band}"
        return self.checks.finding(expected.check, where, value=value, group=group, accepted=bands)

    def _missing_column(self, column: str, expected: Expectation) -> Finding:
        facts = {"column": column, "table": self.validation.name, "hint": _suggestion(column, self.unknown)}
        return self.checks.finding(expected.check, Location(self.label, column=column), **facts, **expected.facts)

    def _unlisted_codes(self, result: ExpectationResult) -> Finding:
        """One finding for the table: every unlisted code and how often it occurs, with the first rows."""
        expected = result.expected
        often = pd.Series(result.values, dtype="str").value_counts()
        listed = [f"{code} ({quantity(count, 'row')})" for code, count in often.head(LISTED).items()]
        more = [f"and {len(often) - LISTED:,} more codes"] if len(often) > LISTED else []
        facts = expected.facts | {"rows": f" First rows: {', '.join(map(str, result.rows[:ROWS_OF_A_CODE]))}."}
        where = Location(self.label, result.rows[0], expected.column)
        return self.checks.finding(expected.check, where, value=", ".join(listed + more), **facts)

    def _repeated_keys(self, result: ExpectationResult) -> list[Finding]:
        """A finding for each row that repeats the key of an earlier one."""
        expected, again = result.expected, []
        first: dict[str, Any] = {}
        for row, value in zip(result.rows, result.values, strict=True):
            if first.setdefault(value, row) != row:
                again.append((row, value))
        findings = [
            self.checks.finding(expected.check, Location(self.label, row), column=expected.column, first=first[value], value=value)
            for row, value in again[:LISTED]
        ]
        return [*findings, *self._more(len(again) - len(findings), expected, Location(self.label))]

    def _two_posts(self, result: ExpectationResult) -> list[Finding]:
        """A finding for each person, with every main post."""
        frame, people, standard = self.validation.frame, self.validation.table.people, self.validation.standard
        assert people is not None  # else nothing is expected of main posts
        posts = frame[counted_posts(frame, people) & frame[people.person].isin(result.values[:LISTED])]
        findings = []
        for person in dict.fromkeys(result.values[:LISTED]):
            rows = posts[posts[people.person] == person]
            cells = zip(rows[standard.staff_group_column], rows[standard.band_column], rows.index, strict=True)
            places = "; ".join(f"{group} {band} (row {row})" for group, band, row in cells)
            where = Location(self.label, rows.index[-1], people.person)
            findings.append(self.checks.finding(TWO_MAIN_POSTS, where, value=person, places=places))
        return [*findings, *self._more(result.count - LISTED, result.expected, Location(self.label, column=people.person))]

    def _more(self, count: int, expected: Expectation, where: Location) -> list[Finding]:
        if count <= 0:
            return []
        return [self.checks.finding("more rows alike", where, count=f"{count:,}", check=expected.check, shown=LISTED)]


def _cell_text(frame: pd.DataFrame, row: Any, column: str, value: Any) -> str:
    cell: Any = frame.at[row, column] if column in frame else value
    return "" if pd.isna(cell) else str(cell)


def _suggestion(written: str, accepted: Iterable[str]) -> str:
    """A question after a code or heading that is nearly an accepted one."""
    plain = {_plain(name): name for name in accepted}
    near = difflib.get_close_matches(_plain(written), list(plain), n=1, cutoff=0.75)
    return f" (did you mean {plain[near[0]]}?)" if near else ""


def _plain(name: str) -> str:
    return name.lower().replace(" ", "").replace("_", "").replace("-", "")

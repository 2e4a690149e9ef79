"""What a table is expected to be, from its definition in the standard: a suite of expectations for each table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from wres.checks.main_posts import main_post_columns
from wres.checks.validation_frame import BAND_OF_GROUP, FILLED, KEY, MAIN_POST, SEEN_BLANK, number_column
from wres.parameters import Checks, Standard, Table
from wres.parameters.table import Column
from wres.text.lists import sentence_case

COLUMNS, NOT_NULL, UNIQUE = "ExpectTableColumnsToMatchSet", "ExpectColumnValuesToNotBeNull", "ExpectColumnValuesToBeUnique"
PATTERN, BETWEEN, IN_SET = "ExpectColumnValuesToMatchRegex", "ExpectColumnValuesToBeBetween", "ExpectColumnValuesToBeInSet"
PAIR = "ExpectColumnPairValuesAToBeGreaterThanB"
PATTERNS = {
    "count": ("not a whole number", r"^[0-9]{1,9}(?:\.0+)?$"),
    "percent": ("not a number", r"^-?[0-9]{1,15}(?:\.[0-9]+)?$"),
    "number": ("not a number", r"^-?[0-9]{1,15}(?:\.[0-9]+)?$"),
    "year": ("not a year", r"^[12][0-9]{3}$"),
}
TWO_MAIN_POSTS = "two primary assignments"


@dataclass(frozen=True)
class Expectation:
    """One expectation: the name of its check, the engine's kind and arguments, and the columns it speaks of.

    facts: what the words of the check are filled in with, besides what is found.
    """

    check: str
    kind: str
    arguments: dict[str, Any]
    column: str
    severity: str
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def columns(self) -> list[str]:
        """The columns of the frame that the engine looks at; of a pair the greater first."""
        return [self.arguments[name] for name in ("column_A", "column_B", "column") if name in self.arguments]


@dataclass(frozen=True)
class Suite:
    """The expectations of one table, each with the severity that its check has."""

    table: Table
    standard: Standard
    codes: pd.DataFrame
    present: Sequence[str]
    checks: Checks

    def expectations(self) -> list[Expectation]:
        """All of them, for the columns that are given: those of each column, then those of several together."""
        of_columns = [self._of_column(name, self.table.columns[name]) for name in self.table.columns if name in self.present]
        several = (self._one_of(), self._bands(), self._key(), self._bounds(), self._main_posts())
        return [self._columns(), *(expected for group in (*of_columns, *several) for expected in group)]

    def _columns(self) -> Expectation:
        required = [column for column, definition in self.table.columns.items() if definition.required]
        words = ", ".join(required)
        return self._expectation("missing column", COLUMNS, words, {"column_set": required, "exact_match": False}, required=words)

    def _of_column(self, column: str, definition: Column) -> Iterable[Expectation]:
        """What is expected of a column; a blank where none is allowed is looked at as "", which no code and no figure is."""
        if not definition.blank and definition.kind not in SEEN_BLANK:
            yield self._expectation("blank cell", NOT_NULL, column, {"column": column})
        if definition.kind in PATTERNS:
            check, pattern = PATTERNS[definition.kind]
            yield self._expectation(check, PATTERN, column, {"column": column, "regex": pattern})
        if definition.kind == "percent":
            within = {"column": number_column(column), "min_value": 0, "max_value": 100}
            yield self._expectation("percentage outside 0 to 100", BETWEEN, column, within)
        if definition.kind == "category":
            yield self._in_set("code not accepted", column, column, list(definition.accepts))
        if definition.kind == "listed_code":
            listed, label = list(self.codes["code"]), self.standard.code_label
            either_case = sorted({*listed, *(code.lower() for code in listed), *(code.upper() for code in listed)})
            words = {"code": label, "code_first": sentence_case(label), "characteristic": self.standard.characteristic}
            yield self._in_set("code not listed", column, column, either_case, accepted=", ".join(listed), **words)

    def _one_of(self) -> Iterable[Expectation]:
        if set(self.table.one_of) & set(self.present):
            last = self.table.one_of[-1]
            accepted = ", ".join(self.table.columns[last].accepts)
            yield self._expectation(
                "neither is given", NOT_NULL, ", ".join(self.table.one_of), {"column": FILLED}, last=last, accepted=accepted
            )

    def _bands(self) -> Iterable[Expectation]:
        group, band = self.standard.staff_group_column, self.standard.band_column
        if {group, band} <= set(self.present) and "all" not in self.table.columns[band].accepts:
            pairs = [f"{code}, {name}" for code in self.standard.staff_groups for name in self.standard.bands(code)]
            yield self._in_set("band not of the staff group", band, BAND_OF_GROUP, pairs)

    def _key(self) -> Iterable[Expectation]:
        key = [column for column in self.table.key if column in self.present]
        if key and all(column in key for column in self.table.key if self.table.columns[column].required):
            yield self._expectation("duplicate row", UNIQUE, ", ".join(key), {"column": KEY})

    def _bounds(self) -> Iterable[Expectation]:
        for bound in self.table.bounds:
            if {bound.lesser, bound.greater} <= set(self.present):
                pair = {"column_A": number_column(bound.greater), "column_B": number_column(bound.lesser), "or_equal": True}
                arguments = pair | {"ignore_row_if": "either_value_is_missing"}
                facts = {"lesser": bound.lesser, "greater": bound.greater, "reason": bound.why}
                yield self._expectation("more than it is part of", PAIR, bound.lesser, arguments, **facts)

    def _main_posts(self) -> Iterable[Expectation]:
        """Nobody may have main posts in two bands: it would not be known where to count them."""
        people = self.table.people
        if people is not None and set(main_post_columns(people, self.standard)) <= set(self.present):
            yield self._expectation(TWO_MAIN_POSTS, UNIQUE, people.person, {"column": MAIN_POST})

    def _in_set(self, check: str, column: str, on: str, among: list[str], **facts: str) -> Expectation:
        return self._expectation(check, IN_SET, column, {"column": on, "value_set": among}, **{"accepted": ", ".join(among)} | facts)

    def _expectation(self, check: str, kind: str, column: str, arguments: dict[str, Any], **facts: str) -> Expectation:
        return Expectation(check, kind, arguments, column, self.checks.checks[check].severity, facts)

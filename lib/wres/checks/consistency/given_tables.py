"""Which tables a return gives, as counts or as records of them, and of which indicators it says something in print."""

from collections.abc import Collection

import pandas as pd

from wres.parameters import Indicator, Standard, Year

PRINTED = "published"  # the table of figures that exist only as printed, of whichever standard
PLAN = "actions"  # the table of the action plan, of whichever standard


def forms_of(table: str, standard: Standard) -> tuple[str, ...]:
    """A table and those of the records that can be given instead of it."""
    return (table, *(name for name, records in standard.tables.items() if records.instead_of == table))


def given_as(table: str, tables: Collection[str], standard: Standard) -> str:
    """The table, or the records instead of it, that is among the names of some tables; empty when neither is."""
    return next((name for name in forms_of(table, standard) if name in tables), "")


def indicators_asked(standard: Standard, rules: Year) -> dict[str, Indicator]:
    """The indicators that a return of a year is to have: all but those of a survey question that was not put in that year."""
    return {code: about for code, about in standard.main_indicators.items() if not about.asked or code in rules.survey.questions}


def in_print(printed: pd.DataFrame | None) -> frozenset[str]:
    """The indicators that have a printed figure, or the reason why there is none."""
    return frozenset() if printed is None else frozenset(printed["indicator"])


def with_printed_value(printed: pd.DataFrame | None) -> frozenset[str]:
    """The indicators that have a printed figure."""
    return frozenset() if printed is None else in_print(printed[printed["value"].notna()])

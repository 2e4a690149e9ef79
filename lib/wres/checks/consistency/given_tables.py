"""Which tables a return gives, as counts or as records of them, and of which indicators it says something in print."""

from collections.abc import Collection, Mapping

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


def answered_in_print(printed: pd.DataFrame | None, tables_before: Mapping[str, pd.DataFrame], standard: Standard) -> frozenset[str]:
    """The indicators of which a printed figure or reason answers for the whole, and not for a staff group, band or part of a board.

    What stood beside the counts the year before as well is no answer to their absence.
    """
    before = _words_of_the_whole(tables_before.get(PRINTED), standard)
    now = _words_of_the_whole(printed, standard)
    counted = {code for code, about in standard.indicators.items() if _is_counted(code, about, tables_before, standard)}
    return frozenset(code for code, *cell in now if code not in counted or (code, *cell) not in before)


def _words_of_the_whole(printed: pd.DataFrame | None, standard: Standard) -> set[tuple[str, str, str, bool]]:
    """What is printed of everyone: indicator, measure, group, and whether it is a reason and no figure."""
    if printed is None:
        return set()
    for column in {standard.staff_group_column, standard.band_column} & set(printed):
        printed = printed[printed[column].isin({"", *standard.whole_bands})]
    return set(zip(printed["indicator"], printed["measure"], printed["group"], printed["value"].isna(), strict=True))


def _is_counted(code: str, about: Indicator, tables: Mapping[str, pd.DataFrame], standard: Standard) -> bool:
    """Whether tables have rows of an indicator, and not only what is printed."""
    form = given_as(about.table, tables, standard)
    return bool(form) and (not about.asked or code in set(tables[form][about.asked]))

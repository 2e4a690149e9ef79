"""Figures that the year before printed, and that this year neither prints, nor explains, nor has the counts for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import pandas as pd

from wres.checks.consistency.given_tables import PRINTED, given_as
from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.return_context import ReturnContext
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.text.lists import runs, semicolons

Cell = tuple[str, str, str, str]  # measure, group, staff group, band


def absent_print_checks(context: ReturnContext) -> Iterator[RangeCheck]:
    """One check of all printed figures of the year before: whole indicators are named first."""
    before = context.tables_before.get(PRINTED)
    if before is None or context.merged or not context.readable:
        return
    printed = context.tables.get(PRINTED)
    then = _cells(before[before["value"].notna()], context)
    now, values = ({}, {}) if printed is None else (_cells(printed, context), _cells(printed[printed["value"].notna()], context))
    unasked, whole, parts = context.standard.main_indicators.keys() - context.asked.keys(), [], []
    for code, cells in then.items():
        if code in unasked or _has_counts(code, context):
            continue
        if code not in context.said_in_print:
            whole.append(code)
        elif code in values and (gone := [cell for cell in cells if not _is_given(cell, now[code])]):
            parts.append(f"of indicator {code}, {semicolons([_words(cell) for cell in gone], 5)}")
    order = list(context.standard.indicators)
    every = [f"all of indicator{'s' if len(whole) > 1 else ''} {runs(whole, order)}"] if whole else []
    facts = {"figures": "; ".join([*every, *parts]), "before": period(context.year - 1)}
    yield RangeCheck("printed figures absent", context.where_absent(PRINTED), len(whole) + len(parts), most=0, facts=facts)


def _has_counts(code: str, context: ReturnContext) -> bool:
    """Whether this year or the year before has the table of an indicator, or its records: then printed figures are not what is compared."""
    table = context.standard.indicators[code].table
    return any(given_as(table, tables, context.standard) for tables in (context.labels, context.tables_before))


def _cells(printed: pd.DataFrame, context: ReturnContext) -> Mapping[str, dict[Cell, None]]:
    """What the printed figures of each indicator are of; a figure of everyone is of `all`, whatever a blank says."""
    standard, cells = context.standard, defaultdict[str, dict[Cell, None]](dict)
    columns = ("indicator", "measure", "group", standard.staff_group_column, standard.band_column)
    rows = (printed[name] if name in printed else pd.Series("", index=printed.index) for name in columns)
    for indicator, measure, group, staff_group, band in zip(*rows, strict=True):
        cells[indicator][measure, group, staff_group or "all", "all" if not band or band in standard.whole_bands else band] = None
    return cells


def _is_given(cell: Cell, now: Mapping[Cell, None]) -> bool:
    """Whether a figure has a row, or is a difference of figures that have."""
    measure, _, *place = cell
    parts = measure_of(measure).parts if measure_of(measure).signed else ""
    return cell in now or any([part, *elsewhere] == [parts, *place] for part, _, *elsewhere in now)


def _words(cell: Cell) -> str:
    measure, group, staff_group, band = cell
    place = [f"band {band}" if band[:1].isdigit() else band] if band != "all" else []
    return ", ".join(part.replace("_", " ") for part in (measure, group, *([staff_group] if staff_group != "all" else []), *place))

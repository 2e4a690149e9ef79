"""Figures that the year before printed, and that this year neither prints, nor explains, nor has the counts for."""

from collections import defaultdict
from collections.abc import Collection, Iterator

import pandas as pd

from wres.checks.consistency.given_tables import PRINTED, given_as
from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.return_context import ReturnContext
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.text.lists import runs, semicolons

Cell = tuple[str, str, str, str]  # measure, group, staff group, band
WHOLE = ("all", "all")  # the staff group and the band of a figure of everyone, or of a whole board
Cells = defaultdict[str, dict[Cell, None]]  # by indicator, in the order of the table


def absent_print_checks(context: ReturnContext) -> Iterator[RangeCheck]:
    """One check of all printed figures of the year before: whole indicators are named first.

    A reason that is new this year and of the whole stands for all figures of its indicator.
    """
    before, now = context.tables_before.get(PRINTED), context.tables.get(PRINTED)
    unusable = not context.readable or (now is None and PRINTED in context.labels)
    if before is None or context.merged or unusable:
        return
    (then, old_reasons), (printed, reasons) = _figures_and_reasons(before, context), _figures_and_reasons(now, context)
    unasked, whole, parts = context.standard.main_indicators.keys() - context.asked.keys(), [], []
    for code, cells in then.items():
        new_reasons = [cell for cell in reasons[code].keys() - old_reasons[code] if cell[2:] == WHOLE]
        if code in unasked or _has_counts(code, context) or (new_reasons and not printed[code]):
            continue
        if code not in context.said_in_print:
            whole.append(code)
        elif gone := [cell for cell in cells if not _is_given(cell, printed[code].keys() | reasons[code].keys())]:
            parts.append(f"indicator {code} ({semicolons([_words(cell) for cell in gone], 5)})")
    order = list(context.standard.indicators)
    every = [f"all of indicator{'s' if len(whole) > 1 else ''} {runs(whole, order)}"] if whole else []
    facts = {"figures": "; ".join([*every, *parts]), "before": period(context.year - 1)}
    yield RangeCheck("printed figures absent", context.where_absent(PRINTED), len(whole) + len(parts), most=0, facts=facts)


def _has_counts(code: str, context: ReturnContext) -> bool:
    """Whether this year or the year before has the table of an indicator, or its records: then printed figures are not what is compared."""
    table = context.standard.indicators[code].table
    return any(given_as(table, tables, context.standard) for tables in (context.labels, context.tables_before))


def _figures_and_reasons(printed: pd.DataFrame | None, context: ReturnContext) -> tuple[Cells, Cells]:
    """By indicator, what the printed figures are of, and what has the reason why there is none; everyone is `all`, as a blank says too."""
    standard, figures, reasons = context.standard, Cells(dict), Cells(dict)
    columns = ("indicator", "measure", "group", standard.staff_group_column, standard.band_column)
    printed = pd.DataFrame(columns=["value"]) if printed is None else printed
    rows = (printed[name] if name in printed else pd.Series("", index=printed.index) for name in columns)
    for value, indicator, measure, group, staff_group, band in zip(printed["value"], *rows, strict=True):
        cell = measure, group, staff_group or "all", "all" if not band or band in standard.whole_bands else band
        (reasons if pd.isna(value) else figures)[indicator][cell] = None
    return figures, reasons


def _is_given(cell: Cell, now: Collection[Cell]) -> bool:
    """Whether a figure has a row, or is a difference of figures that have."""
    measure, _, *place = cell
    parts = measure_of(measure).parts if measure_of(measure).signed else ""
    return cell in now or any([part, *elsewhere] == [parts, *place] for part, _, *elsewhere in now)


def _words(cell: Cell) -> str:
    measure, group, staff_group, band = cell
    place = [f"band {band}" if band[:1].isdigit() else band] if band != "all" else []
    return ", ".join(part.replace("_", " ") for part in (measure, group, *([staff_group] if staff_group != "all" else []), *place))

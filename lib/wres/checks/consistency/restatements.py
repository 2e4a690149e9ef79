"""Figures of the year before that are not what that year's return says now: restated, and perhaps without a word."""

from collections.abc import Iterator

from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.return_context import ReturnContext
from wres.findings import Location
from wres.parameters import period
from wres.text.numbers import plain_number


def restatement_checks(context: ReturnContext) -> list[RangeCheck]:
    """Cases of the year before, and what the workbook showed beside when it was made, against that year's return.

    A merger, or a note on the year in the organisation file, explains a difference: then nothing is asked.
    """
    return [] if context.merged or context.noted else [*_cases(context), *_workbook_totals(context)]


def _cases(context: ReturnContext) -> Iterator[RangeCheck]:
    year, group_column = context.year - 1, context.standard.group_column
    for indicator in context.standard.main_indicators.values():
        table, before = context.tables.get(indicator.table), context.tables_before.get(indicator.table)
        column = context.standard.tables[indicator.table].within_workforce
        if table is None or before is None or "year" not in table or not column:
            continue
        same_year = before[before["year"].fillna(year) == year] if "year" in before else before
        for group, rows in table[table["year"] == year].groupby(group_column):
            now, then = int(rows[column].sum()), int(same_year.loc[same_year[group_column] == group, column].sum())
            yield _restatement(context, context.where(indicator.table, rows.index[0], column), now, then, f"{group} {column}")


def _workbook_totals(context: ReturnContext) -> Iterator[RangeCheck]:
    """Totals that a workbook showed; not those of sheets whose last year's rows people may rearrange."""
    for name, definition in context.standard.tables.items():
        if definition.wide is None or definition.wide.rows == "last year":
            continue
        before = context.tables_before.get(name)
        for column, total in context.shown_before.get(name, {}).items():
            if before is not None and column in before and name in context.tables:
                yield _restatement(
                    context, context.where(name, column=column), total, float(before[column].sum()), f"the total of {column}"
                )


def _restatement(context: ReturnContext, where: Location, now: float, before: float, what: str) -> RangeCheck:
    """Of no indicator of this year: a small count of the year before must not be told because this year hides nothing."""
    values = {"value": plain_number(now), "earlier": plain_number(before)}
    facts = {"what": what, **values, "before": period(context.year - 1), "year": context.year}
    return RangeCheck("last year restated", where, now - before, -0.05, 0.05, facts=facts)

"""Whose actions are overdue, and which: in the words of each plan, the earliest due first."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from itertools import groupby

from wres.overview.cells import organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.plans_together import PlansTogether
from wres.parameters import period
from wres.plans.past_due import overdue_first
from wres.text.files import file_name
from wres.text.lists import listing, quantity
from wres.text.natural_order import natural

NAMED = 8  # plans with the most overdue actions; those of one number are all named, or none of them
ON_PAGE = 50  # actions; the spreadsheet has them all
SHEET = "Overdue actions"
NONE_GIVEN = "none given"  # of a cell that the plan left blank
AS_PUBLISHED = "Actions, leads, due dates and statuses are as published. Counted as: the status on the common scale."


def overdue_table(data: OverviewData, together: PlansTogether) -> DataTable:
    """Every overdue action of every plan, as published, by due date."""
    dated = [(row.due.end, natural(report.code), report, row) for report, plan in together.plans for row in overdue_first(plan)]
    pairs = [(report, row) for *_, report, row in sorted(dated, key=lambda entry: entry[:2])]
    rows = [row for _, row in pairs]
    return DataTable(
        SHEET, f"{SHEET}, {period(data.year)}",
        [
            *organisation_columns([report for report, _ in pairs], data.edition),
            DataColumn("Number", [row.name for row in rows]),
            DataColumn("Action", [row.written.action for row in rows]),
            DataColumn("Lead", [row.written.leads or NONE_GIVEN for row in rows]),
            DataColumn("Due date", [row.written.due_text for row in rows]),
            DataColumn("Status", [row.written.status or NONE_GIVEN for row in rows]),
            DataColumn("Counted as", [row.status.common for row in rows]),
        ],
        [AS_PUBLISHED],
    )  # fmt: skip


def overdue_html(data: OverviewData, together: PlansTogether) -> str:
    """Whose plans have the most overdue actions, and the table, folded; of many actions those that were due first."""
    table = overdue_table(data, together)
    if not len(table):
        return ""
    overdue = {code: counts.overdue for code, counts in together.counts.items()}
    words = f"<p>{escape(most_overdue(overdue))}</p>" if len(overdue) > 1 else ""
    summary = f"{SHEET} ({len(table)})"
    if len(table) > ON_PAGE:
        summary = f"{SHEET}: the {ON_PAGE} that were due first, of {len(table)}"
        table = replace(
            table, columns=[replace(column, cells=column.cells[:ON_PAGE]) for column in table.columns],
            notes=[*table.notes, f"All {len(table)} are in {file_name('tables.xlsx', data.edition)}, sheet {SHEET}."],
        )  # fmt: skip
    return f"{words}{table.fold(summary)}"


def most_overdue(overdue: Mapping[str, int]) -> str:
    """Whose plans have the most overdue actions. overdue: how many, by code."""
    ranked = sorted((code for code, number in overdue.items() if number), key=lambda code: (-overdue[code], natural(code)))
    named: list[str] = []
    for number, codes in groupby(ranked, key=overdue.__getitem__):
        alike = list(codes)
        if len(named) + len(alike) > NAMED:
            if not named:
                return f"Most overdue actions: {quantity(len(alike), 'plan')} with {number} each. The table plan by plan names them."
            fewer = len(ranked) - len(named)
            return f"Most overdue actions: {listing(named)}. {quantity(fewer, 'other plan')} {'has' if fewer == 1 else 'have'} fewer."
        named += [f"{code} ({number})" for code in alike]
    return f"Overdue actions by organisation: {listing(named)}."

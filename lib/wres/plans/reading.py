"""A plan read from the table `actions`: each row as written, and what is understood of it, once."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from wres.parameters import Framework, Organisation, Plan, Standard, Year
from wres.parameters.year import PlanRules
from wres.plans.commitment import Commitment
from wres.plans.computed import computed_of
from wres.plans.dates import due_from
from wres.plans.framework_links import FrameworkLink, understand_frameworks
from wres.plans.indicator_links import IndicatorLinks, understand_indicators
from wres.plans.names import names_in, names_of_bodies
from wres.plans.owners import register_of, understand_owners
from wres.plans.plan import ActionPlan, NameInPlan
from wres.plans.plan_period import plan_date, plan_period
from wres.plans.stated_statuses import meanings_of, stated_statuses
from wres.plans.statuses import judged_status
from wres.plans.written import COLUMNS, WrittenRow, parents_of

_OF_LEADS = ("leads", "support")
_MAY_NAME = re.compile("[A-Z@]")


def read_plan(
    actions: pd.DataFrame,
    about: Plan,
    organisation: Organisation,
    standard: Standard,
    frameworks: Mapping[str, Framework],
    year: int,
    rules: Year | None = None,
    as_of: dt.date | None = None,
    label: str = "actions.csv",
) -> ActionPlan:
    """The plan of a return; without the table, a plan without commitments.

    actions: the checked table, its index the row numbers; columns it lacks count as blank. rules: the year's parameters.
    as_of: the day by which work counts as overdue; by default the date of the committee paper, else of the latest update,
    else the plan's start or the year's snapshot, whichever is later. Nothing is read from the clock.
    Codes of a plan without a scheme mean what a column `common_status` says of them, as published plans have it.
    """
    rows = [WrittenRow(**cells) for cells in _cells(actions)]
    numbers = [int(number) for number in actions.index]
    period = plan_period(about)
    day = as_of or plan_date(rows, organisation, period, year, rules)
    stated = stated_statuses(actions)
    meanings = meanings_of([row.status for row in rows], stated)
    register = register_of({text for row in rows for text in (row.leads, row.support)})
    commitments = []
    for number, parent, row, common in zip(numbers, parents_of(rows), rows, stated, strict=True):
        owners = [*understand_owners(row.leads, register), *understand_owners(row.support, register, "support")]
        due = due_from(row.due_text, day, period.start)
        status = judged_status(row.status, about.status_scheme, row.due_text, meanings)
        commitments.append(Commitment(
            row=number, parent=parent, written=row, due=due, status=status,
            leads=tuple(owner for owner in owners if owner.part == "lead"),
            support=tuple(owner for owner in owners if owner.part != "lead"),
            indicators=indicators_of(row, about, standard), frameworks=frameworks_of(row, about, frameworks),
            computed=computed_of(row, due, status, day), stated_status=common,
        ))  # fmt: skip
    return ActionPlan(
        tuple(commitments), about, organisation, standard, frameworks, year, period, day, rules.plan if rules else PlanRules(), label,
        tuple(_likely_names(numbers, rows, organisation)),
    )  # fmt: skip


def _cells(actions: pd.DataFrame) -> Iterator[dict[str, str]]:
    """The cells of each row as text, by column; a cell without a value is blank."""
    columns = [name for name in COLUMNS if name in actions]
    for cells in zip(*(actions[name].tolist() for name in columns), strict=True):
        yield {name: "" if cell is None or cell != cell else str(cell) for name, cell in zip(columns, cells, strict=True)}


def _likely_names(numbers: Sequence[int], rows: Sequence[WrittenRow], organisation: Organisation) -> Iterator[NameInPlan]:
    bodies = names_of_bodies(organisation)
    for column in COLUMNS:
        for number, row in zip(numbers, rows, strict=True):
            text = row[column]
            if text and (column in _OF_LEADS or _MAY_NAME.search(text)):
                yield from (NameInPlan(number, column, name) for name in names_in(text, column in _OF_LEADS, bodies))


_SECTION = re.compile(r"^\s*\(section\)\s*", re.IGNORECASE)


def indicators_of(row: WrittenRow, about: Plan, standard: Standard) -> IndicatorLinks:
    """The indicators a row names, else those printed on its section."""
    return understand_indicators(row.indicators, standard, row.outcome, _printed_links(row, about))


def frameworks_of(row: WrittenRow, about: Plan, frameworks: Mapping[str, Framework]) -> tuple[FrameworkLink, ...]:
    """The framework items a row names as its own or as its source, then those printed on its section."""
    text, of_section = _SECTION.subn("", row.frameworks)
    direct, _ = understand_frameworks(text, frameworks, about.frameworks, inherited=bool(of_section))
    sources, _ = understand_frameworks(row.source, frameworks, about.frameworks)
    printed, _ = understand_frameworks(_printed_links(row, about), frameworks, about.frameworks, inherited=True)
    return (*direct, *sources, *printed)


def _printed_links(row: WrittenRow, about: Plan) -> str:
    return about.sections[row.section].links or "" if row.section in about.sections else ""

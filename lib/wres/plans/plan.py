"""A plan as it was written and, beside it, what was understood: its commitments and what surrounds them."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from wres.parameters import Framework, Organisation, Plan, Standard, Year
from wres.parameters.year import PlanRules
from wres.plans.computed import computed_columns
from wres.plans.dates import due_columns
from wres.plans.labels import names_of, numbers_of
from wres.plans.linking import link_columns
from wres.plans.names import names_in, names_of_bodies
from wres.plans.owners import owner_columns
from wres.plans.plan_period import PlanPeriod, plan_date, plan_period
from wres.plans.statuses import status_columns

HELD_BACK = "[held back: may name a person]"
NAMES_CHECK = "likely name of a person"
_OF_LEADS = ("leads", "support")
_MAY_NAME = re.compile("[A-Z@]")


@dataclass(frozen=True)
class ActionPlan:
    """The commitments, one row each, and the plan they belong to.

    as_written: the columns of `actions`, text as it was written; understood: the same rows, what was understood of them, as
    text with ISO dates and lists parted by "; " (`indicators_linked`, `lead_list`, `due_end` ...) and a few true-or-false
    columns (`overdue`, `no_update`, `target_met`). The index is the row number in the table read. as_of: the day by which
    work is called overdue; None when nothing says it. label: what the table is called in findings. likely_names: row,
    column and the likely name, of every field that may name a person.
    """

    as_written: pd.DataFrame
    plan: Plan
    understood: pd.DataFrame
    organisation: Organisation
    standard: Standard
    frameworks: Mapping[str, Framework]
    year: int
    period: PlanPeriod
    as_of: dt.date | None
    rules: PlanRules
    label: str = "actions.csv"
    likely_names: tuple[tuple[int, str, str], ...] = field(default=(), repr=False)

    @cached_property
    def written(self) -> dict[str, dict[int, str]]:
        """The cells as written, by column and row: what loops look at, a frame being slow at single cells."""
        return _by_column(self.as_written)

    @cached_property
    def known(self) -> dict[str, dict[int, Any]]:
        """What was understood, by column and row."""
        return _by_column(self.understood)

    @cached_property
    def rows(self) -> list[int]:
        """The commitments in order, by row number."""
        return [int(row) for row in self.as_written.index]

    @cached_property
    def open_rows(self) -> list[int]:
        """Those that are neither complete nor only point to another."""
        return [row for row in self.rows if self.known["status_common"][row] != "complete" and not self.known["pointer"][row]]

    @cached_property
    def names(self) -> dict[int, str]:
        """What each commitment is called, by row."""
        return names_of(self.as_written)

    @cached_property
    def numbers(self) -> dict[int, str]:
        """The printed number of each commitment with its letter, by row."""
        return numbers_of(self.as_written)

    @cached_property
    def in_doubt(self) -> frozenset[tuple[int, str]]:
        """Cells, as row and column, in which the text that was read is in doubt (plan, transcript in the organisation's file)."""
        return frozenset(
            (row, column) for doubt in self.plan.transcript for row in self.rows_named(doubt.actions) for column in doubt.columns
        )

    def rows_named(self, actions: Sequence[str]) -> list[int]:
        """The rows of actions, by the names or numbers that findings give them; every row when none is named."""
        return [row for row in self.rows if not actions or self.names[row] in actions or self.numbers[row] in actions]

    @property
    def names_the_standard(self) -> bool:
        """Whether the plan is one of this standard's: it names it. A plan from before the standard does not."""
        texts = (self.plan.title, *self.plan.introduction, *self.plan.columns.values())
        return any(name in text for text in texts for name in (self.standard.short, self.standard.name))

    @property
    def empty(self) -> bool:
        """Whether the return holds no commitments."""
        return self.as_written.empty


def read_plan(
    actions: pd.DataFrame,
    plan: Plan,
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
    """
    rows = _as_text(actions, list(standard.tables["actions"].columns))
    period = plan_period(plan)
    plan_rules = rules.plan if rules else PlanRules()
    day = as_of or plan_date(rows, organisation, period, year, rules)
    parts = [
        due_columns(rows["due_text"], day, period.start), owner_columns(rows["leads"], rows["support"]),
        status_columns(rows["status"], plan.status_scheme, rows["due_text"]), link_columns(rows, plan, standard, frameworks),
    ]  # fmt: skip
    understood = pd.concat(parts, axis=1)
    understood = pd.concat([understood, computed_columns(rows, understood, day)], axis=1)
    return ActionPlan(
        rows, plan, understood, organisation, standard, frameworks, year, period, day, plan_rules, label, _likely_names(rows, organisation)
    )


def public(plan: ActionPlan) -> ActionPlan:
    """The plan as it may be published: fields that may name a person are held back, unless the organisation accepted them.

    What is still known of them (`likely_names`) stays with the plan, so that both editions have the same findings.
    """
    held = [(row, column) for row, column, _ in plan.likely_names if not _accepted(plan, row, column)]
    if not held:
        return plan
    rows, understood = plan.as_written.copy(), plan.understood.copy()
    for row, column in held:
        rows.loc[row, column] = HELD_BACK
        if column in _COPIED:
            understood.loc[row, list(_COPIED[column])] = HELD_BACK
    return replace(plan, as_written=rows, understood=understood)


_COPIED = {  # columns of what was understood that repeat words of a column as written
    "leads": ("lead_list",), "support": ("support_list",), "due_text": ("due_condition", "due_problem"), "progress": ("waiting_for",),
    "frameworks": ("framework_other",),
}  # fmt: skip


def _by_column(frame: pd.DataFrame) -> dict[str, dict[int, Any]]:
    rows = [int(row) for row in frame.index]
    return {str(name): dict(zip(rows, frame[name].tolist(), strict=True)) for name in frame}


def _as_text(actions: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    index = actions.index if len(actions) else pd.Index([], dtype="int64", name="row")
    texts = {name: ["" if cell is None or cell != cell else str(cell) for cell in actions[name]] for name in columns if name in actions}
    return pd.DataFrame({name: texts.get(name, [""] * len(index)) for name in columns}, index=index, dtype=object)


def _likely_names(rows: pd.DataFrame, organisation: Organisation) -> tuple[tuple[int, str, str], ...]:
    known = names_of_bodies(organisation)
    found = []
    for column in rows.columns:
        for row, text in zip(rows.index, rows[column], strict=True):
            if text and (column in _OF_LEADS or _MAY_NAME.search(text)):
                found += [(int(row), column, name) for name in names_in(text, column in _OF_LEADS, known)]
    return tuple(found)


def name_accepted(organisation: Organisation, year: int, where: str) -> bool:
    """Whether the organisation accepted, for a year, that the text at a place names no person or may name one."""
    accepted = [one for one in organisation.accepted if one.check == NAMES_CHECK and one.year in (None, year)]
    return any(one.where is None or where == one.where or where.startswith((f"{one.where}, ", f"{one.where} (")) for one in accepted)


def _accepted(plan: ActionPlan, row: int, column: str) -> bool:
    return name_accepted(plan.organisation, plan.year, f"{plan.label}, row {row}, {column}")

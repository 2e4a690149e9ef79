"""One organisation's published plan read back: its actions as written, and what is understood of them."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from wres.comparison.published_cells import nameless_doubts, published_cells
from wres.findings import Finding, Location
from wres.overview.facts import Facts
from wres.parameters import Organisation, Workspace
from wres.plans import ActionPlan, read_plan
from wres.plans.written import COLUMNS, COMMON_STATUS
from wres.text.files import unescape_formula
from wres.text.lists import listing, listing_of_most

NEEDED = "action"
ASKED_FOR = ("leads", "due_text", "status", "indicators")  # columns that a plan is said to lack something by
NOT_PUBLISHED, NOT_RECEIVED, EMPTY, UNREADABLE = ABSENCES = ("none published", "not received", "empty", "cannot be read")
WHETHER = "Ask the organisation whether it has an action plan."
HEADING = "Ask the organisation what it is, and write its heading into the first row."
NAMED = 6  # columns


@dataclass(frozen=True, slots=True)
class PublishedPlan:
    """A plan, None where there is none to read; findings: what is wrong with its file.

    absence: why there is none, one of ABSENCES; only a report of the workspace itself says that none was published.
    lacks: those of the columns of leads, dates, statuses and links to indicators that it does not have, so that nothing is known of them.
    """

    plan: ActionPlan | None = None
    findings: Sequence[Finding] = ()
    absence: str = NOT_PUBLISHED
    lacks: frozenset[str] = frozenset()

    @property
    def says_links(self) -> bool:
        """Whether it says which actions are linked to which indicators."""
        return self.plan is not None and "indicators" not in self.lacks

    @property
    def is_not_published(self) -> bool:
        """Whether it is known that there is no plan."""
        return self.plan is None and self.absence == NOT_PUBLISHED


def read_published_plan(path: Path, place: str, facts: Facts, workspace: Workspace, year: int) -> PublishedPlan:
    """The plan that a report published. place: the file's name in findings.

    A report of this workspace without a plan has a file of headings alone, of which nothing is said.

    The meaning of its status codes is that of the key in the organisation's file; without a key that of the file's own column of common
    statuses, and the words of the common scale mean themselves. All others count as not known.
    """
    if not path.is_file():
        return _without_plan(place, "There is no such file beside its figures.", "Ask the organisation for it.", NOT_RECEIVED)
    try:
        cells = published_cells(path)
    except (OSError, ValueError, csv.Error) as fault:
        return _without_plan(place, f"This file cannot be read as CSV: {fault}.", "Save it again as CSV UTF-8.")
    columns = cells.columns
    if not any(columns):
        return _without_plan(place, "This file is empty.", f"{WHETHER} If it has one, ask for the file as it was saved.", EMPTY)
    if NEEDED not in columns:
        return _without_plan(place, "The column action is missing.", "Ask the organisation for the file as it was saved.")
    rows = [{name: unescape_formula(cell) for name, cell in zip(columns, row, strict=True) if name} for row in cells.rows]
    rows = [row for row in rows if row[NEEDED].strip()]
    if not rows and path.is_relative_to(workspace.reports):
        return PublishedPlan()
    if not rows and cells.rows:
        return _without_plan(place, "The column action is empty in every row.", f"{WHETHER} If it has one, ask for its actions.", EMPTY)
    if not rows:
        how = f"{WHETHER} If it has none, nothing needs to be done: the workbook saves such a file then."
        return _without_plan(place, "This file is empty but for its headings.", how, EMPTY, "note")
    file_of_it = facts.file or Organisation(name=facts.name, group_label=workspace.standard.groups[workspace.standard.comparison_group])
    about, rules = file_of_it.plan_of(year), workspace.year(year)
    lacks = [name for name in ASKED_FOR if name not in columns]
    return PublishedPlan(
        read_plan(
            pd.DataFrame(rows, dtype=object),
            about,
            file_of_it,
            workspace.standard,
            workspace.frameworks,
            year,
            rules,
        ),
        [
            *([_lacking(place, lacks, [name for name in columns if name not in (*COLUMNS, COMMON_STATUS)])] if lacks else ()),
            *(Finding("warning", "published plan", Location(place), *doubt, HEADING) for doubt in nameless_doubts(cells.nameless)),
        ],
        lacks=frozenset(lacks),
    )


def _lacking(place: str, lacks: Sequence[str], strange: Sequence[str]) -> Finding:
    """The finding of a plan in other columns. strange: those that are not read."""
    column, verb = ("column", "is") if len(lacks) == 1 else ("columns", "are")
    others = f" Not read: {listing_of_most(strange, NAMED)}." if strange else ""
    return Finding(
        "warning", "published plan", Location(place), f"The {column} {listing(lacks)} {verb} missing.{others}",
        "Its actions are in the overview, and of what is missing nothing is known: it is not counted as lacking.",
        "Ask the organisation for the file as it was saved.",
    )  # fmt: skip


def _without_plan(place: str, what: str, how: str, absence: str = UNREADABLE, severity: str = "warning") -> PublishedPlan:
    finding = Finding(severity, "published plan", Location(place), what, "Its actions are not in the overview.", how)
    return PublishedPlan(None, (finding,), absence)

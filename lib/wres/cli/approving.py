"""`approve` and `diff`: what a reviewer signs, and what has changed since."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import typer

from wres.approval.damage import how_to_restore, place_in_words
from wres.approval.earlier_report import changes_from, earlier_report
from wres.approval.last_version import version_approved_last
from wres.approval.published_side import read_side
from wres.approval.record import page_faults
from wres.cli.building import run_products
from wres.errors import WresError
from wres.parameters import Workspace, command
from wres.parameters.approved_places import latest_version
from wres.parameters.organisation import Approval
from wres.parameters.report_places import PUBLIC, pages_of, review_of
from wres.report.change_words import APPROVED, OTHER
from wres.report.changes_text import changes_text
from wres.report.context_alone import context_alone
from wres.report.sections.changes import counts_of_changes, since_words
from wres.running import Options
from wres.running.approving import approve
from wres.running.product_states import product_states
from wres.running.products import product_named
from wres.running.standing_report import formats_of
from wres.text import day
from wres.text.days import today, written_day
from wres.text.lists import quantity


def run_approve(workspace: Workspace, code: str, year: int, by: str, reference: str, date: str = "") -> int:
    """Approve a report; says which warnings were open, and where it is kept. date: of the meeting; empty for today."""
    needed = {"BY: who approves, by role": by, "REF: where it is minuted": reference}
    if missing := [what for what, text in needed.items() if not text.strip()]:
        example = command("approve", workspace, org=code, year=year, by="Board of directors", ref="minutes, item 7")
        raise WresError(f"Add {'; and '.join(missing)}. For example:\n  {example}")
    when = approval_day(date, today(), first_day(workspace, code, year))
    approval = Approval(by=" ".join(by.split()), date=when, reference=" ".join(reference.split()))
    approved = approve(workspace, code, year, approval, typer.echo, date_given=bool(date.strip()))
    if not approved.is_new:
        typer.echo(f"This is version {approved.record.version} already, and nothing has changed since. Nothing was written.")
    if approved.warnings:
        open_warnings = quantity(len(approved.warnings), "open warning")
        typer.echo(f"Approved with {open_warnings}:" if approved.is_new else f"It has {open_warnings}:")
        for warning in approved.warnings:
            typer.echo(f"  {warning.where}: {warning.what} ({warning.check})")
    if not approved.is_new:
        return 0
    place = place_in_words(approved.record.folder)
    typer.echo(f"Written: approval of {year} in {workspace.organisation_file(code)}")
    typer.echo(f"Kept: {place}, version {approved.record.version}. Do not change or delete it; it is not for publication.")
    typer.echo(f"The report: {pages_of(workspace.reports, year, code, PUBLIC) / 'index.html'}")
    return 0


def first_day(workspace: Workspace, code: str, year: int) -> dt.date:
    """The first day on which a report can be approved: that by which the staff of its year were counted."""
    counted = workspace.organisation(code).counted_on.get(year)
    snapshot = workspace.year(year).snapshot.of(year)
    return min(snapshot, counted.date) if counted else snapshot


def approval_day(date: str, today_is: dt.date, first: dt.date) -> dt.date:
    """The day of an approval as it was typed; without one, today. first: the day of the snapshot, before which there was no report.

    Raises WresError for a day that is none, is still to come, or lies before the first.
    """
    text = date.strip()
    if not text:
        return today_is
    when = written_day(text)
    if when is None:
        raise WresError(f"DATE={text}: this is not a day. Write that of the meeting as year, month and day: DATE={today_is.isoformat()}.")
    if when > today_is:
        raise WresError(f"DATE={text}: this day is still to come. Give the day of the approval, or leave DATE out for today.")
    if when < first:
        raise WresError(
            f"DATE={text}: this day lies before {day(first)}, the day of the figures. "
            "Give the day of the approval, or leave DATE out for today."
        )
    return when


def run_diff(workspace: Workspace, code: str, year: int, against: str | None) -> int:
    """Build the report if it is not current, and say what differs from the approved one, or from that in a folder."""
    earlier = earlier_report(Path(against).expanduser() if against else _folder_approved_last(workspace, code, year))
    product = product_named(workspace, year, code, PUBLIC)
    if product_states([product])[0].to_build and run_products(workspace, code, year, Options(formats=formats_of(product)), jobs=1):
        return 1
    side = read_side(pages_of(workspace.reports, year, code, PUBLIC), review_of(workspace.reports, year, code))
    changes = changes_from(earlier, workspace, code, year, side, list(product.inputs()))
    since = since_words(earlier.record) if earlier.record else f"Compared with {against}"
    typer.echo(f"{since}: {counts_of_changes(changes)}.")
    for line in changes_text(context_alone(workspace, code, year), changes, APPROVED if earlier.record else OTHER):
        typer.echo(line)
    if earlier.record and (faults := page_faults(earlier.record.folder)):
        typer.echo(f"\n{damage_in_words(faults, how_to_restore(faults))}")
    if not against and not changes.is_empty:
        typer.echo(f"\nAs a table: {review_of(workspace.reports, year, code) / 'changes.csv'}")
    return 0


def _folder_approved_last(workspace: Workspace, code: str, year: int) -> Path:
    """The folder of the version approved last. Raises WresError, which says why, when there is none that can be used."""
    stated = workspace.organisation(code).approval.get(year)
    approved = version_approved_last(workspace, year, code, stated)
    if approved.faults:
        folder = latest_version(workspace, year, code)
        of_pages = page_faults(folder) if folder and place_in_words(folder) == approved.place else []
        every = (*approved.faults, *of_pages)
        has_own_steps = approved.steps != how_to_restore(approved.faults)  # a later workbook says what to do about the pages
        raise WresError(damage_in_words(every, approved.steps if has_own_steps else how_to_restore(every)))
    if approved.record:
        return approved.record.folder
    how = command("approve", workspace, org=code, year=year, by="role", ref="meeting")
    by_hand = f"The organisation file has the approval by {stated.by}, {day(stated.date)}, of which no version is kept" if stated else ""
    raise WresError(
        f"{by_hand or f'No version of the report of {code} {year} has been approved yet'}, so there is nothing to compare it with. "
        f"To {'keep one' if stated else 'approve it'}, run\n  {how}\nTo compare it with another report, add AGAINST=folder."
    )


def damage_in_words(faults: Sequence[str], steps: str) -> str:
    """What is damaged of an approved version, as a list where it is more than one thing, and then, once, what to do."""
    if len(faults) == 1:
        return f"{faults[0]} {steps}"
    return "\n".join([f"The approved version has {len(faults)} faults:", *(f"  {fault}" for fault in faults), steps])

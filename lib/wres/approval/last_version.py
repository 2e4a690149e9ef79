"""The version approved last: its record, or why the approval that the organisation's file states cannot be confirmed."""

import re
from dataclasses import dataclass

from wres.approval.damage import RecordError, how_to_restore, place_in_words
from wres.approval.record import ApprovedRecord, read_record, seal_of
from wres.parameters import Workspace
from wres.parameters.approved_places import approved_of, latest_version, versions_before
from wres.parameters.organisation import Approval
from wres.text import day

SEAL = re.compile("[0-9a-f]{64}")  # of a record; any other text says why there is none


@dataclass(frozen=True, slots=True)
class LastApproved:
    """The version approved last: its record, or what is wrong with it, a sentence each; neither where no version was kept.

    steps: what to do about what is wrong.
    """

    record: ApprovedRecord | None = None
    place: str = ""
    faults: tuple[str, ...] = ()
    steps: str = ""


def version_approved_last(workspace: Workspace, year: int, code: str, stated: Approval | None) -> LastApproved:
    """The version approved last. stated: the approval of the organisation's file; where it names a version, that must be there."""
    folder = latest_version(workspace, year, code)
    if stated and stated.version and (folder is None or int(folder.name) < stated.version):
        place = place_in_words(approved_of(workspace, year, code) / str(stated.version))
        stated_words = f"Version {stated.version} was approved by {stated.by} on {day(stated.date)}"
        return _unusable(place, f"{stated_words}, but {place} is missing.")
    if folder is None:
        return LastApproved()
    place = place_in_words(folder)
    try:
        record = read_record(folder)
    except RecordError as fault:
        return LastApproved(place=place, faults=fault.faults, steps=fault.steps)
    if not _follows(record):
        return _unusable(place, f"The version before {place} is gone, or is not the one that was there.")
    return LastApproved(record, place)


def _unusable(place: str, fault: str) -> LastApproved:
    return LastApproved(place=place, faults=(fault,), steps=how_to_restore((fault,)))


def _follows(record: ApprovedRecord) -> bool:
    """Whether the version that a record follows is there as it was; so it is where it follows none, or one that could not be used."""
    return SEAL.fullmatch(record.earlier) is None or record.earlier in map(seal_of, versions_before(record.folder))


def earlier_version_words(approval: Approval) -> str:
    """What an approval counts for where the report is not as it was approved."""
    return f"Earlier version approved by {approval.by} on {day(approval.date)}; not as it stands"


def unconfirmed_words(approval: Approval) -> str:
    """What it counts for where nobody can tell what was approved."""
    return f"Approval by {approval.by} on {day(approval.date)} cannot be confirmed"

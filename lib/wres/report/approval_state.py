"""`approval.csv`: whether a report is approved as it stands, for whoever reads its files and not its page."""

import csv
from pathlib import Path

from wres.parameters.published_files import APPROVAL_COLUMNS, APPROVED, CORRECTED, DRAFT, STANDING, UNCONFIRMED, UPDATED
from wres.report.context import Context
from wres.report.correction_words import CORRECTED as CORRECTED_TITLE
from wres.report.correction_words import Correction


def approval_state(context: Context, correction: Correction | None) -> str:
    """Draft, approved, with its plan updated since, corrected since, or unconfirmed.

    correction: where the report is not as it was approved.
    """
    if context.year not in context.organisation.approval:
        return DRAFT
    if correction is None:
        return APPROVED
    if correction.is_update:
        return UPDATED
    return CORRECTED if correction.title == CORRECTED_TITLE else UNCONFIRMED


def write_approval_state(context: Context, correction: Correction | None, path: Path) -> None:
    """Write the file: one row. Raises OSError."""
    state = approval_state(context, correction)
    day = context.organisation.approval[context.year].date.isoformat() if state in STANDING else ""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([APPROVAL_COLUMNS, (context.code, context.year, state, day)])

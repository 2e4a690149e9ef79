"""Whose file of figures cannot be used, each with the reason."""

from html import escape

from wres.overview.data import OverviewData
from wres.overview.organisations import PublishedReport
from wres.text.lists import quantity

NAMED = 15  # organisations; the table of files to check has them all


def unusable_files(data: OverviewData) -> str:
    """The organisations and the reasons as a list; empty where every file can be used."""
    reports = data.unreadable
    if not reports:
        return ""
    have = quantity(
        len(reports), "organisation has a file of figures that cannot be used", "organisations have files of figures that cannot be used"
    )
    named = reports if len(reports) <= NAMED + 1 else reports[:NAMED]
    items = [f"{report.label}: {_why(report)}" for report in named]
    items += [f"{len(reports) - len(named)} more: see the files to check."] if len(named) < len(reports) else []
    listed = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f"<p>{have} and {'is' if len(reports) == 1 else 'are'} not counted above:</p><ul>{listed}</ul>"


def _why(report: PublishedReport) -> str:
    """The finding that says why nothing of a file is used."""
    return next((finding.what for finding in report.findings if finding.severity == "error"), "")

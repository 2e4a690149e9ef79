"""Opening an overview: the reports of the year that stand are read, or it is said that there are none."""

from pathlib import Path

from wres.errors import InputError, ParameterError
from wres.overview.organisations import PublishedReports
from wres.overview.overview import Overview
from wres.parameters import Workspace, check_year, command
from wres.parameters.report_places import EDITIONS


def open_overview(year: int | str, workspace: str | Path | None = None, edition: str = "public") -> Overview:
    """The overview of a year, ready to be shown section by section.

    year: the calendar year of the snapshot; workspace: a folder, by default the checkout. Raises ParameterError for another edition,
    InputError when no report of the year stands.
    """
    if edition not in EDITIONS:
        raise ParameterError(f"EDITION={edition}: accepted are {' and '.join(EDITIONS)}.")
    place, when = Workspace.at(workspace or None), check_year(year)
    published = PublishedReports(place, when, edition)
    reports = published.read()
    if not reports:
        reports_first = command("reports", place, year=when)
        raise InputError(f"reports of {when}: none stands from which an overview could be made. To build them, run\n  {reports_first}")
    codes = {report.code for report in reports}
    without = tuple(code for code, returned in place.returns() if returned == when and code not in codes)
    return Overview(place.standard, when, edition, reports, published.columns, without)

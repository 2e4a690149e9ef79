"""Opening a report: everything behind it is read, checked, calculated, disclosed and compared."""

from pathlib import Path

from wres.parameters import Workspace
from wres.report.report import Report
from wres.report.stages import calculate, check, compare, disclose, read


def open_report(
    organisation: str | int,
    year: int | str,
    workspace: str | Path | Workspace | None = None,
    edition: str = "public",
    output: str | Path = "",
) -> Report:
    """One organisation's report for one year, ready to be shown section by section: the steps of the notebook at once.

    organisation: a code; year: the calendar year of the snapshot, or 2024/25; workspace: a folder, by default the checkout;
    edition: `public` (small numbers hidden) or `internal`; output: where the findings go when the return cannot be used.
    Raises UnusableInput when an input table cannot be used, ParameterError when a definition cannot.
    """
    return Report(compare(disclose(calculate(check(read(organisation, year, workspace), output)), edition)))

"""Which reports are asked for, and which of them are stale."""

from pathlib import Path

from wres.errors import ParameterError, WresError
from wres.parameters import Workspace, check_year, period
from wres.parameters.workspace import CHECKOUT
from wres.running.one_report import Planned, forced
from wres.running.report_folder import ReportFolder
from wres.running.staleness import Fingerprints, why_stale
from wres.running.tasks import Limits

NOTEBOOK = CHECKOUT / "notebooks" / "report.ipynb"
EDITIONS = ("public", "internal")


def asked_for(workspace: Workspace, code: str | None, year: int | None) -> list[tuple[str, int]]:
    """The returns asked for, out of those in the workspace.

    Raises WresError when there are none, saying what there is.
    """
    everything = workspace.returns()
    chosen = [(one, when) for one, when in everything if code in (None, one) and year in (None, when)]
    if chosen:
        return chosen
    if year is not None:
        check_year(year)
    if not everything:
        raise WresError(f"{workspace.data}: there are no returns here. A return is a folder data/<code>/<year>; `make new` starts one.")
    wanted = " ".join(f"{name}={value}" for name, value in (("ORG", code), ("YEAR", year)) if value is not None)
    known = [str(when) for one, when in everything if one == code] if code else []
    there = f"{code} has returns for {', '.join(known)}" if known else f"There are returns of {', '.join(sorted({c for c, _ in everything})[:20])}"
    raise WresError(f"{workspace.data}: there is no return for {wanted}. {there}; `make new` starts another.")


def plan_reports(
    workspace: Workspace,
    returns: list[tuple[str, int]],
    edition: str = "public",
    engine: str = "warm",
    force: bool = False,
    notebook: Path | None = None,
    limits: Limits = Limits(),
) -> list[Planned]:
    """The reports of some returns, each with why it is to be built; `why` is empty where it stands as it is.

    Raises WresError for an unknown edition, and when the standard cannot be read.
    """
    if edition not in EDITIONS:
        raise WresError(f"EDITION={edition}: there is no such edition. Accepted: {', '.join(EDITIONS)}.")
    notebook = notebook or NOTEBOOK
    workspace.standard, workspace.year_files  # noqa: B018 (a fault in what all share is one error, not one for each report)
    fingerprints = Fingerprints(workspace, notebook)
    planned = [_planned(workspace, fingerprints, one, when, edition, engine, notebook, limits) for one, when in returns]
    return [forced(one) for one in planned] if force else planned


def _planned(workspace: Workspace, fingerprints: Fingerprints, code: str, year: int, edition: str, engine: str, notebook: Path, limits: Limits) -> Planned:
    folder = ReportFolder(workspace.reports, year, code, edition)
    try:
        title = f"{workspace.organisation(code).name}: {workspace.standard.name} {period(year)}"
        fingerprint = fingerprints.of(folder)
    except ParameterError as fault:  # one organisation's file stops that organisation alone
        return Planned(folder, workspace.root, notebook, code, {}, "its parameters cannot be read", engine, limits, str(fault))
    return Planned(folder, workspace.root, notebook, title, fingerprint, why_stale(folder, fingerprint), engine, limits)

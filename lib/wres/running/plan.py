"""Which reports are asked for, and which of them are stale."""

from wres.errors import ParameterError, WresError, os_sentence
from wres.parameters import Workspace, check_year, command, period
from wres.running.one_report import Manner, Planned, forced
from wres.running.report_folder import ReportFolder
from wres.running.staleness import Fingerprints, why_stale

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
    new = command("new", workspace, org=code or "<code>", year=year or "<year>")
    if not everything:
        raise WresError(f"{workspace.data}: there are no returns here. A return is a folder data/<code>/<year>. To start one, run\n  {new}")
    wanted = " ".join(f"{name}={value}" for name, value in (("ORG", code), ("YEAR", year)) if value is not None)
    known = [str(when) for one, when in everything if one == code] if code else []
    codes = ", ".join(sorted({one for one, _ in everything})[:20])
    there = f"{code} has returns for {', '.join(known)}" if known else f"There are returns of {codes}"
    raise WresError(f"{workspace.data}: there is no return for {wanted}. {there}. To start another, run\n  {new}")


def plan_reports(workspace: Workspace, returns: list[tuple[str, int]], manner: Manner, force: bool = False) -> list[Planned]:
    """The reports of some returns, each with why it is to be built; `why` is empty where it stands as it is.

    Raises WresError for an unknown edition, and when the standard cannot be read.
    """
    if manner.edition not in EDITIONS:
        raise WresError(f"EDITION={manner.edition}: there is no such edition. Accepted: {', '.join(EDITIONS)}.")
    workspace.standard, workspace.year_files  # noqa: B018 (a fault in what all share is one error, not one for each report)
    fingerprints = Fingerprints(workspace, manner.notebook)
    planned = [
        _planned(workspace, fingerprints, ReportFolder(workspace.reports, year, code, manner.edition), manner) for code, year in returns
    ]
    return [forced(one) for one in planned] if force else planned


def _planned(workspace: Workspace, fingerprints: Fingerprints, folder: ReportFolder, manner: Manner) -> Planned:
    try:
        title = f"{workspace.organisation(folder.code).name}: {workspace.standard.name} {period(folder.year)}"
        fingerprint = fingerprints.of(folder)
    except ParameterError as fault:  # one organisation's file stops that organisation alone
        return Planned(folder, workspace.root, manner, folder.code, {}, "its parameters cannot be read", str(fault))
    except OSError as fault:
        return Planned(folder, workspace.root, manner, folder.code, {}, "its inputs cannot be read", os_sentence(fault))
    except Exception as fault:  # noqa: BLE001 (whatever is wrong with one organisation, the others are built)
        return Planned(folder, workspace.root, manner, folder.code, {}, "it cannot be planned", f"{type(fault).__name__}: {fault}")
    return Planned(folder, workspace.root, manner, title, fingerprint, why_stale(folder, fingerprint))

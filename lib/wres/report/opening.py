"""Opening a report: everything behind it is read, checked, calculated and disclosed, or the reasons why not are given."""

from pathlib import Path

from wres.disclosure import disclose_findings
from wres.errors import InputError, ParameterError
from wres.findings import Finding, errors_of, has_errors
from wres.parameters import Workspace, check_predecessors, check_year, command
from wres.parameters.organisation import PLACEHOLDER
from wres.report.figures_of_years import YearOfFigures, years_of_figures
from wres.report.report import Report
from wres.text.findings_file import write_findings

EDITIONS = ("public", "internal")


class UnusableInput(InputError):  # noqa: N818 (it names what happened)
    """The return has errors; `findings` lists them with everything else that was found."""

    def __init__(self, findings: tuple[Finding, ...]):
        errors = errors_of(findings)
        sentences = [f"{error.where}: {error.what} {error.how_to_fix}".strip() for error in errors]
        super().__init__("\n".join([f"{len(errors)} error{'s' if len(errors) != 1 else ''} in the return:", *sentences]))
        self.findings = findings


def open_report(
    organisation: str | int,
    year: int | str,
    workspace: str | Path | Workspace | None = None,
    edition: str = "public",
    output: str | Path = "",
) -> Report:
    """One organisation's report for one year, ready to be shown section by section.

    organisation: a code; year: the calendar year of the snapshot, or 2024/25; workspace: a folder, by default the checkout;
    edition: `public` (small numbers hidden) or `internal`; output: where the findings go when the return cannot be used.
    Raises UnusableInput when an input table cannot be used, ParameterError when a definition cannot.
    """
    if edition not in EDITIONS:
        raise ParameterError(f"EDITION={edition}: accepted are {' and '.join(EDITIONS)}.")
    place = workspace if isinstance(workspace, Workspace) else Workspace.at(str(workspace) if workspace not in (None, "") else None)
    code, year = place.code(organisation), check_year(year)
    _check_named(place, code)
    check_predecessors(place, code)
    if not place.return_folder(code, year).is_dir():
        raise InputError(_no_return(place, code, year))
    figures = years_of_figures(place, code, year, edition)
    this = figures[year]
    findings = (*this.checked.findings, *this.calculated.findings)
    if has_errors(findings):
        if output:
            write_findings(findings, Path(output) / "findings.csv")
        raise UnusableInput(findings)
    return Report(place, code, year, edition, figures, _for_edition(findings, this, edition))


def _check_named(workspace: Workspace, code: str) -> None:
    if PLACEHOLDER in workspace.organisation(code).name.lower():
        path = workspace.organisation_file(code)
        raise ParameterError(f'{path}: `name` still says "{PLACEHOLDER}". Write the organisation\'s name as it is printed.')


def _for_edition(findings: tuple[Finding, ...], this: YearOfFigures, edition: str) -> tuple[Finding, ...]:
    return findings if edition == "internal" else disclose_findings(findings, this.shown)


def _no_return(workspace: Workspace, code: str, year: int) -> str:
    years = [str(one) for known, one in workspace.returns() if known == code]
    there = f"Returns of {code} here: {', '.join(years)}." if years else f"There is no return of {code} here yet."
    new = command("new", workspace, org=code, year=year)
    return f"data/{code}/{year}: there is no such return. {there} To make one to fill in, run\n  {new}"

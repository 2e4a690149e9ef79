"""Second step: every return checked by Great Expectations and against the years before it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from wres.checks import CheckedReturn, Tables, check_return
from wres.comparison import combine
from wres.errors import InputError
from wres.findings import SEVERITIES, Finding, errors_of, has_errors
from wres.html import TableColumn, html_table
from wres.inputs import Return
from wres.parameters import Workspace, command
from wres.report.section import Section
from wres.report.stages.reading import ReadYears
from wres.report.stages.stage import Stage
from wres.text.files import write_findings


class UnusableInput(InputError):  # noqa: N818 (it names what happened)
    """The return has errors; `findings` lists them with everything else that was found."""

    def __init__(self, findings: Sequence[Finding]):
        errors = errors_of(findings)
        sentences = [f"{error.where}: {error.what} {error.how_to_fix}".strip() for error in errors]
        super().__init__("\n".join([f"{len(errors)} error{'s' if len(errors) != 1 else ''} in the return:", *sentences]))
        self.findings = tuple(findings)


@dataclass(frozen=True)
class CheckedYears(Stage):
    """The returns that can be used, by year, and their typed tables, those of predecessors added to the organisation's own."""

    returned: ReadYears
    returns: Mapping[int, CheckedReturn]
    tables: Mapping[int, Tables]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found about the return of the year."""
        return self.returns[self.returned.year].findings

    def summary(self) -> Section:
        """How many expectations of each table were met, and how many findings there are."""
        suites = self.returns[self.returned.year].data_docs.suites
        met = [sum(result.met for result in suite.results) for suite in suites]
        unmet = [len(suite.results) - number for suite, number in zip(suites, met, strict=True)]
        columns = [
            TableColumn("Table", [suite.title for suite in suites], "names"),
            TableColumn("Checks", [len(suite.results) for suite in suites], "numbers"),
            TableColumn("Passed", met, "numbers"),
            TableColumn("Not passed", unmet, "numbers"),
        ]
        severities = Counter(finding.severity for finding in self.findings)
        counted = ", ".join(f"{severities[severity]} {severity}{'' if severities[severity] == 1 else 's'}" for severity in SEVERITIES)
        caption = f"Checks of the return, made by {self.returns[self.returned.year].data_docs.engine}"
        return Section([html_table(caption, columns), f"<p>{escape(counted)} so far.</p>"])


def check(returned: ReadYears, output: str | Path = "") -> CheckedYears:
    """Check the returns, oldest first; an earlier year that cannot be used is left out.

    output: a folder, where `findings.csv` goes when the return of the year itself cannot be used. Raises UnusableInput then,
    and InputError when the return of a predecessor cannot be used.
    """
    usable: dict[int, CheckedReturn] = {}
    tables: dict[int, Tables] = {}
    for year, year_return in returned.returns.items():
        checks = check_return(year_return, returned.workspace, tables)
        if has_errors(checks.findings):
            if year == returned.year:
                _refuse(checks.findings, output)
            continue
        usable[year] = checks
        joining = [_checked_predecessor(predecessor, returned.workspace) for predecessor in returned.predecessors[year]]
        tables[year] = combine([checks.tables, *joining], returned.workspace.standard)
    return CheckedYears(returned, usable, tables)


def _refuse(findings: Sequence[Finding], output: str | Path) -> None:
    if output:
        write_findings(findings, Path(output) / "findings.csv")
    raise UnusableInput(findings)


def _checked_predecessor(returned: Return, workspace: Workspace) -> Tables:
    checks = check_return(returned, workspace, {})
    if has_errors(checks.findings):
        raise InputError(
            f"data/{returned.code}/{returned.year}: the return of a predecessor cannot be used. "
            "Take it out of `predecessors`, or see what is wrong with\n  "
            f"{command('check', workspace, org=returned.code, year=returned.year)}"
        )
    return checks.tables

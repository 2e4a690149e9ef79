"""A return checked whole: each table by itself, then the tables together, then what the analyst has accepted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from wres.checks.acceptances import accept, unused_acceptances
from wres.checks.cell_findings import CellFindings
from wres.checks.column_types import with_column_types
from wres.checks.consistency import RangeCheck, ReturnContext, range_checks
from wres.checks.consistency.group_counts import Tables, staff_in_post
from wres.checks.data_docs import DataDocs, DocumentedSuite, write_data_docs
from wres.checks.expectations import Expectation
from wres.checks.great_expectations import ExpectationResult, engine_version
from wres.checks.passed_tables import PassedTables
from wres.checks.validation import validation_of
from wres.findings import SEVERITIES, Finding, by_severity, has_errors
from wres.inputs import Return, read_benchmarks, read_code_list
from wres.inputs.misplaced_files import likely_tables
from wres.parameters import Checks, Organisation, Standard, Workspace, period

BLANK = ("empty table", "sheet not filled in")
NEARLY_NAMED = ("file nearly named", "sheet nearly named")


@dataclass(frozen=True)
class CheckedReturn:
    """The usable tables, typed (see `with_column_types`), the findings by severity, and the record of all checks.

    Findings may hold errors: then a table is missing here that was given, and no report can be made.
    """

    tables: Tables
    findings: tuple[Finding, ...]
    data_docs: DataDocs

    def write_data_docs(self, folder: Path) -> None:
        """Write the record of the checks into a folder as index.html."""
        write_data_docs(self.data_docs, folder)


def check_return(returned: Return, workspace: Workspace, earlier: Mapping[int, Tables] | None = None) -> CheckedReturn:
    """Check a return: unusable input is an error, what looks wrong a warning, what is worth knowing a note.

    earlier: typed tables of earlier years by year, for comparison with the year before. Any table may be absent. Raises
    ParameterError for faulty parameters and InputError for a faulty list of codes.
    """
    checks, standard = workspace.checks, workspace.standard
    codes, passed = read_code_list(workspace), PassedTables.of(workspace.root)
    organisation = _organisation(workspace, returned.code)
    checked = {name: _check_table(returned, name, standard, codes, checks, passed) for name in returned.tables}
    tables = {name: of_table.table for name, of_table in checked.items() if of_table.table is not None}
    before = (earlier or {}).get(returned.year - 1, {})
    context = ReturnContext(
        tables=tables, labels={name: returned.sources[name].label for name in checked}, standard=standard,
        rules=workspace.year(returned.year), year=returned.year,
        staff=staff_in_post(tables, codes, standard), staff_before=staff_in_post(before, codes, standard),
        merged=any(predecessor.joined == returned.year for predecessor in organisation.predecessors),
        tables_before=before, shown_before=returned.last_year, noted=bool({returned.year, returned.year - 1} & set(organisation.notes)),
        published_headcount=_published_headcount(workspace, returned.code), nation=_nation(workspace, returned.year),
        folder=f"data/{returned.code}/{returned.year}", files=returned.expected_files(standard.tables),
        unfilled=frozenset(returned.sources) - set(returned.tables),
        readable=not has_errors(returned.findings), nearly_named=_nearly_named(returned, standard),
        group_of_code=dict(zip(codes["code"].str.upper(), codes["group"], strict=True)),
    )  # fmt: skip
    ranges = sorted(range_checks(context), key=lambda check: SEVERITIES.index(checks.checks[check.check].severity))
    broken = (checks.finding(check.check, check.where, check.indicator, **check.facts) for check in ranges if not check.holds)
    findings = [
        *_without_second_words(returned.findings, ranges),
        *(finding for of_table in checked.values() for finding in of_table.findings),
        *broken,
    ]
    findings += unused_acceptances(findings, organisation, returned.code, returned.year, checks, concerned=checks.checks.__contains__)
    return CheckedReturn(
        tables, accept(by_severity(findings), organisation, returned.year), _data_docs(returned, checked, ranges, context.labels, checks)
    )


def _nearly_named(returned: Return, standard: Standard) -> frozenset[str]:
    """The tables that files and sheets of nearly their names may be, and that are asked about under these names; all of a workbook."""
    names = [finding.where.split(", sheet ")[-1] for finding in returned.findings if finding.check in NEARLY_NAMED]
    return frozenset(table for name in names for table in likely_tables(name, standard.tables) or standard.tables)


def _without_second_words(findings: Iterable[Finding], ranges: Iterable[RangeCheck]) -> list[Finding]:
    """Without those that a file or sheet is blank where it is asked about because the year before had it."""
    absent = {str(check.where) for check in ranges if check.check == "table absent" and not check.holds}
    return [finding for finding in findings if finding.check not in BLANK or finding.where not in absent]


@dataclass(frozen=True, slots=True)
class TableCheck:
    """A table typed, or None when it cannot be used; its findings, and the result of everything expected of it."""

    table: pd.DataFrame | None
    findings: list[Finding]
    results: list[ExpectationResult]


def _check_table(returned: Return, name: str, standard: Standard, codes: pd.DataFrame, checks: Checks, passed: PassedTables) -> TableCheck:
    """Check one raw table of a return against its definition in the standard. codes: the listed codes of records."""
    validation = validation_of(returned, name, standard, codes, checks)
    results = validation.results(passed)
    unknown = [str(column) for column in returned.tables[name] if column not in validation.table.columns_read]
    findings = CellFindings(validation, returned.sources[name].label, unknown, checks).of(results)
    return TableCheck(None if has_errors(findings) else with_column_types(validation.cells, validation.table), findings, results)


def _published_headcount(workspace: Workspace, code: str) -> pd.DataFrame:
    rows = read_benchmarks(workspace)
    rows = rows[rows["name"] == code]
    return rows[(rows["measure"] == "headcount") & (rows["level"] == "organisation")]


def _nation(workspace: Workspace, year: int) -> dict[tuple[str, str, str], tuple[str, float]]:
    """The nation and its value by indicator, measure and group, of the year nearest to this one."""
    rows = read_benchmarks(workspace)
    rows = rows[(rows["level"] == "nation") & rows["value"].notna()]
    ordered = rows.assign(distance=(rows["year"] - year).abs()).sort_values("distance", ascending=False, kind="stable")
    keys = zip(ordered["indicator"], ordered["measure"], ordered["group"], strict=True)
    return dict(zip(keys, zip(ordered["name"], ordered["value"].astype(float), strict=True), strict=True))


def _organisation(workspace: Workspace, code: str) -> Organisation:
    """The organisation's parameters; a predecessor needs no file of its own."""
    return workspace.organisation(code) if workspace.organisation_file(code).is_file() else Organisation(name=code)


def _data_docs(
    returned: Return, checked: Mapping[str, TableCheck], ranges: Iterable[RangeCheck], labels: Mapping[str, str], checks: Checks
) -> DataDocs:
    suites = [DocumentedSuite(labels[name], of_table.results) for name, of_table in checked.items()]
    suites.append(DocumentedSuite("Across tables and years", [_range_result(check, checks) for check in ranges]))
    title = f"Checks of the return: {returned.code}, {period(returned.year)}"
    return DataDocs(title, suites, checks, engine_version())


def _range_result(check: RangeCheck, checks: Checks) -> ExpectationResult:
    expected = Expectation(check.check, "", {}, str(check.where), checks.checks[check.check].severity, check.facts)
    return ExpectationResult(expected, check.holds, int(not check.holds))

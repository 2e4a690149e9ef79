"""A return checked whole: each table by itself, then the tables together, then what the analyst has accepted."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from wres.checks.acceptances import accept, unused_acceptances
from wres.checks.agreements import examine
from wres.checks.by_ethnicity import Tables, staff_in_post
from wres.checks.count_agreements import count_agreements
from wres.checks.data_docs import DataDocs, Suite, write_data_docs
from wres.checks.edge_agreements import edge_agreements
from wres.checks.figure_agreements import figure_agreements
from wres.checks.great_expectations import engine_version
from wres.checks.kept import Kept
from wres.checks.plausible_agreements import plausible_agreements
from wres.checks.restated_agreements import restated_agreements
from wres.checks.situation import Situation
from wres.checks.staff_agreements import staff_agreements
from wres.checks.tables import CheckedTable, check_table
from wres.findings import Finding, by_severity
from wres.inputs import Return, read_benchmarks, read_code_list
from wres.parameters import Organisation, Workspace, period

NO_EARLIER: Mapping[int, Tables] = {}


@dataclass(frozen=True)
class Checked:
    """The usable tables, typed (see `typed`), the findings by severity, and the record of all checks.

    Findings may hold errors: then a table is missing here that was given, and no report can be made.
    """

    tables: Tables
    findings: tuple[Finding, ...]
    data_docs: DataDocs

    def write_data_docs(self, folder: Path) -> None:
        """Write the record of the checks into a folder as index.html."""
        write_data_docs(self.data_docs, folder)


def check_return(returned: Return, workspace: Workspace, earlier: Mapping[int, Tables] | None = None, kept: Kept | None = None) -> Checked:
    """Check a return: unusable input is an error, what looks wrong a warning, what is worth knowing a note.

    earlier: typed tables of earlier years by year, for comparison with the year before. Any table may be absent. kept: what
    answers whether expectations hold; by default what is kept in the workspace, then the engine. Raises ParameterError for
    faulty parameters and InputError for a faulty list of ethnic codes.
    """
    checks, standard = workspace.checks, workspace.standard
    codes = read_code_list(workspace)
    organisation = _organisation(workspace, returned.code)
    labels = {name: returned.sources[name].label for name in returned.tables}
    kept = kept or Kept.of(workspace.root)
    checked = {
        name: check_table(name, raw, labels[name], standard, codes, checks, kept, _content(returned, name))
        for name, raw in returned.tables.items()
    }
    tables = {name: one.table for name, one in checked.items() if one.table is not None}
    before = (earlier or NO_EARLIER).get(returned.year - 1, {})
    situation = Situation(
        tables=tables, labels=labels, standard=standard, rules=workspace.year(returned.year), year=returned.year,
        staff=staff_in_post(tables, codes, standard), staff_before=staff_in_post(before, codes, standard),
        merged=any(predecessor.joined == returned.year for predecessor in organisation.predecessors),
        tables_before=before, shown_before=returned.last_year, noted=bool({returned.year, returned.year - 1} & set(organisation.notes)),
        published_headcount=_published_headcount(workspace, returned.code), nation=_nation(workspace, returned.year),
    )  # fmt: skip
    asked = [staff_agreements, figure_agreements, plausible_agreements, count_agreements, edge_agreements, restated_agreements]
    agreed = examine([agreement for agreements in asked for agreement in agreements(situation)], checks, kept)
    found = [*returned.findings, *(finding for one in checked.values() for finding in one.findings), *agreed.findings]
    return Checked(
        tables,
        _with_acceptances(found, organisation, returned, workspace),
        _data_docs(returned, checked, agreed.outcomes, labels, workspace),
    )


def _content(returned: Return, table: str) -> str:
    """What identifies a table's content: the hash of its file, its sheet, and how it was read."""
    source = returned.sources[table]
    return f"{source.sha256} {source.sheet or ''} {source.read_as}"


def _published_headcount(workspace: Workspace, code: str) -> pd.DataFrame:
    rows = read_benchmarks(workspace)
    rows = rows[rows["name"] == code]
    return rows[(rows["measure"] == "headcount") & (rows["level"] == "organisation")]


def _nation(workspace: Workspace, year: int) -> dict[tuple[str, str, str], float]:
    """National values by indicator, measure and group, of the year nearest to this one."""
    rows = read_benchmarks(workspace)
    rows = rows[(rows["level"] == "nation") & rows["value"].notna()]
    ordered = rows.assign(distance=(rows["year"] - year).abs()).sort_values("distance", ascending=False, kind="stable")
    keys = zip(ordered["indicator"], ordered["measure"], ordered["group"], strict=True)
    return dict(zip(keys, ordered["value"].astype(float), strict=True))


def _organisation(workspace: Workspace, code: str) -> Organisation:
    """The organisation's parameters; a predecessor needs no file of its own."""
    return workspace.organisation(code) if workspace.organisation_file(code).is_file() else Organisation(name=code)


def _with_acceptances(findings: list[Finding], organisation: Organisation, returned: Return, workspace: Workspace) -> tuple[Finding, ...]:
    checks = workspace.checks
    unused = unused_acceptances(findings, organisation, returned.code, returned.year, checks, concerned=checks.checks.__contains__)
    return accept(by_severity([*findings, *unused]), organisation, returned.year)


def _data_docs(returned: Return, checked: dict[str, CheckedTable], agreed: list, labels: dict[str, str], workspace: Workspace) -> DataDocs:
    suites = [Suite(labels[name], one.outcomes) for name, one in checked.items()]
    suites.append(Suite("Across tables and years", agreed))
    title = f"Checks of the return: {returned.code}, {period(returned.year)}"
    return DataDocs(title, suites, workspace.checks, engine_version())

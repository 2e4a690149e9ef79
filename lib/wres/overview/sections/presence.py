"""Who is there, who is missing, what each has not given, and which files are to be checked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from wres.findings import by_severity
from wres.overview.cells import NOT_GIVEN, marked_name
from wres.overview.choice import PLACES
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable, DualCell
from wres.overview.sections.not_given import figures_table, no_plan_table, not_given_sentences
from wres.overview.sections.reported_before import reported_before
from wres.overview.sections.unusable_files import unusable_files
from wres.parameters import period
from wres.report.section import Section
from wres.text.lists import listing_of_most, quantity

UNFOLDED = 15  # rows that a table has at most to be in sight


def presence(data: OverviewData) -> Section:
    """The section: sentences, then a table for each thing to know."""
    sentences = "".join(f"<p>{escape(sentence)}</p>" for sentence in presence_sentences(data))
    tables = presence_tables(data)
    return Section([sentences, unusable_files(data), *(_in_sight_or_folded(table) for table in tables if len(table))])


def presence_tables(data: OverviewData) -> tuple[DataTable, ...]:
    """The tables: without a report, figures and plans that were not given, and files to check."""
    return missing_table(data), figures_table(data), no_plan_table(data), findings_table(data)


def presence_sentences(data: OverviewData) -> Iterator[str]:
    """How many organisations there are, how many gave everything, and how many of a list of trusts they are."""
    reports = data.with_report
    have = quantity(len(reports), "organisation has", "organisations have") if reports else "No organisation has"
    yield f"{have} a report of {period(data.year)}{' that can be read' if data.unreadable else ''}{_of_whom(data)}."
    for has_plan, words in ((True, "an action plan alone, without a report"), (False, "no report, and nothing to read in the action plan")):
        if alone := [report.label for report in data.reports if not report.has_report and bool(report.plan) == has_plan]:
            yield f"{_has(alone)} {words}."
    if len(reports) == 1 and not any(report.has_figures for report in data.others):
        yield "With 1 organisation there is nothing to compare it with. The sections below show what can be said of it alone."
    yield from not_given_sentences(data)
    for has_plan, words in ((True, "an action plan and no figures"), (False, "no figures")):
        bare = (report for report in reports if not report.has_figures)
        if names := [report.label for report in bare if bool(report.plan) == has_plan]:
            yield f"The report{'' if len(names) == 1 else 's'} of {_has(names)} {words}."
    if listed := sum(report.code in data.on_list for report in reports):
        yield f"{listed} of the {len(data.on_list)} trusts on the list of trusts {'has' if listed == 1 else 'have'} a report here."
    if data.year_before:
        yield " ".join(reported_before(data))


def missing_table(data: OverviewData) -> DataTable:
    """The organisations without a report, and why one is expected."""
    rows = data.missing
    return DataTable(
        "Missing", f"Organisations without a report of {period(data.year)}",
        [
            DataColumn("Organisation", [DualCell(marked_name(row.facts), row.facts.name) for row in rows], "names"),
            DataColumn("Code", [row.facts.code for row in rows]),
            *(DataColumn(name.capitalize(), [getattr(row.facts, name) or NOT_GIVEN for row in rows]) for name in PLACES),
            DataColumn("Why it is listed", [row.why for row in rows]),
        ],
    )  # fmt: skip


def findings_table(data: OverviewData) -> DataTable:
    """What is to be checked in the files that the overview is made from."""
    rows = by_severity(data.findings)
    return DataTable(
        "Files to check", "Files to check",
        [
            DataColumn("File", [row.where for row in rows], "names"), DataColumn("What", [row.what for row in rows]),
            DataColumn("What it means here", [row.why for row in rows]), DataColumn("What to do", [row.how_to_fix for row in rows]),
        ],
        look="findings",
    )  # fmt: skip


def _in_sight_or_folded(table: DataTable) -> str:
    return table.html() if len(table) <= UNFOLDED else table.fold(f"{table.caption} ({len(table)})", on_paper=True)


def _of_whom(data: OverviewData) -> str:
    kinds = Counter(report.facts.type or "type not known" for report in data.with_report)
    words = [f"{count} {kind}" for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0]))]
    return f" ({'; '.join(words)})" if len(kinds) > 1 else ""


def _has(names: Sequence[str]) -> str:
    return f"{listing_of_most(names, UNFOLDED)} {'has' if len(names) == 1 else 'have'}"

"""Who is there, who is missing, what each has not given, and which files are to be checked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from wres.comparison.published_row import UNREADABLE
from wres.findings import by_severity
from wres.indicators.figures import Figure
from wres.overview.cells import marked_name, organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable, DualCell
from wres.overview.organisations import PublishedReport
from wres.overview.sections.reported_before import reported_before
from wres.overview.sections.unusable_files import unusable_files
from wres.parameters import period
from wres.report.section import Section
from wres.text import short_reason
from wres.text.lists import listing, listing_of_most, quantity

ALL = "every indicator"
UNFOLDED = 15  # rows that a table has at most to be in sight


def presence(data: OverviewData) -> Section:
    """The section: sentences, then a table for each thing to know."""
    sentences = "".join(f"<p>{escape(sentence)}</p>" for sentence in presence_sentences(data))
    tables = (missing_table(data), not_given_table(data), findings_table(data))
    return Section([sentences, unusable_files(data), *(_in_sight_or_folded(table) for table in tables if len(table))])


def presence_sentences(data: OverviewData) -> Iterator[str]:
    """How many organisations there are, how many gave everything, and how many of a list of trusts they are."""
    reports = data.with_report
    have = quantity(len(reports), "organisation has", "organisations have") if reports else "No organisation has"
    yield f"{have} a report of {period(data.year)}{' that can be read' if data.unreadable else ''}{_of_whom(data)}."
    for has_plan, words in ((True, "an action plan alone, without a report"), (False, "no report, and nothing to read in the action plan")):
        if alone := [report.code for report in data.reports if not report.has_report and bool(report.plan) == has_plan]:
            yield f"{_has(alone)} {words}."
    if len(reports) == 1 and not any(report.has_figures for report in data.others):
        yield "With 1 organisation there is nothing to compare it with. The sections below show what can be said of it alone."
    complete = sum(not _lacking(report) for report in reports)
    if len(reports) == 1:
        yield f"It {'has' if complete else 'does not have'} a figure for every indicator."
    elif reports:
        yield f"{complete} of {len(reports)} gave a figure for every indicator."
    for has_plan, words in ((True, "an action plan and no figures"), (False, "no figures")):
        bare = (report for report in reports if not report.has_figures)
        if codes := [report.code for report in bare if bool(report.plan) == has_plan]:
            yield f"The report{'' if len(codes) == 1 else 's'} of {_has(codes)} {words}."
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
            DataColumn("Type", [row.facts.type for row in rows]), DataColumn("Region", [row.facts.region for row in rows]),
            DataColumn("System", [row.facts.system for row in rows]), DataColumn("Why it is listed", [row.why for row in rows]),
        ],
    )  # fmt: skip


def not_given_table(data: OverviewData) -> DataTable:
    """What each organisation has not given, of those that lack something."""
    reports = [report for report in data.reports if _lacking(report) or not report.plan]
    kinds = [(report, _lacking(report)) for report in reports]
    return DataTable(
        "Not given", "What organisations have not given",
        [
            *organisation_columns(reports, data.edition),
            DataColumn("Hidden to protect people", [_codes(report, lacking, "suppressed") for report, lacking in kinds]),
            DataColumn("Not available, with the reason", [_codes(report, lacking, "missing") for report, lacking in kinds]),
            DataColumn("Action plan", [_lack_of_plan(report) for report in reports]),
        ],
        ["Numbers are those of the indicators. Blank: given."],
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


def _has(codes: Sequence[str]) -> str:
    return f"{listing_of_most(codes, UNFOLDED)} {'has' if len(codes) == 1 else 'have'}"


def _lacking(report: PublishedReport) -> dict[str, Figure | None]:
    """The indicators without a figure, hidden ones too; a lower bound is a figure."""
    return {
        code: figure
        for code, figure in report.headlines.items()
        if figure is None or (figure.status != "ok" and not figure.has_bound_alone)
    }


def _codes(report: PublishedReport, lacking: dict[str, Figure | None], status: str) -> str:
    """The indicators of one status, by reason unless that is the status itself: 6 (to be confirmed); 7 and 8 (no data)."""
    rows: Sequence[tuple[str, Figure | None]] = [
        (code, figure) for code, figure in lacking.items() if ("missing" if figure is None else figure.status) == status
    ]
    if status == "suppressed":
        return ", ".join(code for code, _ in rows)
    without = short_reason(UNREADABLE) if report.is_unreadable else "no data"
    of_reason = dict[str, list[str]]()
    for code, figure in rows:
        of_reason.setdefault(short_reason(figure.reason) if figure else without, []).append(code)
    every = len(report.headlines)
    return "; ".join(f"{ALL if len(codes) == every else listing(codes)} ({reason})" for reason, codes in of_reason.items())


def _lack_of_plan(report: PublishedReport) -> str:
    """Why an organisation has no plan; blank where it has."""
    return "" if report.plan else report.plan_file.absence

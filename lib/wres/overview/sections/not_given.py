"""What organisations have not given: in sentences, with the indicators that most lack, and in a table of figures and one of plans."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from wres.comparison.published_row import UNREADABLE
from wres.indicators.figures import Figure
from wres.overview.cells import organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.organisations import PublishedReport
from wres.overview.sections.given_in_part import given_in_part
from wres.overview.sections.plain_figure import indicator_name
from wres.overview.sections.plan_absences import absences
from wres.text import short_reason
from wres.text.lists import listing, runs

ALL = "every indicator"
NO_DATA, NO_REASON = "no data", "no reason given"
HIDDEN, MISSING = "suppressed", "missing"
WORDS = {HIDDEN: "hidden", MISSING: "not available"}
MOST = 2  # indicators in a sentence

Lacking = Mapping[str, Figure | None]  # the figure that is not there by indicator, None where there is no row of it


def lacking(report: PublishedReport) -> Lacking:
    """The indicators without a figure, hidden ones too; a lower bound is a figure."""
    return {
        code: figure
        for code, figure in report.headlines.items()
        if figure is None or (figure.status != "ok" and not figure.has_bound_alone)
    }


def not_given_sentences(data: OverviewData) -> Iterator[str]:
    """How many of those with figures lack some, of which indicators most do, and how many of all have no plan."""
    if len(data.with_report) == 1:
        yield f"It {'does not have' if lacking(data.with_report[0]) else 'has'} a figure for every indicator."
    elif reports := [report for report in data.with_report if report.has_figures]:
        yield _how_many_lack(data, reports, "" if len(reports) == len(data.with_report) else " with figures")
    without_plan = [report for report in data.reports if not report.plan]
    if without_plan and len(data.reports) > 1:
        how_many, have = f"{len(without_plan)} of {len(data.reports)}", "has" if len(without_plan) == 1 else "have"
        if all(report.plan_file.is_not_published for report in without_plan):
            yield f"{how_many} {have} published no action plan."
        else:
            yield f"{how_many} {have} no action plan that can be read: {absences(without_plan, named=False)}."


def figures_table(data: OverviewData) -> DataTable:
    """The figures that each organisation has not given, of those that lack some."""
    reports = [report for report in data.reports if lacking(report)]
    return DataTable(
        "Not given", "Figures hidden or not available",
        [
            *organisation_columns(reports, data.edition),
            DataColumn("Hidden to protect people", [_codes(report, HIDDEN) for report in reports]),
            DataColumn(
                "Not available, with the reason",
                ["; ".join([_codes(report, MISSING), *given_in_part(data, report)]) for report in reports],
            ),
        ],
        ["Numbers are those of the indicators."],
    )  # fmt: skip


def no_plan_table(data: OverviewData) -> DataTable:
    """The organisations without a plan to read, and why."""
    reports = [report for report in data.reports if not report.plan]
    return DataTable(
        "Without a plan", "Organisations without an action plan",
        [*organisation_columns(reports, data.edition), DataColumn("Action plan", [report.plan_file.absence for report in reports])],
    )  # fmt: skip


def _how_many_lack(data: OverviewData, reports: Sequence[PublishedReport], with_figures: str) -> str:
    """Those who lack figures, of so many; with_figures: what tells these from others who gave none, after a blank."""
    every, lack = len(reports), sum(bool(lacking(report)) for report in reports)
    if lack:
        have = "has figures" if lack == 1 else "have figures"
        return f"{lack} of {every}{with_figures} {have} hidden or not available.{_by_indicator(data, reports)}"
    who = {1: "1 organisation", 2: "Both"}.get(every, f"All {every}")
    return f"{who}{with_figures} gave a figure for every indicator."


def _by_indicator(data: OverviewData, reports: Sequence[PublishedReport]) -> str:
    """The indicators that most lack, after a blank: Mostly: Disciplinary (3), 22 hidden; Training (4), 6 not available.

    Of many indicators that one organisation each lacks none is named.
    """
    of_status = {status: Counter[str]() for status in WORDS}
    for report in reports:
        for code, figure in lacking(report).items():
            of_status[_status(figure)][code] += 1
    total = sum(of_status.values(), Counter[str]())
    is_all = len(total) <= MOST
    first = [code for code in sorted(total, key=lambda code: -total[code])[:MOST] if is_all or total[code] > 1]
    numbers = {code: [f"{rows[code]} {WORDS[status]}" for status, rows in of_status.items() if rows[code]] for code in first}
    words = "; ".join(f"{indicator_name(data, code)}, {listing(of_code)}" for code, of_code in numbers.items())
    return f" {'' if is_all else 'Mostly: '}{words}." if words else ""


def _status(figure: Figure | None) -> str:
    return MISSING if figure is None else figure.status


def _codes(report: PublishedReport, status: str) -> str:
    """The indicators of one status, by reason unless that is the status itself: 6 (to be confirmed); 7 and 8 (no reason given)."""
    rows = [(code, figure) for code, figure in lacking(report).items() if _status(figure) == status]
    if not rows:
        return "none"
    if status == HIDDEN:
        return ", ".join(code for code, _ in rows)
    of_reason = dict[str, list[str]]()
    for code, _ in rows:
        of_reason.setdefault(_reason(report, code), []).append(code)
    return "; ".join(
        f"{ALL if _are_all(report, codes) else runs(codes, list(report.headlines))} ({reason})" for reason, codes in of_reason.items()
    )


def _are_all(report: PublishedReport, codes: Sequence[str]) -> bool:
    return len(codes) == len(report.headlines)


def _reason(report: PublishedReport, code: str) -> str:
    """Why there is no figure of an indicator: as its row says, else as a row does that it is made from."""
    if report.is_unreadable:
        return short_reason(UNREADABLE)
    rows = (report.headlines[code], *(figure for figure in report.figures.values() if figure.indicator == code))
    reasons = (figure.reason for figure in rows if figure and figure.status == MISSING)
    return next((short_reason(reason) for reason in reasons if reason and reason != NO_DATA), NO_REASON)

"""What an organisation does about its figures, in a few words: whether it has a plan, and what worsened, with an action or without."""

from html import escape

from wres.overview.data import OverviewData
from wres.overview.organisations import PublishedReport
from wres.overview.plans_together import PlansTogether
from wres.overview.sections.plan_absences import absence_of
from wres.overview.year_before import NOT_KNOWN, is_judged, worsened_indicators
from wres.parameters import period
from wres.text.lists import listing, quantity, semicolons


def plan_and_worsening(data: OverviewData, report: PublishedReport) -> str:
    """Two short sentences; the second one only where the change of some organisation can be judged."""
    plan = "Has an action plan." if report.plan else f"{absence_of(report).capitalize()}."
    if not any(is_judged(row.changes.values()) for row in data.reports):
        return plan
    return f"{plan} {_worsened_words(report, period(data.year - 1))}"


def worsened_without_action(data: OverviewData, together: PlansTogether) -> str:
    """A paragraph that names those for whom several indicators worsened without an action on them, the most first; empty without any."""
    several = data.rules.overview.several_worsened
    codes = {
        report.code: without
        for report in data.reports
        if len(without := [code for code in together.worsened if report in (*together.without_action(code), *together.without_plan(code))])
        >= several
    }
    reports = sorted((report for report in data.reports if report.code in codes), key=lambda report: -len(codes[report.code]))
    named = [f"{report.code} ({'; '.join(_codes_and_plan(report, codes[report.code]))})" for report in reports]
    indicators = quantity(several, "indicator")
    what = f"Worsened since {period(data.year - 1)} on {indicators} or more that no action is linked to"
    return f"<p>{escape(f'{what}: {semicolons(named)}.')}</p>" if named else ""


def _codes_and_plan(report: PublishedReport, codes: list[str]) -> list[str]:
    return [", ".join(codes), *([] if report.plan else [absence_of(report)])]


def _worsened_words(report: PublishedReport, before: str) -> str:
    """The indicators that worsened; that none of those judged did; or that it is not known."""
    if codes := worsened_indicators(report.changes):
        return f"Worsened since {before}: {listing(codes)}."
    judged = sum(moved.verdict not in NOT_KNOWN for moved in report.changes.values())
    return f"Of {quantity(judged, 'indicator')} judged, none worsened since {before}." if judged else f"Worsened since {before}: not known."

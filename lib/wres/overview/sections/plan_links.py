"""What the actions of all plans are linked to: indicators, and one another."""

from collections.abc import Iterable

from wres.overview.cells import NONE
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable, DualCell
from wres.overview.initiatives import recurring_initiatives
from wres.overview.organisations import PublishedReport
from wres.overview.plans_together import PlansTogether
from wres.overview.year_before import is_judged
from wres.plans.counts import NOT_KNOWN
from wres.text.lists import listing

MOST_PHRASES = 25
NO_ACTION = "Of these, no action in their plan"
ACTION_NOT_KNOWN = (
    "Not known: the plan was not received, is empty, cannot be read, or does not say which indicators its actions are linked to."
)
WORSENED = (
    "Worsened: the main figure got worse for {group} staff since the year before by more than chance. Judged: organisations for which that "
    "is known. An action linked to all indicators counts for each."
)


def links_table(data: OverviewData, together: PlansTogether) -> DataTable:
    """By indicator, in how many plans an action is linked to it, and for how many organisations it worsened without one."""
    codes, linked, group = together.indicators, together.linked, data.standard.groups[data.standard.comparison_group]
    plans = sum(report.plan_file.says_links for report, _ in together.plans)
    judged = {code: sum(is_judged(report.changes.values(), code) for report in together.reports) for code in codes}
    those = {
        NO_ACTION: together.without_action,
        "Of these, no plan published": together.without_plan,
        "Of these, not known": together.action_not_known,
    }
    headings = [heading for heading, reports_of in those.items() if heading == NO_ACTION or any(map(reports_of, codes))]
    return DataTable(
        "Actions by indicator", "Actions linked to each indicator",
        [
            DataColumn("Indicator", [f"{code}. {data.standard.indicators[code].short}" for code in codes], "names"),
            DataColumn("Actions linked", [sum(linked[code].values()) for code in codes], "numbers"),
            DataColumn("Plans with one", [len(linked[code]) for code in codes], "numbers"),
            DataColumn("Plans without", [plans - len(linked[code]) for code in codes], "numbers"),
            DataColumn("Worsened for", [_worse_count(together, code, judged[code]) for code in codes], "numbers"),
            *(DataColumn(heading, [_codes(those[heading](code), judged[code]) for code in codes]) for heading in headings),
        ],
        [WORSENED.format(group=group), *([ACTION_NOT_KNOWN] if any(map(together.action_not_known, codes)) else [])],
    )  # fmt: skip


def _worse_count(together: PlansTogether, code: str, judged: int) -> DualCell | str:
    """For how many an indicator worsened, of how many it is known; judged: of so many."""
    number = len(together.worsened.get(code, ()))
    return DualCell(f"{number} of {judged} judged", number) if judged else NOT_KNOWN


def _codes(reports: Iterable[PublishedReport], judged: int) -> str:
    return (", ".join(report.code for report in reports) or NONE) if judged else NOT_KNOWN


def initiatives_table(data: OverviewData, together: PlansTogether) -> DataTable:
    """What actions of several plans have in common."""
    rows = recurring_initiatives(together.plans, data.standard, data.rules.overview)[:MOST_PHRASES]
    return DataTable(
        "Recurring initiatives", "Initiatives in several plans",
        [
            DataColumn("Words that actions share", [row.phrase for row in rows], "names"),
            DataColumn("Plans", [len(row.actions) for row in rows], "numbers"),
            DataColumn("Actions", [sum(row.actions.values()) for row in rows], "numbers"),
            DataColumn("For example", [f"{row.example} ({row.code})" for row in rows]),
            DataColumn("Organisations", [listing(list(row.actions)) for row in rows]),
        ],
        ["Actions are put together by the words they share: the same work in other words is not counted. Each action counts once."],
    )  # fmt: skip

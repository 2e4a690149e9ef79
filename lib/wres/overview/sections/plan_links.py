"""What the actions of all plans are linked to: indicators, items of frameworks, and one another."""

from collections.abc import Iterable, Mapping

from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.initiatives import recurring_initiatives
from wres.overview.organisations import PublishedReport
from wres.overview.plans_together import PlansTogether
from wres.overview.year_before import is_judged
from wres.text.lists import listing_of_most

MOST_PHRASES, NAMED = 25, 8
NO_ACTION = "Of these, no action in their plan"
ACTION_NOT_KNOWN = (
    "Not known: the plan was not received, is empty, cannot be read, or does not say which indicators its actions are linked to."
)
WORSENED = (
    "Worsened: the figure that stands for the indicator is called worse, further from equal, or changed sides for the worse in the "
    "table of changes: by more than chance since the year before. An action linked to all indicators counts for each."
)


def links_table(data: OverviewData, together: PlansTogether) -> DataTable:
    """By indicator, in how many plans an action is linked to it, and for how many organisations it worsened without one."""
    codes, linked = together.indicators, together.linked
    plans = sum(report.plan_file.says_links for report, _ in together.plans)
    others = {
        "Of these, no plan published": [_codes(together.without_plan(code)) for code in codes],
        "Of these, not known": [_codes(together.action_not_known(code)) for code in codes],
    }
    return DataTable(
        "Actions by indicator", "Actions linked to each indicator",
        [
            DataColumn("Indicator", [f"{code}. {data.standard.indicators[code].short}" for code in codes], "names"),
            DataColumn("Actions linked", [sum(linked[code].values()) for code in codes], "numbers"),
            DataColumn("Plans with one", [len(linked[code]) for code in codes], "numbers"),
            DataColumn("Plans without", [plans - len(linked[code]) for code in codes], "numbers"),
            DataColumn("Worsened for", [_worse_count(together, code) for code in codes], "numbers"),
            DataColumn(NO_ACTION, [_codes(together.without_action(code)) for code in codes]),
            *(DataColumn(heading, cells) for heading, cells in others.items() if any(cells)),
        ],
        [WORSENED, *([ACTION_NOT_KNOWN] if any(map(together.action_not_known, codes)) else [])],
    )  # fmt: skip


def _worse_count(together: PlansTogether, code: str) -> int | str:
    """For how many an indicator worsened; not known where the change of no organisation can be judged."""
    judged = any(is_judged(report.changes.values(), code) for report in together.reports)
    return len(together.worsened.get(code, ())) if judged else "not known"


def _codes(reports: Iterable[PublishedReport]) -> str:
    return ", ".join(report.code for report in reports)


def frameworks_table(data: OverviewData, together: PlansTogether) -> DataTable:
    """By framework item, in how many plans an action is linked to it; frameworks that a plan names with every item, linked or not."""
    frameworks = data.workspace.frameworks
    named = dict.fromkeys(framework for framework, _ in together.items)
    rows = [(name, item) for name in named for item in dict.fromkeys([*frameworks[name].items, *_others(together.items, name)])]
    titles = {pair: frameworks[pair[0]].items[pair[1]].title if pair[1] in frameworks[pair[0]].items else "" for pair in rows}
    return DataTable(
        "Actions by framework", "Actions linked to items of frameworks",
        [
            DataColumn("Framework", [f"{frameworks[name].name} ({frameworks[name].version})" for name, _ in rows], "names"),
            DataColumn("Item", [f"{item}. {titles[name, item]}".rstrip(". ") for name, item in rows]),
            DataColumn("Actions linked", [sum(together.items.get(pair, {}).values()) for pair in rows], "numbers"),
            DataColumn("Plans with one", [len(together.items.get(pair, {})) for pair in rows], "numbers"),
        ],
    )  # fmt: skip


def initiatives_table(data: OverviewData, together: PlansTogether) -> DataTable:
    """What actions of several plans have in common."""
    rows = recurring_initiatives(together.plans, data.standard, data.rules.overview)[:MOST_PHRASES]
    return DataTable(
        "Recurring initiatives", "Initiatives in several plans",
        [
            DataColumn("Words that actions share", [row.phrase for row in rows], "names"),
            DataColumn("Plans", [len(row.actions) for row in rows], "numbers"),
            DataColumn("Actions", [sum(row.actions.values()) for row in rows], "numbers"),
            DataColumn("Organisations", [listing_of_most(list(row.actions), NAMED) for row in rows]),
        ],
        [
            "Found by like wording, so the same work in other words is not counted together. An action counts once, with the words that "
            "most plans share."
        ],
    )  # fmt: skip


def _others(items: Mapping[tuple[str, str], dict[str, int]], framework: str) -> list[str]:
    return [item for name, item in items if name == framework]

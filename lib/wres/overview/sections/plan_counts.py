"""How far the actions of all plans are, on the common scale and in the words of each plan, together and plan by plan."""

from collections import Counter
from collections.abc import Sequence

from wres.overview.cells import organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.organisations import PublishedReport
from wres.overview.plans_together import PlansTogether
from wres.parameters import period
from wres.plans.counts import NOT_KNOWN, as_known
from wres.plans.statuses import UNKNOWN
from wres.text.lists import quantity, sentence_case
from wres.text.numbers import plain_number

STATUSES = {
    "not started": "not started",
    "in progress": "in progress",
    "complete": "complete",
    "blocked": "blocked",
    "unknown": "not known",
}
LEAD, DATE = "without a lead", "without a due date"
NOT_SAID = '"Not known" means that the plans do not say. It does not mean 0.'


def statuses_table(together: PlansTogether) -> DataTable:
    """All actions by status on the common scale; every status has a row, so that they add up."""
    counts = together.counts.values()
    statuses = sum((Counter(plan.statuses) for plan in counts), Counter[str]())
    actions, unknown = sum(plan.actions for plan in counts), statuses[UNKNOWN]
    numbers = [as_known(statuses[status], unknown, actions) for status in STATUSES]
    return DataTable(
        "Actions by status", f"Status of the actions in {quantity(len(together.plans), 'plan')} (adds up to {plain_number(actions, 0)})",
        [
            DataColumn("Status", [sentence_case(words) for words in STATUSES.values()], "names"),
            DataColumn("Actions", numbers, "numbers"),
            DataColumn(
                "In plans",
                [as_known(sum(bool(plan.statuses.get(status)) for plan in counts), unknown, actions) for status in STATUSES],
                "numbers",
            ),
        ],
        [NOT_SAID] if NOT_KNOWN in numbers else [],
    )  # fmt: skip


def as_written_table(together: PlansTogether) -> DataTable:
    """Statuses that no key explains, in each organisation's own words: the same word may mean another thing in another plan."""
    words: dict[str, list[int]] = {}
    for plan in together.counts.values():
        for word, number in plan.as_written.items():
            words.setdefault(word, []).append(number)
    plans = sum(bool(plan.as_written) for plan in together.counts.values())
    rows = sorted(words.items(), key=lambda row: (-sum(row[1]), row[0].casefold(), row[0]))
    return DataTable(
        "Statuses as written", "Statuses without a key, in each organisation's own words",
        [
            DataColumn("Status as written", [word for word, _ in rows], "names"),
            DataColumn("Number", [sum(numbers) for _, numbers in rows], "numbers"),
            DataColumn("In plans", [len(numbers) for _, numbers in rows], "numbers"),
        ],
        ["The same word may mean one thing in one plan and another in another."] if plans > 1 else [],
    )  # fmt: skip


def plans_table(data: OverviewData, together: PlansTogether) -> DataTable:
    """Each plan's counts."""
    reports = [report for report, _ in together.plans]
    counts = [together.counts[report.code] for report in reports]
    columns = [
        DataColumn("Actions", [plan.actions for plan in counts], "numbers"),
        *(DataColumn(sentence_case(words), [plan.with_status(status) for plan in counts], "numbers") for status, words in STATUSES.items()),
        DataColumn("Overdue", [plan.overdue_as_known for plan in counts], "numbers"),
        DataColumn("Not known whether overdue", [plan.overdue_unknown for plan in counts], "numbers"),
        DataColumn("Of these, past due date", [plan.past_due for plan in counts], "numbers"),
        DataColumn(sentence_case(LEAD), _unless_lacking("leads", reports, [plan.without_lead for plan in counts]), "numbers"),
        DataColumn(sentence_case(DATE), _unless_lacking("due_text", reports, [plan.without_date for plan in counts]), "numbers"),
        DataColumn("Carried over", [sum(plan.carried_over.values()) for plan in counts], "numbers"),
    ]
    return DataTable(
        "Plan by plan", f"Action plans, {period(data.year)}", [*organisation_columns(reports, data.edition), *columns],
        [NOT_SAID] if any(NOT_KNOWN in column.cells for column in columns) else [], look="sortable crowded",
    )  # fmt: skip


def _unless_lacking(column: str, reports: Sequence[PublishedReport], numbers: Sequence[int]) -> list[int | str]:
    """Numbers of actions, a plan each; not known of a plan that does not have the column."""
    return [NOT_KNOWN if column in report.plan_file.lacks else number for report, number in zip(reports, numbers, strict=True)]

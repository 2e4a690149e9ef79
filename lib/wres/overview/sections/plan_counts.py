"""How far the actions of all plans are, on the common scale and in the words of each plan, and what they lack."""

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
from wres.report.overdue_words import PAST_DUE
from wres.text.lists import quantity, sentence_case

STATUSES = {
    "not started": "not started",
    "in progress": "in progress",
    "complete": "complete",
    "blocked": "blocked",
    "unknown": "not known",
}
LEAD, DATE, LINK = "without a lead", "without a due date", "not linked to an indicator"
OVERDUE, OVERDUE_UNKNOWN = "overdue", "not known whether overdue"
WHY_UNKNOWN = (
    "Not known whether overdue: past the due date with a status that is not known, or not complete and without a date that can be read."
)
OF_NONE = "A number that is not known of any action is not known, and not 0."
TO_BE_NAMED = "Without a lead: no lead is named, or it is still to be confirmed (TBC, n/a, vacant)."


def totals_table(together: PlansTogether) -> DataTable:
    """All actions by status on the common scale, and how many lack something."""
    counts, lacks = together.counts.values(), {report.code: report.plan_file.lacks for report, _ in together.plans}
    statuses = sum((Counter(plan.statuses) for plan in counts), Counter[str]())
    carried_over = sum((Counter(plan.carried_over) for plan in counts), Counter[int]())
    rows: dict[str, tuple[int, int]] = {
        words: (statuses[status], sum(bool(plan.statuses.get(status)) for plan in counts)) for status, words in STATUSES.items()
    }
    rows |= {
        OVERDUE: _sums([plan.overdue for plan in counts]), OVERDUE_UNKNOWN: _sums([plan.overdue_unknown for plan in counts]),
        PAST_DUE: _sums([plan.past_due for plan in counts]),
        LEAD: _sums([plan.without_lead for code, plan in together.counts.items() if "leads" not in lacks[code]]),
        DATE: _sums([plan.without_date for code, plan in together.counts.items() if "due_text" not in lacks[code]]),
        LINK: _sums([plan.without_indicator for code, plan in together.counts.items() if "indicators" not in lacks[code]]),
    }  # fmt: skip
    for years in sorted(carried_over):
        words = f"carried over from {quantity(years, 'earlier plan')}"
        rows[words] = (carried_over[years], sum(bool(plan.carried_over.get(years)) for plan in counts))
    actions = sum(plan.actions for plan in counts)
    unasked = {
        words: sum(plan.actions for code, plan in together.counts.items() if column in lacks[code])
        for words, column in ((LEAD, "leads"), (DATE, "due_text"), (LINK, "indicators"))
    }
    unknown = unasked | dict.fromkeys(STATUSES.values(), statuses[UNKNOWN]) | {OVERDUE: rows[OVERDUE_UNKNOWN][0]}
    return DataTable(
        "Actions by status", f"The {quantity(actions, 'action')} of {quantity(len(together.plans), 'plan')}",
        [
            DataColumn("Actions", [sentence_case(words) for words in rows], "names"),
            DataColumn("Number", [as_known(number, unknown.get(words, -1), actions) for words, (number, _) in rows.items()], "numbers"),
            DataColumn("In plans", [as_known(plans, unknown.get(words, -1), actions) for words, (_, plans) in rows.items()], "numbers"),
        ],
        [*_notes(together), *([TO_BE_NAMED] if rows[LEAD][0] else [])],
    )  # fmt: skip


def _notes(together: PlansTogether) -> list[str]:
    """What is said of numbers that are not known, where there are any."""
    counts = together.counts.values()
    lacking = any(report.plan_file.lacks for report, _ in together.plans)
    unknown = lacking or any(plan.overdue_unknown or plan.statuses.get(UNKNOWN) for plan in counts)
    return [*([WHY_UNKNOWN] if any(plan.overdue_unknown for plan in counts) else []), *([OF_NONE] if unknown else [])]


def as_written_table(together: PlansTogether) -> DataTable:
    """Statuses that no key explains, in each organisation's own words: the same word may mean another thing in another plan."""
    words: dict[str, list[int]] = {}
    for plan in together.counts.values():
        for word, number in plan.as_written.items():
            words.setdefault(word, []).append(number)
    rows = sorted(words.items(), key=lambda row: (-sum(row[1]), row[0].casefold(), row[0]))
    return DataTable(
        "Statuses as written", "Statuses without a key, in each organisation's own words",
        [
            DataColumn("Status as written", [word for word, _ in rows], "names"),
            DataColumn("Number", [sum(numbers) for _, numbers in rows], "numbers"),
            DataColumn("In plans", [len(numbers) for _, numbers in rows], "numbers"),
        ],
        ["The same word may mean one thing in one plan and another in another."],
    )  # fmt: skip


def plans_table(data: OverviewData, together: PlansTogether) -> DataTable:
    """Each plan's counts."""
    reports = [report for report, _ in together.plans]
    counts = [together.counts[report.code] for report in reports]
    return DataTable(
        "Plan by plan", f"Action plans, {period(data.year)}",
        [
            *organisation_columns(reports, data.edition), DataColumn("Actions", [plan.actions for plan in counts], "numbers"),
            *(
                DataColumn(sentence_case(words), [plan.with_status(status) for plan in counts], "numbers")
                for status, words in STATUSES.items()
            ),
            DataColumn("Overdue", [plan.overdue_as_known for plan in counts], "numbers"),
            DataColumn("Not known whether overdue", [plan.overdue_unknown for plan in counts], "numbers"),
            DataColumn("Past due date, completion not known", [plan.past_due for plan in counts], "numbers"),
            DataColumn(sentence_case(LEAD), _unless_lacking("leads", reports, [plan.without_lead for plan in counts]), "numbers"),
            DataColumn(sentence_case(DATE), _unless_lacking("due_text", reports, [plan.without_date for plan in counts]), "numbers"),
            DataColumn("Carried over", [sum(plan.carried_over.values()) for plan in counts], "numbers"),
        ],
        look="sortable crowded",
    )  # fmt: skip


def _sums(counts: list[int]) -> tuple[int, int]:
    """How many there are, and in how many plans."""
    return sum(counts), sum(map(bool, counts))


def _unless_lacking(column: str, reports: Sequence[PublishedReport], numbers: Sequence[int]) -> list[int | str]:
    """Numbers of actions, a plan each; not known of a plan that does not have the column."""
    return [NOT_KNOWN if column in report.plan_file.lacks else number for report, number in zip(reports, numbers, strict=True)]

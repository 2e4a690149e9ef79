"""Points to check in all plans: actions that are overdue, without a lead, a date or a link, and carried over."""

from collections import Counter
from collections.abc import Iterator
from html import escape

from wres.overview.data_table import DataColumn, DataTable
from wres.overview.plans_together import PlansTogether
from wres.overview.sections.plan_counts import DATE, LEAD, NOT_SAID
from wres.plans.counts import NOT_KNOWN, as_known
from wres.text.lists import listing, quantity, sentence_case

POINTS = "Points to check"
LINK = "not linked to an indicator"
OVERDUE, OVERDUE_UNKNOWN = "overdue", "not known whether overdue"
PAST_DUE = "of these, past the due date with completion not known"
COLUMNS = {LEAD: "leads", DATE: "due_text", LINK: "indicators"}  # of a published plan, without which it does not say
MEANING = (
    "Overdue: due before the date of its own plan (that of the paper, of the latest update, or of the year's snapshot) and known not to be "
    "complete."
)
WHY_UNKNOWN = (
    "Not known whether overdue: past the due date with completion not known, or not known to be complete and without a date that can be "
    "read. Not counted as overdue."
)
TO_BE_NAMED = "Without a lead: no lead is named, or it is still to be confirmed (TBC, n/a, vacant)."


def points_table(together: PlansTogether) -> DataTable:
    """Each point with how many actions of how many plans it is; points of no action are left out."""
    rows = [row for row in _rows(together) if row[1]]
    points = {words for words, *_ in rows}
    return DataTable(
        POINTS, POINTS,
        [
            DataColumn("Point", [sentence_case(words) for words, *_ in rows], "names"),
            DataColumn("Actions", [number for _, number, _ in rows], "numbers"),
            DataColumn("In plans", [plans for *_, plans in rows], "numbers"),
        ],
        [
            *([MEANING] if points & {OVERDUE, OVERDUE_UNKNOWN} else []),
            *([WHY_UNKNOWN] if OVERDUE_UNKNOWN in points else []), *([TO_BE_NAMED] if LEAD in points else []),
            *_left_out(together), *([NOT_SAID] if any(number == NOT_KNOWN for _, number, _ in rows) else []),
        ],
    )  # fmt: skip


def points_html(together: PlansTogether) -> str:
    """The table on the page, or that there is no point to check."""
    table = points_table(together)
    none = " ".join([f"{POINTS}: none.", *_left_out(together)])
    return table.html() if len(table) else f"<p>{escape(none)}</p>"


def _rows(together: PlansTogether) -> Iterator[tuple[str, int | str, int | str]]:
    """Each point with its number of actions and of plans, as far as these are known."""
    counts = together.counts
    actions = sum(plan.actions for plan in counts.values())
    silent = {words: _silent(together, words) for words in COLUMNS}
    by_point = {words: [plan for code, plan in counts.items() if code not in codes] for words, codes in silent.items()}
    numbers = {
        OVERDUE: [plan.overdue for plan in counts.values()], OVERDUE_UNKNOWN: [plan.overdue_unknown for plan in counts.values()],
        PAST_DUE: [plan.past_due for plan in counts.values()], LEAD: [plan.without_lead for plan in by_point[LEAD]],
        DATE: [plan.without_date for plan in by_point[DATE]], LINK: [plan.without_indicator for plan in by_point[LINK]],
    }  # fmt: skip
    unknown = {words: sum(counts[code].actions for code in codes) for words, codes in silent.items()}
    unknown[OVERDUE] = sum(numbers[OVERDUE_UNKNOWN])
    for words, of_plans in numbers.items():
        of_how_many = unknown.get(words, -1)
        yield words, as_known(sum(of_plans), of_how_many, actions), as_known(sum(map(bool, of_plans)), of_how_many, actions)
    carried_over = sum((Counter(plan.carried_over) for plan in counts.values()), Counter[int]())
    for years in sorted(carried_over):
        plans = sum(bool(plan.carried_over.get(years)) for plan in counts.values())
        yield f"carried over from {quantity(years, 'earlier plan')}", carried_over[years], plans


def _silent(together: PlansTogether, words: str) -> list[str]:
    """The plans without the column of a point, by code."""
    return [report.code for report, _ in together.plans if COLUMNS[words] in report.plan_file.lacks]


def _left_out(together: PlansTogether) -> list[str]:
    """Of which points how many plans do not say anything, where other plans do."""
    silent = {words: len(_silent(together, words)) for words in COLUMNS}
    parts = [f"{quantity(number, 'plan')} ({words})" for words, number in silent.items() if 0 < number < len(together.plans)]
    return [f"Left out, because they have no such column: {listing(parts)}."] if parts else []

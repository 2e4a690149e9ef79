"""The plans of all organisations together, in sentences and tables."""

from collections import Counter
from collections.abc import Iterator
from html import escape

from wres.overview.cells import organisation_columns
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.plans_together import PlansTogether
from wres.overview.sections.plan_links import NAMED, frameworks_table, initiatives_table, links_table
from wres.parameters import period
from wres.report.overdue_words import MEANING_PAST_DUE, PAST_DUE
from wres.report.section import Section
from wres.text.lists import listing_of_most, quantity, sentence_case

STATUSES = {
    "not started": "not started",
    "in progress": "in progress",
    "complete": "complete",
    "blocked": "blocked",
    "unknown": "not known",
}


def plans(data: OverviewData, together: PlansTogether) -> Section:
    """The section."""
    if not together.plans:
        return Section(["<p>No action plan was published with these reports.</p>"])
    sentences = "".join(f"<p>{escape(sentence)}</p>" for sentence in plan_sentences(data, together))
    totals, as_written, by_plan, by_indicator, *lists = plan_tables(data, together)
    folded = by_plan.fold(f"Plan by plan ({len(by_plan)})")
    others = [table.fold(f"{table.caption} ({len(table)})", on_paper=True) for table in (as_written, *lists)]
    return Section([sentences, totals.html(), by_indicator.html(), folded, *others])


def plan_tables(data: OverviewData, together: PlansTogether) -> tuple[DataTable, ...]:
    """The tables of the section; none without a plan."""
    if not together.plans:
        return ()
    tables = (links_table(data, together), frameworks_table(data, together), initiatives_table(data, together))
    return (totals_table(together), as_written_table(together), plans_table(data, together), *tables)


def plan_sentences(data: OverviewData, together: PlansTogether) -> Iterator[str]:
    """Who has a plan, whose statuses cannot be read, and what worsened without an action."""
    count, actions = len(together.plans), sum(counts.actions for counts in together.counts.values())
    organisations = quantity(len(together.reports), "organisation")
    yield f"{count} of {organisations} published an action plan, with {quantity(actions, 'action')} together."
    if unread := [code for code, counts in together.counts.items() if counts.as_written]:
        yield (
            f"The statuses of {listing_of_most(unread, NAMED)} are in {'its' if len(unread) == 1 else 'their'} own words, without a key in "
            "the organisation file: they are not known on the common scale, and are counted as they were written."
        )
    yield (
        "Actions are overdue by the date of their own plan: that of its paper, of its latest update, or of the year's snapshot. "
        f"{MEANING_PAST_DUE}"
    )
    if not any(report.movement for report in together.reports):
        yield f"No organisation has a report of {period(data.year - 1)}, so it is not known what worsened."
        return
    worsened = {code: reports for code, reports in together.worsened.items() if code in together.linked}
    if not worsened:
        yield f"No indicator worsened since {period(data.year - 1)} by more than chance."
    for code in worsened:
        if lacking := together.without_action(code):
            without = listing_of_most([report.code for report in lacking], NAMED)
            yield (
                f"Indicator {code} worsened for {quantity(len(worsened[code]), 'organisation')} since {period(data.year - 1)}; "
                f"{without} {'has' if len(lacking) == 1 else 'have'} no action linked to it."
            )


def totals_table(together: PlansTogether) -> DataTable:
    """All actions by status on the common scale, and how many lack something."""
    counts = together.counts.values()
    statuses = sum((Counter(plan.statuses) for plan in counts), Counter[str]())
    carried_over = sum((Counter(plan.carried_over) for plan in counts), Counter[int]())
    rows: dict[str, tuple[int, int]] = {
        words: (statuses[status], sum(bool(plan.statuses.get(status)) for plan in counts)) for status, words in STATUSES.items()
    }
    rows |= {
        "overdue": _sums([plan.overdue for plan in counts]), PAST_DUE: _sums([plan.past_due for plan in counts]),
        "without a lead": _sums([plan.without_lead for plan in counts]),
        "without a due date": _sums([plan.without_date for plan in counts]),
        "not linked to an indicator": _sums([plan.without_indicator for plan in counts]),
    }  # fmt: skip
    for years in sorted(carried_over):
        words = f"carried over from {quantity(years, 'earlier plan')}"
        rows[words] = (carried_over[years], sum(bool(plan.carried_over.get(years)) for plan in counts))
    actions = sum(plan.actions for plan in counts)
    return DataTable(
        "Actions by status", f"The {quantity(actions, 'action')} of {quantity(len(together.plans), 'plan')}",
        [
            DataColumn("Actions", [sentence_case(words) for words in rows], "names"),
            DataColumn("Number", [number for number, _ in rows.values()], "numbers"),
            DataColumn("In plans", [number for _, number in rows.values()], "numbers"),
        ],
        ["Without a lead: no lead is named, or it is still to be confirmed (TBC, n/a, vacant)."],
    )  # fmt: skip


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
                DataColumn(sentence_case(words), [plan.statuses.get(status, 0) for plan in counts], "numbers")
                for status, words in STATUSES.items()
            ),
            DataColumn("Overdue", [plan.overdue for plan in counts], "numbers"),
            DataColumn("Past due date, completion not known", [plan.past_due for plan in counts], "numbers"),
            DataColumn("Without a lead", [plan.without_lead for plan in counts], "numbers"),
            DataColumn("Without a due date", [plan.without_date for plan in counts], "numbers"),
            DataColumn("Carried over", [sum(plan.carried_over.values()) for plan in counts], "numbers"),
        ],
        look="sortable",
    )  # fmt: skip


def _sums(counts: list[int]) -> tuple[int, int]:
    """How many there are, and in how many plans."""
    return sum(counts), sum(map(bool, counts))

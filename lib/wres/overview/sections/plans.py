"""The plans of all organisations together, in sentences and tables."""

from collections.abc import Iterator
from html import escape

from wres.overview.data import OverviewData
from wres.overview.data_table import DataTable
from wres.overview.plans_together import PlansTogether
from wres.overview.sections.nothing_found import nothing_worsened_words
from wres.overview.sections.plan_absences import absences, are_known
from wres.overview.sections.plan_counts import as_written_table, plans_table, totals_table
from wres.overview.sections.plan_links import NAMED, frameworks_table, initiatives_table, links_table
from wres.parameters import period
from wres.report.overdue_words import MEANING_PAST_DUE
from wres.report.section import Section
from wres.text.lists import listing_of_most, quantity
from wres.text.natural_order import natural


def plans(data: OverviewData, together: PlansTogether) -> Section:
    """The section."""
    if not together.plans:
        return Section([f"<p>{escape(_without_any(data))}</p>"])
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
    if are_known(together.reports):
        yield f"{count} of {organisations} published an action plan, with {quantity(actions, 'action')} together."
    else:
        has = "has" if len(together.reports) == 1 else "have"
        yield f"{count} of {organisations} {has} an action plan that can be read, with {quantity(actions, 'action')} together."
        yield f"Of the others: {absences(together.reports)}."
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
        readable = " that can be read" if data.year_before else ""
        yield f"No organisation has a report of {period(data.year - 1)}{readable}, so it is not known what worsened."
        return
    worsened = {code: reports for code, reports in together.worsened.items() if code in together.linked}
    if not worsened:
        yield nothing_worsened_words(data)
    for reports_of, words in (
        (together.without_action, "and their plan has no action linked to it"),
        (together.without_plan, "and they published no plan"),
        (together.action_not_known, "and it is not known whether an action is linked to it"),
    ):
        if codes := {report.code for code in worsened for report in reports_of(code)}:
            their = words.replace("their", "its").replace("they", "it") if len(codes) == 1 else words
            named = listing_of_most(sorted(codes, key=natural), NAMED)
            yield f"For {quantity(len(codes), 'organisation')} an indicator worsened since {period(data.year - 1)} {their}: {named}."
    if worsened:
        yield "The table of actions linked to each indicator says which."


def _without_any(data: OverviewData) -> str:
    """That there is no plan, and why as far as it is known."""
    if are_known(data.reports):
        return "No action plan was published with these reports."
    return f"There is no action plan to read: {absences(data.reports)}."

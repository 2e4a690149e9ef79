"""The plans of all organisations together, in sentences and tables."""

from collections.abc import Iterator
from html import escape

from wres.overview.data import OverviewData
from wres.overview.data_table import DataTable
from wres.overview.plans_together import PlansTogether
from wres.overview.sections.overdue_actions import overdue_html, overdue_table
from wres.overview.sections.plan_absences import absences, are_known
from wres.overview.sections.plan_counts import as_written_table, plans_table, statuses_table
from wres.overview.sections.plan_frameworks import framework_sentences, frameworks_table
from wres.overview.sections.plan_links import initiatives_table, links_table
from wres.overview.sections.plan_points import points_html, points_table
from wres.overview.sections.worsened_and_plans import worsened_sentences
from wres.parameters import period
from wres.report.section import Section
from wres.text.lists import listing, listing_of_most, quantity

NAMED = 8  # organisations whose statuses are in their own words


def plans(data: OverviewData, together: PlansTogether) -> Section:
    """The section."""
    if not together.plans:
        return Section([f"<p>{escape(_without_any(data))}</p>"])
    sentences = "".join(f"<p>{escape(sentence)}</p>" for sentence in plan_sentences(data, together))
    statuses, _, _, as_written, by_plan, by_indicator, *lists = plan_tables(data, together)
    folded = by_plan.fold(f"Plan by plan ({len(by_plan)})")
    others = [table.fold(f"{table.caption} ({len(table)})", on_paper=True) for table in (as_written, *lists)]
    of_frameworks = "".join(f"<p>{escape(sentence)}</p>" for sentence in framework_sentences(data, together))
    points = f"{points_html(together)}{overdue_html(data, together)}"
    return Section([sentences, statuses.html(), points, by_indicator.html(), of_frameworks, folded, *others])


def plan_tables(data: OverviewData, together: PlansTogether) -> tuple[DataTable, ...]:
    """The tables of the section; none without a plan."""
    if not together.plans:
        return ()
    status = (statuses_table(together), points_table(together), overdue_table(data, together), as_written_table(together))
    links = (links_table(data, together), frameworks_table(data, together), initiatives_table(data, together))
    return (*status, plans_table(data, together), *links)


def plan_sentences(data: OverviewData, together: PlansTogether) -> Iterator[str]:
    """Who has a plan, whose statuses cannot be read, and what worsened without an action."""
    count, actions = len(together.plans), sum(counts.actions for counts in together.counts.values())
    organisations = quantity(len(together.reports), "organisation")
    if len(together.reports) == 1:
        yield f"This organisation has an action plan with {quantity(actions, 'action')}."
    elif are_known(together.reports):
        yield f"{count} of {organisations} published an action plan, with {quantity(actions, 'action')} together."
    else:
        yield f"{count} of {organisations} have an action plan that can be read, with {quantity(actions, 'action')} together."
        yield f"Of the others: {absences(together.reports)}."
    if unread := [code for code, counts in together.counts.items() if counts.as_written]:
        yield (
            f"The statuses of {listing_of_most(unread, NAMED)} are in {'its' if len(unread) == 1 else 'their'} own words, and no key says "
            "what they mean: these actions count as not known, and the statuses are listed as they were written."
        )
    yield from _without_any_action(data, together)
    yield from worsened_sentences(data, together)


def _without_any_action(data: OverviewData, together: PlansTogether) -> Iterator[str]:
    """The indicators that no plan has an action for, and for how many organisations they worsened, the most first."""
    plans = sum(report.plan_file.says_links for report, _ in together.plans)
    codes = [code for code in together.indicators if not together.linked[code]]
    if not plans or not codes:
        return
    whose = "The plan has no action" if plans == 1 else f"None of the {quantity(plans, 'plan')} has an action"
    which = f"{'indicator' if len(codes) == 1 else 'indicators'} {listing(codes, 'or')}"
    yield f"{whose} linked to {'any indicator' if len(codes) == len(together.indicators) else which}."
    if worsened := sorted((code for code in codes if together.worsened.get(code)), key=lambda code: -len(together.worsened[code])):
        numbers = [
            f"{data.standard.indicators[code].short} ({code}) for {quantity(len(together.worsened[code]), 'organisation')}"
            for code in worsened
        ]
        yield f"Of these, worsened since {period(data.year - 1)}: {listing(numbers)}."


def _without_any(data: OverviewData) -> str:
    """That there is no plan, and why as far as it is known."""
    if are_known(data.reports):
        return "No action plan was published with these reports."
    return f"There is no action plan to read: {absences(data.reports)}."

"""The day by which a plan is judged, in words."""

from wres.plans.calendar_words import find_dates
from wres.plans.plan import ActionPlan
from wres.plans.plan_period import last_day
from wres.text import day


def as_of_words(plan: ActionPlan) -> str:
    """The day by which the plan is judged, and what gives it."""
    if plan.as_of is None:
        return ""
    that, month = day(plan.as_of), f"{plan.as_of:%B %Y}"
    paper = plan.paper
    if paper and last_day(paper.date or "") == plan.as_of:
        return f"{that}, the date of the paper"
    dates = [date for _, _, text in plan.texts("updated") for date in find_dates(text) if date.end == plan.as_of]
    if dates:
        return f"{that if any(date.precision == 'day' for date in dates) else month}, the latest date of an update"
    return that

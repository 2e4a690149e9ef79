"""How work is spread: most of it on one role or function, most due dates in the plan's last weeks."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.text import day
from wres.text.lists import listing, quantity

ONE_ROLE = Check(
    "one role leads most actions", "note", "When this role is short of time or empty, most of the plan waits.",
    "Check that it has the time for them all, or let other roles lead some.",
)  # fmt: skip
ONE_FUNCTION = Check(
    "one function leads most actions", "note", "When this function is short of time, most of the plan waits.",
    "Check that it has the time for them all, or let other functions lead some.",
)  # fmt: skip
LATE = Check(
    "most dates at the end", "warning", "Delays will be seen only when the plan is over.",
    "Spread the dates, or add milestones before them.",
)  # fmt: skip
_FUNCTION = re.compile(r"\b[A-Z][A-Z&]{1,4}\b")
_POSTS = frozenset(("CEO", "CEX", "COO", "CFO", "CPO", "CNO", "NED", "NEDS", "SRO", "HRD", "HRBP", "VSM"))


def spread_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about how work is spread."""
    return [*_leads(plan), *_dates(plan)]


def _leads(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """A role, else a function such as EDI or HR, that leads or shares the lead of at least so large a share of the actions."""
    if len(plan) < plan.rules.spread_least:
        return
    roles: dict[str, list[Commitment]] = defaultdict(list)
    functions: dict[str, dict[Commitment, list[str]]] = defaultdict(dict)
    for commitment in plan.commitments:
        for name in commitment.named_leads:
            roles[name].append(commitment)
            for function in set(_FUNCTION.findall(name)) - _POSTS:
                functions[function].setdefault(commitment, []).append(name)
    share = plan.rules.spread_share * len(plan)
    total = quantity(len(plan), "action")
    name, rows = max(roles.items(), key=lambda entry: len(entry[1]), default=("", []))
    if len(rows) >= share:
        alone = [commitment for commitment in rows if commitment.lead_names == (name,)]
        yield ONE_ROLE.about(
            f"{plan.label}, leads", f"{name} leads {len(alone)} of {total} alone, and {len(rows) - len(alone)} with others."
        )
        return
    function, its = max(functions.items(), key=lambda entry: len(entry[1]), default=("", {}))
    if len(its) >= share:
        names = listing(list(dict.fromkeys(name for names in its.values() for name in names)))
        alone = [commitment for commitment, led_by in its.items() if set(commitment.lead_names) <= set(led_by)]
        sentence = f"Roles and teams of {function} lead {len(alone)} of {total} alone, and {len(its) - len(alone)} with others: {names}."
        yield ONE_FUNCTION.about(f"{plan.label}, leads", sentence)


def _dates(plan: ActionPlan) -> Iterator[PlanQuestion]:
    start, close = plan.period.start, plan.period.end
    ends = [commitment.due.end for commitment in plan.commitments if commitment.due.end and not plan.is_in_doubt(commitment, "due_text")]
    last = dt.timedelta(days=plan.rules.last_days)
    if not start or not close or len(ends) < plan.rules.spread_least or close - start < 3 * last:
        return
    late = [end for end in ends if close - last < end <= close]
    if len(late) >= plan.rules.late_share * len(ends):
        first = min(late)
        since = f"in {first:%B %Y}" if first.month == max(late).month else f"in {first:%B} and {max(late):%B %Y}"
        yield LATE.about(
            f"{plan.label}, due_text", f"{len(late)} of {len(ends)} due dates fall {since}, just before the plan ends on {day(close)}."
        )

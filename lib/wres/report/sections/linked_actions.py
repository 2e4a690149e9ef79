"""The actions of the plan that are linked to an indicator, or that none is."""

from html import escape

from wres.plans import ActionPlan, Commitment
from wres.plans.coverage import indicator_coverage
from wres.report.sections.plan_cells import status_html
from wres.text.lists import quantity

MOST = 6  # named beside one indicator; the plan has all


def linked_actions(plan: ActionPlan, code: str) -> str:
    """The actions linked to an indicator, with their statuses and due dates; a sentence where none is. Nothing without a plan."""
    if not plan.commitments:
        return ""
    coverage = indicator_coverage(plan)
    aimed = coverage.aimed_at(code)
    to_all = len(coverage.by_column[code]) - len(aimed)
    rest = f"{quantity(to_all, 'action')} of the plan {'is' if to_all == 1 else 'are'} linked to all {plan.organisation.indicator_word}s."
    if not aimed:
        none = f"No action in the plan is linked to this {plan.organisation.indicator_word}"
        return f"<p>{escape(f'{none} alone. {rest}' if to_all else f'{none}.')}</p>"
    items = "".join(_item(commitment) for commitment in aimed[:MOST])
    if len(aimed) > MOST:
        items += f"<li>and {len(aimed) - MOST} more in the action plan</li>"
    heading = f"{quantity(len(aimed), 'action')} linked to this {plan.organisation.indicator_word}:"
    return f"<p>{escape(heading)}</p><ul>{items}</ul>" + (f"<p>{escape(rest)}</p>" if to_all else "")


def _item(commitment: Commitment) -> str:
    due = f" Due: {escape(commitment.written.due_text.strip().rstrip('.'))}." if commitment.written.due_text.strip() else ""
    label = commitment.label
    return f"<li>{escape(label)}{'' if label.endswith('.') else '.'}{due} {status_html(commitment)}</li>"

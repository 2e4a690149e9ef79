"""What is said of actions whose due date has passed: overdue where they are known not to be complete, and apart where that is not known."""

from wres.plans import ActionPlan
from wres.plans.past_due import overdue_first, past_due_first
from wres.text import day

PAST_DUE = "past their due date, completion not known"  # of a count
MEANING = "Overdue means due before {when} and known not to be complete."
MEANING_PAST_DUE = "Where the status is not given or not defined, it is not known whether an action past its due date is complete."


def overdue_sentences(plan: ActionPlan) -> list[str]:
    """How many actions are overdue, and of how many past their due date it is not known; nothing without a day to judge by."""
    if plan.as_of is None:
        return []
    overdue, past, when = len(overdue_first(plan)), len(past_due_first(plan)), day(plan.as_of)
    sentences = [f"{overdue or 'None'} {'was' if overdue < 2 else 'were'} overdue on {when}."] if overdue or not past else []
    if past:
        whose, who = ("was past its due date", "it is") if past == 1 else ("were past their due date", "they are")
        again = "" if overdue else f" on {when}"
        sentences.append(f"{past} {whose}{again}; whether {who} complete is not known.")
    return sentences


def overdue_meaning(plan: ActionPlan, when: str) -> str:
    """What overdue means, and what is said where completion is not known, in a plan with such actions. when: the day, in words."""
    more = MEANING_PAST_DUE if past_due_first(plan) else ""
    return " ".join(filter(None, (MEANING.format(when=when), more)))

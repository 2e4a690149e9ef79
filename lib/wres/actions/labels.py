"""How a commitment is called where numbers restart: by its number, and by its objective or part when the number alone is not enough."""

from wres.actions.plan import ActionPlan


def number_of(plan: ActionPlan, row: int) -> str:
    """The printed number with its letter, without a full stop behind it: 1.4.2a; empty when there is none."""
    written = plan.as_written.loc[row]
    return f"{written['action_no'].strip().rstrip('.')}{written['commitment'].strip()}"


def name_of(plan: ActionPlan, row: int) -> str:
    """The number, and what it belongs to when the same number occurs elsewhere in the plan: "1 of objective 3", "4 of Part 2"."""
    written = plan.as_written
    number = number_of(plan, row)
    if not number:
        return ""
    same = written[(written["action_no"] == written.at[row, "action_no"]) & (written["commitment"] == written.at[row, "commitment"])]
    if len(same) < 2:
        return number
    for column, word in (("plan_part", ""), ("objective_no", "objective "), ("section", "")):
        values = same[column]
        if values.nunique() > 1 and written.at[row, column]:
            text = written.at[row, column]
            return f"{number} of {word}{text if len(text) <= 24 else text[:22].split(' – ')[0].split(' - ')[0].rstrip()}"
    return number

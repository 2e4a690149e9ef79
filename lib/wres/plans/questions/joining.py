"""One finding for one action or cell: what an action lacks is listed once, and what is asked about one cell is said together."""

from collections.abc import Sequence

from wres.plans.plan import NAMES_CHECK, ActionPlan
from wres.plans.questions.telling import Check, Finding, listing

INCOMPLETE = Check(
    "incomplete action", "warning", "An action that lacks these cannot be followed up.", "Add what is missing, or say why it is not needed."
)
_GRAVITY = ("warning", "note")


def joined(plan: ActionPlan, findings: Sequence[Finding]) -> list[Finding]:
    """The findings in their order: gaps of one action as one, and several questions about one cell as one."""
    gaps: dict[int, list[Finding]] = {}
    cells: dict[tuple[int, str], list[Finding]] = {}
    for asked in findings:
        if asked.get("gap"):
            gaps.setdefault(asked["row"], []).append(asked)
        elif _may_be_joined(asked):
            cells.setdefault((asked["row"], asked["column"]), []).append(asked)
    lists: list[Finding] = []
    for asked in findings:
        same = gaps[asked["row"]] if asked.get("gap") else cells[asked["row"], asked["column"]] if _may_be_joined(asked) else [asked]
        if same[0] is asked:
            lists.append(asked if len(same) == 1 else _gaps(plan, same) if asked.get("gap") else _cell(same))
    return lists


def _gaps(plan: ActionPlan, same: Sequence[Finding]) -> Finding:
    row = same[0]["row"]
    name = f"Action {plan.names[row]}" if plan.names[row] else f"The action in row {row}"
    columns = listing(list(dict.fromkeys(asked["column"] for asked in same)))
    what = f"{name} has {listing([asked['gap'] for asked in same])}."
    return {**INCOMPLETE.on_row(plan, row, columns, what), "severity": _gravest(same)}


def _cell(same: Sequence[Finding]) -> Finding:
    """The gravest of several questions about a cell, with the words of all."""
    ordered = sorted(same, key=lambda asked: _GRAVITY.index(str(asked["severity"])))
    said = {part: " ".join(dict.fromkeys(asked[part] for asked in ordered)) for part in ("what", "how_to_fix")}
    return {**ordered[0], **said}


def _may_be_joined(asked: Finding) -> bool:
    """A finding about one cell; a likely name stays by itself, because accepting it decides what is published."""
    return "row" in asked and asked["check"] != NAMES_CHECK


def _gravest(same: Sequence[Finding]) -> str:
    return min((str(asked["severity"]) for asked in same), key=_GRAVITY.index)

"""One finding for one action or cell: what an action lacks is listed once, and what is asked about one cell is said together."""

from collections.abc import Sequence
from dataclasses import replace

from wres.findings import Finding
from wres.plans.plan import NAMES_CHECK, ActionPlan
from wres.plans.questions.telling import CellFinding, Check, listing

INCOMPLETE = Check(
    "incomplete action", "warning", "An action that lacks these cannot be followed up.", "Add what is missing, or say why it is not needed."
)
_GRAVITY = ("warning", "note")


def joined(plan: ActionPlan, findings: Sequence[Finding]) -> list[Finding]:
    """The findings in their order: gaps of one action as one, and several questions about one cell as one."""
    alike: dict[tuple[int, str], list[CellFinding]] = {}
    for asked in findings:
        if isinstance(asked, CellFinding) and _may_be_joined(asked):
            alike.setdefault(_joined_by(asked), []).append(asked)
    lists: list[Finding] = []
    for asked in findings:
        same = alike[_joined_by(asked)] if isinstance(asked, CellFinding) and _may_be_joined(asked) else []
        if len(same) < 2:
            lists.append(asked)
        elif same[0] is asked:
            lists.append(_gaps(plan, same) if same[0].gap else _cell(same))
    return lists


def _joined_by(asked: CellFinding) -> tuple[int, str]:
    """What findings have in common that become one: the action that lacks something, else the cell."""
    return asked.row, "" if asked.gap else asked.column


def _gaps(plan: ActionPlan, same: Sequence[CellFinding]) -> Finding:
    row = same[0].row
    name = f"Action {plan.names[row]}" if plan.names[row] else f"The action in row {row}"
    columns = listing(list(dict.fromkeys(asked.column for asked in same)))
    what = f"{name} has {listing([asked.gap for asked in same])}."
    return replace(INCOMPLETE.on_row(plan, row, columns, what), severity=min((asked.severity for asked in same), key=_GRAVITY.index))


def _cell(same: Sequence[CellFinding]) -> Finding:
    """The gravest of several questions about a cell, with the words of all."""
    ordered = sorted(same, key=lambda asked: _GRAVITY.index(asked.severity))
    what, how_to_fix = (
        " ".join(dict.fromkeys(texts)) for texts in zip(*((asked.what, asked.how_to_fix) for asked in ordered), strict=True)
    )
    return replace(ordered[0], what=what, how_to_fix=how_to_fix)


def _may_be_joined(asked: CellFinding) -> bool:
    """A likely name stays by itself, because accepting it decides what is published."""
    return bool(asked.gap) or asked.check != NAMES_CHECK

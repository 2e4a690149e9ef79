"""Findings about a plan: where, what, why it matters and what to do; many commitments with one fault are told at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from wres.actions.plan import ActionPlan
from wres.findings import finding

Finding = dict[str, Any]


@dataclass(frozen=True)
class Check:
    """A question to a plan: its name, how grave it is (warning or note), why it matters and what to do."""

    name: str
    severity: str
    why: str
    how_to_fix: str

    def on_row(self, plan: ActionPlan, row: int, column: str, what: str) -> Finding:
        """A finding about one cell."""
        return finding(self.severity, self.name, where(plan, [row], column), what, self.why, self.how_to_fix)

    def on_rows(self, plan: ActionPlan, rows: Sequence[int], column: str, what: str) -> Finding:
        """One finding about several rows."""
        return finding(self.severity, self.name, where(plan, rows, column), what, self.why, self.how_to_fix)

    def about(self, place: str, what: str) -> Finding:
        """A finding about what surrounds the rows: the plan's own facts, its targets, its paper."""
        return finding(self.severity, self.name, place, what, self.why, self.how_to_fix)

    def apart_or_together(
        self, plan: ActionPlan, rows: Sequence[int], column: str, apart: Callable[[int], str], together: str
    ) -> list[Finding]:
        """One finding a row, or a single one when there are many; `together` may speak of {count}, {total} and {actions}."""
        if len(rows) <= plan.rules.told_apart:
            return [self.on_row(plan, row, column, apart(row)) for row in rows]
        words = together.format(count=len(rows), total=len(plan.rows), actions=actions(plan, rows))
        return [self.on_rows(plan, rows, column, words)]


def where(plan: ActionPlan, rows: Sequence[int], column: str) -> str:
    """The place of a finding: table, row or rows, column, and the action's number when it is one."""
    name = plan.names[rows[0]] if len(rows) == 1 else ""
    place = f"{plan.label}, row{'s' if len(rows) > 1 else ''} {_ranges(rows)}, {column}"
    return f"{place} (action {name})" if name else place


def actions(plan: ActionPlan, rows: Iterable[int]) -> str:
    """The numbers of several actions: "actions 1, 2 and 4"; their rows when they have no numbers."""
    listed = list(rows)
    names = [plan.names[row] for row in listed]
    if not all(names):
        return f"rows {_ranges(listed)}"
    shown = names if len(names) <= 12 else [*names[:12], f"{len(names) - 12} more"]
    return f"action{'s' if len(names) > 1 else ''} {listing(shown)}"


def begun(text: str) -> str:
    """A sentence with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def listing(words: Sequence[str]) -> str:
    """Words in a row: a, b and c."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def shortened(text: str, letters: int = 70) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= letters else f"{line[: letters - 2].rstrip()} …"


def _ranges(rows: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    return ", ".join(str(low) if low == high else f"{low} to {high}" if high > low + 1 else f"{low}, {high}" for low, high in runs)

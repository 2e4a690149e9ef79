"""Findings about a plan: where, what, why it matters and what to do; many actions with one fault are told at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wres.findings import Finding
from wres.plans.plan import ActionPlan

_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class CellFinding(Finding):
    """A finding about one cell of the plan. gap: what an action lacks, in words, where the check asks for what each has."""

    row: int = 0
    column: str = ""
    gap: str = ""


@dataclass(frozen=True)
class Check:
    """A question to a plan: its name, how grave it is (warning or note), why it matters and what to do.

    gap: what an action lacks ("no lead"), where the check asks for something that every action has; an action that lacks
    several things is told once (see `joining`).
    """

    name: str
    severity: str
    why: str
    how_to_fix: str
    gap: str = ""

    def on_row(self, plan: ActionPlan, row: int, column: str, what: str, gap: str = "") -> Finding:
        """A finding about one cell. gap: what is lacking, when that differs from one action to the next."""
        place = where(plan, [row], column)
        return CellFinding(
            self.severity, self.name, place, what, self.why, self.how_to_fix, row=int(row), column=column, gap=gap or self.gap
        )

    def on_rows(self, plan: ActionPlan, rows: Sequence[int], column: str, what: str) -> Finding:
        """One finding about several rows."""
        if len(rows) == 1:
            return self.on_row(plan, rows[0], column, what)
        return Finding(self.severity, self.name, where(plan, rows, column), what, self.why, self.how_to_fix)

    def about(self, place: str, what: str) -> Finding:
        """A finding about what surrounds the rows: the plan's own facts, its targets, its paper."""
        return Finding(self.severity, self.name, place, what, self.why, self.how_to_fix)

    def apart_or_together(
        self, plan: ActionPlan, rows: Sequence[int], column: str, apart: Callable[[int], str], together: str, most_apart: int | None = None
    ) -> list[Finding]:
        """One finding a row, or a single one when there are many; `together` may speak of {count}, {total} and {actions}.

        most_apart: how many are told apart, by default as the year's parameters say.

        Cells in which the text that was read is in doubt are left out: the transcript is asked about them, not the plan.
        """
        sure = [row for row in rows if (row, column) not in plan.in_doubt]
        if len(sure) <= (plan.rules.told_apart if most_apart is None else most_apart):
            return [self.on_row(plan, row, column, apart(row)) for row in sure]
        words = together.format(count=len(sure), total=len(plan.rows), actions=actions(plan, sure))
        return [self.on_rows(plan, sure, column, words)]


def where(plan: ActionPlan, rows: Sequence[int], column: str) -> str:
    """The place of a finding: table, row or rows, column, and the action's number when it is one."""
    name = plan.names[rows[0]] if len(rows) == 1 else ""
    place = f"{plan.label}, row{'s' if len(rows) > 1 else ''} {_ranges(rows)}, {column}"
    return f"{place} (action {name})" if name else place


def actions(plan: ActionPlan, rows: Iterable[int]) -> str:
    """The names of several actions: "actions 1, 2 and 4", "actions 1 and 2 of Part 1 and action 6"; their rows when they have no numbers."""
    listed = list(rows)
    names = [plan.names[row] for row in listed]
    if not all(names):
        return f"row{'s' if len(listed) > 1 else ''} {_ranges(listed)}"
    shown = names[:_MOST_NAMED]
    of: dict[str, list[str]] = {}
    for name in shown:
        number, _, parent = name.partition(" of ")
        of.setdefault(parent, []).append(number)
    groups = [f"{_counted_word(numbers)} {listing(numbers)}{f' of {parent}' if parent else ''}" for parent, numbers in of.items()]
    more = [f"{len(names) - len(shown)} more"] if len(names) > len(shown) else []
    if len(groups) == 1 and more:
        return f"actions {listing([*next(iter(of.values())), *more])}" + (f" of {next(iter(of))}" if next(iter(of)) else "")
    return listing([*groups, *more])


def _counted_word(numbers: Sequence[str]) -> str:
    return "action" if len(numbers) == 1 else "actions"


def counted(number: int, word: str, several: str = "") -> str:
    """A number with its word: 1 action, 2 actions."""
    return f"{number} {word}" if number == 1 else f"{number} {several or f'{word}s'}"


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

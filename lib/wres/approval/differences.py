"""What differs between two reports of one return: figures and commitments."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isnan

from wres.indicators.figures import Figure, by_key
from wres.plans.pairing import paired_rows
from wres.plans.written import COLUMNS, WrittenRow

ADDED, DROPPED = "added", "dropped"
WORDING, DATE, STATUS = "wording", "date", "status"
CHANGED_COLUMNS = {"action": WORDING, "due_text": DATE, "status": STATUS}  # the rest by the name of the column
NUMBERING = {"plan_part", "section", "objective_no", "action_no", "commitment"}
COMPARED = ("value", "numerator", "denominator", "lower", "upper")
FLOATS = 1e-12  # of a number, relative: what two ways of adding up may differ by


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure as it was and as it is; None where there was or is none."""

    before: Figure | None
    after: Figure | None

    @property
    def figure(self) -> Figure:
        """As it is, or, where it is gone, as it was."""
        figure = self.after or self.before
        assert figure is not None
        return figure


@dataclass(frozen=True, slots=True)
class CommitmentChange:
    """One thing that changed of a commitment: added, dropped, wording, date, status, or the name of another column.

    place: in the later plan, counted from 0; of one that was dropped, in the earlier plan.
    """

    name: str
    what: str
    before: str
    after: str
    indicators: str = ""
    place: int | None = None

    @property
    def action(self) -> tuple[str, int | None, bool, str]:
        """What tells its action from every other one: several have no number, or the same."""
        return self.name, self.place, self.what == DROPPED, self.after if self.what == ADDED else ""


def figure_changes(before: Iterable[Figure], after: Iterable[Figure]) -> tuple[FigureChange, ...]:
    """The figures that are not shown as they were, in the order of the later report and then of the earlier one."""
    then, now = by_key(before), by_key(after)
    changes = [FigureChange(then.get(key), figure) for key, figure in now.items() if not _is_same(then.get(key), figure)]
    return (*changes, *(FigureChange(figure, None) for key, figure in then.items() if key not in now))


def commitment_changes(before: Sequence[WrittenRow], after: Sequence[WrittenRow]) -> tuple[CommitmentChange, ...]:
    """What changed of each commitment; one that stands elsewhere in the plan, or has another number alone, is the same one."""
    pairs = paired_rows(before, after)
    matched = set(pairs.values())
    changes: list[CommitmentChange] = []
    for place, row in enumerate(after):
        if place not in pairs:
            changes.append(CommitmentChange(row.number, ADDED, "", row.action, row.indicators, place))
            continue
        earlier = before[pairs[place]]
        differing = (name for name in COLUMNS if name not in NUMBERING and earlier[name].split() != row[name].split())
        changes += (
            CommitmentChange(row.number, CHANGED_COLUMNS.get(name, name), earlier[name], row[name], row.indicators, place)
            for name in differing
        )
    dropped = ((place, row) for place, row in enumerate(before) if place not in matched)
    return (*changes, *(CommitmentChange(row.number, DROPPED, row.action, "", row.indicators, place) for place, row in dropped))


def _is_same(before: Figure | None, after: Figure) -> bool:
    if before is None or (before.status, before.reason, before.decimals) != (after.status, after.reason, after.decimals):
        return False
    return all(_equal(getattr(before, name), getattr(after, name)) for name in COMPARED)


def _equal(first: float, second: float) -> bool:
    return first == second or (isnan(first) and isnan(second)) or abs(first - second) <= FLOATS * max(abs(first), abs(second))

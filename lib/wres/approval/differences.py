"""What differs between two reports of one return: figures and commitments."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isnan

from wres.indicators.figures import Figure, by_key
from wres.plans.similar import similarity
from wres.plans.written import COLUMNS, WrittenRow

ADDED, DROPPED = "added", "dropped"
WORDING, DATE, STATUS = "wording", "date", "status"
CHANGED_COLUMNS = {"action": WORDING, "due_text": DATE, "status": STATUS}  # the rest by the name of the column
NUMBERING = {"plan_part", "section", "objective_no", "action_no", "commitment"}
ALIKE, RELATED = 0.6, 0.2  # from here on a commitment in other words is the same one, and from here one of the same number
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
    pairs = _pairs(before, after)
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


def _pairs(before: Sequence[WrittenRow], after: Sequence[WrittenRow]) -> dict[int, int]:
    """The place of the earlier row for that of each later one: the same number and words, the same words, the same number, like words."""
    pairs: dict[int, int] = {}
    for is_same in (_same_number_and_words, _same_words, _same_number, _like_words):
        for place, row in enumerate(after):
            if place not in pairs:
                taken = set(pairs.values())
                earlier = next((then for then, old in enumerate(before) if then not in taken and is_same(old, row)), None)
                pairs |= {} if earlier is None else {place: earlier}
    return pairs


def _same_number_and_words(before: WrittenRow, after: WrittenRow) -> bool:
    return before.action_key == after.action_key and before.commitment == after.commitment and _same_words(before, after)


def _same_words(before: WrittenRow, after: WrittenRow) -> bool:
    return before.action.split() == after.action.split()


def _same_number(before: WrittenRow, after: WrittenRow) -> bool:
    same = bool(after.number) and (before.action_key, before.commitment) == (after.action_key, after.commitment)
    return same and similarity(before.action, after.action) >= RELATED


def _like_words(before: WrittenRow, after: WrittenRow) -> bool:
    return similarity(before.action, after.action, ALIKE) >= ALIKE

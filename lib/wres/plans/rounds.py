"""What moved in a plan from one round of updates to the next: statuses, due dates, and actions that came or went."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from wres.plans.commitment import Commitment
from wres.plans.pairing import paired_rows
from wres.plans.plan import ActionPlan

STATUS, DUE, ADDED, DROPPED = "status", "due date", "added", "no longer in the plan"


@dataclass(frozen=True, slots=True)
class PlanRound:
    """The plan after the round of a day; before the first round day is None."""

    day: dt.date | None
    plan: ActionPlan


@dataclass(frozen=True, slots=True)
class PlanMove:
    """One thing that moved: the action, what of it (STATUS, DUE, ADDED or DROPPED), and the words before and after."""

    commitment: Commitment
    what: str
    before: str = ""
    after: str = ""
    completes: bool = False


@dataclass(frozen=True, slots=True)
class Movement:
    """What moved between two plans of a year.

    day: of the later, None for the plan as it stands. updates: how many actions have new words of progress.
    """

    day: dt.date | None
    moves: tuple[PlanMove, ...]
    updates: int

    @property
    def completed(self) -> int:
        """How many actions were completed."""
        return sum(move.completes for move in self.moves)

    def count(self, what: str) -> int:
        """How many moves there are of a kind; those that complete an action are apart."""
        return sum(move.what == what and not move.completes for move in self.moves)


def movements(rounds: Sequence[PlanRound], plan: ActionPlan) -> tuple[Movement, ...]:
    """What moved in each round since the one before, oldest first, and since the last in the plan as it stands, if anything did."""
    steps = [movement(earlier.plan, later.plan, later.day) for earlier, later in pairwise(rounds)]
    since = movement(rounds[-1].plan, plan, None) if rounds else None
    return (*steps, *([since] if since and (since.moves or since.updates) else []))


def movement(before: ActionPlan, after: ActionPlan, day: dt.date | None) -> Movement:
    """What moved between two plans of a year; which action is which, `paired_rows` says."""
    then, now = before.commitments, after.commitments
    places = paired_rows([row.written for row in then], [row.written for row in now])
    pairs = [(then[earlier], now[place]) for place, earlier in sorted(places.items())]
    dropped = set(range(len(then))).difference(places.values())
    moves = [move for old, new in pairs for move in _moves(old, new)]
    moves += [PlanMove(new, ADDED, after=status_words(new)) for place, new in enumerate(now) if place not in places]
    moves += [PlanMove(then[place], DROPPED, before=status_words(then[place])) for place in sorted(dropped)]
    updates = sum(_differs(old, new, "progress") and bool(new.written.progress.strip()) for old, new in pairs)
    return Movement(day, tuple(moves), updates)


def status_words(commitment: Commitment) -> str:
    """The status in the plan's own words, else the code as written."""
    return commitment.status.label or commitment.written.status.strip()


def _moves(old: Commitment, new: Commitment) -> list[PlanMove]:
    completes = new.status.is_complete and not old.status.is_complete
    moves = []
    if completes or status_words(old).casefold() != status_words(new).casefold():
        moves.append(PlanMove(new, STATUS, status_words(old), status_words(new), completes))
    if _differs(old, new, "due_text"):
        moves.append(PlanMove(new, DUE, old.written.due_text, new.written.due_text))
    return moves


def _differs(old: Commitment, new: Commitment, column: str) -> bool:
    return old.written[column].split() != new.written[column].split()

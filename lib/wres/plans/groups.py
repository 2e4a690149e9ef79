"""The commitments in the plan's own order, under its parts, sections and objectives."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from wres.parameters import Plan
from wres.parameters.organisation_plan import PlanPart
from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.publishing import HELD_BACK
from wres.plans.written import WrittenRow

LEVELS = ("part", "section", "objective")
_OBJECTIVE = ("plan_part", "section", "objective_no", "objective")
_OF = {
    "objective_no": _OBJECTIVE,
    "objective": _OBJECTIVE,
    "action_no": (*_OBJECTIVE, "action_no"),
    "action": (*_OBJECTIVE, "action_no", "action"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a plan: its level (part, section or objective), its words as written, and what is printed beside it."""

    level: str
    words: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Commitments that stand together: the headings that are new above them, and themselves in order."""

    headings: tuple[Heading, ...]
    commitments: tuple[Commitment, ...]


def groups(plan: ActionPlan, with_objectives: bool = True) -> Iterator[Group]:
    """Runs of commitments under the same part, section and objective, as they follow one another.

    A part or section that comes again later has its heading again: nothing is put in another order. with_objectives: whether
    objectives head their actions.
    """
    last: tuple[str, ...] | None = None
    for key, commitments in groupby(plan.commitments, lambda commitment: _key(commitment.written, with_objectives)):
        yield Group(tuple(_headings(plan.about, key, last)), tuple(commitments))
        last = key


def repeats(plan: ActionPlan, column: str, own_letters: bool = True) -> list[int]:
    """For each commitment how many rows a cell of a column covers, 0 where the one above covers it.

    Commitments of one objective or action that follow one another share the cells that say it; all other cells, blank ones and those held
    back cover one row. own_letters: whether the letter of a commitment has a column of its own, or stands behind its number.
    """
    shared = _OF.get(column, ()) if own_letters or column != "action_no" else (*_OF["action_no"], "commitment")
    covers: list[int] = []
    for _, rows in groupby(plan.commitments, lambda row: tuple(row.written[name] for name in shared) if shared else row.row):
        size, text = len(run := list(rows)), run[0].written[column]
        covers += [size, *[0] * (size - 1)] if text and text != HELD_BACK else [1] * size
    return covers


def _key(row: WrittenRow, with_objectives: bool) -> tuple[str, str, str]:
    aim = " ".join(text for text in (row.objective_no, row.objective) if text) if with_objectives and row.objective else ""
    return row.plan_part, row.section, aim


def _headings(about: Plan, key: tuple[str, ...], last: tuple[str, ...] | None) -> Iterator[Heading]:
    """The headings that changed, and all beneath the first that did."""
    changed = next(place for place in range(len(LEVELS)) if last is None or key[place] != last[place])
    printed: tuple[dict[str, PlanPart], ...] = (about.parts, about.sections, {})
    for level, words, parts in list(zip(LEVELS, key, printed, strict=True))[changed:]:
        if words:
            yield Heading(level, words, _about(parts.get(words)))


def _about(part: PlanPart | None) -> str:
    return ". ".join(text.rstrip(".") for text in (part.links, part.about) if text) if part else ""

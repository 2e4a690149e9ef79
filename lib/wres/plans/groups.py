"""The commitments in the plan's own order, under its parts, sections and objectives."""

from collections.abc import Iterator
from dataclasses import dataclass

from wres.parameters.organisation import PlanPart
from wres.plans.plan import ActionPlan

LEVELS = ("part", "section", "objective")


@dataclass(frozen=True)
class Group:
    """Commitments that stand together: the headings that are new above them, and their rows in order."""

    headings: tuple[tuple[str, str, str], ...]
    rows: tuple[int, ...]


def groups(plan: ActionPlan, with_objectives: bool = True) -> Iterator[Group]:
    """Runs of commitments under the same part, section and objective, as they follow one another.

    Each heading is its level, its words as written and what is printed beside it. A part or section that comes again later
    has its heading again: nothing is put in another order. with_objectives: whether objectives head their actions.
    """
    written = plan.written
    last: tuple[str, ...] | None = None
    headings: tuple[tuple[str, str, str], ...] = ()
    rows: list[int] = []
    for row in plan.rows:
        part, section, number, objective = (written[column][row] for column in ("plan_part", "section", "objective_no", "objective"))
        aim = " ".join(text for text in (number, objective) if text) if with_objectives and objective else ""
        key = (part, section, aim)
        if key != last:
            if rows:
                yield Group(headings, tuple(rows))
            headings, rows = _headings(plan, key, last), []
            last = key
        rows.append(row)
    if rows:
        yield Group(headings, tuple(rows))


def _headings(plan: ActionPlan, key: tuple[str, ...], last: tuple[str, ...] | None) -> tuple[tuple[str, str, str], ...]:
    """The headings that changed, and all beneath the first that did."""
    changed = next(place for place in range(3) if last is None or key[place] != last[place])
    known: tuple[dict[str, PlanPart], ...] = (plan.plan.parts, plan.plan.sections, {})
    found = []
    for place in range(changed, 3):
        if key[place]:
            found.append((LEVELS[place], key[place], _about(known[place].get(key[place]))))
    return tuple(found)


def _about(part: PlanPart | None) -> str:
    return ". ".join(text.rstrip(".") for text in (part.links, part.about) if text) if part else ""

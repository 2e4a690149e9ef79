"""Other organisations of which the same would be published, in which hidden counts differ."""

from collections.abc import Callable, Iterator
from contextlib import suppress

import numpy as np

from attacker.cells import Cell, Form, sum_of, times, total
from attacker.knowledge import Knowledge
from attacker.published import PublishedRow
from attacker.rounded import FIXED, RoundedFigure
from attacker.system import FURTHEST, System, UndecidedError

DRAWS = 8  # organisations in which many of the counts differ, before each that is left is asked for by itself
TRIES = 8  # choices of what stays behind rounded ratios
WIDER = (0, 0.05, 0.01, 0, 0)  # by how much of itself a ratio may first be missed, on the way to where a sum is nearer to it
REACHES = (5, 20, FURTHEST)  # people by which each count may differ: the fewer, the nearer ratios are to sums, and the solver to people

World = dict[Cell, int]


def other_worlds(knowledge: Knowledge) -> tuple[list[World], list[PublishedRow]]:
    """Organisations of which the same would be published, such that every hidden count differs in one of them; and the figures of
    the counts that differ in none; a count of which the solver came to no end is in neither."""
    worlds: list[World] = []
    left = list(knowledge.hidden)
    determined = []
    draw = np.random.default_rng(1)
    for _ in range(DRAWS):
        if left:
            goal = sum_of(times(form, float(draw.uniform(-1, 1))) for _, form in left)
            with suppress(UndecidedError):
                left = _add(worlds, _solve(knowledge, goal), left, knowledge)
    while left:
        row, form = left[0]
        try:
            left = _add(worlds, _with_another(knowledge, form), left, knowledge)
        except UndecidedError:
            del left[0]
            continue
        if left and left[0] == (row, form):
            determined.append(row)
            del left[0]
    return worlds, determined


def _add(worlds: list[World], world: World | None, left: list[tuple[PublishedRow, Form]], knowledge: Knowledge) -> list:
    """What is left when the world is one more."""
    if world is None:
        return left
    remaining = [(row, form) for row, form in left if total(form, world) == total(form, knowledge.forms.counts)]
    if len(remaining) < len(left):
        worlds.append(world)
    return remaining


def _with_another(knowledge: Knowledge, form: Form) -> World | None:
    """An organisation in which a count is larger, or smaller."""
    true = total(form, knowledge.forms.counts)
    for least, most in ((true + 1, np.inf), (-np.inf, true - 1)):
        world = _solve(knowledge, {}, (form, least, most))
        if world is not None:
            return world
    return None


def _solve(knowledge: Knowledge, goal: dict[Cell, float], wanted: tuple[Form, float, float] | None = None) -> World | None:
    """An organisation of which the same would be published: not far from the true one, or else with parts of ratios as they are."""
    for reach in REACHES:
        if (world := _near(knowledge, goal, wanted, reach)) is not None:
            return world
    if all(figure.is_linear for figure in knowledge.rounded):
        return None
    for choice in _choices(knowledge):
        world = _solution(knowledge, goal, wanted, lambda figure, system, fixed=choice: figure.hold(system, fixed[figure]))
        if world is not None and knowledge.is_as_published(world):
            return world
    return None


def _near(knowledge: Knowledge, goal: dict[Cell, float], wanted: tuple[Form, float, float] | None, reach: int) -> World | None:
    """Ratios are taken for sums near the truth, then near what was found, as in Newton's method."""
    near = dict(knowledge.forms.counts)
    for wider in WIDER if reach < FURTHEST else WIDER[:1]:
        world = _solution(knowledge, goal, wanted, lambda figure, system, of=(near, wider): figure.hold_near(system, *of), reach)
        if world is not None and knowledge.is_as_published(world):
            return world
        near = world or near
    return None


def _solution(
    knowledge: Knowledge,
    goal: dict[Cell, float],
    wanted: tuple[Form, float, float] | None,
    hold: Callable[[RoundedFigure, System], None],
    reach: int = FURTHEST,
) -> World | None:
    further = System(knowledge.forms.counts)
    for figure in knowledge.rounded:
        hold(figure, further)
    if wanted is not None:
        further.nearly(*wanted)  # not as in truth
    return knowledge.system.solve(goal, further, reach)


def _choices(knowledge: Knowledge) -> Iterator[dict[RoundedFigure, tuple[int, int]]]:
    """What stays behind each rounded ratio: one and the same choice for all, then any."""
    draw = np.random.default_rng(2)
    for fixed in FIXED:
        yield dict.fromkeys(knowledge.rounded, fixed)
    for _ in range(TRIES):
        yield {figure: FIXED[int(draw.integers(0, len(FIXED)))] for figure in knowledge.rounded}

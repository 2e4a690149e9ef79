"""Other organisations of which the same would be published, in which hidden counts differ."""

from collections.abc import Iterator

import numpy as np

from attacker.cells import Cell, Form, sum_of, times, total
from attacker.knowledge import Knowledge
from attacker.published import PublishedRow
from attacker.rounded import FIXED
from attacker.system import System

DRAWS = 8  # organisations in which many of the counts differ, before each that is left is asked for by itself
TRIES = 8  # choices of what stays behind rounded ratios

World = dict[Cell, int]


def other_worlds(knowledge: Knowledge) -> tuple[list[World], list[PublishedRow]]:
    """Organisations of which the same would be published, such that every hidden count differs in one of them; and the figures of
    the counts that differ in none."""
    worlds: list[World] = []
    left = list(knowledge.hidden)
    determined = []
    draw = np.random.default_rng(1)
    for _ in range(DRAWS):
        if left:
            goal = sum_of(times(form, float(draw.uniform(-1, 1))) for _, form in left)
            left = _add(worlds, _solve(knowledge, goal), left, knowledge)
    while left:
        row, form = left[0]
        left = _add(worlds, _with_another(knowledge, form), left, knowledge)
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
    for further in _linear(knowledge):
        if wanted is not None:
            form, least, most = wanted
            further.forms.append(form)  # not as in truth
            further.least.append(least)
            further.most.append(most)
        world = knowledge.system.solve(goal, further)
        if world is not None and all(figure.holds(world) for figure in knowledge.rounded):
            return world
    return None


def _linear(knowledge: Knowledge) -> Iterator[System]:
    """Linear conditions under which every rounded figure is the same: with one and the same choice for all, then any."""
    draw = np.random.default_rng(2)
    of_ratios = sum(not figure.is_linear for figure in knowledge.rounded)
    choices = [[fixed] * of_ratios for fixed in FIXED[: None if of_ratios else 1]]
    choices += [[FIXED[number] for number in draw.integers(0, len(FIXED), of_ratios)] for _ in range(TRIES if of_ratios > 1 else 0)]
    for choice in choices:
        system, fixed = System(knowledge.forms.counts), iter(choice)
        for figure in knowledge.rounded:
            figure.hold(system, (0, 0) if figure.is_linear else next(fixed))
        yield system

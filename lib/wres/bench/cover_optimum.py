"""The optimum of a cover problem: solved, held against whole numbers, and solved again until every hidden count is safe."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from wres.bench.cover_problem import CoverProblem
from wres.bench.cover_programme import solve_programme
from wres.disclosure.constraints import Leeway
from wres.disclosure.counts import Flags
from wres.errors import WresError

SECONDS = 60.0  # for one programme


@dataclass(frozen=True, slots=True)
class CoverOptimum:
    """total: the price of a cover that leaves no hidden count to be worked out. bound: no such cover costs less; equal when proven.

    hidden: truth values by figure. hopeless: how many protected counts no cover makes safe; these are left out.
    """

    total: float
    bound: float
    hidden: Flags
    hopeless: int = 0


def optimum_of(problem: CoverProblem, seconds: float = SECONDS) -> CoverOptimum:
    """The cheapest cover. Raises WresError when none is found in the seconds that one programme may take.

    The programme is first solved for the protected counts, with parts of people allowed. Where a hidden count then has no move in whole
    numbers, it must have one too, or a whole one, and the programme is solved again; the bound holds for each of these.
    """
    leeways = {count: ways for count in problem.protected.tolist() if (ways := _narrowest(problem, count))}
    hopeless = len(problem.protected) - len(leeways)
    whole: set[int] = set()
    while leeways:
        solution = solve_programme(problem, leeways, whole, seconds)
        if solution is None:
            raise WresError(f"No cover was found in {seconds:g} seconds.")
        unsafe = _unsafe(problem, leeways, solution.hidden)
        if not unsafe:
            return CoverOptimum(float(problem.price[solution.hidden].sum()), solution.bound, solution.hidden, hopeless)
        whole |= leeways.keys() & unsafe.keys()
        leeways |= unsafe
    hidden = problem.hidden_for_their_own_sake
    total = float(problem.price[hidden].sum())
    return CoverOptimum(total, total, hidden, hopeless)


def _unsafe(problem: CoverProblem, leeways: dict[int, Leeway], hidden: Flags) -> dict[int, Leeway]:
    """The hidden counts that have no move although they could have one, each with its leeway."""
    needing = problem.needing[problem.movable(hidden)[problem.needing]].tolist()
    ways = leeways | {count: narrowest for count in needing if count not in leeways and (narrowest := _narrowest(problem, count))}
    return {count: way for count, way in ways.items() if not _can_move(problem, count, way, hidden)}


def _narrowest(problem: CoverProblem, count: int) -> Leeway | None:
    """The narrowest leeway in which a count has a move at all, were everything hidden."""
    everything = np.ones(len(problem.price), dtype=bool)
    return next((ways for ways in problem.leeways if _can_move(problem, count, ways, everything)), None)


def _can_move(problem: CoverProblem, count: int, ways: Leeway, hidden: Flags) -> bool:
    """Whether a move in whole numbers changes a count and nothing that figures show."""
    moving = problem.movable(hidden)
    constraints = LinearConstraint(problem.sums.table, problem.sums.least, problem.sums.most) if len(problem.sums.table) else None
    for up in (True, False):
        lowest, highest = -ways.down * moving, ways.up * moving
        (lowest if up else highest)[count] = 1 if up else -1
        if lowest[count] > highest[count]:
            continue
        whole = np.ones(len(moving))
        if milp(np.zeros(len(moving)), integrality=whole, bounds=Bounds(lowest, highest), constraints=constraints).x is not None:
            return True
    return False

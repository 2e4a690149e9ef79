"""The whole cover of a report as one mixed integer programme: the lowest price at which every protected count has a move of its own.

A figure is hidden or shown: a binary number with its price. Every count that must be safe has a move, which leaves all sums as they are,
changes that count by at least one, up or down, and other counts only where all the figures that show them are hidden.
After Fischetti and Salazar (2000), Management Science 46, 1039-1051, written out in full instead of by cuts.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_diag, coo_array, csr_array, hstack, vstack

from wres.bench.cover_problem import CoverProblem
from wres.disclosure.constraints import Leeway
from wres.disclosure.counts import Flags, Numbers

HALF = 0.5


@dataclass(frozen=True, slots=True)
class ProgrammeSolution:
    """hidden: truth values by figure. bound: no cover costs less than this."""

    hidden: Flags
    bound: float


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows of constraints on the figures, one move and its two directions: least <= figures, move, ways <= most."""

    figures: csr_array
    move: csr_array
    ways: csr_array
    least: Numbers
    most: Numbers


def solve_programme(
    problem: CoverProblem, leeways: Mapping[int, Leeway], whole: Collection[int], seconds: float
) -> ProgrammeSolution | None:
    """The cheapest figures to hide; None when there is no solution, or none is seen in the time.

    leeways: by count that must be safe when it is hidden, how far counts may go in its move. whole: those of them whose moves must be
    whole numbers; of others a part of a person will do, which can only make the price lower.
    """
    counts = list(leeways)
    figures, size = problem.shows.shape
    blocks = [_block(problem, count, leeways[count]) for count in counts]
    table = hstack(
        [
            vstack([block.figures for block in blocks]),
            block_diag([block.move for block in blocks]),
            block_diag([block.ways for block in blocks]),
        ]
    )
    least, most = (np.concatenate([getattr(block, side) for block in blocks]) for side in ("least", "most"))
    lowest = [problem.hidden_for_their_own_sake, *(-leeways[count].down for count in counts), np.zeros(2 * len(counts))]
    highest = [np.ones(figures), *(leeways[count].up for count in counts), *([_can_go(leeways[count], count) for count in counts])]
    integral = [np.ones(figures), *(np.full(size, count in whole) for count in counts), np.ones(2 * len(counts))]
    result = milp(
        np.concatenate([problem.price, np.zeros(len(counts) * (size + 2))]),
        integrality=np.concatenate(integral),
        bounds=Bounds(np.concatenate(lowest), np.concatenate(highest)),
        constraints=LinearConstraint(table, least, most),
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if result.x is None:
        return None
    return ProgrammeSolution(result.x[:figures] > HALF, result.mip_dual_bound)


def _can_go(ways: Leeway, count: int) -> Numbers:
    return np.array([ways.up[count] >= 1, ways.down[count] >= 1], dtype=float)


def _block(problem: CoverProblem, count: int, ways: Leeway) -> _Block:
    """The constraints of the move that makes a count safe; its ways are the two numbers up and down, of which one is 1."""
    figures, size = problem.shows.shape
    figure, its_count = np.nonzero(problem.shows)
    pairs = np.arange(len(figure))
    of_figure, of_count = (
        coo_array((np.ones(len(pairs)), (pairs, place)), shape=(len(pairs), width))
        for place, width in ((figure, figures), (its_count, size))
    )
    sums = problem.sums
    showing = np.flatnonzero(problem.shows[:, count])
    itself = csr_array(([1.0, 1.0], ([0, 1], [count, count])), shape=(3, size))
    up, down = float(ways.up[count]), float(ways.down[count])
    # It goes up by one at least, or down by one at least, when all the figures that show it are hidden.
    choice = csr_array(([-1.0 - down, 1.0 + up, 1.0, 1.0], ([0, 1, 2, 2], [0, 1, 0, 1])), shape=(3, 2))
    when_hidden = csr_array((np.full(len(showing), -1.0), (np.full(len(showing), 2), showing)), shape=(3, figures))
    nothing = np.zeros(len(pairs))
    return _Block(
        figures=csr_array(
            vstack(
                [
                    of_figure * -ways.up[its_count][:, None],
                    of_figure * -ways.down[its_count][:, None],
                    csr_array((len(sums.table), figures)),
                    when_hidden,
                ]
            )
        ),
        move=csr_array(vstack([of_count, -of_count, csr_array(sums.table), itself])),
        ways=csr_array(vstack([csr_array((2 * len(pairs) + len(sums.table), 2)), choice])),
        least=np.concatenate([nothing - np.inf, nothing - np.inf, sums.least, [-down, -np.inf, 1.0 - len(showing)]]),
        most=np.concatenate([nothing, nothing, sums.most, [np.inf, up, np.inf]]),
    )

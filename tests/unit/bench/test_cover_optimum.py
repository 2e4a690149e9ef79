"""The cheapest cover of small tables, as it can be seen by eye; and the library's beside that of whole returns."""

import numpy as np
import pytest

from wres.bench.cover_optimum import optimum_of
from wres.bench.cover_problem import CoverProblem
from wres.bench.disclosure import compare, gate
from wres.demo import write_country
from wres.disclosure.constraints import Leeway, Sums
from wres.parameters import Workspace

PLENTY = 50.0


def problem(sums, price, protected, *, needing=(), down=None, up=None, shows=None):
    """Every figure shows one count unless `shows` says otherwise; every count may move as far as it likes."""
    size = len(sums[0])
    nothing, plenty = np.zeros(len(sums)), np.full(size, PLENTY)
    ways = Leeway(plenty if down is None else np.array(down, float), plenty if up is None else np.array(up, float))
    return CoverProblem(
        price=np.array(price, float),
        shows=np.eye(size, dtype=bool) if shows is None else np.array(shows, bool),
        sums=Sums(np.array(sums, float), nothing, nothing, np.zeros(size, dtype=np.int64)),
        leeways=(ways,),
        protected=np.array(protected),
        needing=np.array([*protected, *needing], dtype=np.int64),
    )


def test_one_of_three_parts_is_covered_by_the_cheaper_of_the_others():
    """a + b + c = total: a costs 4, then b at 7 or c at 5, or the total at 100: 9."""
    best = optimum_of(problem([[1, 1, 1, -1]], [4, 7, 5, 100], [0]))
    assert (best.total, best.bound, best.hidden.tolist()) == (9, pytest.approx(9), [True, False, True, False])


def test_a_cell_of_a_square_takes_three_others():
    """Two by two with its totals, cells 1 each and totals 10: a rectangle of four; a row's total and a column's would cost 1 + 20 at least."""
    #        a  b  c  d  row, row, column, column
    table = [[1, 1, 0, 0, -1, 0, 0, 0], [0, 0, 1, 1, 0, -1, 0, 0], [1, 0, 1, 0, 0, 0, -1, 0], [0, 1, 0, 1, 0, 0, 0, -1]]
    best = optimum_of(problem(table, [1, 1, 1, 1, 10, 10, 10, 10], [0]))
    assert best.total == 4


def test_cells_of_two_small_counts_share_their_cover():
    """Two by three: small in the first column, both rows. Each could be covered with a column of its own, 4 + 5; together the cheap one does."""
    #        a  b  c  d  e  f  totals of two rows, of three columns
    table = [
        [1, 1, 1, 0, 0, 0, -1, 0, 0, 0, 0],
        [0, 0, 0, 1, 1, 1, 0, -1, 0, 0, 0],
        [1, 0, 0, 1, 0, 0, 0, 0, -1, 0, 0],
        [0, 1, 0, 0, 1, 0, 0, 0, 0, -1, 0],
        [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, -1],
    ]
    best = optimum_of(problem(table, [1, 2, 3, 1, 2, 3, 90, 90, 90, 90, 90], [0, 3]))
    assert best.total == 1 + 2 + 1 + 2


def test_counts_that_can_only_rise_do_not_cover_each_other():
    """a and b have one person each and stay above 0, so that where one rises the other cannot fall: c, which is dearer, must go too."""
    best = optimum_of(problem([[1, 1, 1, -1]], [1, 1, 6, 100], [0, 1], down=[0, 0, PLENTY, PLENTY]))
    assert best.total == 8


def test_a_move_is_of_whole_people():
    """a + 2b = total: with a part of a person b would cover a, in whole people b alone cannot, as a can only rise by one."""
    best = optimum_of(problem([[1, 2, 1, -1]], [1, 1, 6, 100], [0], down=[0, 1, 1, PLENTY], up=[1, 1, 1, PLENTY]))
    assert best.total == 7


def test_a_hidden_count_that_covers_is_safe_itself():
    """The first figure shows a and d together. d is alone in its sum with e, so that to hide it e must go as well."""
    sums = [[1, 1, -1, 0, 0, 0], [0, 0, 0, 1, 1, -1]]
    shows = [[1, 0, 0, 1, 0, 0], [0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0], [0, 0, 0, 0, 1, 0], [0, 0, 0, 0, 0, 1]]
    assert optimum_of(problem(sums, [1, 2, 50, 7, 50], [0], shows=shows)).total == 3
    assert optimum_of(problem(sums, [1, 2, 50, 7, 50], [0], shows=shows, needing=[3])).total == 10


def test_what_nothing_makes_safe_is_counted():
    best = optimum_of(problem([[1, -1]], [1, 1], [0], down=[0, 0], up=[0, 0]))
    assert (best.total, best.hopeless) == (1, 1)


@pytest.mark.slow
def test_the_library_is_at_most_a_tenth_above_the_optimum(tmp_path):
    """Returns of different sizes, of which the optimum is proven."""
    for code in write_country(tmp_path, 8)[:4]:
        compared = compare(gate(code, str(tmp_path)), Workspace.at())
        assert compared.bound == pytest.approx(compared.optimum)
        assert compared.bound - 0.5 < compared.library <= 1.10 * compared.bound, code

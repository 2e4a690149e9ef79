from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from wres.demo.draws import Draws


def test_the_same_words_give_the_same_chance_and_others_give_another():
    assert [Draws("EXA", 2025).between(0, 1) for _ in range(2)] == [Draws("EXA", 2025).between(0, 1)] * 2
    assert Draws("EXA", 2025).between(0, 1) != Draws("EXA", 2024).between(0, 1)


def test_the_stream_is_that_of_pcg64_whatever_the_version_of_numpy():
    # The first number of PCG64 seeded by SeedSequence([0]): numpy's own documentation of default_rng(0) prints 0.63696169.
    assert round(Draws(0).between(0, 1), 8) == 0.63696169


@given(st.integers(0, 500), st.floats(0, 1))
def test_how_many_is_never_more_than_there_are(people, chance):
    assert 0 <= Draws("any", 1).how_many(people, chance) <= people


def test_how_many_is_near_what_is_expected():
    assert abs(Fraction(Draws("any", 2).how_many(100_000, 0.25), 100_000) - Fraction(1, 4)) < Fraction(1, 100)

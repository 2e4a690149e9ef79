"""What must hold of every movement, whatever the numbers."""

from math import inf, log

from hypothesis import assume, example, given
from hypothesis import strategies as st

from wres.comparison import BEYOND_CHANCE, Verdict
from wres.comparison.chance import gap_changed, ratio_changed
from wres.comparison.judging import Scale, verdict_on

RATIO = Scale(1.0, 0.1, more_is_worse=True)
GAP = Scale(0.0, 1.0, more_is_worse=True)
PERCENTAGE = Scale(None, 1.0, more_is_worse=True)
ratios = st.floats(0.05, 20)
ends = st.one_of(ratios, st.sampled_from([0.0, inf]))  # infinite: divided by no events
gaps = st.floats(-60, 60)
tested = st.sampled_from([True, False, None])
cell = st.integers(2, 5000).flatmap(lambda people: st.tuples(st.integers(0, people), st.just(people)))
year = st.tuples(cell, cell)


def flat(cells):
    return [number for pair in cells for number in pair]


@given(ends, ends, tested)
@example(1.40, 0.70, True)  # E4: "better", and "worse" with the groups swapped
@example(1.34, inf, True)  # nobody of the group below the line, and of the group above it
@example(inf, inf, True)
def test_swapped_groups_mirror_the_movement_of_a_ratio(before, after, beyond):
    pairs = (before, after), (_swapped(before), _swapped(after))
    here, there = (verdict_on(*pair, RATIO, 0, beyond) for pair in pairs)
    if here is there:
        return
    if Verdict.LITTLE_CHANGE in (here, there):  # its threshold is of the number as it is shown, so one of the two moved by less
        assert min(abs(end - start) for start, end in pairs if start != end) < RATIO.least
        return
    assert abs(abs(log(before)) - abs(log(after))) <= 1e-9  # as far from equal as before: the last binary digit decides


def _swapped(ratio):
    return {0: inf, inf: 0.0}[ratio] if ratio in (0, inf) else 1 / ratio


@given(gaps, gaps, st.floats(0, 3), tested)
def test_swapped_groups_mirror_the_movement_of_a_gap(before, after, rounding, beyond):
    assert verdict_on(before, after, GAP, rounding, beyond) is verdict_on(-before, -after, GAP, rounding, beyond)


@given(gaps, gaps)
def test_a_change_for_the_worse_is_one_for_the_better_of_the_other_group(before, after):
    other = Scale(0.0, 1.0, more_is_worse=False)
    assert GAP.leads_to_worse(before, after) == other.leads_to_worse(-before, -after)
    assert not (GAP.leads_to_worse(before, after) and other.leads_to_worse(before, after))


@given(st.one_of(st.tuples(st.just(RATIO), ratios, ratios), st.tuples(st.just(GAP), gaps, gaps)), tested)
@example((RATIO, 1.30, 0.75), True)  # E4: "no real change"
def test_a_change_of_sides_is_never_little_change(change, beyond):
    scale, before, after = change
    assume(scale.changes_sides(before, after) and abs(after - before) > 1e-6)
    verdict = verdict_on(before, after, scale, 0, beyond)
    assert verdict is {True: Verdict.CHANGED_SIDES, False: Verdict.COULD_BE_CHANCE, None: Verdict.CHANCE_NOT_KNOWN}[beyond]


@given(st.sampled_from([RATIO, GAP, PERCENTAGE]), ratios, st.floats(0, 2), st.floats(-1, 1), tested)
@example(RATIO, 1.8, 0.05 + 0.05, -1, True)  # E5: 1.8 to 1.7, "better"
@example(PERCENTAGE, 57.0, 0.5 + 0.5, 1, True)  # E5: 57% to 58%, "worse"
def test_no_verdict_inside_rounding(scale, before, rounding, part, beyond):
    verdict = verdict_on(before, before + part * rounding, scale, rounding, beyond)
    assert verdict in (Verdict.WITHIN_ROUNDING, Verdict.LITTLE_CHANGE)


@given(st.sampled_from([RATIO, GAP, PERCENTAGE]), ratios, ratios, st.sampled_from([False, None]))
def test_nothing_is_claimed_that_was_not_tested_and_found(scale, before, after, beyond):
    assert verdict_on(before, after, scale, 0, beyond) not in BEYOND_CHANCE


@given(year, year)
def test_the_test_of_a_ratio_is_the_same_with_groups_or_years_swapped(before, after):
    changed = ratio_changed(flat(before), flat(after))[0]
    assert changed == ratio_changed(flat(after), flat(before))[0]
    events = [count for pair in (*before, *after) for count, _ in [pair]]
    if all(events):
        assert changed == ratio_changed(flat(before[::-1]), flat(after[::-1]))[0]


@given(year)
def test_the_same_counts_never_differ(counts):
    assert not ratio_changed(flat(counts), flat(counts))[0]
    shares = [(100 * events / people, people) for events, people in counts]
    assert not gap_changed(flat(shares), flat(shares))[0]

"""What is said of the limits agrees with who is drawn outside them, whatever the numbers are."""

import math

import numpy as np
import pytest
from tests.unit.overview.conftest import ratio_rows, row

from wres.overview.control_limits import control_limits, overdispersion
from wres.overview.funnel_words import sentences
from wres.overview.overview import open_overview

ALIKE = "differ about as much as chance would make them differ"
LITTLE = "differ a little more than chance would make them differ"
NO_MORE = "differ no more than chance would make them differ"
USUAL, PLANTED = (300, 1000, 300, 1000), (600, 1000, 300, 1000)  # ratios of 1.0 and 2.0


def folder(publish, count, planted, of_type=False):
    """So many organisations of which so many are planted far outside; those of the first half are of a type, where that is asked for."""
    counts = {f"ZA{number:03d}": PLANTED if number < planted else USUAL for number in range(count)}
    root = publish({code: ratio_rows(code, "2", ("white", "bme"), *row) for code, row in counts.items()})
    if of_type:
        (root / "params/organisations").mkdir(parents=True)
        for number, code in enumerate(counts):
            (root / f"params/organisations/{code}.yaml").write_text(f"name: {code}\ntype: {'Acute' if 2 * number < count else 'Other'}\n")
    return root


def words_of(overview):
    (funnel,) = overview.funnels
    return funnel, " ".join(sentences(overview.data, funnel))


@pytest.mark.parametrize("count", [10, 15, 19])
def test_of_fewer_than_20_nobody_is_called_outside_and_nothing_is_said_of_chance(publish, count):
    overview = open_overview(2025, folder(publish, count, 2))
    funnel, words = words_of(overview)
    assert not any(point.beyond for point in funnel.points)
    assert not any(how_much in words for how_much in (ALIKE, LITTLE, NO_MORE))
    assert "With fewer than 20 organisations it is not known whether they differ by more than chance." in words
    first = overview.first().html()
    assert "Nobody is named as outside limits, because too few organisations have published counts (fewer than 20)" in first
    assert "ZA000" not in first


@pytest.mark.parametrize(("count", "planted"), [(20, 2), (30, 2), (60, 3)])
def test_those_outside_are_named_apart_where_the_others_differ_by_chance_alone(publish, count, planted):
    funnel, words = words_of(open_overview(2025, folder(publish, count, planted)))
    assert sum(point.beyond == 2 for point in funnel.points) == funnel.far_outside == planted
    ratio = round(funnel.overdispersion.ratio, 1)
    alike = ALIKE if ratio == 1 else LITTLE if ratio > 1 else NO_MORE
    assert f"Apart from the {planted} outside the 99.8% limits, the organisations {alike}" in words
    assert not any(f"The organisations {words_alike}" in words for words_alike in (ALIKE, LITTLE, NO_MORE))


def test_an_overview_of_a_type_names_those_outside_of_all_that_its_limits_are_of(publish):
    """Both planted are acute, so of the others nobody is outside: their limits are of all 40 all the same."""
    root = folder(publish, 40, 2, of_type=True)
    funnel, words = words_of(open_overview(2025, root, type="Other"))
    assert not any(point.beyond for point in funnel.points)
    assert f"Apart from the 2 outside the 99.8% limits, all 40 organisations in this workspace {NO_MORE}" in words


def test_where_nobody_is_outside_nobody_is_named_apart(publish):
    _, words = words_of(open_overview(2025, folder(publish, 20, 0)))
    assert f"The organisations {NO_MORE} (0.0 times the variation expected by chance)." in words
    assert "Apart from" not in words


def test_intervals_of_groups_do_not_say_that_none_differs_where_some_are_outside(publish):
    overview = open_overview(2025, folder(publish, 40, 2, of_type=True))
    shown = overview.groups().html()
    assert "of which none beyond chance was measured but for those outside the limits" in shown


@pytest.mark.parametrize("spread", [1.0, 2.0])
def test_of_20_organisations_few_are_called_outside_falsely(spread):
    """400 folders of 20, whose distances from the middle have this variance in squared standard errors.

    Of equal ones 0.2% would be outside if the variance were known. It is estimated: so no more than one folder in 5 may accuse anybody,
    which is 1.1% of its organisations.
    """
    rng = np.random.default_rng(20)
    outside, errors = [], np.ones(20)
    for _ in range(400):
        values = rng.normal(0, math.sqrt(spread), 20)
        middle = float(values.mean())
        lower, upper = control_limits(middle, errors, overdispersion(values, errors, middle, 0.1, 20).variance, 0.998)
        outside.append(int(((values < lower) | (values > upper)).sum()))
    assert sum(map(bool, outside)) / 400 < 0.2
    assert sum(outside) / 8000 < 0.011


def test_where_nobody_is_judged_the_page_has_no_columns_and_no_advice_of_limits(publish):
    overview = open_overview(2025, folder(publish, 12, 2))
    assert not any("limits" in column.heading for column in overview.tables[0].columns)
    shown = overview.funnel_plots().html()
    assert "look at these first" not in shown
    assert "no point is said to be outside" in shown


def test_one_organisation_alone_is_told_nothing_of_limits(publish):
    overview = open_overview(2025, folder(publish, 1, 0))
    assert "outside limits" not in overview.first().html()
    assert "It does not have a figure for every indicator." in overview.presence().html()


def test_limits_of_a_few_answers_go_no_further_than_a_percentage_can(publish):
    """At 10% of 10 answers the standard error is 9.5 points: 1.96 of them below 10% is less than 0, and above it 28.6%."""
    codes = [f"ZA{number:03d}" for number in range(20)]
    overview = open_overview(2025, publish({code: [row(code, "5", "percentage", "bme", 10, "percent", "", 10)] for code in codes}))
    (table,) = (table for table in overview.tables if table.sheet == "Funnel 5")
    (limits,) = (column.cells for column in table.columns if column.heading == "95% limits")
    assert list(limits) == ["0.0% to 28.6%"] * 20

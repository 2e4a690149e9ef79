"""Rows of a published file that contradict themselves or each other are left out with their counts, and told as written."""

import pytest

from wres.comparison.counted_rows import counted_rows

COLUMNS = ("indicator", "measure", "group", "value", "unit", "numerator", "denominator", "status", "reason", "source")
RATIO = [
    ["2", "likelihood", "white", "20", "percent", "200", "1000", "ok", "", "counts"],
    ["2", "likelihood", "bme", "12.5", "percent", "50", "400", "ok", "", "counts"],
    ["2", "relative_likelihood", "white/bme", "1.6", "ratio", "", "", "ok", "", "counts"],
]
GAP = [
    ["5", "percentage", "white", "20", "percent", "", "800", "ok", "", "counts"],
    ["5", "percentage", "bme", "25.5", "percent", "", "300", "ok", "", "counts"],
    ["5", "gap", "bme-white", "5.5", "points", "", "", "ok", "", "counts"],
]


def read(rows, *changes):
    """The rows with changes, each by row, column and text: the places that are left out, and what is told."""
    rows = [list(row) for row in rows]
    for place, column, text in changes:
        rows[place][COLUMNS.index(column)] = text
    counted = counted_rows(COLUMNS, rows, 2025)
    return counted, [what for what, _ in counted.doubts]


@pytest.mark.parametrize("rows", [RATIO, GAP])
def test_of_sound_rows_nothing_is_told(rows):
    counted, whats = read(rows)
    assert (whats, counted.because) == ([], {})
    assert list(counted.rows) == rows


@pytest.mark.parametrize(
    ("rows", "place", "written", "words"),
    [
        (GAP[:2], 0, "437.5", "437.5 (5 percentage white) is not from 0 to 100"),
        (GAP[:2], 1, "-5", "-5 (5 percentage bme) is not from 0 to 100"),
        (GAP, 2, "-101", "-101 (5 gap bme-white) is not from -100 to 100"),
        (RATIO, 2, "-1.2", "-1.2 (2 relative_likelihood white/bme) is not 0 or more"),
        (RATIO, 1, "100.5", "100.5 (2 likelihood bme) is not from 0 to 100"),
    ],
)
def test_a_value_beyond_what_it_can_be_is_left_out(rows, place, written, words):
    counted, whats = read(rows, (place, "value", written))
    assert whats == [f"1 value cannot be used: {words}."]
    assert counted.because == {place: "contradiction"}


@pytest.mark.parametrize(("people", "words"), [("-20", "is of -20 people"), ("0", "is of 0 people")])
def test_a_percentage_of_nobody_is_left_out(people, words):
    _, whats = read(GAP[:2], (1, "denominator", people))
    assert whats == [f"1 value cannot be used: 25.5 (5 percentage bme) {words}."]


def test_counts_that_are_rejected_are_left_out_with_the_value():
    """12.5 is 50 of 400, not 5; its counts would give 200 / 1000 over 5 / 400, 16, to who takes them."""
    counted, whats = read(RATIO, (1, "numerator", "5"))
    assert whats == ["1 value cannot be used: 12.5 (2 likelihood bme) is not 5 of 400."]
    assert list(counted.rows[1]) == ["2", "likelihood", "bme", "", "percent", "", "", "missing", "contradiction", "counts"]


WITH_INTERVAL = (*COLUMNS, "lower", "upper")


@pytest.mark.parametrize(
    ("rows", "place", "ends", "words"),
    [
        pytest.param(RATIO, 2, ("2.5", "3.0"), "1.6 (2 relative_likelihood white/bme) is outside its own interval, 2.5 to 3.0", id="ratio"),
        pytest.param(RATIO, 1, ("20", "30"), "12.5 (2 likelihood bme) is outside its own interval, 20 to 30", id="percentage"),
        pytest.param(GAP, 2, ("-9", "-2"), "5.5 (5 gap bme-white) is outside its own interval, -9 to -2", id="gap"),
    ],
)
def test_a_value_that_its_counts_bear_out_stands_without_the_interval_that_it_is_outside(rows, place, ends, words):
    """200 of 1,000 are 20%, 50 of 400 are 12.5%, which is 1.6; 25.5 less 20 is 5.5."""
    given = [[*row, *(ends if at == place else ("", ""))] for at, row in enumerate(rows)]
    counted = counted_rows(WITH_INTERVAL, given, 2025)
    assert [what for what, _ in counted.doubts] == [f"1 interval cannot be used: {words}."]
    assert counted.because == {}
    assert list(counted.rows) == [[*row, "", ""] for row in rows]


@pytest.mark.parametrize(
    ("rows", "place", "changes", "ends"),
    [
        pytest.param(RATIO, 2, {(1, 3): ""}, ("2.5", "3.0"), id="a likelihood is not there"),
        pytest.param(RATIO, 2, {(2, 3): "1.7"}, ("2.5", "3.0"), id="the likelihoods give another ratio"),
        pytest.param(GAP, 1, {}, ("40", "50"), id="a percentage without its count"),
        pytest.param(GAP, 2, {(2, 3): "6.6"}, ("-9", "-2"), id="the percentages give another gap"),
    ],
)
def test_a_value_outside_its_interval_that_nothing_bears_out_is_left_out(rows, place, changes, ends):
    given = [[changes.get((at, column), cell) for column, cell in enumerate(row)] for at, row in enumerate(rows)]
    given = [[*row, *(ends if at == place else ("", ""))] for at, row in enumerate(given)]
    counted = counted_rows(WITH_INTERVAL, given, 2025)
    assert counted.because[place] == "contradiction"
    assert "is outside its own interval" in counted.doubts[0][0]


@pytest.mark.parametrize(
    ("changes", "more"),
    [
        pytest.param({(1, 3): "12", (1, 5): "48", (2, 3): "1.7"}, ("", ""), id="a ratio of rounded percentages"),
        pytest.param({}, ("all", "all"), id="blank beside all"),
    ],
)
def test_a_value_that_rounded_figures_bear_out_or_those_of_a_blank_group_stands(changes, more):
    """20 over 12 is 1.67, written 1.7; a blank staff group and band are all staff, as elsewhere. Both were left out as not borne out."""
    given = [[changes.get((at, column), cell) for column, cell in enumerate(row)] for at, row in enumerate(RATIO)]
    given = [[*row, *(("2.5", "3.0", "", "") if at == 2 else ("", "", *more))] for at, row in enumerate(given)]
    counted = counted_rows((*WITH_INTERVAL, "staff_group", "band"), given, 2025)
    assert counted.because == {}
    assert counted.rows[2][3] == given[2][3]


def test_a_ratio_turned_over_is_left_out():
    """20 over 12.5 is 1.6, not 0.625."""
    counted, whats = read(RATIO, (2, "value", "0.625"))
    assert whats == ["1 value cannot be used: 0.625 (2 relative_likelihood white/bme) is not 20 over 12.5."]
    assert counted.because == {2: "contradiction"}


@pytest.mark.parametrize(
    ("rows", "changes"),
    [
        pytest.param(GAP, [(0, "value", "20"), (1, "value", "26"), (2, "value", "5.2")], id="percentages rounded to whole numbers"),
        pytest.param(RATIO, [(0, "value", "20"), (1, "value", "13"), (2, "value", "1.6")], id="a likelihood rounded"),
        pytest.param(RATIO, [(2, "value", "2")], id="a ratio rounded to a whole number"),
        pytest.param(RATIO, [(2, "value", "2.6"), (2, "source", "published: 1.6")], id="printed"),
        pytest.param(
            GAP, [(2, "value", "10"), (2, "reason", "rounded to the nearest 5 because of a small number")], id="to protect people"
        ),
        pytest.param(GAP, [(0, "value", ""), (0, "status", "suppressed")], id="hidden"),
    ],
)
def test_rounded_printed_and_hidden_rows_do_not_contradict_each_other(rows, changes):
    _, whats = read(rows, *changes)
    assert whats == []


def test_of_two_rows_of_a_figure_both_values_are_told_where_they_differ():
    again = [cell if cell != "25.5" else "31" for cell in GAP[1]]
    counted, whats = read([*GAP, again, GAP[0]])
    assert whats == ["2 figures are there more than once, with different values: 25.5 and 31 (5 percentage bme)."]
    assert list(counted.rows) == GAP

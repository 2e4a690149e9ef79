"""Of two rows of one figure the first counts, unless it cannot be used and the other can."""

import pytest

from wres.comparison.counted_rows import counted_rows

COLUMNS = ("indicator", "measure", "group", "value", "unit", "numerator", "denominator", "lower", "status", "reason")
WHITE = ["5", "percentage", "white", "20", "percent", "", "800", "", "ok", ""]
BME = ["5", "percentage", "bme", "25.5", "percent", "", "300", "", "ok", ""]
GAP = ["5", "gap", "bme-white", "5.5", "points", "", "", "", "ok", ""]
SHARE = ["1", "share", "bme", "15.2", "percent", "152", "1000", "", "ok", ""]
BOUND = ["4", "relative_likelihood", "white/bme", "", "ratio", "", "", "6.42", "missing", "no events"]


def with_changes(row, **changes):
    return [changes.get(name, cell) for name, cell in zip(COLUMNS, row, strict=True)]


def read(*rows):
    """The rows that count, which of them cannot be used, and what is told."""
    counted = counted_rows(COLUMNS, rows, 2025)
    return list(counted.rows), counted.because, counted.doubts


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        pytest.param(with_changes(BME, value="about 20"), BME, "25.5, not about 20 (5 percentage bme)", id="no number"),
        pytest.param(with_changes(BME, value="255"), BME, "25.5, not 255 (5 percentage bme)", id="above 100"),
        pytest.param(
            with_changes(BME, value="", status="missing", reason="no data"), BME, "25.5, not blank (5 percentage bme)", id="no data"
        ),
        pytest.param(
            with_changes(SHARE, numerator="512"),
            SHARE,
            "value 15.2, numerator 152, denominator 1000, not value 15.2, numerator 512, denominator 1000 (1 share bme)",
            id="not what its counts give",
        ),
    ],
)
def test_of_two_rows_the_one_that_can_be_used_is_read_and_named(first, second, told):
    rows, because, doubts = read(first, second)
    assert (rows, because) == ([second], {})
    what = f"1 figure is there more than once, and one row alone can be used: {told}."
    assert doubts == ((what, "The row that can be used is read, though it is not the first."),)


def test_a_row_is_judged_beside_the_others_of_the_file():
    """26 less 20 is 6 and not 5.5; 25.5 less 20 is."""
    rows, because, doubts = read(WHITE, with_changes(BME, value="31"), GAP, BME)
    assert (rows, because) == ([WHITE, BME, GAP], {})
    assert [what for what, _ in doubts] == [
        "1 figure is there more than once, and one row alone can be used: 25.5, not 31 (5 percentage bme)."
    ]


def test_of_two_rows_that_can_both_be_used_the_first_is_read():
    rows, because, doubts = read(SHARE, with_changes(SHARE, value="20", numerator="200"))
    assert (rows, because) == ([SHARE], {})
    assert doubts == ((
        "1 figure is there more than once, with different values: 15.2 and 20 (1 share bme).",
        "Of two rows of the same figure the first is read, unless the second alone can be used.",
    ),)  # fmt: skip


@pytest.mark.parametrize(
    "others",
    [
        pytest.param([with_changes(BME, value="none")], id="no other can be used"),
        pytest.param([BME, with_changes(BME, value="31")], id="two others differ"),
        pytest.param([with_changes(BME, value="", status="missing")], id="the other is blank"),
    ],
)
def test_where_no_row_or_several_could_be_used_the_figure_is_left_out(others):
    rows, because, doubts = read(with_changes(BME, value="about 20"), *others)
    assert (len(rows), rows[0][COLUMNS.index("value")], because) == (1, "", {0: "unreadable"})
    assert "1 value cannot be used: about 20 (5 percentage bme) is not a number." in dict(doubts)


def test_two_others_that_agree_are_as_good_as_one():
    rows, because, _ = read(with_changes(BME, value="about 20"), BME, BME)
    assert (rows, because) == ([BME], {})


def test_a_lower_bound_alone_is_something_to_read():
    rows, _, doubts = read(BOUND, with_changes(BOUND, value="1.5", lower="", status="ok", reason=""))
    assert rows == [BOUND]
    assert doubts[0][0] == "1 figure is there more than once, with different values: blank and 1.5 (4 relative_likelihood white/bme)."

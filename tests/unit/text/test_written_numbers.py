"""Numbers as people and spreadsheets write them: read where they can mean one number, and said where they could mean two."""

import pytest

from wres.text.written_numbers import Commas, are_plain, fault_of, plain_digits

POINTS, MAY_BE, DECIMAL = Commas(), Commas(may_be_decimal=True), Commas(may_be_decimal=True, are_decimal=True)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("45.2%", "45.2"), ("45.2 %", "45.2"), (" 45.2 ", "45.2"), ("\u00a045.2\u00a0%", "45.2"), ("−5.2", "-5.2"), ("-5.2%", "-5.2"), ("- 5", "-5"),
        ("1,234.5", "1234.5"), ("about 20", "about 20"), ("1,234", "1,234"), ("1,25", "1,25"), ("%", "%"), ("", ""), ("1.2.3", "1.2.3"),
        ("12 of 40", "12 of 40"),
    ],
)  # fmt: skip
def test_a_percentage_where_commas_separate_the_columns(written, plain):
    assert plain_digits(written, POINTS) == plain


@pytest.mark.parametrize(
    ("written", "plain"), [("1,234", "1234"), ("12,345,678", "12345678"), ("1 234", "1234"), ("1\u202f234", "1234"), ("45%", "45%"), ("12,34", "12,34"), ("0012,345", "0012,345")]
)  # fmt: skip
def test_a_count_of_people_is_whole_so_its_comma_is_one_between_thousands(written, plain):
    assert plain_digits(written, POINTS, is_count=True) == plain


@pytest.mark.parametrize(
    ("written", "may_be", "decimal"),
    [
        pytest.param("1,25", "1.25", "1.25", id="two decimals are no thousands"),
        pytest.param("0,5%", "0.5", "0.5", id="with a percent sign"),
        pytest.param("-5,2", "-5.2", "-5.2", id="below 0"),
        pytest.param("1,234", "1,234", "1.234", id="three decimals or thousands, unless other numbers show which"),
        pytest.param("1,234.5", "1234.5", "1234.5", id="a point as well"),
        pytest.param("1,2,3", "1,2,3", "1,2,3", id="two commas"),
    ],
)
def test_a_comma_where_semicolons_separate_the_columns(written, may_be, decimal):
    assert (plain_digits(written, MAY_BE), plain_digits(written, DECIMAL)) == (may_be, decimal)


def test_where_commas_are_decimal_a_count_with_one_is_not_guessed():
    """1,234 people are 1234, and not where the file writes 15,2: there it could be an average."""
    assert plain_digits("1,234", MAY_BE, is_count=True) == "1234"
    assert plain_digits("1,234", DECIMAL, is_count=True) == "1,234"
    assert plain_digits("152,5", DECIMAL, is_count=True) == "152.5"


def test_a_ratio_has_no_percent_sign():
    assert plain_digits("150%", POINTS, is_ratio=True) == "150%"
    assert plain_digits("1,5", MAY_BE, is_ratio=True) == "1.5"


@pytest.mark.parametrize(
    ("separator", "numbers", "commas"),
    [
        (",", ["1,25"], POINTS), (";", ["1,25", "1,234", "-5"], DECIMAL), ("\t", ["25,5%"], DECIMAL), (";", ["1,234"], MAY_BE),
        (";", ["1,25", "2.5"], MAY_BE), (";", ["about 2"], MAY_BE),
    ],
)  # fmt: skip
def test_what_commas_are_in_a_file_is_shown_by_its_numbers(separator, numbers, commas):
    assert Commas.of(separator, numbers) == commas


def test_numbers_that_hold_nothing_strange():
    assert are_plain(["1.5", "", "-20", "100"])
    assert not are_plain(["1.5", "20%"])
    assert not are_plain(["1.5", " 20"])


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("1,234", "could mean 1234 or 1.234"), ("-1,234", "could mean -1234 or -1.234"), ("150%", "has a percent sign"), ("about 20", "is not a number"),
        ("1,2,3", "is not a number"), ("about 20%", "is not a number"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_number_is_said(written, fault):
    assert fault_of(written) == fault

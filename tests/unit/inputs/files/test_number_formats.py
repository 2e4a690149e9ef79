"""What cells show, by what Excel shows for the same numbers and formats."""

import datetime as dt

import pytest

from wres.inputs.files.number_formats import hundredfold, is_percent, plain_number, shown_month, shown_number, tells_more


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (1.1, "0.00", "1.10"),
        (1.1, "0.0", "1.1"),
        (2, "0.00", "2.00"),
        (0.75, "0%", "75%"),
        (0.261, "0.0%", "26.1%"),
        (7, "000", "007"),
        (7, '"WRES-"00', "WRES-07"),
        (26.1, '0.0"%"', "26.1%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (-3, "0.0", "-3.0"),
        (-3, "0.0_);[Red](0.0)", "(3.0)"),
        (5, "[$£-809]#,##0", "£5"),
        (3, '0 "of 7"', "3 of 7"),
        (3.456, "0.##", "3.46"),
        (0.5, "# ?/?", "0.5"),
        (12345, "0.00E+00", "12345"),
        (1.5, "General", "1.5"),
    ],
)
def test_a_number_is_shown_in_its_format(value, code, shown):
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("mmm-yy", "March 2025"),
        ("mmmm yyyy", "March 2025"),
        ("[$-809]mmmm\\ yyyy;@", "March 2025"),
        ("yyyy", "2025"),
        ("dd/mm/yyyy", None),
        ("d-mmm", None),
        ("mm:ss", None),
    ],
)
def test_a_date_without_a_day_is_its_month(code, shown):
    assert shown_month(dt.date(2025, 3, 1), code) == shown


def test_percentages_are_exact():
    assert [hundredfold(value) for value in (0.261, 0.57, 0.1 + 0.2, 1, 0)] == ["26.1", "57", "30", "100", "0"]
    assert [is_percent(code) for code in ("0%", "0.0%;-0.0%", '0.0"%"', "0\\%", "0")] == [True, True, False, False, False]


def test_numbers_have_no_more_digits_than_a_spreadsheet_shows():
    assert [plain_number(value) for value in (0.1 + 0.2, 100.0, 1e-7, 25.4, 12)] == ["0.3", "100", "0.0000001", "25.4", "12"]


def test_formats_that_change_nothing_need_no_look():
    assert not any(map(tells_more, ("General", "@", "0", "#,##0", "dd/mm/yyyy", "yyyy-mm-dd")))

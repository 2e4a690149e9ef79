"""Where nobody meets the rule, those with a sign of harm are named in one list, an organisation a line, as the table has them."""

import pytest
from lxml import html
from tests.unit.overview.conftest import listed, plain, row
from tests.unit.overview.test_rule_met import EQUAL, FEW, UNEQUAL, with_intervals

from wres.overview.overview import open_overview

HIGHER, BETWEEN = (450, 1000, 250, 1000), (350, 1000, 297, 1000)  # by statsmodels 1.80 (1.58 to 2.04) and 1.18 (1.04 to 1.34)
INTRO = "Above 1.25 beyond chance on 1 indicator, with the 95% confidence interval in brackets:"


def opened(publish, counts, wrong=()):
    rows = {code: with_intervals(code, of_code) for code, of_code in counts.items()}
    for code in wrong:
        rows[code] += [row(code, "9", "board_share", group, 150, "percent") for group in ("white", "bme", "unknown")]
    page = html.fromstring(f"<main>{open_overview(2025, publish(rows)).first().html()}</main>")
    return listed(page), plain(page), [plain(fold) for fold in page.iter("summary")]


def test_all_that_is_known_of_an_organisation_stands_in_one_line_and_the_table_is_folded(publish):
    """One had to be pieced together from a list of those above 1.25, one of those between limits, and the table that repeated both.

    350 and 297 of 1,000 are 2.4 standard errors (0.068) from the 1 of the other 24: outside 95% limits, within 99.8% ones.
    """
    usual = {f"Z{number:02}": (UNEQUAL if number < 4 else EQUAL, EQUAL) for number in range(24)}
    items, page, folds = opened(publish, usual | {"NEAR": (EQUAL, BETWEEN), "BOTH": (UNEQUAL, BETWEEN)})
    appointment = "Appointment (2): White applicants 1.60 times as likely as BME applicants to be appointed (1.40 to 1.82)"
    disciplinary = "Disciplinary (3): BME staff 1.18 times as likely as White staff to enter the disciplinary process (1.04 to 1.34)"
    assert "Above 1.25 beyond chance on 1 indicator, or between the 95% and the 99.8% limits, with the 95% confidence interval in" in page
    assert folds[-1] == "6 organisations outside limits or above 1.25 beyond chance"
    assert items[0] == f"BOTH – {appointment}. {disciplinary}, between the limits. Has an action plan."
    assert items[-1] == f"NEAR – {disciplinary}, between the limits. Has an action plan."
    assert [item[:4].strip() for item in items] == ["BOTH", "Z00", "Z01", "Z02", "Z03", "NEAR"]


def test_those_beyond_chance_on_one_indicator_are_named_in_their_order_with_their_figures(publish):
    items, page, _ = opened(publish, {"AAA": (UNEQUAL, EQUAL), "BBB": (HIGHER, EQUAL), "CCC": (FEW, EQUAL), "DDD": (EQUAL, EQUAL)})
    assert items == [
        "BBB – Appointment (2): White applicants 1.80 times as likely as BME applicants to be appointed (1.58 to 2.04). Has an action plan.",
        "AAA – Appointment (2): White applicants 1.60 times as likely as BME applicants to be appointed (1.40 to 1.82). Has an action plan.",
    ]
    assert INTRO in page


def test_nobody_is_named_so_where_others_meet_the_rule(publish):
    items, page, _ = opened(publish, {"AAA": (UNEQUAL, EQUAL), "BOTH": (UNEQUAL, UNEQUAL)})
    assert [item[:4] for item in items] == ["BOTH"]
    assert INTRO not in page


@pytest.mark.parametrize(("count", "named"), [(11, 11), (12, 10)])
def test_of_many_ten_are_named_and_the_table_has_the_others(publish, count, named):
    items, page, _ = opened(publish, {f"ZA{number:02d}": (UNEQUAL, EQUAL) for number in range(count)})
    assert [item[:4] for item in items] == [f"ZA{number:02d}" for number in range(named)]
    assert ("2 more organisations are: see the table of 12 organisations." in page) == (count > named)


def test_an_organisation_whose_file_is_to_be_checked_is_said_apart(publish):
    """Of 9 values 3 cannot be used."""
    items, page, _ = opened(publish, {"AAA": (UNEQUAL, EQUAL), "BBB": (HIGHER, EQUAL)}, wrong=["BBB"])
    assert [item[:3] for item in items] == ["AAA"]
    assert (
        "1 organisation is above 1.25 beyond chance on 1 indicator but not named, because 10% or more of the values in its file cannot be "
        "used: BBB" in page
    )


def test_what_may_be_chance_is_not_said_of_a_figure_that_is_named_as_beyond_chance(publish):
    """The rule cannot be applied to either, of which one indicator can be judged; only the 50.00 of BBB rests on few cases."""
    _, page, _ = opened(publish, {"AAA": (UNEQUAL, FEW), "BBB": (FEW, EQUAL)})
    assert (
        "Relative likelihoods above 1.25, not known to be beyond chance: Appointment (2), 1 organisation; Disciplinary (3), 1 organisation."
        in page
    )

"""With one readable organisation its first screen says what is worse and every survey gap, and does not reassure."""

import pytest
from lxml import html
from tests.unit.overview.conftest import plain, row
from tests.unit.overview.test_not_known import EQUAL, FEW, counted

from wres.overview.overview import open_overview

WORSE, ABOVE_1 = (400, 1000, 250, 1000), (330, 1000, 270, 1000)  # by statsmodels 1.60 (1.40 to 1.82) and 1.22 (1.07 to 1.40)


def gap(indicator, value, lower="", upper=""):
    """The published rows of an indicator of the survey; the interval is given by hand, as others send it."""
    return [
        row("AAA", indicator, "percentage", "white", 20, "percent"),
        row("AAA", indicator, "percentage", "bme", 20 + value, "percent"),
        row("AAA", indicator, "gap", "bme-white", value, "points").replace(",points,,,,,", f",points,,,{lower},{upper},"),
    ]


def parts(publish, rows):
    overview = open_overview(2025, publish(rows))
    page = html.fromstring(f"<main>{overview.first().html()}</main>")
    return [plain(item) for items in page.xpath("//ul[@class='figures']") for item in items], plain(page)


def test_every_gap_of_one_organisation_is_readable_under_what_is_known_of_chance(publish):
    """In 7 a lower figure is worse. "This organisation does not meet the rule" stood alone, and a gap of -11.1 was nowhere."""
    gaps = [*gap("5", 3, -1, 7), *gap("6", 4), *gap("7", -11.1, -15.3, -6.9), *gap("8", -5, -8, -2)]
    items, page = parts(publish, {"AAA": [*counted("AAA", ABOVE_1, EQUAL, EQUAL), *gaps]})
    assert items == [
        "Worse for BME staff beyond chance: Appointment (2) 1.22 (1.07 to 1.40); Equal opportunities (7) −11.1 points (−15.3 to −6.9).",
        "Survey gaps that may be chance: Harassment from the public (5) +3.0 points (−1.0 to +7.0).",
        "Survey gaps better for BME staff beyond chance: Discrimination (8) −5.0 points (−8.0 to −2.0).",
        "Published without counts, so chance is not known. Worse for BME staff: Harassment from staff (6) +4.0 points.",
    ]
    assert "In brackets: the 95% confidence interval. Points are survey gaps: BME minus White staff." in page
    assert page.startswith(
        "This organisation does not meet the rule for where to look first. This does not mean that it is equal. The rule"
    )


def test_gaps_without_counts_say_for_whom_they_are_worse(publish):
    """Harassment of the one and equal opportunities of the other side, both of -11 points, stood in one list; 0 is on neither side."""
    items, _ = parts(publish, {"AAA": [*gap("5", -11), *gap("6", 2), *gap("7", -11), *gap("8", 0)]})
    assert items == [
        "Published without counts, so chance is not known. Worse for BME staff: Harassment from staff (6) +2.0 points; "
        "Equal opportunities (7) −11.0 points. Better for BME staff: Harassment from the public (5) −11.0 points. "
        "The same for both groups: Discrimination (8) 0.0 points."
    ]


@pytest.mark.parametrize(
    ("counts", "item"),
    [
        ((None, EQUAL), "Relative likelihoods above 1.25; chance is not known: Appointment (2) 1.70."),
        ((FEW, EQUAL), "Relative likelihoods above 1.25, which may be chance: Appointment (2) 50.00 (24.97 to 101) (few)."),
        ((WORSE, None), "Worse for BME staff beyond chance: Appointment (2) 1.60 (1.40 to 1.82)."),
    ],
    ids=["without counts", "few cases", "beyond chance though the rule cannot be applied"],
)
def test_a_relative_likelihood_is_worse_beyond_chance_only_by_an_interval_that_can_be_relied_on(publish, counts, item):
    """8 of 1,000 are few: by statsmodels 400 of 1,000 against them is 50.00 (24.97 to 100.12)."""
    assert parts(publish, {"AAA": counted("AAA", *counts)})[0][0] == item


def test_the_only_one_with_figures_is_named_among_others_and_two_have_no_such_list(publish):
    items, page = parts(publish, {"AAA": counted("AAA", WORSE, EQUAL), "BBB": counted("BBB")})
    assert items == ["Worse for BME staff beyond chance: Appointment (2) 1.60 (1.40 to 1.82)."]
    assert "AAA:" in page
    assert parts(publish, {"AAA": counted("AAA", WORSE, EQUAL), "BBB": counted("BBB", EQUAL)})[0] == []


@pytest.mark.parametrize(
    ("worse", "caption", "item"),
    [
        (True, "1 organisation worse than the year before by more than chance", "Worsened since 2023/24 by more than chance: Harassment from the public (5)."),
        (False, None, None),
    ],
)  # fmt: skip
def test_what_worsened_is_in_the_list_and_a_caption_names_only_what_there_is(put, worse, caption, item):
    """25% and then 45% of 400 is beyond chance; "above 1.25 beyond chance, or worse" stood over a table without the former."""
    for year in (2024, 2025):
        share = 45 if worse and year == 2025 else 25
        survey = row("AAA", "5", "percentage", "bme", share, "percent", "", 400).replace(",2025,", ",2024,", 1)
        root = put(
            "AAA", rows=[line.replace(",2025,", ",2024,", 1) for line in (*counted("AAA", ABOVE_1, EQUAL, EQUAL), survey)], year=year
        )
    page = html.fromstring(f"<main>{open_overview(2025, root).first().html()}</main>")
    items = [plain(line) for items in page.xpath("//ul[@class='figures']") for line in items]
    assert items[1:] == ([item] if item else [])
    assert [plain(words) for words in page.iter("caption")] == ([caption] if caption else [])

"""Who is beyond the range by its own interval, and what is not known without an earlier year."""

from dataclasses import replace
from math import inf
from types import SimpleNamespace

import pytest
from lxml import html
from statsmodels.stats.proportion import confint_proportions_2indep
from tests.unit.overview.conftest import ratio_rows

from wres.overview.overview import open_overview
from wres.overview.own_interval import excess
from wres.overview.range_words import beyond_chance

COUNTS = {"AAA": (400, 1000, 250, 1000), "BBB": (400, 1000, 310, 1000), "CCC": (250, 1000, 400, 1000), "DDD": (4, 10, 2, 10)}


def country(publish):
    """Four organisations with their intervals, and fourteen like AAA, so that AAA is usual among them."""
    rows = {}
    for code, counts in (COUNTS | {f"ZA{number:03d}": COUNTS["AAA"] for number in range(14)}).items():
        low, high = confint_proportions_2indep(*counts, compare="ratio", method="log")
        rows[code] = ratio_rows(code, "2", ("white", "bme"), *counts)
        rows[code][-1] = rows[code][-1].replace(",ratio,,,,,", f",ratio,,,{low},{high},")
    return open_overview(2025, publish(rows))


def with_interval(code, counts):
    """The rows of indicator 2, with the interval of statsmodels."""
    low, high = confint_proportions_2indep(*counts, compare="ratio", method="log")
    *parts, ratio = ratio_rows(code, "2", ("white", "bme"), *counts)
    return [*parts, ratio.replace(",ratio,,,,,", f",ratio,,,{low},{high},")]


def test_an_interval_wholly_above_the_range_is_named_though_the_organisation_is_usual(publish):
    """By statsmodels 1.6 (1.40 to 1.83) is wholly above 1.25, and 1.29 (1.14 to 1.45), 0.63 and 2.0 (0.47 to 8.6) are not."""
    overview = country(publish)
    table = overview.tables[0]
    cells = {row[0]: row[1] for row in zip(*(column.cells for column in table.columns[1:]), strict=True)}
    assert {code for code, unequal in cells.items() if unequal == "2: 1.60 (1.40 to 1.82)"} == {
        "AAA",
        *(f"ZA{number:03d}" for number in range(14)),
    }
    shown = overview.first().html()
    assert "above 1 in 16 of 18 organisations, above 1.25 in 15 of them" in shown
    assert "is above 1.25, beyond the non-adverse range (0.80 to 1.25)." in shown


def test_names_by_few_cases_say_so_and_come_last(publish):
    """AAA: 8 appointments of 1,000 beside 400; its interval is wholly above 1.25, and 8 cases are few."""
    rows = {}
    for code, counts in {"AAA": (400, 1000, 8, 1000), "BBB": COUNTS["AAA"], "CCC": COUNTS["CCC"]}.items():
        low, high = confint_proportions_2indep(*counts, compare="ratio", method="log")
        rows[code] = ratio_rows(code, "2", ("white", "bme"), *counts)
        rows[code][-1] = rows[code][-1].replace(",ratio,,,,,", f",ratio,,,{low},{high},")
    overview = open_overview(2025, publish(rows))
    columns = {column.heading: list(column.cells) for column in overview.tables[0].columns}
    assert (columns["Code"], columns["Above 1.25 beyond chance"]) == (
        ["BBB", "AAA"],
        ["2: 1.60 (1.40 to 1.82)", "2: 50.00 (24.97 to 101) (few)"],  # a large upper limit is a whole number, rounded up
    )


def test_the_unequal_stand_before_those_who_are_usual_and_their_cell_says_so(publish):
    overview = country(publish)
    page = html.fromstring(overview.organisations().html())
    codes = [line[1].text_content() for line in page.iter("tr") if len(line) > 1][1:]
    assert codes[:15] == ["AAA", *(f"ZA{number:03d}" for number in range(14))]
    assert sum("above\N{NO-BREAK SPACE}1.25" in cell.text_content() for cell in page.iter("td")) == 15
    assert "above 1.25: so is the whole 95% confidence interval of the figure, not the figure alone." in page.text_content()


def test_without_an_earlier_year_nobody_is_said_to_have_worsened_or_not(publish):
    overview = country(publish)
    columns = {column.heading: column.cells for column in overview.tables[0].columns}
    assert set(columns["Worsened since the year before"]) == {"not known"}


def test_by_indicator_worsening_is_not_known_where_no_change_can_be_judged(put):
    """Indicator 5 of two years with 2,000 answers each; no other indicator has an earlier year."""
    plan = "action\nMade-up action\n"
    for value, year in ((20, 2023), (30, 2024)):
        root = put("AAA", rows=(f"{{code}},2024,5,percentage,bme,all,all,{value},percent,,2000,,,ok,,counts",), year=year, plan=plan)
    (table,) = (table for table in open_overview(2024, root).tables if table.sheet == "Actions by indicator")
    columns = {column.heading: column.cells for column in table.columns}
    worsened = dict(zip((name[0] for name in columns["Indicator"]), columns["Worsened for"], strict=True))
    assert worsened.pop("5").page == "1 of 1 judged"
    assert set(worsened.values()) == {"not known"}


@pytest.mark.parametrize(
    ("harm", "lower", "upper", "times"), [("above", 3.0, 4.0, 2.4), ("above", 1.2, 4.0, 0), ("below", 0.1, 0.2, 4.0), ("below", 0, 0, inf)]
)
def test_how_far_an_interval_is_beyond_the_range_is_a_multiple_of_its_end(publish, harm, lower, upper, times):
    """The range is 0.8 to 1.25: 3.0 / 1.25 = 2.4 and 0.8 / 0.2 = 4. It was described as a distance from equal."""
    data = country(publish).data
    figure = replace(data.reports[0].headlines["2"], lower=lower, upper=upper)
    indicator = data.standard.main_indicators["2"].model_copy(update={"harm": harm})
    assert excess(figure, indicator, data.rules) == pytest.approx(times)


@pytest.mark.parametrize(
    ("harms", "words"),
    [
        ("aaa", "above 1.25 beyond chance"),
        ("bbb", "below 0.80 beyond chance"),
        ("aba", "outside 0.80 to 1.25 beyond chance, to the harm of BME staff"),
    ],
)
def test_the_end_of_the_range_is_named_and_not_called_unequal(publish, harms, words):
    """ "Unequal beyond chance" was read as "differs from 1"; the range of the year is 0.80 to 1.25."""
    data = country(publish).data
    of_harm = {code: {"a": "above", "b": "below"}[harm] for code, harm in zip("234", harms, strict=True)}
    indicators = {
        code: indicator.model_copy(update={"harm": of_harm.get(code, indicator.harm)})
        for code, indicator in data.standard.indicators.items()
    }
    standard = data.standard.model_copy(update={"indicators": indicators})
    assert beyond_chance(SimpleNamespace(standard=standard, rules=data.rules)) == words


def test_a_plot_counts_those_above_1_and_those_above_the_range_apart(publish):
    """ "None of 54 organisations unequal" stood where 27 differ from 1. By statsmodels 360 and 310 of 1,000 are 1.16 (1.03 to 1.31)."""
    rows = {f"ZA{number:03d}": with_interval(f"ZA{number:03d}", (360, 1000, 310, 1000)) for number in range(5)}
    rows |= {f"ZB{number:03d}": with_interval(f"ZB{number:03d}", (300, 1000, 300, 1000)) for number in range(4)}
    overview = open_overview(2025, publish(rows))
    page = overview.funnel_plots().html()
    assert "Above 1.25 beyond chance in none of 9 organisations; above 1 beyond chance in 5;" in page
    assert "Of these 9, 5 organisations have a 95% confidence interval that lies wholly above 1; none wholly above 1.25, the end" in page
    words = overview.first().html().replace("\N{NO-BREAK SPACE}", " ")
    assert "Appointment (2), BME applicants worse off beyond chance in 5 of 9 organisations, above 1.25 in none of them (" in words

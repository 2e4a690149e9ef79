"""Figures that something speaks against: they stand in the table, marked, and in no list, middle or group figure that they would move."""

import pytest
from lxml import html
from pydantic import ValidationError
from statsmodels.stats.proportion import confint_proportions_2indep
from tests.unit.overview.conftest import COLUMNS, listed, ratio_rows, row

from wres.comparison.figure_marks import IMPLAUSIBLE, mark_of
from wres.indicators.figures import Figure
from wres.overview.groups import figure_together
from wres.overview.overview import open_overview
from wres.overview.spread import spreads_over_years
from wres.parameters import Workspace
from wres.parameters.overview_rules import OverviewRules

GROUPS = {"2": "white/bme", "3": "bme/white"}
FAR = (400, 1000, 40, 1000)  # 40% and 4%: 10
USUAL = (60, 300, 30, 250)  # 20% and 12%: 1.67


def lone_ratio(code, indicator, value, lower="", upper=""):
    """A relative likelihood of which no counts were given."""
    return row(code, indicator, "relative_likelihood", GROUPS[indicator], value, "ratio").replace(
        ",ratio,,,,,", f",ratio,,,{lower},{upper},"
    )


def ratio_with_interval(code, counts, scale=1, indicator="2"):
    """A relative likelihood with the interval of its counts by statsmodels; scale: what the counts are written too large by."""
    low, high = confint_proportions_2indep(*counts, compare="ratio", method="log")
    *likelihoods, ratio = ratio_rows(code, indicator, GROUPS[indicator].split("/"), *(scale * count for count in counts))
    return [*likelihoods, ratio.replace(",ratio,,,,,", f",ratio,,,{low},{high},")]


def whats(overview):
    return [finding.what for finding in overview.data.findings]


def first_items(overview):
    page = html.fromstring(f"<main>{overview.first().html()}</main>")
    return page.text_content(), listed(page)


def cell(overview, code, indicator):
    """What the page and the spreadsheet show of an organisation's figure."""
    (table,) = (table for table in overview.tables if table.sheet == "Headline figures")
    columns = {column.heading: column.cells for column in table.columns}
    (of_indicator,) = (cells for heading, cells in columns.items() if heading.startswith(f"{indicator}. "))
    dual = of_indicator[list(columns["Code"]).index(code)]
    return html.fromstring(f"<p>{dual.page}</p>").text_content(), dual.sheet


def test_a_percentage_written_for_a_ratio_leads_nobody_and_is_in_no_middle(publish):
    """154 (130 to 180) for 1.54 (1.30 to 1.80) in both indicators; the median of the others is 1.5, and with it would be 1.6."""
    absurd = [lone_ratio("AAA", code, 154, 130, 180) for code in GROUPS]
    others = {code: [lone_ratio(code, "2", value)] for code, value in (("BBB", 1.4), ("CCC", 1.6))}
    overview = open_overview(2025, publish({"AAA": absurd} | others))
    assert whats(overview) == [
        "A relative likelihood is outside 0.20 to 5.00, and its counts are not given: 154.00 (2 relative_likelihood white/bme) and 154.00 "
        "(3 relative_likelihood bme/white)."
    ]
    text, items = first_items(overview)
    assert items == []
    assert "AAA" not in text
    assert cell(overview, "AAA", "2") == ("154.00 implausible", "154.00 implausible")
    assert "implausible: a ratio so far from 1" in overview.organisations().html()
    ((_, spread),) = spreads_over_years(overview.data, "2")
    assert (spread.median, spread.values) == (1.5, (1.4, 1.6))
    group = figure_together("type", "Acute", overview.data.reports, "2", 0.95)
    assert (group.value, group.members) == (1.5, 2)


@pytest.mark.parametrize(("value", "is_asked"), [(0.19, True), (0.2, False), (5, False), (5.01, True)])
def test_the_ends_of_what_is_plausible_are_plausible(publish, value, is_asked):
    assert bool(whats(open_overview(2025, publish({"AAA": [lone_ratio("AAA", "2", value)]})))) == is_asked


@pytest.mark.parametrize(("value", "mark"), [(0.24, IMPLAUSIBLE), (0.26, None), (3.9, None), (4.1, IMPLAUSIBLE)])
def test_the_ends_are_a_parameter(value, mark):
    ratio = Figure(indicator="2", measure="relative_likelihood", group="white/bme", unit="ratio", value=value)
    assert mark_of(ratio, {}, (), OverviewRules(plausible=(0.25, 4.0))) == mark


@pytest.mark.parametrize("ends", [(1.1, 5), (0.2, 0.9), (0, 5)])
def test_ends_that_are_not_around_1_are_refused(ends):
    with pytest.raises(ValidationError, match="give one ratio below 1 and one above"):
        OverviewRules(plausible=ends)


def test_a_ratio_far_from_1_that_its_counts_bear_out_is_used_and_asked_about(publish):
    """By statsmodels 400 of 1,000 against 40 of 1,000 is 10 (7.31 to 13.67)."""
    overview = open_overview(2025, publish({"AAA": [*ratio_with_interval("AAA", FAR), *ratio_with_interval("AAA", FAR, indicator="3")]}))
    assert whats(overview) == [
        "A relative likelihood is outside 0.20 to 5.00, and its counts bear it out: 10.00 (2 relative_likelihood white/bme) and 10.00 "
        "(3 relative_likelihood bme/white)."
    ]
    _, items = first_items(overview)
    assert items == [
        "AAA – Appointment (2): White applicants 10.00 times as likely as BME applicants to be appointed (7.31 to 13.67). "
        "Disciplinary (3): BME staff 10.00 times as likely as White staff to enter the disciplinary process "
        "(7.31 to 13.67). Has an action plan."
    ]
    assert cell(overview, "AAA", "2") == ("10.00 above\N{NO-BREAK SPACE}1.25 to be checked", 10)


def test_few_cases_make_ratios_far_from_1_and_are_not_asked_about(publish):
    overview = open_overview(2025, publish({"AAA": ratio_with_interval("AAA", (400, 1000, 8, 1000))}))
    assert whats(overview) == []
    assert cell(overview, "AAA", "2") == ("50.00 above\N{NO-BREAK SPACE}1.25 few", 50)


def test_a_report_of_the_workbook_itself_is_not_asked_about(put):
    rows = [line.replace(",2025,", ",2024,") for line in ratio_with_interval("AAA", FAR)]
    assert whats(open_overview(2024, put("AAA", "name: Made-up AAA\n", rows=rows, columns=COLUMNS))) == []


def test_an_interval_without_counts_is_marked_and_meets_no_rule(publish):
    rows = {"AAA": [lone_ratio("AAA", code, 1.3, 1.29, 1.31) for code in GROUPS], "BBB": ratio_with_interval("BBB", USUAL)}
    overview = open_overview(2025, publish(rows))
    text, items = first_items(overview)
    assert items == []
    assert "Nor does an interval published without counts." in text
    left_out = (
        "1 organisation is left out of the rule, because it would be met by intervals that were published without counts and cannot be "
        "checked: AAA."
    )
    assert left_out in text
    assert text.count(" (interval as published)") == 2
    assert cell(overview, "AAA", "2") == ("1.30 above\N{NO-BREAK SPACE}1.25 interval as published", 1.3)
    assert cell(overview, "BBB", "2")[0] == "1.67"
    assert whats(overview) == []


def test_an_interval_of_hidden_counts_stands_as_the_workbook_publishes_it(publish):
    """A likelihood that is hidden says that there were counts: the ratio is unequal, of few cases, and nothing else is said."""
    ratio = lone_ratio("AAA", "2", 1.6, 1.4, 1.82)
    hidden = row("AAA", "2", "likelihood", "bme", "", "percent", reason="small number")
    overview = open_overview(2025, publish({"AAA": [hidden, ratio]}))
    assert cell(overview, "AAA", "2") == ("1.60 above\N{NO-BREAK SPACE}1.25 few", 1.6)
    assert "left out of the rule" not in overview.first().html()


def test_counts_that_their_interval_contradicts_are_in_no_sum_and_no_funnel(publish):
    """Counts written 1,000 times too large have the ratio and not the interval; added up they would outweigh the others."""
    usual = {code: ratio_with_interval(code, USUAL) for code in ("BBB", "CCC", "DDD")}
    overview = open_overview(2025, publish({"AAA": ratio_with_interval("AAA", (450, 1000, 140, 1000), 1000)} | usual))
    (what,) = whats(overview)
    assert what.startswith("1 interval is not what its counts give: ")
    (why,) = (finding.why for finding in overview.data.findings)
    assert "both are left out of funnel plots, limits, sums and group figures. The values stand, marked." in why
    assert cell(overview, "AAA", "2") == ("3.21 counts in doubt", "3.21 counts in doubt")
    (funnel,) = overview.funnels
    assert [point.report.code for point in funnel.points] == ["BBB", "CCC", "DDD"]
    group = figure_together("type", "Acute", overview.data.reports, "2", 0.95)
    assert (group.value, group.members, group.used) == (pytest.approx(5 / 3), 3, 3)
    assert "counts in doubt" in overview.funnel_plots().html()


def test_answers_that_their_intervals_contradict_place_neither_a_percentage_nor_its_gap(publish):
    """20% of 400 and 26% of 300 with Wilson's intervals (16.4 to 24.2, 21.4 to 31.2); AAA has 1,000 times as many answers."""

    def survey(code, scale):
        ends = {"white": (20, 400, "16.4,24.2"), "bme": (26, 300, "21.4,31.2")}
        rows = [
            row(code, "8", "percentage", group, value, "percent", "", scale * asked).replace(",,,ok", f",{limits},ok")
            for group, (value, asked, limits) in ends.items()
        ]
        return [*rows, row(code, "8", "gap", "bme-white", 6, "points").replace(",points,,,,,", ",points,,,-0.3,12.4,")]

    overview = open_overview(2025, publish({code: survey(code, 1000 if code == "AAA" else 1) for code in ("AAA", "BBB", "CCC", "DDD")}))
    (what,) = whats(overview)
    assert what.startswith("3 intervals are not what their counts give: ")
    assert [[point.report.code for point in funnel.points] for funnel in overview.funnels] == [["BBB", "CCC", "DDD"]] * 2
    assert cell(overview, "AAA", "8") == ("26.0% counts in doubt", "26.0% counts in doubt")


def survey_of(code, white, bme, answers="", limits=",", indicator="8"):
    values = {"white": white, "bme": bme}
    rows = [
        row(code, indicator, "percentage", group, value, "percent", "", answers).replace(",,,ok", f",{limits},ok")
        for group, value in values.items()
    ]
    return [*rows, row(code, indicator, "gap", "bme-white", bme - white, "points")]


def test_0_for_every_group_of_which_no_answers_are_given_is_marked_and_in_no_middle(publish):
    """10 and 20 are 15 in the middle, and with the 0 would be 10."""
    others = {code: survey_of(code, value - 2, value) for code, value in (("BBB", 10), ("CCC", 20))}
    overview = open_overview(2025, publish({"AAA": survey_of("AAA", 0, 0)} | others))
    assert whats(overview) == [
        "A survey has 0% for every group and the number of answers is not given: 8 percentage white and 8 percentage bme."
    ]
    assert cell(overview, "AAA", "8") == ("0.0% without counts", "0.0% without counts")
    ((_, spread),) = spreads_over_years(overview.data, "8")
    assert (spread.median, spread.values) == (15.0, (10.0, 20.0))
    group = figure_together("type", "Acute", overview.data.reports, "8", 0.95)
    assert (group.value, group.members) == (15.0, 2)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(survey_of("AAA", 0, 0, 40), id="of 40 answers"),
        pytest.param(survey_of("AAA", 12, 0), id="beside another group"),
        pytest.param(survey_of("AAA", 0, 0, limits="0,4.1"), id="with an interval"),
    ],
)
def test_0_of_few_answers_or_beside_another_group_is_a_result(publish, rows):
    overview = open_overview(2025, publish({"AAA": rows}))
    assert whats(overview) == []
    assert "without counts" not in cell(overview, "AAA", "8")[0]


@pytest.mark.parametrize(
    ("bounds", "ends"),
    [
        ("", (0.2, 5.0)),
        ("plausibility: {ratio: {low: 0.25, high: 4.0}}\n", (0.25, 4.0)),
        ("plausibility: {ratio: {low: 0.25, high: 4.0}}\noverview: {few_cases: 5}\n", (0.25, 4.0)),
        ("plausibility: {ratio: {low: 0.25, high: 4.0}}\noverview: {plausible: [0.1, 9]}\n", (0.1, 9.0)),
    ],
)
def test_what_is_plausible_of_a_return_is_plausible_in_an_overview_unless_that_has_its_own_bounds(tmp_path, checkout, bounds, ends):
    """They were two parameters: who set the one was asked by the other all the same."""
    years = tmp_path / "params/years"
    years.mkdir(parents=True)
    text = (checkout / "params/years/2022.yaml").read_text(encoding="utf-8")
    assert "plausibility:" not in text
    (years / "2022.yaml").write_text(text + bounds, encoding="utf-8")
    assert Workspace.at(tmp_path).year(2022).overview.plausible == ends

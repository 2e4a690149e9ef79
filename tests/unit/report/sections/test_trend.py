"""Years side by side, what moved, and where nothing may be compared."""

from dataclasses import replace
from math import nan

from wres.comparison import Moved, PeopleCounted, Verdict
from wres.indicators.figures import Figure
from wres.parameters import Organisation
from wres.report.results import Results
from wres.report.sections.trend import trend

SHARE = {"indicator": "1", "measure": "share", "unit": "percent", "source": "counts"}
FIGURES = (
    Figure(year=2025, group="white", value=79.0, **SHARE),
    Figure(year=2025, group="bme", value=20.0, **SHARE),
    Figure(year=2025, group="unknown", value=1.0, **SHARE),
    Figure(year=2025, group="bme", staff_group="clinical", band="5", value=31.0, **SHARE),
)
BEFORE = Figure(year=2024, group="bme", value=18.5, **SHARE)
PEOPLE = PeopleCounted(1000, 5000, 1063, 5124)
MOVED = Moved("1", "share", "bme", "all", "all", "percent", 18.5, 20.0, 1.5, Verdict.PEOPLE, rule="In people.", people=PEOPLE)


def test_one_row_follows_the_share_of_the_group_that_the_report_is_about(context, rows):
    section = trend(context(), Results(FIGURES, (BEFORE, *FIGURES), moved=(MOVED,)))
    assert rows(section.html()) == [
        ["Indicator", "Measure", "2023/24", "2024/25", "Change since 2023/24"],
        ["1", "Workforce: BME share", "18.5%", "20.0%", "↑\N{NO-BREAK SPACE}up; 63 more BME staff, 61 more others"],
    ]
    assert "<li>Indicator 1: in people.</li>" in section.html()


def test_a_break_in_the_series_is_said_and_not_judged(context, rows):
    why = "the way this is measured changed in 2024/25: other questions"
    broken = Moved("1", "share", "bme", "all", "all", "percent", 18.5, 20.0, nan, Verdict.NOT_COMPARABLE, why, series_broken=True)
    section = trend(context(), Results(FIGURES, (BEFORE, *FIGURES), moved=(broken,)))
    assert rows(section.html())[1][-1] == "○\N{NO-BREAK SPACE}not comparable"
    assert f"Not comparable: {why}" in section.html()


def test_without_a_year_before_there_is_no_movement(context, rows):
    section = trend(context(years=(2025,)), Results(FIGURES, FIGURES))
    assert rows(section.html())[0] == ["Indicator", "Measure", "2024/25"]
    assert "There is no return for 2023/24, so no change is shown." in section.html()


def test_a_ratio_without_an_upper_limit_has_its_bound_in_the_year(context, rows):
    ratio = {"indicator": "2", "measure": "relative_likelihood", "group": "white/bme", "unit": "ratio", "status": "missing"}
    figures = tuple(
        Figure(year=year, reason="no events in the lower group", lower=lower, **ratio) for year, lower in ((2024, nan), (2025, 6.4229))
    )
    section = trend(context(), Results(figures[1:], figures))
    assert rows(section.html())[1][2:4] == ["nothing to compare", "at least 6.42"]


def test_the_verdicts_that_appear_are_explained(context):
    printed = Moved("1", "share", "bme", "all", "all", "percent", 18.5, 20.0, 1.5, Verdict.WITHIN_ROUNDING)
    section = trend(context(), Results(FIGURES, (BEFORE, *FIGURES), moved=(printed,))).html()
    assert "<li>Within rounding: the rounding of the figures alone could make the change.</li>" in section
    assert "Could be chance" not in section


def test_without_any_figure_of_any_year_and_without_benchmarks_there_is_nothing(context):
    missing = tuple(figure.missing("no data") for figure in FIGURES)
    assert trend(context(), Results(missing, missing)).html() == ""


def test_a_rule_names_its_indicators_and_figures_are_called_as_the_organisation_says(context):
    moved = (replace(MOVED, rule="Lower is better."),)
    words = Organisation(name="A made-up trust", group_label="ECM", indicator_word="metric")
    html = trend(context(organisation=words), Results(FIGURES, (BEFORE, *FIGURES), moved=moved)).html()
    assert "<li>Metric 1: lower is better.</li>" in html
    assert "All metrics, 2023/24 to 2024/25" in html

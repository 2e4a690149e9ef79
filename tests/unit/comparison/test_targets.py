"""Targets: the pace needed against the pace achieved."""

import datetime as dt
from dataclasses import replace
from math import isnan

import pytest

from wres.comparison import target_progress
from wres.parameters import Break, Target
from wres.parameters.year import DayOfYear

# London Ambulance Service, BME share of the workforce as printed, 2015/16 to 2019/20.
SHARES = {2016: 11.0, 2017: 12.7, 2018: 13.5, 2019: 15.0, 2020: 16.0}


def target(**changed: object) -> Target:
    given = {
        "measure": "BME workforce", "indicator": "1", "group": "bme", "base": "workforce", "comparator": "at least", "value": 20,
        "unit": "percent", "by": "March 2021", "date": dt.date(2021, 3, 31),
    } | changed  # fmt: skip
    return Target(**given)  # type: ignore[arg-type]


@pytest.fixture
def history(history_of):
    return history_of(*((year, "1", "share", "bme", value, "percent") for year, value in SHARES.items()))


def test_london_ambulance_20_percent_by_march_2021(history, standard) -> None:
    """2.5 points a year were needed from 2018/19; 1.25 a year had been achieved by 2019/20 (11 to 16 in four years)."""
    assert target_progress([target()], history, 2019, standard, DayOfYear(month=3, day=31))[0].pace_needed == pytest.approx(2.5)
    assert target_progress([target()], history, 2020, standard)[0].pace_achieved == pytest.approx(1.25)


@pytest.mark.parametrize(
    ("comparator", "value", "met"),
    [("at least", 15.0, "yes"), ("at least", 15.1, "no"), ("at most", 15.0, "yes"), ("equal to", 15.0, "yes"), ("maintain", 14.0, "yes")],
)
def test_whether_a_target_is_met(history, standard, comparator: str, value: float, met: str) -> None:
    assert target_progress([target(comparator=comparator, value=value)], history, 2019, standard)[0].met == met


def test_a_reduction_needs_a_baseline(history_of, standard) -> None:
    history = history_of((2019, "5", "percentage", "bme", 42.0, "percent"))
    reduce = target(indicator="5", comparator="reduce by", value=3)
    assert "baseline" in target_progress([reduce], history, 2019, standard)[0].missing
    known = target_progress([reduce.model_copy(update={"baseline": 39.0})], history, 2019, standard)[0]
    assert (known.value, known.to_go, known.met) == (36, -6, "no")


def test_what_a_target_does_not_say_is_listed(history, standard) -> None:
    """Leicester City Council printed 48.0% by 2012 without saying of what."""
    row = target_progress([Target(measure="not stated", value=48.0)], history, 2019, standard)[0]
    assert row.missing == ("measure", "group", "base", "unit", "date")
    assert row.met == "not known"


def test_a_rule_takes_the_higher_of_two_figures(history, standard) -> None:
    rule = target(value=None, rule="the higher of workforce and local population")
    lacking = target_progress([rule], history, 2019, standard)[0]
    assert (lacking.missing, lacking.met) == (("figure for local population",), "not known")
    row = target_progress([rule], history, 2019, standard, references={"local population": 40.2})[0]
    assert (row.value, row.met) == (40.2, "no")


def test_an_older_figure_has_its_year(history, standard) -> None:
    row = target_progress([target(note="own wording")], history, 2021, standard)[0]
    assert (row.actual, row.actual_year, row.note) == (16.0, 2020, "own wording")


def test_the_pace_needed_is_counted_from_the_reports_snapshot(history_of, standard) -> None:
    """E8: 9.55 points by March 2028 from a figure of 2022/23 are 3.18 points a year for a report of 2024/25, not 1.91."""
    history = history_of((2023, "1", "share", "bme", 8.45, "percent"))
    aimed = target(value=18, date=dt.date(2028, 3, 31))
    row = target_progress([aimed], history, 2025, standard, DayOfYear(month=3, day=31))[0]
    assert row.to_go == pytest.approx(9.55)
    assert row.pace_needed == pytest.approx(9.55 / 3)
    assert (row.actual_year, isnan(row.pace_achieved)) == (2023, True)  # one year alone has no pace


def test_no_pace_is_achieved_across_a_break_or_a_merger(history, standard) -> None:
    broken = [Break(year=2018, indicator="1", reason="another way of counting")]
    row = target_progress([target()], history, 2020, standard, breaks=broken)[0]
    assert (row.first_year, row.pace_achieved) == (2018, pytest.approx((16.0 - 13.5) / 2))
    row = target_progress([target()], history, 2020, standard, mergers=[2019])[0]
    assert (row.first_year, row.pace_achieved) == (2019, pytest.approx(1.0))
    elsewhere = [Break(year=2018, indicator="7", reason="another question")]
    assert target_progress([target()], history, 2020, standard, breaks=elsewhere, mergers=[2021])[0].first_year == 2016


def test_a_figure_from_before_a_break_is_no_latest_figure(history, standard) -> None:
    row = target_progress([target()], history, 2022, standard, breaks=[Break(year=2021, indicator="1", reason="another way")])[0]
    assert (row.actual_year, row.met, isnan(row.actual), isnan(row.pace_needed)) == (None, "not known", True, True)
    assert row.note == "figures from before 2020/21 are not comparable"


def test_a_target_without_a_date_has_no_pace_to_need(history, standard) -> None:
    row = target_progress([target(date=None)], history, 2020, standard)[0]
    assert (isnan(row.pace_needed), row.missing, row.pace_achieved) == (True, ("date",), pytest.approx(1.25))


def test_a_past_date_has_no_pace(history, standard) -> None:
    row = target_progress([target(date=dt.date(2019, 3, 31))], history, 2020, standard, DayOfYear(month=3, day=31))[0]
    assert isnan(row.pace_needed)
    assert row.met == "no"


def test_figures_counted_before_the_snapshot_have_their_own_day(history, standard) -> None:
    """London Ambulance 2019/20: 16% as at September 2019. By hand: 4 points in the year and a half to March 2021, about 2.7 a year;
    since March 2016 5 points in three years and a half; whether 17.5% was reached in March 2020 nobody can say from it."""
    counted_on = {2020: dt.date(2019, 9, 30)}
    aims = [target(), target(value=17.5, date=dt.date(2020, 3, 31)), target(value=15, date=dt.date(2019, 3, 31))]
    later, ended, reached = target_progress(aims, history, 2020, standard, DayOfYear(month=3, day=31), counted_on=counted_on)
    assert later.pace_needed == pytest.approx(4 / 1.5, abs=0.01)
    assert later.pace_achieved == pytest.approx(5 / 3.5, abs=0.01)
    assert (later.met, ended.met, reached.met) == ("no", "not known", "yes")
    assert isnan(ended.pace_needed)
    of_survey = target(indicator="5", value=17.5, date=dt.date(2020, 3, 31))  # another clock: the day of the staff is not its day
    figures = [replace(row, indicator="5", measure="percentage") for row in history]
    (row,) = target_progress([of_survey], figures, 2020, standard, DayOfYear(month=3, day=31), counted_on=counted_on)
    assert (row.met, row.pace_achieved) == ("no", pytest.approx(1.25))


def test_a_figure_older_than_the_date_does_not_say_whether_it_was_met(history, standard) -> None:
    aimed = target(value=17.5, date=dt.date(2021, 3, 31))
    assert target_progress([aimed], history, 2022, standard, DayOfYear(month=3, day=31))[0].met == "not known"


@pytest.mark.parametrize(("comparator", "value", "met"), [("at most", 1.25, "no"), ("at least", 100, "yes"), ("at most", 150, "not known")])
def test_a_bound_is_the_latest_figure_and_has_no_pace(history_of, standard, comparator: str, value: float, met: str) -> None:
    """None of 2,581 BME people shortlisted was appointed: at least 136 times as likely, and no number to reckon a pace from."""
    earlier, latest = history_of(*((year, "2", "relative_likelihood", "white/bme", 1.36, "ratio") for year in (2024, 2025)))
    bounded = replace(latest.missing("no events in the lower group"), lower=136.34)
    aimed = target(indicator="2", group=None, unit="ratio", comparator=comparator, value=value, date=dt.date(2027, 3, 31))
    (row,) = target_progress([aimed], [earlier, bounded], 2025, standard, DayOfYear(month=3, day=31))
    assert (row.bound, row.actual_year, row.met) == (136.34, 2025, met)
    assert isnan(row.actual)
    assert isnan(row.pace_needed)
    assert isnan(row.pace_achieved)


def test_later_figures_that_are_hidden_are_known_to_be(history, standard, hide) -> None:
    hidden = hide(history, lambda row: row.year > 2018)
    (row,) = target_progress([target()], hidden, 2020, standard)
    assert (row.actual, row.actual_year, row.hidden_later) == (13.5, 2018, True)
    assert not target_progress([target()], history, 2020, standard)[0].hidden_later
    assert not target_progress([target()], hidden, 2018, standard)[0].hidden_later


def test_no_targets_give_no_rows(history, standard) -> None:
    assert target_progress([], history, 2019, standard) == ()

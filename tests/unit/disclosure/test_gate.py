"""The gate: what is hidden, what is not, and how a hidden row looks."""

from math import isnan

import numpy as np
import pandas as pd
import pytest

from wres.disclosure import disclose
from wres.indicators import Figure
from wres.parameters import Disclosure

LARGE = {
    ("non_clinical", "2"): (40, 12, 6),
    ("non_clinical", "5"): (30, 9, 7),
    ("clinical", "5"): (90, 40, 10),
    ("clinical", "8a"): (30, 8, 5),
}
# Band 8a has three BME staff and nobody of unknown ethnicity.
SMALL = LARGE | {("non_clinical", "8a"): (20, 3, 0)}


def row(figures: tuple[Figure, ...], *key: str) -> Figure:
    """The figure of an indicator, measure and group; of everyone, unless staff group and band follow."""
    return next(figure for figure in figures if figure.key == (*key, "all", "all")[:5])


def events(column: str, white: int, bme: int) -> pd.DataFrame:
    return pd.DataFrame({"ethnicity": ["white", "bme"], column: [white, bme]})


def survey(responses: int) -> pd.DataFrame:
    return pd.DataFrame({"indicator": ["5", "5"], "ethnicity": ["white", "bme"], "percent": [20.0, 30.0], "responses": [100, responses]})


def test_measures_without_small_counts_pass_unchanged(measures_of, standard) -> None:
    measures = measures_of(LARGE, disciplinary=events("entered", 9, 5), survey=survey(11))
    assert disclose(measures, Disclosure(), standard).figures == measures


def test_printed_figures_have_no_counts_and_pass_unchanged(standard) -> None:
    """A return that gives only what was printed, such as RT5 2024: there is no count that could be hidden."""
    printed = (
        Figure(organisation="RT5", year=2024, indicator="1", measure="share", group="bme", value=17.0, unit="percent", source="published"),
    )
    assert disclose(printed, Disclosure(), standard).figures == printed


def test_a_hidden_row_has_a_status_a_reason_and_no_numbers(measures_of, standard) -> None:
    disclosed = disclose(measures_of(SMALL), Disclosure(), standard).figures
    small = row(disclosed, "1", "share", "bme", "non_clinical", "8a")
    assert (small.status, small.reason) == ("suppressed", "small number")
    hidden = [figure for figure in disclosed if figure.status == "suppressed"]
    assert len(hidden) >= 4, "the small count, what covers it in its cell and in its group, and what covers these"
    assert all(map(isnan, (n for f in hidden for n in (f.value, f.numerator, f.denominator, f.lower, f.upper))))
    assert {figure.reason for figure in hidden} <= {"small number", "derived from a small number"}


def test_a_lone_small_count_is_covered_in_its_cell_and_in_its_group(measures_of, standard) -> None:
    disclosed = disclose(measures_of(SMALL), Disclosure(), standard).figures
    hidden = [f for f in disclosed if (f.indicator, f.status, f.staff_group) == ("1", "suppressed", "non_clinical")]
    in_cell = [figure for figure in hidden if figure.band == "8a"]
    of_group = [figure for figure in hidden if figure.group == "bme"]
    assert len(in_cell) >= 2
    assert len(of_group) >= 2


def test_totals_stay_when_bands_can_cover(measures_of, standard) -> None:
    disclosed = disclose(measures_of(SMALL), Disclosure(), standard).figures
    assert row(disclosed, "1", "share", "bme").value == pytest.approx(100 * 72 / 310)


def test_a_ratio_with_a_hidden_part_is_hidden_and_the_other_part_is_not(measures_of, standard) -> None:
    disclosed = disclose(measures_of(LARGE, disciplinary=events("entered", 12, 4)), Disclosure(), standard).figures
    assert row(disclosed, "3", "likelihood", "bme").reason == "small number"
    assert row(disclosed, "3", "likelihood", "white").status == "ok"
    ratio = row(disclosed, "3", "relative_likelihood", "bme/white")
    assert (ratio.status, ratio.reason) == ("suppressed", "derived from a small number")
    assert isnan(ratio.lower)


def test_no_cases_are_not_a_small_number(measures_of, standard) -> None:
    disclosed = disclose(measures_of(LARGE, disciplinary=events("entered", 12, 0)), Disclosure(), standard).figures
    assert row(disclosed, "3", "likelihood", "bme").numerator == 0
    assert row(disclosed, "3", "relative_likelihood", "bme/white").value == 0


def test_a_missing_ratio_is_hidden_where_its_reason_would_tell_a_hidden_zero(measures_of, standard) -> None:
    """Nobody BME of three was appointed: 'no events in the lower group' would say so."""
    recruitment = pd.DataFrame({"ethnicity": ["white", "bme"], "shortlisted": [50, 3], "appointed": [9, 0]})
    measures = measures_of(LARGE, recruitment=recruitment)
    before = row(measures, "2", "relative_likelihood", "white/bme")
    assert before.reason == "no events in the lower group"
    assert before.has_bound_alone
    after = row(disclose(measures, Disclosure(), standard).figures, "2", "relative_likelihood", "white/bme")
    assert after.status == "suppressed"
    assert all(map(isnan, (after.value, after.lower, after.upper)))


@pytest.mark.parametrize(("white", "bme"), [((50, 4), (40, 0)), ((4, 2), (40, 0)), ((50, 9), (3, 0))])
def test_the_bounds_of_a_ratio_go_with_a_small_count_behind_it(measures_of, standard, white, bme) -> None:
    """(shortlisted, appointed): each bound is worked out from all four counts, so that it would give a hidden one back."""
    recruitment = pd.DataFrame({"ethnicity": ["white", "bme"], "shortlisted": [white[0], bme[0]], "appointed": [white[1], bme[1]]})
    ratio = row(
        disclose(measures_of(LARGE, recruitment=recruitment), Disclosure(), standard).figures, "2", "relative_likelihood", "white/bme"
    )
    assert ratio.status == "suppressed"
    assert all(map(isnan, (ratio.value, ratio.lower, ratio.upper)))


def test_a_bound_of_counts_that_are_shown_is_shown(measures_of, standard) -> None:
    """60 of 300 against 0 of 120: at least 6.42, by brute force."""
    recruitment = pd.DataFrame({"ethnicity": ["white", "bme"], "shortlisted": [300, 120], "appointed": [60, 0]})
    ratio = row(
        disclose(measures_of(LARGE, recruitment=recruitment), Disclosure(), standard).figures, "2", "relative_likelihood", "white/bme"
    )
    assert (ratio.status, ratio.reason) == ("missing", "no events in the lower group")
    assert ratio.lower == pytest.approx(6.42287, abs=1e-5)
    assert isnan(ratio.upper)


@pytest.mark.parametrize(("responses", "status"), [(10, "suppressed"), (11, "ok")])
def test_survey_results_need_enough_responses_and_so_does_the_gap(measures_of, standard, responses: int, status: str) -> None:
    disclosed = disclose(measures_of(LARGE, survey=survey(responses)), Disclosure(), standard).figures
    assert row(disclosed, "5", "percentage", "bme").status == status
    assert row(disclosed, "5", "gap", "bme-white").status == status
    assert row(disclosed, "5", "percentage", "white").status == "ok"


def test_a_threshold_of_zero_turns_the_gate_off(measures_of, standard) -> None:
    measures = measures_of(SMALL, survey=survey(3))
    assert disclose(measures, Disclosure(threshold=0, survey_responses=0), standard).figures == measures


def test_board_members_are_shown_unless_the_rules_say_otherwise(measures_of, standard) -> None:
    board = pd.DataFrame({"ethnicity": ["white", "bme"], "voting": "yes", "executive": ["yes", "no"], "members": [9, 2]})
    measures = measures_of(LARGE, board=board)
    of_board = [figure for figure in disclose(measures, Disclosure(), standard).figures if figure.indicator == "9"]
    assert {row(tuple(of_board), "9", "board_share", group, "all", "total").numerator for group in ("white", "bme")} == {9, 2}
    assert {figure.status for figure in of_board} <= {"ok", "missing"}
    strict = disclose(measures, Disclosure(exempt=()), standard).figures
    assert row(strict, "9", "board_share", "bme", "all", "total").status == "suppressed"
    others = [row(strict, "9", "board_share", group, "all", "total").status for group in ("white", "unknown")]
    assert "suppressed" in others  # the 0 of unknown ethnicity will do: 2 and 0 could as well be 1 and 1
    assert row(strict, "9", "difference", "bme", "all", "total").status == "suppressed"


def test_an_exempt_indicator_keeps_what_it_shows(measures_of, standard) -> None:
    measures = measures_of(SMALL, disciplinary=events("entered", 12, 4))
    disclosed = disclose(measures, Disclosure(exempt=("1", "9", "rdr")), standard).figures
    assert row(disclosed, "1", "share", "bme", "non_clinical", "8a").numerator == 3
    statuses = {indicator: {figure.status for figure in disclosed if figure.indicator == indicator} for indicator in ("1", "rdr")}
    assert statuses == {"1": {"ok"}, "rdr": {"ok", "missing"}}
    assert row(disclosed, "3", "likelihood", "bme").status == "suppressed"


def test_printed_figures_have_no_counts_to_hide(measures_of, standard) -> None:
    printed = pd.DataFrame(
        {"indicator": ["3"], "measure": ["relative_likelihood"], "group": ["bme/white"], "value": [2.0], "unit": ["ratio"], "missing": [""]}
    )
    disclosed = disclose(measures_of(SMALL, published=printed), Disclosure(), standard).figures
    assert row(disclosed, "3", "relative_likelihood", "bme/white").value == 2


@pytest.mark.parametrize("seed", range(4))
def test_the_gate_gives_the_same_answer_whatever_the_order_of_the_figures(measures_of, standard, seed: int) -> None:
    measures = measures_of(SMALL, disciplinary=events("entered", 12, 4))
    shuffled = [measures[place] for place in np.random.default_rng(seed).permutation(len(measures))]
    assert shuffled != list(measures)
    first, second = (disclose(figures, Disclosure(), standard).figures for figures in (measures, tuple(shuffled)))
    assert {figure.key: repr(figure) for figure in first} == {figure.key: repr(figure) for figure in second}


def test_a_ratio_of_0_is_0_whatever_the_hidden_count_and_has_no_bounds(measures_of, standard) -> None:
    """None of 50 White and 3 of 40 BME applicants were appointed: 0, were it 1 of 40 or 4."""
    recruitment = pd.DataFrame({"ethnicity": ["white", "bme"], "shortlisted": [50, 40], "appointed": [0, 3]})
    ratio = row(
        disclose(measures_of(LARGE, recruitment=recruitment), Disclosure(), standard).figures, "2", "relative_likelihood", "white/bme"
    )
    assert (ratio.status, ratio.value, ratio.decimals) == ("ok", 0, None)
    assert all(map(isnan, (ratio.lower, ratio.upper)))


def test_a_small_count_of_the_unknown_is_hidden_only_to_cover_others(measures_of, standard) -> None:
    measures = measures_of(LARGE | {("clinical", "6"): (50, 20, 2)})
    assert disclose(measures, Disclosure(), standard).figures == measures
    disclosed = disclose(measures, Disclosure(sensitive=("white", "bme", "unknown")), standard).figures
    assert row(disclosed, "1", "share", "unknown", "clinical", "6").reason == "small number"


def test_the_unknown_cover_before_the_white_and_these_before_the_group_that_the_report_is_about(measures_of, standard) -> None:
    """Two small BME counts in one column cover each other, so that only the unknown of both cells are needed besides."""
    cells = LARGE | {("clinical", "6"): (50, 3, 9), ("clinical", "7"): (40, 4, 8)}
    protected = {protection.key[2:] for protection in disclose(measures_of(cells), Disclosure(), standard).protections}
    assert protected == {(group, "clinical", band) for group in ("bme", "unknown") for band in ("6", "7")}


def test_a_figure_that_covers_is_published_rounded_where_another_count_would_round_alike(measures_of, standard) -> None:
    """Three BME staff in band 8a, alone in their column: band 5 covers them, 200 of 900, and 199 or 201 are 22% as well."""
    cells = {("non_clinical", "5"): (690, 200, 10), ("non_clinical", "8a"): (20, 3, 6), ("clinical", "5"): (90, 40, 10)}
    measures = [figure for figure in measures_of(cells) if figure.indicator != "rdr" and figure.band != "8a_and_above"]
    protected = disclose(measures, Disclosure(), standard)
    cover = row(protected.figures, "1", "share", "bme", "non_clinical", "5")
    assert (cover.status, cover.reason, cover.value, cover.decimals) == ("ok", "rounded because of a small number", 22, 0)
    assert all(map(isnan, (cover.numerator, cover.denominator, cover.lower, cover.upper)))
    assert row(protected.figures, "1", "share", "bme", "non_clinical", "8a").status == "suppressed"
    (why,) = (protection for protection in protected.protections if protection.key == cover.key)
    assert why.for_the_sake_of == (("1", "share", "bme", "non_clinical", "8a"),)


def test_each_hidden_or_rounded_figure_says_for_whose_sake(measures_of, standard) -> None:
    protected = disclose(measures_of(SMALL), Disclosure(), standard)
    changed = {figure.key for figure in protected.figures if figure.status == "suppressed" or figure.decimals is not None}
    assert {protection.key for protection in protected.protections} == changed
    small = ("1", "share", "bme", "non_clinical", "8a")
    both = {small, (*small[:4], "8a_and_above")}  # three in all senior bands
    assert len(protected.protections) >= 4
    assert all(protection.for_the_sake_of and both.issuperset(protection.for_the_sake_of) for protection in protected.protections)


def test_zeros_are_not_published_where_they_would_tell_that_all_of_a_cell_are_of_one_group(measures_of, standard) -> None:
    """The one person of the organisation: with 0% White and 0% unknown, a reader would know of 100% BME."""
    disclosed = disclose(measures_of({("clinical", "5"): (0, 1, 0)}), Disclosure(), standard).figures
    cell = [row(disclosed, "1", "share", group, "clinical", "5") for group in ("white", "bme", "unknown")]
    assert sum(figure.status == "ok" for figure in cell) < 2

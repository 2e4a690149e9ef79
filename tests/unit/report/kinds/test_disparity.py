"""A ratio for each step between tiers of bands, in a table and in a sentence."""

import re
from dataclasses import replace
from fractions import Fraction
from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.comparison.tier_shares import tier_shares
from wres.indicators.figures import ROUNDED, Figure
from wres.parameters import Organisation, Workspace
from wres.report.kinds.disparity import DisparityPresenter
from wres.report.results import Results
from wres.report.sections.first_screen import at_a_glance

PRESENTER = DisparityPresenter()
ABOUT = (
    "The race disparity ratio compares how White and {group} staff are spread over a lower and a higher tier of bands: the staff in the higher "
    "tier for each one in the lower tier, White divided by {group}. 1 means equal. Above 1, White staff are more concentrated in the higher "
    "bands. This is a ratio of odds, so it is further from 1 than the ratio of the shares in the higher bands. Doctors and dentists are not "
    "in these bands."
)
STANDARD = Workspace.at().standard
ECM = Organisation(name="A made-up trust", group_label="ECM")


def ratio(band, value, staff_group="all"):
    return Figure(
        year=2025, indicator="rdr", measure="disparity", group="white/bme", staff_group=staff_group, band=band, value=value, unit="ratio"
    )


# (300/400) / (75/200) = 2; (100/300) / (10/75) = 2.5; (100/400) / (10/200) = 5
STEPS = (ratio("lower_middle", 2.0), ratio("middle_upper", 2.5), ratio("lower_upper", 5.0))
HIDDEN = Figure(
    year=2025, indicator="rdr", measure="disparity", group="white/bme", staff_group="clinical", band="lower_upper", unit="ratio",
    status="suppressed", reason="derived from a small number",
)  # fmt: skip


def test_each_step_has_a_line_for_each_staff_group(context, rows):
    figures = (*STEPS, ratio("lower_upper", 0.127, "clinical"))
    assert rows(PRESENTER.table(context(), Results(figures), "rdr")) == [
        ["Step", "Staff", "Race disparity ratio"],
        ["From band 5 and below to bands 6 and 7", "All staff", "2.00"],
        ["From bands 6 and 7 to bands 8a and above", "All staff", "2.50"],
        ["From band 5 and below to bands 8a and above", "All staff", "5.00"],
        ["From band 5 and below to bands 8a and above", "Clinical", "0.13"],
    ]


def test_a_hidden_ratio_is_marked_and_the_mark_explained(context, rows):
    table = PRESENTER.table(context(), Results((*STEPS, HIDDEN)), "rdr")
    assert rows(table)[-1] == ["From band 5 and below to bands 8a and above", "Clinical", "[c]"]
    assert '<p class="note">[c] hidden to protect people</p>' in table


def test_a_ratio_that_is_missing_has_no_line(context, rows):
    figures = (*STEPS, ratio("lower_upper", 1.0, "non_clinical").missing("zero denominator"))
    assert len(rows(PRESENTER.table(context(), Results(figures), "rdr"))) == 1 + len(STEPS)


@pytest.mark.parametrize("figures", [(), tuple(figure.missing("no data") for figure in STEPS)])
def test_where_the_bands_are_not_known_there_is_no_table(context, figures):
    assert PRESENTER.table(context(), Results(figures), "rdr") == ""


def test_the_sentence_says_what_the_ratio_says_in_the_organisations_words(context):
    sentence = PRESENTER.sentence(context(organisation=ECM), Results(STEPS), "rdr")
    assert sentence == f"{ABOUT.format(group='ECM')} From band 5 and below to bands 8a and above: the ratio of odds is 5.00."


def test_a_ratio_published_rounded_has_a_mark_and_hides_the_shares_it_is_made_of(context, rows):
    rounded = replace(STEPS[-1], reason=ROUNDED, decimals=1)
    table = PRESENTER.table(context(), Results((*STEPS[:-1], rounded)), "rdr")
    assert rows(table)[-1] == ["From band 5 and below to bands 8a and above", "All staff", "5.0 (rounded)"]
    assert "(rounded) given with fewer decimals to protect people, because the exact figure would reveal a small number" in table
    assert PRESENTER.sentence(context(), Results((rounded,)), "rdr").endswith("the ratio of odds is 5.0.")


def test_the_step_over_all_tiers_stands_for_it_and_nothing_is_drawn(context):
    results = Results((ratio("lower_upper", 4.0, "clinical"), *STEPS))
    assert PRESENTER.headline(context(), results, "rdr") is STEPS[-1]
    assert PRESENTER.chart(context(), results, "rdr", "") is None


def test_one_that_supplements_no_other_has_a_line_at_a_glance(context, rows):
    standard = Workspace.at().standard
    alone = standard.model_copy(update={"indicators": {"rdr": standard.indicators["rdr"].model_copy(update={"supplements": None})}})
    assert rows(at_a_glance(context(standard=alone), Results(STEPS)).html())[1:] == [["rdr Race disparity ratio", "5.00"]]


def band(code, group, people, staff_group="clinical"):
    """The share of a group in a band, with its count; nobody knows or asks the share itself here."""
    share = Figure(year=2025, indicator="1", measure="share", group=group, staff_group=staff_group, band=code, unit="percent")
    return share.missing("zero denominator") if people is None else replace(share, value=1.0, numerator=people, denominator=9999.0)


# Statistics.md, E6, EXA 2024/25 clinical: 906 of 2,550 White and 226 of 967 BME staff in the lower and the middle tier are in the middle one.
# 35.5% against 23.4%: a ratio of 1.52, where the ratio of odds is (906/1644)/(226/741) = 1.81.
CLINICAL = (
    band("5", "white", 1600.0), band("4", "white", 44.0), band("3", "white", None), band("6", "white", 800.0), band("7", "white", 106.0),
    band("5", "bme", 700.0), band("4", "bme", 41.0), band("3", "bme", None), band("6", "bme", 200.0), band("7", "bme", 26.0),
)  # fmt: skip


def test_the_shares_in_the_higher_bands_stand_beside_the_ratio_of_odds(context, rows):
    figures = (*CLINICAL, ratio("lower_middle", 1.8069, "clinical"))
    shares = tier_shares(figures, STANDARD.indicators["rdr"], STANDARD)
    white, bme = (shares["clinical", "lower_middle", group] for group in ("white", "bme"))
    assert (white.higher, white.both, bme.higher, bme.both) == (906, 2550, 226, 967)
    assert white.percent / bme.percent == pytest.approx(1.52, abs=0.005)
    table = PRESENTER.table(context(), Results(figures), "rdr")
    headings = ["Step", "Staff", "White staff in the higher bands", "BME staff in the higher bands", "Race disparity ratio"]
    assert rows(table) == [headings, ["From band 5 and below to bands 6 and 7", "Clinical", "35.5%", "23.4%", "1.81"]]


def test_a_hidden_count_leaves_the_share_hidden_unless_its_bands_together_are_shown(context, rows):
    hidden = replace(band("8a", "bme", 3.0), value=nan, numerator=nan, status="suppressed", reason="small number")
    figures = (*CLINICAL, band("8a", "white", 90.0), hidden, HIDDEN)
    assert rows(PRESENTER.table(context(), Results(figures), "rdr"))[1][2:] == ["5.2%", "[c]", "[c]"]  # 90 of 1,734
    together = tier_shares((*figures, band("8a_and_above", "bme", 28.0)), STANDARD.indicators["rdr"], STANDARD)
    assert together["clinical", "lower_upper", "bme"].percent == pytest.approx(100 * 28 / (28 + 741))


UPPER_HIDDEN = replace(band("8a", "bme", 3.0), value=nan, numerator=nan, status="suppressed", reason="small number")


@pytest.mark.parametrize(
    ("odds", "share"),
    [
        pytest.param(ratio("lower_upper", 2.0, "clinical"), "2.7%", id="exact"),  # 90/1644 divided by 2 is 1 to 36.5
        pytest.param(replace(ratio("lower_upper", 2.0, "clinical"), reason=ROUNDED, decimals=1), "[c]", id="published rounded"),
        pytest.param(replace(ratio("lower_upper", 2.0, "clinical"), source="published"), "[c]", id="printed"),
        pytest.param(ratio("lower_upper", 90 / 1644 / (0.1225 / 0.8775), "clinical"), "[c]", id="12.25%, or as near as numbers come"),
    ],
)
def test_a_share_follows_from_an_exact_ratio_and_the_share_of_the_other_group(context, rows, odds, share):
    table = PRESENTER.table(context(), Results((*CLINICAL, band("8a", "white", 90.0), UPPER_HIDDEN, odds)), "rdr")
    assert rows(table)[1][2:4] == ["5.2%", share]


def test_it_follows_for_either_group_and_not_from_a_share_that_is_hidden_itself(context, rows):
    white = replace(UPPER_HIDDEN, group="white")
    exact = ratio("lower_upper", 2.0, "clinical")
    of_bme = Results((*CLINICAL, white, band("8a", "bme", 30.0), exact))
    assert rows(PRESENTER.table(context(), of_bme, "rdr"))[1][2:4] == ["7.5%", "3.9%"]  # 30 to 741, times 2: 60 to 741
    both = Results((*CLINICAL, white, UPPER_HIDDEN, exact, ratio("lower_middle", 1.81, "clinical")))
    assert rows(PRESENTER.table(context(), both, "rdr"))[1][2:] == ["[c]", "[c]", "2.00"]


def test_no_cell_of_a_step_is_blank(context, rows):
    """Where nobody knows the people of a tier, and nothing is hidden, the cell says that it is not available."""
    printed = replace(ratio("lower_middle", 1.8, "clinical"), source="published")
    table = PRESENTER.table(context(), Results((*(row for row in CLINICAL if row.group == "white"), printed)), "rdr")
    assert rows(table)[1][2:4] == ["35.5%", "[x]"]
    assert "[x] not available" in table


def test_the_sentence_gives_the_shares_of_the_step_that_stands_for_it(context):
    whole = tuple(replace(figure, staff_group="non_clinical") for figure in CLINICAL)
    figures = (*CLINICAL, *whole, band("8a", "white", 100.0), band("8a", "bme", 20.0), ratio("lower_upper", 2.25))
    # 100 of 100 + 2 x 1,644, and 20 of 20 + 2 x 741: 3.0% by 1.3% is 2.31, so 2.25 must not pass for their ratio
    assert PRESENTER.sentence(context(), Results(figures), "rdr") == ABOUT.format(group="BME") + (
        " From band 5 and below to bands 8a and above: 3.0% of White staff and 1.3% of BME staff in these bands are in the higher ones "
        "(ratio of odds 2.25)."
    )


def test_no_word_says_that_one_group_is_likelier(context):
    indicator = STANDARD.indicators["rdr"]
    said = PRESENTER.sentence(context(), Results(STEPS), "rdr") + indicator.asks + indicator.title
    assert not re.search(r"likel|times as", said)


@given(*[st.integers(1, 5000)] * 4)
def test_the_ratio_of_odds_is_never_nearer_to_1_than_that_of_the_shares(white_low, white_high, bme_low, bme_high):
    """What the page says of it, for every four counts."""
    odds = Fraction(white_high * bme_low, white_low * bme_high)
    shares = Fraction(white_high * (bme_low + bme_high), (white_low + white_high) * bme_high)
    assert (odds >= shares >= 1) or (odds <= shares <= 1)

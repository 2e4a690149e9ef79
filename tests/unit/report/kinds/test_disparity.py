"""A ratio for each step between tiers of bands, in a table and in a sentence."""

import pytest

from wres.indicators.figures import Figure
from wres.parameters import Organisation, Workspace
from wres.report.kinds.disparity import DisparityPresenter
from wres.report.results import Results
from wres.report.sections.summary import summary

PRESENTER = DisparityPresenter()
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
        ["Bands up to 5, to bands 6 and 7", "All staff", "2.00"],
        ["Bands 6 and 7, to bands 8a and above", "All staff", "2.50"],
        ["Bands up to 5, to bands 8a and above", "All staff", "5.00"],
        ["Bands up to 5, to bands 8a and above", "Clinical", "0.13"],
    ]


def test_a_hidden_ratio_is_marked_and_the_mark_explained(context, rows):
    table = PRESENTER.table(context(), Results((*STEPS, HIDDEN)), "rdr")
    assert rows(table)[-1] == ["Bands up to 5, to bands 8a and above", "Clinical", "[c]"]
    assert '<p class="note">[c] hidden to protect people</p>' in table


def test_a_ratio_that_is_missing_has_no_line(context, rows):
    figures = (*STEPS, ratio("lower_upper", 1.0, "non_clinical").missing("zero denominator"))
    assert len(rows(PRESENTER.table(context(), Results(figures), "rdr"))) == 1 + len(STEPS)


@pytest.mark.parametrize("figures", [(), tuple(figure.missing("no data") for figure in STEPS)])
def test_where_the_bands_are_not_known_there_is_no_table(context, figures):
    assert PRESENTER.table(context(), Results(figures), "rdr") == ""


def test_the_sentence_says_what_the_ratio_says_in_the_organisations_words(context):
    sentence = PRESENTER.sentence(context(organisation=ECM), Results(STEPS), "rdr")
    assert sentence == (
        "The race disparity ratio says how much likelier White than ECM staff are to be in the higher of two tiers of bands: 1 is parity. "
        "Doctors and dentists are not in these bands."
    )


def test_the_step_over_all_tiers_stands_for_it_and_nothing_is_drawn(context):
    results = Results((ratio("lower_upper", 4.0, "clinical"), *STEPS))
    assert PRESENTER.headline(context(), results, "rdr") is STEPS[-1]
    assert PRESENTER.note(context(), results, "rdr") == "1 is parity"
    assert PRESENTER.chart(context(), results, "rdr", "") is None


def test_one_that_supplements_no_other_has_a_tile(context):
    standard = Workspace.at().standard
    alone = standard.model_copy(update={"indicators": {"rdr": standard.indicators["rdr"].model_copy(update={"supplements": None})}})
    tile = summary(context(standard=alone), Results(STEPS)).html()
    assert '<p class="tile-value">5.00</p><p class="tile-note">1 is parity</p>' in tile

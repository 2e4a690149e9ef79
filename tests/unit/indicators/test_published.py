"""Printed figures: read, and compared with what can be calculated."""

import numpy as np
import pandas as pd
import pytest

from wres.indicators.figures import Figure
from wres.indicators.published import fill_from_print, half_unit, printed_figures, ratio_against_likelihoods

COLUMNS = ["indicator", "measure", "group", "staff_group", "band", "value", "unit", "missing", "note", "source"]


def published(*rows) -> pd.DataFrame:
    frame = pd.DataFrame([dict(zip(COLUMNS, row, strict=False)) for row in rows]).reindex(columns=COLUMNS).astype({"value": float})
    text = [column for column in COLUMNS if column != "value"]
    frame[text] = frame[text].astype("str").fillna("")
    frame.index = pd.RangeIndex(2, 2 + len(frame), name="row")
    return frame


@pytest.mark.parametrize(
    ("value", "half"), [(15.0, 0.5), (1.7, 0.05), (0.99, 0.005), (100.0, 0.5), (-8.0, 0.5), (0.0, 0.5), (43.25, 0.005)]
)
def test_half_a_unit_of_the_last_printed_decimal(value, half):
    assert half_unit(value) == pytest.approx(half)


def test_printed_values_and_reasons_are_read():
    rows = printed_figures(
        published(
            ("1", "share", "bme", "", "", 15, "percent", "", "", "plan"),
            ("1", "share", "white", "", "", np.nan, "percent", "to be confirmed"),
            ("1", "share", "unknown", "", "", np.nan, "percent"),
            ("2", "relative_likelihood", "white/bme", "", "", 1.7, "ratio"),
        ),
        "1",
    )
    lines = list(rows.values())
    assert lines[0].value == 15
    assert [line.reason for line in lines] == ["", "to be confirmed", "blank"]
    assert [line.status for line in lines] == ["ok", "missing", "missing"]
    assert [(line.source, line.source_text) for line in lines] == [("published", "plan"), ("published", ""), ("published", "")]
    assert list(rows) == [2, 3, 4]
    assert {(line.staff_group, line.band) for line in lines} == {("all", "all")}


def test_a_ratio_printed_as_a_percentage_is_a_ratio():
    """North Cumbria's report of 2023 prints indicator 2 as 1.54%."""
    (line,) = printed_figures(published(("2", "relative_likelihood", "white/bme", "", "", 1.54, "percent")), "2").values()
    assert (line.value, line.unit) == (1.54, "ratio")


def test_no_table_gives_no_rows():
    assert len(printed_figures(None, "1")) == 0


def gap_of(value) -> list[Figure]:
    return [Figure(measure="gap", group="bme-white", value=value, unit="points")]


@pytest.mark.parametrize(
    ("printed", "calculated", "tolerance", "severities"),
    [
        pytest.param(15, 9, 1.0, ["warning"], id="a misprint (London Ambulance 2016/17, indicator 8)"),
        pytest.param(16, -16, 1.0, [], id="an unsigned difference of equal size"),
        pytest.param(-16, -16, 1.0, [], id="a signed one"),
        pytest.param(-9, 9, 1.0, ["note"], id="subtracted the other way round"),
        pytest.param(8, 9, 1.0, [], id="within the rounding of its parts"),
        pytest.param(8, 9, 0.0, ["warning"], id="not within rounding when the parts are exact"),
        pytest.param(0, 0, 1.0, [], id="no difference"),
    ],
)
def test_differences_are_compared_in_size(printed, calculated, tolerance, severities):
    rows, findings = fill_from_print(
        gap_of(calculated),
        printed_figures(published(("8", "gap", "bme-white", "", "", printed, "points")), "8"),
        "the printed parts",
        tolerance,
    )
    assert [finding.severity for finding in findings] == severities
    assert [row.value for row in rows] == [calculated]


def test_a_warning_names_both_values_and_the_row():
    _, (found,) = fill_from_print(
        gap_of(9), printed_figures(published(("8", "gap", "bme-white", "", "", 15, "points")), "8"), "the printed parts", 1.0
    )
    assert found.where == "published, row 2, value"
    assert "15" in found.what
    assert "9" in found.what
    assert found.indicator == "8"
    assert not any(digit in found.public_what.replace("Indicator 8", "") for digit in "0123456789")


def test_counts_win_and_a_rounded_print_agrees():
    counted = [
        Figure(measure="relative_likelihood", group="bme/white", band=band, value=value, unit="ratio")
        for band, value in (("all", 1.8292), ("5", 2.41))
    ]
    lines = published(
        ("3", "relative_likelihood", "bme/white", "", "", 1.8, "ratio"), ("3", "relative_likelihood", "bme/white", "", "5", 1.7, "ratio")
    )
    rows, findings = fill_from_print(counted, printed_figures(lines, "3"), "the counts")
    assert [row.value for row in rows] == [1.8292, 2.41]
    assert [finding.where for finding in findings] == ["published, row 3, value"]


def test_a_printed_value_stands_where_nothing_was_calculated():
    nothing = [Figure(measure="share", group=group).missing("no data") for group in ("white", "bme")]
    rows, findings = fill_from_print(
        nothing,
        printed_figures(
            published(("1", "share", "bme", "", "", 15, "percent"), ("1", "share", "bme", "", "8a_and_above", 17, "percent")), "1"
        ),
        "the counts",
    )
    assert [(row.group, row.band, row.status) for row in rows] == [
        ("white", "all", "missing"),
        ("bme", "all", "ok"),
        ("bme", "8a_and_above", "ok"),
    ]
    assert findings == []


def test_a_printed_value_does_not_stand_in_for_a_zero_denominator():
    counted = [Figure(measure="relative_likelihood", group="bme/white").missing("zero denominator")]
    rows, findings = fill_from_print(
        counted, printed_figures(published(("3", "relative_likelihood", "bme/white", "", "", 1.8, "ratio")), "3"), "the counts"
    )
    assert [row.status for row in rows] == ["missing"]
    assert [finding.severity for finding in findings] == ["warning"]


def test_a_printed_figure_beside_counts_that_do_not_give_it_is_noted():
    counted = [Figure(measure="share", group="bme", value=20.0)]
    rows, findings = fill_from_print(
        counted, printed_figures(published(("1", "share", "bme", "", "8a_and_above", 17, "percent")), "1"), "the counts"
    )
    assert len(rows) == 1
    assert [finding.severity for finding in findings] == ["note"]


@pytest.mark.parametrize(
    ("first", "second", "printed", "severities"),
    [
        pytest.param(1.2, 0.7, 1.8, [], id="Kent and Medway 2020: 1.8 is within the rounding of 1.2% and 0.7%"),
        pytest.param(1.2, 0.7, 1.7, [], id="and so is 1.7"),
        pytest.param(1.2, 0.7, 0.58, ["warning"], id="inverted"),
        pytest.param(46.99, 14.65, 3.2, [], id="The Christie 2022, indicator 2"),
    ],
)
def test_a_printed_ratio_must_be_possible_with_the_printed_likelihoods(first, second, printed, severities):
    lines = published(
        ("3", "likelihood", "bme", "", "", first, "percent"),
        ("3", "likelihood", "white", "", "", second, "percent"),
        ("3", "relative_likelihood", "bme/white", "", "", printed, "ratio"),
    )
    findings = ratio_against_likelihoods(printed_figures(lines, "3"), ("bme", "white"))
    assert [finding.severity for finding in findings] == severities

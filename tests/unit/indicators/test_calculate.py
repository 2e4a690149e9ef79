"""All indicators of a return together: every measure has its row, and counts beat records beat print."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.indicators import calculate
from wres.report.figures_table import figures_table

KEY = ["indicator", "measure", "group", "staff_group", "band"]

WORKFORCE = pd.DataFrame(
    [
        ("clinical", "5", "white", 2000), ("clinical", "5", "bme", 500), ("non_clinical", "8a", "white", 505),
        ("non_clinical", "8a", "bme", 225), ("non_clinical", "3", "unknown", 66),
    ],
    columns=["staff_group", "band", "ethnicity", "headcount"],
)  # fmt: skip
CASES = pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [17, 9]})


def printed(*rows) -> pd.DataFrame:
    names = ["indicator", "measure", "group", "band", "value", "unit", "missing"]
    frame = pd.DataFrame([dict(zip(names, row, strict=False)) for row in rows]).reindex(columns=[*names, "staff_group", "note", "source"])
    frame["value"] = frame["value"].astype(float)
    text = [name for name in frame if name != "value"]
    frame[text] = frame[text].astype("str").fillna("")
    frame.index = pd.RangeIndex(2, 2 + len(frame), name="row")
    return frame


@pytest.fixture
def run(workspace, standard, ethnic_codes):
    def calculate_year(tables, year=2023, earlier=None):
        result = calculate(tables, standard, workspace.year(year), "EXA", year, ethnic_codes, earlier or {})
        return SimpleNamespace(measures=figures_table(result.figures), findings=result.findings)

    return calculate_year


OVERALL_ROWS = {"1": 3, "2": 3, "3": 3, "4": 3, "5": 3, "6": 3, "7": 3, "8": 3, "9": 12, "rdr": 9}


def test_with_no_table_every_measure_has_its_row_and_reason(run):
    result = run({})
    assert result.measures.groupby("indicator").size().to_dict() == OVERALL_ROWS
    assert set(result.measures["status"]) == {"missing"}
    assert set(result.measures["reason"]) == {"no data"}
    assert set(result.measures["unit"]) == {"percent", "ratio", "points"}
    assert set(result.measures["source"]) == {""}
    assert result.findings == ()


def test_london_ambulance_2017_indicator_8(run, value_of):
    rows = printed(
        ("8", "percentage", "white", "", 9, "percent"),
        ("8", "percentage", "bme", "", 18, "percent"),
        ("8", "gap", "bme-white", "", 15, "points"),
    )
    result = run({"published": rows}, 2017)
    row = value_of(result.measures, "gap", "bme-white", indicator="8")
    assert (row["value"], row["status"], row["source"]) == (9, "ok", "calculated from published")
    assert [finding.severity for finding in result.findings] == ["warning"]
    assert "15" in result.findings[0].what
    assert "9" in result.findings[0].what


def test_london_ambulance_2019_board_and_2016_missing(run, value_of):
    rows = printed(
        ("1", "share", "bme", "", 15, "percent"),
        ("9", "board_share", "white", "voting", 93, "percent"), ("9", "board_share", "bme", "voting", 7, "percent"),
        ("2", "relative_likelihood", "white/bme", "", np.nan, "ratio", "no data"),
        ("7", "percentage", "white", "", np.nan, "percent", "to be confirmed"),
    )  # fmt: skip
    measures = run({"published": rows}, 2019).measures
    assert value_of(measures, "difference", "bme", band="voting")["value"] == -8.0
    assert value_of(measures, "difference", "bme", band="total")["reason"] == "no data"
    assert value_of(measures, "relative_likelihood", "white/bme", indicator="2")["reason"] == "no data"
    assert value_of(measures, "percentage", "white", indicator="7")["reason"] == "to be confirmed"
    assert value_of(measures, "gap", "bme-white", indicator="7")["reason"] == "to be confirmed"


def test_a_printed_board_share_without_its_part_is_of_the_whole_board(run, value_of):
    measures = run({"published": printed(("9", "board_share", "bme", "", 40, "percent"))}).measures
    assert value_of(measures, "board_share", "bme", band="total")["value"] == 40


def test_a_printed_difference_stands_when_its_parts_are_unknown(run, value_of):
    measures = run({"published": printed(("9", "difference", "bme", "voting", -0.64, "points"))}).measures
    assert value_of(measures, "difference", "bme", band="voting")["value"] == -0.64


def test_denominators_of_3_and_4_are_the_same_workforce(run, value_of):
    training = pd.DataFrame({"ethnicity": ["white", "bme", "unknown"], "accessed": [250, 145, 3]})
    measures = run({"workforce": WORKFORCE, "disciplinary": CASES, "training": training}).measures
    for indicator in ("3", "4"):
        assert value_of(measures, "likelihood", "white", indicator=indicator)["denominator"] == 2505
        assert value_of(measures, "likelihood", "bme", indicator=indicator)["denominator"] == 725
    # 10% of White and 20% of BME staff took training: half as likely.
    assert value_of(measures, "relative_likelihood", "white/bme", indicator="4")["value"] == pytest.approx((250 / 2505) / 0.2)


def test_cases_without_a_workforce_are_no_data(run, value_of):
    row = value_of(run({"disciplinary": CASES}).measures, "relative_likelihood", "bme/white", indicator="3")
    assert (row["status"], row["reason"]) == ("missing", "no data")


def test_a_window_of_two_years_shows_the_yearly_average_and_takes_its_interval_from_both(run, value_of):
    last_year = {2019: {"disciplinary": pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [21, 5]})}}
    result = run({"workforce": WORKFORCE, "disciplinary": CASES}, 2020, last_year)
    bme = value_of(result.measures, "likelihood", "bme", indicator="3")
    assert (bme["numerator"], bme["denominator"]) == (14, 1450)
    assert bme["value"] == pytest.approx(100 * 7 / 725)
    ratio = value_of(result.measures, "relative_likelihood", "bme/white", indicator="3")
    assert ratio["value"] == pytest.approx((7 / 725) / (19 / 2505))
    # The score interval of 14/1450 against 38/5010, cases of both years over twice the staff, inverted by scipy's brentq.
    assert ratio["lower"] == pytest.approx(0.697474, abs=1e-6)
    assert ratio["upper"] == pytest.approx(2.319541, abs=1e-6)
    assert result.findings == ()


def test_a_window_of_two_years_with_one_year_is_noted(run, value_of):
    result = run({"workforce": WORKFORCE, "disciplinary": CASES}, 2020)
    assert value_of(result.measures, "likelihood", "bme", indicator="3")["denominator"] == 725
    assert [finding.severity for finding in result.findings] == ["note"]
    assert "2019" in result.findings[0].what


def test_one_year_is_used_when_the_rules_ask_for_one(run, value_of):
    last_year = {2022: {"disciplinary": CASES}}
    assert (
        value_of(run({"workforce": WORKFORCE, "disciplinary": CASES}, 2023, last_year).measures, "likelihood", "bme", indicator="3")[
            "numerator"
        ]
        == 9
    )


def test_the_board_is_compared_with_the_same_workforce(run, value_of):
    board = pd.DataFrame({"ethnicity": ["white", "bme"], "voting": ["yes", "yes"], "executive": ["no", "yes"], "members": [9, 1]})
    result = run({"workforce": WORKFORCE, "board": board})
    assert value_of(result.measures, "difference", "bme", band="voting")["value"] == pytest.approx(10 - 100 * 725 / 3296)
    assert value_of(result.measures, "difference", "bme", band="voting")["source"] == "counts"


def test_counts_beat_print_and_a_difference_is_a_warning(run, value_of):
    rows = printed(("1", "share", "bme", "", 21, "percent"), ("1", "share", "white", "", 76, "percent"))
    result = run({"workforce": WORKFORCE, "published": rows})
    # Kent and Medway 2020 prints 22% on one page and 21% on another; 725 of 3,296 are 22.0%.
    assert value_of(result.measures, "share", "bme", indicator="1")["value"] == pytest.approx(21.996, abs=0.001)
    assert [finding.where for finding in result.findings] == ["published, row 2, value"]


def staff_of(workforce: pd.DataFrame) -> pd.DataFrame:
    code = {"white": "A", "bme": "H", "unknown": "Z"}
    rows = [(code[row.ethnicity], row.staff_group, row.band) for row in workforce.itertuples() for _ in range(row.headcount)]
    staff = pd.DataFrame(rows, columns=["ethnic_code", "staff_group", "band"])
    return staff.assign(person_id=[f"p{n}" for n in range(len(staff))], contract="permanent", primary="yes")


def test_records_equal_the_same_return_given_as_counts(run):
    others = {"disciplinary": CASES}
    from_counts = run({"workforce": WORKFORCE, **others})
    from_records = run({"staff": staff_of(WORKFORCE), **others})
    pd.testing.assert_frame_equal(from_records.measures.drop(columns="source"), from_counts.measures.drop(columns="source"))
    assert set(from_records.measures.loc[from_records.measures["indicator"].isin(["1", "3"]), "source"]) == {"records"}


def test_counts_beat_records_and_a_difference_is_a_warning(run, value_of):
    fewer = staff_of(WORKFORCE).iloc[1:]
    result = run({"workforce": WORKFORCE, "staff": fewer})
    assert value_of(result.measures, "share", "bme", indicator="1")["denominator"] == 3296
    assert value_of(result.measures, "share", "bme", indicator="1")["source"] == "counts"
    (warning,) = result.findings
    assert warning.severity == "warning"
    assert "3,296 against 3,295" in warning.what
    assert run({"workforce": WORKFORCE, "staff": staff_of(WORKFORCE)}).findings == ()


def test_everyone_unknown_and_nobody_at_all(run):
    unknown = WORKFORCE.assign(ethnicity="unknown")
    nobody = WORKFORCE.assign(headcount=0)
    for workforce in (unknown, nobody):
        measures = run({"workforce": workforce, "disciplinary": CASES.assign(entered=0)}).measures
        assert set(measures.loc[measures["indicator"].isin(["3"]), "reason"]) == {"nobody at risk"}
        assert set(measures.loc[measures["indicator"].isin(["rdr"]), "reason"]) == {"zero denominator"}
        assert measures["value"].notna().eq(measures["status"].eq("ok")).all()


count = st.integers(0, 9000)
small = st.integers(0, 12)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(count, min_size=6, max_size=6), st.lists(small, min_size=3, max_size=3), st.lists(small, min_size=3, max_size=3), st.booleans()
)
def test_whatever_the_counts_no_result_is_infinite_or_unexplained(run, heads, cases, members, survey_given):
    groups = ["white", "bme", "unknown"]
    workforce = pd.DataFrame({"staff_group": "clinical", "band": ["5"] * 3 + ["8a"] * 3, "ethnicity": groups * 2, "headcount": heads})
    people = workforce.groupby("ethnicity")["headcount"].sum()
    entered = [min(case, int(people[group])) for case, group in zip(cases, groups, strict=True)]
    tables = {
        "workforce": workforce,
        "disciplinary": pd.DataFrame({"ethnicity": groups, "entered": entered}),
        "recruitment": pd.DataFrame(
            {"ethnicity": groups, "shortlisted": cases, "appointed": [min(c, m) for c, m in zip(cases, members, strict=True)]}
        ),
        "board": pd.DataFrame({"ethnicity": groups, "voting": "yes", "executive": ["yes", "no", "no"], "members": members}),
    }
    if survey_given:
        tables["survey"] = pd.DataFrame(
            {"indicator": ["5", "5"], "ethnicity": ["white", "bme"], "percent": [20.5, 30.0], "responses": cases[:2]}
        )
    measures = run(tables).measures
    numbers = measures[["value", "lower", "upper", "numerator", "denominator"]].to_numpy()
    assert not np.isinf(numbers).any()
    assert measures["value"].notna().eq(measures["status"].eq("ok")).all()
    assert measures["reason"].ne("").eq(measures["status"].eq("missing")).all()
    assert not measures.duplicated(KEY).any()
    bounded = measures.dropna(subset=["lower", "upper"])
    assert (bounded["lower"] <= bounded["upper"] + 1e-9).all()

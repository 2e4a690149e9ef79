"""Years side by side, and organisations added together."""

import pandas as pd
import pytest

from wres.comparison import assemble, combine
from wres.errors import InputError
from wres.indicators import calculate
from wres.parameters import Workspace

STANDARD = Workspace.at().standard


def workforce(white: int, bme: int) -> pd.DataFrame:
    return pd.DataFrame({"staff_group": "clinical", "band": "5", "ethnicity": ["white", "bme"], "headcount": [white, bme]})


def disciplinary(white: int, bme: int) -> pd.DataFrame:
    return pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [white, bme]})


def survey(percent: float) -> pd.DataFrame:
    return pd.DataFrame({"indicator": ["5"], "ethnicity": ["bme"], "percent": [percent]})


def test_years_are_in_order(history_of) -> None:
    late, early = (history_of((year, "1", "share", "bme", 15.0, "percent")) for year in (2019, 2018))
    assert [row.year for row in assemble([late, early])] == [2018, 2019]
    assert assemble([]) == ()


def test_counts_are_added_and_ratios_are_not_averaged() -> None:
    """9/100 over 10/1000 is 9.0, 5/900 over 10/90 is 0.05; together 14/1000 over 20/1090 is 0.763, not their mean."""
    one = {"workforce": workforce(1000, 100), "disciplinary": disciplinary(10, 9)}
    other = {"workforce": workforce(90, 900), "disciplinary": disciplinary(10, 5)}
    workspace = Workspace.at()
    tables = combine([one, other], STANDARD)
    figures = calculate(tables, workspace.standard, workspace.year(2025), "EXA", 2025, pd.DataFrame()).figures
    ratio = next(row for row in figures if (row.indicator, row.measure) == ("3", "relative_likelihood"))
    assert ratio.value == pytest.approx(0.763)


def test_percentages_are_the_organisation_s_own() -> None:
    tables = combine(
        [{"workforce": workforce(9, 9), "survey": survey(20.0)}, {"workforce": workforce(9, 9), "survey": survey(40.0)}], STANDARD
    )
    assert tables["survey"]["percent"].tolist() == [20.0]
    assert "survey" not in combine([{"workforce": workforce(9, 9)}, {"workforce": workforce(9, 9), "survey": survey(40.0)}], STANDARD)


def test_counts_that_only_a_part_has_are_left_out() -> None:
    tables = combine([{"workforce": workforce(9, 9), "disciplinary": disciplinary(1, 1)}, {"workforce": workforce(9, 9)}], STANDARD)
    assert set(tables) == {"workforce"}


def test_an_organisation_that_only_changed_its_name_keeps_everything() -> None:
    before = {"workforce": workforce(9, 9), "survey": survey(40.0)}
    tables = combine([{}, before], STANDARD)
    assert tables["survey"]["percent"].tolist() == [40.0]


def test_one_return_alone_is_itself() -> None:
    tables = {"workforce": workforce(9, 9), "actions": pd.DataFrame({"action": ["Do it"]})}
    assert combine([tables], STANDARD).keys() == tables.keys()
    assert combine([], STANDARD) == {}


def test_people_with_the_same_number_in_two_organisations_stay_two() -> None:
    staff = pd.DataFrame({"person_id": ["1"], "ethnic_code": ["A"], "staff_group": ["clinical"], "band": ["5"]})
    assert combine([{"staff": staff}, {"staff": staff}], STANDARD)["staff"]["person_id"].nunique() == 2


def test_counts_beside_records_are_refused() -> None:
    staff = pd.DataFrame({"person_id": ["1"], "ethnic_code": ["A"], "staff_group": ["clinical"], "band": ["5"]})
    with pytest.raises(InputError, match="staff and workforce"):
        combine([{"staff": staff}, {"workforce": workforce(9, 9)}], STANDARD)

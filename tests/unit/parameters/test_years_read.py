"""Which years' returns a report needs, by the bundled years: two together up to 2021, one from 2022 on."""

import pytest

from wres.parameters import Workspace
from wres.parameters.years_read import years_read, years_shown


@pytest.fixture
def workspace(tmp_path):
    def of_years(*years, others=(), more=""):
        folder = tmp_path / "params" / "organisations"
        folder.mkdir(parents=True)
        (folder / "MADE.yaml").write_text(f"name: Made-up Trust\n{more}")
        for code, year in [*(("MADE", year) for year in years), *others]:
            (tmp_path / "data" / code / str(year)).mkdir(parents=True)
        return Workspace.at(tmp_path)

    return of_years


def test_a_trend_of_five_years_is_shown(workspace):
    assert list(years_shown(workspace(2026), 2026)) == [2022, 2023, 2024, 2025, 2026]


def test_years_of_one_year_each_need_no_earlier_ones(workspace):
    assert years_read(workspace(*range(2012, 2027)), "MADE", 2026) == range(2022, 2027)


def test_years_counted_two_together_are_read_back_as_far_as_there_are_returns(workspace):
    assert years_read(workspace(2015, 2017, 2018, 2019, 2020, 2021, 2025), "MADE", 2025) == range(2017, 2026)


def test_a_return_of_an_organisation_that_had_not_joined_counts(workspace):
    joined = "predecessors:\n  - {code: OLD, joined: 2019}\n"
    others = [("OLD", year) for year in range(2012, 2021)]
    assert years_read(workspace(2020, others=others, more=joined), "MADE", 2020) == range(2012, 2021)


def test_the_first_year_of_an_organisation_is_where_it_begins(workspace):
    assert years_read(workspace(2016), "MADE", 2016) == range(2012, 2017)

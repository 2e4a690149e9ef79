"""What a report shows of an earlier year is what that year's own report showed: else the two together give hidden counts back. Made-up counts."""

import itertools

import pytest

from wres.report import calculate, check, disclose, read

CASES = {
    2013: (30, 9),
    2014: (28, 8),
    2015: (31, 2),
    2016: (25, 7),
    2017: (33, 6),
    2018: (40, 1),
    2019: (22, 12),
    2020: (19, 3),
    2021: (24, 9),
}
STAFF = {"white": 400, "bme": 200, "unknown": 20}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory, answered):
    """An organisation with a return for each year; in all of them indicator 3 counts two years together."""
    root = tmp_path_factory.mktemp("years")
    (root / "params" / "organisations").mkdir(parents=True)
    (root / "params" / "organisations" / "MADE.yaml").write_text("name: Made-up Trust\nmade_up: true\n")
    for year, (white, bme) in CASES.items():
        folder = root / "data" / "MADE" / str(year)
        folder.mkdir(parents=True)
        (folder / "disciplinary.csv").write_text(f"ethnicity,entered\nwhite,{white}\nbme,{bme}\nunknown,0\n")
        staff = "".join(f"clinical,5,{group},{count + year % 10}\n" for group, count in STAFF.items())
        (folder / "workforce.csv").write_text(f"staff_group,band,ethnicity,headcount\n{staff}")
    return answered(root)


@pytest.fixture(scope="module")
def disclosed(workspace):
    """By year of the report, what it shows."""
    return {year: disclose(calculate(check(read("MADE", year, workspace)))) for year in (2016, 2018, 2019, 2020, 2021)}


def test_every_report_shows_the_same_of_the_same_year(disclosed):
    compared = 0
    for earlier, later in itertools.combinations(disclosed.values(), 2):
        for year in set(earlier.figures) & set(later.figures):
            assert repr(earlier.figures[year]) == repr(later.figures[year]), (earlier.context.year, later.context.year, year)
            compared += 1
    assert compared > 20


def test_years_before_the_trend_are_read_and_not_shown(disclosed):
    assert min(disclosed[2020].figures) == min(disclosed[2020].context.years) == 2016


def test_two_years_are_together_in_the_first_year_of_a_trend_too(disclosed):
    first = {figure.key: figure for figure in disclosed[2020].figures[2016]}
    assert first["3", "likelihood", "white", "all", "all"].numerator == 25 + 31


def test_only_sums_of_two_years_are_shown_where_a_return_of_the_year_before_stands(disclosed):
    """Shown once alone and once in a sum, a year would give the other one of the sum back."""
    key, before = ("3", "likelihood", "bme", "all", "all"), {year: CASES[year] for year in CASES if year - 1 in CASES}
    shown = [
        row
        for report in disclosed.values()
        for figures in report.figures.values()
        for row in figures
        if row.key == key and row.status == "ok"
    ]
    assert len({row.year for row in shown}) > 3
    assert {row.year: row.numerator for row in shown if row.year in before} == {
        row.year: CASES[row.year][1] + CASES[row.year - 1][1] for row in shown if row.year in before
    }

"""Groups, years and steps over several organisations, worked out by hand or by others' code."""

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from tests.unit.overview.conftest import COLUMNS, ratio_rows, row

from wres.overview.groups import ALONE, COUNTED, MEDIAN, group_figures
from wres.overview.overview import open_overview


@pytest.fixture
def root(publish):
    """Two organisations of the North, with other chances and one ratio, and two of the South, of which one hides its counts."""
    places = {"AAA": "North", "BBB": "North", "CCC": "South", "DDD": "South"}
    survey = {"AAA": (30, 200), "BBB": (20, 600), "CCC": (25, 100), "DDD": (26, "")}
    rows = {code: [row(code, "5", "percentage", "bme", value, "percent", "", answers)] for code, (value, answers) in survey.items()}
    rows["AAA"] += ratio_rows("AAA", "2", ("white", "bme"), 300, 1000, 40, 200)
    rows["BBB"] += ratio_rows("BBB", "2", ("white", "bme"), 30, 200, 100, 1000)
    rows["CCC"] += [row("CCC", "2", "relative_likelihood", "white/bme", 1.8, "ratio")]
    rows["DDD"] += [row("DDD", "2", "relative_likelihood", "white/bme", 1.2, "ratio")]
    for code, (part, whole) in {"AAA": (20, 100), "BBB": (90, 300), "CCC": (10, 50)}.items():
        rows[code].append(row(code, "1", "share", "bme", 100 * part / whole, "percent", part, whole))
    folder = publish(rows)
    (folder / "params/organisations").mkdir(parents=True)
    for code, region in places.items():
        (folder / f"params/organisations/{code}.yaml").write_text(f"name: Made-up {code}\nregion: {region}\ntype: Acute\n")
    return folder


def figures(root, code):
    return {(row.kind, row.name): row for row in group_figures(open_overview(2025, root).data.reports, code, 0.95)}


def test_a_group_of_published_counts_is_compared_within_its_organisations(root):
    """Added up, 330 of 1200 against 140 of 1200 are 2.36; within each it is 1.5. Mantel and Haenszel's estimate by statsmodels."""
    north = figures(root, "2")["region", "North"]
    table = StratifiedTable([np.array([[300, 700], [40, 160]]), np.array([[30, 170], [100, 900]])])
    assert north.value == pytest.approx(table.riskratio_pooled)
    assert north.value == pytest.approx(1.5)
    assert north.lower < 1.5 < north.upper
    assert (north.members, north.used) == (2, 2)


def test_without_published_counts_a_group_has_the_median_and_no_interval(root):
    south = figures(root, "2")["region", "South"]
    assert (south.value, south.used, south.how) == (1.5, 0, MEDIAN)
    assert np.isnan(south.lower)


def test_a_survey_is_added_up_by_its_answers_and_people_by_headcount(root):
    by_place = figures(root, "5")
    lower, upper = proportion_confint(60 + 120, 800, method="wilson")
    north, south = by_place["region", "North"], by_place["region", "South"]
    assert (north.value, north.lower, north.upper) == pytest.approx((22.5, 100 * lower, 100 * upper))
    assert (south.value, south.members, south.used) == (25, 2, 1)
    people = figures(root, "1")["region", "North"]
    assert (people.value, people.how) == (27.5, COUNTED)
    assert np.isnan(people.lower)


def test_what_all_have_in_common_parts_nobody(root):
    assert {kind for kind, _ in figures(root, "2")} == {"region"}
    shown = open_overview(2025, root).groups().html()
    assert "By region" in shown
    assert "median of the organisations" in shown


def spread(root, year=2025):
    table = next(table for table in open_overview(year, root).tables if table.sheet == "Spread")
    return list(zip(*(column.cells for column in table.columns), strict=True))


def test_the_spread_has_median_and_quartiles_of_each_year_with_the_number_of_organisations(root, publish):
    for number, value in enumerate((10, 20, 30, 40, 50), start=1):
        place = root / f"2024/ZA{number}"
        place.mkdir(parents=True)
        source = (root / "2025/AAA/indicators.csv").read_text().splitlines()[0]
        (place / "indicators.csv").write_text(f"{source}\nZA{number},2024,5,percentage,bme,all,all,{value},percent,,,,,ok,,counts\n")
    of_5 = {cells[1]: cells[2:] for cells in spread(root) if cells[0].startswith("5.")}
    assert of_5["2023/24"][0] == 5
    assert [cell.sheet for cell in of_5["2023/24"][1:]] == [20, 30, 40]
    assert [cell.sheet for cell in of_5["2024/25"][1:]] == pytest.approx([23.75, 25.5, 27])
    assert 'id="spread-5"' in open_overview(2025, root).years().html()


def test_a_year_in_which_the_measure_changed_is_said_beside_its_series(root):
    (root / "params/years").mkdir()
    (root / "params/years/2016.yaml").write_text(
        'snapshot: {month: 3, day: 31}\nsurvey: {questions: {"5": Q1}}\nbreaks: [{year: 2025, indicator: "5", reason: Another question.}]\n'
    )
    (root / "2024/AAA").mkdir(parents=True)
    (root / "2024/AAA/indicators.csv").write_text((root / "2025/AAA/indicators.csv").read_text().replace(",2025,", ",2024,"))
    html = open_overview(2025, root).years().html()
    assert "Indicator 5: the way this is measured changed in 2024/25, so it is not comparable with years before. Another question." in html
    assert "Measured in another way from here" in html


def test_the_largest_step_is_named_and_those_above_the_range_are_counted(publish):
    values = {"lower_middle": (1.1, 1.2, 1.3), "middle_upper": (1.5, 2.5, 2.0), "lower_upper": (1.65, 3.0, 2.6)}
    rows = {code: [] for code in ("AAA", "BBB", "CCC")}
    for band, of_band in values.items():
        for code, value in zip(rows, of_band, strict=True):
            rows[code].append(row(code, "rdr", "disparity", "white/bme", value, "ratio", band=band))
    overview = open_overview(2025, publish(rows))
    table = next(table for table in overview.tables if table.sheet == "Steps rdr")
    assert list(table.columns[-1].cells) == [1, 3, 3]
    assert "it is not called the largest of them" in table.notes[0]
    words = "largest single step from bands 6 and 7 to bands 8a and above, all staff; the median of 3 organisations is 2.00"
    assert f"{words}; over the whole ladder, all staff: 2.60" in overview.steps().html()


def test_the_largest_single_step_stands_beside_a_whole_ladder_of_another_staff_group(publish):
    """The heading named 1.98 over bars of 2.89 and 3.35, and only a closed fold said that these are products."""
    values = {("clinical", "lower_middle"): 1.98, ("clinical", "lower_upper"): 2.89, ("non_clinical", "lower_upper"): 3.35}
    rows = {
        code: [
            row(code, "rdr", "disparity", "white/bme", value, "ratio", band=band).replace(",all," + band, f",{staff_group},{band}")
            for (staff_group, band), value in values.items()
        ]
        for code in ("AAA", "BBB")
    }
    html = open_overview(2025, publish(rows)).steps().html()
    assert "clinical; the median of 2 organisations is 1.98; over the whole ladder, non-clinical: 3.35" in html


def test_changes_are_counted_by_the_verdicts_of_the_reports(put):
    """5.0 to 25.5% and back without responses cannot be tested; with 2,000 answers each it is better or worse."""

    def rows(value):
        return (f"{{code}},2024,5,percentage,bme,all,all,{value},percent,,2000,,,ok,,counts",)

    for code, before, after in (("AAA", 20, 30), ("BBB", 30, 20), ("CCC", 25, 25.2), ("DDD", 25, 26.5)):
        put(code, rows=rows(before), year=2023)
        root = put(code, rows=rows(after))
    root = put("EEE", rows=rows(30))
    table = next(table for table in open_overview(2024, root).tables if table.sheet == "Changes")
    assert table.caption == "Changes since 2022/23 of 4 organisations"
    assert [column.cells[0] for column in table.columns] == [
        "5. Harassment from the public",
        1,
        1,
        0,
        0,
        2,
        0,
        0,
        4,
        "fewer than 1 each way",
    ]


def test_a_change_across_equal_is_for_the_worse_only_to_the_harmful_side(put):
    """2 in 5 against 1 in 5 and back is a ratio of 2.0 that becomes 0.5, and the reverse; statsmodels tests each year's ratio against 1."""

    def rows(events, other):
        return (
            f"{{code}},2024,2,likelihood,white,all,all,{events / 10},percent,{events},1000,,,ok,,counts",
            f"{{code}},2024,2,likelihood,bme,all,all,{other / 10},percent,{other},1000,,,ok,,counts",
            f"{{code}},2024,2,relative_likelihood,white/bme,all,all,{events / other},ratio,,,,,ok,,counts",
        )

    for events, other in ((400, 200), (200, 400)):
        assert (
            not confint_proportions_2indep(events, 1000, other, 1000, compare="ratio", method="log")[0]
            < 1
            < (confint_proportions_2indep(events, 1000, other, 1000, compare="ratio", method="log")[1])
        )
    for code, before, after in (("AAA", (400, 200), (200, 400)), ("BBB", (200, 400), (400, 200)), ("CCC", (200, 200), (400, 200))):
        put(code, rows=rows(*before), year=2023)
        root = put(code, rows=rows(*after))
    table = next(table for table in open_overview(2024, root).tables if table.sheet == "Changes")
    counts = {column.heading: column.cells[0] for column in table.columns}
    assert (counts["Changed sides, for the worse"], counts["Changed sides, not for the worse"]) == (1, 1)
    assert (counts["Better, or closer to equal"], counts["Worse, or further from equal"]) == (0, 1)
    assert counts["Expected by chance alone"] == "fewer than 1 each way"


def test_who_got_worse_is_the_same_number_in_every_table(publish):
    """Of indicator 2 AAA went from 1.5 to 2.5, BBB from 0.8 to 1.6 (changed sides), CCC from 2.5 to 1.5; of 5 the gap of DDD alone grew.

    EEE went from 0.68 to 1.92, which is further from 1 (ln 1.92 is 0.65, ln 0.68 is -0.39), and FFF from 1.6 to 0.8: to the other side.
    """
    ratios = {"AAA": (1500, 2500), "BBB": (800, 1600), "CCC": (2500, 1500), "DDD": (1500, 1500)}
    ratios |= {"EEE": (680, 1920), "FFF": (1600, 800)}

    def rows(code, year):
        ratio = ratio_rows(code, "2", ("white", "bme"), ratios[code][year], 10000, 1000, 10000)
        white = 15 if (code, year) == ("DDD", 1) else 25
        survey = [row(code, "5", "percentage", group, value, "percent", "", 5000) for group, value in (("bme", 30), ("white", white))]
        return [*ratio, *survey, row(code, "5", "gap", "bme-white", 30 - white, "points")]

    root = publish({code: rows(code, 1) for code in ratios})
    for code in ratios:
        before = root / "2024" / code / "indicators.csv"
        before.parent.mkdir(parents=True)
        before.write_text("\n".join([COLUMNS, *rows(code, 0)]).replace(",2025,", ",2024,"))
    (root / "2025/AAA/actions.csv").write_text("action\nMade-up action\n")
    tables = {table.sheet: table for table in open_overview(2025, root).tables}
    columns = {column.heading: column.cells for column in tables["Changes"].columns}
    worse = dict(zip((name[0] for name in columns["Indicator"]), columns["Worse, or further from equal"], strict=True))
    assert worse == {"2": 1, "5": 0}
    assert (columns["Changed sides, for the worse"][0], columns["Changed sides, not for the worse"][0]) == (2, 1)
    links = {column.heading: column.cells for column in tables["Actions by indicator"].columns}
    worsened = dict(zip((name[0] for name in links["Indicator"]), links["Worsened for"], strict=True))
    assert {code: (worsened[code].page, worsened[code].sheet) for code in worse} == {"2": ("3 of 6 judged", 3), "5": ("0 of 6 judged", 0)}
    assert worsened["7"] == "not known"
    first = {column.heading: column.cells for column in tables["Look first"].columns}
    named = dict(zip(first["Code"], first["Worsened since the year before"], strict=True))
    assert {code: words for code, words in named.items() if words != "none"} == {
        "AAA": "2",
        "BBB": "2 (changed sides)",
        "EEE": "2 (changed sides)",
    }
    lacking = dict(zip(first["Code"], first["Of these, no action in their plan"], strict=True))
    assert (lacking["BBB"], lacking["EEE"]) == ("2", "2")


def test_a_group_of_one_organisation_has_its_own_figure_and_interval_and_its_mark(publish):
    """However much organisations differ, its row and its group say the same."""
    rows = {code: ratio_rows(code, "2", ("white", "bme"), 300, 1000, 40, 200) for code in ("AAA", "BBB")}
    *likelihoods, ratio = ratio_rows("CCC", "2", ("white", "bme"), 30, 100, 4, 20)
    rows["CCC"] = [*likelihoods, ratio.replace(",ratio,,,,,", ",ratio,,,0.594,3.787,")]
    folder = publish(rows)
    (folder / "params/organisations").mkdir(parents=True)
    for code, system in {"AAA": "East", "BBB": "East", "CCC": "West"}.items():
        (folder / f"params/organisations/{code}.yaml").write_text(f"name: Made-up {code}\nsystem: {system}\n")
    reports = open_overview(2025, folder).data.reports
    east, west = group_figures(reports, "2", 0.95, between=0.1, few=10)
    assert (west.value, west.lower, west.upper) == (1.5, 0.594, 3.787)
    assert (west.how, west.few, east.few) == (ALONE, True, False)


def test_the_page_says_what_worsened_most_often_and_leaves_out_columns_of_nobody(put):
    """Of 40 organisations with 2,000 answers each, 3 went from 20% to 30% and 37 stayed: 2.5% of 40 would worsen by chance."""
    for number in range(40):
        for year, value in ((2023, 20), (2024, 30 if number < 3 else 20)):
            root = put(f"A{number:02}", rows=(f"{{code}},{year},5,percentage,bme,all,all,{value},percent,,2000,,,ok,,counts",), year=year)
    overview = open_overview(2024, root)
    page = overview.years().html()
    assert "Worse most often: 5. Harassment from the public, for 3 of 40 organisations judged (about 1 each way by chance alone)." in page
    assert "Worse, or further from equal" in page
    assert '<th scope="col">Changed sides' not in page
    assert "Changed sides: a ratio was" not in page
    assert (
        "left out: changed sides, for the worse; changed sides, not for the worse; chance not known; not comparable, or no figure." in page
    )
    sheet = next(table for table in overview.tables if table.sheet == "Changes")
    assert [column.heading for column in sheet.columns if column.heading.startswith("Changed sides")] == [
        "Changed sides, for the worse", "Changed sides, not for the worse",
    ]  # fmt: skip


@pytest.mark.parametrize("leaver", [True, False])
def test_other_organisations_in_another_year_are_said_only_where_there_are_others(put, leaver):
    for year in (2023, 2024):
        for code in ("AAA", "BBB", "CCC"):
            if not (leaver and year == 2024 and code == "CCC"):
                root = put(code, rows=(f"{{code}},{year},5,percentage,bme,all,all,20,percent,,2000,,,ok,,counts",), year=year)
    assert ("Not every organisation has a figure in both years." in open_overview(2024, root).years().html()) == leaver

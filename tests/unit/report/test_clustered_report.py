"""A whole report whose bands are shown in clusters: made up, added by hand."""

import csv

import pytest
from lxml import html as lxml_html

CLUSTERED = """name: A made-up trust
made_up: true
bands: clustered
targets:
  - {measure: BME staff in band 8a, indicator: "1", group: bme, band: 8a, staff_group: clinical, base: band 8a, value: 30, unit: percent}
"""
BANDS = {  # White and BME staff, of whom some bands have few, and the clusters (59, 41, 17 and 12 people) have not
    "3": (30, 3), "4": (20, 6), "5": (12, 5), "6": (9, 4), "7": (8, 3), "8a": (6, 3), "8b": (5, 3), "8c": (4, 3), "vsm": (3, 2),
}  # fmt: skip


def table(factor=1):
    lines = [
        f"clinical,{band},{group},{n * factor}" for band, pair in BANDS.items() for group, n in zip(("white", "bme"), pair, strict=True)
    ]
    return "\n".join(["staff_group,band,ethnicity,headcount", *lines, ""])


@pytest.fixture
def clustered(returned):
    returned.organisation(CLUSTERED)
    returned.give("workforce.csv", table())
    returned.give("workforce.csv", table(2), year=2024)
    return returned


def test_tables_and_chart_are_of_clusters_and_nothing_is_hidden(clustered, rows):
    shown = clustered.opened().indicator("1")
    assert [row[:6] for row in rows(shown.html(), "Staff by pay band")[1:]] == [
        ["All staff", "All bands", "97", "75.2%", "32", "24.8%"],
        ["All staff", "Bands 8a and above", "18", "62.1%", "11", "37.9%"],
        ["Clinical", "All bands", "97", "75.2%", "32", "24.8%"],
        ["Clinical", "Bands 4 and below", "50", "84.7%", "9", "15.3%"],
        ["Clinical", "Bands 5 to 7", "29", "70.7%", "12", "29.3%"],
        ["Clinical", "Bands 8a and 8b", "11", "64.7%", "6", "35.3%"],
        ["Clinical", "Bands 8c and above", "7", "58.3%", "5", "41.7%"],
        ["Clinical", "Bands 8a and above", "18", "62.1%", "11", "37.9%"],
    ]


def test_with_single_bands_most_of_the_same_return_is_hidden(clustered):
    clustered.organisation(CLUSTERED.replace("bands: clustered\n", ""))
    assert sum(figure.status == "suppressed" for figure in clustered.opened().results.figures) > 10


def test_the_disparity_ratio_and_the_goals_stand_beside_them(clustered, rows):
    shown = clustered.opened().progression().html()
    assert ["From band 5 and below to bands 6 and 7", "All staff", "0.55"] in rows(shown, "Race disparity ratio")  # 17 / 62 over 7 / 14
    assert rows(shown, "Model Employer goals")[1:] == [
        ["Bands 8a and 8b", "17", "6", "4", "\N{MINUS SIGN}2"], ["Bands 8c and above", "12", "5", "3", "\N{MINUS SIGN}2"],
    ]  # fmt: skip
    assert "[c]" not in shown


def test_earlier_years_are_clustered_alike(clustered):
    history = [figure for figure in clustered.opened().results.history if figure.indicator == "1"]
    by_year = {year: {figure.band for figure in history if figure.year == year} for year in (2024, 2025)}
    assert by_year[2024] == by_year[2025] == {"all", "8a_and_above", "1_to_4", "5_to_7", "8a_and_8b", "8c_to_vsm"}
    assert [figure.numerator for figure in history if figure.key == ("1", "share", "bme", "clinical", "5_to_7")] == [24, 12]


def test_the_page_says_so(clustered, page):
    text = " ".join(lxml_html.fromstring(page(clustered.opened())).text_content().split())
    assert (
        "Bands and grades are shown together, so that less has to be hidden: bands 4 and below; bands 5 to 7; bands 8a and 8b; bands 8c and "
        "above; consultants; other grades; trainees. All years are shown so; figures that were only printed for a single band are left out. "
        "Still counted by single bands: race disparity ratio."
    ) in text
    assert "Band 8a is shown only within Bands 8a and 8b" in text  # beside the target
    clustered.organisation("name: A made-up trust\n")
    assert "are shown together" not in page(clustered.opened())


def test_the_words_of_the_analyst_may_name_clusters_and_hear_why_a_band_is_none(clustered, page):
    clustered.give(
        "commentary.md", "## 1\n\nOf bands 5 to 7 {{1.share.bme.clinical.5_to_7}} are BME, of band 6 {{1.share.bme.clinical.6}}.\n"
    )
    report = clustered.opened()
    assert "Of bands 5 to 7 29.3% are BME" in page(report)
    (token,) = [finding for finding in report.findings if finding.check == "unknown token"]
    assert token.what == "{{1.share.bme.clinical.6}} names no figure of this report: Band 6 is shown only within Bands 5 to 7."


def test_words_that_say_a_small_count_of_a_single_band_are_warned_of(clustered):
    """4 BME staff are in band 6, and 12 in bands 5 to 7, which is shown."""
    clustered.give("commentary.md", "## 1\n\nIn band 6 there are 4 BME staff.\n")
    (warning,) = [finding for finding in clustered.opened().findings if finding.check == "words that give back a hidden figure"]
    assert (warning.where, warning.indicator) == ("commentary.md, ## 1, paragraph 1", "1")
    clustered.give("commentary.md", "## 1\n\nIn bands 5 to 7 there are 12 BME staff.\n")
    assert not [finding for finding in clustered.opened().findings if finding.check == "words that give back a hidden figure"]


def test_files_hold_clusters_alone(clustered, tmp_path):
    clustered.opened().save(tmp_path / "out")
    with (tmp_path / "out/indicators.csv").open(encoding="utf-8-sig", newline="") as file:
        bands = {row["band"] for row in csv.DictReader(file) if row["indicator"] == "1"}
    assert bands == {"all", "8a_and_above", "1_to_4", "5_to_7", "8a_and_8b", "8c_to_vsm"}


def test_a_year_known_from_print_alone_says_what_it_leaves_out(returned, page):
    returned.organisation("name: A made-up trust\nbands: clustered\n")
    returned.give(
        "published.csv",
        "indicator,measure,group,staff_group,band,value,unit,source\n"
        "1,share,bme,clinical,8a,12.5,percent,Printed\n1,share,bme,clinical,5_to_7,22.5,percent,Printed\n1,share,bme,all,all,20,percent,Printed\n",
    )
    report = returned.opened()
    assert [finding.what for finding in report.findings if finding.check == "printed figures of single bands"] == [
        "Indicator 1: 1 printed figure of single bands is left out (bands: 8a)."
    ]
    shown = page(report)
    assert "Bands 5 to 7" in shown
    assert "22.5%" in shown
    assert "12.5%" not in shown

"""Returns of which nothing can be shown, or everything: a report that says why, and no hidden number."""

import pytest

COUNTS = {
    "workforce.csv": "staff_group,band,ethnicity,headcount\nclinical,5,white,37\nclinical,5,bme,23\nclinical,6,white,19\nclinical,6,bme,29\n",
    "recruitment.csv": "ethnicity,shortlisted,appointed\nwhite,43,31\nbme,41,17\n",
}
ONE_PERSON = {"workforce.csv": "staff_group,band,ethnicity,headcount\nclinical,5,bme,1\n"}
ALL_SMALL = {
    "workforce.csv": "staff_group,band,ethnicity,headcount\nclinical,5,white,4\nclinical,5,bme,2\nclinical,6,white,3\nclinical,6,bme,1\n",
    "recruitment.csv": "ethnicity,shortlisted,appointed\nwhite,4,3\nbme,4,1\n",
}


def test_a_report_of_which_everything_is_hidden_says_why_it_is_empty(returned, page):
    for name, text in ONE_PERSON.items():
        returned.give(name, text)
    report = returned.opened()
    summary = report.summary().html()
    assert "This report shows no figures" in summary
    assert "hidden to protect people" in summary
    assert not [figure for figure in report.results.figures if figure.status == "ok"]
    assert "This report shows no figures" in report.hiding().html()
    assert page(report)


@pytest.mark.parametrize(("tables", "threshold"), [(COUNTS, 1000), (ALL_SMALL, 5)], ids=["threshold above every count", "all small"])
def test_a_report_that_hides_nearly_everything_says_so_and_shows_no_small_count(returned, page, tables, threshold):
    returned.organisation(f"name: A made-up trust\ndisclosure: {{threshold: {threshold}}}\n")
    for name, text in tables.items():
        returned.give(name, text)
    report = returned.opened()
    assert "figures about them are hidden" in report.summary().html()
    about_people = [figure for figure in report.results.figures if figure.status == "ok" and figure.group != "unknown"]
    assert not [figure for figure in about_people if not figure.numerator >= threshold]
    assert page(report)


def test_a_threshold_of_0_hides_nothing_and_the_page_says_so(returned, page):
    returned.organisation("name: A made-up trust\ndisclosure: {threshold: 0}\n")
    for name, text in ALL_SMALL.items():
        returned.give(name, text)
    report = returned.opened()
    assert not [figure for figure in report.results.figures if figure.hides_counts]
    assert "Small numbers are not hidden in this report." in page(report)


def test_the_cover_of_the_spreadsheet_says_what_the_page_says(returned, tmp_path):
    import openpyxl

    for name, text in ONE_PERSON.items():
        returned.give(name, text)
    returned.opened().save(tmp_path / "out")
    lines = [row[0].value for row in openpyxl.load_workbook(tmp_path / "out/tables.xlsx")["Cover"].iter_rows()]
    assert any(line and line.startswith("This report shows no figures") for line in lines)

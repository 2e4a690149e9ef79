"""One year across organisations, from their published figures alone."""

import csv
from functools import reduce

import openpyxl
import pytest
from lxml import html
from tests.unit.overview.conftest import ROWS

from wres.errors import InputError, ParameterError
from wres.overview.overview import open_overview


def cells(section):
    root = html.fromstring(section.html())
    return [[" ".join(cell.text_content().split()) for cell in row.iter("th", "td")] for row in root.iter("tr")]


def test_each_organisation_has_the_figure_that_stands_for_each_indicator(put):
    root = put("AAA", "name: Made-up AAA\ntype: Acute\nregion: London\n")
    heading, row = cells(open_overview(2024, root).organisations())
    assert heading[:4] == ["Organisation", "Code", "Type and region", "1. Workforce"]
    assert row[:3] == ["Made-up AAA", "AAA", "Acute, London"]
    assert dict(zip([name.partition(".")[0] for name in heading[3:]], row[3:], strict=True)) == {
        "1": "15.2%", "2": "1.50 interval as published", "3": "[c] hidden", "4": "at least 6.42 above 1.25 few", "5": "25.5%", "6": "[x] to be confirmed", "7": "[x] no data",
        "8": "[x] no data", "9": "\N{MINUS SIGN}5.2",
    }  # fmt: skip


def test_organisations_stand_in_the_order_of_their_names_with_a_way_to_their_reports(put):
    put("AAA", "name: Zebra\n")
    root = put("BBB", "name: Antelope & Co\n")
    shown = open_overview(2024, root).organisations().html()
    assert shown.index("Antelope &amp; Co") < shown.index("Zebra")
    assert '<a href="../BBB/index.html">Antelope &amp; Co</a>' in shown
    assert 'role="region"' in shown
    assert "<caption>Headline figures of 2 organisations, 2023/24" in shown


def test_what_the_organisations_file_does_not_say_the_list_of_trusts_does(put):
    root = put("RRU", "name: As it says itself\n")
    put("AAA")
    open_overview(2024, root).save(root / "out")
    with (root / "out/organisations.csv").open(newline="") as file:
        rows = {row["organisation"]: row for row in csv.DictReader(file)}
    assert (rows["RRU"]["name"], rows["RRU"]["region"]) == ("As it says itself", "London")
    assert [rows["AAA"][fact] for fact in ("name", "type", "region", "system")] == ["AAA", "", "", ""]


def test_every_row_and_column_of_the_reports_is_kept_as_it_was_written(put):
    root = put("AAA", "name: '=danger'\n")
    open_overview(2024, root).save(root / "out")
    published = (root / "reports/public/2024/AAA/indicators.csv").read_text().splitlines()
    saved = (root / "out/organisations.csv").read_text().splitlines()
    assert saved[0] == published[0] + ",name,type,region,system"
    assert saved[1:] == [f"{row},'=danger,,," for row in published[1:]]


def test_a_row_without_organisation_and_year_is_of_its_file_whatever_the_order_of_columns(put):
    """The same rows, once with the columns as they are published and once with the first two changed about, both without their cells."""
    root = put("AAA", "name: Made-up AAA\n", rows=[row.replace("{code},2024", ",") for row in ROWS])
    open_overview(2024, root).save(root / "out")
    saved, file = (root / "out/organisations.csv").read_text(), root / "reports/public/2024/AAA/indicators.csv"
    file.write_text(file.read_text().replace("organisation,year", "year,organisation", 1))
    open_overview(2024, root).save(root / "out")
    assert (root / "out/organisations.csv").read_text() == saved
    assert all(line.startswith("AAA,2024,") for line in saved.splitlines()[1:])


def test_the_spreadsheet_has_numbers_where_there_are_some_and_reasons_where_not(put):
    root = put("AAA", "name: Made-up AAA\n")
    open_overview(2024, root).save(root / "out")
    sheet = openpyxl.load_workbook(root / "out/tables.xlsx")["Headline figures"]
    *_, last = sheet.iter_rows(values_only=True)
    assert last[:2] == ("Made-up AAA", "AAA")
    assert last[3:7] == (15.2, 1.5, "[c] hidden", "at least 6.42")


def test_the_spreadsheet_says_where_intervals_are_numbers(put):
    root = put("AAA", "name: Made-up AAA\n")
    open_overview(2024, root).save(root / "out")
    cover = [cell for (cell,) in openpyxl.load_workbook(root / "out/tables.xlsx")["Cover"].iter_rows(values_only=True)]
    assert "Every published figure with its counts and its interval, as numbers: organisations.csv, beside this file." in cover
    assert (root / "out/organisations.csv").is_file()


def test_the_internal_edition_reads_internal_reports_and_says_so(put):
    put("AAA", "name: Made-up AAA\n")
    root = put("BBB", "name: Made-up BBB\n", "internal")
    overview = open_overview(2024, root, "internal")
    assert [report.code for report in overview.data.reports] == ["BBB"]
    assert "Internal:" in overview.heading().html()
    assert "made from the internal editions" in overview.about().html()
    assert "nothing that they hid is in it" not in overview.about().html()
    assert '<a href="../../BBB/internal/index.html">' in overview.organisations().html()
    overview.save(root / "out")
    assert sorted(path.name for path in (root / "out").iterdir()) == ["organisations-internal.csv", "review", "tables-internal.xlsx"]


def test_returns_without_a_report_drafts_and_made_up_organisations_are_named(put):
    root = put("AAA", "name: Made-up AAA\nmade_up: true\n")
    (root / "data/CCC/2024").mkdir(parents=True)
    shown = open_overview(2024, root).heading().html()
    assert "<dt>Without a report</dt><dd>CCC</dd>" in shown
    assert "<dt>Approval</dt><dd>1 not known</dd>" in shown
    assert "Made up:" in shown


def test_where_all_are_made_up_the_banner_says_so_once_and_no_name_has_the_mark(put):
    """Sixty marks beside sixty names said nothing more than the banner."""
    put("AAA", "name: Made-up AAA\nmade_up: true\n")
    root = put("BBB", "name: Made-up BBB\nmade_up: true\n")
    overview = open_overview(2024, root)
    assert "none of these organisations exists." in overview.heading().html()
    assert "tag-made-up" not in overview.organisations().html()
    (root / "params/organisations/BBB.yaml").write_text("name: Made-up BBB\n")
    overview = open_overview(2024, root)
    assert "organisations marked so do not exist." in overview.heading().html()
    assert overview.organisations().html().count("tag-made-up") == 1


@pytest.mark.parametrize(
    ("codes", "approved", "words"),
    [("A", "", "not approved"), ("AB", "", "none of 2 approved"), ("AB", "A", "1 approved and 1 draft")],
    ids=["one draft", "all drafts", "one approved"],
)
def test_that_nothing_is_approved_is_said_so(put, codes, approved, words):
    for code in codes:
        root = put(code * 3, f"name: Made-up {code}\n", state="approved" if code in approved else "draft")
    assert f"<dt>Approval</dt><dd>{words}</dd>" in open_overview(2024, root).heading().html()


def test_what_is_not_there_is_said(put):
    root = put("AAA", "name: Made-up AAA\n")
    with pytest.raises(InputError, match="reports of 2023: there is none"):
        open_overview(2023, root)
    with pytest.raises(ParameterError, match="EDITION=secret"):
        open_overview(2024, root, "secret")


def test_a_figure_has_the_verdict_on_its_change_where_the_year_before_stands(put):
    """Indicator 5 without responses: 21.5 to 25.5 is more than rounding, and nothing can test it; 2 has no counts, 1 and 9 are people."""
    root = put("AAA", "name: Made-up AAA\n")
    published = root / "reports/public/2024/AAA/indicators.csv"
    assert "chance not known" not in open_overview(2024, root).organisations().html()
    before = root / "reports/public/2023/AAA/indicators.csv"
    before.parent.mkdir(parents=True)
    earlier = {"AAA,2024": "AAA,2023", "all,all,25.5": "all,all,21.5", ",1.5,": ",1.54,", ",5.5,": ",1.5,"}
    before.write_text(reduce(lambda text, change: text.replace(*change), earlier.items(), published.read_text()))
    section = open_overview(2024, root).organisations()
    _, row = cells(section)
    assert row[3:5] == ["15.2%", "1.50 ● (little change) interval as published"]
    assert row[7] == "25.5% ? (change: chance not known)"
    assert "1.50\N{NO-BREAK SPACE}●" in section.html(), "a mark on the line of its figure"
    assert row[5] == "[c] hidden"
    assert (
        "After a figure, its change since 2022/23 by the rules printed in each report: ? change: chance not known, ● little change."
        in section.html()
    )


def test_a_figure_published_rounded_keeps_its_decimals_in_page_file_and_spreadsheet(put):
    of_2 = "{code},2024,2,relative_likelihood,white/bme,all,all,1.20,ratio,,,,,ok,rounded because of a small number,counts"
    of_1 = "{code},2024,1,share,bme,all,all,13,percent,,,,,ok,rounded because of a small number,counts"
    root = put("AAA", "name: Made-up AAA\n", rows=(of_1, of_2))
    opened = open_overview(2024, root)
    assert cells(opened.organisations())[1][3:5] == ["13% (rounded)", "1.20 (rounded)"]
    assert "(rounded) given with fewer decimals to protect people" in opened.organisations().html()
    opened.save(root / "out")
    assert ",1.20,ratio,,,,,ok,rounded because of a small number,counts,Made-up AAA" in (root / "out/organisations.csv").read_text()
    sheet = openpyxl.load_workbook(root / "out/tables.xlsx")["Headline figures"]
    (line,) = (row for row in sheet.iter_rows() if row[1].value == "AAA")
    assert [(cell.value, cell.number_format) for cell in line[3:5]] == [(13, "0"), (1.2, "0.00")]


def test_organisations_that_show_clusters_of_bands_are_named_beside_those_that_do_not(put):
    for code in ("AAA", "BBB", "CCC"):
        root = put(code, f"name: Made-up {code}\n")
    row = "{code},2024,1,share,bme,clinical,{band},20,percent,10,50,,,ok,,counts\n"
    for code, band in (("AAA", "8c_to_vsm"), ("BBB", "8c"), ("CCC", "5_to_7")):
        with (root / f"reports/public/2024/{code}/indicators.csv").open("a") as file:
            file.write(row.format(code=code, band=band))
    overview = open_overview(2024, root)
    told = (
        "AAA and CCC show bands together in clusters: in organisations.csv, rows of theirs by band should not be put beside rows of others, "
        "which are of single bands."
    )
    assert told in overview.about().html()
    overview.save(root / "out")
    sheet = openpyxl.load_workbook(root / "out/tables.xlsx").worksheets[0]
    assert any(told in str(cell) for cells in sheet.iter_rows(values_only=True) for cell in cells)


def test_where_all_or_none_show_clusters_they_are_not_told_apart(put):
    root = put("AAA", "name: Made-up AAA\n")
    assert "clusters" not in open_overview(2024, root).about().html()
    with (root / "reports/public/2024/AAA/indicators.csv").open("a") as file:
        file.write("AAA,2024,1,share,bme,clinical,5_to_7,20,percent,10,50,,,ok,,counts\n")
    shown = open_overview(2024, root).about().html()
    assert "Bands are shown together in clusters: the rows by band in organisations.csv are of these." in shown


def test_of_the_shorthand_the_table_explains_what_is_in_it(put):
    """Three lines explained [c], [x] and [z] above a table with none of them."""
    hidden = "{code},2024,2,relative_likelihood,white/bme,all,all,,ratio,,,,,suppressed,small number,counts"
    overview = open_overview(2024, put("AAA", rows=(hidden,)))
    notes = [line for line in overview.tables[1].notes if "[" in line]
    assert notes == ["[c] hidden to protect people; [x] not available, with the reason."]

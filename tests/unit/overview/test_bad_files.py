"""What people send: each fault is said, and none stops the rest."""

import shutil
from dataclasses import replace
from html import escape
from math import isnan

import pytest

from wres.errors import InputError
from wres.overview.overview import open_overview
from wres.overview.sections.not_given import figures_table, no_plan_table
from wres.overview.sections.plan_counts import plans_table
from wres.overview.sections.plan_points import points_table

PLAN = "action,leads,due_text,status,indicators\nMade-up action,,,,\n"


def told(overview):
    return {(finding.where, finding.severity): finding.what for finding in overview.data.findings}


def rewrite(root, code, change):
    path = root / f"reports/public/2024/{code}/indicators.csv"
    path.write_bytes(change(path.read_text()).encode("utf-8"))
    return f"reports/public/2024/{code}/indicators.csv"


def headline(overview, code, indicator):
    (report,) = (report for report in overview.data.reports if report.code == code)
    return report.headlines[indicator]


@pytest.fixture
def root(put):
    put("AAA", "name: Made-up AAA\n")
    return put("BBB", "name: Made-up BBB\n")


def test_nothing_is_said_of_files_that_the_workbook_saved(root):
    assert told(open_overview(2024, root)) == {}


@pytest.mark.parametrize(
    ("change", "what"),
    [
        pytest.param(lambda text: text.replace(",value,", ",wert,"), "These columns are missing: value.", id="a needed column is not there"),
        pytest.param(lambda text: "", "This file is empty.", id="empty"),
        pytest.param(lambda text: text.splitlines()[0], "This file is empty but for its headings.", id="headings alone"),
        pytest.param(lambda text: text.replace("BBB,2024", "BBB,2021"), "There is no row of 2024.", id="another year"),
        pytest.param(lambda text: text.replace("unit,", "value,", 1), "These columns are there more than once: value.", id="a column twice"),
        pytest.param(lambda text: text.replace(",,ok", ",,ok,1,2,3", 1), "This file cannot be read as CSV: a row has 19 cells under 16 headings.", id="ragged"),
        pytest.param(lambda text: "PK\x00\x01\x00\x00\x00" + text[:20], "This file cannot be read as CSV: it holds zero bytes or control characters, as programs and pictures do.", id="no text"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_an_error_and_the_others_are_shown(root, change, what):
    place = rewrite(root, "BBB", change)
    overview = open_overview(2024, root)
    assert told(overview) == {(place, "error"): what}
    assert what in overview.presence().html()
    html = overview.presence().html()
    assert "<p>1 organisation has a report of 2023/24 that can be read.</p>" in html
    reason = escape(what, quote=False)
    unusable = f"<p>1 organisation has a file of figures that cannot be used and is not counted above:</p><ul><li>Made-up BBB (BBB): {reason}</li></ul>"
    assert unusable in html
    assert "0 of 1 gave" not in html
    assert "It does not have a figure for every indicator." in html
    top = overview.heading().html()
    assert "<dt>With a report that can be read</dt><dd>1</dd>" in top
    assert "<dt>With a file of figures that cannot be used</dt><dd>Made-up BBB (BBB)</dd>" in top
    assert "<dt>Approval</dt><dd>1 not known</dd>" in top
    assert "no figures." not in html
    assert html.count("(cannot be read)") == html.count(">every indicator (cannot be read)<") == 1
    assert overview.organisations().html().count("[x] cannot be read") == 9
    assert headline(overview, "AAA", "2").value == 1.5


def test_an_older_layout_is_read_as_far_as_it_goes_and_the_rest_is_said(root):
    columns = "Indicator;Measure;Group;Value"
    rows = ["2;relative_likelihood;white/bme;1.7", "5;percentage;bme;about 20"]
    place = rewrite(root, "BBB", lambda text: "\n".join([columns, *rows]))
    overview = open_overview(2024, root)
    whats = [finding.what for finding in overview.data.findings]
    assert [finding.where for finding in overview.data.findings] == [place] * 3
    assert whats[0].startswith("These columns are missing: organisation, staff_group, band, unit, numerator,")
    assert whats[1:] == [
        "1 value cannot be used: about 20 (5 percentage bme) is not a number.",
        "These figures do not say their year.",
    ]
    assert (headline(overview, "BBB", "2").value, headline(overview, "BBB", "2").unit) == (1.7, "ratio")
    assert (headline(overview, "BBB", "5").status, headline(overview, "BBB", "5").reason) == ("missing", "unreadable")
    overview.save(root / "out")
    lines = (root / "out/organisations.csv").read_text().splitlines()
    assert "BBB,2024,2,relative_likelihood,white/bme,,,1.7,,,,,,,,,Made-up BBB,,," in lines


def test_rows_of_other_years_are_left_out_and_what_a_file_has_besides_comes_last(root):
    place = rewrite(
        root,
        "BBB",
        lambda text: (
            text.replace("source\n", "source,checked\n").replace(",counts\n", ",counts,yes\n")
            + "BBB,2023,2,relative_likelihood,white/bme,all,all,9,ratio,,,,,ok,,counts,no\n"
        ),
    )
    overview = open_overview(2024, root)
    assert told(overview) == {(place, "warning"): "1 row is not of 2024."}
    overview.save(root / "out")
    heading, *lines = (root / "out/organisations.csv").read_text().splitlines()
    assert heading.endswith(",source,checked,name,type,region,system")
    assert not any(",9,ratio" in line for line in lines)
    assert sum(line.startswith("BBB") and ",counts,yes," in line for line in lines) == 13
    assert sum(line.startswith("AAA") and ",counts,,Made-up AAA" in line for line in lines) == 13


def test_organisations_of_one_name_and_figures_of_somebody_else_are_found(root):
    (root / "params/organisations/BBB.yaml").write_text("name: Made-up AAA\n")
    rewrite(root, "BBB", lambda text: text.replace("BBB,2024", "CCC,2024"))
    whats = [finding.what for finding in open_overview(2024, root).data.findings]
    assert whats == ["The rows are of CCC, and the folder is of BBB.", "AAA and BBB have the same name."]


def test_values_that_cannot_be_used_are_told_as_written_and_left_out(root):
    """A percentage given as a fraction, outside its own interval; words and a thousands comma for numbers; 152 of 1000 given as 45.

    With them go the gap of the percentage that is n/a, and two differences from the share that is not 45.
    """
    changes = {
        ",1.5,ratio,,,1.2,1.9": ",0.15,ratio,,,1.2,1.9",
        ",17,percent,85": ',"1,234",percent,85',
        ",20,percent,,": ",n/a,percent,,",
        "15.2,": "45,",
    }

    def change(text):
        for old, new in changes.items():
            assert text.count(old) == 1
            text = text.replace(old, new)
        return text

    place = rewrite(root, "BBB", change)
    overview = open_overview(2024, root)
    assert told(overview) == {(place, "warning"): (
        "7 values cannot be used: 45 (1 share bme) is not 152 of 1000; 1,234 (1 share bme) could mean 1234 or 1.234; "
        "0.15 (2 relative_likelihood white/bme) is outside its own interval, 1.2 to 1.9; and 4 more."
    )}  # fmt: skip
    assert (headline(overview, "BBB", "2").status, headline(overview, "BBB", "2").reason) == ("missing", "contradiction")
    assert "[x] contradicts itself" in overview.organisations().html()
    overview.save(root / "out")
    lines = (root / "out/organisations.csv").read_text().splitlines()
    (line,) = (line for line in lines if line.startswith("BBB,2024,2,relative_likelihood"))
    assert line.startswith("BBB,2024,2,relative_likelihood,white/bme,all,all,,ratio,,,,,missing,contradiction,counts,Made-up BBB")
    assert headline(overview, "AAA", "2").value == 1.5


def test_an_interval_that_its_counts_contradict_makes_nobody_unequal_and_is_told(put):
    """By statsmodels 60 of 300 against 30 of 250 is 1.67 (1.11 to 2.50): the interval as it was sent would be wholly above 1.25."""
    rows = (
        "{code},2024,2,likelihood,white,all,all,20,percent,60,300,,,ok,,counts",
        "{code},2024,2,likelihood,bme,all,all,12,percent,30,250,,,ok,,counts",
        "{code},2024,2,relative_likelihood,white/bme,all,all,1.67,ratio,,,1.5,1.9,ok,,counts",
    )
    root = put("AAA", rows=rows)
    overview = open_overview(2024, root)
    assert told(overview) == {
        ("reports/public/2024/AAA/indicators.csv", "warning"): "1 interval is not what its counts give: 1.5 to 1.9 (2 relative_likelihood white/bme)."
    }  # fmt: skip
    figure = headline(overview, "AAA", "2")
    assert (figure.value, isnan(figure.lower), isnan(figure.upper)) == (1.67, True, True)
    assert "unequal" not in "".join(text for text in overview.organisations().html().split("<table")[1:])
    overview.save(root / "out")
    assert (
        "AAA,2024,2,relative_likelihood,white/bme,all,all,1.67,ratio,,,,,ok,,counts,AAA,,," in (root / "out/organisations.csv").read_text()
    )


@pytest.mark.parametrize(
    ("of_zero", "mark"),
    [
        pytest.param(("{code},2024,3,relative_likelihood,bme/white,all,all,0,ratio,,,,,ok,,counts",), "without counts", id="nothing else"),
        pytest.param(("{code},2024,3,relative_likelihood,bme/white,all,all,0,ratio,,,0,1.1,ok,,counts",), "few", id="with its interval"),
        pytest.param((
            "{code},2024,3,likelihood,bme,all,all,0,percent,0,150,,,ok,,counts", "{code},2024,3,likelihood,white,all,all,2,percent,20,1000,,,ok,,counts",
            "{code},2024,3,relative_likelihood,bme/white,all,all,0,ratio,,,,,ok,,counts",
        ), "few", id="with its counts"),
        pytest.param((
            "{code},2024,3,likelihood,bme,all,all,0,percent,0,,,,ok,,counts",
            "{code},2024,3,relative_likelihood,bme/white,all,all,0,ratio,,,,,ok,,counts",
        ), "few", id="of nobody in a group too small to be counted in public"),
    ],
)  # fmt: skip
def test_a_ratio_of_0_without_counts_is_marked_and_told(put, of_zero, mark):
    """Nobody of 150 is a figure that rests on few cases. A 0 alone can also stand for no figure, and nothing can be said of it."""
    root = put("AAA", rows=of_zero)
    overview = open_overview(2024, root)
    html = overview.organisations().html()
    assert f'0.00 <span class="few">{mark}</span>' in html
    assert ("without counts: a relative likelihood of 0, or 0% for every group of a survey, that was given without its counts" in html) == (
        mark == "without counts"
    )
    assert ("few: fewer than 10 cases" in html) == (mark == "few")
    what = "A relative likelihood is 0 and its counts are not given: 3 relative_likelihood bme/white."
    assert list(told(overview).values()) == [what] * (mark == "without counts")
    assert "The rule for where to look first cannot be applied" in overview.first().html()
    (table,) = (table for table in overview.tables if table.sheet == "Headline figures")
    (cell,) = (column.cells[0].sheet for column in table.columns if column.heading.startswith("3."))
    assert cell == ("0.00 without counts" if mark == "without counts" else 0)


def test_percentages_given_as_fractions_count_as_not_given_and_their_funnels_say_why(put):
    """0.255 outside its own interval, 21 to 30, beside a gap in points; of the others nothing is wrong."""
    survey = (
        "{code},2024,5,percentage,white,all,all,20,percent,,800,17,23,ok,,counts",
        "{code},2024,5,percentage,bme,all,all,25.5,percent,,300,21,30,ok,,counts",
        "{code},2024,5,gap,bme-white,all,all,5.5,points,,,0.2,10.8,ok,,counts",
    )
    for code in ("AAA", "BBB", "CCC", "DDD"):
        root = put(code, rows=survey)
    rewrite(root, "DDD", lambda text: text.replace(",25.5,", ",0.255,"))
    overview = open_overview(2024, root)
    assert isnan(headline(overview, "DDD", "5").lower)
    assert "5 (contradicts itself)" in overview.presence().html()
    assert "at least" not in overview.organisations().html()
    assert [funnel.label for funnel in overview.funnels] == ["5", "5 gap"]
    shown = overview.funnel_plots().html()
    assert shown.count("Not in the plot, because what they published of it cannot be used (see the files to check): DDD.") >= 2
    assert "no published counts" not in shown


def test_rows_of_another_organisation_and_rows_given_twice_are_left_out(root):
    more = "CCC,2024,2,relative_likelihood,white/bme,all,all,9,ratio,,,,,ok,,counts\n"
    place = rewrite(root, "BBB", lambda text: text + "".join(text.splitlines(True)[1:]) + more)
    overview = open_overview(2024, root)
    whats = [finding.what for finding in overview.data.findings if finding.where == place]
    assert whats == ["1 row is of CCC, not of BBB.", "14 figures are there more than once."]
    overview.save(root / "out")
    lines = (root / "out/organisations.csv").read_text().splitlines()
    assert (sum(line.startswith("BBB") for line in lines), sum(line.startswith("CCC") for line in lines)) == (14, 0)


def test_a_plan_alone_no_plan_and_a_plan_that_cannot_be_read_are_told_apart(put):
    nothing = ("{code},2024,1,share,bme,all,all,,percent,,,,,missing,no data,",)
    put("AAA", "name: Made-up AAA\n", rows=nothing, plan="action,status,leads,due_text,indicators\nTrain every chair,\n")
    put("BBB", "name: Made-up BBB\n", plan="due,status\nx,y\n")
    root = put("CCC", "name: Made-up CCC\n")
    overview = open_overview(2024, root)
    assert [report.plan is not None for report in overview.data.reports] == [True, False, False]
    assert told(overview) == {("reports/public/2024/BBB/actions.csv", "warning"): "The column action is missing."}
    assert "The report of Made-up AAA (AAA) has an action plan and no figures." in overview.presence().html()
    assert list(no_plan_table(overview.data).columns[-1].cells) == ["cannot be read", "none published"]


@pytest.mark.parametrize("place", ["reports/public/2024/CCC", "2024/CCC", "CCC/2024"])
def test_a_folder_with_a_plan_and_no_figures_is_listed_and_its_plan_is_read(root, place):
    (root / place).mkdir(parents=True)
    (root / place / "actions.csv").write_text("action,status,leads,due_text,indicators\nTrain every chair,\n")
    overview = open_overview(2024, root)
    assert [report.code for report in overview.data.reports] == ["CCC", "AAA", "BBB"]
    assert told(overview) == {(f"{place}/indicators.csv", "error"): "There is no such file beside its action plan."}
    shown = overview.presence().html()
    assert "2 organisations have a report of 2023/24." in shown
    assert "CCC has an action plan alone, without a report." in shown
    assert "2 of 2 have figures hidden or not available. Mostly: " in shown
    assert "<dt>With an action plan alone</dt><dd>CCC</dd>" in overview.heading().html()
    assert "1 of 3 organisations published an action plan, with 1 action together." in overview.plans().html()
    assert overview.organisations().html().count("[x] no data") == 9 + 2 * 2


@pytest.mark.parametrize("header", ["action,status,leads,due_text,indicators", "action;status;leads;due_text;indicators"])
def test_a_plan_that_does_not_say_its_year_is_shown_with_the_latest_year_and_named(root, header):
    (root / "CCC").mkdir()
    (root / "CCC/actions.csv").write_text(f"{header}\nTrain every chair,\n".replace(",\n", f"{header[6]}\n"))
    put_earlier(root, "AAA")
    overview = open_overview(2024, root)
    assert [report.code for report in overview.data.reports] == ["CCC", "AAA", "BBB"]
    assert "1 of 3 organisations published an action plan, with 1 action together." in overview.plans().html()
    whats = [finding.what for finding in overview.data.findings if finding.where == "CCC/actions.csv"]
    assert whats == ["This plan does not say its year."]
    assert [report.code for report in open_overview(2023, root).data.reports] == ["AAA"]


def put_earlier(root, code):
    place = root / f"2023/{code}"
    place.mkdir(parents=True)
    place.joinpath("indicators.csv").write_text(
        (root / f"reports/public/2024/{code}/indicators.csv").read_text().replace(",2024,", ",2023,")
    )


@pytest.mark.parametrize(
    ("content", "severity", "what", "how"),
    [
        pytest.param("", "warning", "This file is empty.", "If it has one, ask for the file as it was saved.", id="zero bytes"),
        pytest.param("\n\n", "warning", "This file is empty.", "If it has one, ask for the file as it was saved.", id="blank lines"),
        pytest.param("action,leads\n", "note", "This file is empty but for its headings.", "If it has none, nothing needs to be done: the workbook saves such a file then.", id="headings alone"),
        pytest.param("action,leads\n,HR\n", "warning", "The column action is empty in every row.", "If it has one, ask for its actions.", id="no action"),
    ],
)  # fmt: skip
def test_an_empty_plan_that_was_sent_is_called_empty_and_it_is_said_what_to_do(root, content, severity, what, how):
    (root / "2024").mkdir()
    (root / "reports/public/2024/BBB").rename(root / "2024/BBB")
    (root / "2024/BBB/actions.csv").write_text(content)
    overview = open_overview(2024, root)
    (finding,) = overview.data.findings
    assert (finding.where, finding.severity, finding.what) == ("2024/BBB/actions.csv", severity, what)
    assert finding.how_to_fix == f"Ask the organisation whether it has an action plan. {how}"
    assert list(no_plan_table(overview.data).columns[-1].cells) == ["none published", "empty"]


def test_a_column_of_a_plan_that_has_text_and_no_heading_is_said(root):
    """It was left out without a word: a step of the plan was in nobody's list."""
    place = root / "reports/public/2024/BBB/actions.csv"
    place.write_text("action,leads,,due_text,status,indicators\nMade-up action,HR,Made-up text,,,\nAnother made-up action,,,,,\n")
    (finding,) = open_overview(2024, root).data.findings
    assert (finding.where, finding.severity) == ("reports/public/2024/BBB/actions.csv", "warning")
    assert (finding.what, finding.why) == ("Column C has values and no heading.", "It is not known what they are, so they are left out.")
    assert finding.how_to_fix == "Ask the organisation what it is, and write its heading into the first row."


@pytest.mark.parametrize("name", ["indicators.csv", "actions.csv"])
def test_a_file_whose_first_line_names_its_separator_is_read_and_its_year_too(root, name):
    """As Excel understands it: `sep=;` was taken for the heading."""
    expected = headline(open_overview(2024, root), "BBB", "2").value
    (root / "reports/public/2024/BBB").rename(root / "BBB")
    path = root / "BBB" / name
    if name == "actions.csv":
        path.write_text("action,year\nMade-up action,2024\n")
    path.write_text("sep=;\n" + path.read_text().replace(",", ";"))
    overview = open_overview(2024, root)
    whats = [finding.what for finding in overview.data.findings if finding.where == f"BBB/{name}"]
    assert whats == (["The columns leads, due_text, status and indicators are missing. Not read: year."] if name == "actions.csv" else [])
    assert headline(overview, "BBB", "2").value == expected


@pytest.mark.parametrize("count", [1, 2, 30])
def test_plans_that_were_not_received_are_one_row_of_the_files_to_check(put, count):
    """30 of them were 30 rows."""
    codes = [f"ZA{number:02d}" for number in range(count)]
    for code in codes:
        root = put(code, f"name: Made-up {code}\n")
        (root / f"reports/public/2024/{code}/actions.csv").unlink()
    put("WTH", "name: Made-up WTH\n")
    overview = open_overview(2024, root)
    (finding,) = overview.data.findings
    assert finding.severity == "warning"
    if count == 1:
        assert (finding.where, finding.what) == ("reports/public/2024/ZA00/actions.csv", "There is no such file beside its figures.")
    else:
        assert finding.what.startswith(f"{count} plans were not received. There is no such file beside the figures of Made-up ZA00 (ZA00)")
        assert all(f"Made-up {code} ({code})" in finding.what for code in codes)
        assert "WTH" not in finding.what
    assert overview.presence().html().count("There is no such file beside") == 1


def test_an_empty_plan_alone_is_no_plan(root):
    (root / "2024/CCC").mkdir(parents=True)
    (root / "2024/CCC/actions.csv").write_text("action\n")
    overview = open_overview(2024, root)
    assert "CCC has no report, and nothing to read in the action plan." in overview.presence().html()
    assert "With an action plan alone" not in overview.heading().html()


def test_indicators_that_lack_for_one_reason_are_named_together(root):
    """6 is to be confirmed; 7 and 8 have no row."""
    (cells,) = (column.cells for column in figures_table(open_overview(2024, root).data).columns if "reason" in column.heading)
    assert cells == ["6 (to be confirmed); 7 and 8 (no reason given)"] * 2


def test_figures_that_do_not_say_their_year_are_not_used_and_named(root):
    (root / "CCC").mkdir()
    (root / "CCC/indicators.csv").write_text("indicator,measure,group,value\n2,relative_likelihood,white/bme,1.7\n")
    (root / "CCC/actions.csv").write_text("action,status,leads,due_text,indicators\nTrain every chair\n")
    overview = open_overview(2024, root)
    (finding,) = (row for row in overview.data.findings if row.where == "CCC/indicators.csv" and row.severity == "error")
    assert (finding.what, finding.how_to_fix) == (
        "This file does not say its year.",
        "Put its files in a folder of their year, as 2024/CCC/.",
    )
    assert headline(overview, "CCC", "2") is None
    assert "<li>CCC: This file does not say its year.</li>" in overview.presence().html()
    assert "2 organisations have a report of 2023/24 that can be read." in overview.presence().html()


@pytest.mark.parametrize(
    "content",
    [
        "Year;Indicator;Measure;Group;Value\n2023/24;2;relative_likelihood;white/bme;1.7\n",
        "indicator\tmeasure\tgroup\tvalue\tyear\n2\trelative_likelihood\twhite/bme\t1.7\t2024\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_the_year_of_a_folder_is_read_whatever_the_separator_the_encoding_and_the_way_of_writing_it(root, content, encoding):
    (root / "CCC").mkdir()
    (root / "CCC/indicators.csv").write_bytes(content.encode(encoding))
    overview = open_overview(2024, root)
    assert headline(overview, "CCC", "2").value == 1.7


@pytest.mark.parametrize(
    ("change", "place", "what", "why"),
    [
        pytest.param(lambda text: text.replace(",year,", ",season,").replace("CCC,2024", "CCC,"), "2024/CCC", "These figures do not say their year.", "2023/24, the year of their folder", id="no column"),
        pytest.param(lambda text: text.replace("CCC,2024", "CCC,"), "CCC/2024", "These figures do not say their year.", "2023/24, the year of their folder", id="blank"),
        pytest.param(lambda text: text.replace("CCC,2024,5", "CCC,,5"), "2024/CCC", "3 rows do not say the year.", "2023/24, the year of their folder", id="some rows"),
        pytest.param(lambda text: text.replace("CCC,2024", "CCC,"), "CCC", "These figures do not say their year.", "2023/24, the year of the other files in their folder", id="a plan that says it"),
    ],
)  # fmt: skip
def test_of_figures_that_do_not_say_their_year_it_is_said_which_is_assumed(root, change, place, what, why):
    (root / place).mkdir(parents=True)
    figures = (root / "reports/public/2024/BBB/indicators.csv").read_text().replace("BBB,", "CCC,")
    (root / place / "indicators.csv").write_text(change(figures))
    (root / place / "actions.csv").write_text("action,year,status,leads,due_text,indicators\nTrain every chair,2024\n")
    overview = open_overview(2024, root)
    (finding,) = overview.data.findings
    assert (finding.where, finding.what, finding.why) == (f"{place}/indicators.csv", what, f"Such rows are taken to be of {why}.")
    assert headline(overview, "CCC", "2").value == 1.5


@pytest.mark.parametrize("place", ["2024/RRU", "RRU/2024", "RRU"])
@pytest.mark.parametrize("files", [(), ("Return of A Name.xlsx", ".DS_Store")])
def test_a_folder_without_public_files_is_missing_and_names_of_what_lies_in_it_are_not_published(root, place, files):
    """RRU is on the bundled list of trusts. Names of files were printed, and a file can be named after a person."""
    (root / place).mkdir(parents=True)
    for name in files:
        (root / place / name).write_text("x")
    for other in ("2024/overview", "2024/BBB", "2024/.git", "data/DDD/2023", "2023/EEE", "notes", "2022x"):
        (root / other).mkdir(parents=True)
    overview = open_overview(2024, root)
    why = f"its folder {place} has no indicators.csv or actions.csv"
    assert [(row.facts.code, row.why) for row in overview.data.missing] == [("RRU", why)]
    shown = overview.presence().html()
    assert (why in shown, "A Name" in shown) == (True, False)
    assert "<dt>Without a report</dt><dd>London Ambulance Service NHS Trust (RRU)</dd>" in overview.heading().html()


@pytest.mark.parametrize("place", ["2024/letters", "2024/images", "images/2024", "2024/overview", "letters"])
def test_a_folder_that_is_no_organisation_is_not_listed_as_one_without_a_report(root, place):
    (root / place).mkdir(parents=True)
    (root / place / "letter.docx").write_text("x")
    assert open_overview(2024, root).data.missing == ()


def test_an_empty_folder_hides_no_other_reason_why_a_report_is_expected(put):
    """A return and a report of the year before say more than a folder does; a file among the organisations says less."""
    put("AAA", "name: Made-up AAA\n")
    put("BBB", "name: Made-up BBB\n", year=2023)
    for code in ("CCC", "DDD"):
        root = put(code, f"name: Made-up {code}\n")
        shutil.rmtree(root / f"reports/public/2024/{code}")
    shutil.rmtree(root / "data/DDD")
    for code in ("BBB", "CCC", "DDD"):
        (root / "2024" / code).mkdir(parents=True)
    whys = {row.facts.code: row.why for row in open_overview(2024, root).data.missing}
    assert whys == {
        "BBB": "had a report of 2022/23",
        "CCC": "has a return, but no report",
        "DDD": "its folder 2024/DDD has no indicators.csv or actions.csv",
    }


def test_an_empty_folder_that_says_no_year_is_missing_from_the_latest_year_alone(root):
    put_earlier(root, "AAA")
    (root / "RRU").mkdir()
    missing = {year: {row.facts.code for row in open_overview(year, root).data.missing} for year in (2023, 2024)}
    assert ("RRU" in missing[2023], "RRU" in missing[2024]) == (False, True)


def test_a_plan_in_other_columns_is_not_said_to_lack_leads_and_dates(put):
    """Of a plan whose leads stand under Owner it was said that no action has one."""
    put("AAA", "name: A\n", plan="action,leads,due_text,status,indicators\nTrain every chair,,,Complete,\n")
    root = put("BBB", "name: B\n", plan="Action;Owner;When;RAG\nTrain every chair;HR;31/03/2025;Green\n")
    overview = open_overview(2024, root)
    what = "The columns leads, due_text, status and indicators are missing. Not read: owner, when and rag."
    assert told(overview) == {("reports/public/2024/BBB/actions.csv", "warning"): what}
    columns = {column.heading: list(column.cells) for column in plans_table(overview.data, overview.together).columns}
    assert columns["Without a lead"] == columns["Without a due date"] == [1, "not known"]
    totals = dict(zip(*(column.cells for column in points_table(overview.together).columns[:2]), strict=True))
    assert (totals["Without a lead"], totals["Without a due date"]) == (1, 1)


def test_a_plan_sent_apart_from_its_figures_is_read_with_them(root):
    (root / "reports/public/2024/BBB/actions.csv").unlink()
    (root / "BBB").mkdir()
    (root / "BBB/actions.csv").write_text("action,status,leads,due_text,indicators\nTrain every chair\n")
    overview = open_overview(2024, root)
    assert "1 of 2 organisations published an action plan" in overview.plans().html()
    assert [(row.where, row.what) for row in overview.data.findings] == [("BBB/actions.csv", "This plan does not say its year.")]


def test_one_organisation_is_shown_with_the_remark_that_it_is_alone(put):
    root = put("AAA", "name: Made-up AAA\n")
    assert "With 1 organisation there is nothing to compare it with." in open_overview(2024, root).presence().html()


def test_reports_are_counted_by_the_state_that_they_published(put):
    put("AAA", state="approved")
    put("BBB", "name: Made-up BBB\napproval: {2024: {by: Board, date: 2024-09-01}}\n", state="corrected")
    put("CCC", state="corrected")
    put("DDD", state="draft")
    put("EEE", state="unconfirmed")
    put("FFF", "name: Made-up FFF\napproval: {2024: {by: Board, date: 2024-09-01}}\n")
    html = open_overview(2024, put("GGG", state="nonsense")).heading().html()
    states = "1 approved, 2 corrected since approval, 1 with an approval that cannot be confirmed, 1 draft and 2 not known"
    assert f"<dt>Approval</dt><dd>{states}</dd>" in html


def test_one_organisation_of_several_is_said_in_the_singular(put):
    put("RRU", year=2023)
    put("BBB", year=2023)
    html = open_overview(2024, put("RRU")).presence().html()
    assert "It had a report of 2022/23 too. 1 organisation had one then and has none now." in html
    assert "trusts on the list of trusts has a report here." in html


def test_of_a_year_with_half_of_them_the_other_half_is_named(put):
    for code in ("AAA", "BBB", "CCC", "DDD"):
        put(code, f"name: Made-up {code}\n", year=2023)
    root = put("AAA", "name: Made-up AAA\npredecessors: [{code: DDD, joined: 2024}]\n")
    put("BBB")
    shutil.rmtree(root / "data/CCC")
    overview = open_overview(2024, root)
    assert [(row.facts.code, row.why) for row in overview.data.missing] == [("CCC", "had a report of 2022/23")]
    assert "<dt>Without a report</dt><dd>Made-up CCC (CCC)</dd>" in overview.heading().html()
    assert "Both had a report of 2022/23 too. 2 organisations had one then and have none now." in overview.presence().html()


@pytest.mark.parametrize(
    ("years", "is_missing"),
    [("{last: 2023}", False), ("{last: 2024}", True), ("{first: 2025}", False), ("{first: 2024}", True), ("{}", True)],
)
@pytest.mark.parametrize("had_report", [False, True])
def test_a_body_that_did_not_report_in_the_year_is_not_missing(put, years, is_missing, had_report):
    """CCGs ended in 2022, and an overview of 2023/24 listed one as missing."""
    root = put("AAA", "name: Made-up AAA\n")
    if had_report:
        put("CCG", year=2023)
    (root / "params/organisations/CCG.yaml").write_text(f"name: Made-up CCG\nreporting_years: {years}\n")
    assert [row.facts.code for row in open_overview(2024, root).data.missing] == (["CCG"] if is_missing else [])


@pytest.mark.parametrize(("year", "missing"), [(2014, []), (2015, ["BBB"])])
def test_before_the_standard_began_no_report_is_missing_by_a_file_alone(put, year, missing):
    """The first baseline of the WRES was that of April 2015; an overview of a council's plan of 2010 listed four organisations as missing."""
    root = put("AAA", "name: Made-up AAA\n", year=year)
    (root / "params/organisations/BBB.yaml").write_text("name: Made-up BBB\n")
    assert [row.facts.code for row in open_overview(year, root).data.missing] == missing


@pytest.mark.parametrize(("made_up", "missing"), [(True, ["EXB"]), (False, [])])
def test_a_made_up_example_is_not_missing_among_real_organisations(put, made_up, missing):
    """The bundled example was missing in years of London Ambulance."""
    root = put("AAA", f"name: Made-up AAA\nmade_up: {str(made_up).lower()}\n")
    (root / "params/organisations/EXB.yaml").write_text("name: Made-up EXB\nmade_up: true\n")
    overview = open_overview(2024, root)
    assert [row.facts.code for row in overview.data.missing] == missing
    assert ("Made up:" in overview.heading().html()) == made_up


@pytest.mark.parametrize("made_up", [True, False])
def test_an_organisation_that_is_missing_is_marked_where_it_is_made_up(put, made_up):
    """Of a year without its report the bundled example stood among real trusts without its mark."""
    put("BBB", "name: Made-up BBB\n", year=2023)
    root = put("AAA", "name: Made-up AAA\n")
    (root / "params/organisations/BBB.yaml").write_text(f"name: Made-up BBB\nmade_up: {str(made_up).lower()}\n")
    overview = open_overview(2024, root)
    marked = 'Made-up BBB <span class="tag tag-made-up">Made up</span>'
    assert (marked in overview.presence().html()) == made_up
    assert ("organisations marked so do not exist" in overview.heading().html()) == made_up


@pytest.mark.parametrize("place", ["2024/XYZ", "XYZ/2024", "XYZ"])
def test_public_files_that_others_sent_are_read_where_people_put_them(root, place):
    sent = root / place
    sent.parent.mkdir(exist_ok=True)
    (root / "reports/public/2024/BBB").rename(sent)
    (sent / "actions.csv").write_text(PLAN)
    (sent / "indicators.csv").write_text((sent / "indicators.csv").read_text().replace("BBB,", "XYZ,"))
    overview = open_overview(2024, root)
    assert [report.code for report in overview.data.reports] == ["AAA", "XYZ"]
    assert told(overview) == {}
    assert 'href="../XYZ/' not in overview.organisations().html()


def test_where_files_were_sent_of_an_organisation_with_a_report_here_the_report_is_read(root):
    shutil.copytree(root / "reports/public/2024/BBB", root / "2024/BBB")
    assert told(open_overview(2024, root)) == {
        ("reports/public/2024/BBB/indicators.csv", "warning"): "There are further figures of BBB: 2024/BBB/indicators.csv."
    }


def test_an_overview_can_be_of_a_region_a_type_or_a_system(root):
    (root / "params/organisations/BBB.yaml").write_text("name: Made-up BBB\nregion: Made-up North\ntype: Acute\n")
    overview = open_overview(2024, root, region="made-up north", type="Acute")
    assert [report.code for report in overview.data.reports] == ["BBB"]
    assert "<h1>Overview of organisations 2023/24, type Acute, region made-up north</h1>" in overview.heading().html()
    with pytest.raises(InputError, match=r"region=London: no organisation of the year has it\. There are: Made-up North\."):
        open_overview(2024, root, region="London")
    with pytest.raises(InputError, match=r"system=Made-up East: no organisation of the year has a system\. Give it as `system`"):
        open_overview(2024, root, system="Made-up East")


def test_an_overview_of_a_region_that_nobody_is_of_any_more_says_what_to_delete(root):
    (root / "params/organisations/BBB.yaml").write_text("name: Made-up BBB\nregion: Made-up North\n")
    (root / "reports/public/2024/overview-region-Made-up_East").mkdir()
    with pytest.raises(
        InputError, match=r"There are: Made-up North\. .* if nobody needs it, delete reports/public/2024/overview-region-Made-up_East\."
    ):
        open_overview(2024, root, region="Made-up East")


def test_of_a_region_the_trusts_on_the_list_without_a_report_are_missing(root):
    (root / "params/trusts.csv").write_text(
        "code,name,type,region,system,predecessors,merged\nT01,Made-up one,Acute,Made-up North,,,\nT02,Made-up two,Acute,Made-up South,,,\n"
        "T03,Made-up three,Acute,Made-up North,,,\nT04,Made-up four,Acute,Made-up North,,T03,2023-04-01\n"
    )
    (root / "params/organisations/BBB.yaml").write_text("name: Made-up BBB\nregion: Made-up North\n")
    overview = open_overview(2024, root, region="Made-up North")
    assert [(row.facts.code, row.why) for row in overview.data.missing] == [
        ("T04", "on the list of trusts"),
        ("T01", "on the list of trusts"),
    ]
    assert open_overview(2024, root).data.missing == ()


def test_what_an_organisation_calls_its_type_is_text_on_the_page(put):
    put("AAA", "name: A\ntype: 'Acute & community'\n")
    root = put("BBB", "name: B\ntype: '<b>Ambulance'\n")
    html = open_overview(2024, root).presence().html()
    assert "(1 &lt;b&gt;Ambulance; 1 Acute &amp; community)" in html


def test_a_plan_of_blank_actions_is_counted_as_none_everywhere(put):
    put("AAA", "name: A\n", plan="action,leads\n,\n ,\n")
    root = put("BBB", "name: B\n", plan="action\nMade-up action\n")
    overview = open_overview(2024, root)
    assert "<dt>With an action plan</dt><dd>1 of 2</dd>" in overview.heading().html()
    (table,) = (table for table in overview.tables if table.sheet == "Without a plan")
    plans = {column.heading: column.cells for column in table.columns}
    assert dict(zip(plans["Code"], plans["Action plan"], strict=True)) == {"AAA": "none published"}


def test_who_merged_is_missing_by_the_snapshot_of_the_year(root, checkout):
    """Merged on 1 April 2024: with a snapshot of 31 March T03 reports for 2024 itself; with one of 30 April it does not."""
    (root / "params/trusts.csv").write_text(
        "code,name,type,region,system,predecessors,merged\nT03,Made-up three,Acute,Made-up North,,,\n"
        "T04,Made-up four,Acute,Made-up North,,T03,2024-04-01\n"
    )
    (root / "params/organisations/AAA.yaml").write_text("name: Made-up AAA\nregion: Made-up North\n")
    missing = [{row.facts.code for row in open_overview(2024, root, region="Made-up North").data.missing}]
    (root / "params/years").mkdir()
    text = (checkout / "params/years/2022.yaml").read_text(encoding="utf-8")
    (root / "params/years/2022.yaml").write_text(text.replace("snapshot: {month: 3, day: 31}", "snapshot: {month: 4, day: 30}"))
    missing.append({row.facts.code for row in open_overview(2024, root, region="Made-up North").data.missing})
    assert missing == [{"T03", "T04"}, {"T04"}]


def test_numbers_of_rows_that_say_they_are_hidden_are_published_nowhere(put):
    rows = (
        "{code},2024,3,likelihood,bme,all,all,2.5,percent,3,120,0.9,7.1,suppressed,small number,counts",
        "{code},2024,3,likelihood,white,all,all,2,percent,20,1000,,,ok,,counts",
    )
    root = put("AAA", rows=rows)
    overview = open_overview(2024, root)
    place = "reports/public/2024/AAA/indicators.csv"
    assert told(overview) == {(place, "error"): "1 row says that it is hidden and has its numbers all the same: 3 likelihood bme."}
    assert "Tell the organisation at once" in overview.presence().html()
    overview.save(root / "out")
    hidden, white = (root / "out/organisations.csv").read_text().splitlines()[1:]
    assert hidden.startswith("AAA,2024,3,likelihood,bme,all,all,,percent,,,,,suppressed,small number,counts")
    assert white.startswith("AAA,2024,3,likelihood,white,all,all,2,percent,20,1000,,,ok,,counts")


def test_of_one_indicator_given_as_fractions_nothing_is_in_its_funnel(put):
    """Of four who agree by 40, 50 and 60% and 0.5 it has three."""
    for code, bme in zip(("AAA", "BBB", "CCC", "DDD"), ("40", "50", "60", "0.5"), strict=True):
        row = "{code},2024,7,percentage,GROUP,all,all,VALUE,percent,,800,,,ok,,counts".replace("VALUE", bme)
        root = put(code, rows=(row.replace("GROUP", "white"), row.replace("GROUP", "bme")))
    overview = open_overview(2024, root)
    assert told(overview) == {("reports/public/2024/DDD/indicators.csv", "warning"): (
        "2 survey values cannot be used, because no survey has such results: indicator 7 has 0.5%, like fractions of 1."
    )}  # fmt: skip
    (funnel,) = (funnel for funnel in overview.funnels if funnel.label == "7")
    assert {estimate.report.code for estimate in funnel.estimates} == {"AAA", "BBB", "CCC"}
    assert "7 (contradicts itself)" in overview.presence().html()
    assert headline(overview, "DDD", "7").reason == "contradiction"


def test_a_ratio_the_other_way_round_is_turned_over_and_said(root):
    place = rewrite(
        root, "BBB", lambda text: text.replace("white/bme,all,all,1.5,ratio,,,1.2,1.9", "bme/white,all,all,0.5,ratio,,,0.4,0.8")
    )
    overview = open_overview(2024, root)
    figure = headline(overview, "BBB", "2")
    assert (figure.group, figure.value, figure.lower, figure.upper) == ("white/bme", 2.0, 1.25, 2.5)
    words = "0.5 (2 relative_likelihood bme/white) is 2.00 white/bme"
    assert told(overview) == {(place, "warning"): f"1 figure compares two groups the other way round than the standard does: {words}."}


def test_labels_in_other_letters_are_read(root):
    rewrite(root, "BBB", lambda text: text.replace(",bme,", ",BME,").replace(",share,", ",Share,").replace(",all,", ",All,"))
    overview = open_overview(2024, root)
    assert headline(overview, "BBB", "1").value == 15.2
    assert told(overview) == {}


def test_a_file_of_no_indicator_of_the_standard_cannot_be_used_and_nobody_is_said_to_have_given_nothing(root):
    place = rewrite(root, "BBB", lambda text: text.replace("BBB,2024,", "BBB,2024,Question "))
    overview = open_overview(2024, root)
    assert told(overview) == {
        (place, "error"): "None of its rows is of an indicator, a measure and a group of the standard: Question 1 share white; "
        "Question 1 share bme; Question 2 likelihood bme; and 9 more."
    }


def test_some_rows_of_no_group_of_the_standard_are_said(root):
    place = rewrite(root, "BBB", lambda text: text.replace("5,percentage,bme", "5,percentage,Asian"))
    assert told(open_overview(2024, root)) == {
        (place, "warning"): "1 row is of no indicator, measure or group of the standard: 5 percentage Asian."
    }


def test_numbers_as_a_spreadsheet_saved_them_are_read_and_each_column_is_said_once(root):
    """The figures are those of AAA, whose file is as the workbook wrote it."""
    changes = {",2024,": ",2024.0,", ",15.2,": ",15.2%,", ",25.5,": ",25.5 %,", ",800,1000,": ',800,"1,000",'}

    def change(text):
        for old, new in changes.items():
            text = text.replace(old, new)
        return text

    place = rewrite(root, "BBB", change)
    overview = open_overview(2024, root)
    assert [(row.severity, row.where, row.what) for row in overview.data.findings] == [
        ("note", f"{place}, row 2, year", "2024.0 is read as 2024. 13 other cells of this column are read in the same way."),
        ("note", f"{place}, row 3, value", "15.2% is read as 15.2. 1 other cell of this column is read in the same way."),
        ("note", f"{place}, row 2, denominator", "1,000 is read as 1000."),
    ]
    overview.save(root / "out")
    lines = (root / "out/organisations.csv").read_text().splitlines()
    assert [line.replace("BBB", "AAA") for line in lines if line.startswith("BBB")] == [line for line in lines if line.startswith("AAA")]


def test_decimal_commas_between_semicolons_are_read(root):
    rewrite(root, "BBB", lambda text: text.replace(",", ";").replace(".", ","))
    overview = open_overview(2024, root)
    assert {row.severity for row in overview.data.findings} == {"note"}
    for code in ("1", "2", "5", "9"):
        assert headline(overview, "BBB", code) == replace(headline(overview, "AAA", code), organisation="BBB")


def test_a_number_that_could_be_two_is_refused_and_what_is_accepted_is_said(root):
    rewrite(root, "BBB", lambda text: text.replace(",1.5,ratio", ',"1,234",ratio'))
    (finding,) = open_overview(2024, root).data.findings
    assert finding.what == "1 value cannot be used: 1,234 (2 relative_likelihood white/bme) could mean 1234 or 1.234."
    assert "Numbers are accepted as 45.2, percentages also as 45.2%, and counts also as 1,234." in finding.why


def test_of_two_rows_of_a_figure_the_one_that_can_be_used_is_shown(root):
    place = rewrite(root, "BBB", lambda text: text + "BBB,2024,1,share,bme,all,all,15.2,percent,152,1000,,,ok,,counts\n")
    rewrite(root, "BBB", lambda text: text.replace(",15.2,percent,152,", ",15.2,percent,251,", 1))
    overview = open_overview(2024, root)
    rows = "value 15.2, numerator 152, denominator 1000, not value 15.2, numerator 251, denominator 1000"
    what = f"1 figure is there more than once, and one row alone can be used: {rows} (1 share bme)."
    assert told(overview) == {(place, "warning"): what}
    assert (headline(overview, "BBB", "1").value, headline(overview, "BBB", "1").numerator) == (15.2, 152)


def test_a_figure_that_one_row_hides_and_another_gives_away_is_published_nowhere(root):
    place = rewrite(root, "BBB", lambda text: text + "BBB,2024,3,relative_likelihood,bme/white,all,all,7.77,ratio,,,,,ok,,counts\n")
    overview = open_overview(2024, root)
    assert told(overview)[place, "error"].endswith("numbers all the same: 3 relative_likelihood bme/white.")
    assert headline(overview, "BBB", "3").status == "suppressed"
    overview.save(root / "out")
    assert "7.77" not in (root / "out/organisations.csv").read_text() + overview.presence().html()


@pytest.mark.parametrize("status", ["suppressed (fewer than 10)", "[c]", "redacted", "provisional"])
def test_rows_that_are_hidden_in_other_words_are_in_no_funnel_table_or_file(put, status):
    """4 of 233 and 3 of 155: the ratio was told as hidden, and was placed in the funnel by them all the same."""
    rows = (
        "{code},2024,3,likelihood,white,all,all,1.9354838,percent,3,155,,,STATUS,,counts",
        "{code},2024,3,likelihood,bme,all,all,1.7167381,percent,4,233,,,STATUS,,counts",
        "{code},2024,3,relative_likelihood,bme/white,all,all,0.88698,ratio,,,0.2,3.9,STATUS,,counts",
        "{code},2024,4,relative_likelihood,white/bme,all,all,1.1,ratio,,,,,ok,,counts",
    )
    for code in ("AAA", "BBB", "CCC"):
        root = put(code, rows=[row.replace("STATUS", "ok") for row in rows])
    root = put("DDD", rows=[row.replace("STATUS", status) for row in rows])
    overview = open_overview(2024, root)
    (finding,) = (finding for finding in overview.data.findings if "DDD" in finding.where)
    assert finding.severity == "error"
    assert f"In these words: {status.replace('10', '…')}." in finding.what
    assert headline(overview, "DDD", "3").status == "suppressed"
    overview.save(root / "out")
    lines = [line for line in (root / "out/organisations.csv").read_text().splitlines() if line.startswith("DDD,2024,3,")]
    assert len(lines) == 3
    assert all(",,percent,,,,,suppressed,," in line or ",,ratio,,,,,suppressed,," in line for line in lines)
    (funnel,) = overview.funnels
    assert ([estimate.report.code for estimate in funnel.estimates], funnel.hidden) == (["AAA", "BBB", "CCC"], 1)


def test_blank_columns_at_the_end_are_no_fault_and_those_with_values_are_said(root):
    """As a spreadsheet leaves them: two of them were a heading that is there twice, and the whole file was refused."""
    place = rewrite(root, "BBB", lambda text: "\n".join(f"{line},," for line in text.splitlines()))
    overview = open_overview(2024, root)
    assert told(overview) == {}
    assert headline(overview, "BBB", "2").value == 1.5
    rewrite(root, "BBB", lambda text: text.replace(",,ok,,counts,,", ",,ok,,counts,,7", 1))
    assert told(open_overview(2024, root)) == {(place, "warning"): "Column R has values and no heading."}


def test_a_count_with_a_point_between_thousands_is_not_read_as_one_with_decimals(root):
    """80,0 and 1.822 in a file with semicolons."""
    place = rewrite(root, "BBB", lambda text: text.replace(",", ";").replace("15.2;percent;152;1000", "15,2;percent;277;1.822"))
    overview = open_overview(2024, root)
    assert told(overview)[place, "warning"] == "1 count cannot be used: 1.822 (1 share bme, denominator) could mean 1822 or 1.822."
    assert (headline(overview, "BBB", "1").value, isnan(headline(overview, "BBB", "1").denominator)) == (15.2, True)


def test_counts_that_are_swapped_in_every_row_are_named_once(root):
    def swapped(text):
        rows = [line.split(",") for line in text.splitlines()]
        return "\n".join(",".join((*row[:9], row[10], row[9], *row[11:])) for row in rows).replace(
            "denominator,numerator", "numerator,denominator"
        )

    place = rewrite(root, "BBB", swapped)
    overview = open_overview(2024, root)
    assert told(overview) == {(place, "warning"): (
        "8 values cannot be used, because numerators and denominators are perhaps swapped: 1 share, as 1000 of 800; 2 likelihood, as 50 of 5; "
        "9 board_share, as 10 of 1."
    )}  # fmt: skip
    assert [headline(overview, "BBB", code).reason for code in ("1", "2", "9")] == ["contradiction"] * 3
    assert headline(overview, "BBB", "5").value == 25.5


@pytest.mark.parametrize(
    ("place", "names", "notes"),
    [
        pytest.param("2024/rru", ("indicators.csv", "actions.csv"), {"2024/rru/indicators.csv": "The folder rru is read as RRU."}, id="folder"),
        pytest.param("RRU", ("Indicators.CSV", "actions.csv"), {"RRU/Indicators.CSV": "The file Indicators.CSV is read as indicators.csv."}, id="figures"),
        pytest.param("rru/2024", ("INDICATORS.CSV", "ACTIONS.CSV"), {
            "rru/2024/INDICATORS.CSV": "The folder rru is read as RRU, and the file INDICATORS.CSV is read as indicators.csv.",
            "rru/2024/ACTIONS.CSV": "The file ACTIONS.CSV is read as actions.csv.",
        }, id="all"),
    ],
)  # fmt: skip
def test_files_in_other_capitals_are_read_and_said(root, place, names, notes):
    (root / place).mkdir(parents=True)
    figures, plan = names
    text = (root / "reports/public/2024/BBB/indicators.csv").read_text()
    (root / place / figures).write_text(text.replace("BBB,", "rru,"))
    (root / place / plan).write_text(PLAN)
    overview = open_overview(2024, root)
    assert {(row.where, row.severity, row.what) for row in overview.data.findings} == {
        (where, "note", what) for where, what in notes.items()
    }
    assert headline(overview, "RRU", "2").value == 1.5
    assert overview.data.missing == ()
    overview.save(root / "out")
    lines = (root / "out/organisations.csv").read_text().splitlines()
    assert sum(line.startswith("RRU,") for line in lines) == sum(line.startswith("AAA,") for line in lines)

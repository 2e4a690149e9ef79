"""The plans of several organisations together, counted by hand."""

import csv
from html import unescape

import pytest
from tests.unit.overview.conftest import COLUMNS as PUBLISHED
from tests.unit.overview.conftest import ratio_rows

from wres.overview.overview import open_overview

COLUMNS = (
    "action_no",
    "action",
    "leads",
    "due_text",
    "status",
    "progress",
    "indicators",
    "frameworks",
    "carried_over_from",
    "common_status",
)
KEY = "plan: {status_scheme: {G: {label: On track, common: in progress}, B: {label: Done, common: complete}}}\n"


def plan(*rows):
    lines = [dict(zip(COLUMNS, row, strict=False)) for row in rows]
    head = ",".join(COLUMNS)
    return "\n".join([head, *(",".join(f'"{line.get(column, "")}"' for column in COLUMNS) for line in lines)]) + "\n"


@pytest.fixture
def root(put):
    put("AAA", f"name: Made-up AAA\n{KEY}", plan=plan(
        ("1", "Start a reverse mentoring scheme for the board", "Director of People", "31 January 2024", "G", "", "2", "", "2023: 4"),
        ("2", "Train panels in inclusive recruitment panels", "", "Quarterly", "B", "Done", "2; 7", "", "2022: 1; 2023: 2"),
        ("3", "Publish a dashboard", "Head of Data", "", "X", "", "", "", ""),
    ))  # fmt: skip
    put("BBB", "name: Made-up BBB\n", plan=plan(
        ("1", "Widen the reverse mentoring scheme", "Director of People", "1 May 2026", "Green", "", "all indicators", "NHS EDI HIA 1", ""),
    ))  # fmt: skip
    return put("CCC", "name: Made-up CCC\n")


def table(overview, sheet):
    found = next(table for table in overview.tables if table.sheet == sheet)
    cells = [[cell if isinstance(cell, str | int) else cell.sheet for cell in column.cells] for column in found.columns]
    return {row[0]: row[1:] for row in zip(*cells, strict=True)}


def initiatives(overview):
    return {words: (*numbers, codes) for words, (*numbers, _, codes) in table(overview, "Recurring initiatives").items()}


def test_actions_are_counted_by_status_and_what_is_to_be_checked_stands_apart_without_rows_of_0(root):
    """None is past its due date without a status, so that there is no such row; what is overdue stands first."""
    overview = open_overview(2024, root)
    statuses = table(overview, "Actions by status")
    assert statuses == {"Not started": (0, 0), "In progress": (1, 1), "Complete": (1, 1), "Blocked": (0, 0), "Not known": (2, 2)}
    points = table(overview, "Points to check")
    assert points == {
        "Overdue": (1, 1), "Not known whether overdue": (1, 1), "Without a lead": (1, 1), "Without a due date": (1, 1),
        "Not linked to an indicator": (1, 1), "Carried over from 1 earlier plan": (1, 1), "Carried over from 2 earlier plans": (1, 1),
    }  # fmt: skip
    assert next(iter(points)) == "Overdue"
    page = overview.plans().html()
    assert "<caption>Status of the actions in 2 plans (adds up to 4)</caption>" in page
    assert "<caption>Points to check</caption>" in page
    assert "does not mean 0" not in page.partition("Plan by plan")[0]  # there alone a cell says "not known": of one plan
    assert page.count("Overdue: due before the date of its own plan") == 1


def test_without_a_point_to_check_that_is_said(put):
    html = open_overview(2024, put("AAA", plan=plan(("1", "One", "HR", "31 January 2030", "In progress", "", "2")))).plans().html()
    assert html.startswith("<p>This organisation has an action plan with 1 action.</p>")
    assert "<p>Points to check: none.</p>" in html
    assert "<caption>Points to check</caption>" not in html
    assert "<p>No plan names a framework that this workbook knows.</p>" in html


def test_plans_that_do_not_say_are_left_out_of_a_point_and_that_is_said(put):
    put("AAA", plan=plan(("1", "One", "", "31 January 2030", "In progress", "", "2")))
    overview = open_overview(2024, put("BBB", plan="action,due_text,status,indicators\nTwo,31 January 2030,In progress,2\n"))
    assert table(overview, "Points to check") == {"Without a lead": (1, 1)}
    assert "Left out, because they have no such column: 1 plan (without a lead)." in overview.plans().html()


def test_indicators_that_no_plan_has_an_action_for_are_said(put):
    put("AAA", plan=plan(("1", "One", "", "", "", "", "1; 2; 3; 4; 5; 7; 9")))
    html = open_overview(2024, put("BBB", plan=plan(("1", "Two", "", "", "", "", "2")))).plans().html()
    assert "<p>None of the 2 plans has an action linked to indicators 6 or 8.</p>" in html
    assert "Of these, worsened" not in html


def test_of_plans_without_any_link_no_indicator_is_named(put):
    put("AAA", plan=plan(("1", "One")))
    html = open_overview(2024, put("BBB", plan=plan(("1", "Two")))).plans().html()
    assert "<p>None of the 2 plans has an action linked to any indicator.</p>" in html


def test_an_initiative_stands_in_the_words_of_an_action_and_has_one_in_full(put):
    """The words are those of the shortest action, with its hyphen; no name is cut short to a number of others."""
    for number in range(1, 12):
        text = "Offer access to non-mandatory training" if number == 7 else "Offer better access to non mandatory training everywhere"
        root = put(f"A{number:02d}", plan=plan(("1", text)))
    (name,) = [words for words in table(open_overview(2024, root), "Recurring initiatives") if "training" in words]
    plans, actions, example, codes = table(open_overview(2024, root), "Recurring initiatives")[name]
    assert (name, plans, actions) == ("non-mandatory training", 11, 11)
    assert example == "Offer access to non-mandatory training (A07)"
    assert codes == "A01, A02, A03, A04, A05, A06, A07, A08, A09, A10 and A11"


def test_a_plan_without_a_key_is_named(root):
    html = open_overview(2024, root).plans().html()
    assert "2 of 3 organisations published an action plan, with 4 actions together." in html
    assert "The statuses of BBB are in its own words, and no key says what they mean: these actions count as not known" in html
    assert "None of the organisations here has a report of 2022/23, so it is not known what worsened." in html


def test_the_words_of_the_common_scale_are_understood_without_a_key(put):
    """Due in March 2023 and not started at the snapshot of 2024, the first is overdue; TBC is no date, and of Amber nothing is known."""
    root = put("AAA", plan=plan(
        ("1", "One", "HR", "31 March 2023", "Not started"), ("2", "Two", "HR", "31 January 2030", "IN-PROGRESS"),
        ("3", "Three", "HR", "31 January 2023", "Completed (May 2023)"), ("4", "Four", "HR", "TBC", "blocked"),
        ("5", "Five", "HR", "31 January 2023", "Amber"), ("6", "Six", "HR", "Ongoing", "In progress"),
    ))  # fmt: skip
    overview = open_overview(2024, root)
    rows = table(overview, "Actions by status") | table(overview, "Points to check")
    numbers = {words: number for words, (number, _) in rows.items()}
    assert [numbers[words] for words in ("Not started", "In progress", "Complete", "Blocked", "Not known")] == [1, 2, 1, 1, 1]
    due = ["Overdue", "Not known whether overdue", "Of these, past the due date with completion not known"]
    assert list(numbers)[5:8] == due
    assert [numbers[words] for words in due] == [1, 2, 1]
    html = overview.plans().html()
    assert "Not known whether overdue: past the due date with completion not known, or not known to be complete" in html
    assert html.index(">Not known whether overdue<") < html.index(">Of these, past due date<")  # plan by plan
    assert table(overview, "Statuses as written") == {"Amber": (1, 1)}
    assert "The same word may mean" not in html  # there is one plan


def test_the_common_statuses_of_a_file_explain_its_codes(put):
    """Of G, B and Complete it says what they mean; of A it says two things, of R a word that is not of the scale, and of X nothing."""
    pairs = (("G", "in progress"), ("B", "Complete"), ("B", "complete"), ("Complete", "blocked"), ("A", "blocked"), ("A", "not started"),
             ("R", "late"), ("X", ""), ("Not started", ""))  # fmt: skip
    rows = ((str(number), f"Action {number}", "HR", "", code, "", "", "", "", common) for number, (code, common) in enumerate(pairs))
    found = table(open_overview(2024, put("AAA", plan=plan(*rows))), "Actions by status")
    assert [found[words][0] for words in ("Not started", "In progress", "Complete", "Blocked", "Not known")] == [1, 1, 2, 1, 4]


def test_the_key_of_a_plan_goes_before_the_words_of_the_common_scale(put):
    key = "name: Made-up AAA\nplan: {status_scheme: {Complete: {label: Papers complete, common: in progress}}}\n"
    rows = table(
        open_overview(2024, put("AAA", key, plan=plan(("1", "One", "", "", "Complete"), ("2", "Two", "", "", "Blocked")))),
        "Actions by status",
    )
    assert [rows[words][0] for words in ("In progress", "Complete", "Blocked", "Not known")] == [1, 0, 0, 1]


def test_numbers_that_are_not_known_of_any_action_are_not_0(put):
    root = put("AAA", plan=plan(("1", "One", "HR", "31 January 2023", "Green"), ("2", "Two", "HR", "", "Amber")))
    put("BBB", plan=plan(("1", "Three", "HR", "31 January 2030", "Complete")))
    overview = open_overview(2024, root)
    found = next(table for table in overview.tables if table.sheet == "Plan by plan")
    columns = {column.heading: column.cells for column in found.columns}
    by_code = {heading: dict(zip(columns["Code"], cells, strict=True)) for heading, cells in columns.items()}
    assert [by_code[heading]["AAA"] for heading in ("Complete", "Blocked", "Not known", "Overdue", "Not known whether overdue")] == [
        "not known", "not known", 2, "not known", 2,
    ]  # fmt: skip
    assert [by_code[heading]["BBB"] for heading in ("Complete", "Blocked", "Not known", "Overdue", "Not known whether overdue")] == [
        1, 0, 0, 0, 0,
    ]  # fmt: skip
    (root / "reports/public/2024/BBB/actions.csv").write_text("action\n")
    overview = open_overview(2024, root)
    rows = table(overview, "Actions by status") | table(overview, "Points to check")
    assert '"Not known" means that the plans do not say. It does not mean 0.' in unescape(overview.plans().html())
    assert (rows["Complete"], rows["Overdue"], rows["Not known"]) == (("not known", "not known"), ("not known", "not known"), (2, 1))


def test_statuses_without_a_key_are_counted_by_the_words_of_the_plan(put, root):
    put("DDD", plan=plan(("1", "One", "", "", "Green"), ("2", "Two", "", "", "Green"), ("3", "Three", "", "", "amber"), ("4", "Four")))
    overview = open_overview(2024, root)
    assert table(overview, "Statuses as written") == {"Green": (3, 2), "amber": (1, 1)}
    assert "The same word may mean" in overview.plans().html()
    assert "The statuses of DDD and BBB are in their own words" in overview.plans().html()
    assert "Statuses without a key, in each organisation&#x27;s own words" in overview.plans().html()


def test_actions_by_indicator_and_by_framework_item(root):
    overview = open_overview(2024, root)
    rows = table(overview, "Actions by indicator")
    assert rows["2. Appointment"][:3] == (3, 2, 0)
    assert rows["7. Equal opportunities"][:3] == (2, 2, 0)
    assert rows["3. Disciplinary"][:3] == (1, 1, 1)
    frameworks = next(table for table in overview.tables if table.sheet == "Actions by framework")
    cells = [column.cells for column in frameworks.columns]
    first = next(row for row in zip(*cells, strict=True) if row[3])
    assert first[0] == "NHS EDI improvement plan, six high impact actions (June 2023)"
    assert first[1].startswith("1")
    assert first[2:] == (1, 1)
    assert any(not row[2] for row in zip(*cells, strict=True))  # items without an action stand there too


def test_words_that_actions_of_several_plans_share_are_found_and_those_of_one_plan_are_not(root):
    assert initiatives(open_overview(2024, root)) == {"reverse mentoring scheme": (2, 2, "AAA and BBB")}


@pytest.mark.parametrize(
    ("rule", "phrases"),
    [
        ("phrase_words: 2", {"mentoring scheme"}),
        ("phrase_plans: 3", set()),
        ("phrase_plans: 2", {"reverse mentoring scheme"}),
    ],
)
def test_how_long_a_phrase_is_and_how_many_plans_share_it_is_a_parameter(root, checkout, rule, phrases):
    years = root / "params/years"
    years.mkdir()
    text = (checkout / "params/years/2022.yaml").read_text(encoding="utf-8")
    (years / "2022.yaml").write_text(f"{text}\noverview: {{{rule}}}\n", encoding="utf-8")
    assert set(table(open_overview(2024, root), "Recurring initiatives")) == phrases


def test_an_action_counts_as_one_initiative(put):
    """Both actions hold two phrases that the plans share; a third plan shares the one, which then has all three."""
    text = "Run career workshops and the reverse mentoring scheme"
    put("AAA", plan=plan(("1", text)))
    put("BBB", plan=plan(("1", text)))
    root = put("CCC", plan=plan(("1", "Extend the reverse mentoring scheme")))
    assert initiatives(open_overview(2024, root)) == {"reverse mentoring scheme": (3, 3, "AAA, BBB and CCC")}


@pytest.mark.parametrize("word", ["before", "until", "during", "whenever", "without", "whether"])
def test_a_noun_and_the_conjunction_after_it_are_no_initiative(put, word):
    for code in ("AAA", "BBB"):
        root = put(code, plan=plan(("1", f"Review each case {word} it becomes a formal investigation")))
    assert initiatives(open_overview(2024, root)) == {"formal investigation": (2, 2, "AAA and BBB")}


def test_what_worsened_without_an_action_anywhere_is_said(put, root):
    """Appointment of AAA and CCC went from 1.0 to 2.0 with thousands of cases; AAA has actions linked to it, CCC has no plan."""

    def rows(white):
        return (
            "{code},2024,2,likelihood,white,all,all," + f"{white / 50},percent,{white},5000,,,ok,,counts",
            "{code},2024,2,likelihood,bme,all,all,10,percent,500,5000,,,ok,,counts",
            "{code},2024,2,relative_likelihood,white/bme,all,all," + f"{white / 500},ratio,,,,,ok,,counts",
        )  # fmt: skip

    for code in ("AAA", "CCC"):
        file = root / f"reports/public/2024/{code}/indicators.csv"
        heading = file.read_text().splitlines()[0]
        file.write_text("\n".join([heading, *(row.format(code=code) for row in rows(1000))]) + "\n")
        put(code, rows=rows(500), year=2023)
    overview = open_overview(2024, root)
    assert table(overview, "Actions by indicator")["2. Appointment"] == (3, 2, 0, 2, "none", "CCC")
    html = overview.plans().html()
    assert "<p>For 1 organisation an indicator worsened since 2022/23 and it published no plan: CCC (indicator 2).</p>" in html
    assert "no action linked to it" not in html
    assert ">Of these, no plan published<" in html
    assert ">Of these, not known<" not in html


@pytest.mark.parametrize(
    ("sent", "absence", "words"),
    [
        pytest.param(None, "1 not received (BBB)", "not known (plan not received)", id="no file"),
        pytest.param("", "1 empty (BBB)", "not known (plan empty)", id="empty"),
        pytest.param("action,indicators\n", "1 empty (BBB)", "not known (plan empty)", id="headings alone"),
        pytest.param("owner\nHR\n", "1 cannot be read (BBB)", "not known (plan cannot be read)", id="no column action"),
        pytest.param("action\nTrain panels\n", "", "not known (plan without indicators)", id="no column indicators"),
    ],
)
def test_a_plan_that_is_not_known_is_never_one_without_an_action(tmp_path, sent, absence, words):
    """Appointment worsened for both; the plan of AAA has no action linked to it, and that of BBB was not received or says nothing of it."""
    for year, events in ((2024, 500), (2025, 1000)):
        rows = {code: ratio_rows(code, "2", ("white", "bme"), events, 5000, 500, 5000) for code in ("AAA", "BBB")}
        for code, of_code in rows.items():
            place = tmp_path / str(year) / code
            place.mkdir(parents=True)
            lines = [line.replace(",2025,", f",{year},", 1) for line in of_code]
            (place / "indicators.csv").write_text("\n".join([PUBLISHED, *lines]) + "\n")
    (tmp_path / "2025/AAA/actions.csv").write_text("action,leads,due_text,status,indicators\nTrain panels,HR,,,3\n")
    if sent is not None:
        (tmp_path / "2025/BBB/actions.csv").write_text(sent)
    overview = open_overview(2025, tmp_path)
    assert table(overview, "Actions by indicator")["2. Appointment"][-3:] == (2, "AAA", "BBB")
    first = next(rows for rows in overview.tables if rows.sheet == "Look first")
    columns = {column.heading: column.cells for column in first.columns}
    assert dict(zip(columns["Code"], columns["Of these, no action in their plan"], strict=True)) == {"AAA": "2", "BBB": words}
    html = overview.plans().html()
    assert (
        "<p>For 1 organisation an indicator worsened since 2023/24 and its plan has no action linked to it: AAA (indicator 2).</p>" in html
    )
    whether = "it is not known whether an action is linked to it"
    assert f"<p>For 1 organisation an indicator worsened since 2023/24 and {whether}: BBB (indicator 2).</p>" in html
    if absence:
        assert f"<p>Of the others: {absence}.</p>" in html
        assert f"<dd>1 of 2 ({absence.removesuffix(' (BBB)')})</dd>" in overview.heading().html()


def test_where_no_plan_was_received_it_is_not_said_that_none_was_published(publish):
    root = publish({code: ratio_rows(code, "2", ("white", "bme"), 500, 5000, 500, 5000) for code in ("AAA", "BBB")})
    (root / "2025/AAA/actions.csv").unlink()
    (root / "2025/BBB/actions.csv").write_text("")
    html = open_overview(2025, root).plans().html()
    assert html == "<p>There is no action plan to read: 1 not received (AAA); 1 empty (BBB).</p>"


def test_a_lead_that_is_still_to_be_named_is_none(put):
    root = put(
        "AAA", plan=plan(*((str(number), "Made-up action", lead) for number, lead in enumerate(("TBC", "to be confirmed", "n/a", "-", ""))))
    )
    put("BBB", plan=plan(("1", "Made-up action", "Director of People"), ("2", "Made-up action", "Director of People; TBC")))
    assert table(open_overview(2024, root), "Points to check")["Without a lead"] == (5, 1)


def test_without_any_plan_that_is_said(put):
    root = put("AAA", "name: Made-up AAA\n")
    assert open_overview(2024, root).plans().html() == "<p>No action plan was published with these reports.</p>"


def test_names_of_nobody_are_read_from_anywhere_but_the_published_file(root):
    """What was held back in the published plan stays so: the table is the file's."""
    with (root / "reports/public/2024/AAA/actions.csv").open(newline="") as file:
        published = [row["action"] for row in csv.DictReader(file)]
    (report,) = (report for report in open_overview(2024, root).data.reports if report.code == "AAA")
    assert [row.written.action for row in report.plan.commitments] == published


def test_that_others_reported_the_year_before_is_not_denied(put):
    """ "No organisation has a report of 2019/20" stood where another organisation than that of the page had one."""
    put("BBB", year=2023)
    root = put("AAA", plan=plan(("1", "Train every chair")))
    html = open_overview(2024, root).plans().html()
    assert "This organisation has no report of 2022/23 that can be read, so it is not known what worsened." in html
    assert "No organisation" not in html

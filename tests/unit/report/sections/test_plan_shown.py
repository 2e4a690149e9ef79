"""Plans shown: own columns and words, headings, key, escaped text; coverage; what is due when."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.charts.drawing import svg
from wres.plans import HELD_BACK, public
from wres.plans.coverage import framework_coverage, indicator_coverage
from wres.report.sections.linked_actions import linked_actions
from wres.report.sections.plan_cells import due_understood
from wres.report.sections.plan_coverage import plan_coverage
from wres.report.sections.plan_dates import plan_dates
from wres.report.sections.plan_glance import counts_sentence, key_html, plan_glance, plan_statement
from wres.report.sections.plan_promises import promises_html
from wres.report.sections.plan_table import common_table_html, plan_table_html
from wres.report.sections.readiness import readiness

OWN = {"columns": {"action_no": "No.", "action": "What", "due_text": "Timescale", "status": "RAG"}}


class Table(HTMLParser):
    """The cells of each row: tag, attributes, text."""

    def __init__(self):
        super().__init__()
        self.rows, self.tags = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append([tag, dict(attrs), ""])

    def handle_data(self, data):
        if self.rows and self.rows[-1]:
            self.rows[-1][-1][2] += data


def parsed(html):
    table = Table()
    table.feed(html)
    return table


def test_a_plan_is_shown_in_its_own_columns_order_and_headings(make):
    html = plan_table_html(
        make({"section": "B", "action_no": "7."}, {"section": "A", "action_no": "2"}, {"section": "B", "action_no": "9"}, plan=OWN)
    )
    rows = parsed(html).rows
    assert [cell[2] for cell in rows[0]] == ["No.", "What", "Timescale", "RAG"]
    assert [row[0][2] for row in rows[1:]] == ["B", "7.", "A", "2", "B", "9"]
    assert rows[1][0][1] == {"scope": "rowgroup", "colspan": "4"}
    assert html.count("<tbody>") == 3


def test_every_cell_carries_its_heading_for_narrow_screens(make):
    rows = parsed(plan_table_html(make({}, plan=OWN))).rows
    assert [cell[1]["data-label"] for cell in rows[2]] == ["No.", "What", "Timescale", "RAG"]
    assert rows[2][0][0] == "th"


def test_the_region_can_be_scrolled_by_keyboard(make):
    assert re.search(
        r'<div class="table wide" role="region" tabindex="0" aria-label="[^"]+"><table class="plan fitted"><caption>',
        plan_table_html(make({})),
    )


def test_status_is_symbol_word_and_class_together(make):
    plan = make({"status": "P"}, {"status": "5"}, {"status": "P"}, plan=OWN)
    html = plan_table_html(plan)
    assert '<span class="status status-in-progress">◐ P: In progress</span>' in html.replace("\N{NO-BREAK SPACE}", " ")
    assert '<span class="status status-unknown">5 (not defined in the plan)</span>' in html
    key = key_html(plan).replace("\N{NO-BREAK SPACE}", " ")
    assert "◐ P: In progress</span> 2 actions</li>" in key
    assert "✔ D: Done</span> 0 actions, counted as complete</li>" in key
    assert "5: not defined in the plan; used for 1 action" in key


def test_an_objective_and_an_action_are_said_once_and_head_their_commitments(make):
    columns = {"objective_no": "No.", "objective": "Objective", "action": "Action", "leads": "Lead"}
    objective = {"objective_no": "1", "objective": "Fair panels"}
    rows = parsed(plan_table_html(make(
        {**objective, "action_no": "1", "commitment": "a", "action": "Train chairs", "leads": "Head of A"},
        {**objective, "action_no": "1", "commitment": "b", "action": "Train chairs", "leads": "Head of A"},
        {**objective, "action_no": "2", "action": "Train members", "leads": "Head of B"},
        {"objective_no": "2", "objective": "Fair panels", "action_no": "3", "action": "Train members"}, plan={"columns": columns},
    ))).rows[2:]  # fmt: skip
    cells = [[(cell[0], cell[1].get("rowspan", "1"), cell[2]) for cell in row] for row in rows]
    assert cells[0] == [("th", "3", "1"), ("th", "3", "Fair panels"), ("th", "2", "Train chairsNumber 1a and 1b"), ("td", "1", "Head of A")]
    assert cells[1:3] == [[("td", "1", "Head of A")], [("td", "1", "Train membersNumber 2"), ("td", "1", "Head of B")]]
    assert [cell[:2] for cell in cells[3][:3]] == [("th", "1"), ("td", "1"), ("td", "1")]


def test_cells_that_are_held_back_are_not_said_once_for_several(make):
    columns = {"objective_no": "No.", "objective": "Objective", "action": "Action"}
    held = {"objective_no": "1", "objective": "Asha Example leads on fair panels"}
    html = plan_table_html(public(make({**held, "action": "One"}, {**held, "action": "Two"}, plan={"columns": columns})))
    assert html.count(HELD_BACK) == 2


def test_what_is_overdue_comes_first_the_longest_overdue_at_the_top(make):
    plan = make(
        {"due_text": "December 2024"}, {"due_text": "March 2025"}, {"due_text": "June 2024", "leads": ""}, {"due_text": "", "status": "D"}
    )
    html = plan_glance(plan).html()
    counts = "1 complete (done), 3 in progress. 2 were overdue on 31 January 2025. 1 has no lead and 1 has no due date."
    assert counts_sentence(plan) == counts
    assert "<p>The plan has 4 actions. Each of the indicators has an action linked to it.</p>" in html
    assert re.findall(r"<dt>([^<]+)</dt><dd>(\d+)</dd>", html) == [
        ("Complete", "1"), ("In progress", "3"), ("Overdue on 31 January 2025", "2"), ("Without a lead", "1"), ("Without a due date", "1"),
        ("Not linked to any indicator", "0"),
    ]  # fmt: skip
    assert re.findall(r"was due [^<]+?(?= <)", html) == ["was due 30 June 2024", "was due 31 December 2024"]
    assert "no lead; was due 30 June 2024" in html


@pytest.mark.parametrize("lead", ["TBC", "tbd", "to be confirmed", "n/a", "-"])
def test_a_lead_still_to_be_named_is_counted_as_none_and_shown_as_written(make, lead):
    plan = make({"leads": lead, "due_text": "June 2024"}, {"leads": f"Head of HR; {lead}"})
    assert [row.named_leads for row in plan.commitments] == [(), ("Head of HR",)]
    assert "1 has no lead" in counts_sentence(plan)
    assert dict(re.findall(r"<dt>([^<]+)</dt><dd>(\d+)</dd>", plan_glance(plan).html()))["Without a lead"] == "1"
    assert next(iter(re.findall(r'data-label="Lead">([^<]*)<', plan_table_html(plan)))) == lead


def test_the_first_screen_says_how_far_the_plan_is_and_what_it_is_not_linked_to(make):
    (statement,) = plan_statement(make({"indicators": "2"}, {"status": "D", "indicators": "2"}))
    assert statement.about == "The plan's 2 actions"
    assert statement.text == (
        "1 complete (done), 1 in progress. None was overdue on 31 January 2025. No action is linked to indicators 1 and 3 to 9."
    )
    assert plan_statement(make()) == []
    assert plan_glance(make()).html() == "<p>No action plan was given with this return.</p>"


def test_actions_at_risk_are_counted_beside_those_on_track(make):
    scheme = {
        "A": {"label": "At risk", "common": "in progress"}, "G": {"label": "On track", "common": "in progress"},
        "B": {"label": "Complete", "common": "complete"}, "L": {"label": "Late", "common": "in progress"},
    }  # fmt: skip
    plan = make(*({"status": code} for code in "GAGB"), plan={"status_scheme": scheme})
    assert counts_sentence(plan).startswith("1 complete, 3 in progress (1 at risk, 2 on track). ")


def test_a_plans_own_word_for_a_status_stands_beside_the_common_scale(make):
    plan = make({"status": "R"}, plan={"status_scheme": {"R": {"label": "Off track", "common": "blocked"}}})
    assert counts_sentence(plan).startswith("1 blocked (off track). ")


def test_what_may_be_complete_is_not_called_overdue(make):
    """Three are past 31 January 2025: P is in progress, a blank and a code that no key has may be complete."""
    plan = make(*({"due_text": "June 2024", "status": status} for status in ("P", "", "Z", "D")))
    apart = "1 was overdue on 31 January 2025. 2 were past their due date; whether they are complete is not known."
    assert counts_sentence(plan).startswith(f"1 complete (done), 1 in progress, 2 with status not known. {apart}")
    assert plan_dates(plan).parts[0].caption.endswith(apart)
    assert "Diamond: overdue. Square: past its due date, completion not known." in plan_dates(plan).parts[0].key
    html = plan_glance(plan).html().replace("\N{NO-BREAK SPACE}", " ")
    assert re.findall(r"<h3><span[^>]+>([^<]+)</span> ([^<]+)</h3>", html) == [("⚑ Overdue", "1 action"), ("⚐ Past due date", "2 actions")]
    assert "it is not known whether an action past its due date is complete" in key_html(plan)
    assert [row.computed.overdue for row in plan.commitments] == [True, False, False, False]


def test_a_plan_without_statuses_says_how_many_may_be_late(make):
    plan = make({"due_text": "June 2024", "status": ""}, {"due_text": "June 2025", "status": ""})
    assert "1 was past its due date on 31 January 2025; whether it is complete is not known." in counts_sentence(plan)
    assert "overdue" not in counts_sentence(plan)


def test_an_action_is_found_in_a_plan_without_a_column_for_numbers(make):
    """As in a plan that numbers its objectives alone; parts that share a cell have their numbers together."""
    columns = {"objective_no": "No.", "action": "Action", "leads": "Lead"}
    action = {"objective_no": "2.1", "action_no": "2.1.1", "action": "Train panels"}
    rows = ({**action, "commitment": "a"}, {**action, "commitment": "b"}, {"objective_no": "2.2", "action_no": "2.2.1", "action": "Mentor"})
    html = plan_table_html(make(*rows, plan={"columns": columns}))
    assert re.findall(r"Number ([^<]+)<", html) == ["2.1.1a and 2.1.1b", "2.2.1"]
    assert "Number" not in plan_table_html(make({"action_no": "1"}, plan={"columns": {"action_no": "No.", "action": "Action"}}))


def test_what_has_no_due_date_is_counted_alike_at_a_glance_and_beneath_the_timeline(make):
    plan = make({"due_text": "June 2025"}, {"due_text": "Ongoing"}, {"due_text": "Quarterly"}, {"due_text": ""})
    assert "2 have no due date." in counts_sentence(plan)
    assert plan_dates(plan).parts[0].caption.startswith("1 of 4 actions has a due date. 1 recurs. 2 have no due date (1 ongoing).")
    assert "<dt>Without a due date</dt><dd>2</dd>" in plan_glance(plan).html()


def test_a_long_list_of_what_is_overdue_is_cut_and_counted(make):
    html = plan_glance(make(*[{"due_text": "June 2024"}] * 300)).html()
    assert html.count("was due 30 June 2024") == 8
    assert "292 more are marked in the plan." in html


def test_statuses_that_nobody_gave_are_counted_as_such(make):
    assert counts_sentence(make({"status": ""}, {"status": ""})) == "status not known for all. None was overdue on 31 January 2025."


def test_what_was_understood_stands_beside_the_text(make):
    html = plan_table_html(make({"due_text": "By December 2024"}, plan=OWN))
    assert "By December 2024" in html
    assert "31 December 2024" in html
    assert "⚑\N{NO-BREAK SPACE}Overdue" in html
    assert "was due 31 December 2024" in html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("30.9.25", "30 September 2025"),
        ("w/c 1 June 2026", "1 June 2026 to 7 June 2026"),
        ("June 2026 (originally March 2026)", "moved from March 2026 to 30 June 2026"),
        ("Extended to June 2026", "moved to 30 June 2026; the earlier date is not given"),
        ("Completed March 2024", "complete, March 2024"),
        ("31 March 2026 (quarterly review)", "31 March 2026, reviewed quarterly"),
        ("Monthly until March 2026", "until 31 March 2026, monthly, next 1 February 2025"),
        ("Not before April 2026", "from 1 April 2026, no end given"),
        ("Easter 2026", 'no date read: "Easter" is not understood'),
        ("ASAP", "no date read"),
        ("31 June 2026", "cannot be read as a date, 31 June 2026: June 2026 has no day 31"),
        ("30 September 2025", ""),
    ],
)
def test_a_row_says_what_was_understood_of_its_timescale_where_that_differs(make, text, shown):
    assert due_understood(make({"due_text": text}).commitments[0]) == shown


def test_only_what_is_understood_is_drawn_or_overdue(make):
    texts = [
        "Easter 2024",
        "Q4 2023",
        "Completed March 2024",
        "March 2024 - completed",
        "In line with People Plan 2023",
        "Not before April 2024",
    ]
    texts += ["Sept 2025 (was September 2024)", "April 2024 - ongoing", "June 2024"]
    plan = make(*[{"due_text": text} for text in texts])
    assert [commitment.computed.overdue for commitment in plan.commitments] == [False] * 8 + [True]
    (chart,) = plan_dates(plan).parts
    assert [(day["date"], day["kind"]) for day in chart.data["days"]] == [
        ("2024-04-01", "starts"), ("2025-09-30", "due"), ("2024-04-01", "starts"), ("2024-06-30", "overdue"),
    ]  # fmt: skip
    assert chart.key == "Circle: due. Diamond: overdue. Triangle: starts, no end given. Dotted upright line: 31 January 2025."
    assert "2 say complete in place of a date." in chart.caption


def test_a_commitment_complete_by_its_timescale_alone_is_not_open(make):
    plan = make({"status": "", "due_text": "Completed March 2024"}, {"status": "d."}, {"status": "P", "due_text": "Completed March 2024"})
    assert [commitment.row for commitment in plan.still_open] == [4]
    assert [commitment.status.common for commitment in plan.commitments] == ["complete", "complete", "in progress"]


def test_text_is_escaped_and_bars_and_lines_stay(make):
    html = plan_table_html(make({"action": "<script>alert(1)</script> a | b\nc & d"}, plan={**OWN, "title": '"><b>x'}))
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; a | b<br>c &amp; d" in html
    assert "<b>" not in html


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["action", "leads", "due_text", "status", "progress", "section", "frameworks", "indicators"]),
        st.text("<>&\"'=(a1 ;", max_size=30),
    )
)
def test_no_text_becomes_markup(make, cells):
    plan = make({"action": "x", **cells})
    html = plan_table_html(plan) + common_table_html(plan) + plan_coverage(plan).html()
    assert set(parsed(html).tags) <= {
        "div",
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "span",
        "small",
        "br",
        "p",
        "ul",
        "li",
    }


def test_common_columns_show_judged_and_computed_apart(make):
    html = common_table_html(make({"status": "P", "due_text": "December 2024", "frameworks": "High Impact Action 2"}))
    cells = {cell[1].get("data-label"): cell[2] for cell in parsed(html).rows[-1]}
    assert cells["Status"] == "in\N{NO-BREAK SPACE}progress"
    assert cells["Points to check"] == "⚑\N{NO-BREAK SPACE}Overdue was due 31 December 2024"
    assert cells["Frameworks"] == "North High Impact Actions (2021): 2"


def test_coverage_keeps_empty_rows_and_columns(make):
    plan = make(
        {"indicators": "1, 5-6", "frameworks": "High Impact Action 1"},
        {"indicators": "", "frameworks": ""},
        {"indicators": "all indicators"},
    )
    covered, (first, second, third) = indicator_coverage(plan), plan.commitments
    assert covered.columns == tuple(str(code) for code in range(1, 10))
    assert covered.links == {first: dict.fromkeys("156", "own"), second: {}, third: dict.fromkeys("123456789", "all")}
    assert (covered.by_column["2"], covered.uncovered, covered.idle) == ([third], [], [second])
    assert framework_coverage(plan)["north"].links[first] == {"1": "own"}
    assert "No action is linked to items 2 and 3." in plan_coverage(plan).html()


def test_names_of_actions_are_whole_wherever_they_are_listed(make):
    """A name of 300 letters, in two paragraphs, of an action that is overdue, linked, new and noted."""
    text = "Train the chairs of every panel in inclusive recruitment and report what changed for applicants.\nThen " + "again and " * 20
    whole = " ".join(text.split())
    plan = make({"action": text, "indicators": "2", "due_text": "March 2024", "notes": "A note"})
    earlier = make({"action": text, "action_no": "1"}, year=plan.year - 1)
    lists = {
        "matrix": plan_coverage(plan).html(), "overdue": plan_glance(plan).html(), "linked": linked_actions(plan, "2"),
        "earlier": "".join(promises_html(earlier, make({"action": "Another", "action_no": "2"}))),
        "new": "".join(promises_html(make({"action": "Another", "action_no": "2"}, year=plan.year - 1), plan)),
        "notes": readiness(plan, ()).html(),
    }  # fmt: skip
    assert [name for name, html in lists.items() if whole not in html or "…" in html] == []


def test_the_timeline_says_what_has_no_date(make):
    plan = make({"due_text": "December 2024"}, {"due_text": "Ongoing"}, {"due_text": "Quarterly"}, {"due_text": ""}, {"due_text": "March to May 2025"},
                {"due_text": "From May 2025"})  # fmt: skip
    (chart,) = plan_dates(plan).parts
    assert "3 of 6 actions have a due date. 1 recurs. 2 have no due date (1 ongoing)." in chart.caption
    assert "1 was overdue on 31 January 2025." in chart.caption
    drawn = svg(chart)
    for words in ("ongoing, no date", "no date given"):
        assert words in drawn
    assert "Diamond: overdue." in chart.key


def test_the_timeline_has_whole_names_and_charts_that_fit_a_page(make):
    text = "Train the chairs of every panel in inclusive recruitment, and report what changed for applicants"
    plan = make(*[{"action": text, "due_text": "March 2025"}] * 40)
    opening, *charts, closing = plan_dates(plan).parts
    assert (opening, closing) == ('<div class="drawings">', "</div>")
    assert sum(len(chart.data["commitments"]) for chart in charts) == 40
    assert all(chart.params["height"] < 760 for chart in charts)
    names = {row["label"].replace("\n", " ").partition(" ")[2] for chart in charts for row in chart.data["commitments"]}
    assert {name.partition(". ")[0] for name in names} == {text}
    assert [chart.caption for chart in charts[1:]] == [
        f"Due dates of actions, part {number} of {len(charts)}." for number in range(2, len(charts) + 1)
    ]
    assert len({(chart.params["first"], chart.params["last"]) for chart in charts}) == 1


def test_the_timeline_says_how_far_each_action_is_and_what_that_means_stands_beside_it(make):
    plan = make(
        {"action": "Train panels", "status": "P"}, {"action": "Mentor staff.", "status": "Z"}, {"action": "Ask staff", "status": ""}
    )
    (chart,) = plan_dates(plan).parts
    labels = [row["label"].replace("\n", " ") for row in chart.data["commitments"]]
    assert labels == ["1 Train panels. In progress.", "2 Mentor staff.", "3 Ask staff"]  # nobody knows what Z stands for
    assert chart.words.startswith("<p>Key to status:</p><ul")
    assert "Z: not defined in the plan; used for 1 action" in chart.words
    (without_key,) = plan_dates(make({"status": ""}, plan={"status_scheme": {}})).parts
    assert without_key.words == ""


def test_many_commitments_are_counted_by_month(make):
    (chart,) = plan_dates(make(*[{"due_text": "March 2025"}] * 70)).parts
    assert chart.data["months"] == [{"month": "2025-03-01", "count": 70}]


def test_nothing_held_back_is_drawn_or_shown(make):
    plan = public(make({"action": "Asha Example writes the plan", "leads": "Asha Example"}))
    everything = plan_table_html(plan) + common_table_html(plan) + plan_coverage(plan).html() + plan_dates(plan).html()
    assert "Example writes" not in everything
    assert "Asha" not in everything


def test_a_return_without_a_plan_shows_nothing(make, workspace):
    import pandas as pd

    from wres.parameters import Organisation, Plan
    from wres.plans import read_plan

    plan = read_plan(pd.DataFrame(), Plan(), Organisation(name="Example"), workspace.standard, {}, 2024)
    assert (plan_table_html(plan), common_table_html(plan), plan_coverage(plan).html(), plan_dates(plan).html()) == ("", "", "", "")


def test_a_plan_that_is_linked_to_nothing_says_so_at_a_glance_alone(make):
    plan = make({"indicators": ""}, {"indicators": ""}, organisation={"indicator_word": "metric"})
    assert "No action is linked to any of the metrics." in plan_glance(plan).html()
    assert plan_coverage(plan).html() == ""


@pytest.mark.parametrize(("action", "name"), [("Train panels:", "Train panels."), ("Train panels.", "Train panels."), ("Ready?", "Ready?")])
def test_the_status_follows_the_name_of_an_action_as_a_sentence_of_its_own(make, action, name):
    chart = plan_dates(make({"action_no": "1", "action": action, "due_text": "31 March 2026", "status": "In progress"})).parts[0]
    assert f"{name} In progress." in str(chart)

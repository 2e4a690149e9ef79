"""Which actions are overdue, and whose: an overview that only counted them left a reader to open every plan."""

from html import unescape

import pytest
from tests.unit.overview.test_plans_together import plan

from wres.overview.overview import open_overview
from wres.overview.sections.overdue_actions import most_overdue


def overdue(overview):
    (table,) = (table for table in overview.tables if table.sheet == "Overdue actions")
    cells = [[cell if isinstance(cell, str | int) else cell.sheet for cell in column.cells] for column in table.columns]
    return list(zip(*cells, strict=True))


def test_overdue_actions_stand_as_published_the_earliest_due_first(put):
    """Neither the complete, nor the one of 2030, nor the one whose status Amber means nothing is overdue at the snapshot of 2024."""
    put("BBB", "name: Made-up BBB\n", plan=plan(
        ("1", "Train  panels <all>", "Head of HR", "March 2023", "Not started"), ("2", "Two", "HR", "1 May 2030", "In progress"),
        ("3", "Three", "HR", "31 January 2023", "Complete"), ("4", "Four", "HR", "31 January 2023", "Amber"),
    ))  # fmt: skip
    root = put("AAA", "name: Made-up AAA\n", plan=plan(
        ("7", "Seven", "TBC", "31 December 2023", "Blocked"), ("8", "Eight", "none given", "30/06/2021", "IN-PROGRESS"),
    ))  # fmt: skip
    overview = open_overview(2024, root)
    assert overdue(overview) == [
        ("Made-up AAA", "AAA", "8", "Eight", "none given", "30/06/2021", "IN-PROGRESS", "in progress"),
        ("Made-up BBB", "BBB", "1", "Train  panels <all>", "Head of HR", "March 2023", "Not started", "not started"),
        ("Made-up AAA", "AAA", "7", "Seven", "TBC", "31 December 2023", "Blocked", "blocked"),
    ]
    html = overview.plans().html()
    assert "<p>Overdue actions by organisation: AAA (2) and BBB (1).</p>" in html
    assert "<summary>Overdue actions (3)</summary>" in html
    assert "Train  panels &lt;all&gt;" in html


def test_of_many_overdue_actions_the_page_has_those_due_first_and_says_where_the_others_are(put):
    actions = [(str(number), f"Action {number:02d}", "HR", f"1 January {2023 - number % 2}", "Blocked") for number in range(52)]
    overview = open_overview(2024, put("AAA", plan=plan(*actions)))
    html = unescape(overview.plans().html())
    assert len(overdue(overview)) == 52
    assert "<summary>Overdue actions: the 50 that were due first, of 52</summary>" in html
    assert "All 52 are in tables.xlsx, sheet Overdue actions." in html
    assert "by organisation" not in html  # there is one alone
    assert ("Action 51" in html, "Action 46" in html, "Action 50" in html) == (True, True, False)  # 50, of 2023, comes last


def test_where_nothing_is_overdue_there_is_no_list_of_it(put):
    root = put("AAA", plan=plan(("1", "One", "HR", "31 January 2030", "In progress", "", "2")))
    assert "Overdue actions" not in open_overview(2024, root).plans().html()


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        pytest.param({"A2": 1, "A10": 1, "B": 3, "C": 0}, "Overdue actions by organisation: B (3), A2 (1) and A10 (1).", id="few"),
        pytest.param(
            {"A": 3, "B": 2} | {f"C{place}": 1 for place in range(7)}, "Most overdue actions: A (3) and B (2). 7 other plans have fewer.",
            id="none of one number is left out beside others of it",
        ),
        pytest.param(
            {f"C{place}": 2 for place in range(8)} | {"A": 1},
            "Most overdue actions: C0 (2), C1 (2), C2 (2), C3 (2), C4 (2), C5 (2), C6 (2) and C7 (2). 1 other plan has fewer.",
            id="one more",
        ),
        pytest.param(
            {f"C{place}": 2 for place in range(9)},
            "Most overdue actions: 9 plans with 2 each. The table plan by plan names them.", id="too many alike to be named",
        ),
    ],
)  # fmt: skip
def test_who_has_the_most_is_said_and_nobody_of_the_same_number_is_passed_over(numbers, words):
    assert most_overdue(numbers) == words

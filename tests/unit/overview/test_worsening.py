"""Whoever is named first has its plan and what worsened beside it; whoever worsened without an action is named too."""

import pytest
from lxml import html
from tests.unit.overview.conftest import row
from tests.unit.overview.test_rule_met import UNEQUAL, with_intervals

from wres.overview.overview import open_overview

LINKED = "action,indicators\nMade-up action on both,5; 6\n"
ON_ONE = "action,indicators\nMade-up action on one,5\n"


def rows_of(code, year, worse):
    """Ratios by which the rule is met, and 25% of 400 in two questions; a year later 45% in those that worsened, which is beyond chance."""
    surveys = [
        row(code, indicator, "percentage", "bme", 45 if year == 2025 and indicator in worse else 25, "percent", "", 400)
        for indicator in ("5", "6")
    ]
    return [line.replace(",2025,", ",2024,", 1) for line in (*with_intervals(code, (UNEQUAL, UNEQUAL)), *surveys)]


def opened(put, plans, worse="56", years=(2024, 2025)):
    for code, plan in plans.items():
        for year in years:
            root = put(code, rows=rows_of(code, year, worse), year=year, plan=plan)
    overview = open_overview(2025, root)
    page = html.fromstring(f"<main>{overview.first().html()}</main>")
    return page.text_content(), [item.text_content() for item in page.iter("li")]


@pytest.mark.parametrize(
    ("plan", "worse", "years", "state"),
    [
        ("action\n", "56", (2024, 2025), "No plan published. Worsened since 2023/24: 5 and 6."),
        (LINKED, "5", (2024, 2025), "Has an action plan. Worsened since 2023/24: 5."),
        (LINKED, "", (2024, 2025), "Has an action plan. Of 4 indicators judged, none worsened since 2023/24."),
        (LINKED, "", (2025,), "Has an action plan."),
        ("what\n", "", (2025,), "Plan cannot be read."),
    ],
    ids=["no plan, two worse", "plan, one worse", "plan, none worse", "no year before", "a plan without its column"],
)
def test_each_line_of_the_list_ends_with_plan_and_what_worsened(put, plan, worse, years, state):
    _, items = opened(put, {"AAA": plan, "BBB": plan}, worse, years)
    assert [item.rpartition("). ")[2] for item in items] == [state, state]


def test_of_one_without_a_report_of_the_year_before_it_is_not_known_what_worsened(put):
    put("NEW", rows=rows_of("NEW", 2025, ""), year=2025)
    _, items = opened(put, {"AAA": LINKED}, "")
    assert [item.rpartition("to 1.82). ")[2] for item in items] == [
        "Has an action plan. Of 4 indicators judged, none worsened since 2023/24.",
        "No plan published. Worsened since 2023/24: not known.",
    ]


def test_those_that_worsened_on_several_without_an_action_on_them_are_named_with_their_plan(put):
    words, _ = opened(
        put, {"LINKED": LINKED, "NONE": "action\n", "ONE": ON_ONE, "OTHER": "action,indicators\nMade-up action on nothing,\n"}
    )
    named = "Worsened since 2023/24 on 2 indicators or more that no action is linked to: NONE (5, 6; no plan published); OTHER (5, 6)."
    assert named in words


def test_nothing_is_said_of_them_where_there_are_none(put):
    assert "that no action is linked to" not in opened(put, {"AAA": "action\n", "BBB": "action\n"}, "5")[0]

"""What plans name of frameworks: rows of zeros in a fold hid what nobody works on by name, and a whole framework was said to be no item."""

from html import unescape

from tests.unit.overview.test_plans_together import plan

from wres.overview.overview import open_overview

EDI = "NHS EDI improvement plan, six high impact actions (June 2023)"


def action(number, frameworks):
    return (number, f"Action {number}", "", "", "", "", "", frameworks)


def frameworks(overview):
    (table,) = (table for table in overview.tables if table.sheet == "Actions by framework")
    return [row[1:] if row[0] == EDI else row for row in zip(*(column.cells for column in table.columns), strict=True)]


def test_items_that_no_plan_names_are_said(put):
    put("AAA", plan=plan(action("1", "NHS EDI HIA 1"), action("2", "NHS EDI HIA 1 & 6")))
    overview = open_overview(2024, put("BBB", plan=plan(action("1", "NHS EDI HIA 6"))))
    html = unescape(overview.plans().html())
    assert f"<p>No plan names items 2, 3, 4 or 5 of {EDI}. A plan may still work on them.</p>" in html
    assert "No plan names a" not in html
    assert "as a whole" not in html
    assert [row[1:] for row in frameworks(overview)] == [(2, 1), (0, 0), (0, 0), (0, 0), (0, 0), (2, 2)]


def test_where_every_item_is_named_nothing_is_said_to_be_missing(put):
    html = open_overview(2024, put("AAA", plan=plan(action("1", "NHS EDI HIA 1, 2, 3, 4, 5 & 6")))).plans().html()
    assert "No plan names" not in html


def test_a_plan_that_names_a_framework_as_a_whole_is_not_said_to_name_none(put):
    """Two actions are in the Model Employer plan; the third is said not to be, which names nothing."""
    put("AAA", plan=plan(*(action(number, f"In Model Employer Plan={flag}") for number, flag in (("1", "Yes"), ("2", "Yes"), ("3", "No")))))
    overview = open_overview(2024, put("BBB", plan=plan(action("1", "Model Employer"))))
    html = unescape(overview.plans().html())
    assert "<p>No plan names an item of a framework.</p>" in html
    named = "A Model Employer (January 2019) by 3 actions in 2 plans"
    assert f"<p>Frameworks that are named as a whole, without an item: {named}.</p>" in html
    assert frameworks(overview) == [("A Model Employer (January 2019)", "As a whole, without an item", 3, 2)]


def test_an_item_and_a_whole_framework_are_told_apart(put):
    html = unescape(open_overview(2024, put("AAA", plan=plan(action("1", "NHS EDI HIA 1, 2, 3, 4 & 5; Model Employer")))).plans().html())
    assert f"<p>No plan names item 6 of {EDI}. A plan may still work on it.</p>" in html
    assert "without an item: A Model Employer (January 2019) by 1 action in 1 plan.</p>" in html
    assert "No plan names an item" not in html

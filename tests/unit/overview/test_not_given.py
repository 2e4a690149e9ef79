"""What organisations have not given: how many, of which indicators, and why; missing plans do not bury missing figures."""

import pytest
from lxml import html
from tests.unit.overview.conftest import plain, row

from wres.overview.overview import open_overview

HIDDEN, MISSING = "small number", "to be confirmed"
GROUPS = {"2": "white/bme", "3": "bme/white", "4": "white/bme"}


def without(code, indicator, measure, group, unit, reason):
    """A row without a value, hidden or missing by its reason."""
    line = row(code, indicator, measure, group, "", unit, reason=reason)
    return line if reason == HIDDEN else line.replace(",suppressed,", ",missing,")


def lacking(code, reasons):
    """A figure of every indicator but those whose reason is given; 3 is made from a likelihood."""
    of_people = [row(code, "1", "share", "bme", 20, "percent"), row(code, "9", "difference", "bme", 1, "points", band="total")]
    ratios = [
        without(code, indicator, "relative_likelihood", group, "ratio", reasons[indicator])
        if indicator in reasons
        else row(code, indicator, "relative_likelihood", group, 1, "ratio")
        for indicator, group in GROUPS.items()
    ]
    return [*of_people, *ratios, *(row(code, indicator, "percentage", "bme", 30, "percent") for indicator in "5678")]


def sentences(overview):
    return plain(html.fromstring(f"<main>{overview.presence().html()}</main>"))


def test_how_many_lack_a_figure_is_said_with_the_indicators_that_most_lack(publish):
    """ "35 of 60 gave a figure for every indicator" hid the other half, and 40 missing plans buried 24 gaps in one table."""
    rows = {
        "AAA": lacking("AAA", {"3": HIDDEN, "4": MISSING}), "BBB": lacking("BBB", {"3": HIDDEN}), "CCC": lacking("CCC", {"3": MISSING}),
        "DDD": lacking("DDD", {"2": HIDDEN, "4": HIDDEN}), "EEE": lacking("EEE", {}),
    }  # fmt: skip
    overview = open_overview(2025, publish(rows))
    words = (
        "4 of 5 have figures hidden or not available. Mostly: Disciplinary (3), 2 hidden and 1 not available; Training (4), 1 hidden and "
        "1 not available."
    )
    assert words in sentences(overview)
    (table,) = (table for table in overview.tables if table.sheet == "Not given")
    columns = {column.heading: list(column.cells) for column in table.columns}
    assert columns["Code"] == ["AAA", "BBB", "CCC", "DDD"]
    assert columns["Hidden to protect people"] == ["3", "3", "none", "2, 4"]
    assert columns["Not available, with the reason"] == ["4 (to be confirmed)", "none", "3 (to be confirmed)", "none"]


@pytest.mark.parametrize(("codes", "words"), [("AB", "Both gave a figure"), ("ABC", "All 3 gave a figure")])
def test_where_all_gave_everything_that_is_said(publish, codes, words):
    overview = open_overview(2025, publish({code * 3: lacking(code * 3, {}) for code in codes}))
    assert f"{words} for every indicator." in sentences(overview)
    assert "Mostly" not in sentences(overview)


def test_one_that_gave_no_figures_is_not_counted_among_those_that_lack_some(publish):
    """Of 2 organisations one published a plan alone: "mostly Workforce (1), 1 not available" said nothing."""
    bare = [without("BBB", "2", "relative_likelihood", "white/bme", "ratio", "unreadable")]
    overview = open_overview(2025, publish({"AAA": lacking("AAA", {}), "BBB": bare}))
    assert "1 organisation with figures gave a figure for every indicator." in sentences(overview)
    assert "The report of BBB has an action plan and no figures." in sentences(overview)


def test_of_many_indicators_that_one_organisation_each_lacks_none_is_said_to_be_the_most(publish):
    rows = {"AAA": lacking("AAA", dict.fromkeys("234", HIDDEN)), "BBB": lacking("BBB", {})}
    words = sentences(open_overview(2025, publish(rows)))
    assert "1 of 2 has figures hidden or not available." in words
    assert "Mostly" not in words


@pytest.mark.parametrize(("behind", "reason"), [("unreadable", "cannot be read"), ("no data", "no reason given")])
def test_where_a_figure_has_no_reason_that_of_what_it_is_made_from_is_given(publish, behind, reason):
    part = without("AAA", "3", "likelihood", "bme", "percent", behind)
    overview = open_overview(2025, publish({"AAA": [*lacking("AAA", {"3": "no data"}), part], "BBB": lacking("BBB", {})}))
    (table,) = (table for table in overview.tables if table.sheet == "Not given")
    assert list(table.columns[-1].cells) == [f"3 ({reason})"]


def test_plans_that_are_not_there_are_counted_by_the_reason_and_have_a_table_of_their_own(put):
    put("AAA", "name: Made-up AAA\n", plan="action\nTrain every chair\n")
    put("BBB", "name: Made-up BBB\n", plan="what\nx\n")
    root = put("CCC", "name: Made-up CCC\n", plan="action\n")
    overview = open_overview(2024, root)
    assert "2 of 3 have no action plan that can be read: 1 none published; 1 cannot be read." in sentences(overview)
    (table,) = (table for table in overview.tables if table.sheet == "Without a plan")
    assert [list(column.cells) for column in table.columns[1:]] == [["BBB", "CCC"], ["cannot be read", "none published"]]


def test_a_board_share_without_its_difference_is_said_beside_every_indicator_that_is_not_available(publish):
    """LLR of 2020/21 published the share of the whole board, 43.2%, and "every indicator" stood as not available."""
    rows = [
        row("AAA", "9", "board_share", "bme", 43.2, "percent", band="total"),
        row("AAA", "9", "difference", "bme", "", "points", band="total").replace(",suppressed,,", ",missing,no data,"),
    ]
    (table,) = (table for table in open_overview(2025, publish({"AAA": rows})).tables if table.sheet == "Not given")
    (cell,) = next(column.cells for column in table.columns if column.heading == "Not available, with the reason")
    assert cell.replace("\N{NO-BREAK SPACE}", " ") == "every indicator (no reason given); but Board (9), board share of BME staff: 43.2%"

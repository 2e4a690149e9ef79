"""What worsened without an action on it, with the indicators, and of how many organisations that can be said."""

from html import unescape

from tests.unit.overview.conftest import COLUMNS, ratio_rows

from wres.overview.overview import open_overview


def rows(code, indicators, events):
    groups = {"2": ("white", "bme"), "3": ("bme", "white"), "4": ("white", "bme")}
    return [row for indicator in indicators for row in ratio_rows(code, indicator, groups[indicator], events, 5000, 500, 5000)]


def sentences(publish, linked, indicators="2", unjudged=()):
    """The section's HTML: ratios of indicators went from 1.0 to 2.0, and plans have an action linked to those given, by code."""
    root = publish({code: rows(code, indicators, 1000) for code in (*linked, *unjudged)})
    for code, to in linked.items():
        before = root / "2024" / code / "indicators.csv"
        before.parent.mkdir(parents=True)
        before.write_text("\n".join([COLUMNS, *rows(code, indicators, 500)]).replace(",2025,", ",2024,") + "\n")
        (root / "2025" / code / "actions.csv").write_text(f"action,leads,due_text,status,indicators\nTrain panels,HR,,,{to}\n")
    return unescape(open_overview(2025, root).plans().html())


def test_that_every_plan_has_an_action_is_said_of_those_alone_whose_changes_can_be_judged(publish):
    """CCC has no report of the year before: of it nothing is known."""
    html = sentences(publish, {"AAA": "2", "BBB": "2"}, unjudged=("CCC",))
    assert (
        "<p>Among the changes since 2023/24 that can be judged (2 of 3 organisations), wherever an indicator worsened, the organisation's plan "
        "has an action linked to it.</p>"
    ) in html
    assert "says which" not in html


def test_of_one_organisation_the_indicators_are_named_whose_changes_can_be_judged(publish):
    html = sentences(publish, {"AAA": "2; 3"}, indicators="23")
    assert "<p>Among the changes since 2023/24 that can be judged (indicators 2 and 3), wherever an indicator worsened, the" in html


def test_which_indicators_have_no_action_stands_in_the_sentence_itself(publish):
    html = sentences(publish, {"AAA": "2", "BBB": "3", "A09": "2; 3; 4"}, indicators="234", unjudged=("CCC",))
    assert "<p>Changes since 2023/24 can be judged for 3 of 4 organisations.</p>" in html
    assert (
        "<p>For 2 organisations an indicator worsened since 2023/24 and their plan has no action linked to it: AAA (indicators 3 and 4) and "
        "BBB (indicators 2 and 4).</p>"
    ) in html
    assert "says which" not in html

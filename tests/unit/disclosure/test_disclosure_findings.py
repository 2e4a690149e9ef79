"""Findings lose the numbers of indicators that have hidden figures."""

import pytest

from wres.disclosure import disclose_findings
from wres.disclosure.findings_gate import mask_numbers
from wres.findings import Finding, Location
from wres.indicators import Figure

HIDDEN = [Figure(indicator="2"), Figure(indicator="3", status="suppressed")]


def one(indicator: str, public_what: str = "") -> tuple[Finding, ...]:
    what = "Indicator 3: 4 BME cases give 1.9, but 2.1 is printed."
    return (Finding("warning", "printed", Location("published", 4, "value"), what, "Why 4.", "Mend 4.", indicator, public_what),)


def test_numbers_are_masked_for_an_indicator_with_hidden_figures() -> None:
    disclosed = disclose_findings(one("3"), HIDDEN)
    assert disclosed[0].what == "Indicator 3: [c] BME cases give [c], but [c] is printed."
    assert disclosed[0].where == "published, row 4, value"
    assert disclosed[0].why == "Why [c]."


def test_words_written_for_the_public_come_first() -> None:
    assert disclose_findings(one("3", "The printed ratio differs."), HIDDEN)[0].what == "The printed ratio differs."


def test_other_indicators_keep_their_numbers() -> None:
    assert disclose_findings(one("2", "Public."), HIDDEN) == one("2", "Public.")


def test_a_finding_about_a_table_uses_its_public_words_when_anything_is_hidden() -> None:
    assert disclose_findings(one("", "Public."), HIDDEN)[0].what == "Public."


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("1,234 against 1,230", "[c] against [c]"),
        ("band 8a has 3 (4.5%)", "band 8a has [c] ([c]%)"),
        ("rows 4 and indicator 3: −2.5 points", "rows 4 and indicator 3: [c] points"),
        ("nothing to hide", "nothing to hide"),
        ("the return for 2023/24 had 62 people", "the return for 2023/24 had [c] people"),
        ("12/340 and 2023/245", "[c]/[c] and [c]/[c]"),
        ("no figure for indicators 1, 3 to 5 and 8; 7 people", "no figure for indicators 1, 3 to 5 and 8; [c] people"),
        ("indicator 3, 4 people", "indicator 3, [c] people"),
    ],
)
def test_numbers_that_name_things_stay(text: str, masked: str) -> None:
    assert mask_numbers(text) == masked


def test_a_count_of_the_year_before_is_not_told_though_this_year_hides_nothing():
    told = Finding(
        "warning",
        "last year restated",
        Location("disciplinary.csv"),
        "bme entered: 9 here, and 3 in the return.",
        "why",
        "fix",
        "",
        "bme entered: restated.",
    )
    shown = disclose_findings([told], [Figure(indicator="3")])
    assert [finding.what for finding in shown] == ["bme entered: restated."]

"""Rows that say they are hidden, in whatever words, lose the numbers that they have all the same, and nothing made here has them."""

import csv

import pytest

from wres.comparison.hidden_rows import RevealingRow, without_hidden_numbers
from wres.comparison.hidden_rows_findings import hidden_rows_findings
from wres.comparison.published_row import COLUMNS, figure_of
from wres.comparison.published_table import read_published
from wres.parameters import Workspace

WORDS = Workspace.at().standard.published_words
HEAD = dict.fromkeys(COLUMNS, "") | {
    "organisation": "AAA", "year": "2025", "indicator": "3", "staff_group": "all", "band": "all", "source": "counts",
}  # fmt: skip
KEPT = {"value": "2.5", "numerator": "3", "denominator": "120", "lower": "0.9", "upper": "7.1"}
IN_OTHER_WORDS = [
    "suppressed_(fewer_than_10)", "Suppressed - small number", "redacted", "Withheld", "withholding", "[c]", "c", "C", "*", "**", "not published",
    "secondary suppression", "disclosure control", "<5", "fewer than 5", "too few to show",
]  # fmt: skip


def row_of(measure, group, **cells):
    return list((HEAD | {"measure": measure, "group": group, "unit": "percent"} | cells).values())


def read(tmp_path, *rows, columns=COLUMNS):
    path = tmp_path / "indicators.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([columns, *rows])
    return read_published(path, "indicators.csv", 2025, Workspace.at().standard, Workspace.at().year(2025), lambda *_: True, "AAA")


@pytest.mark.parametrize("status", ["suppressed", " Suppressed ", "hidden", *IN_OTHER_WORDS])
@pytest.mark.parametrize("number", KEPT)
def test_any_number_of_a_hidden_row_goes(status, number):
    given = [row_of("likelihood", "bme", status=status, reason="small number", **{number: KEPT[number]})]
    rows, revealing = without_hidden_numbers(COLUMNS, given, WORDS)
    assert rows == [row_of("likelihood", "bme", status="suppressed", reason="small number")]
    assert revealing == [RevealingRow("3 likelihood bme", status, is_doubtful=False)]


@pytest.mark.parametrize("reason", ["small number", "Suppressed", "Small numbers, not published", "[c]"])
@pytest.mark.parametrize("status", ["", "ok", "missing"])
def test_a_reason_that_says_it_hides_a_row_too(status, reason):
    rows, revealing = without_hidden_numbers(COLUMNS, [row_of("likelihood", "bme", status=status, reason=reason, **KEPT)], WORDS)
    assert rows == [row_of("likelihood", "bme", status="suppressed", reason=reason)]
    assert revealing == [RevealingRow("3 likelihood bme", reason, is_doubtful=False)]


@pytest.mark.parametrize("mark", ["*", "[c]", "<5", "< 10", "suppressed"])
@pytest.mark.parametrize("name", ["value", "numerator"])
def test_so_does_a_mark_in_place_of_a_number_which_the_others_would_give_back(name, mark):
    """2.5% of 120 are 3."""
    rows, revealing = without_hidden_numbers(COLUMNS, [row_of("likelihood", "bme", status="ok", **(KEPT | {name: mark}))], WORDS)
    assert rows == [row_of("likelihood", "bme", status="suppressed")]
    assert revealing == [RevealingRow("3 likelihood bme", mark, is_doubtful=False)]


def test_a_mark_alone_hides_and_reveals_nothing():
    rows, revealing = without_hidden_numbers(COLUMNS, [row_of("likelihood", "bme", status="ok", value="*", numerator="<5")], WORDS)
    assert (rows, revealing) == ([row_of("likelihood", "bme", status="suppressed")], [])


@pytest.mark.parametrize("status", ["provisional", "estimated", "see note"])
def test_numbers_with_a_status_that_is_not_the_workbooks_count_as_hidden(status):
    rows, revealing = without_hidden_numbers(COLUMNS, [row_of("likelihood", "bme", status=status, **KEPT)], WORDS)
    assert rows == [row_of("likelihood", "bme", status="suppressed")]
    assert revealing == [RevealingRow("3 likelihood bme", status, is_doubtful=True)]


@pytest.mark.parametrize(
    "cells",
    [
        {"status": "suppressed"},
        {"status": "ok", **KEPT},
        {"status": "missing", "lower": "1.2"},
        {"status": "", **KEPT, "reason": "two years together"},
        {"status": "ok", "value": "2.5", "reason": "rounded because of a small number"},
        {"status": "ok", "value": "2.5", "reason": "Rounded to the nearest 5 because of a small number"},
        {"status": "not collected"},
    ],
)
def test_hidden_rows_without_numbers_and_rows_that_are_not_hidden_stay_as_they_are(cells):
    given = [row_of("likelihood", "bme", **cells)]
    assert without_hidden_numbers(COLUMNS, given, WORDS) == (given, [])


def test_a_file_without_a_status_hides_nothing():
    assert without_hidden_numbers(("measure", "group", "value"), [["share", "bme", "5"]], WORDS) == ([["share", "bme", "5"]], [])


@pytest.mark.parametrize(
    ("cells", "is_hidden"),
    [
        ({}, True),
        ({"group": "white/bme"}, True),
        ({"year": ""}, True),
        ({"organisation": "aaa", "staff_group": "", "year": "2024/25"}, True),
        ({"year": "2024"}, False),
        ({"organisation": "BBB"}, False),
        ({"group": "bme"}, False),
        ({"staff_group": "clinical"}, False),
    ],
)
@pytest.mark.parametrize("hidden_first", [True, False])
def test_another_row_of_a_hidden_figure_is_hidden_with_it(hidden_first, cells, is_hidden):
    """Also one that has the two groups the other way round: 2.5 white/bme is 0.4 bme/white."""
    hidden = row_of("relative_likelihood", "bme/white", status="suppressed")
    other = row_of("relative_likelihood", **({"group": "bme/white", "status": "ok", "value": "2.5"} | cells))
    rows, revealing = without_hidden_numbers(COLUMNS, [hidden, other] if hidden_first else [other, hidden], WORDS)
    assert ("2.5" not in str(rows)) is is_hidden
    assert len(revealing) == is_hidden


def test_nothing_else_of_a_hidden_row_has_a_number_either():
    columns = (*COLUMNS, "cases", "checked")
    row = [*row_of("likelihood", "bme", status="suppressed", reason="3 of 120", source="counts"), "3", "yes"]
    rows, _ = without_hidden_numbers(columns, [row], WORDS)
    assert rows == [[*row_of("likelihood", "bme", status="suppressed", source="counts"), "", "yes"]]


def test_of_a_hidden_row_there_twice_no_number_is_told(tmp_path):
    """With two values for one figure the finding on these would have said both, and a note on percent signs one of them."""
    hidden = [row_of("likelihood", "bme", status="Suppressed (3 of 120)", **(KEPT | {"value": value})) for value in ("2.5%", "2.4%")]
    table = read(tmp_path, *hidden, row_of("likelihood", "white", status="ok", value="2", numerator="20", denominator="1000"))
    assert [finding.severity for finding in table.findings] == ["error", "warning"]
    assert table.findings[0].what == (
        "2 rows say that they are hidden and have their numbers all the same: 3 likelihood bme and 3 likelihood bme. "
        "In these words: suppressed (… of …)."
    )
    assert not any(number in finding.what for finding in table.findings for number in ("2.5", "2.4", "120"))
    assert [figure.status for figure in table.figures] == ["suppressed", "ok"]
    assert table.rows[0] == row_of("likelihood", "bme", status="suppressed")


@pytest.mark.parametrize("hidden_first", [True, False])
def test_the_number_of_a_row_beside_a_hidden_one_is_named_nowhere(tmp_path, hidden_first):
    rows = [row_of("likelihood", "bme", status="suppressed"), row_of("likelihood", "bme", status="ok", **(KEPT | {"value": "2.5%"}))]
    table = read(tmp_path, *(rows if hidden_first else rows[::-1]), row_of("likelihood", "white", status="ok", value="2"))
    assert table.findings[0].severity == "error"
    assert not any(number in str((table.rows, table.figures, table.findings)) for number in ("2.5", "120"))


def test_rows_of_another_status_have_a_finding_of_their_own():
    revealing = [RevealingRow("3 likelihood bme", "redacted", False), RevealingRow("5 percentage bme", "provisional", True)]
    assert [finding.what for finding in hidden_rows_findings("x", revealing)] == [
        "1 row says that it is hidden and has its numbers all the same: 3 likelihood bme. In these words: redacted.",
        "1 row has a status that is not known and has numbers: 5 percentage bme. In these words: provisional.",
    ]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (1, "1 row says that it is hidden and has its numbers all the same: 3 likelihood bme."),
        (2, "2 rows say that they are hidden and have their numbers all the same: 3 likelihood bme and 3 likelihood bme."),
    ],
)
def test_the_finding_counts_the_rows(rows, words):
    (finding,) = hidden_rows_findings("x", [RevealingRow("3 likelihood bme", "suppressed", False)] * rows)
    assert finding.what == words


@pytest.mark.parametrize(
    ("status", "reason", "of_figure"),
    [("not collected", "", "not collected"), ("n/a", "to be confirmed", "to be confirmed"), ("missing", "", "no data")],
)
def test_a_status_that_is_not_the_workbooks_without_numbers_says_why_a_figure_is_missing(status, reason, of_figure):
    """A blank reason was listed as `3 ()`."""
    cells = dict(zip(COLUMNS, row_of("likelihood", "bme", status=status, reason=reason), strict=True))
    figure, _ = figure_of(cells, 2025)
    assert (figure.status, figure.reason) == ("missing", of_figure)


@pytest.mark.parametrize("numbers", [KEPT, {"value": "2.5"}, {"numerator": "3", "denominator": "120"}])
def test_a_row_that_says_it_is_missing_and_has_numbers_contradicts_itself(tmp_path, numbers):
    """The numbers may be those of few people, so they are not named."""
    white = row_of("likelihood", "white", status="ok", value="2", numerator="20", denominator="1000")
    table = read(tmp_path, row_of("likelihood", "bme", status="missing", **numbers), white)
    assert [finding.what for finding in table.findings] == [
        "1 value cannot be used: 3 likelihood bme has numbers, and the status missing.",
    ]
    assert table.rows[0] == row_of("likelihood", "bme", status="missing", reason="contradiction")
    assert (table.figures[0].status, table.figures[0].reason) == ("missing", "contradiction")


@pytest.mark.parametrize("numbers", [{"lower": "1.2"}, {"numerator": "0", "denominator": "0"}])
def test_a_bound_alone_and_counts_of_nobody_do_not_contradict_that_a_value_is_missing(tmp_path, numbers):
    given = row_of("likelihood", "bme", status="missing", reason="nobody at risk", **numbers)
    table = read(tmp_path, given)
    assert (table.rows, table.findings) == ((given,), ())

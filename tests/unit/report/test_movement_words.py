"""What moved, in words: the numbers, what may be said of them, and what must be known of it."""

from dataclasses import replace
from math import inf, nan
from types import SimpleNamespace

import pytest

from wres.comparison import Moved, PeopleCounted, Verdict
from wres.parameters import Workspace
from wres.parameters.year import MovementRules
from wres.report.movement_marks import CLASSES, MARKS, MEANINGS, OF_CHANGE, meanings, movement_marks, people_words
from wres.report.movement_words import movement_sentences
from wres.report.words import words_for

WORDS = words_for(Workspace.at().standard, SimpleNamespace(group_label="BME", indicator_word="indicator"))
CELLS = {
    "relative_likelihood": ("2", "relative_likelihood", "white/bme", "all", "all", "ratio"),
    "percentage": ("5", "percentage", "bme", "all", "all", "percent"),
    "gap": ("5", "gap", "bme-white", "all", "all", "points"),
    "share": ("1", "share", "bme", "all", "all", "percent"),
    "difference": ("9", "difference", "bme", "all", "total", "points"),
}
CHANCE = "This could be due to chance."
UNLIKELY = "A change this large would be unlikely by chance alone."


def moved(measure: str, before: float, after: float, verdict: str, **given) -> Moved:
    return Moved(*CELLS[measure], before, after, after - before, Verdict(verdict), **given)


def sentences(row: Moved, gap: Moved | None = None) -> str:
    return movement_sentences(row, WORDS, "2023/24", "2024/25", gap).removeprefix("Between 2023/24 and 2024/25 ")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (moved("relative_likelihood", 1.3, 0.75, "changed sides"), f"the relative likelihood fell from 1.30 to 0.75: changed sides. {UNLIKELY}"),
        (moved("relative_likelihood", 0.6, 0.9, "closer to equal"), f"the relative likelihood rose from 0.60 to 0.90: closer to equal. {UNLIKELY}"),
        (moved("relative_likelihood", 1.52, 1.17, "could be chance"), f"the relative likelihood fell from 1.52 to 1.17. {CHANCE}"),
        (moved("relative_likelihood", 1.3, 1.33, "little change"), "the relative likelihood rose from 1.30 to 1.33: little change."),
        (moved("relative_likelihood", 1.3, 1.301, "little change"), "the relative likelihood is 1.30 in both years, as rounded: little change."),
        (moved("relative_likelihood", 1.04, inf, "further from equal", bound_after=6.42), f"the relative likelihood rose from 1.04 to at least 6.42: further from equal. {UNLIKELY}"),
        (moved("relative_likelihood", inf, 1.04, "closer to equal", bound_before=6.42), f"the relative likelihood fell from at least 6.42 to 1.04: closer to equal. {UNLIKELY}"),
        (moved("relative_likelihood", 1.04, inf, "could be chance", bound_after=0.69), f"the relative likelihood went from 1.04 to at least 0.69. {CHANCE}"),
        (moved("relative_likelihood", inf, 1.04, "could be chance", bound_before=0.69), f"the relative likelihood went from at least 0.69 to 1.04. {CHANCE}"),
        (moved("relative_likelihood", 1.3, 1.3, "little change"), "the relative likelihood did not change (1.30)."),
        (
            moved("relative_likelihood", 1.8, 1.7, "within rounding", printed_before=True, printed_after=True),
            "the relative likelihood fell from 1.8 to 1.7. The rounding of these figures alone could explain this.",
        ),
        (
            moved("relative_likelihood", 1.9, 1.504, "chance not known", why="the counts of both years are not available", printed_before=True),
            "the relative likelihood fell from 1.9 to 1.50. It is not known whether this could be due to chance, because the counts of both years are not available.",
        ),
        (moved("percentage", 48.8, 42.9, "better"), f"the BME percentage fell from 48.8% to 42.9%: better for BME staff. {UNLIKELY}"),
        (
            moved("share", 18.5, 20.0, "people", people=PeopleCounted(1000, 5000, 1063, 5124)),
            "the BME share of the workforce rose from 18.5% to 20.0%: 63 more BME staff, 61 more others.",
        ),
        (
            moved("share", 18.5, 18.0, "people", people=PeopleCounted(1000, 5000, 1000, 4988)),
            "the BME share of the workforce fell from 18.5% to 18.0%: as many BME staff, 12 fewer others.",
        ),
        (moved("share", 13.5, 15.0, "people", printed_before=True, printed_after=True), "the BME share of the workforce rose from 13.5% to 15%."),
        (moved("difference", -6.0, -6.5, "people", people=PeopleCounted(2, 14, 2, 14)), "BME members held 2 of 14 seats in both 2023/24 and 2024/25."),
        (moved("difference", -6.0, 6.0, "people", people=PeopleCounted(2, 14, 4, 14)), "BME members held 2 of 14 seats in 2023/24 and 4 of 14 in 2024/25."),
        (
            moved("difference", -13.5, -8.0, "people", printed_before=True, printed_after=True),
            "the difference between board and workforce narrowed from 13.5 to 8 percentage points.",
        ),
    ],
)  # fmt: skip
def test_each_verdict_has_its_sentence(row: Moved, words: str) -> None:
    assert sentences(row) == words


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (moved("gap", -17.0, -16.0, "closer to equal"), f"narrowed from 17.0 to 16.0 percentage points: closer to equal. {UNLIKELY}"),
        (moved("gap", 2.1, -3.0, "changed sides"), f"went from +2.1 to −3.0 percentage points: changed sides. {UNLIKELY}"),
        (moved("gap", 0.0, 1.0, "chance not known", why="w", printed_before=True, printed_after=True), "grew from 0 to 1 percentage point. It is not known whether this could be due to chance, because w."),
        (moved("gap", 5.0, 5.0, "little change"), "did not change (5.0 percentage points)."),
    ],
)  # fmt: skip
def test_the_gap_is_said_after_the_percentage(gap: Moved, words: str) -> None:
    said = sentences(moved("percentage", 30.1, 32.0, "could be chance"), gap)
    assert said == f"the BME percentage rose from 30.1% to 32.0%. {CHANCE} The gap between BME and White staff {words}"


@pytest.mark.parametrize(
    ("verdict", "remark"),
    [
        ("could be chance", "Both changes could be due to chance."),
        ("within rounding", "The rounding of these figures alone could explain both changes."),
        ("chance not known", "It is not known whether these changes could be due to chance, because w."),
        ("little change", ""),
    ],
)
def test_what_is_true_of_both_is_said_once(verdict: str, remark: str) -> None:
    said = sentences(moved("percentage", 30.1, 32.0, verdict, why="w"), moved("gap", 2.83, 5.64, verdict, why="w"))
    little = ": little change" if verdict == "little change" else ""
    first, second = (
        "the BME percentage rose from 30.1% to 32.0%",
        "The gap between BME and White staff grew from 2.8 to 5.6 percentage points",
    )
    assert said == f"{first}{little}. {second}{little}. {remark}".strip()


def test_without_a_figure_there_is_nothing_to_compare_with() -> None:
    row = moved("percentage", 30.1, 32.0, "not comparable", why="there is no figure for 2023/24 to compare with")
    assert sentences(row) == "There is no figure for 2023/24 to compare with."


def test_a_mark_says_that_there_is_no_earlier_figure_or_that_it_is_hidden() -> None:
    row = moved("percentage", nan, 32.0, "not comparable", why="there is no figure for 2023/24 to compare with")
    assert movement_marks(row, WORDS) == "○\N{NO-BREAK SPACE}no earlier figure"
    assert movement_marks(replace(row, earlier_hidden=True), WORDS) == "○\N{NO-BREAK SPACE}earlier figure hidden"
    assert movement_marks(replace(row, before=30.0, series_broken=True), WORDS) == "○\N{NO-BREAK SPACE}not comparable"


def test_the_other_groups_are_told_apart() -> None:
    """63 more BME and 66 more White staff, and 5 fewer of whom it is not known: 124 more in all."""
    people = PeopleCounted(1000, 5000, 1063, 5124, (("white", 66), ("unknown", -5)))
    row = moved("share", 18.5, 20.0, "people", people=people)
    apart = "63 more BME staff, 66 more White staff, 5 fewer staff with ethnicity not known"
    assert sentences(row) == f"the BME share of the workforce rose from 18.5% to 20.0%: {apart}."
    assert people_words(row, WORDS, in_short=True) == "63 more BME staff, 66 more White staff"


def test_years_that_cannot_be_compared_say_why() -> None:
    row = moved("percentage", 30.1, 32.0, "not comparable", why="merger in 2024/25: Old Trust joined")
    assert sentences(replace(row, series_broken=True), row) == "Not comparable with 2023/24: merger in 2024/25: Old Trust joined."


def test_every_verdict_has_a_mark_of_symbol_and_words() -> None:
    silent = {Verdict.PEOPLE, Verdict.NOT_JUDGED}
    assert set(MARKS) == set(Verdict) - silent
    assert all(mark.partition(" ")[2] == verdict for verdict, mark in MARKS.items())
    assert set(MEANINGS) | set(CLASSES) == set(MARKS)


def test_a_mark_beside_a_figure_says_that_it_is_of_the_change() -> None:
    """32.0% against 26.4% is a gap beyond chance, +1.7 to +9.7; only its change could be chance. Short enough for a tile of 15rem."""
    of_change = {verdict: mark.partition(" ") for verdict, mark in OF_CHANGE.items()}
    assert set(of_change) == set(MARKS)
    assert all("change" in words and len(words) <= 30 for _, _, words in of_change.values())
    assert all(symbol == MARKS[verdict].partition(" ")[0] for verdict, (symbol, _, _) in of_change.items())


def test_little_change_says_its_thresholds() -> None:
    """Those of params/years for 2025: 1 percentage point, and 0.1."""
    little = {Verdict.LITTLE_CHANGE, Verdict.BETTER}
    (sentence,) = meanings(little, Workspace.at().year(2025).movement)
    assert sentence == "Little change: less than 1 percentage point, or 0.1 of a ratio, without changing sides."
    (sentence,) = meanings(little, MovementRules(points=2))
    assert (
        sentence == "Little change: less than 1 percentage point, of a gap 2 percentage points, or 0.1 of a ratio, without changing sides."
    )


def test_a_cell_says_the_direction_and_the_verdict() -> None:
    assert (
        movement_marks(moved("percentage", 30.1, 32.0, "could be chance"), WORDS)
        == "↑\N{NO-BREAK SPACE}up; ~\N{NO-BREAK SPACE}could be chance"
    )
    assert (
        movement_marks(moved("share", 1, 2, "people", people=PeopleCounted(10, 100, 9, 110)), WORDS)
        == "↑\N{NO-BREAK SPACE}up; 1 fewer BME staff, 11 more others"
    )

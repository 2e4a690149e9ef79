"""An attacker with an exact solver reads all figures that are published of a return, and must not find any hidden count.

The attacker (`attacker/`) is built apart from the library. It knows more than a reader could: which cells a return has, what
lies behind every ratio that is shown exactly and, in the stricter attack, which hidden counts are not a 0. A rounded figure is
an interval. All figures are made up.
"""

import io

import pandas as pd
import pytest
from attacker.cells import cells_of
from attacker.forms import Forms
from attacker.knowledge import Knowledge, Reader
from attacker.published import ROUNDED, SMALL, rows_of
from attacker.search import other_worlds
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.disclosure import disclose
from wres.indicators import calculate
from wres.parameters import Disclosure, Workspace
from wres.report.figures_table import figures_table

STANDARD = Workspace.at().standard
NOTHING = pd.DataFrame()
STAFF_GROUPS = ["non_clinical", "clinical", "medical"]
LIKELIHOODS = ("likelihood", "likelihood_domestic", "likelihood_international")
NUMBERS = ["value", "numerator", "denominator", "lower", "upper"]


def tables_of(headcounts: dict, events: dict[str, dict[str, int]], recruitment: list[tuple], board=((9, 1, 0),)) -> dict[str, pd.DataFrame]:
    """A made-up return. headcounts: (staff group, band) to (white, bme, unknown)."""
    groups = ("white", "bme", "unknown")
    tables = {
        "workforce": pd.DataFrame(
            [(*cell, group, n) for cell, row in headcounts.items() for group, n in zip(groups, row, strict=True)],
            columns=["staff_group", "band", "ethnicity", "headcount"],
        ),
        "board": pd.DataFrame(
            [(group, "yes", "yes", n) for row in board for group, n in zip(groups, row, strict=True)],
            columns=["ethnicity", "voting", "executive", "members"],
        ),
    }
    for table, column in (("disciplinary", "entered"), ("training", "accessed")):
        if table in events:
            tables[table] = pd.DataFrame(list(events[table].items()), columns=["ethnicity", column])
    if recruitment:
        tables["recruitment"] = pd.DataFrame(recruitment, columns=["ethnicity", "shortlisted", "appointed", "staff_group", "band", "route"])
    return tables


def as_published(table: pd.DataFrame) -> pd.DataFrame:
    """The figures as who opens `indicators.csv` reads them, all as text."""
    return pd.read_csv(io.StringIO(table.to_csv(index=False)), dtype=str, keep_default_na=False)


def determined(published: pd.DataFrame, tables: dict, threshold: int, year: int = 2025, knows_zeros: bool = False) -> set[tuple]:
    """The hidden figures whose counts are the same in every return of which the same would be published."""
    reader = Reader({year: threshold}, knows_zeros=knows_zeros)
    knowledge = Knowledge(Forms(cells_of(tables, year)), list(rows_of(published)), reader)
    return {row.key for row in other_worlds(knowledge)[1]}


SENSITIVE = ("white", "bme")


def attack(tables: dict, threshold: int = 5, year: int = 2025) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The figures and what is published of them, after both attacks have failed.

    The stricter one can always know some counts from the threshold alone: four bands of one person each, and their total
    of four; and from a 0, which is shown by rule: where nobody was appointed from abroad, all appointed were domestic. So what it finds
    when nothing but the zeros is published does not count, nor what it finds of groups that nothing is hidden of for their own sake.
    """
    figures = calculate(tables, STANDARD, Workspace.at().year(year), "EXA", year, NOTHING).figures
    disclosed = disclose(figures, Disclosure(threshold=threshold), STANDARD).figures
    measures, published = figures_table(figures), figures_table(disclosed)
    assert determined(as_published(published), tables, threshold) == set()
    strictly = {key for key in determined(as_published(published), tables, threshold, knows_zeros=True) if key[3] in SENSITIVE}
    assert strictly <= (
        determined(as_published(with_zeros_alone(measures, published, threshold)), tables, threshold, knows_zeros=True)
        if strictly
        else set()
    )
    return measures, published


def with_nothing_shown(measures: pd.DataFrame, threshold: int) -> pd.DataFrame:
    """The same with every count of staff and events hidden, and the reasons that a reader would be given."""
    nothing = measures.copy()
    hidden = measures["numerator"].notna() & (measures["status"] == "ok") & (measures["indicator"] != "9")
    of_ratios = (measures["status"] != "missing") & (measures["measure"].eq("disparity") | measures["measure"].str.startswith("relative"))
    nothing.loc[hidden | of_ratios, NUMBERS] = float("nan")
    nothing.loc[hidden | of_ratios | measures["measure"].eq("difference"), "status"] = "suppressed"
    nothing.loc[measures["measure"].eq("difference"), NUMBERS] = float("nan")
    small = hidden & (measures["numerator"] < threshold) & (measures["group"] != "unknown")
    nothing.loc[nothing["status"] == "suppressed", "reason"] = "derived from a small number"
    nothing.loc[small, "reason"] = SMALL
    return nothing


def with_zeros_alone(measures: pd.DataFrame, published: pd.DataFrame, threshold: int) -> pd.DataFrame:
    """With nothing shown but the zeros that are published, as they are."""
    nothing = with_nothing_shown(measures, threshold).astype(object)  # a published number may be a text that says how it is rounded
    shown = published["numerator"].eq(0) & published["status"].eq("ok")
    nothing.loc[shown] = published.loc[shown]
    return nothing


def parts_of_shown_ratios_are_shown(published: pd.DataFrame) -> None:
    """An interval belongs to counts that are shown."""
    shown = published[published["numerator"].notna()]
    likelihoods = set(zip(shown["indicator"], shown["measure"], shown["group"], shown["staff_group"], shown["band"], strict=True))
    ratios = published[published["measure"].str.startswith("relative_likelihood")]
    for row in ratios[ratios["lower"].notna() | ratios["upper"].notna()].itertuples():
        for group in row.group.split("/"):
            assert (row.indicator, row.measure.removeprefix("relative_"), group, row.staff_group, row.band) in likelihoods


counts = st.one_of(st.just(0), st.integers(1, 7), st.integers(1, 60))


@st.composite
def returns(draw) -> dict[str, pd.DataFrame]:
    headcounts = {}
    for staff_group in draw(st.lists(st.sampled_from(STAFF_GROUPS), min_size=1, max_size=3, unique=True)):
        bands = list(STANDARD.bands(staff_group))
        for band in draw(st.lists(st.sampled_from(bands), min_size=1, max_size=6, unique=True)):
            headcounts[staff_group, band] = draw(st.tuples(counts, counts, counts))
    totals = [sum(row[i] for row in headcounts.values()) for i in range(3)]
    events = {
        table: {group: draw(st.integers(0, total)) for group, total in zip(("white", "bme", "unknown"), totals, strict=True)}
        for table in ("disciplinary", "training")
    }
    recruitment = []
    for staff_group, band in draw(st.lists(st.sampled_from(sorted(headcounts)), max_size=3, unique=True)):
        for group in ("white", "bme"):
            for route in ("domestic", "international"):
                shortlisted = draw(counts)
                recruitment.append((group, shortlisted, draw(st.integers(0, shortlisted)), staff_group, band, route))
    return tables_of(headcounts, events, recruitment)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(returns(), st.sampled_from([3, 5, 8]))
def test_no_hidden_count_can_be_solved(tables: dict, threshold: int) -> None:
    _, published = attack(tables, threshold)
    parts_of_shown_ratios_are_shown(published)
    shown = published[
        published["numerator"].notna() & published["measure"].isin(["share", *LIKELIHOODS]) & (published["group"] != "unknown")
    ]
    assert not shown["numerator"].between(1, threshold - 1).any()
    assert not shown[shown["measure"] != "share"]["denominator"].between(1, threshold - 1).any()


ONE_SMALL_CELL = {
    ("non_clinical", "2"): (40, 12, 6), ("non_clinical", "5"): (30, 9, 7), ("non_clinical", "8a"): (20, 3, 0),
    ("clinical", "5"): (90, 40, 10), ("clinical", "8a"): (30, 8, 5), ("medical", "consultant"): (25, 25, 6),
}  # fmt: skip
LONE_VSM = ONE_SMALL_CELL | {("clinical", "vsm"): (1, 0, 0)}
TINY = {("non_clinical", "7"): (2, 1, 0), ("non_clinical", "vsm"): (1, 0, 0)}
ONE_PERSON = {("clinical", "5"): (0, 1, 0)}
FOUR_PERSON_BANDS = {("clinical", band): (4, 0, 0) for band in ("2", "3", "4", "5", "6", "7")}
JUST_ABOVE = {("clinical", "5"): (5, 5, 5), ("clinical", "6"): (5, 4, 5), ("clinical", "7"): (5, 5, 5)}
FEW_BME = {("non_clinical", "5"): (300, 1, 0), ("non_clinical", "6"): (200, 0, 0), ("clinical", "5"): (500, 2, 0)}
EVENTS = {"disciplinary": {"white": 6, "bme": 3}, "training": {"white": 50, "bme": 20}}
NOBODY = {("non_clinical", "under_1"): (0, 0, 0), ("clinical", "under_1"): (0, 0, 0), ("medical", "consultant"): (0, 0, 0)}
FOUR_APPLICANTS = [
    ("white", 1, 1, "clinical", "under_1", "domestic"), ("white", 1, 0, "clinical", "under_1", "international"),
    ("bme", 0, 0, "clinical", "under_1", "domestic"), ("white", 1, 1, "medical", "consultant", "domestic"),
    ("bme", 1, 1, "non_clinical", "under_1", "international"),
]  # fmt: skip
BY_ROUTE = [
    (group, shortlisted, appointed, staff_group, band, route)
    for staff_group, band in (("clinical", "5"), ("non_clinical", "2"))
    for group, route, shortlisted, appointed in (
        ("white", "domestic", 80, 12), ("bme", "domestic", 50, 6), ("white", "international", 9, 1), ("bme", "international", 30, 20),
    )
]  # fmt: skip
FIVE_STAFF = {("non_clinical", "under_1"): (3, 0, 0), ("clinical", "under_1"): (1, 0, 0), ("clinical", "1"): (1, 0, 0)}
NO_EVENTS = dict.fromkeys(("disciplinary", "training"), dict.fromkeys(("white", "bme", "unknown"), 0))


def test_zeros_beside_rounded_figures_are_left_to_the_attacker_as_they_are_published() -> None:
    attack(tables_of(FIVE_STAFF, NO_EVENTS, []), 3)


@pytest.mark.parametrize(
    ("headcounts", "events", "recruitment"),
    [
        pytest.param(ONE_SMALL_CELL, EVENTS, [], id="one small count in one band"),
        pytest.param(ONE_SMALL_CELL, EVENTS, BY_ROUTE, id="one small count by route, in two bands"),
        pytest.param(NOBODY, {}, FOUR_APPLICANTS, id="four applicants, none from abroad appointed in one group"),
        pytest.param(LONE_VSM, EVENTS, [], id="one person in a band of their own"),
        pytest.param(TINY, {"disciplinary": {"white": 0, "bme": 1}, "training": {"white": 2, "bme": 1}}, [], id="four staff in all"),
        pytest.param(ONE_PERSON, {"disciplinary": {"bme": 1}, "training": {"bme": 0}}, [], id="one person in all"),
        pytest.param(FOUR_PERSON_BANDS, {}, [], id="every band just below the threshold"),
        pytest.param(
            {("non_clinical", "under_1"): (0, 1, 5), ("non_clinical", "1"): (0, 1, 56)},
            NO_EVENTS | {"training": {"white": 0, "bme": 0, "unknown": 61}},
            [],
            id="nearly all of unknown ethnicity, their share rounded and their training not told",
        ),
        pytest.param(JUST_ABOVE, {}, [], id="every neighbour just at the threshold"),
        pytest.param(
            FEW_BME,
            {"disciplinary": {"white": 4, "bme": 0}, "training": {"white": 50, "bme": 2}},
            [],
            id="three BME staff among a thousand",
        ),
    ],
)  # fmt: skip
def test_nasty_returns_keep_their_small_counts(headcounts: dict, events: dict, recruitment: list) -> None:
    _, published = attack(tables_of(headcounts, events, recruitment))
    parts_of_shown_ratios_are_shown(published)
    assert (published["status"] == "suppressed").any()


def test_the_attacker_finds_a_lone_hidden_count() -> None:
    """The attack itself works: with only the small count hidden, it is found."""
    figures = calculate(tables_of(ONE_SMALL_CELL, {}, []), STANDARD, Workspace.at().year(2025), "EXA", 2025, NOTHING).figures
    measures = figures_table(figures)
    published = measures.copy()
    lone = (published["numerator"] == 3) & (published["group"] == "bme")
    published.loc[lone, NUMBERS] = float("nan")
    published.loc[lone, ["status", "reason"]] = ["suppressed", SMALL]
    assert len(determined(as_published(published), tables_of(ONE_SMALL_CELL, {}, []), 5)) == lone.sum() > 0


@pytest.mark.parametrize(
    ("decimals", "is_determined"),
    [pytest.param(1, True, id="7.2% of 346 is 25 and no other number"), pytest.param(0, False, id="7% is 23, 24 or 25 of 346")],
)
def test_the_attacker_reads_a_rounded_share_as_an_interval(decimals: int, is_determined: bool) -> None:
    """22 BME staff in band 2 and 3, hidden, in band 3; their sum is rounded, and the White are shown with the total of 346."""
    tables = tables_of({("non_clinical", "2"): (250, 22, 0), ("non_clinical", "3"): (69, 3, 2)}, {}, [])
    figures = calculate(tables, STANDARD, Workspace.at().year(2025), "EXA", 2025, NOTHING).figures
    published = as_published(figures_table(figures))
    published = published[published["measure"].eq("share") & published["group"].isin(["white", "bme"])]
    bme, in_all = published["group"].eq("bme"), published["band"].eq("all") & published["staff_group"].isin(["all", "non_clinical"])
    published.loc[bme & (published["band"].eq("3") | in_all), NUMBERS] = ""
    published.loc[bme & published["band"].eq("3"), ["status", "reason"]] = ["suppressed", SMALL]
    published.loc[bme & in_all, "value"] = f"{100 * 25 / 346:.{decimals}f}"
    published.loc[bme & in_all, "reason"] = ROUNDED
    published = published[bme & (published["band"].isin(["2", "3"]) | in_all) | ~bme & in_all]
    assert {key[-1] for key in determined(published, tables, 5)} == ({"3"} if is_determined else set())


def test_a_board_difference_does_not_give_a_hidden_workforce_share_back() -> None:
    measures, published = attack(tables_of(FEW_BME, {}, []))
    board = published[published["indicator"] == "9"]
    assert measures.loc[measures["measure"] == "difference", "status"].eq("ok").all()
    assert board.loc[board["measure"] == "difference", "status"].eq("suppressed").all()
    assert board.loc[board["measure"] == "board_share", "status"].eq("ok").all()

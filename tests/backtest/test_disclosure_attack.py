"""An attacker with an exact solver reads everything that is published, and must not find any hidden count.

The attacker is built apart from the library: from the published frame alone, with the rules of the standard (ethnic
groups add up to their cell, bands to their staff group, staff groups to the whole, routes to all recruitment; the staff
at risk are the workforce), and more than a reader could know: the tier totals behind every race disparity ratio that is
shown and, in the stricter attack, which hidden counts are not a 0. It also knows the counts of unknown ethnicity that are
said beside a ratio, exactly. All figures are made up.
"""

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from wres.disclosure import disclose, disclose_unknown
from wres.indicators import calculate
from wres.parameters import Disclosure, Workspace
from wres.report.figures_table import figures_table

STANDARD = Workspace.at().standard
NOTHING = pd.DataFrame()
SENIOR = ["8a", "8b", "8c", "8d", "9", "vsm"]
TIERS = {
    "lower": ["under_1", "1", "2", "3", "4", "5"],
    "middle": ["6", "7"],
    "upper": SENIOR,
}
STAFF_GROUPS = ["non_clinical", "clinical", "medical"]


class Attacker:
    """Unknown whole numbers, and the equations between them that the published frame gives."""

    def __init__(
        self, published: pd.DataFrame, truth: pd.DataFrame, threshold: int, knows_zeros: bool = False, unknown: tuple = ()
    ) -> None:
        self.knows_zeros = knows_zeros
        self.unknown = unknown
        self.names: dict[tuple, int] = {}
        self.true: list[float] = []
        self.low: list[float] = []
        self.high: list[float] = []
        self.rows: list[tuple[dict[int, float], float, float]] = []
        self.threshold = threshold
        self.published, self.truth = published, truth
        self.key = ["indicator", "measure", "group", "staff_group", "band"]
        self.hidden: list[tuple] = []
        self._read()
        self._sums()

    def variable(self, *name, true: float) -> int:
        if name not in self.names:
            self.names[name] = len(self.true)
            self.true.append(true)
            self.low.append(0)
            self.high.append(np.inf)
        return self.names[name]

    def know(self, number: int) -> None:
        self.low[number] = self.high[number] = self.true[number]

    def equal(self, whole: list[int], parts: list[int]) -> None:
        """A sum that holds in truth is an equation, and one with something left over is a bound."""
        whole, parts = sorted(set(whole)), sorted(set(parts))
        if not whole or not parts or whole == parts:
            return
        rest = sum(self.true[i] for i in whole) - sum(self.true[i] for i in parts)
        if rest < 0:
            return
        row = dict.fromkeys(whole, 1.0) | dict.fromkeys(parts, -1.0)
        self.rows.append((row, 0, 0 if rest == 0 else np.inf))

    def _read(self) -> None:
        truth = self.truth.set_index(self.key)
        for row in self.published.itertuples():
            true = truth.loc[(row.indicator, row.measure, row.group, row.staff_group, row.band)]
            if np.isnan(true["numerator"]) or row.measure not in ("share", *LIKELIHOODS) or np.isnan(true["denominator"]):
                continue
            top = self.variable(row.indicator, row.measure, row.staff_group, row.band, row.group, "top", true=true["numerator"])
            bottom, times = self._bottom(row, true["denominator"])
            if not np.isnan(row.value) or row.status == "missing":
                assert row.status == "missing" or row.value == pytest.approx(100 * row.numerator / row.denominator)
                self.know(top)
                self.know(bottom)
                continue
            assert row.status == "suppressed"
            assert np.isnan([row.numerator, row.denominator, row.lower, row.upper]).all()
            self.hidden.append((top, tuple(row)[1:9]))
            if 0 < self.true[bottom] < self.threshold:
                self.hidden.append((bottom, tuple(row)[1:9]))
            self._label(top, row.reason)
            if bottom != top and row.measure != "share":
                self.rows.append(({bottom: float(times), top: -1.0}, 0, np.inf))

    def _bottom(self, row, denominator: float) -> tuple[int, int]:
        if row.measure == "share":
            return self.variable("1", "share", row.staff_group, row.band, "everyone", "top", true=denominator), 1
        workforce = self.names.get(("1", "share", row.staff_group, row.band, row.group, "top"))
        for times in (1, 2):
            if row.indicator in "34" and workforce is not None and self.true[workforce] * times == denominator > 0:
                return workforce, times
        return self.variable(row.indicator, row.measure, row.staff_group, row.band, row.group, "bottom", true=denominator), 1

    def _label(self, number: int, reason: str) -> None:
        """What the printed reason says; the stricter attacker also knows which counts are a 0 hidden as cover."""
        if reason == "small number":
            assert self.true[number] < self.threshold
            if self.knows_zeros:
                self.low[number] = max(self.low[number], min(self.true[number], 1))
            self.high[number] = min(self.high[number], self.threshold - 1)
        else:
            assert self.true[number] >= self.threshold
            self.low[number] = max(self.low[number], self.threshold)

    def _at(self, family: tuple, staff_group: str, band: str) -> list[int]:
        indicator, measure, group, side = family
        number = self.names.get((indicator, measure, staff_group, band, group, side))
        return [] if number is None else [number]

    def _sums(self) -> None:
        for family in sorted({(n[0], n[1], n[4], n[5]) for n in self.names}):
            bands = sorted({n[3] for n in self.names} - {"all", "8a_and_above"})
            whole = self._at(family, "all", "all")
            self.equal(whole, [i for g in STAFF_GROUPS for i in self._at(family, g, "all")])
            self.equal(whole, [i for b in bands for i in self._at(family, "all", b)])
            for g in ["all", *STAFF_GROUPS]:
                if g != "all":
                    self.equal(self._at(family, g, "all"), [i for b in bands for i in self._at(family, g, b)])
                self.equal(self._at(family, g, "8a_and_above"), [i for b in SENIOR for i in self._at(family, g, b)])
            self.equal(self._at(family, "all", "8a_and_above"), [i for g in STAFF_GROUPS for i in self._at(family, g, "8a_and_above")])
        for name, number in list(self.names.items()):
            if name[4] == "everyone":
                parts = [self.names.get((*name[:4], g, "top")) for g in ("white", "bme", "unknown")]
                self.equal([number], [part for part in parts if part is not None])
            if name[1] == "likelihood":
                routes = [self.names.get((name[0], f"likelihood_{r}", *name[2:])) for r in ("domestic", "international")]
                self.equal([number], [part for part in routes if part is not None])
        for row in self.published[self.published["measure"] == "disparity"].itertuples():
            if row.status == "ok":
                self._tier_totals_known(row)
        for row in self.unknown:
            for number in self._at(("1", "share", "unknown", "top"), "all", "all") if row.indicator in "34" else []:
                self.rows.append(({number: 1.0}, max(row.events, row.at_risk), np.inf))  # the staff are at least those with events
                self.know(number)

    def _tier_totals_known(self, row) -> None:
        groups = STAFF_GROUPS if row.staff_group == "all" else [row.staff_group]
        for tier in row.band.split("_"):
            for group in ("white", "bme"):
                cells = [i for g in groups for b in TIERS[tier] for i in self._at(("1", "share", group, "top"), g, b)]
                total = sum(self.true[i] for i in cells)
                self.rows.append((dict.fromkeys(cells, 1.0), total, total))

    def found(self) -> list[tuple]:
        """The hidden counts that have one value only."""
        size = len(self.true)
        system = np.zeros((len(self.rows), size))
        for line, (row, _, _) in enumerate(self.rows):
            for number, factor in row.items():
                system[line, number] += factor
        least, most = (np.array([row[side] for row in self.rows]) for side in (1, 2))
        lines = LinearConstraint(system, least, most) if len(self.rows) else None
        true, low, high = (np.array(one, float) for one in (self.true, self.low, self.high))
        high = np.minimum(high, np.maximum(true, low) + 60)
        doubtful = np.zeros(size, dtype=bool)

        def solve(goal: np.ndarray, low: np.ndarray, high: np.ndarray) -> None:
            result = milp(goal, integrality=np.ones(size), bounds=Bounds(low, high), constraints=lines)
            if result.x is not None:
                doubtful[np.abs(result.x - true) > 0.5] = True

        draw = np.random.default_rng(1)
        for _ in range(4):  # a few other organisations with the same published figures settle most counts at once
            solve(draw.uniform(-1, 1, size), low, high)
        found = []
        for number, row in self.hidden:
            for end, step in ((high, -1), (low, 1)):
                if not doubtful[number]:  # is there a solution with one less, or one more, than the truth?
                    kept = end[number]
                    end[number] = true[number] + step
                    if low[number] <= high[number]:
                        solve(np.zeros(size), low, high)
                    end[number] = kept
            if not doubtful[number]:
                found.append(row)
        return found


LIKELIHOODS = ("likelihood", "likelihood_domestic", "likelihood_international")


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


NUMBERS = ["value", "numerator", "denominator", "lower", "upper"]


def attack(tables: dict, threshold: int = 5, year: int = 2025) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The measures and what is published of them, after both attacks have failed.

    The stricter one can always know some counts from the threshold alone: four bands of one person each, and their total
    of four. So what it finds when nothing at all is published does not count.
    """
    calculated = calculate(tables, STANDARD, Workspace.at().year(year), "EXA", year, NOTHING)
    figures, rules = calculated.figures, Disclosure(threshold=threshold)
    disclosed = disclose(figures, rules, STANDARD).figures
    measures, published = figures_table(figures), figures_table(disclosed)
    unknown = disclose_unknown(calculated.unknown_counts, disclosed, rules, STANDARD)
    assert not any(0 < count < threshold for row in unknown for count in (row.events, row.at_risk))
    assert Attacker(published, measures, threshold, unknown=unknown).found() == []
    found = Attacker(published, measures, threshold, knows_zeros=True, unknown=unknown).found()
    if found:
        nothing = measures.copy()
        hidden = measures["numerator"].notna() & (measures["status"] == "ok") & (measures["indicator"] != "9")
        nothing.loc[hidden, NUMBERS] = np.nan
        nothing.loc[hidden, "status"] = "suppressed"
        nothing.loc[hidden, "reason"] = np.where(measures.loc[hidden, "numerator"] < threshold, "small number", "derived")
        nothing.loc[nothing["measure"] == "disparity", "status"] = "suppressed"
        known_anyway = {name[2:7] for name in Attacker(nothing, measures, threshold, knows_zeros=True).found()}
        assert {name[2:7] for name in found} <= known_anyway
    return measures, published


def parts_of_shown_ratios_are_shown(published: pd.DataFrame) -> None:
    shown = published[published["status"] == "ok"]
    likelihoods = set(zip(shown["indicator"], shown["measure"], shown["group"], shown["staff_group"], shown["band"], strict=True))
    ratios = published[published["measure"].str.startswith("relative_likelihood")]
    for row in ratios[(ratios["status"] == "ok") | ratios["lower"].notna() | ratios["upper"].notna()].itertuples():
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
    shown = published[(published["status"] == "ok") & published["measure"].isin(["share", *LIKELIHOODS])]
    assert not shown["numerator"].between(1, threshold - 1).any()
    assert not shown["denominator"].between(1, threshold - 1).any()


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
BY_ROUTE = [
    (group, shortlisted, appointed, staff_group, band, route)
    for staff_group, band in (("clinical", "5"), ("non_clinical", "2"))
    for group, route, shortlisted, appointed in (
        ("white", "domestic", 80, 12), ("bme", "domestic", 50, 6), ("white", "international", 9, 1), ("bme", "international", 30, 20),
    )
]  # fmt: skip


@pytest.mark.parametrize(
    ("headcounts", "events", "recruitment"),
    [
        pytest.param(ONE_SMALL_CELL, EVENTS, [], id="one small count in one band"),
        pytest.param(ONE_SMALL_CELL, EVENTS, BY_ROUTE, id="one small count by route, in two bands"),
        pytest.param(LONE_VSM, EVENTS, [], id="one person in a band of their own"),
        pytest.param(TINY, {"disciplinary": {"white": 0, "bme": 1}, "training": {"white": 2, "bme": 1}}, [], id="four staff in all"),
        pytest.param(ONE_PERSON, {"disciplinary": {"bme": 1}, "training": {"bme": 0}}, [], id="one person in all"),
        pytest.param(FOUR_PERSON_BANDS, {}, [], id="every band just below the threshold"),
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
    lone = published["numerator"] == 3
    published.loc[lone, NUMBERS] = np.nan
    published.loc[lone, ["status", "reason"]] = ["suppressed", "small number"]
    assert len(Attacker(published, measures, 5).found()) == lone.sum() > 0


def test_a_board_difference_does_not_give_a_hidden_workforce_share_back() -> None:
    measures, published = attack(tables_of(FEW_BME, {}, []))
    board = published[published["indicator"] == "9"]
    assert measures.loc[measures["measure"] == "difference", "status"].eq("ok").all()
    assert board.loc[board["measure"] == "difference", "status"].eq("suppressed").all()
    assert board.loc[board["measure"] == "board_share", "status"].eq("ok").all()

"""EXA 2025: every indicator from the CSV with nothing but counting, against what the report says. `lib` makes the report; nothing of it is used to count."""

import csv
from collections import Counter

import pytest

YEAR = "2025"


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def count(table, column, **where):
    """The sum of a count column over the rows that say so."""
    return sum(int(row[column]) for row in table if all(row[key] == value for key, value in where.items()))


@pytest.fixture(scope="module")
def given(checkout):
    """The tables of the return, as they lie in the repository."""
    return {path.stem: rows(path) for path in (checkout / "data/EXA" / YEAR).glob("*.csv")}


@pytest.fixture(scope="module")
def said(checkout, tmp_path_factory, bundled_answers, wres_here):
    """What the internal edition says: indicator, measure, group, staff group, band to the row of indicators.csv."""
    workspace = bundled_answers(tmp_path_factory.mktemp("workspace"))
    (workspace / "params").mkdir()
    for name in ("data/EXA", "params/organisations/EXA.yaml"):
        (workspace / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace / name).symlink_to(checkout / name)
    status, output, errors = wres_here("report", "--org", "EXA", "--year", YEAR, "--edition", "internal", "--workspace", str(workspace))
    assert status == 0, output + errors
    found = rows(workspace / "reports" / "review" / YEAR / "EXA" / "internal" / "indicators-internal.csv")
    keyed = {tuple(row[key] for key in ("indicator", "measure", "group", "staff_group", "band")): row for row in found}
    assert len(keyed) == len(found), "every measure has its row once"
    return keyed


def assert_says(said, key, value, numerator=None, denominator=None):
    row = said[key]
    assert row["status"] == "ok"
    assert float(row["value"]) == pytest.approx(value, rel=1e-9, abs=1e-9)
    for column, expected in (("numerator", numerator), ("denominator", denominator)):
        if expected is None:
            assert row[column] == ""
        else:
            assert float(row[column]) == expected


def test_indicator_1_every_cell_and_every_total(said, given):
    workforce = given["workforce"]
    cells = {(row["staff_group"], row["band"]) for row in workforce}
    groups = {group for group, _ in cells}
    wanted = {("all", "all"): {}} | {(group, "all"): {"staff_group": group} for group in groups}
    wanted |= {(group, band): {"staff_group": group, "band": band} for group, band in cells}
    checked = 0
    for (group, band), where in wanted.items():
        total = count(workforce, "headcount", **where)
        for ethnicity in ("white", "bme", "unknown"):
            if total:
                of_them = count(workforce, "headcount", ethnicity=ethnicity, **where)
                assert_says(said, ("1", "share", ethnicity, group, band), 100 * of_them / total, of_them, total)
                checked += 1
    assert checked >= 3 * 34


def test_indicator_2_in_all_and_for_each_staff_group(said, given):
    recruitment = given["recruitment"]
    for group in ("all", "clinical", "medical", "non_clinical"):
        where = {} if group == "all" else {"staff_group": group}
        likelihood = {}
        for ethnicity in ("white", "bme"):
            appointed = count(recruitment, "appointed", ethnicity=ethnicity, **where)
            shortlisted = count(recruitment, "shortlisted", ethnicity=ethnicity, **where)
            likelihood[ethnicity] = appointed / shortlisted
            assert_says(said, ("2", "likelihood", ethnicity, group, "all"), 100 * likelihood[ethnicity], appointed, shortlisted)
        assert_says(said, ("2", "relative_likelihood", "white/bme", group, "all"), likelihood["white"] / likelihood["bme"])


@pytest.mark.parametrize("route", ["domestic", "international"])
def test_indicator_2_by_route(said, given, route):
    rates = {
        ethnicity: count(given["recruitment"], "appointed", ethnicity=ethnicity, route=route)
        / count(given["recruitment"], "shortlisted", ethnicity=ethnicity, route=route)
        for ethnicity in ("white", "bme")
    }
    assert_says(said, ("2", f"relative_likelihood_{route}", "white/bme", "all", "all"), rates["white"] / rates["bme"])


def test_the_interval_where_everybody_of_a_group_was_appointed(said):
    """7 of 7 against 47 of 81: 1.09 to 2.12 by a statistician's own inversion of the score test."""
    row = said["2", "relative_likelihood_international", "white/bme", "all", "all"]
    assert (float(row["lower"]), float(row["upper"])) == (pytest.approx(1.09, abs=0.005), pytest.approx(2.12, abs=0.005))


@pytest.mark.parametrize(
    ("indicator", "table", "event", "first", "second"),
    [
        pytest.param("3", "disciplinary", "entered", "bme", "white", id="3: BME over White"),
        pytest.param("4", "training", "accessed", "white", "bme", id="4: White over BME"),
    ],
)
def test_indicators_3_and_4_over_the_whole_workforce(said, given, indicator, table, event, first, second):
    rates = {}
    for ethnicity in ("white", "bme"):
        happened = count(given[table], event, ethnicity=ethnicity)
        staff = count(given["workforce"], "headcount", ethnicity=ethnicity)
        rates[ethnicity] = happened / staff
        assert_says(said, (indicator, "likelihood", ethnicity, "all", "all"), 100 * rates[ethnicity], happened, staff)
    assert_says(said, (indicator, "relative_likelihood", f"{first}/{second}", "all", "all"), rates[first] / rates[second])


@pytest.mark.parametrize("indicator", ["5", "6", "7", "8"])
def test_the_survey_as_given_and_its_gap(said, given, indicator):
    percent = {row["ethnicity"]: float(row["percent"]) for row in given["survey"] if row["indicator"] == indicator}
    for ethnicity, value in percent.items():
        row = said[indicator, "percentage", ethnicity, "all", "all"]
        assert (float(row["value"]), row["unit"]) == (value, "percent")
    gap = said[indicator, "gap", "bme-white", "all", "all"]
    assert float(gap["value"]) == pytest.approx(percent["bme"] - percent["white"], abs=1e-9)
    assert gap["unit"] == "points"


@pytest.mark.parametrize(
    ("band", "where"),
    [("total", {}), ("voting", {"voting": "yes"}), ("executive", {"executive": "yes"})],
    ids=["total", "voting", "executive"],
)
def test_indicator_9_against_the_whole_workforce(said, given, band, where):
    board, workforce = given["board"], given["workforce"]
    members = count(board, "members", **where)
    share = {one: 100 * count(board, "members", ethnicity=one, **where) / members for one in ("white", "bme", "unknown")}
    for ethnicity, value in share.items():
        of_them = count(board, "members", ethnicity=ethnicity, **where)
        assert_says(said, ("9", "board_share", ethnicity, "all", band), value, of_them, members)
    bme_staff = 100 * count(workforce, "headcount", ethnicity="bme") / count(workforce, "headcount")
    assert_says(said, ("9", "difference", "bme", "all", band), share["bme"] - bme_staff)


@pytest.mark.parametrize("staff_group", ["clinical", "non_clinical"])
def test_the_race_disparity_ratio_by_its_tiers(said, given, staff_group):
    tiers = {"lower": {"under_1", "1", "2", "3", "4", "5"}, "middle": {"6", "7"}, "upper": {"8a", "8b", "8c", "8d", "9", "vsm"}}
    staff = Counter()
    for row in given["workforce"]:
        if row["staff_group"] == staff_group:
            tier = next(name for name, bands in tiers.items() if row["band"] in bands)
            staff[tier, row["ethnicity"]] += int(row["headcount"])
    for low, high in (("lower", "middle"), ("middle", "upper"), ("lower", "upper")):
        white = staff[low, "white"] / staff[high, "white"]
        bme = staff[low, "bme"] / staff[high, "bme"]
        # How many times as likely White staff are to be in the higher tier rather than the lower.
        assert_says(said, ("rdr", "disparity", "white/bme", staff_group, f"{low}_{high}"), bme / white)


def test_nothing_is_missing_or_hidden_from_the_internal_edition(said):
    assert Counter(row["status"] for row in said.values())["suppressed"] == 0
    without = {key for key, row in said.items() if row["status"] == "missing" and key[3:] in {("all", "all"), ("all", "total")}}
    assert without == set()

"""A hidden figure that others of its file imply is found, and nothing else is: made-up rows, worked out by hand."""

import pytest

from wres.comparison.implied_figures import implied_figures
from wres.comparison.published_row import COLUMNS
from wres.parameters import Workspace

STANDARD = Workspace.at().standard
HIDDEN = "[c]"


def row_of(label, value, counts=("", ""), reason="", year="2025"):
    """A row of `2 likelihood bme`, perhaps with a staff group and a band, hidden where its value is [c]."""
    indicator, measure, group, staff_group, band = (*label.split(), "all", "all")[:5]
    cells = {
        "organisation": "AAA", "year": year, "indicator": indicator, "measure": measure, "group": group, "staff_group": staff_group,
        "band": band, "value": "" if value == HIDDEN else value, "numerator": counts[0], "denominator": counts[1],
        "status": "suppressed" if value == HIDDEN else "ok", "reason": reason,
    }  # fmt: skip
    return [cells.get(name, "") for name in COLUMNS]


def implied(*rows):
    return [(figure.name, figure.place, figure.left_out) for figure in implied_figures(COLUMNS, rows, STANDARD)]


WHITE, BME, RATIO = "2 likelihood white", "2 likelihood bme", "2 relative_likelihood white/bme"
RARE_WHITE, RARE_BME, RARE_RATIO = "3 likelihood white", "3 likelihood bme", "3 relative_likelihood bme/white"


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        pytest.param([(WHITE, "12"), (BME, HIDDEN), (RATIO, "1.5")], BME, id="12 over 1.5 is 8"),
        pytest.param([(WHITE, HIDDEN), (BME, "8"), (RATIO, "1.5")], WHITE, id="1.5 times 8 is 12"),
        pytest.param([(RARE_WHITE, "2"), (RARE_BME, HIDDEN), (RARE_RATIO, "2.5")], RARE_BME, id="2.5 times 2 is 5"),
        pytest.param([(RARE_WHITE, HIDDEN), (RARE_BME, HIDDEN), (RARE_RATIO, "0")], RARE_BME, id="nobody, whatever it is divided by"),
        pytest.param([(WHITE, "", ("120", "1000")), (BME, HIDDEN), (RATIO, "1.5")], BME, id="120 of 1,000 are 12%"),
        pytest.param([("5 percentage white", "20"), ("5 percentage bme", HIDDEN), ("5 gap bme-white", "4")], "5 percentage bme", id="20 and 4 is 24"),
        pytest.param([("1 share bme", HIDDEN), ("9 board_share bme all total", "10"), ("9 difference bme all total", "-6")], "1 share bme", id="10 and 6 is 16"),
        pytest.param([(f"{WHITE} clinical 5", "12"), (f"{BME} clinical 5", HIDDEN), (f"{RATIO} clinical 5", "1.5")], f"{BME} clinical 5", id="of a band"),
    ],
)  # fmt: skip
def test_a_hidden_part_follows_from_the_comparison_and_the_other_part(rows, name):
    """The comparison is what is left out, as reports of the workbook do."""
    last = rows[-1][0].removesuffix(" all total") + (" total" if rows[-1][0].endswith(" all total") else "")
    assert implied(*(row_of(*row) for row in rows)) == [(name, 2, last)]


@pytest.mark.parametrize(
    ("rows", "name", "left_out"),
    [
        pytest.param([(WHITE, "12"), (BME, "8"), (RATIO, HIDDEN)], RATIO, (1, BME), id="12 over 8 is 1.5"),
        pytest.param([(WHITE, "", ("120", "1000")), (BME, "", ("8", "100")), (RATIO, HIDDEN)], RATIO, (1, BME), id="by counts alone"),
        pytest.param([(RARE_BME, "5"), (RARE_WHITE, "2"), (RARE_RATIO, HIDDEN)], RARE_RATIO, (0, RARE_BME), id="5 over 2 is 2.5"),
        pytest.param([("5 percentage white", "0"), ("5 percentage bme", "4"), ("5 gap bme-white", HIDDEN)], "5 gap bme-white", (1, "5 percentage bme"), id="less 0"),
    ],
)  # fmt: skip
def test_a_hidden_comparison_follows_from_both_parts(rows, name, left_out):
    """The part of the comparison group is what is left out."""
    assert implied(*(row_of(*row) for row in rows)) == [(name, *left_out)]


@pytest.mark.parametrize(
    ("shares", "left_out"),
    [
        ({"white": "80", "bme": HIDDEN, "unknown": "5"}, "1 share unknown"),
        ({"white": "80", "bme": "15", "unknown": HIDDEN}, "1 share bme"),
    ],
)
def test_a_hidden_share_follows_from_those_of_all_other_groups(shares, left_out):
    rows = [row_of(f"1 share {group}", value) for group, value in shares.items()]
    (hidden,) = (group for group, value in shares.items() if value == HIDDEN)
    assert implied(*rows) == [(f"1 share {hidden}", list(shares).index(left_out.split()[-1]), left_out)]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([row_of(WHITE, "12"), row_of(BME, "8"), row_of(RATIO, "1.5")], id="nothing hidden"),
        pytest.param([row_of(WHITE, HIDDEN), row_of(BME, HIDDEN), row_of(RATIO, "1.5")], id="both likelihoods hidden"),
        pytest.param([row_of(WHITE, "12"), row_of(BME, HIDDEN), row_of(RATIO, HIDDEN)], id="ratio and likelihood hidden"),
        pytest.param([row_of(WHITE, "12"), row_of(BME, HIDDEN)], id="no ratio"),
        pytest.param([row_of(WHITE, HIDDEN), row_of(RATIO, "1.5")], id="no other likelihood"),
        pytest.param([row_of(WHITE, "0"), row_of(BME, HIDDEN), row_of(RATIO, "0")], id="0 of whatever it is divided by"),
        pytest.param([row_of(WHITE, "12"), row_of(BME, "0"), row_of(RATIO, HIDDEN)], id="divided by 0"),
        pytest.param(
            [row_of(WHITE, "12"), row_of(BME, HIDDEN), row_of(RATIO, "1.5", reason="rounded because of a small number")], id="ratio rounded to protect"
        ),
        pytest.param([row_of(WHITE, "12", year="2024"), row_of(BME, HIDDEN), row_of(RATIO, "1.5")], id="likelihood of another year"),
        pytest.param([row_of("1 share white", "80"), row_of("1 share bme", HIDDEN), row_of("1 share unknown", HIDDEN)], id="two shares hidden"),
        pytest.param([row_of("1 share white", HIDDEN), row_of("1 share bme", "0"), row_of("1 share unknown", "0")], id="a share beside nobody"),
        pytest.param([row_of("1 share white", "80"), row_of("1 share bme", HIDDEN)], id="a group without a row"),
    ],
)  # fmt: skip
def test_where_nothing_follows_nothing_is_left_out(rows):
    assert implied(*rows) == []


def test_a_comparison_with_counts_of_its_own_beside_a_hidden_part_is_left_out():
    """Some files have the two likelihoods in these columns."""
    rows = [row_of(WHITE, HIDDEN), row_of(BME, HIDDEN), row_of(RATIO, "1.5", ("12", "8"))]
    assert implied(*rows) == [(WHITE, 2, RATIO)]


@pytest.mark.parametrize("value", ["1.5", "", "2"])
@pytest.mark.parametrize("others", [(HIDDEN, HIDDEN), ("12", HIDDEN)])
def test_a_comparison_with_an_interval_beside_a_hidden_part_is_left_out_whatever_its_value(value, others):
    """Of 51 in 2,456 against a hidden number in 1,804 the interval 0.88991 to 1.92200 fits 49 and no other, whether the ratio is given or not."""
    ratio = row_of(RATIO, value, reason="rounded because of a small number" if value == "2" else "")
    ratio[COLUMNS.index("lower")], ratio[COLUMNS.index("upper")] = "0.88991", "1.92200"
    rows = [row_of(WHITE, others[0]), row_of(BME, others[1]), ratio]
    assert [(place, left_out) for _, place, left_out in implied(*rows)] == [(2, RATIO)]


def test_a_gap_with_one_bound_beside_a_hidden_part_is_left_out():
    gap = row_of("5 gap bme-white", "")
    gap[COLUMNS.index("lower")] = "4.7755"
    rows = [row_of("5 percentage white", "7.05"), row_of("5 percentage bme", HIDDEN), gap]
    assert implied(*rows) == [("5 percentage bme", 2, "5 gap bme-white")]

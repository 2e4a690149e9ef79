"""Funnels of the gap between two groups: errors by statsmodels, and who lies outside is who was planted there."""

import pytest
from lxml import html
from statsmodels.stats.proportion import confint_proportions_2indep
from tests.unit.overview.conftest import row

from wres.overview.overview import open_overview

Z = 1.959963984540054  # of 95%


def survey(code, bme, white, answers=(400, 1600), indicator="5"):
    """The rows of a survey's percentages, with the gap and its interval by statsmodels (Newcombe)."""
    counts = [round(share * asked / 100) for share, asked in zip((bme, white), answers, strict=True)]
    low, high = confint_proportions_2indep(counts[0], answers[0], counts[1], answers[1], compare="diff", method="newcomb")
    gap = row(code, indicator, "gap", "bme-white", bme - white, "points").replace(",points,,,,,", f",points,,,{100 * low},{100 * high},")
    return [
        row(code, indicator, "percentage", "bme", bme, "percent", "", answers[0]),
        row(code, indicator, "percentage", "white", white, "percent", "", answers[1]),
        gap,
    ]


def gaps(overview):
    return next(funnel for funnel in overview.funnels if funnel.is_gap)


@pytest.fixture
def root(publish):
    """20 organisations at 25% and about 20%; one at 25% and 5%, usual in its BME figure alone; one equal and one without answers."""
    rows = {f"ZA{n:03d}": survey(f"ZA{n:03d}", 25, 20 + n % 3 - 1) for n in range(1, 21)}
    rows["GAP"] = survey("GAP", 25, 5)
    rows["NIL"] = survey("NIL", 25, 0, (400, 12))
    rows["BLK"] = [line.replace(",1600,", ",,") for line in survey("BLK", 60, 20)]
    return publish(rows)


def test_the_error_of_a_gap_is_that_of_agresti_and_caffo(root):
    estimates = {estimate.report.code: estimate for estimate in gaps(open_overview(2025, root)).estimates}
    for code, counts in {"GAP": (100, 400, 80, 1600), "NIL": (100, 400, 0, 12)}.items():
        low, high = confint_proportions_2indep(*counts, compare="diff", method="agresti-caffo")
        assert estimates[code].error == pytest.approx((high - low) / 2 / Z, rel=1e-9)
    assert (estimates["GAP"].value, estimates["GAP"].few, estimates["NIL"].few) == (pytest.approx(0.2), False, True)


def test_a_gap_outside_the_limits_is_found_where_the_figure_itself_is_usual(root):
    overview = open_overview(2025, root)
    funnel = gaps(overview)
    assert {point.report.code for point in funnel.points if point.beyond == 2} == {"GAP"}
    assert [report.code for report, _ in funnel.unplaced] == ["BLK"]
    first = {cells[0]: cells[2] for cells in zip(*(column.cells for column in overview.tables[0].columns[1:]), strict=True)}
    assert first["GAP"] == "5 gap"
    html = overview.funnel_plots().html()
    assert "Harassment from the public, gap (BME minus White): " in html
    assert "1 outside the 99.8% limits, on the worse side, 2024/25" in html
    assert 'id="funnel-5-gap"' in html


def test_where_more_is_better_a_gap_below_is_the_worse_side(publish):
    rows = {f"ZA{n:03d}": survey(f"ZA{n:03d}", 50, 55, indicator="7") for n in range(1, 21)}
    rows["LOW"] = survey("LOW", 50, 75, indicator="7")
    funnel = gaps(open_overview(2025, publish(rows)))
    assert [point.report.code for point in funnel.points if point.beyond == 2 and funnel.is_worse(point)] == ["LOW"]
    (mark,) = html.fromstring(open_overview(2025, publish(rows)).organisations().html()).xpath("//*[contains(@class, 'by-2')]")
    assert "gap −25.0 worse,\N{NO-BREAK SPACE}99.8%" in mark.text_content()


def test_the_cell_of_a_gap_outside_shows_the_mark_that_put_its_row_first(root):
    """The gap of GAP is +20, its figure of 25% usual; by statsmodels (Newcombe) the interval of 100 of 400 less 80 of 1600 is 15.9 to 24.5."""
    overview = open_overview(2025, root)
    first = next(
        line for line in html.fromstring(overview.organisations().html()).iter("tr") if line.iter("td") and "GAP" in line.text_content()
    )
    (mark,) = first.find_class("worse")
    assert "gap +20.0 worse,\N{NO-BREAK SPACE}99.8%" in mark.text_content()
    assert mark.text_content().endswith(" limits"), "for those who hear it"
    assert not {"high", "low"} & set(overview.organisations().html().split()), "they do not say which side is worse"
    item = next(item for item in html.fromstring(overview.first().html()).iter("li") if "GAP" in item.text_content())
    low, high = confint_proportions_2indep(100, 400, 80, 1600, compare="diff", method="newcomb")
    assert (
        f"BME staff 20.0 points higher than White staff (+{100 * low:.1f} to +{100 * high:.1f}), outside the 99.8% limits."
        in item.text_content()
    )


def test_what_rests_on_few_answers_is_marked_and_leads_nobody(publish):
    """5 of 6 answers are far above 25%, with a gap as far, and 58 of 160 are less far: the larger organisation is first all the same."""
    rows = {f"ZA{n:03d}": survey(f"ZA{n:03d}", 25, 20 + n % 3 - 1) for n in range(1, 31)}
    rows["AFEW"] = survey("AFEW", 100 * 9 / 10, 20, (10, 1600))
    rows["BIG"] = survey("BIG", 36, 31, (160, 640))
    overview = open_overview(2025, publish(rows))
    table = {column.heading: list(column.cells) for column in overview.tables[0].columns}
    outside = list(zip(table["Outside the 99.8% limits, worse side"], table["Outside the 95% limits only, worse side"], strict=True))
    assert table["Code"][0] == "BIG"
    assert any(words.startswith("5") for words in outside[0])
    assert set(outside[table["Code"].index("AFEW")]) == {"5 and its gap (few)", "none"}

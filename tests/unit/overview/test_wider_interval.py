"""Intervals of groups whose organisations differ, against statsmodels' random effects."""

import numpy as np
import pytest
from statsmodels.stats.meta_analysis import combine_effects
from tests.unit.overview.conftest import ratio_rows, row

from wres.overview.groups import group_figures
from wres.overview.overview import open_overview
from wres.overview.wider_interval import wider_interval

Z = 1.959963984540054  # of 95%


def test_the_variance_between_is_added_as_random_effects_have_it():
    """Of eight estimates of one error the weights are alike in both models, so that the interval is that of DerSimonian and Laird."""
    values, variance = np.array([0.1, 0.5, 0.3, 0.9, 0.2, 0.6, -0.1, 0.4]), 0.01
    result = combine_effects(values, np.full(8, variance), method_re="dl")
    mean, reach = float(values.mean()), Z * (variance / 8) ** 0.5
    interval = wider_interval(mean, (mean - reach, mean + reach), [1.0] * 8, result.tau2, 0.95)
    assert interval == pytest.approx((mean - Z * result.sd_eff_w_re, mean + Z * result.sd_eff_w_re))
    alone = wider_interval(0.3, (0.3 - Z * 0.1, 0.3 + Z * 0.1), [7.0], 0.03, 0.95)
    assert alone == pytest.approx((0.3 - Z * 0.2, 0.3 + Z * 0.2))


def country(publish, spread):
    """24 organisations of two regions; their percentages and ratios lie apart by `spread` times more than chance alone would have it."""
    rows, places = {}, {}
    for number in range(24):
        code, place = f"ZA{number:03d}", (number % 12 - 5.5) / 5.5
        places[code] = ("North", "South")[number // 12]
        rows[code] = [row(code, "5", "percentage", "bme", 30 + spread * 8 * place, "percent", "", 1000)]
        rows[code] += ratio_rows(code, "2", ("white", "bme"), round(300 + spread * 90 * place), 1000, 200, 1000)
    root = publish(rows)
    (root / "params/organisations").mkdir(parents=True)
    for code, region in places.items():
        (root / f"params/organisations/{code}.yaml").write_text(f"name: Made-up {code}\nregion: {region}\n")
    return open_overview(2025, root)


@pytest.mark.parametrize("code", ["2", "5"])
def test_groups_of_organisations_that_differ_have_wider_intervals_and_the_page_says_so(publish, code):
    overview = country(publish, 1)
    variance = next(funnel.overdispersion.variance for funnel in overview.funnels if funnel.label == code)
    narrow, wide = (group_figures(overview.data.reports, code, 0.95, between)[0] for between in (0.0, variance))
    assert narrow.value == wide.value
    scale = np.log if code == "2" else (lambda value: value / 100)
    errors = [(scale(row.upper) - scale(row.lower)) / 2 / Z for row in (narrow, wide)]
    assert errors[1] ** 2 - errors[0] ** 2 == pytest.approx(variance / 12, rel=0.05)
    (table,) = (table for table in overview.tables if table.sheet == f"Groups {code}")
    assert "how much organisations differ by more than chance" in table.notes[0]
    assert "how much organisations differ by more than chance" in overview.groups().html()


def test_where_organisations_do_not_differ_the_intervals_are_said_to_be_of_the_counts_alone(publish):
    html = country(publish, 0).groups().html()
    assert "The intervals are of the counts alone" in html
    assert "how much organisations differ by more than chance" not in html


def test_intervals_are_called_by_the_confidence_of_the_year(publish, checkout):
    root = country(publish, 1).data.workspace.root
    (root / "params/years").mkdir()
    for file in (checkout / "params/years").glob("*.yaml"):
        (root / "params/years" / file.name).write_text(file.read_text(encoding="utf-8") + "\nconfidence: 0.9\n", encoding="utf-8")
    overview = open_overview(2025, root)
    assert overview.data.rules.confidence == 0.9
    page = overview.groups().html() + overview.funnel_plots().html()
    assert "a line its 90% confidence interval" in page
    assert "has a 90% confidence interval" in page
    assert "95% confidence interval" not in page
    headings = [column.heading for table in overview.tables for column in table.columns]
    assert {heading for heading in headings if "confidence interval" in heading} == {"90% confidence interval"}

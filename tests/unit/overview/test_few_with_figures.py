"""Where one organisation alone has figures nothing is compared, and words are in the singular."""

import pytest
from tests.unit.overview.conftest import row

from wres.charts import Chart
from wres.overview.overview import open_overview

PLACES = "name: Made-up {code}\nregion: Made-up {code}\ntype: Acute\n"


@pytest.fixture
def few(put):
    """The figures of so many of two organisations, of two regions, in two years."""

    def of(with_figures):
        for year in (2023, 2024):
            for code in ("AAA", "BBB"):
                rows = (row("{code}", "5", "percentage", "bme", 30, "percent", "", 400).replace("{code},2025", f"{{code}},{year}"),)
                root = put(code, PLACES.format(code=code), rows=rows if code in with_figures else (), year=year)
        return open_overview(2024, root)

    return of


@pytest.mark.parametrize(("with_figures", "compared"), [("AAA", False), ("AAA BBB", True)])
def test_one_organisation_with_figures_is_drawn_beside_nobody(few, with_figures, compared):
    """Eighteen charts of one dot each, and "half of the organisations lie between 25.0% and 25.0%", were six sheets."""
    overview = few(with_figures.split())
    years, groups = overview.years(), overview.groups()
    assert any(isinstance(part, Chart) for part in (*years.parts, *groups.parts)) == compared
    assert ("With figures of one organisation there is no spread to show" in years.html()) == (not compared)
    assert ("There are no two types, regions or systems with figures to compare." in groups.html()) == (not compared)

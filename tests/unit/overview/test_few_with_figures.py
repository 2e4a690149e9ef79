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
    reason = "Types, regions and systems: there are no two types, regions or systems with figures to compare."
    assert (reason in overview.not_shown().html()) == (not compared)
    assert bool(groups.parts) == compared


def test_changes_of_one_organisation_are_one_sentence_and_not_rows_of_0(few):
    """30% of 400 in both years."""
    page = few(["AAA"]).years().html()
    assert "Changes since 2022/23 of Made-up AAA (AAA): indicator 5 little change, or could be chance." in page
    assert "<table" not in page


def test_what_a_page_has_nothing_for_is_in_one_list_and_has_no_heading(few):
    """A section that shows nothing is left out with its heading."""
    overview = few(["AAA"])
    sections = {
        "Who differs from the others": overview.funnel_plots(), "Types, regions and systems": overview.groups(),
        "Over the years": overview.years(), "Steps to higher bands": overview.steps(),
    }  # fmt: skip
    listed = overview.not_shown().html()
    assert {name for name, section in sections.items() if not section.html()} == set(sections) - {"Over the years"}
    assert {name for name in sections if f"<li>{name}: " in listed} == set(sections) - {"Over the years"}

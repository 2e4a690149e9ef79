"""What of a long page is folded: it says what is in it, needs no script, and who is outside limits stays in sight."""

import re

import pytest
from lxml import html
from tests.unit.overview.conftest import ratio_rows

from wres.overview.overview import open_overview

NOBODY = "Average 1.33; none of 40 organisations is outside the 99.8% limits"
FROM_TO = "By type: 1.33 in every group; intervals of the counts alone all overlap"
USUAL, OUT = (400, 1000, 300, 1000), (900, 1000, 200, 1000)


def page_of(publish, out, section):
    """Of 40 organisations a section; `out`: whether one of them is far outside on indicator 2. All are usual on indicator 3."""
    rows = {
        f"ZA{number:03d}": [
            *ratio_rows(f"ZA{number:03d}", "2", ("white", "bme"), *(OUT if out and number == 7 else USUAL)),
            *ratio_rows(f"ZA{number:03d}", "3", ("bme", "white"), *USUAL),
        ]
        for number in range(40)
    }
    root = publish(rows)
    (root / "params/organisations").mkdir(parents=True)
    for number, code in enumerate(rows):
        (root / f"params/organisations/{code}.yaml").write_text(f"name: {code}\ntype: {'Acute' if number % 2 else 'Other'}\n")
    return html.fromstring(f"<main>{getattr(open_overview(2025, root), section)().html()}</main>")


@pytest.mark.parametrize("out", [True, False])
def test_plots_are_folded_under_what_they_show_unless_somebody_is_outside(publish, out):
    """Mantel and Haenszel by hand: (39 × 200 + 450) / (39 × 150 + 100) is 1.39."""
    page = page_of(publish, out, "funnel_plots")
    plots = page.xpath("./details")
    assert [plot.find("summary").text for plot in plots] == [
        "Average 1.39; 1 of 40 organisations outside the 99.8% limits, on the worse side" if out else NOBODY, NOBODY,
    ]  # fmt: skip
    assert ["open" in plot.attrib for plot in plots] == [out, False]
    assert all(len(plot.xpath(".//figure")) == len(plot.xpath(".//table")) == 1 for plot in plots)
    assert ("where an organisation is outside the outer limits, it is open" in page[0].text_content()) == out
    assert "Open a heading to see its chart" in page[0].text_content()


def test_groups_are_folded_by_indicator_and_say_of_what_they_are(publish):
    page = page_of(publish, False, "groups")
    assert [fold.find("summary").text for fold in page.xpath("./details")] == [FROM_TO] * 2
    assert [re.sub(r"\..*", "", heading.text) for heading in page.iter("h3")] == ["2", "3"]
    assert "Open a heading to see its chart." in page[0].text_content()


def test_a_long_table_of_groups_is_printed_because_the_charts_of_systems_are_not(publish):
    """Of 40 systems nothing was left on paper."""
    rows = {f"ZA{number:03d}": ratio_rows(f"ZA{number:03d}", "2", ("white", "bme"), *USUAL) for number in range(40)}
    root = publish(rows)
    (root / "params/organisations").mkdir(parents=True)
    for code in rows:
        (root / f"params/organisations/{code}.yaml").write_text(f"name: {code}\nsystem: System {code}\n")
    page = html.fromstring(f"<main>{open_overview(2025, root).groups().html()}</main>")
    (chart,), (table,) = page.xpath(".//details[./figure]"), page.xpath(".//details[.//table and not(.//details)]")
    assert (chart.get("class"), table.get("class")) == ("fold on-screen", "fold")
    assert len(table.xpath(".//tbody/tr")) == 40

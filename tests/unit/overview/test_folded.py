"""What of a long page is folded: it says what is in it, needs no script, and who is outside limits stays in sight."""

import re

import pytest
from lxml import html
from tests.unit.overview.conftest import ratio_rows

from wres.overview.overview import open_overview

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
    page = page_of(publish, out, "funnel_plots")
    plots = page.xpath("./details")
    assert [plot.find("summary").text for plot in plots] == [
        "1 of 40 organisations outside the 99.8% limits, on the worse side" if out else "None of 40 organisations is outside the 99.8% limits",
        "None of 40 organisations is outside the 99.8% limits",
    ]  # fmt: skip
    assert ["open" in plot.attrib for plot in plots] == [out, False]
    assert all(len(plot.xpath(".//figure")) == len(plot.xpath(".//table")) == 1 for plot in plots)
    assert ("unless an organisation is outside its outer limits" in page[0].text_content()) == out
    assert "folded beneath its heading" in page[0].text_content()


def test_groups_are_folded_by_indicator_and_say_of_what_they_are(publish):
    page = page_of(publish, False, "groups")
    assert [fold.find("summary").text for fold in page.xpath("./details")] == ["By type: 2 groups"] * 2
    assert [re.sub(r"\..*", "", heading.text) for heading in page.iter("h3")] == ["2", "3"]
    assert "folded beneath its heading" in page[0].text_content()

"""One organisation of a choice beside many, organisations that published no figures, and one whose counts cannot be used."""

import pytest
from lxml import html
from tests.unit.overview.conftest import ratio_rows

from wres.overview.overview import open_overview
from wres.overview.sections.outside import whose_limits


def test_one_of_a_choice_is_not_called_alone_where_others_give_the_limits(put):
    put("AAA", "name: Made-up AAA\ntype: Acute\n")
    root = put("BBB", "name: Made-up BBB\ntype: Mental health\n")
    overview = open_overview(2024, root, type="Acute")
    assert "nothing to compare it with" not in overview.presence().html()
    (words,) = whose_limits(overview.data)
    assert words == "The limits are from all 2 organisations in this workspace with figures of 2023/24, not from this one alone."


@pytest.mark.parametrize("codes", [("AAA",), ("AAA", "BBB")])
def test_where_only_plans_were_published_a_sentence_says_that_it_is_not_known_where_to_look_first(put, codes):
    for code in codes:
        root = put(code, plan="action\nTrain every chair\n")
        (root / f"reports/public/2024/{code}/indicators.csv").unlink()
    page = html.fromstring(f"<main>{open_overview(2024, root).first().html()}</main>")
    assert page.text_content().strip() == "There are no figures of 2023/24 here, so it is not known where to look first."


def test_counts_that_are_rejected_place_nobody(publish):
    """In DDD the 300 of 1,000 is given as 3: with it the ratio of counts would be 100, and 1.00 was published."""
    rows = {code: ratio_rows(code, "2", ("white", "bme"), 300, 1000, 300, 1000) for code in ("AAA", "BBB", "CCC", "DDD")}
    rows["DDD"][1] = rows["DDD"][1].replace(",300,1000,", ",3,1000,")
    overview = open_overview(2025, publish(rows))
    (funnel,) = overview.funnels
    assert [point.report.code for point in funnel.points] == ["AAA", "BBB", "CCC"]
    shown = overview.funnel_plots().html()
    assert "because what they published of it cannot be used (see the files to check): DDD." in shown

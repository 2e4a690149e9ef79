"""What an infographic says of a change that cannot be tested, or of which no people were counted, and how wide a rounded figure is."""

import pytest

from wres.indicators.figures import ROUNDED, ROUNDED_TO_5, Figure
from wres.report import open_report
from wres.report.infographic import glances
from wres.report.kinds.glance_parts import mark_of
from wres.report.summary_words import summary_of


def test_the_way_of_a_change_is_said_where_chance_is_not_known():
    """The printed figures of 2018 and 2019: 39% to 42%, 38 to 32, 47 to 51, 19 to 17; the workforce 13.5% to 15%, the board 0% to 7%."""
    report = open_report("RRU", 2019)
    rows = glances(report.context, report.results, summary_of(report.context, report.results))
    assert {code: rows[code].change for code in "156789"} == {
        "1": "↑ up", "5": "? worse, chance not known", "6": "? better, chance not known", "7": "? better, chance not known",
        "8": "? better, chance not known", "9": "↑ up",
    }  # fmt: skip


@pytest.mark.parametrize(("reason", "decimals", "half"), [(ROUNDED_TO_5, 0, 2.5), (ROUNDED, 0, 0.5), (ROUNDED, 1, 0.05), ("", None, 0.0)])
def test_a_rounded_figure_is_as_wide_as_its_rounding(context, reason, decimals, half):
    """15 rounded to 5 is 12.5 to 17.5, rounded to 1 it is 14.5 to 15.5."""
    share = Figure(indicator="1", measure="share", group="bme", value=15.0, unit="percent", reason=reason, decimals=decimals)
    assert mark_of(share, "comparison", context()).half == half

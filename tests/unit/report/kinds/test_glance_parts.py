"""What an infographic says of a change that cannot be tested, or of which no people were counted: the way it went."""

from wres.report import open_report
from wres.report.infographic import glances
from wres.report.summary_words import summary_of


def test_the_way_of_a_change_is_said_where_chance_is_not_known():
    """The printed figures of 2018 and 2019: 39% to 42%, 38 to 32, 47 to 51, 19 to 17; the workforce 13.5% to 15%, the board 0% to 7%."""
    report = open_report("RRU", 2019)
    rows = glances(report.context, report.results, summary_of(report.context, report.results))
    assert {code: rows[code].change for code in "156789"} == {
        "1": "↑ up", "5": "? worse, chance not known", "6": "? better, chance not known", "7": "? better, chance not known",
        "8": "? better, chance not known", "9": "↑ up",
    }  # fmt: skip

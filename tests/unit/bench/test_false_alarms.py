"""Where nothing changes, the rule for movement gives a verdict about as rarely as it says; by size alone it was most years."""

from pathlib import Path

import pytest

from wres.bench.false_alarms import SIZES, TILES, false_alarm_table, false_alarms

METHODS = Path(__file__).parents[3] / "docs" / "methods.md"


@pytest.mark.parametrize("size", SIZES)
def test_about_one_verdict_in_twenty_is_false(size):
    """At 95% confidence 5 in 100 are expected, fewer where the threshold adds to it; 1,000 draws have a standard error of 0.7."""
    for measured in TILES:
        for name, (_, now) in false_alarms(measured, size, draws=1000).items():
            assert now < 0.08, name


def test_by_size_alone_most_tiles_had_a_verdict():
    """Counted apart from this code, with other draws: 71% for indicator 3, 36% for 2 and 3.7 of 7 tiles at 6,000 staff."""
    once = {measured.name: false_alarms(measured, 6000, draws=1000)[measured.name][0] for measured in TILES}
    assert once["indicator 3"] == pytest.approx(0.71, abs=0.06)
    assert once["indicator 2"] == pytest.approx(0.36, abs=0.06)
    assert sum(once.values()) == pytest.approx(3.7, abs=0.2)


@pytest.mark.slow
def test_the_documents_print_what_the_module_gives():
    assert false_alarm_table() in METHODS.read_text(encoding="utf-8")

"""The tables of funnel plots say what the precision of a figure is."""

import pytest
from tests.unit.overview.conftest import ratio_rows
from tests.unit.overview.test_gaps import survey

from wres.overview.overview import open_overview

NONE_OF_100 = (0, 100, 2, 100)
# 1 / (1/100 - 1/1000 + 1/50 - 1/1000) = 1 / 0.028 = 35.7; half a case added, 1 / (1/0.5 - 1/101 + 1/2.5 - 1/101) = 1 / 2.38 = 0.4
HUNDRED = (100, 1000, 50, 1000)


def table_of(overview, sheet):
    return next(table for table in overview.tables if table.sheet == sheet)


@pytest.mark.parametrize(("counts", "shown", "is_little"), [(HUNDRED, "36", False), (NONE_OF_100, "0", True)])
def test_the_effective_number_of_cases_is_explained_and_so_is_a_0(publish, counts, shown, is_little):
    rows = {code: ratio_rows(code, "3", ("bme", "white"), *HUNDRED) for code in ("AAA", "BBB", "CCC")}
    rows["DDD"] = ratio_rows("DDD", "3", ("bme", "white"), *counts)
    table = table_of(open_overview(2025, publish(rows)), "Funnel 3")
    (precision,) = (column for column in table.columns if column.heading == "Precision: effective number of cases")
    assert {str(code): cell.page for code, cell in zip(table.columns[0].cells, precision.cells, strict=True)}["DDD"] == shown
    (note,) = (note for note in table.notes if note.startswith("Effective number of cases: "))
    assert ("0 is less than half a case" in note) == is_little


def test_a_number_of_answers_needs_no_words_and_that_of_a_gap_has_them(publish):
    overview = open_overview(2025, publish({code: survey(code, 25, 20) for code in ("AAA", "BBB", "CCC")}))
    assert not any("Effective" in note for note in table_of(overview, "Funnel 5").notes)
    assert any(note.startswith("Effective number of answers: ") for note in table_of(overview, "Funnel 5 gap").notes)

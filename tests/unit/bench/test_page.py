"""docs/performance.md from measurements whose ratios are easy to work out by hand."""

from dataclasses import replace

import pytest

from wres.bench import budget, performance_page
from wres.bench.measuring import ResourceUse
from wres.bench.runs import Measurements

MEASURED = Measurements(
    organisations=250, ordinary_reports=6, processes=2, ordinary=ResourceUse(60.0, 900), one_ordinary=ResourceUse(20.0, 400),
    cold_report=ResourceUse(8.0, 500), cold_check=ResourceUse(4.5, 300),
    ours={60: ResourceUse(50.0, 650), 125: ResourceUse(130.0, 700), 250: ResourceUse(250.0, 800)},
    overview=ResourceUse(12.0, 300), unchanged=ResourceUse(1.5, 90), one_changed=ResourceUse(9.0, 300), rebuilt=1,
    staff_records=ResourceUse(25.0, 600), profile={"pandas": 0.4, "vl-convert": 0.1},
)  # fmt: skip


def row(measured, beginning):
    """The cells of the table's row that begins so."""
    page = performance_page(measured, "a processor")
    line = next(line for line in page.splitlines() if line.startswith(f"| {beginning}"))
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_the_ratio_is_that_of_one_report_to_one():
    assert row(MEASURED, "papermill + nbconvert")[1] == "10.00 s"
    assert row(MEASURED, "ours, a report")[1] == "1.00 s"
    assert row(MEASURED, "a report by papermill")[1:] == ["10.0 times", "25 times at least", "MISSED"]


def test_growth_is_given():
    assert row(MEASURED, "time(250) / time(125)")[1:] == ["1.92", "130 s for 125"]
    assert row(MEASURED, "growth from 60 to 250")[1:] == ["5.0 times", "50 s and 650 MB for 60: 0.83 s a report"]


def test_what_one_changed_input_built_is_given():
    assert row(MEASURED, "again, one input")[1:] == ["9.0 s", "one report, the overview and the index"]
    assert row(replace(MEASURED, rebuilt=3), "again, one input")[2] == "3 reports, the overview and the index"


def test_the_profile_adds_up():
    assert row(MEASURED, "pandas")[1] == "400"
    assert row(MEASURED, "all |")[1] == "500"


# The bars of the design: 25 times, 250 organisations in 100 s, the overview in 10 s more, unchanged in 3 s, one cold check in 5 s,
# 1.5 GB in all; and of the work before, 1.5 million records in 30 s and 2 GB.
def test_every_line_of_the_budget_has_its_bar_and_says_where_it_stands():
    assert [(line.measured, line.bar, line.unit, line.standing) for line in budget(MEASURED)] == [
        (10, 25, "times", "MISSED"),
        (238, 100, "s", "MISSED"),
        (12, 10, "s", "MISSED"),
        (1.5, 3, "s", "reached"),
        (4.5, 5, "s", "reached"),
        (800, 1500, "MB", "reached"),
        (25, 30, "s", "reached"),
        (600, 2000, "MB", "reached"),
    ]
    assert "a processor, 2 cores" in performance_page(MEASURED, "a processor")


def test_a_smaller_run_is_not_held_to_what_depends_on_the_number():
    few = replace(MEASURED, organisations=4, ours={2: ResourceUse(9, 1), 4: ResourceUse(10, 1)})
    judged = [line.what for line in budget(few) if line.judged]
    assert judged == ["one check of a new return, from cold", "1.5 million staff records, read, checked and counted", "memory of that"]


@pytest.mark.parametrize("missing", ["ours", "profile"])
def test_a_page_without_a_measurement_is_not_made(missing):
    with pytest.raises((KeyError, AttributeError, TypeError)):
        performance_page(replace(MEASURED, **{missing: None}), "a processor")

"""docs/performance.md from measurements whose ratios are easy to work out by hand."""

from wres.bench import Measured, performance_page

FOUND = {
    "organisations": 250, "ordinary reports": 6, "processes": 2, "ordinary": Measured(60.0, 900), "one ordinary": Measured(20.0, 400),
    "one from cold": Measured(8.0, 500), "ours 125": Measured(130.0, 700), "ours 250": Measured(250.0, 800), "ours 60": Measured(50.0, 650), "built again": 1, "unchanged": Measured(1.5, 90),
    "one changed": Measured(9.0, 300), "staff records": Measured(25.0, 600), "profile": {"pandas": 0.4, "vl-convert": 0.1},
}  # fmt: skip


def row(page, beginning):
    """The cells of the table's row that begins so."""
    line = next(line for line in page.splitlines() if line.startswith(f"| {beginning}"))
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_the_ratio_is_that_of_one_report_to_one():
    page = performance_page(FOUND, "a processor")
    assert row(page, "papermill + nbconvert")[1] == "10.00 s"
    assert row(page, "ours, a report")[1] == "1.00 s"
    assert row(page, "ratio")[1] == "10.0"


def test_growth_is_told_beside_what_it_should_be():
    assert row(performance_page(FOUND, "a processor"), "time(250) / time(125)")[1:] == ["1.92", "130 s for 125", "2.1 at most"]
    assert row(performance_page(FOUND, "a processor"), "growth from 60 to 250")[1:3] == [
        "5.0 times",
        "50 s and 650 MB for 60: 0.83 s a report",
    ]


def test_what_one_changed_input_built_is_told():
    assert row(performance_page(FOUND, "a processor"), "again, one input")[1:3] == ["9.0 s", "one report and the index"]
    assert row(performance_page(FOUND | {"built again": 3}, "a processor"), "again, one input")[2] == "3 reports and the index"


def test_the_profile_adds_up():
    page = performance_page(FOUND, "a processor")
    assert row(page, "pandas")[1] == "400"
    assert row(page, "all |")[1] == "500"


def test_every_bar_is_named():
    page = performance_page(FOUND, "a processor")
    assert [row(page, name)[-1] for name in ("250 organisations", "again, nothing", "peak memory", "1.5 million")] == [
        "120 s for 250", "3 s", "1,500 MB", "30 s, 2,000 MB",
    ]  # fmt: skip
    assert "a processor, 2 cores" in page

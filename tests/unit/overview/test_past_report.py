"""Faults of files of the years before: each file named once, in short, and counted as what can be read of it."""

import pytest

from wres.findings import Finding, Location
from wres.overview.overview import open_overview
from wres.overview.past_report import in_short
from wres.overview.sections.changes import changes_table
from wres.overview.sections.years import spread_table


def finding(severity, what, how="Ask for it."):
    return Finding(severity, "published file", Location("2023/AAA/indicators.csv"), what, "Why.", how)


@pytest.fixture
def sent(put):
    """Files of 2023/24 and of the year before, as others sent them; gives a way to change one of them."""
    for code in ("AAA", "BBB", "CCC"):
        put(code, year=2023)
        root = put(code)
    (root / "reports/public").rename(root / "sent")
    for year in (2023, 2024):
        (root / f"sent/{year}").rename(root / str(year))

    def change(code, make):
        path = root / f"2023/{code}/indicators.csv"
        path.write_text(make(path.read_text()))
        return root

    return change


def of_earlier_years(overview):
    return {row.where: (row.severity, row.what) for row in overview.data.findings if not row.where.startswith("2024/")}


def test_nothing_is_said_of_earlier_files_without_fault(sent):
    overview = open_overview(2024, sent("AAA", str))
    assert of_earlier_years(overview) == {}
    assert "<p>All 3 had a report of 2022/23 too.</p>" in overview.presence().html()


@pytest.mark.parametrize(
    ("make", "what"),
    [
        pytest.param(lambda text: "", "This file is empty.", id="empty"),
        pytest.param(lambda text: text.replace("BBB,2023", "BBB,2022"), "There is no row of 2023.", id="another year"),
        pytest.param(
            lambda text: text.replace(",value,", ",wert,"), "These columns are missing: value.", id="a needed column is not there"
        ),
    ],
)
def test_an_earlier_file_that_cannot_be_used_is_named_and_not_counted(sent, make, what):
    overview = open_overview(2024, sent("BBB", make))
    assert of_earlier_years(overview) == {"2023/BBB/indicators.csv": ("error", what)}
    words = (
        "<p>2 of these 3 had a report of 2022/23 that can be read. Changes between the years are shown for these only. The file of 2022/23 of "
        "BBB cannot be used: see the files to check.</p>"
    )
    html = overview.presence().html()
    assert words in html
    assert ">This is the file of 2022/23. Nothing is compared with it.<" in html
    assert "3 organisations have a report of 2023/24." in html
    assert changes_table(overview.data).caption == "Changes since 2022/23 of 2 organisations"


def test_an_earlier_file_with_values_that_cannot_be_used_is_named_with_the_kinds_and_counted(sent):
    """A share that is not 152 of 1000, and a ratio outside its own interval: the spread of the year is then of the two others."""
    root = sent("CCC", lambda text: text.replace(",15.2,", ",45,").replace(",1.5,ratio", ",0.15,ratio"))
    overview = open_overview(2024, root)
    ((severity, what),) = of_earlier_years(overview).values()
    assert severity == "warning"
    assert what.endswith(" values cannot be used.")
    assert "<p>All 3 had a report of 2022/23 too.</p>" in overview.presence().html()
    rows = zip(*(column.cells for column in spread_table(overview.data).columns[:3]), strict=True)
    numbers = {(indicator, year): number for indicator, year, number in rows}
    assert numbers["2. Appointment", "2022/23"] == 2
    assert numbers["2. Appointment", "2023/24"] == 3
    assert [row.how_to_fix for row in overview.data.findings if row.where == "2023/CCC/indicators.csv"] == [
        "Ask the organisation for its public files as the workbook saved them, or build its report again. The overview of 2022/23 lists "
        "everything."
    ]


def test_a_file_of_a_year_longer_ago_is_named_too(sent):
    root = sent("AAA", str)
    (root / "2023").rename(root / "2021")
    for path in (root / "2021").glob("*/indicators.csv"):
        path.write_text("" if path.parent.name == "AAA" else path.read_text().replace(",2023,", ",2021,"))
    assert of_earlier_years(open_overview(2024, root)) == {"2021/AAA/indicators.csv": ("error", "This file is empty.")}


def test_where_no_earlier_file_can_be_used_nothing_is_said_of_change(sent):
    for code in ("AAA", "BBB", "CCC"):
        root = sent(code, lambda text: "")
    overview = open_overview(2024, root)
    assert (
        "None of these 3 had a report of 2022/23 that can be read. The files of 2022/23 of AAA, BBB and CCC" in overview.presence().html()
    )
    assert not overview.years().parts
    assert (
        "Over the years: no report of the years before 2023/24 can be read, so nothing can be said of change."
        in overview.not_shown().html()
    )


def test_one_organisation_whose_earlier_file_cannot_be_used(sent):
    root = sent("AAA", lambda text: "")
    for code in ("BBB", "CCC"):
        (root / f"2024/{code}/indicators.csv").unlink()
        (root / f"2024/{code}/actions.csv").unlink()
    html = open_overview(2024, root).presence().html()
    words = "It had no report of 2022/23 that can be read. The file of 2022/23 of AAA cannot be used: see the files to check."
    assert f"<p>{words} 2 organisations had one then and have none now.</p>" in html


def test_a_file_in_short_has_each_kind_of_fault_once_without_its_examples():
    faults = [
        finding("note", "A number was written in another way: 1 300."),
        finding("warning", "2 values cannot be used: 5 (1 share bme) is not 1 of 2; and 1 more."),
        finding("error", "1 row says that it is hidden and has its numbers all the same: 1 share bme.", "Tell the organisation at once."),
        finding("warning", "2 values cannot be used: 7 (1 share white) is not 1 of 2; and 1 more."),
    ]
    (row,) = in_short(faults, "2023/AAA/indicators.csv", 2023, is_readable=True)
    assert (row.severity, row.what) == (
        "error", "1 row says that it is hidden and has its numbers all the same. 2 values cannot be used."
    )  # fmt: skip
    assert row.why == "This is the file of 2022/23. What cannot be used of it is compared with nothing, and is in no median."
    assert row.how_to_fix == "Tell the organisation at once. The overview of 2022/23 lists everything."


def test_notes_alone_are_left_to_the_overview_of_their_year():
    assert (
        in_short([finding("note", "A number was written in another way: 1 300.")], "2023/AAA/indicators.csv", 2023, is_readable=True) == ()
    )

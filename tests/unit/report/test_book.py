"""The book writes what the Analysis Function's own library, gptables, would write, part for part, and takes what it refuses."""

import datetime as dt
import warnings
import zipfile

import gptables
import openpyxl
import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.report.book import TableSheet, write_book

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False}
PLAIN = pd.DataFrame(
    [
        [
            2025,
            "white",
            82.28459229,
            10056,
            "ok",
            None,
            "[c]",
            "Long text, in CAPITALS here\nand a second, much longer line of small letters",
        ],
        [2025, "bme", "[x]", "", "missing", "", "[c]", "=1+1"],
        [2025, "unknown", 0, -3.5, "[x] later", None, " ", "http://example.org"],
    ],
    columns=["year", "group", "value", "numerator", "status", "reason", "hidden", "note"],
    dtype=object,
)


TEXT = pd.DataFrame({"action": ["Write to staff", "Meet"], "due": ["1 May", ""]})  # not of objects, as a plan is not
INDICATOR, PLAN = ("Indicator 1", "indicator_1", "1. Bands"), ("Action plan", "action_plan", "Action plan")
LEGEND = ["[c] hidden", "[x] none"]


def tables(frame):
    alike = {"index_columns": {}, "instructions": "One table."}
    return {
        "Indicator 1": gptables.GPTable(frame, *INDICATOR[1:], legend=LEGEND, **alike),
        "Action plan": gptables.GPTable(TEXT, *PLAN[1:], scope="A report", **alike),
    }


def cover():
    return gptables.Cover(title="A report", intro=["Of a trust", "in a year"], about=["[c] hidden"])


def by_the_library(path, frame):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        book = gptables.produce_workbook(str(path), tables(frame), cover=cover(), workbook_options=OPTIONS)
    book.set_properties({"title": "A report", "created": dt.datetime(2000, 1, 1)})
    book.close()


def by_the_book(path, frame):
    about = {"Introductory information": ["Of a trust", "in a year"], "About these data": ["[c] hidden"]}
    laid = [
        TableSheet(*about_it, ("One table.", *lines), tuple(rows.columns), rows.values.tolist())
        for about_it, lines, rows in ((INDICATOR, LEGEND, frame), (PLAN, ["A report"], TEXT))
    ]
    write_book(path, "A report", about, laid)


def parts(make, path, frame):
    make(path, frame)
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_part_is_as_the_library_writes_it(tmp_path):
    theirs = parts(by_the_library, tmp_path / "theirs.xlsx", PLAIN)
    assert len([name for name in theirs if "worksheets/sheet" in name]) == 4
    assert parts(by_the_book, tmp_path / "ours.xlsx", PLAIN) == theirs


def test_a_table_without_rows_has_its_headings(tmp_path):
    parts(by_the_book, tmp_path / "empty.xlsx", PLAIN[:0])
    sheet = openpyxl.load_workbook(tmp_path / "empty.xlsx")["Indicator 1"]
    assert list(PLAIN.columns) in [[cell.value for cell in row] for row in sheet.iter_rows()]


texts = st.sampled_from(["", None, " ", "[c]", "[x]", "see [note 1] below", "ok", "WRES and EDS\n2022", "1", "-0.5"])
# Numbers as measures have them, decimals: of whole numbers beside blanks the library may make decimals, and so a wider column.
decimals = st.one_of(st.floats(allow_nan=False, allow_infinity=False, width=32), texts)


@given(st.lists(st.tuples(st.sampled_from(["white", 1]), decimals, decimals), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_cells_are_written_as_the_library_writes_them(tmp_path, rows):
    frame = pd.DataFrame(rows, columns=["first", "second", "the third"], dtype=object)
    assert parts(by_the_book, tmp_path / "ours.xlsx", frame) == parts(by_the_library, tmp_path / "theirs.xlsx", frame)


def test_text_that_the_library_refuses_or_makes_a_link_of_stays_text(tmp_path):
    texts = [
        "[a plan](https://example.org)",
        "[one](https://example.org)\n[two](https://example.org)",
        "Да",
        "__",
        "=1+1",
        "{=1}",
        "https://example.org",
    ]
    parts(by_the_book, tmp_path / "book.xlsx", pd.DataFrame({"text": texts}))
    sheet = openpyxl.load_workbook(tmp_path / "book.xlsx")["Indicator 1"]
    cells = [row[0] for row in sheet.iter_rows(min_row=6)]
    assert [cell.value for cell in cells] == texts
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)

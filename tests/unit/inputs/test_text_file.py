import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.inputs.text_file import read_csv
from wres.parameters import Workspace

CHECKS = Workspace.at().checks
COLUMNS = ["ethnicity", "accessed"]
CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"], include_characters="\n\t"), max_size=8)


def _cells(text):
    return read_csv(text.encode(), "training.csv", COLUMNS, CHECKS).cells.fillna("").to_numpy().tolist()


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=6), st.sampled_from(",;\t"))
def test_every_cell_is_read_as_it_was_written(rows, separator):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([["ethnicity", "accessed", "notes"], *rows])
    expected = [["ethnicity", "accessed", "notes"], *(list(row) for row in rows)]
    assert _cells(out.getvalue()) == expected


def test_short_rows_are_filled_with_blanks():
    assert _cells("ethnicity,accessed,notes\nwhite,3\nbme,4,x\n") == [
        ["ethnicity", "accessed", "notes"],
        ["white", "3", ""],
        ["bme", "4", "x"],
    ]


def test_a_line_end_inside_quotes_is_part_of_the_cell():
    assert _cells('ethnicity,accessed\n"white\nand Irish",3\nbme,4\n')[1] == ["white\nand Irish", "3"]


@pytest.mark.parametrize("text", ["", "\n\n", "  \n"])
def test_nothing_but_blanks_is_an_empty_grid(text):
    assert read_csv(text.encode(), "training.csv", COLUMNS, CHECKS).cells.empty


def test_the_separator_is_the_one_that_gives_known_headings():
    grid = read_csv(b"ethnicity;accessed;notes, if any\nwhite;3;a, b, c\n", "training.csv", COLUMNS, CHECKS)
    assert grid.cells.iloc[1].tolist() == ["white", "3", "a, b, c"]
    assert [finding.what for finding in grid.findings] == ["The columns were read as separated by semicolons."]

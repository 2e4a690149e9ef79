"""A report read back from its files: each row as every reader of published figures takes it."""

import pytest

from wres.approval.published_side import read_side
from wres.errors import WresError

COLUMNS = "organisation,year,indicator,measure,group,staff_group,band,value,unit,numerator,denominator,lower,upper,status,reason,source"
ROUNDED = "rounded because of a small number"


def figure(folder, row, columns=COLUMNS):
    (folder / "indicators.csv").write_text(f"{columns}\n{row}\n", encoding="utf-8")
    (row,) = read_side(folder).figures
    return row


@pytest.mark.parametrize(
    ("value", "status", "reason", "read"),
    [
        ("13.2", "", "", ("ok", None)),
        ("", "", "", ("missing", None)),
        ("1.20", "ok", ROUNDED, ("ok", 2)),
        ("", "missing", ROUNDED, ("missing", None)),
    ],
)
def test_status_and_decimals_follow_what_is_written(tmp_path, value, status, reason, read):
    row = figure(tmp_path, f"EXA,2025,1,share,bme,all,all,{value},percent,,,,,{status},{reason},counts")
    assert (row.status, row.decimals) == read


def test_the_source_keeps_its_text_and_a_column_that_an_older_file_lacks_is_the_whole(tmp_path):
    row = figure(
        tmp_path,
        "EXA,2025,1,share,bme,13.2,published: Board paper; page 4",
        "organisation,year,indicator,measure,group,value,source",
    )
    assert (row.source, row.source_text) == ("published", "Board paper; page 4")
    assert (row.staff_group, row.band, row.unit) == ("all", "all", "percent")


def test_what_is_no_number_is_refused(tmp_path):
    with pytest.raises(WresError, match=r"cannot be read as the workbook wrote it: lots \(value\) is no number"):
        figure(tmp_path, "EXA,2025,1,share,bme,all,all,lots,percent,,,,,ok,,counts")

import pytest

from wres.findings import COLUMNS, INTERNAL_COLUMNS, finding, findings_frame


def test_findings_come_by_severity_each_in_the_order_found():
    found = [
        finding(severity, check, "a.csv", "", "", "")
        for severity, check in (("note", "1"), ("error", "2"), ("warning", "3"), ("error", "4"))
    ]
    assert findings_frame(found)["check"].tolist() == ["2", "4", "3", "1"]


def test_no_findings_are_a_frame_with_all_columns():
    assert list(findings_frame([])) == INTERNAL_COLUMNS
    assert INTERNAL_COLUMNS[: len(COLUMNS)] == COLUMNS


def test_another_severity_is_refused():
    with pytest.raises(ValueError, match="error, warning, note"):
        finding("fatal", "", "", "", "", "")

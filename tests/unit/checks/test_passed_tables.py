import pandas as pd
import pytest

from wres.checks.expectations import Expectation
from wres.checks.passed_tables import PassedTables, fingerprint_of
from wres.checks.validation import Validation
from wres.parameters import Workspace

STANDARD = Workspace.at().standard
EXPECTED = [Expectation("a check", "ExpectColumnValuesToBeInSet", {"column": "band", "value_set": ["1"]}, "band", "error")]
OTHERS = [Expectation("a check", "ExpectColumnValuesToBeInSet", {"column": "band", "value_set": ["2"]}, "band", "error")]


def _asked(passed, band, content, expected=EXPECTED):
    """The one result of a table with one band."""
    given = pd.DataFrame({"band": [band]}, dtype="str")
    fingerprint = fingerprint_of("workforce", content, expected)
    validation = Validation("workforce", STANDARD.tables["workforce"], STANDARD, given, expected, fingerprint)
    (result,) = validation.results(passed)
    return result


def test_a_table_is_asked_about_once(tmp_path, monkeypatch):
    passed = PassedTables.of(tmp_path)
    assert _asked(passed, "1", "hash 1").met
    monkeypatch.setattr("wres.checks.validation.expectation_results", lambda *_: pytest.fail("the engine was asked again"))
    assert _asked(passed, "1", "hash 1").met


def test_other_content_and_other_expectations_are_asked_about_anew(tmp_path):
    passed = PassedTables.of(tmp_path)
    _asked(passed, "1", "hash 1")
    assert not _asked(passed, "x", "hash 2").met
    assert not _asked(passed, "1", "hash 1", OTHERS).met


def test_faults_are_told_again_with_their_rows_and_no_cell_is_kept(tmp_path):
    passed = PassedTables.of(tmp_path)
    for _ in range(2):
        assert _asked(passed, "x", "hash 2").values == ["x"]
    assert not passed.folder.exists()


@pytest.mark.parametrize("spoilt", [b"\0" * 18, b"", b"n", b"y 0123456789abcdef", b"\xff\xfe", b"cos\nsystem\n"])
def test_a_table_whose_file_was_spoilt_is_asked_about_again(tmp_path, spoilt):
    passed = PassedTables.of(tmp_path)
    fingerprint = fingerprint_of("workforce", "hash 2", EXPECTED)
    passed.add(fingerprint)
    (file,) = passed.folder.iterdir()
    file.write_bytes(spoilt)
    result = _asked(passed, "x", "hash 2")
    assert (result.met, result.values) == (False, ["x"])
    passed.add(fingerprint)
    assert fingerprint in passed


def test_a_workspace_that_cannot_be_written_is_asked_each_time(tmp_path):
    (tmp_path / ".cache").write_text("in the way")
    passed = PassedTables.of(tmp_path)
    for _ in range(2):
        assert _asked(passed, "1", "hash 1").met

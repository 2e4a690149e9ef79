import pandas as pd
import pytest

from wres.checks.answers import Answers, fingerprint_of
from wres.checks.expectations import Expected
from wres.checks.validation import Validation
from wres.parameters import Workspace

STANDARD = Workspace.at().standard
EXPECTED = [Expected("a check", "ExpectColumnValuesToBeInSet", {"column": "band", "value_set": ["1"]}, "band", "error")]
OTHERS = [Expected("a check", "ExpectColumnValuesToBeInSet", {"column": "band", "value_set": ["2"]}, "band", "error")]


def _asked(answers, band, content, expected=EXPECTED):
    """The one result of a table with one band."""
    given = pd.DataFrame({"band": [band]}, dtype="str")
    fingerprint = fingerprint_of("workforce", content, expected)
    validation = Validation("workforce", STANDARD.tables["workforce"], STANDARD, given, expected, fingerprint)
    (result,) = validation.results(answers)
    return result


def test_a_table_is_asked_about_once(tmp_path, monkeypatch):
    answers = Answers.of(tmp_path)
    assert _asked(answers, "1", "hash 1").met
    monkeypatch.setattr("wres.checks.validation.holds", lambda *_: pytest.fail("the engine was asked again"))
    assert _asked(answers, "1", "hash 1").met


def test_other_content_and_other_expectations_are_asked_about_anew(tmp_path):
    answers = Answers.of(tmp_path)
    _asked(answers, "1", "hash 1")
    assert not _asked(answers, "x", "hash 2").met
    assert not _asked(answers, "1", "hash 1", OTHERS).met


def test_faults_are_told_again_with_their_rows_and_no_cell_is_kept(tmp_path):
    answers = Answers.of(tmp_path)
    for _ in range(2):
        assert _asked(answers, "x", "hash 2").values == ["x"]
    assert {path.read_text().partition(" ")[0] for path in answers.folder.iterdir()} == {"n"}


@pytest.mark.parametrize("spoilt", [b"\0" * 18, b"", b"n", b"y 0123456789abcdef", b"\xff\xfe", b"cos\nsystem\n"])
def test_an_answer_that_was_spoilt_is_asked_for_again(tmp_path, spoilt):
    answers = Answers.of(tmp_path)
    assert not _asked(answers, "x", "hash 2").met
    (answer,) = answers.folder.iterdir()
    answer.write_bytes(spoilt)
    result = _asked(answers, "x", "hash 2")
    assert (result.met, result.values) == (False, ["x"])
    assert answer.read_bytes() != spoilt


def test_a_workspace_that_cannot_be_written_is_asked_each_time(tmp_path):
    (tmp_path / ".cache").write_text("in the way")
    answers = Answers.of(tmp_path)
    for _ in range(2):
        assert _asked(answers, "1", "hash 1").met

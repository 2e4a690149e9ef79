import pandas as pd
import pytest

from wres.checks.expectations import Expected
from wres.checks.kept import Kept, Rows

EXPECTED = [Expected("a check", "ExpectColumnValuesToBeInSet", {"column": "band", "value_set": ["1"]}, "band", "error")]
GOOD, BAD = pd.DataFrame({"band": ["1"]}, dtype="str"), pd.DataFrame({"band": ["x"]}, dtype="str")


def _not_to_be_looked_at() -> pd.DataFrame:
    pytest.fail("the frame was looked at again")


def test_a_table_is_validated_once(tmp_path):
    kept = Kept.of(tmp_path)
    assert kept.validate("workforce", Rows(lambda: GOOD), EXPECTED, "hash 1")[0].met
    assert kept.validate("workforce", Rows(_not_to_be_looked_at), EXPECTED, "hash 1")[0].met


def test_other_content_and_other_expectations_are_validated_anew(tmp_path):
    kept = Kept.of(tmp_path)
    kept.validate("workforce", Rows(lambda: GOOD), EXPECTED, "hash 1")
    assert not kept.validate("workforce", Rows(lambda: BAD), EXPECTED, "hash 2")[0].met
    others = [Expected("a check", "ExpectColumnValuesToBeInSet", {"column": "band", "value_set": ["2"]}, "band", "error")]
    assert not kept.validate("workforce", Rows(lambda: GOOD), others, "hash 1")[0].met


def test_faults_are_told_again_with_their_rows_and_no_cell_is_kept(tmp_path):
    kept = Kept.of(tmp_path)
    for _ in range(2):
        assert kept.validate("workforce", Rows(lambda: BAD), EXPECTED, "hash 2")[0].values == ["x"]
    assert {path.read_text().partition(" ")[0] for path in kept.folder.iterdir()} == {"0"}


@pytest.mark.parametrize("spoilt", [b"\0" * 18, b"", b"0", b"1 0123456789abcdef", b"\xff\xfe", b"cos\nsystem\n"])
def test_an_answer_that_was_spoilt_is_asked_for_again(tmp_path, spoilt):
    kept = Kept.of(tmp_path)
    assert not kept.validate("workforce", Rows(lambda: BAD), EXPECTED, "hash 2")[0].met
    (answer,) = kept.folder.iterdir()
    answer.write_bytes(spoilt)
    outcome = kept.validate("workforce", Rows(lambda: BAD), EXPECTED, "hash 2")[0]
    assert (outcome.met, outcome.values) == (False, ["x"])
    assert answer.read_bytes() != spoilt


def test_a_workspace_that_cannot_be_written_is_asked_each_time(tmp_path):
    (tmp_path / ".cache").write_text("in the way")
    kept = Kept.of(tmp_path)
    for _ in range(2):
        assert kept.validate("workforce", Rows(lambda: GOOD), EXPECTED, "hash 1")[0].met

"""What a product was made from, as its record says it; a record that is damaged says so."""

import json

import pytest

from wres.errors import WresError
from wres.parameters.provenance import read_provenance

RECORD = {
    "read": [{"name": "data/EXA/2025/board.csv", "sha256": "ab"}, {"name": "params/years/2022.yaml", "sha256": "cd", "meaning": "ef"}],
    "formats": ["pdf"],
    "software": {"wres": "0.2.0"},
}


def test_a_record_says_what_was_read_the_hash_that_counts_formats_and_software(tmp_path):
    (tmp_path / "provenance.json").write_text(json.dumps(RECORD))
    made = read_provenance(tmp_path / "provenance.json")
    assert {read.name: read.counts for read in made.reads} == {"data/EXA/2025/board.csv": "ab", "params/years/2022.yaml": "ef"}
    assert (made.formats, made.software) == (("pdf",), {"wres": "0.2.0"})


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"read": 1}', '{"read": [{}], "software": {}}', json.dumps(RECORD | {"software": []})]
)
def test_a_damaged_record_is_refused_with_what_to_do(tmp_path, text):
    (tmp_path / "provenance.json").write_text(text)
    with pytest.raises(WresError, match="Build them anew"):
        read_provenance(tmp_path / "provenance.json")


def test_a_record_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(WresError, match=r"provenance\.json"):
        read_provenance(tmp_path / "provenance.json")

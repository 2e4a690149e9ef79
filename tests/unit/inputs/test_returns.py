import hashlib

import pytest

from wres.errors import InputError
from wres.inputs import read_return
from wres.parameters import Workspace


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "data" / "AAA" / "2025"
    folder.mkdir(parents=True)
    (folder / "training.csv").write_text("Ethnicity,accessed,site\nwhite, 1 ,\n,,\nbme,,x\n")
    (folder / "commentary.md").write_text("## 4\nWords.")
    return Workspace.at(tmp_path)


def test_cells_are_text_as_written_under_the_number_of_their_row(workspace):
    table = read_return(workspace, "AAA", 2025).tables["training"]
    assert table.index.tolist() == [2, 4]
    assert table.index.name == "row"
    assert table["accessed"].iloc[0] == " 1 "
    assert table.isna().to_numpy().tolist() == [[False, False, True], [False, True, False]]


def test_sources_say_where_from_and_with_what_hash(workspace):
    source = read_return(workspace, "AAA", 2025).sources["training"]
    assert source.label == "training.csv"
    assert source.rows == 2
    assert source.sha256 == hashlib.sha256(source.file.read_bytes()).hexdigest()


def test_commentary_comes_with_the_tables(workspace):
    assert read_return(workspace, "AAA", 2025).commentary == {"4": "Words."}


def test_a_return_that_is_not_there_is_an_error_that_says_how_to_make_one(workspace):
    with pytest.raises(InputError, match=r"make new .*ORG=AAA YEAR=2024"):
        read_return(workspace, "AAA", 2024)

"""ORG and YEAR as people type them, and as Papermill hands them over."""

import pytest

from wres.errors import ParameterError
from wres.parameters import Workspace, check_code, check_year
from wres.parameters.arguments import code_among


@pytest.mark.parametrize("year", [2025, "2025", " 2025 ", "2024/25", "2024-25", "2024/2025", "24/25", "2024–25", "FY2024/25", 2025.0])
def test_a_year_is_understood_as_it_is_shown(year):
    assert check_year(year) == 2025


@pytest.mark.parametrize("year", ["abc", "2024/26", "25", "", "2025.5", True, "2025/24", "1899", "12024/25"])
def test_what_is_no_year_is_said_in_words(year):
    with pytest.raises(ParameterError, match=r"give the year in which 31 March falls.*2018/19"):
        check_year(year)


@pytest.mark.parametrize(("typed", "code"), [("rnn", "RNN"), (" Rnn ", "RNN"), ("RNN\n", "RNN"), ("g6v2s", "G6V2S")])
def test_a_code_is_in_capitals(typed, code):
    assert check_code(typed) == code


@pytest.mark.parametrize("typed", ["../x", "$(id > f)", "R T5", "R1", "RT5;ls", "RT5/2025", "-RT5", "RT５"])
def test_what_is_no_code_is_refused(typed):
    with pytest.raises(ParameterError, match="3 to 12 letters and digits"):
        check_code(typed)


@pytest.mark.parametrize(
    ("given", "there", "code"),
    [
        pytest.param(509, ["509", "RRU"], "509", id="digits alone"),
        pytest.param(509, [], "509", id="digits that are not there"),
        pytest.param(7, ["007"], "007", id="zeros lost on the way"),
        pytest.param("007", ["007"], "007", id="zeros kept"),
        pytest.param(509, ["0509"], "0509", id="one zero lost"),
        pytest.param("rnn", ["RNN"], "RNN", id="small letters"),
        pytest.param("RNN", ["rnn"], "rnn", id="a folder in small letters"),
        pytest.param("rnn", ["RNN", "rnn"], "rnn", id="both"),
    ],
)
def test_a_code_is_the_one_that_is_there(given, there, code):
    assert code_among(given, there) == code


@pytest.mark.parametrize("given", [50.0, float("nan"), True])
def test_a_code_that_became_a_number_with_a_point_is_refused_with_the_remedy(given):
    with pytest.raises(ParameterError, match="-r organisation 5E1"):
        code_among(given, ["5E1"])


@pytest.mark.parametrize(("given", "there", "said"), [(7, ["007", "0007"], "0007 or 007"), (7, [], "-r organisation 007")])
def test_a_number_that_is_no_code_is_asked_about(given, there, said):
    with pytest.raises(ParameterError, match=said):
        code_among(given, there)


def test_a_workspace_finds_what_it_writes_in_small_letters(tmp_path):
    (tmp_path / "params/organisations").mkdir(parents=True)
    (tmp_path / "params/organisations/RNN.yaml").write_text("name: A trust\n")
    (tmp_path / "data/rnn/2025").mkdir(parents=True)
    workspace = Workspace.at(tmp_path)
    assert workspace.organisation("rnn").name == "A trust"
    assert workspace.return_folder("RNN", 2025).is_dir()
    assert workspace.returns() == [("rnn", 2025)]

"""Files that others sent, in whatever capitals their folders and names are written."""

import pytest

from wres.parameters.published_files import empty_folders, published_files, published_years

FILES = {"indicators.csv": "year,value\n2025,1\n", "actions.csv": "action\nMade-up action\n", "approval.csv": "state\napproved\n"}


def put(root, place, *, capitals=str, names=tuple(FILES)):
    folder = root / place
    folder.mkdir(parents=True)
    for name in names:
        (folder / capitals(name)).write_text(FILES[name])


def sent(root, year=2025):
    """By code, the places of the files that are read, and of those that are not."""
    files = published_files(root / "reports", year, "public", plans=True)
    return {
        file.code: (*(path.relative_to(root).as_posix() for path in (file.indicators, file.actions, file.approval, *file.also)),)
        for file in files
    }


def distinguishes_capitals(folder):
    (folder / "letters").touch()
    return not (folder / "LETTERS").exists()


@pytest.mark.parametrize("place", ["2025/{}", "{}/2025", "{}"])
@pytest.mark.parametrize("code", ["RDR", "rdr", "Rdr"])
@pytest.mark.parametrize("capitals", [str, str.upper, str.title])
def test_folders_and_files_are_read_whatever_their_capitals_by_the_names_that_they_have(tmp_path, place, code, capitals):
    put(tmp_path, place.format(code), capitals=capitals)
    assert sent(tmp_path) == {"RDR": tuple(f"{place.format(code)}/{capitals(name)}" for name in FILES)}
    assert published_years(tmp_path / "reports") == [2025]


def test_an_organisation_whose_file_has_small_letters_keeps_them(tmp_path):
    (tmp_path / "params/organisations").mkdir(parents=True)
    (tmp_path / "params/organisations/abc.yaml").write_text("name: Made-up\n")
    put(tmp_path, "2025/ABC")
    assert list(sent(tmp_path)) == ["abc"]


@pytest.mark.parametrize("name", ["indicators.csv", "actions.csv"])
def test_a_file_alone_is_found_whatever_its_capitals(tmp_path, name):
    put(tmp_path, "2025/rdr", capitals=str.upper, names=[name])
    (file,) = published_files(tmp_path / "reports", 2025, "public", plans=True)
    assert (file.code, file.has_figures) == ("RDR", name == "indicators.csv")
    assert empty_folders(tmp_path / "reports", 2025, set(), lambda code: True) == []


def test_a_folder_of_small_letters_that_does_not_say_its_year_is_of_the_latest(tmp_path):
    put(tmp_path, "2025/AAA")
    (tmp_path / "rdr").mkdir()
    (tmp_path / "rdr/Actions.CSV").write_text("action\nMade-up action\n")
    assert sent(tmp_path)["RDR"][1] == "rdr/Actions.CSV"


@pytest.mark.parametrize("place", ["2025/rdr", "rdr/2025", "rdr"])
def test_an_empty_folder_of_small_letters_is_of_its_organisation(tmp_path, place):
    put(tmp_path, "2025/AAA")
    (tmp_path / place).mkdir(parents=True)
    assert empty_folders(tmp_path / "reports", 2025, {"AAA"}, lambda code: code == "RDR") == [("RDR", tmp_path / place)]


def test_of_two_places_of_one_organisation_the_usual_capitals_are_read_and_the_others_named(tmp_path):
    put(tmp_path, "2025/RDR")
    put(tmp_path, "rdr/2025")
    assert sent(tmp_path)["RDR"] == ("2025/RDR/indicators.csv", "2025/RDR/actions.csv", "2025/RDR/approval.csv", "rdr/2025/indicators.csv")


def test_of_two_names_in_one_folder_the_usual_one_is_read_and_the_other_named(tmp_path):
    if not distinguishes_capitals(tmp_path):
        pytest.skip("this disk has one file for both names")
    put(tmp_path, "2025/RDR")
    put(tmp_path, "2025/rdr", capitals=str.upper)
    (tmp_path / "2025/RDR/INDICATORS.CSV").write_text(FILES["indicators.csv"])
    (tmp_path / "2025/RDR/ACTIONS.CSV").write_text(FILES["actions.csv"])
    figures, plan, _, *also = sent(tmp_path)["RDR"]
    assert (figures, plan) == ("2025/RDR/indicators.csv", "2025/RDR/actions.csv")
    assert also == ["2025/RDR/INDICATORS.CSV", "2025/rdr/INDICATORS.CSV"]

"""Which organisations an overview is of, and the name of its folder."""

import re

import pytest

from wres.errors import InputError
from wres.overview.choice import Choice
from wres.overview.choosing import choice_of_year
from wres.overview.folder_names import choice_of, name_of
from wres.parameters import Workspace


@pytest.mark.parametrize(
    ("choice", "name"),
    [
        (Choice(), ""),
        (Choice(region="London"), "-region-London"),
        (Choice(system=" NHS Kent and Medway "), "-system-NHS_Kent_and_Medway"),
        (Choice(type="Acute", region="North West"), "-type-Acute-region-North_West"),
        (Choice(region="Made-up North"), "-region-Made-up_North"),
        (Choice(type="Mental Health & Learning Disability"), "-type-Mental_Health_~and~_Learning_Disability"),
        (Choice(system="Leicester, Rutland"), "-system-Leicester~comma~_Rutland"),
    ],
)
def test_the_name_of_a_folder_says_what_was_chosen(choice, name):
    assert choice.name == name


@pytest.mark.parametrize(
    "words",
    [
        "London",
        "a-b_c~d",
        "Bath & North East, \N{EM DASH} Caf\N{LATIN SMALL LETTER E WITH ACUTE}",
        "../x/y",
        "-type-Acute",
        "a-region-b",
        "type-",
        "a-",
        "-",
        "~26~ or ~and~",
    ],
)
def test_a_name_is_safe_in_a_link_and_is_read_back_as_it_was(words):
    choice = Choice(system=words, type=words)
    assert re.fullmatch(r"[A-Za-z0-9_~-]+", choice.name)
    assert Choice.of_name(choice.name) == choice


def test_no_two_choices_have_one_name():
    """Parts of names that look like parts of a folder's name, hyphens at every end, and escapes typed by hand."""
    words = ["a", "-", "a-", "-a", "type", "-type-a", "a-type", "a-type-b", "region-a", "~2d~", "&", "~and~", "a_b", "a b"]
    choices = [Choice(region=region, type=kind) for region in ("", *words) for kind in ("", *words)]
    names = [choice.name for choice in choices]
    assert len(set(names)) == len(names)
    assert [Choice.of_name(name) for name in names] == choices


def test_a_name_of_an_earlier_version_is_understood_and_what_stands_under_it_is_kept(tmp_path):
    """An overview of one region stood in a folder with every hyphen as ~2d~; a second one in its new name would have left it behind."""
    choice = Choice(region="Made-up North", type="A & B")
    earlier = "overview-type-A_~26~_B-region-Made~2d~up_North"
    assert choice_of(earlier) == choice
    assert name_of(tmp_path, 2025, "public", choice) == "overview-type-A_~and~_B-region-Made-up_North"
    (tmp_path / "public/2025" / earlier).mkdir(parents=True)
    assert name_of(tmp_path, 2025, "public", choice) == earlier
    assert name_of(tmp_path, 2025, "public", Choice()) == "overview"


@pytest.fixture
def workspace(put):
    put("AAA", "name: Made-up AAA\nregion: Made-up North\ntype: Acute\n")
    root = put("BBB", "name: Made-up BBB\nregion: Made-up South\ntype: Mental health\n")
    return Workspace.at(root)


def test_what_is_asked_for_has_the_spelling_of_the_organisations(workspace):
    asked = Choice(region="made-up north ", type="ACUTE")
    assert choice_of_year(workspace, 2024, "public", asked) == Choice(region="Made-up North", type="Acute")


def test_numbers_in_what_there_is_go_by_their_size(put):
    for code, number in (("AAA", 10), ("BBB", 2)):
        root = put(code, f"name: Made-up {code}\nsystem: Made-up system {number}\n")
    with pytest.raises(InputError, match=r"There are: Made-up system 2 and Made-up system 10\."):
        choice_of_year(Workspace.at(root), 2024, "public", Choice(system="Made-up East"))


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (Choice(region="London"), "region=London: no organisation of the year has it. There are: Made-up North and Made-up South."),
        (Choice(region="Made-up North", type="Mental health"), "No organisation of the year is of type Mental health, region Made-up North together."),
        (Choice(system="Made-up East"), "system=Made-up East: no organisation of the year has a system."),
    ],
)  # fmt: skip
def test_what_matches_nothing_is_answered_with_what_there_is(workspace, asked, sentence):
    with pytest.raises(InputError, match=re.escape(sentence)):
        choice_of_year(workspace, 2024, "public", asked)

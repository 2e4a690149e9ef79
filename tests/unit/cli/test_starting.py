"""`new`, `propose-map` and `benchmarks` as a person meets them."""

import subprocess

import pytest
from typer.testing import CliRunner

from wres.cli.entry import app
from wres.errors import WresError


def run(*arguments):
    done = CliRunner().invoke(app, [str(one) for one in arguments], standalone_mode=False)
    if done.exception:
        raise done.exception
    return done.output


def test_new_makes_the_workspace_and_says_what_comes_next(tmp_path):
    place = tmp_path / "not yet" / "mine"
    said = run("new", "--workspace", place, "--org", "RT5", "--year", 2025)
    assert f"Made a new workspace: {place}" in said
    assert (place / "data/RT5/2025/return.xlsx").is_file()
    assert "Leicestershire Partnership NHS Trust" in (place / "params/organisations/RT5.yaml").read_text()
    assert f"make check WORKSPACE='{place}' ORG=RT5 YEAR=2025" in said


def test_new_works_in_an_empty_workspace(tmp_path):
    assert "Made a new workspace" not in run("new", "--workspace", tmp_path, "--org", "RT5", "--year", 2025)
    assert (tmp_path / "data/RT5/2025/return.xlsx").is_file()


@pytest.mark.parametrize(("code", "year", "said"), [("R5", 2025, "3 to 12 letters"), ("RT5", 25, "between 2000 and 2100")])
def test_a_mistake_leaves_no_workspace_behind(tmp_path, code, year, said):
    with pytest.raises(WresError, match=said):
        run("new", "--workspace", tmp_path / "mine", "--org", code, "--year", year)
    assert not (tmp_path / "mine").exists()


def test_new_takes_facts_from_a_list_of_trusts(tmp_path):
    trusts = tmp_path / "trusts.csv"
    trusts.write_text("ods_code,name,alt_names,type,region,ics,predecessor_codes,merger_date\nZZZ,A made-up trust,,Acute,Nowhere,,,\n")
    run("new", "--workspace", tmp_path, "--org", "ZZZ", "--year", 2025, "--from", trusts)
    assert "name: A made-up trust\ntype: Acute\nregion: Nowhere\n" in (tmp_path / "params/organisations/ZZZ.yaml").read_text()


@pytest.mark.parametrize("content", [None, "", "Fruit,Colour\napple,red\n"], ids=["not there", "empty", "something else"])
def test_a_list_of_trusts_that_is_none_is_refused(tmp_path, content):
    trusts = tmp_path / "trusts.csv"
    if content is not None:
        trusts.write_text(content)
    with pytest.raises(WresError, match=r"trusts\.csv"):
        run("new", "--workspace", tmp_path / "mine", "--org", "ZZZ", "--year", 2025, "--from", trusts)


def test_propose_map_shows_rows_and_writes_only_when_told(tmp_path):
    run("new", "--workspace", tmp_path, "--org", "RT5", "--year", 2025)
    organisation = tmp_path / "params/organisations/RT5.yaml"
    before = organisation.read_text()
    export = tmp_path / "export.csv"
    export.write_text("Employee Number,Ethnic Origin,Grade\n1,A,Band 5\n2,H,Band 6\n")
    arguments = ["propose-map", "--workspace", tmp_path, "--org", "RT5", "--table", "staff", "--file", export]
    said = run(*arguments)
    assert "Nothing was written" in said
    assert "Needed and not found: staff_group, contract, primary." in said
    assert organisation.read_text() == before
    assert "Written" in run(*arguments, "--write")
    assert organisation.read_text().startswith(before + "column_map:\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["propose-map", "--file", "x.csv"], "Add --org", id="no organisation"),
        pytest.param(["propose-map", "--org", "RT5", "--file", "no-such.csv"], "there is no such file", id="no file"),
        pytest.param(["benchmarks", "--from", "no-such-folder"], "give a folder with public files", id="no folder"),
    ],
)
def test_a_missing_thing_is_named(arguments, said):
    with pytest.raises(WresError, match=said):
        run(*arguments)


def test_a_folder_without_public_files_says_what_is_known(tmp_path):
    with pytest.raises(WresError, match="no public file that is known here"):
        run("benchmarks", "--from", tmp_path)


@pytest.mark.parametrize("code", ["RT5", "RZZ"])
def test_a_new_return_needs_a_place_outside_the_repository(code, checkout):
    with pytest.raises(WresError, match=rf"(?s)Add WORKSPACE.*make new WORKSPACE=\.\./wres-2031 ORG={code} YEAR=2031"):
        run("new", "--org", code, "--year", 2031)
    assert not (checkout / "data" / code / "2031").exists()


@pytest.mark.parametrize(
    ("path", "ignored"),
    [
        ("data/RT5/2031/return.xlsx", True),
        ("data/RZZ/2025/workforce.csv", True),
        ("params/organisations/RZZ.yaml", True),
        ("data/EXA/2025/workforce.csv", False),
        ("data/benchmarks/ours.csv", False),
        ("params/organisations/EXA.yaml", False),
    ],
)
def test_git_ignores_every_return_but_the_bundled_ones(checkout, path, ignored):
    asked = subprocess.run(["git", "check-ignore", "--no-index", "--quiet", path], cwd=checkout, check=False)
    if asked.returncode > 1:
        pytest.skip("this checkout is no git repository")
    assert (asked.returncode == 0) == ignored

"""The tables that pass in bulk are those that would have passed in each return's own check."""

import shutil
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.checks import bulk_validation, check_return
from wres.checks.bulk_validation import remember_passed, validate_in_bulk
from wres.checks.expectations import Expectation
from wres.checks.passed_tables import PassedTables
from wres.checks.validation import Validation, validation_of
from wres.inputs import read_code_list, read_return
from wres.parameters import Table, Workspace

STANDARD = Workspace.at().standard
YEAR = 2025
BROKEN = {
    "training.csv": ["ethnicity,accessed\nwhite,ten\nbme,5\n", "ethnicity,accessed\nwhite,3\nwhite,4\n", "ethnicity\nwhite\n", "ethnicity,accessed\n"],
    "recruitment.csv": [
        "ethnicity,shortlisted,appointed\nwhite,10,20\nbme,5,1\n",
        "ethnicity,shortlisted,appointed,band\nwhite,10,2,\nbme,5,1,5\n",
        "ethnicity,shortlisted,appointed\nWhite ,10,2\nbme,,1\n",
    ],
    "survey.csv": ["indicator,ethnicity,percent\n5,white,101\n5,bme,20\n", "indicator,ethnicity,percent,responses\n5,white,0.2,\n5,bme,0.3,9\n"],
    "board.csv": ["ethnicity,voting,executive,members\nwhite,TRUE,yes,4\n", "ethnicity,voting,executive,members\nbme,yes,yes,<5\n"],
    "staff.csv": [
        "person_id,ethnic_code,staff_group,band,contract,primary\n1,A,clinical,5,permanent,yes\n1,A,clinical,6,permanent,yes\n",
        "person_id,ethnic_code,staff_group,band,contract,primary\n1,A,clinical,5,permanent,yes\n2,??,clinical,vsm,permanent,yes\n",
        "person_id,ethnic_code,staff_group,band,contract,primary\n1,A,clinical,5,permanent,yes\n2,H,medical,trainee,bank,yes\n",
    ],
    "published.csv": ["indicator,measure,group,value,unit\n2,relative_likelihood,white/bme,twice,ratio\n"],
    "workforce.csv": ["staff_group,band,ethnicity,headcount\nclinical,consultant,white,5\nmedical,consultant,bme,3\n"],
}  # fmt: skip


def _workspace(root: Path, returns: list[dict[str, str]]) -> Workspace:
    """Returns of the tables given, by the name of their file."""
    for number, tables in enumerate(returns):
        folder = root / "data" / f"ZZ{number}" / str(YEAR)
        folder.mkdir(parents=True)
        for name, content in tables.items():
            (folder / name).write_text(content, encoding="utf-8")
    return Workspace.at(root)


def _passed(workspace: Workspace) -> set[str]:
    return {path.name for path in PassedTables.of(workspace.root).folder.glob("*")}


def _tables(workspace: Workspace) -> set[str]:
    """The fingerprints of all tables of a workspace."""
    codes = read_code_list(workspace)
    returns = [read_return(workspace, code, year) for code, year in workspace.returns()]
    return {
        validation_of(returned, name, workspace.standard, codes, workspace.checks).fingerprint
        for returned in returns
        for name in returned.tables
    }


def _both_ways(workspace: Workspace, returns: list[tuple[str, int]]) -> tuple[set[str], set[str]]:
    """What has passed after all were validated in bulk, and after each was checked by itself."""
    validate_in_bulk(workspace, returns)
    at_once = _passed(workspace)
    shutil.rmtree(workspace.root / ".cache", ignore_errors=True)
    tables: dict[str, dict] = {}
    for code, year in returns:
        of_code = tables.setdefault(code, {})
        of_code[year] = check_return(read_return(workspace, code, year), workspace, of_code).tables
    return at_once, _passed(workspace)


def test_bundled_returns_pass_in_bulk_as_one_by_one(checkout, tmp_path):
    for folder in ("data", "params"):
        shutil.copytree(checkout / folder, tmp_path / folder)
    workspace = Workspace.at(tmp_path)
    at_once, alone = _both_ways(workspace, workspace.returns())
    assert at_once == alone


def test_broken_returns_pass_in_bulk_as_one_by_one(checkout, tmp_path):
    good = {path.name: path.read_text() for path in (checkout / "data" / "EXA" / str(YEAR)).glob("*.csv")}
    returns = [good] + [{**good, name: content} for name, contents in BROKEN.items() for content in contents]
    workspace = _workspace(tmp_path, returns)
    at_once, alone = _both_ways(workspace, workspace.returns())
    assert at_once == alone
    assert at_once < _tables(workspace)


ROW = st.tuples(st.sampled_from(["white", "bme", "unknown", "White", ""]), st.sampled_from(["3", "12", "<5", "", " 4 ", "1.0"]))


@given(st.lists(st.lists(ROW, min_size=1, max_size=4), min_size=2, max_size=5))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_tables_pass_in_bulk_as_one_by_one(tmp_path_factory, tables):
    texts = ["\n".join(["ethnicity,accessed", *(",".join(row) for row in rows), ""]) for rows in tables]
    workspace = _workspace(tmp_path_factory.mktemp("workspace"), [{"training.csv": text} for text in texts])
    at_once, alone = _both_ways(workspace, workspace.returns())
    assert at_once == alone


def _validation(content, expected, **columns):
    """A table that is told by its content and that nothing is known of."""
    return Validation("a table", Table(about="", columns={}), STANDARD, pd.DataFrame(columns), expected, content)


def test_a_key_that_two_returns_have_in_common_is_not_a_key_given_twice(tmp_path, monkeypatch):
    monkeypatch.setattr(bulk_validation, "validation_frame", lambda given, *_: given.copy())
    expected = [Expectation("duplicate row", "ExpectColumnValuesToBeUnique", {"column": "key"}, "key", "error")]
    keys = {"one": ["a", "b"], "two": ["a", None, None], "three": ["a", "a"]}
    passed = PassedTables(tmp_path / "checks")
    remember_passed([_validation(content, expected, key=pd.Series(of, dtype="str")) for content, of in keys.items()], passed)
    assert [content in passed for content in keys] == [True, True, False]


def test_a_person_of_two_lists_has_not_two_posts(tmp_path):
    heading = "person_id,ethnic_code,staff_group,band,contract,primary\n"
    lists = ["1,A,clinical,5,permanent,yes\n", "1,A,clinical,5,permanent,yes\n1,A,clinical,6,permanent,yes\n", "1,A,clinical,6,bank,yes\n"]
    workspace = _workspace(tmp_path, [{"staff.csv": heading + rows} for rows in lists])
    at_once, alone = _both_ways(workspace, workspace.returns())
    assert at_once == alone
    assert len(alone) == 2
    assert len(_tables(workspace)) == 3


def test_what_no_one_knows_how_to_ask_of_many_is_left_to_each(tmp_path):
    expected = [Expectation("a check", "ExpectColumnSumToBeBetween", {"column": "count", "max_value": 5}, "count", "error")]
    remember_passed([_validation("content", expected, count=[1.0])], PassedTables(tmp_path))
    assert not list(tmp_path.iterdir())


def test_good_returns_are_asked_once_for_all(tmp_path, monkeypatch):
    asked = []
    ask = bulk_validation.expectation_results
    monkeypatch.setattr(bulk_validation, "expectation_results", lambda name, *more: asked.append(name) or ask(name, *more))
    tables = [{"training.csv": f"ethnicity,accessed\nwhite,{number}0\nbme,{number}\nunknown,1\n"} for number in range(1, 9)]
    workspace = _workspace(tmp_path, tables)
    validate_in_bulk(workspace, workspace.returns())
    assert asked.count("training") == 1


@pytest.mark.parametrize("broken", ["nothing there", "ethnicity;accessed"])
def test_a_return_that_cannot_be_read_is_left_out(tmp_path, broken):
    workspace = _workspace(tmp_path, [{"training.csv": "ethnicity,accessed\nwhite,3\nbme,4\nunknown,0\n"}, {"training.csv": broken}])
    validate_in_bulk(workspace, [("ABSENT", YEAR), *workspace.returns()])
    assert _passed(workspace)

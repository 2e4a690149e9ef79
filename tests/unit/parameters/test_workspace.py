"""A workspace: what lies where, what falls back, and what is said when something is not there."""

import pytest

from wres.errors import ParameterError
from wres.parameters import Workspace, check_year, period
from wres.parameters.reads import read_by_every_product


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "params" / "organisations").mkdir(parents=True)
    (tmp_path / "data" / "RT5" / "2025").mkdir(parents=True)
    return Workspace.at(tmp_path)


@pytest.mark.parametrize(("year", "words"), [(2019, "2018/19"), (2000, "1999/00"), (2020, "2019/20"), (2100, "2099/00")])
def test_a_year_is_shown_as_a_reporting_year(year, words):
    assert period(year) == words


@pytest.mark.parametrize("year", [19, 1999, 2101, 20255])
def test_an_impossible_year_is_refused_with_the_accepted_ones(year):
    with pytest.raises(ParameterError, match=rf"YEAR={year}.*between 2000 and 2100"):
        check_year(year)


def test_definitions_fall_back_to_the_checkout(workspace):
    assert workspace.standard.short == "WRES"
    assert "midlands_2021" in workspace.frameworks
    assert workspace.benchmark_files == Workspace.at().benchmark_files


def test_own_definitions_come_first(workspace):
    own = workspace.root / "params" / "frameworks"
    own.mkdir()
    (own / "ours.yaml").write_text("{name: Ours, version: '1', source: us, items: {}}", encoding="utf-8")
    assert list(workspace.frameworks) == ["ours"]


def test_an_organisation_without_a_file_names_the_file_and_the_command(workspace):
    with pytest.raises(ParameterError) as fault:
        workspace.organisation("RT5")
    assert "RT5.yaml" in str(fault.value)
    assert " ORG=RT5" in str(fault.value).partition("make new")[2]


@pytest.mark.parametrize("code", ["R1", "R T5", "../RT5", "RT5RT5RT5RT5RT5"])
def test_what_is_no_code_is_refused(workspace, code):
    with pytest.raises(ParameterError, match="3 to 12 letters and digits"):
        workspace.organisation(code)


def test_only_a_name_is_required(workspace):
    workspace.organisation_file("RT5").write_text("name: A trust\n", encoding="utf-8")
    organisation = workspace.organisation("RT5")
    assert (organisation.name, organisation.group_label, organisation.plan.title) == ("A trust", "BME", "Action plan")


def test_overrides_of_disclosure_reach_the_rules_of_the_year(workspace):
    workspace.organisation_file("RT5").write_text("name: A trust\ndisclosure: {threshold: 8}\n", encoding="utf-8")
    assert workspace.disclosure("RT5", 2025).threshold == 8
    assert workspace.disclosure("RT5", 2025).survey_responses == workspace.year(2025).disclosure.survey_responses


def test_a_year_without_a_file_uses_the_nearest_earlier_one_else_the_earliest(workspace):
    assert workspace.year_file(2018).name == "2016.yaml"
    assert workspace.year_file(2024).name == "2022.yaml"
    assert workspace.year_file(2010).name == "2016.yaml"


def test_returns_are_folders_of_a_code_and_a_year(workspace):
    for place in ("RT5/notes", "x/2025", "RT5/1899", "RRU/2019"):
        (workspace.data / place).mkdir(parents=True)
    assert workspace.returns() == [("RRU", 2019), ("RT5", 2025)]


def test_a_workspace_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ParameterError, match="no such folder"):
        Workspace.at(tmp_path / "nowhere")


def test_a_plan_of_one_year_comes_before_the_plan_of_every_year(workspace):
    workspace.organisation_file("RT5").write_text("name: A\nplan: {title: Always}\nplans: {2019: {title: Once}}\n", encoding="utf-8")
    organisation = workspace.organisation("RT5")
    assert (organisation.plan_of(2019).title, organisation.plan_of(2020).title) == ("Once", "Always")


def test_a_workspace_whose_checks_are_older_has_those_of_the_workbook_too(tmp_path, checkout):
    own = tmp_path / "params" / "standards" / "checks.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("checks:\n  empty table: {severity: note, what: Nothing here., why: Reasons., how_to_fix: Fill it in.}\n")
    bundled = Workspace.at(checkout).checks
    checks = Workspace.at(tmp_path).checks
    assert checks.finding("empty table", "training.csv").what == "Nothing here."
    assert checks.checks["table absent"] == bundled.checks["table absent"]
    assert list(checks.checks) == list(bundled.checks)


def test_a_standard_adds_words_to_those_of_published_files_whatever_the_standard(tmp_path, checkout):
    own = tmp_path / "params" / "standards" / "wres.yaml"
    own.parent.mkdir(parents=True)
    text = (checkout / "params/standards/wres.yaml").read_text(encoding="utf-8")
    assert "published_words" not in text
    own.write_text(text + "published_words: {hidden: [made-up word]}\n", encoding="utf-8")
    words = Workspace.at(tmp_path).standard.published_words
    assert [words.hide(word) for word in ("Made-up words", "redacted", "[c]", "shown")] == [True, True, True, False]


def test_a_workspace_may_have_its_own_words_of_published_files(tmp_path):
    own = tmp_path / "params" / "standards" / "published_words.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("hidden: [made-up word]\n")
    words = Workspace.at(tmp_path).standard.published_words
    assert [words.hide(word) for word in ("Made-up words", "redacted")] == [True, False]


def test_both_files_of_checks_are_among_what_a_product_reads(tmp_path, checkout):
    own = tmp_path / "params" / "standards" / "checks.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("checks: {}\n")
    names = {read.name: read.path for read in read_by_every_product(Workspace.at(tmp_path), checkout / "notebooks" / "report.ipynb")}
    assert names["params/standards/checks.yaml"] == own
    assert names["workbook/params/standards/checks.yaml"] == checkout / "params" / "standards" / "checks.yaml"

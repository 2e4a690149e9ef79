"""Faulty parameter files: each fault names the file, the key and what is accepted."""

import pytest

from wres.errors import ParameterError
from wres.parameters import Framework, Organisation, Standard, Year
from wres.parameters.loading import read_parameters
from wres.parameters.written import mapping_of, text_of_yaml


def told(model, path, text: str | bytes) -> str:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(ParameterError) as fault:
        read_parameters(model, path)
    return str(fault.value)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "RT5.yaml"


def test_a_misspelt_key_is_named_with_the_keys_that_are_accepted(file):
    words = told(Organisation, file, "name: A trust\nregoin: London\n")
    assert "RT5.yaml" in words
    assert "regoin is not a key here" in words
    assert "region" in words.split("Accepted: ")[1]


def test_a_misspelt_key_deep_inside_names_its_place_and_the_keys_accepted_there(file):
    words = told(Organisation, file, "name: A trust\nplan:\n  status_scheme:\n    G: {lable: On track}\n")
    assert "plan.status_scheme.G.lable" in words
    accepted = words.split("Accepted: ")[1]
    assert "label" in accepted
    assert "region" not in accepted


def test_a_misspelt_key_in_a_list_names_which_entry(file):
    words = told(Organisation, file, "name: A trust\ntargets:\n  - {measure: a}\n  - {measure: b, vlaue: 3}\n")
    assert "targets.1.vlaue" in words
    assert "value" in words.split("Accepted: ")[1]


@pytest.mark.parametrize(
    ("text", "key", "accepted"),
    [
        pytest.param("name: A\nindicator_word: measure\n", "indicator_word", ["indicator", "metric"], id="word"),
        pytest.param("name: A\nplan:\n  status_scheme:\n    G: {label: x, common: done}\n", "plan.status_scheme.G.common",
                     ["not started", "in progress", "complete", "blocked", "unknown"], id="common status"),
        pytest.param("name: A\ntargets: [{measure: x, comparator: '>='}]\n", "targets.0.comparator", ["at least", "at most"],
                     id="comparator"),
        pytest.param("name: A\ntargets: [{measure: x, value: lots}]\n", "targets.0.value", ["number"], id="number"),
        pytest.param("name: A\nmade_up: perhaps\n", "made_up", ["true or false"], id="yes or no"),
        pytest.param("name: A\ndisclosure: {threshold: -1}\n", "disclosure.threshold", ["greater than or equal to 0"], id="below zero"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_what_is_accepted(file, text, key, accepted):
    words = told(Organisation, file, text)
    assert str(file) in words
    assert key in words
    assert all(one in words for one in accepted)


def test_a_day_that_does_not_exist_is_refused_with_the_form_that_is_accepted(file):
    words = told(Organisation, file, "name: A\ntargets: [{measure: x, date: 2021-02-30}]\n")
    assert "RT5.yaml, line 2: targets.0.date: there is no such day" in words
    assert "2026-03-31" in words


@pytest.mark.parametrize("value", [".inf", "-.inf", ".nan"])
def test_a_number_without_end_is_refused(file, value):
    words = told(
        Organisation, file, f"name: A trust\nplan:\n  measurements:\n    - {{measure: Appraisals, value: {value}, unit: percent}}\n"
    )
    assert f"line 4: plan.measurements.0.value: write a number, without signs such as % or £, found '{value}'" in words


def test_a_missing_name_is_said(file):
    assert "name is missing and is required" in told(Organisation, file, "region: London\n")


def test_every_fault_of_a_file_is_listed(file):
    words = told(Organisation, file, "regoin: London\nmade_up: perhaps\n")
    assert len(words.splitlines()) == 3


@pytest.mark.parametrize(
    ("model", "text", "key", "accepted"),
    [
        pytest.param(Organisation, "name: A\npredecessors: [{code: RY9, joined: 20188}]\n", "predecessors.0.joined", "2100",
                     id="year of a merger"),
        pytest.param(
            Year,
            "snapshot: {month: 3, day: 31}\nsurvey: {questions: {}}\nbreaks: [{year: 202, indicator: '7', reason: x}]\n",
            "breaks.0.year", "2010", id="year of a break",
        ),
        pytest.param(Year, "snapshot: {month: 13, day: 31}\nsurvey: {questions: {}}\n", "snapshot.month", "12", id="month"),
        pytest.param(
            Year,
            "snapshot: {month: 3, day: 31}\nsurvey: {questions: {}}\nwindow_years: {disciplinary: 3}\n", "window_years.disciplinary", "1 or 2",
            id="window",
        ),
        *(pytest.param(Year, f"snapshot: {{month: 3, day: 31}}\nsurvey: {{questions: {{}}}}\noverview: {{limits: {limits}}}\n", "overview.limits",
                       "the inner one first", id=f"limits {limits}") for limits in ([0.998, 0.95], [1.5, 2], [0.95, 0.95], [0.4, 0.95])),
    ],
)  # fmt: skip
def test_an_impossible_year_is_named_with_what_is_accepted(file, model, text, key, accepted):
    words = told(model, file, text)
    assert str(file) in words
    assert key in words
    assert accepted in words


def test_a_key_given_twice_is_refused_with_its_line(file):
    words = told(Organisation, file, "name: A trust\nregion: London\nregion: Midlands\n")
    assert "RT5.yaml, line 3" in words
    assert "'region' is given twice" in words


def test_a_key_brought_in_by_a_merge_may_be_given_again(file):
    file.write_text("name: A\ntargets:\n  - &first {measure: x, value: 15}\n  - {<<: *first, value: 20}\n", encoding="utf-8")
    assert [(one.measure, one.value) for one in read_parameters(Organisation, file).targets] == [("x", 15), ("x", 20)]


def test_a_file_that_is_not_utf8_is_refused_with_the_remedy(file):
    words = told(Organisation, file, "name: Société".encode("cp1252"))
    assert "RT5.yaml" in words
    assert "not saved as UTF-8" in words


def test_a_byte_order_mark_does_no_harm(file):
    file.write_bytes("\ufeffname: A trust\n".encode())
    assert read_parameters(Organisation, file).name == "A trust"


@pytest.mark.parametrize("text", ["name: [a\n", "name: a: b\n", "\tname: a\n"], ids=["bracket", "colon", "tab"])
def test_what_is_no_yaml_names_file_and_line(file, text):
    assert "RT5.yaml, line " in told(Organisation, file, text)


def test_a_list_where_keys_belong_is_refused(file):
    assert "expected `key: value` lines, found a list" in told(Organisation, file, "- name\n- region\n")


def test_an_empty_file_has_no_keys(file):
    file.write_text("", encoding="utf-8")
    assert mapping_of(text_of_yaml(file), file) == {}


def test_no_error_is_a_traceback_of_the_library_underneath(file):
    for model in (Organisation, Framework, Standard, Year):
        words = told(model, file, "nonsense: 1\n")
        assert "pydantic" not in words
        assert "nonsense is not a key here" in words


def test_a_file_is_read_again_once_it_has_changed(tmp_path):
    file = tmp_path / "AAA.yaml"
    file.write_text("name: A trust\n", encoding="utf-8")
    first = read_parameters(Organisation, file)
    assert read_parameters(Organisation, file) is first
    file.write_text("name: Another trust\n", encoding="utf-8")
    assert read_parameters(Organisation, file).name == "Another trust"

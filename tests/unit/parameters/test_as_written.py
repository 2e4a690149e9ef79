"""What people write into YAML is what is read, and what cannot be read is said with its line."""

import datetime as dt
import os

import pytest

from wres.errors import ParameterError
from wres.parameters import Organisation
from wres.parameters.loading import read_parameters
from wres.parameters.written import text_of_yaml


@pytest.fixture
def file(tmp_path):
    return tmp_path / "RT5.yaml"


def read(file, text):
    file.write_text(text, encoding="utf-8")
    return read_parameters(Organisation, file)


def refusal(file, text):
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ParameterError) as fault:
        read_parameters(Organisation, file)
    return str(fault.value)


@pytest.mark.parametrize(
    "code", ["No", "On", "Off", "Yes", "y", "1", "01", "1.10", "1e3", "12:30", "2025-09-25", "Null or void", "True", "="]
)
def test_a_code_of_a_scheme_is_the_text_that_was_written(file, code):
    scheme = read(file, f"name: A trust\nplan:\n  status_scheme:\n    {code}: {{label: Some}}\n").plan.status_scheme
    assert list(scheme) == [code]


@pytest.mark.parametrize("text", ["2.10", "2025-09-25", "0123", "1e3", "12:30:15", "No", "1_000", "0x1F", "07"])
def test_a_text_is_kept_as_it_was_written(file, text):
    assert read(file, f"name: A trust\npaper:\n  version: {text}\n").paper.version == text


def test_a_key_of_digits_and_the_same_in_quotes_are_one_key(file):
    words = refusal(file, 'name: A\nplan:\n  status_scheme:\n    1: {label: One}\n    "1": {label: Other}\n')
    assert "line 5" in words
    assert "'1' is given twice (first in line 4)" in words


def test_true_and_one_are_two_keys(file):
    scheme = read(file, "name: A\nplan: {status_scheme: {1: {label: One}, true: {label: Yes}}}\n").plan.status_scheme
    assert {code: status.label for code, status in scheme.items()} == {"1": "One", "true": "Yes"}


def test_numbers_days_and_truth_are_read_where_they_belong(file):
    organisation = read(
        file,
        "name: A\nmade_up: yes\ndisclosure: {threshold: 010}\napproval: {2025: {by: Board, date: 2025-9-5}}\n"
        "targets: [{measure: m, indicator: 2, value: 1e1, by: 2028}]\n",
    )
    target = organisation.targets[0]
    assert organisation.made_up is True
    assert organisation.disclosure.threshold == 10
    assert organisation.approval[2025].date == dt.date(2025, 9, 5)
    assert (target.indicator, target.value, target.by) == ("2", 10.0, "2028")


@pytest.mark.parametrize("year", ["2025", "2024/25", "2024-25", "2024/2025", '"2025"', "FY2024/25", "24/25"])
def test_a_year_may_be_written_as_it_is_shown(file, year):
    organisation = read(
        file, f"name: A\nnotes: {{{year}: Some}}\naccepted: [{{check: c, year: {year}, reason: r, by: b, date: 2025-01-01}}]\n"
    )
    assert list(organisation.notes) == [2025]
    assert organisation.accepted[0].year == 2025


@pytest.mark.parametrize("year", ["2024/26", "25", "soon", "2024/25/26", "20245"])
def test_what_is_no_year_is_asked_for(file, year):
    words = refusal(file, f"name: A\nnotes:\n  {year}: Some\n")
    assert "line 3" in words
    assert f"notes.{year}" in words


def test_one_year_written_in_two_ways_is_given_twice(file):
    assert "the year 2025 is given twice" in refusal(file, "name: A\nnotes: {2025: Some, 2024/25: Other}\n")


@pytest.mark.parametrize("day", ["25/09/2025", "20250925", "2025-09", "1758758400", "25 September", "2025-02-29"])
def test_a_day_is_never_guessed(file, day):
    words = refusal(file, f"name: A\napproval:\n  2025:\n    by: Board\n    date: {day}\n")
    assert "line 5" in words
    assert "2026-03-31" in words


@pytest.mark.parametrize("value", [".inf", "inf", "nan", "15%", "1,5", "1.234.5"])
def test_a_number_is_a_plain_number(file, value):
    words = refusal(file, f"name: A\ntargets:\n  - measure: m\n    value: {value}\n")
    assert "line 4: targets.0.value: write a number" in words


def test_a_key_with_nothing_after_it_was_not_given(file):
    organisation = read(file, "name: A trust\nregion:\nplan:\ntargets:\n")
    assert (organisation.region, organisation.targets, organisation.plan.title) == (None, (), "Action plan")
    assert "line 1: name is missing and is required" in refusal(file, "name:\n")


@pytest.mark.parametrize("common", ["In progress", "IN PROGRESS", " in   progress "])
def test_capitals_and_blanks_never_matter_to_a_common_status(file, common):
    scheme = read(file, f'name: A\nplan: {{status_scheme: {{G: {{label: x, common: "{common}"}}}}}}\n').plan.status_scheme
    assert scheme["G"].common == "in progress"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        pytest.param("name: A\nplan:\n\ttitle: x\n", 3, "begins with a tab", id="tab"),
        pytest.param("name: A\nplan:\n   title: x\n  end: y\n", 4, "indentation", id="indentation"),
        pytest.param("name: A: B\n", 1, "second colon", id="colon"),
        pytest.param("name: @x\n", 1, "cannot begin with @", id="at sign"),
        pytest.param("name: A\nregion: `x`\n", 2, "cannot begin with `", id="backtick"),
        pytest.param("name: *x\n", 1, "cannot begin with * or &", id="asterisk"),
        pytest.param("name: !x\n", 1, "begins with !", id="exclamation mark"),
        pytest.param('name: "A\nregion: x\n', 3, "not closed", id="open quotation mark"),
        pytest.param("name: A\n---\nname: B\n", 2, "second document", id="two documents"),
        pytest.param("name: A\nregion: a\x0bb\n", 2, "cannot be seen (U+000B)", id="control character"),
        pytest.param("name: A\nregion: a\x00b\n", 2, "cannot be seen (U+0000)", id="zero byte"),
        pytest.param("name: A\nregion: Caf\xe9\n".encode("cp1252"), 2, "not saved as UTF-8", id="Windows encoding"),
        pytest.param("name: A\nplan: [title]\n", 2, "found a list", id="list instead of keys"),
        pytest.param("name: A\ntargets: none\n", 2, "write a list", id="text instead of a list"),
        pytest.param("name: A\n? [a]\n: x\n", 2, "write text", id="key that is a list"),
        pytest.param("name: A\nplan: &a\n  parts: *a\n", 3, "inside itself", id="ring of anchors"),
        pytest.param("name: A\nregion: " + "[" * 100_000, 2, "levels", id="deep lists"),
        pytest.param("- " * 100_000, 1, "levels", id="deep hyphens"),
        pytest.param("name: A\nregoin: x\n", 2, "Did you mean region?", id="misspelt key"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_with_its_line(file, text, line, said):
    words = refusal(file, text)
    assert words.startswith(f"{file}, line {line}: ")
    assert said in words
    assert len(words.splitlines()) == 1


def test_anchors_that_grow_beyond_measure_are_refused(file):
    levels = ["a: &a [x, x, x, x, x, x, x, x, x]"] + [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    assert "more than 100,000 values" in refusal(file, "\n".join(levels))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_at_the_beginning_of_a_file_say_how_it_is_encoded(file, encoding):
    file.write_bytes("name: Café\n".encode(encoding))
    assert read_parameters(Organisation, file).name == "Café"


def test_a_folder_in_place_of_a_file_and_a_broken_link_are_sentences(file, tmp_path):
    file.mkdir()
    with pytest.raises(ParameterError, match="this is a folder"):
        read_parameters(Organisation, file)
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "nowhere.yaml")
    with pytest.raises(ParameterError, match="there is no such file"):
        read_parameters(Organisation, link)


def test_a_pipe_or_a_device_is_no_file_of_an_organisation(tmp_path):
    pipe, device = tmp_path / "AAA.yaml", tmp_path / "BBB.yaml"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    for path in (pipe, device):
        with pytest.raises(ParameterError, match="a pipe or a device"):
            text_of_yaml(path)


@pytest.mark.parametrize("years", ["{first: 2016, last: 2015}", "{last: 15}"])
def test_reporting_years_that_cannot_be_are_refused(file, years):
    assert "reporting_years" in refusal(file, f"name: A trust\nreporting_years: {years}\n")

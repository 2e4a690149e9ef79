"""A page of a standing report that was changed or deleted by hand is noticed, and nothing else is."""

import os

import pytest

from wres.running.report_files import changed_files, files_of


@pytest.fixture
def report(tmp_path):
    folder = tmp_path / "AAA"
    (folder / "review").mkdir(parents=True)
    for name in ("index.html", "tables.xlsx", "review/report.ipynb"):
        (folder / name).write_text(f"This is {name}.")
    return folder


def test_a_report_as_it_was_built_is_unchanged(report):
    assert changed_files(report, files_of(report)) == []


@pytest.mark.parametrize("name", ["index.html", "review/report.ipynb"])
@pytest.mark.parametrize("text", ["", "This is", "This is something else altogether."])
def test_a_file_with_other_content_is_named(report, name, text):
    kept = files_of(report)
    (report / name).write_text(text)
    assert changed_files(report, kept) == [name]


def test_other_content_of_the_same_length_is_noticed(report):
    kept = files_of(report)
    (report / "index.html").write_text("That is index.html.")
    os.utime(report / "index.html", ns=(1, 1))
    assert changed_files(report, kept) == ["index.html"]


def test_a_deleted_file_is_named(report):
    kept = files_of(report)
    (report / "tables.xlsx").unlink()
    assert changed_files(report, kept) == ["tables.xlsx"]


def test_another_time_alone_is_no_change(report):
    kept = files_of(report)
    for path in report.rglob("*"):
        os.utime(path, ns=(1, 1))
    assert changed_files(report, kept) == []


@pytest.mark.parametrize("kept", [{"index.html": None}, {"index.html": [1]}, {"index.html": "x"}, {"../../../etc": [0, 0, ""]}])
def test_a_record_that_says_nothing_means_changed(report, kept):
    assert changed_files(report, kept) == list(kept)

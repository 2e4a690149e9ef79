"""A page of a standing product that was changed or deleted by hand is noticed, and nothing else is."""

import json
import os

import pytest

from wres.running.product_folders import ProductFolders
from wres.running.storage.placed_files import RECORD, changed_files, record_files


@pytest.fixture
def report(tmp_path):
    folders = ProductFolders(tmp_path, 2025, "AAA")
    for name in ("index.html", "tables.xlsx"):
        folders.pages.mkdir(parents=True, exist_ok=True)
        (folders.pages / name).write_text(f"This is {name}.")
    folders.review.mkdir(parents=True)
    (folders.review / "report.ipynb").write_text("This is report.ipynb.")
    record_files(folders.pages, folders.review)
    return folders


def place(report, name):
    return report.reports / name.replace("pages/", "public/2025/AAA/").replace("review/", "review/2025/AAA/")


def test_a_report_as_it_was_built_is_unchanged(report):
    assert changed_files(report) == []


@pytest.mark.parametrize("name", ["pages/index.html", "review/report.ipynb"])
@pytest.mark.parametrize("text", ["", "This is", "This is something else altogether."])
def test_a_file_with_other_content_is_named(report, name, text):
    place(report, name).write_text(text)
    assert changed_files(report) == [name]


def test_other_content_of_the_same_length_is_noticed(report):
    page = report.pages / "index.html"
    page.write_text("That is index.html.")
    os.utime(page, ns=(1, 1))
    assert changed_files(report) == ["pages/index.html"]


def test_a_deleted_file_is_named(report):
    (report.pages / "tables.xlsx").unlink()
    assert changed_files(report) == ["pages/tables.xlsx"]


def test_another_time_alone_is_no_change(report):
    for path in report.reports.rglob("*"):
        os.utime(path, ns=(1, 1))
    assert changed_files(report) == []


def test_what_other_commands_keep_in_the_review_is_no_part_of_the_report(report):
    for name in ("internal", "check"):
        (report.review / name).mkdir()
        (report.review / name / "findings.csv").write_text("later")
    record_files(report.pages, report.review)
    (report.review / "internal" / "findings.csv").unlink()
    assert changed_files(report) == []


@pytest.mark.parametrize("was", [None, [1], "x", [0, 0, ""]])
@pytest.mark.parametrize("name", ["pages/index.html", "pages/../../../../etc"])
def test_a_record_that_says_nothing_means_changed(report, name, was):
    (report.review / RECORD).write_text(json.dumps({name: was}))
    assert changed_files(report) == [name]


@pytest.mark.parametrize("content", ["", "[1]", "null", '{"elsewhere/x": null}', "[" * 100_000])
def test_a_record_that_is_none_means_changed(report, content):
    (report.review / RECORD).write_text(content)
    assert changed_files(report) == [RECORD]

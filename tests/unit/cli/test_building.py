"""What a run says at its end of files that went."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from wres.cli.building import gone_in_words, say_what_to_check
from wres.findings import Finding, Location
from wres.running.outcomes import BUILT, Outcome
from wres.text.files import write_findings


def outcome(name, *gone):
    return Outcome(name, 2025, "public", BUILT, Path(), gone=gone)


def test_files_of_the_run_before_that_went_are_named_with_how_to_make_them_again():
    assert list(gone_in_words([outcome("EXA", "png", "pdf", "docx"), outcome("RT5")])) == [
        "2025 EXA: infographic.png, report.pdf and paper.docx of the run before are gone, because this run was not asked for them. "
        "To make them again, add FORMATS=html,xlsx,png,pdf,docx"
    ]


def test_the_same_of_many_reports_is_said_once():
    (sentence,) = gone_in_words([outcome(code, "pdf") for code in ("AAA", "BBB", "CCC", "DDD", "EEE")])
    assert sentence.startswith(
        "2025 AAA, 2025 BBB, 2025 CCC and 2 more: report.pdf of the run before is gone, because this run was not asked for it."
    )


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ((), ""),
        (("error", "warning", "error"), "3 findings on its files, 2 of them errors: "),
        (("error",), "1 finding on its files, 1 of them an error: "),
    ],
)
def test_the_end_of_a_run_says_how_much_is_to_be_checked_in_the_files_of_an_overview(tmp_path, severities, words):
    written = io.StringIO()
    findings = [Finding(severity, "published file", Location("a.csv"), "What.", "Why.", "How.") for severity in severities]
    write_findings(findings, tmp_path / "findings.csv")
    say_what_to_check(Console(file=written, width=400), tmp_path / "findings.csv")
    assert written.getvalue() == (f"{words}{tmp_path / 'findings.csv'}\n" if words else "")

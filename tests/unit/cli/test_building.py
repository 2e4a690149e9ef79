"""What a run says at its end of files that went."""

from pathlib import Path

from wres.cli.building import gone_in_words
from wres.running.outcomes import BUILT, Outcome


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

"""What readers see of a figure before and after."""

import datetime as dt
from pathlib import Path

import pytest

from wres.approval.changes import Changes, ExplainedChange
from wres.approval.differences import FigureChange
from wres.approval.record import ApprovedRecord
from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.parameters.organisation import Approval
from wres.report.changes_file import write_changes
from wres.report.context_alone import context_alone
from wres.report.correction_words import correction
from wres.report.shown_words import figure_change_words, reads_alike
from wres.running.change_rows import published_changes, readable_changes

CONTEXT = context_alone(Workspace.at(), "EXA", 2025)
RECORD = ApprovedRecord(Path("1"), 1, Approval(by="Board of directors", date=dt.date(2025, 11, 26)), {}, (), {})


def percent(value, **more):
    return Figure("EXA", 2025, "8", "percentage", "bme", value=value, unit="percent", **more)


@pytest.mark.parametrize(
    ("before", "after", "alike", "words"),
    [
        (percent(1.21), percent(1.24), True, "changed below what is shown: 1.21% to 1.24%"),
        (percent(1.2104), percent(1.2141), True, "changed below what is shown: 1.210% to 1.214%"),
        (percent(1.21), percent(1.31), False, "was 1.2%, is 1.3%"),
        (
            percent(1.21, numerator=121, denominator=10_000), percent(1.24, numerator=124, denominator=10_000), False,
            "was 1.2% (121 of 10,000), is 1.2% (124 of 10,000)",
        ),
        (percent(1.2, lower=1.0, upper=1.5), percent(1.2, lower=1.1, upper=1.5), False, "was 1.2% (1.0% to 1.5%), is 1.2% (1.1% to 1.5%)"),
        (None, percent(1.2), False, "was no such figure, is 1.2%"),
    ],
)  # fmt: skip
def test_a_change_is_told_by_what_readers_see_of_it(before, after, alike, words):
    change = FigureChange(before, after)
    assert reads_alike(change) == alike
    assert figure_change_words(change) == words


def test_what_readers_do_not_see_is_no_correction_and_stands_in_the_review(tmp_path):
    unseen = ExplainedChange(FigureChange(percent(1.21), percent(1.24)), "survey.csv")
    seen = ExplainedChange(FigureChange(percent(1.2), percent(3.1)), "survey.csv")
    assert correction(CONTEXT, RECORD, Changes(figures=(unseen,))) is None
    assert correction(CONTEXT, RECORD, Changes(figures=(unseen, seen))).sentence.startswith("1 figure is not as in the report approved")
    write_changes(Changes(figures=(unseen,)), tmp_path / "changes.csv", CONTEXT.standard)
    assert (tmp_path / "changes.csv").read_text().splitlines()[1].startswith("unrounded,8,percentage,bme,")
    assert list(published_changes(tmp_path)) == ["unrounded"]
    assert readable_changes(tmp_path) == {}

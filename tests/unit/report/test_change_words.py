"""What a change means, in words; and what the public is told of it."""

import datetime as dt
from dataclasses import replace
from math import nan
from pathlib import Path

import pytest

from wres.approval.changes import Changes, ExplainedChange
from wres.approval.differences import CommitmentChange, FigureChange
from wres.approval.last_version import LastApproved
from wres.approval.published_words import WordsChange
from wres.approval.record import ApprovedRecord
from wres.indicators.figures import ROUNDED, ROUNDED_TO_5, Figure
from wres.parameters import Workspace
from wres.parameters.organisation import Approval
from wres.report.approval_state import approval_state
from wres.report.change_words import OTHER, figure_words, meaning, value_words
from wres.report.context_alone import context_alone
from wres.report.correction_words import correction, not_as_approved

CONTEXT = context_alone(Workspace.at(), "EXA", 2025)
RECORD = ApprovedRecord(Path("1"), 1, Approval(by="Board of directors", date=dt.date(2025, 11, 26)), {}, (), {})


def ratio(value, **more):
    return Figure("EXA", 2025, "2", "relative_likelihood", "white/bme", value=value, unit="ratio", **more)


def survey(value, indicator="8"):
    return Figure("EXA", 2025, indicator, "percentage", "bme", value=value, unit="percent")


def share(value, numerator, denominator, **more):
    return Figure(
        "EXA", 2025, "1", "share", "bme", "clinical", "8a", value=value, unit="percent", numerator=numerator, denominator=denominator, **more
    )  # fmt: skip


HIDDEN = share(nan, nan, nan, status="suppressed", reason="small number")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (ratio(1.5), ratio(1.3), "It is closer to equal than in the approved report."),
        (ratio(1.3), ratio(1.5), "It is further from equal than in the approved report."),
        (ratio(1.3), ratio(1.2), "It is closer to equal than in the approved report. It is within the non-adverse range now."),
        (ratio(1.2), ratio(0.7), "It is on the other side of equal now. It is outside the non-adverse range now."),
        (survey(10.0), survey(12.0), "It is higher, which is worse for BME staff."),
        (survey(10.0, "7"), survey(12.0, "7"), "It is higher, which is better for BME staff."),
        (share(12.5, 5, 40), share(15.0, 6, 40), "It is higher than in the approved report."),
        (share(12.5, 5, 40), share(12.5, 10, 80), "The value is the same; it was 5 of 40 and is 10 of 80."),
        (ratio(1.5, lower=1.1, upper=2.0), ratio(1.5, lower=1.2, upper=2.0), "The value is the same; its range was 1.10 to 2.00 and is 1.20 to 2.00."),
        (ratio(1.501), ratio(1.502), "It is shown as 1.50 as before; only decimals that are not shown differ."),
        (share(12.5, 5, 40), HIDDEN, "It is hidden now, to protect people."),
        (HIDDEN, share(12.5, 5, 40), "It was hidden, and is shown now."),
        (ratio(1.5), ratio(1.5, decimals=1, reason=ROUNDED), "It is rounded now, to protect people."),
        (ratio(nan, status="missing", reason="no data"), ratio(1.5), "There was no figure, and there is one now."),
        (None, ratio(1.5), "The approved report had no such figure."),
        (ratio(1.5), None, "The report has no such figure any more."),
    ],
)  # fmt: skip
def test_what_a_change_means(before, after, words):
    assert meaning(CONTEXT, FigureChange(before, after)) == words


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (share(21.0, nan, nan, decimals=0, reason=ROUNDED), share(20.0, nan, nan, decimals=0, reason=ROUNDED_TO_5)),
        (share(20.0, nan, nan, decimals=0, reason=ROUNDED_TO_5), share(20.0, nan, nan, decimals=0, reason=ROUNDED)),
        (ratio(1.26, decimals=2, reason=ROUNDED), ratio(1.3, decimals=1, reason=ROUNDED)),
    ],
)
def test_of_figures_rounded_in_different_ways_only_the_rounding_is_told(before, after):
    assert meaning(CONTEXT, FigureChange(before, after)) == "It is rounded in another way now, to protect people."


def test_a_report_in_any_folder_is_not_called_approved():
    changes = [FigureChange(ratio(1.5), ratio(1.3)), FigureChange(share(12.5, 5, 40), share(15.0, 6, 40)), FigureChange(None, ratio(1.5))]
    assert [meaning(CONTEXT, change, OTHER) for change in changes] == [
        "It is closer to equal than in the other report.", "It is higher than in the other report.", "The other report had no such figure.",
    ]  # fmt: skip


def test_a_figure_by_its_name_and_what_is_shown_of_it():
    assert figure_words(CONTEXT, ratio(1.5)) == "Indicator 2, relative likelihood, White compared with BME"
    assert figure_words(CONTEXT, share(12.5, 5, 40)) == "Indicator 1, BME share of the workforce, Clinical, Band 8a"
    likelihood = Figure("EXA", 2025, "2", "likelihood", "bme", value=15.0, unit="percent")
    assert figure_words(CONTEXT, likelihood) == "Indicator 2, shortlisted BME applicants appointed"
    assert [value_words(figure) for figure in (ratio(1.5), HIDDEN, None)] == ["1.50", "hidden: small number", "no such figure"]


def explained(*changes):
    return tuple(ExplainedChange(change, "recruitment.csv") for change in changes)


def public_words(figures=(), commitments=(), words=()):
    found = correction(CONTEXT, RECORD, Changes(explained(*figures), explained(*commitments), words=explained(*words)))
    return found and (found.sentence, *found.lines)


@pytest.mark.parametrize("is_stated", [True, False])
def test_a_version_that_is_lost_leaves_the_approval_unconfirmed_and_a_draft_a_draft(is_stated):
    approval = {2025: RECORD.approval} if is_stated else {}
    context = replace(CONTEXT, organisation=CONTEXT.organisation.model_copy(update={"approval": approval}))
    why = not_as_approved(context, LastApproved(place="approved/2025/EXA/1", faults=("It is gone.",)), None)
    expected = (
        ("Approval cannot be confirmed", "Approval by Board of directors on 26 November 2025 cannot be confirmed") if is_stated else None
    )
    assert (why and (why.title, why.approved)) == expected
    assert approval_state(context, why) == ("unconfirmed" if is_stated else "draft")


def test_nothing_changed_nothing_is_said():
    assert public_words() is None


def test_the_public_is_told_what_both_reports_show_of_the_whole_organisation():
    assert public_words([FigureChange(ratio(1.5), ratio(1.3))]) == (
        "1 figure is not as in the report approved by Board of directors on 26 November 2025.",
        "Indicator 2, relative likelihood, White compared with BME: was 1.50, is 1.30.",
    )


@pytest.mark.parametrize(
    "change",
    [
        FigureChange(ratio(1.5), ratio(nan, status="suppressed", reason="small number")),
        FigureChange(ratio(nan, status="suppressed", reason="small number"), ratio(1.5)),
        FigureChange(ratio(1.5), ratio(1.5, decimals=1, reason=ROUNDED)),
        FigureChange(ratio(1.5, decimals=1, reason=ROUNDED), ratio(1.52)),
        FigureChange(share(12.5, 5, 40), share(15.0, 6, 40)),
        FigureChange(share(12.5, 5, 40), HIDDEN),
        FigureChange(ratio(1.5), None),
    ],
)
def test_nothing_that_one_of_them_hides_or_rounds_is_said_again(change):
    _, *lines = public_words([change])
    assert lines == [f"1 figure of indicator {change.figure.indicator}."]


def test_actions_are_told_without_the_words_that_they_had():
    changes = [
        CommitmentChange("6", "date", "31 March 2026", "30 April 2026"), CommitmentChange("6", "status", "A", "G"),
        CommitmentChange("9", "added", "", "Ask Jane Smith"), CommitmentChange("2", "dropped", "Old words", ""),
    ]  # fmt: skip
    assert public_words(commitments=changes) == (
        "3 actions are not as in the report approved by Board of directors on 26 November 2025.",
        "Actions 6 (date and status changed), 9 (new) and 2 (taken out).",
    )


@pytest.mark.parametrize(
    ("whats", "line"), [(["status", "updated"], "Action 6 (status changed)."), (["updated"], "Action 6 (day of the update changed).")]
)
def test_the_day_of_an_update_is_no_name_of_a_column(whats, line):
    assert public_words(commitments=[CommitmentChange("6", what, "a", "b") for what in whats])[1:] == (line,)


def test_each_action_without_a_number_counts():
    changes = [CommitmentChange("", "added", "", text, place=place) for place, text in enumerate(("Mentor", "Train"))]
    changes += [CommitmentChange("", what, "a", "b", place=2) for what in ("date", "status")]
    assert public_words(commitments=changes) == (
        "3 actions are not as in the report approved by Board of directors on 26 November 2025.",
        "Actions 2 without a number (new) and without a number (date and status changed).",
    )


def words(part, place="commentary.md, ## 2"):
    return WordsChange(part, place, "Old words of Jane Smith", "New words")


@pytest.mark.parametrize(
    ("figures", "changes", "sentence"),
    [
        ((), [words("indicator 2")], "The words of indicator 2 are"),
        ([FigureChange(ratio(1.5), ratio(1.3))], [words("indicator 2"), words("the targets", "a"), words("the targets", "b")],
         "1 figure and the words of indicator 2 and the targets are"),
        ((), [words(f"indicator {code}") for code in range(1, 6)], "The words of indicator 1, indicator 2, indicator 3 and 2 more parts are"),
    ],
)  # fmt: skip
def test_other_words_are_told_by_the_part_that_they_are_of_and_not_repeated(figures, changes, sentence):
    first, *lines = public_words(figures, words=changes)
    assert first == f"{sentence} not as in the report approved by Board of directors on 26 November 2025."
    assert "words" not in " ".join(lines)


def test_a_report_in_files_is_approved_until_something_published_differs():
    context = replace(CONTEXT, organisation=CONTEXT.organisation.model_copy(update={"approval": {2025: RECORD.approval}}))
    changes = Changes(words=explained(words("indicator 2")))
    assert [approval_state(context, correction(context, RECORD, each)) for each in (Changes(), changes)] == ["approved", "corrected"]
    assert approval_state(CONTEXT, correction(CONTEXT, RECORD, changes)) == "draft", "nothing in its file approves it"


@pytest.mark.parametrize(("title", "name"), [("Race disparity ratio", "race disparity ratio"), ("NHS ladder ratio", "NHS ladder ratio")])
def test_a_disparity_is_called_by_the_title_that_its_standard_gives_it(title, name):
    ladder = CONTEXT.standard.indicators["rdr"].model_copy(update={"title": title})
    standard = CONTEXT.standard.model_copy(update={"indicators": {**CONTEXT.standard.indicators, "rdr": ladder}})
    figure = Figure("EXA", 2025, "rdr", "disparity", "white/bme", band="lower_upper", value=2.0, unit="ratio")
    assert figure_words(replace(CONTEXT, standard=standard), figure).startswith(f"Indicator rdr, {name}, White compared with BME")

"""Statuses: a plan's own scheme, whatever its capitals, blanks and signs; what it does not define is never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.parameters.organisation_plan import Status
from wres.plans.statuses import find_status, judged_status

SCHEME = {
    "Blue": Status(label="Complete", symbol="✔", common="complete"),
    "Green": Status(label="On track", symbol="●", common="in progress"),
    "Amber": Status(label="At risk", common="in progress"),
    "Red": Status(label="Off track", common="blocked"),
}
DEFINED = {"Blue": "complete", "Green": "in progress", "Amber": "in progress", "Red": "blocked"}


@pytest.mark.parametrize(
    "text",
    ["Blue", "BLUE", "blue ", " blue.", "Blue\xa0", "(Blue)", "Blue - complete", "BLUE: Complete", "blue/complete", "Complete", "complete.", "Completed", "Blue - completed", "Complete (blue)", "✔",
     "✔ Blue: Complete", "Complete (May 2025)", "Blue - 31/03/2025", "Blue (was Amber)", "Complete (previously Green)"],
)  # fmt: skip
def test_capitals_blanks_and_signs_never_matter(text):
    assert find_status(text, SCHEME) is SCHEME["Blue"]
    assert judged_status(text, SCHEME).is_complete


@pytest.mark.parametrize(
    "text", ["Purple", "B", "R", "A/G", "Amber → Green", "75%", "0.75", "100%", "N/A", "Paused", "Complete - ongoing", "Blue or Green", "Not complete",
             "Partially complete", "Blue (was Purple)", "○", "-", "Blue?"],
)  # fmt: skip
def test_what_the_scheme_does_not_define_is_not_guessed(text):
    status = judged_status(text, SCHEME)
    assert (status.common, status.problem, status.is_complete) == ("unknown", "not defined in the plan's key", False)


def test_a_label_of_two_codes_decides_nothing():
    scheme = {"1": Status(label="Open", common="in progress"), "2": Status(label="open", common="blocked")}
    assert find_status("Open", scheme) is None
    assert find_status("2.", scheme) is scheme["2"]


def test_codes_that_differ_by_capitals_alone_are_taken_as_written_only():
    scheme = {"g": Status(label="Going", common="in progress"), "G": Status(label="Gone", common="complete")}
    assert (find_status("G", scheme), find_status("g", scheme)) == (scheme["G"], scheme["g"])


@pytest.mark.parametrize(
    ("code", "due", "complete"),
    [("", "Completed March 2024", True), ("", "March 2024 - completed", True), ("Green", "Completed March 2024", False), ("", "March 2024", False),
     ("", "Complete - ongoing", False), ("blue", "March 2030", True)],
)  # fmt: skip
def test_completion_in_the_timescale_counts_where_no_status_is_given(code, due, complete):
    status = judged_status(code, SCHEME, due)
    assert status.is_complete is complete
    assert (status.common == "complete") is complete


@given(
    st.sampled_from(list(DEFINED)),
    st.lists(st.booleans(), min_size=5, max_size=5),
    st.sampled_from(["", " ", "  ", "\t", "\xa0", "."]),
    st.sampled_from(["", " ", "\n"]),
)
def test_a_defined_code_stays_itself_in_any_writing(code, capitals, after, before):
    text = (
        before
        + "".join(letter.upper() if capital else letter.lower() for letter, capital in zip(code, capitals, strict=False))
        + code[5:]
        + after
    )
    assert find_status(text, SCHEME) is SCHEME[code]


@given(st.text(max_size=40))
def test_any_text_can_stand_in_a_cell_for_a_status(text):
    assert judged_status(text, SCHEME, text).common in {"complete", "in progress", "blocked", "unknown"}

"""What a reviewer is told first, and the block to sign in."""

import datetime as dt
from types import SimpleNamespace

import pytest

from wres.findings import Finding, Location
from wres.inputs.source import Source
from wres.report.correction_words import UNCONFIRMED, Correction
from wres.report.sections.findings_tables import open_sentence
from wres.report.sections.state import sign_off, state


def finding(severity, accepted=""):
    return Finding(severity, "a check", Location("board.csv"), "What.", "Why.", "Do.", accepted=accepted)


EARLIER = Correction("1 figure is not as in the report approved.", (), "Earlier version approved by the board; not as it stands")
LOST = Correction("It is gone.", (), "Approval by the board cannot be confirmed", UNCONFIRMED)
WARNING, NOTE, ACCEPTED = finding("warning"), finding("note"), finding("warning", "Checked with payroll.")


@pytest.fixture
def context():
    return SimpleNamespace(code="ABC", year=2025, internal=False, organisation=SimpleNamespace(approval={}))


def approve(context, reference):
    context.organisation.approval[2025] = SimpleNamespace(by="Board <secretary>", date=dt.date(2025, 9, 4), reference=reference)
    return context


@pytest.mark.parametrize(
    ("findings", "sentence"),
    [
        ([], "No finding is open."),
        ([WARNING], "1 finding is open: 0 errors, 1 warning, 0 notes."),
        ([WARNING, WARNING, NOTE, ACCEPTED], "3 findings are open: 0 errors, 2 warnings, 1 note. 1 accepted, not counted as open."),
        ([ACCEPTED], "No finding is open. 1 accepted, not counted as open."),
    ],
)
def test_what_is_open_is_counted_without_what_is_accepted(findings, sentence):
    assert open_sentence(findings) == sentence


def test_a_draft_has_lines_to_sign_on_and_the_command_that_records_it(context):
    block = sign_off(context, [WARNING, WARNING, NOTE, ACCEPTED])
    assert "2 warnings are open. Before signing, correct each, or record why it is right." in block
    assert block.count("<dd></dd>") == 3
    assert "make approve ORG=ABC YEAR=2025 BY=&quot;role&quot; REF=&quot;meeting&quot;" in block
    assert "1 warning is open. Before" in sign_off(context, [WARNING])
    assert "No warning is open." in sign_off(context, [NOTE, ACCEPTED])


@pytest.mark.parametrize(("reference", "ending"), [("item 9", ", item 9."), (None, ".")])
def test_what_was_approved_says_by_which_role_and_when(context, reference, ending):
    block = sign_off(approve(context, reference), [WARNING])
    assert f"Approved by Board &lt;secretary&gt;, 4 September 2025{ending}" in block
    assert "make approve" not in block


def test_what_has_changed_since_its_approval_can_be_approved_again(context):
    block = sign_off(approve(context, None), [], EARLIER)
    assert "The report has changed since it was approved. To approve it again, sign here. No warning is open." in block
    assert block.count("<dd></dd>") == 3
    assert "make approve ORG=ABC YEAR=2025" in block


def test_the_state_says_what_it_was_made_from_and_leads_to_each_section(context):
    sources = {
        2023: (),
        2024: (Source("board", None, None, "0", 6),),
        2025: (Source("board", None, None, "1", 6), Source("survey", None, None, "2", 1)),
    }
    html = state(context, [], sources, [NOTE]).html()
    assert "<dd>Draft: not approved for publication.</dd>" in html
    assert "2 tables of 2024/25 with 7 rows, and the return of 2023/24. Workbook " in html
    assert '0 warnings, 1 note. <a href="#findings">' in html
    assert 'No figure. <a href="#hidden">' in html


def test_a_report_that_is_not_as_it_was_approved_says_so_beside_the_approval(context):
    html = state(approve(context, None), [], {}, [], EARLIER).html()
    assert "<dt>State</dt><dd>Not approved as it stands. Corrected since publication: 1 figure is not" in html
    assert 'in the report approved. <a href="#changes">See what has changed' in html
    assert "Approved by Board" not in html


def test_an_approval_that_cannot_be_confirmed_is_not_stated_and_can_be_given_again(context):
    html = state(approve(context, None), [], {}, [], LOST).html()
    assert "<dt>State</dt><dd>Approval by the board cannot be confirmed. It is gone. " in html
    assert "It cannot be confirmed that the report is as it was approved. To approve it again, sign here." in html
    assert html.count("<dd></dd>") == 3
    assert "Approved by Board" not in html


def test_a_draft_that_differs_from_an_earlier_approval_stays_a_draft(context):
    assert "<dt>State</dt><dd>Draft: not approved for publication. Corrected since" in state(context, [], {}, [], EARLIER).html()

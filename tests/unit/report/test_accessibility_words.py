"""The accessibility statement of a page, and that of the workbook."""

from pathlib import Path

import wres
from wres.parameters.page_look import Contact
from wres.plans import HELD_BACK
from wres.report.accessibility_words import LINES, accessibility_lines

DOCUMENT = Path(wres.__file__).parents[2] / "docs" / "accessibility.md"


def test_the_document_says_what_the_pages_say():
    said_there = " ".join(DOCUMENT.read_text(encoding="utf-8").split())
    assert [line for line in LINES if line not in said_there] == []


def test_the_statement_ends_with_whom_to_ask():
    contact = Contact(email="equality@example.org", phone="020 7946 0000")
    assert accessibility_lines(contact)[-1] == (
        "If you cannot use a part of this page, or need it in another form, "
        'write to <a href="mailto:equality@example.org">equality@example.org</a> or call <a href="tel:02079460000">020 7946 0000</a>.'
    )
    assert accessibility_lines(Contact())[-1].endswith("ask the organisation that publishes it.")


def test_a_contact_that_was_taken_out_is_not_named():
    """What the public edition puts in place of a contact that may name a person is no address."""
    taken_out = Contact(email="priya.made-up@example.org").model_copy(update={"email": HELD_BACK})
    assert accessibility_lines(taken_out)[-1].endswith("ask the organisation that publishes it.")

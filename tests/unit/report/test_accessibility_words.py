"""The accessibility statement of a page, and that of the workbook."""

from pathlib import Path

import wres
from wres.parameters.page_look import Contact
from wres.report.accessibility_words import LINES, accessibility_lines

DOCUMENT = Path(wres.__file__).parents[2] / "docs" / "accessibility.md"


def test_the_document_says_what_the_pages_say():
    said_there = " ".join(DOCUMENT.read_text(encoding="utf-8").split())
    assert [line for line in LINES if line not in said_there] == []


def test_the_statement_ends_with_whom_to_ask():
    contact = Contact(email="equality@example.org", phone="020 7946 0000")
    assert accessibility_lines(contact)[-1] == (
        "If you cannot use a part of this page, or need it in another form, write to equality@example.org or call 020 7946 0000."
    )
    assert accessibility_lines(Contact())[-1].endswith("ask the organisation that publishes it.")

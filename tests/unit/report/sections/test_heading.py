"""The title, and what must be said before anything else."""

import datetime as dt

import pytest
from lxml import html as lxml_html

from wres.parameters import Organisation
from wres.parameters.organisation import Approval
from wres.report.correction_words import CORRECTED, UNCONFIRMED, Correction
from wres.report.sections.heading import heading, state, title

APPROVED = Organisation(name="A made-up trust", approval={2025: Approval(by="The board", date=dt.date(2025, 9, 1), reference="paper 7")})


def page(section):
    return lxml_html.fromstring(f"<div>{section.html()}</div>")


def banners(section):
    """The first word of each banner, in order."""
    return [banner.text_content().split(". ")[0] for banner in page(section).find_class("banner")]


def test_a_report_begins_with_one_title_and_says_that_it_is_a_draft(context):
    section = heading(context())
    assert [head.text_content() for head in page(section).iter("h1")] == [
        "Workforce Race Equality Standard report 2024/25: A made-up trust"
    ]
    assert banners(section) == ["Draft: not approved for publication."]


def test_an_approved_report_says_by_whom_and_when_and_is_no_draft(context):
    section = heading(context(organisation=APPROVED))
    assert banners(section) == ["Approved: The board, 1 September 2025, paper 7."]


@pytest.mark.parametrize(("title", "line"), [(CORRECTED, "<ul><li>A line.</li></ul>"), (UNCONFIRMED, "")])
def test_what_does_not_count_as_approved_any_more_says_why_instead(context, title, line):
    why = Correction("Why.", ("A line.",) if line else (), "Earlier", title)
    section = heading(context(organisation=APPROVED), correction=why)
    assert banners(section) == [f"{title}: Why." + ("A line." if line else "")]
    assert f"Why.</p>{line}</div>" in section.html()
    assert state(context(organisation=APPROVED), why) == f"{title}."


def test_the_approval_of_another_year_leaves_a_draft(context):
    section = heading(context(organisation=APPROVED, year=2024))
    assert banners(section) == ["Draft: not approved for publication."]


def test_what_must_not_be_passed_on_is_said_first(context):
    made_up = Organisation(name="A made-up trust", made_up=True)
    assert banners(heading(context(organisation=made_up, edition="internal"))) == [
        "Internal: small numbers are shown",
        "Made up: this organisation does not exist",
        "Draft: not approved for publication.",
    ]


def test_html_in_a_name_is_shown_as_text(context):
    named = context(organisation=Organisation(name="<b>Trust</b> & Co"))
    assert title(named).endswith(": <b>Trust</b> & Co")
    assert "&lt;b&gt;Trust&lt;/b&gt; &amp; Co</h1>" in heading(named).html()

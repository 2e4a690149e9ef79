"""The title, what must be said before anything else, and the facts."""

import datetime as dt

import pytest
from lxml import html as lxml_html

from wres.indicators.figures import Figure
from wres.parameters import Organisation
from wres.parameters.organisation import Approval
from wres.report.sections.heading import heading, title

COUNTED = Figure(indicator="1", measure="share", group="bme", value=20.0, source="counts")
PRINTED = Figure(indicator="2", measure="relative_likelihood", group="white/bme", value=1.4, source="published")
APPROVED = Organisation(name="A made-up trust", approval={2025: Approval(by="The board", date=dt.date(2025, 9, 1), reference="paper 7")})


def page(section):
    return lxml_html.fromstring(f"<div>{section.html()}</div>")


def facts(section):
    return {name.text_content(): name.getnext().text_content() for name in page(section).iter("dt")}


def banners(section):
    """The first word of each banner, in order."""
    return [banner.text_content().split(". ")[0] for banner in page(section).find_class("banner")]


def test_a_report_begins_with_one_title_and_says_that_it_is_a_draft(context):
    section = heading(context(), [COUNTED, PRINTED])
    assert [head.text_content() for head in page(section).iter("h1")] == [
        "Workforce Race Equality Standard report 2024/25: A made-up trust"
    ]
    assert banners(section) == ["Draft: not approved for publication."]
    assert facts(section) == {
        "Organisation": "A made-up trust (ABC)",
        "Reporting year": "2024/25, as at 31 March 2025",
        "Figures from": "counts, published figures",
    }


def test_the_facts_that_the_organisations_file_gives(context):
    organisation = Organisation(
        name="A made-up trust", type="Acute", region="London", system="East", notes={2025: "Two sites closed.", 2024: "Old."}
    )
    shown = facts(heading(context(organisation=organisation), []))
    assert {name: shown.get(name) for name in ("Type", "Region", "System", "Note")} == {
        "Type": "Acute", "Region": "London", "System": "East", "Note": "Two sites closed.",
    }  # fmt: skip


def test_an_approved_report_says_by_whom_and_when_and_is_no_draft(context):
    section = heading(context(organisation=APPROVED), [COUNTED])
    assert banners(section) == []
    assert facts(section)["Approved"] == "The board, 1 September 2025, paper 7"


def test_the_approval_of_another_year_leaves_a_draft(context):
    section = heading(context(organisation=APPROVED, year=2024), [COUNTED])
    assert banners(section) == ["Draft: not approved for publication."]
    assert "Approved" not in facts(section)


def test_what_must_not_be_passed_on_is_said_first(context):
    made_up = Organisation(name="A made-up trust", made_up=True)
    assert banners(heading(context(organisation=made_up, edition="internal"), [COUNTED])) == [
        "Internal: small numbers are shown",
        "Made up: this organisation does not exist",
        "Draft: not approved for publication.",
    ]


@pytest.mark.parametrize(
    ("figures", "origins"),
    [
        ([], "no figures"),
        ([COUNTED.missing("no data")], "no figures"),
        ([PRINTED, COUNTED.missing("no data")], "published figures"),
        ([PRINTED, COUNTED, COUNTED], "counts, published figures"),
    ],
)
def test_figures_come_from_where_those_that_are_there_come_from(context, figures, origins):
    assert facts(heading(context(), figures))["Figures from"] == origins


def test_html_in_a_name_is_shown_as_text(context):
    named = context(organisation=Organisation(name="<b>Trust</b> & Co"))
    assert title(named).endswith(": <b>Trust</b> & Co")
    assert "&lt;b&gt;Trust&lt;/b&gt; &amp; Co</h1>" in heading(named, []).html()

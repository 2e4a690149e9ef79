"""The facts of a report: who, which year, approved by whom, from what."""

import datetime as dt

import pytest
from lxml import html as lxml_html

from wres.indicators.figures import Figure
from wres.parameters import Organisation
from wres.parameters.organisation import Approval
from wres.report.correction_words import Correction
from wres.report.sections.facts import facts_html

COUNTED = Figure(indicator="1", measure="share", group="bme", value=20.0, source="counts")
PRINTED = Figure(indicator="2", measure="relative_likelihood", group="white/bme", value=1.4, source="published")
APPROVED = Organisation(name="A made-up trust", approval={2025: Approval(by="The board", date=dt.date(2025, 9, 1), reference="paper 7")})


def facts(listed):
    return {name.text_content(): name.getnext().text_content() for name in lxml_html.fromstring(listed).iter("dt")}


def test_a_file_with_nothing_but_a_name_still_gives_year_and_origin(context):
    assert facts(facts_html(context(), [COUNTED, PRINTED])) == {
        "Organisation": "A made-up trust (ABC)",
        "Reporting year": "2024/25, as at 31 March 2025",
        "Figures from": "counts, published figures",
    }


def test_the_facts_that_the_organisations_file_gives(context):
    organisation = Organisation(
        name="A made-up trust", type="Acute", region="London", system="East", notes={2025: "Two sites closed.", 2024: "Old."}
    )
    shown = facts(facts_html(context(organisation=organisation), []))
    assert {name: shown.get(name) for name in ("Type", "Region", "System", "Note")} == {
        "Type": "Acute", "Region": "London", "System": "East", "Note": "Two sites closed.",
    }  # fmt: skip


def test_an_approval_is_of_its_own_year(context):
    assert facts(facts_html(context(organisation=APPROVED), []))["Approved"] == "The board, 1 September 2025, paper 7"
    assert "Approved" not in facts(facts_html(context(organisation=APPROVED, year=2024), []))


def test_what_is_not_as_it_was_approved_is_not_said_to_be_approved(context):
    earlier = Correction("1 figure is not as approved.", (), "Earlier version approved by the board; not as it stands")
    assert facts(facts_html(context(organisation=APPROVED), [], earlier))["Approved"] == earlier.approved
    assert "Approved" not in facts(facts_html(context(), [], earlier))


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
    assert facts(facts_html(context(), figures))["Figures from"] == origins

"""The committee paper's fields as they were filled in."""

from lxml import html as lxml_html

from wres.parameters.organisation import Paper
from wres.report.sections.paper import decision, paper


def test_without_a_paper_there_is_nothing():
    assert paper(None).html() == ""


def test_fields_stand_in_the_order_printed_after_what_heads_the_paper(rows):
    presented = Paper(
        committee="People Committee", date="3 June 2025", version="2", fields={"Risk": "Low", "Cost": None, "Legal": "", "For": ["Board", "Staff"]}
    )  # fmt: skip
    assert rows(paper(presented).html()) == [
        ["Field", "As filled in"],
        ["Committee", "People Committee"],
        ["Date", "3 June 2025"],
        ["Version", "2"],
        ["Risk", "Low"],
        ["Cost", "(blank)"],
        ["Legal", "(blank)"],
        ["For", "Board; Staff"],
    ]


def test_the_appendices_come_after_the_fields():
    html = paper(Paper(title="The plan", appendices=("Figures", "Plan"))).html()
    assert html.index("</table>") < html.index("<h3>Appendices</h3>")
    assert [item.text for item in lxml_html.fromstring(f"<div>{html}</div>").iter("li")] == ["Figures", "Plan"]


def test_the_decision_has_a_section_of_its_own_where_there_is_any():
    asks = Paper(title="The plan", decision="Approve the plan")
    assert decision(asks).html() == "<p>Approve the plan</p>"
    assert "Approve" not in paper(asks).html()
    assert (decision(Paper(title="The plan")).html(), decision(None).html()) == ("", "")


def test_what_a_paper_does_not_have_is_not_spoken_of():
    html = paper(Paper(title="The plan")).html()
    assert "Decision" not in html
    assert "Appendices" not in html
    assert "Committee<" not in html


def test_text_stays_as_written_and_html_in_it_is_shown_as_text():
    asks = Paper(fields={"Risk & reward": "<i>none</i>"}, decision="a < b", appendices=("A & B",))
    html = paper(asks).html() + decision(asks).html()
    for shown in ("Risk &amp; reward", "&lt;i&gt;none&lt;/i&gt;", "a &lt; b", "<li>A &amp; B</li>"):
        assert shown in html

"""What the draft of the committee paper says of a small return; the numbers are counted by hand."""

import io
import zipfile
from html import escape

import docx
import pytest

from wres.report import open_report
from wres.report.correction_words import Correction
from wres.report.paper.content import PaperDraft, PaperHeading, PaperList, PaperTable, PaperText
from wres.report.paper.drafting import draft_paper

FILE = """name: A made-up trust
plan: {title: Our plan, status_scheme: {G: {label: On track, common: in progress}, B: {label: Complete, common: complete}}}
paper:
  committee: People Committee
  date: Insert date of meeting here
  template: %s
  fields: {"Author:": Head of Inclusion, Risk register: null}
"""
BEFORE = "2023/24: BME staff, relative likelihood or difference"
RECRUITMENT = "ethnicity,shortlisted,appointed\nwhite,{0},{1}\nbme,{2},{3}\nunknown,0,0\n"
ACTIONS = "action_no,action,leads,due_text,status\n1,Train panels,Head of Inclusion,31 May 2024,G\n2,Mentor staff,Head of Learning,31 May 2026,B\n"


@pytest.fixture
def drafted(returned):
    """The draft of the made-up trust's paper, with its file as given."""

    def draft(file=FILE % '""', edition="public", **tables):
        returned.organisation(file)
        returned.give("recruitment.csv", RECRUITMENT.format(800, 200, 600, 100), 2025)
        returned.give("recruitment.csv", RECRUITMENT.format(800, 200, 600, 140), 2024)
        returned.give("actions.csv", ACTIONS)
        return returned.opened(edition).paper_draft("docx")

    return draft


def blocks(draft, kind, part=""):
    return [block for piece in draft.parts for block in piece.blocks if isinstance(block, kind) and part in ("", piece.name)]


def test_without_docx_what_is_to_be_filled_in_is_listed_all_the_same(drafted, returned):
    listed = drafted().to_do
    html = returned.opened().paper_draft("html").html()
    assert "The committee paper is a draft. To fill in before it goes out:" in html
    assert len(listed) == 3
    assert [line for line in listed if escape(line) not in html] == []
    returned.organisation("name: A trust\npaper: {committee: Board, mandatory: [committee]}")
    assert returned.opened().paper_draft().html() == "<p>The committee paper: every field is filled in.</p>"


def test_without_docx_and_without_a_paper_nothing_is_said(returned):
    returned.give("recruitment.csv", RECRUITMENT.format(80, 20, 60, 10))
    assert returned.opened().paper_draft() is None
    assert returned.opened().paper_draft("html,pdf") is None


def test_its_parts_come_in_the_order_in_which_a_committee_reads(drafted):
    assert [heading.text for heading in blocks(drafted(), PaperHeading)] == [
        "Workforce Race Equality Standard report 2024/25: A made-up trust", "Purpose", "Summary", "Indicators at a glance", "What the indicators show",
        "What has changed since 2023/24", "Better for BME staff", "Worse for BME staff", "Action plan", "Decision asked for", "About these figures",
    ]  # fmt: skip


def test_an_internal_paper_says_so_before_anything_else(drafted):
    draft = drafted(edition="internal")
    assert draft.parts[0].blocks[0].text.startswith("Internal")
    assert draft.title == "Internal: Workforce Race Equality Standard report 2024/25: A made-up trust"


def test_blank_and_prompted_fields_are_marked_and_listed(drafted):
    draft = drafted()
    (cover,) = blocks(draft, PaperTable, "cover")
    assert cover.rows == (
        ("Committee", "People Committee"),
        ("Date", "Insert date of meeting here"),
        ("Author", "Head of Inclusion"),
        ("Risk register", "[To fill in: Risk register]"),
    )
    assert cover.to_do == (1, 3)
    assert draft.to_do == (
        'Date: "Insert date of meeting here" is a prompt of the template.',
        "Decision is blank.",
        "Risk register is blank.",
    )
    assert "<li>Decision is blank.</li>" in draft.html()
    assert [(text.text, text.to_do) for text in blocks(draft, PaperText, "decision")] == [("[To fill in: Decision]", True)]


def test_what_must_be_filled_in_is_the_organisations_to_say(drafted):
    file = "name: A trust\npaper: {committee: Board, mandatory: [committee, Cost], fields: {Cost: none}}"
    assert drafted(file).to_do == ()
    assert drafted("name: A trust\npaper: {mandatory: [Cost]}").to_do == ("Cost is blank.",)


def test_a_date_in_a_field_for_a_person_is_to_be_looked_at(drafted):
    """As in a published paper, whose values stood one field too far."""
    draft = drafted(
        "name: A trust\npaper: {mandatory: [], fields: {'Paper authored by:': 11 September 2024, 'Sponsored by:': Chief Executive}}"
    )
    assert draft.to_do == ('Paper authored by: "11 September 2024" is a date and no role.',)


def test_each_indicator_is_a_row_with_both_groups_and_the_year_before(drafted):
    """25% and 16.7% appointed: 1.50; the year before 25% and 23.3%: 1.07."""
    (table,) = blocks(drafted(), PaperTable, "indicators")
    assert table.heads == ("Indicator", "White", "BME", "Relative likelihood, gap or difference", BEFORE, "Change")
    assert len(table.rows) == 9
    assert table.rows[1][:5] == ("2. Appointment", "25.0%", "16.7%", "1.50", "1.07")
    assert table.rows[4][:4] == ("5. Harassment from the public", "no data", "no data", "no data")


def test_a_board_of_which_only_a_part_is_given_has_the_figures_of_that_part():
    """As the page: of 2019 and 2018 one return prints the voting members alone, 93% and 7% (15% of the workforce), and 0% (13.5%)."""
    (table,) = blocks(open_report("RRU", 2019).paper_draft("docx"), PaperTable, "indicators")
    assert table.rows[-1][:5] == (
        "9. Board (voting members)", "93%", "7%", "\N{MINUS SIGN}8 points", "\N{MINUS SIGN}13.5 points",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "decision"),
    [
        ("fields: {Recommendation(s): To discuss the report}", "To discuss the report"),
        ("decision: Approve it, fields: {Recommendation(s): To discuss the report}", "Approve it"),
        ("fields: {Recommendations: [To discuss, To note]}", "To discuss; To note"),
        ("fields: {Recommendation: null}", "[To fill in: Decision]"),
    ],
)
def test_the_decision_is_the_recommendation_where_no_other_is_given(drafted, given, decision):
    draft = drafted(f"name: A trust\npaper: {{committee: Board, {given}}}")
    assert [text.text for text in blocks(draft, PaperText, "decision")] == [decision]


def test_what_changed_is_said_as_on_the_page(drafted):
    better, changes = blocks(drafted(), PaperList, "changes")
    assert better.items == ("None of what was compared.",)
    assert (
        "2. Appointment: Between 2023/24 and 2024/25 the relative likelihood rose from 1.07 to 1.50: further from equal."
        in changes.items[0]
    )
    (rest,) = blocks(drafted(), PaperText, "changes")
    assert rest.text.startswith("Not compared: 1. ")


def test_the_summary_is_that_of_the_first_screen_and_changes_come_by_what_may_be_said_of_them():
    report = open_report("EXA", 2025)
    draft = report.paper_draft("docx")
    summary = [text.text.partition(":")[0] for text in blocks(draft, PaperText, "summary")]
    assert summary == [
        "Furthest from equal", "Better for BME staff than in 2023/24", "Worse for BME staff than in 2023/24",
        "Could be chance, since 2023/24", "The plan's 7 actions",
    ]  # fmt: skip
    assert [text.text for text in blocks(draft, PaperText, "changes")] == [
        "Could be due to chance: 3. Disciplinary; 5. Harassment from the public.",
        "Little change, or within rounding: 2. Appointment; 4. Training; 6. Harassment from staff; 8. Discrimination.",
    ]
    assert [[line[:2] for line in lists.items] for lists in blocks(draft, PaperList, "changes")] == [["7."], ["No"], ["1.", "9."]]


def test_hidden_figures_are_hidden_in_the_paper_too(returned):
    returned.give("recruitment.csv", RECRUITMENT.format(800, 200, 60, 3))
    (table,) = blocks(returned.opened().paper_draft("docx"), PaperTable, "indicators")
    assert table.rows[1][2] == "[c]"
    (open_table,) = blocks(returned.opened("internal").paper_draft("docx"), PaperTable, "indicators")
    assert open_table.rows[1][2] == "5.0%"


def test_the_plan_has_its_leads_dates_and_statuses(drafted):
    (table,) = blocks(drafted(), PaperTable, "plan")
    assert table.rows[0] == ("1", "Train panels", "Head of Inclusion", "31 May 2024", "G: On track; was due 31 May 2024")
    assert table.rows[1] == ("2", "Mentor staff", "Head of Learning", "31 May 2026", "B: Complete")
    (sentence,) = blocks(drafted(), PaperText, "plan")
    assert (
        sentence.text
        == "2 actions: 1 complete, 1 in progress (on track). 1 was overdue on 31 March 2025. No action is linked to any of the indicators."
    )


def test_names_of_people_are_held_back_from_the_public_paper_alone(drafted):
    file = "name: A trust\npaper: {committee: Board, fields: {Presented by: Priya Sharma}}"
    assert "Priya" not in drafted(file).model_dump_json()
    assert "Priya Sharma" in drafted(file, "internal").model_dump_json()


def test_a_draft_survives_the_way_to_the_process_that_draws(drafted):
    draft = drafted()
    assert PaperDraft.model_validate_json(draft.model_dump_json()) == draft


def write_template(path, *paragraphs):
    template = docx.Document()
    for text in paragraphs:
        template.add_paragraph(text)
    path.parent.mkdir(parents=True, exist_ok=True)
    template.save(path)


PATH = "params/organisations/ABC_paper.docx"


def test_what_a_template_still_asks_for_is_listed(drafted, returned):
    write_template(returned.root / PATH, "{{committee}}", "{{budget}}", "Insert name here", "Chair: Priya Sharma")
    draft = drafted(FILE % PATH)
    assert draft.template == PATH
    assert draft.held_back == ("Chair: Priya Sharma",)
    assert draft.to_do[-3:] == (
        "Template: a paragraph may name a person and is removed (1 in all).",
        'Template: "Insert name here" is a prompt.',
        "Template: {{budget}} is no field of the paper.",
    )
    assert drafted(FILE % PATH, "internal").held_back == ()


def zipped(parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


def with_part(tmp_path, name, text):
    write_template(tmp_path / "whole.docx", "x")
    with zipfile.ZipFile(tmp_path / "whole.docx") as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    return zipped(parts | {name: text})


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(None, "there is no such file, and `paper.template` names it", id="missing"),
        pytest.param(b"", "needs a Word document", id="empty"),
        pytest.param(b"%PDF-1.7 text", "it is a PDF document", id="a PDF"),
        pytest.param(b"just text\n", "needs a Word document", id="text"),
        pytest.param(b"PK\x03\x04 and nothing more", "needs a Word document", id="cut off"),
        pytest.param(
            lambda folder: with_part(folder, "word/comments.xml", b"<x/>"), "it has comments, which name their authors", id="comments"
        ),
        pytest.param(
            lambda folder: with_part(
                folder,
                "word/header1.xml",
                b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:ins w:author="x"/></w:p></w:hdr>',
            ),
            "it has tracked changes",
            id="tracked changes",
        ),
        pytest.param(
            lambda folder: with_part(folder, "[Content_Types].xml", b"wordprocessingml.template.main+xml"),
            "Save it as a Word document",
            id="dotx",
        ),
        pytest.param(lambda folder: with_part(folder, "word/document.xml", b"<w:document"), "it is damaged", id="broken markup"),
    ],
)
def test_a_template_that_cannot_be_used_is_a_sentence(drafted, returned, tmp_path, content, sentence):
    if content is not None:
        path = returned.root / PATH
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content(tmp_path) if callable(content) else content)
    draft = drafted(FILE % PATH)
    assert sentence in draft.problem
    assert draft.problem.startswith(PATH)
    assert str(tmp_path) not in draft.problem
    assert "There is no paper.docx." in draft.html()


def test_a_template_lies_in_the_workspace(drafted):
    assert "lies outside the workspace" in drafted(FILE % "../elsewhere.docx").problem


def test_a_check_says_what_is_wrong_with_a_template(drafted, returned):
    drafted(FILE % PATH)
    (missing,) = [finding for finding in returned.opened().findings if finding.check == "template of the paper cannot be used"]
    assert (missing.severity, missing.what.startswith(f"{PATH}: there is no such file")) == ("warning", True)
    write_template(returned.root / PATH, "Chair: Priya Sharma")
    (named,) = [finding for finding in returned.opened().findings if str(finding.where) == "template of the paper"]
    assert named.check == "likely name of a person"
    assert "Priya Sharma" not in named.what


def test_a_name_in_a_template_that_was_accepted_is_shown(drafted, returned):
    write_template(returned.root / PATH, "Chair: Priya Sharma")
    accepted = "accepted: [{check: likely name of a person, where: template of the paper, reason: a ward, by: Analyst, date: 2025-05-01}]"
    assert drafted(f"{FILE % PATH}\n{accepted}").held_back == ()


APPROVED = "name: A made-up trust\napproval: {2025: {by: Board, date: 2025-11-26}}\n"


def test_a_report_that_is_not_as_it_was_approved_is_a_draft_again_and_says_why(returned):
    returned.organisation(APPROVED)
    returned.give("recruitment.csv", RECRUITMENT.format(800, 200, 600, 100), 2025)
    report = returned.opened()
    corrected = Correction("1 figure is not as in the report approved by Board.", ("Indicator 2: was 1.60, is 1.50.",), "")

    def cover(correction):
        draft = draft_paper(report.context, report.results, report.readings, report.action_plan, correction)
        return [block.text for block in blocks(draft, PaperText, "cover")], [block.items for block in blocks(draft, PaperList, "cover")]

    assert cover(None) == ([], [])
    assert cover(corrected) == (
        ["Draft: not approved as it stands.", "Corrected since publication: 1 figure is not as in the report approved by Board."],
        [("Indicator 2: was 1.60, is 1.50.",)],
    )


def test_a_return_without_figures_says_so_once(returned):
    returned.give("actions.csv", ACTIONS)
    draft = returned.opened().paper_draft("docx")
    assert [text.text for text in blocks(draft, PaperText, "indicators")] == ["This return has no WRES figures."]
    assert blocks(draft, PaperTable, "indicators") == []
    assert [heading.text for heading in blocks(draft, PaperHeading)][1:] == [
        "Purpose", "Summary", "What the indicators show", "Action plan", "Decision asked for", "Words used",
    ]  # fmt: skip
    assert [text.text for text in blocks(draft, PaperText, "purpose")] == ["To give progress on the action plan."]


RESULTS_OF = "To give the results of the Workforce Race Equality Standard for"


@pytest.mark.parametrize(
    ("code", "year", "purpose"),
    [
        pytest.param("RT5", 2024, f"{RESULTS_OF} 2023/24 and progress on the action plan.", id="no earlier return"),
        pytest.param("RRU", 2020, f"{RESULTS_OF} 2019/20 and what has changed since the year before.", id="no plan"),
        pytest.param(
            "EXA", 2025, f"{RESULTS_OF} 2024/25, what has changed since the year before and progress on the action plan.", id="both"
        ),
    ],
)
def test_the_purpose_names_what_the_paper_has(code, year, purpose):
    assert [text.text for text in blocks(open_report(code, year).paper_draft("docx"), PaperText, "purpose")] == [purpose]


def test_of_an_indicator_of_which_bands_alone_are_given_the_table_has_these():
    """One return prints 17% of bands 8a and above in its text; all else of it is in a picture."""
    (table,) = blocks(open_report("RT5", 2024).paper_draft("docx"), PaperTable, "indicators")
    assert table.rows[0] == ("1. Workforce (bands 8a and above)", "no data", "17%", "")

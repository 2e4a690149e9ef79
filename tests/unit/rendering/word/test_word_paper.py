"""The paper in Word, opened again with python-docx and read in its markup."""

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from wres.errors import WresError
from wres.rendering.word.document import word_paper
from wres.report.paper.content import PaperDraft, PaperHeading, PaperList, PaperPart, PaperPicture, PaperTable, PaperText

PARTS = (
    PaperPart(
        name="cover",
        blocks=(
            PaperHeading(text="A report", level=0),
            PaperTable(
                caption="The paper", heads=("Field", "Text"), rows=(("Committee", "Board"), ("Date", "[To fill in: Date]")), to_do=(1,)
            ),
        ),
    ),
    PaperPart(name="infographic", blocks=(PaperHeading(text="At a glance"), PaperPicture(chart="infographic"))),
    PaperPart(name="changes", blocks=(PaperHeading(text="What has changed"), PaperList(items=("Up", "Down")))),
    PaperPart(name="decision", blocks=(PaperHeading(text="Decision asked for"), PaperText(text="[To fill in: Decision]", to_do=True))),
)
DRAFT = PaperDraft(
    title="A report",
    author="A made-up trust",
    parts=PARTS,
    values={"committee": "Board", "date": "[To fill in: Date]", "changes": "in the midst"},
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63606060600000000500015a5e2b0f0000000049454e44ae426082"
)  # one transparent pixel


def picture(_):
    return PNG, "Nine indicators. Two are worse."


@pytest.fixture
def made(tmp_path):
    """The paper of the draft, opened; with a template as given."""

    def paper(template=None, pictures=picture, **changed):
        if template is not None:
            template.save(tmp_path / "template.docx")
            changed["template"] = "template.docx"
        return docx.Document(io.BytesIO(word_paper(DRAFT.model_copy(update=changed), tmp_path, pictures)))

    return paper


def headings(document):
    return [
        (paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style.name.startswith(("Title", "Heading"))
    ]


def highlighted(document):
    cells = [paragraph for table in document.tables for cell in table._cells for paragraph in cell.paragraphs]
    return {run.text for paragraph in (*document.paragraphs, *cells) for run in paragraph.runs if run.font.highlight_color is not None}


def test_headings_are_headings(made):
    assert headings(made()) == [
        ("Title", "A report"), ("Heading 1", "At a glance"), ("Heading 1", "What has changed"), ("Heading 1", "Decision asked for"),
    ]  # fmt: skip


def test_a_table_has_a_head_that_repeats_a_caption_and_words_for_those_who_cannot_see_it(made):
    document = made()
    (table,) = document.tables
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "The paper"
    assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Caption"] == ["The paper"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Field", "Text"],
        ["Committee", "Board"],
        ["Date", "[To fill in: Date]"],
    ]


def test_the_properties_of_a_table_stand_in_the_order_of_the_schema(made):
    """CT_TblPr is a sequence; Word refuses a document that has it otherwise."""
    order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"]
    (table,) = made().tables
    names = [element.tag.partition("}")[2] for element in table._tbl.tblPr]
    assert names == sorted(names, key=order.index)


def test_the_picture_has_its_alternative_text(made):
    (shape,) = made().inline_shapes
    assert shape._inline.docPr.get("descr") == "Nine indicators. Two are worse."


def test_without_the_picture_its_heading_goes_too(made):
    document = made(pictures=lambda name: None)
    assert "At a glance" not in [text for _, text in headings(document)]
    assert len(document.inline_shapes) == 0


def test_what_is_to_be_filled_in_is_marked(made):
    assert highlighted(made()) == {"[To fill in: Date]", "[To fill in: Decision]"}


def test_it_says_its_language_and_nothing_of_who_made_it_when(made):
    document = made()
    about = document.core_properties
    assert (about.title, about.author, about.language) == ("A report", "A made-up trust", "en-GB")
    assert (about.created, about.modified, about.last_modified_by) == (None, None, "")
    assert document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}").get(qn("w:val")) == "en-GB"


def test_the_same_draft_gives_the_same_bytes(tmp_path):
    first, second = (word_paper(DRAFT, tmp_path, picture) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert [name for name in archive.namelist() if name.startswith("docProps/")] == ["docProps/core.xml"]


def test_a_template_keeps_its_own_and_gets_the_parts_where_it_names_them(made):
    template = docx.Document()
    template.add_paragraph("Letterhead")
    template.sections[0].header.paragraphs[0].text = "For the {{committee}}"
    template.add_paragraph("{{decision}}")
    template.add_paragraph("Between")
    template.add_paragraph("{{paper}}")
    template.add_paragraph("End")
    document = made(template)
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts == [
        "Letterhead", "Decision asked for", "[To fill in: Decision]", "Between", "A report", "The paper", "At a glance", "What has changed", "Up",
        "Down", "End",
    ]  # fmt: skip
    assert document.sections[0].header.paragraphs[0].text == "For the Board"


def test_without_a_place_the_parts_come_at_the_end(made):
    template = docx.Document()
    template.add_paragraph("Letterhead")
    assert [paragraph.text for paragraph in made(template).paragraphs if paragraph.text][:2] == ["Letterhead", "A report"]


def test_a_field_is_filled_in_however_word_parts_its_name(made):
    template = docx.Document()
    table = template.add_table(rows=1, cols=1)
    paragraph = table.rows[0].cells[0].paragraphs[0]
    for piece in ("Committee: {{Com", "mittee", "}}, {{date}}, {{nothing}}, {{changes}}"):
        paragraph.add_run(piece)
    document = made(template)
    assert document.tables[0].rows[0].cells[0].text == "Committee: Board, [To fill in: Date], {{nothing}}, in the midst"
    assert {"Committee: Board", ", [To fill in: Date], {{nothing}}, in the midst"} <= set(highlighted(document)), (
        "in the runs that Word made"
    )


def test_prompts_of_a_template_are_marked_and_names_in_it_are_held_back(made):
    template = docx.Document()
    template.add_paragraph("Insert name here")
    template.add_paragraph("Chair: A Person")
    document = made(template, held_back=("Chair: A Person",))
    assert "Insert name here" in highlighted(document)
    assert document.paragraphs[1].text == "[removed: may name a person]"


def test_a_template_says_nothing_more_of_its_author(tmp_path):
    template = docx.Document()
    template.core_properties.author = template.core_properties.last_modified_by = "Priya Sharma"
    template.core_properties.comments = "Made by Priya Sharma"
    template.save(tmp_path / "own.docx")
    content = word_paper(DRAFT.model_copy(update={"template": "own.docx"}), tmp_path, picture)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not any(b"Priya" in archive.read(name) for name in archive.namelist())


def test_styles_that_a_template_lacks_are_added(made):
    template = docx.Document()
    for name in ("Heading 1", "Caption", "List Bullet"):
        style = template.styles[name].element
        style.getparent().remove(style)
    document = made(template)
    assert ("Heading 1", "What has changed") in headings(document)
    assert document.styles["Heading 1"].element.find(f".//{qn('w:outlineLvl')}").get(qn("w:val")) == "0"


def test_a_draft_with_a_problem_is_no_paper(tmp_path):
    with pytest.raises(WresError, match="it is damaged"):
        word_paper(DRAFT.model_copy(update={"problem": "x.docx: it is damaged."}), tmp_path, picture)

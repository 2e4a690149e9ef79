"""A template's own paragraphs however Word writes them: with tabs, links, text boxes and notes. What is held back is in no part of the file."""

import io
import zipfile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from wres.inputs.paper_template import read_template
from wres.rendering.word.document import word_paper
from wres.report.paper.content import PaperDraft

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
TAB = "<w:p {}><w:r><w:t>Presented by:</w:t><w:tab/><w:t>Jane Smith</w:t></w:r></w:p>"
LINE = "<w:p {}><w:r><w:t>Presented by:</w:t><w:br/><w:t>Jane</w:t><w:t xml:space='preserve'> Smith</w:t></w:r></w:p>"
LINK = '<w:p {}><w:r><w:t>Presented by: </w:t></w:r><w:hyperlink r:id="{}"><w:r><w:t>Jane Smith</w:t></w:r></w:hyperlink></w:p>'
FIELD = '<w:p {}><w:r><w:t>By </w:t></w:r><w:fldSimple w:instr="QUOTE Jane"><w:r><w:t>Jane Smith</w:t></w:r></w:fldSimple></w:p>'
BOX = "<w:p {}><w:r><w:t>Before</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>By Jane Smith</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
NOTES = "<w:footnotes {}><w:footnote w:id='2'><w:p><w:r><w:t>Written by Jane Smith</w:t></w:r></w:p></w:footnote></w:footnotes>"
REMOVED = "[removed: may name a person]"


@pytest.fixture
def publish(tmp_path):
    """The paper made from a template of which every paragraph with the name is held back: its files as text, and its paragraphs."""

    def made(template):
        template.save(tmp_path / "own.docx")
        texts = read_template(tmp_path / "own.docx", tmp_path)
        draft = PaperDraft(
            title="A report", author="A made-up trust", parts=(), template="own.docx", values={"committee": "Board", "date": "1 May\tpm"},
            held_back=tuple(text for text in texts if "Jane" in text),
        )  # fmt: skip
        content = word_paper(draft, tmp_path, lambda _: None)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return (
                texts,
                "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist()),
                docx.Document(io.BytesIO(content)),
            )

    return made


def template_of(markup):
    template = docx.Document()
    key = template.part.relate_to("mailto:jane.smith@example.org", KIND.HYPERLINK, is_external=True)
    template.element.body.insert(0, parse_xml(markup.format(NAMES, key) if "{}" in markup.replace("{}", "", 1) else markup.format(NAMES)))
    return template


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (TAB, "Presented by:\tJane Smith"),
        (LINE, "Presented by:\nJane Smith"),
        (LINK, "Presented by: Jane Smith"),
        (FIELD, "By Jane Smith"),
        (BOX, "By Jane Smith"),
    ],
)
def test_a_name_is_held_back_however_its_paragraph_is_written(publish, markup, text):
    texts, published, _ = publish(template_of(markup))
    assert text in texts
    assert "Jane" not in published
    assert published.count(REMOVED) == 1
    if markup == LINK:
        assert "jane.smith" not in published, "the address of the link"


def test_what_is_beside_a_text_box_stays(publish):
    _, published, _ = publish(template_of(BOX))
    assert "Before" in published


def test_a_name_in_a_footnote_is_held_back(publish):
    template = docx.Document()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, NOTES.format(NAMES).encode(), template.part.package)
    template.part.relate_to(part, KIND.FOOTNOTES)
    texts, published, _ = publish(template)
    assert "Written by Jane Smith" in texts
    assert "Jane" not in published
    assert REMOVED in published


def test_a_field_is_filled_in_beside_a_link_and_a_tab_which_stay(publish):
    markup = LINK.replace(
        "Presented by: ", "For the {{{{comm</w:t><w:t>ittee}}}}</w:t><w:tab/><w:t xml:space='preserve'>{{{{date}}}}, see "
    ).replace("Jane Smith", "our page")
    *_, document = publish(template_of(markup))
    assert document.paragraphs[0].text == "For the Board\t1 May\tpm, see our page"
    assert [link.text for link in document.paragraphs[0].hyperlinks] == ["our page"]

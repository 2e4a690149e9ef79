"""Files that are no Word documents, protected ones and damaged ones: one sentence that says what to do."""

import zipfile

import docx
import pytest

from wres.errors import InputError
from wres.inputs.plans.importing import read_document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(**members):
    def write(path):
        with zipfile.ZipFile(path, "w") as file:
            for name, content in members.items():
                file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)

    return write


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"", "it is empty", id="nothing"),
        pytest.param(OLE + "WordDocument".encode("utf-16-le"), r"of before 2007 \(\.doc\)", id="older Word"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le") + bytes(80), "protected by a password", id="password"),
        pytest.param(b"{\\rtf1\\ansi plan}", "Rich Text Format", id="rtf"),
        pytest.param(b"\xef\xbb\xbf\r\n<html><body><table></table></body></html>", "web page", id="html"),
        pytest.param(b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "web page saved as one file", id="mht"),
        pytest.param(b"%PDF-1.7", "it is a PDF", id="pdf"),
        pytest.param(b"just words", "it is text", id="text"),
        pytest.param(zipped(xl__workbook_xml="<workbook/>"), "it is an Excel workbook", id="workbook"),
        pytest.param(zipped(ppt__presentation_xml="<p/>"), "PowerPoint presentation", id="slides"),
        pytest.param(zipped(content_xml="<office/>", mimetype="application/vnd.oasis.opendocument.text"), "OpenDocument", id="odt"),
        pytest.param(zipped(readme="nothing"), "zip archive", id="some zip"),
        pytest.param(zipped(word__document_xml="<w:document"), "damaged", id="broken markup"),
        pytest.param(b"PK\x03\x04 cut off", "damaged", id="cut off"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path, content, sentence):
    path = tmp_path / "our plan.docx"
    if callable(content):
        content(path)
    else:
        path.write_bytes(content)
    with pytest.raises(InputError, match=sentence) as fault:
        read_document(path)
    assert str(fault.value).startswith("our plan.docx: this file cannot be read as a Word document: ")
    assert "save it as a Word document (.docx)" in str(fault.value)


@pytest.fixture
def plan(tmp_path):
    document = docx.Document()
    document.add_table(rows=1, cols=2).rows[0].cells[0].text = "Train"
    document.save(tmp_path / "plan.docx")
    return tmp_path / "plan.docx"


def rewritten(path, change):
    """The file with each part's name and content changed."""
    with zipfile.ZipFile(path) as file:
        parts = [change(name, file.read(name)) for name in file.namelist()]
    with zipfile.ZipFile(path, "w") as file:
        for name, content in parts:
            file.writestr(name, content)
    return path


def test_a_relation_that_leads_nowhere_is_no_obstacle(plan):
    lost = b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="NULL"/></Relationships>'
    path = rewritten(
        plan, lambda name, content: (name, content.replace(b"</Relationships>", lost) if "document.xml.rels" in name else content)
    )
    assert read_document(path).blocks[0].cells == ("Train", "")


def test_a_document_saved_as_strict_open_xml_is_read(plan):
    def strict(name, content):
        content = content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
        return name, content.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )

    assert read_document(rewritten(plan, strict)).blocks[0].cells == ("Train", "")


def test_a_document_with_macros_under_the_usual_name_is_read(plan):
    kinds = (b"wordprocessingml.document.main+xml", b"macroEnabled.main+xml")
    assert read_document(rewritten(plan, lambda name, content: (name, content.replace(*kinds)))).blocks[0].cells == ("Train", "")


def test_a_document_that_defines_entities_of_its_own_is_refused(plan, tmp_path):
    (tmp_path / "secret.txt").write_text("secret")

    def with_entity(name, content):
        if name != "word/document.xml":
            return name, content
        head = f'<!DOCTYPE w [<!ENTITY out SYSTEM "file://{tmp_path}/secret.txt">]>'.encode()
        start = content.index(b"<w:document")
        return name, content[:start] + head + content[start:].replace(b"Train", b"Train &out;")

    with pytest.raises(InputError, match="damaged"):
        read_document(rewritten(plan, with_entity))


def test_an_empty_document_has_no_blocks(tmp_path):
    docx.Document().save(tmp_path / "plan.docx")
    document = read_document(tmp_path / "plan.docx")
    assert (document.blocks, document.remarks) == ((), ())


def test_a_document_whose_main_part_has_another_name_is_read(plan):
    def moved(name, content):
        return name.replace("document.xml", "document2.xml"), content.replace(b"word/document.xml", b"word/document2.xml")

    assert read_document(rewritten(plan, moved)).blocks[0].cells == ("Train", "")


def test_tables_nested_very_deep_end_in_a_document_or_a_sentence(plan):
    deep = b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>" * 70 + b"<w:p/></w:tc></w:tr></w:tbl>" * 70

    def nested(name, content):
        return name, content.replace(b"<w:body>", b"<w:body>" + deep) if name == "word/document.xml" else content

    assert read_document(rewritten(plan, nested)).blocks[-1].cells == ("Train", "")


@pytest.mark.parametrize("shape", ["lowerRoman", "lowerLetter", "decimal"])
def test_a_list_that_begins_at_two_thousand_million_is_no_burden(plan, shape):
    def far(name, content):
        if name == "word/numbering.xml":
            start = content.index(b"<w:abstractNum ")
            own = (
                f'<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="{shape}"/>'
                '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
            )
            content = content[:start] + own.encode() + content[start:]
            content = content.replace(b"</w:numbering>", b'<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>')
        if name == "word/document.xml":
            content = content.replace(b"<w:p>", b'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr>', 1)
        return name, content

    assert read_document(rewritten(plan, far)).blocks[0].cells[0] == "2000000000 Train"

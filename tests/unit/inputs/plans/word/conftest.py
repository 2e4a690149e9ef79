"""Small Word files, written as markup, and what is read of them."""

import zipfile

import pytest

from wres.inputs.plans.word import read_word_plan

NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOTS = {"styles": "styles", "numbering": "numbering", "comments": "comments", "footnotes": "footnotes", "endnotes": "endnotes",
         "header": "hdr", "footer": "ftr", "diagramData": "dataModel"}  # fmt: skip


class Word:
    """Writes markup; everything is text."""

    @staticmethod
    def r(text, look=""):
        return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'

    @staticmethod
    def p(content="", look=""):
        inside = content if content.startswith("<") or not content else Word.r(content)
        return f"<w:p><w:pPr>{look}</w:pPr>{inside}</w:p>"

    @staticmethod
    def tc(content="", look=""):
        inside = content if content.startswith(("<w:p>", "<w:sdt>", "<w:tbl>")) else Word.p(content)
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{inside}</w:tc>"

    @staticmethod
    def tr(*cells, look=""):
        inside = "".join(cell if cell.startswith(("<w:tc>", "<w:sdt>", "<w:customXml", "<w:ins")) else Word.tc(cell) for cell in cells)
        return f"<w:tr><w:trPr>{look}</w:trPr>{inside}</w:tr>"

    @staticmethod
    def tbl(*rows, grid=(), look=""):
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
        return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"

    @staticmethod
    def sdt(content, look=""):
        return f"<w:sdt><w:sdtPr>{look}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    def write(self, path, body, main="word/document.xml", **parts):
        """A file with a body and, by kind, the contents of its other parts."""
        relations = "".join(f'<Relationship Id="r{kind}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>' for kind in parts)
        head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("_rels/.rels", f'{head}<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="{main}"/></Relationships>')
            file.writestr("word/_rels/document.xml.rels", f"{head}{relations}</Relationships>")
            file.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
            for kind, content in parts.items():
                file.writestr(f"word/{kind}.xml", f"<w:{ROOTS[kind]} {NAMES}>{content}</w:{ROOTS[kind]}>")
        return path


@pytest.fixture
def word():
    return Word()


@pytest.fixture
def read(tmp_path):
    """A body as read: the document."""

    def reading(body, **parts):
        return read_word_plan(Word().write(tmp_path / "plan.docx", body, **parts))

    return reading


@pytest.fixture
def cell(read, word):
    """The second cell of a row of two, and the remarks, of what is put into it."""

    def reading(content, **parts):
        document = read(word.tbl(word.tr("Action", "Progress"), word.tr("Train", word.tc(content)), grid=(2000, 2000)), **parts)
        (_, *rows) = document.blocks
        return (rows[0].cells[1] if rows else None), document.remarks

    return reading


@pytest.fixture
def numbered():
    """The part that holds one list: a level for each format and pattern."""

    def levels(*shapes, extra="", uses='<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'):
        return (
            '<w:abstractNum w:abstractNumId="7">'
            + "".join(
                f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>{extra}<w:lvlText w:val="{pattern}"/></w:lvl>'
                for at, (shape, pattern, start) in enumerate(shapes)
            )
            + f"</w:abstractNum>{uses}"
        )

    return levels

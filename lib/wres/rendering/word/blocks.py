"""The blocks of a paper in Word: headings, paragraphs, lists, tables whose heads repeat, pictures with their words."""

import io
from collections.abc import Callable

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from docx.table import Table, _Cell

from wres.rendering.word.markers import mark
from wres.report.paper.content import Block, PaperHeading, PaperList, PaperPicture, PaperTable, PaperText

Picture = Callable[[str], tuple[bytes, str] | None]
LINE = {"val": "single", "sz": 4, "space": 0, "color": "8B959C"}
LOOK = {"firstRow": 1, "firstColumn": 1, "lastRow": 0, "lastColumn": 0, "noHBand": 0, "noVBand": 1}


def write_block(document: Document, block: Block, picture: Picture) -> None:
    """Write a block at the end of a document; picture: gives a chart of the report, and None for one that it has not."""
    match block:
        case PaperHeading():
            document.add_paragraph(block.text, style="Title" if block.level == 0 else f"Heading {block.level}")
        case PaperText():
            paragraph = document.add_paragraph(block.text)
            if block.to_do:
                mark(paragraph)
        case PaperList():
            for item in block.items:
                document.add_paragraph(item, style="List Bullet")
        case PaperTable():
            _write_table(document, block)
        case PaperPicture():
            if drawn := picture(block.chart):
                _write_picture(document, *drawn)


def _write_picture(document: Document, png: bytes, words: str) -> None:
    """A picture as wide as the text, with its alternative text."""
    paragraph = document.add_paragraph()
    inline = paragraph.add_run().add_picture(io.BytesIO(png), width=_width(document))._inline
    inline.docPr.set("descr", words)
    inline.docPr.set("title", "Infographic")
    paragraph.paragraph_format.keep_with_next = False


def _write_table(document: Document, block: PaperTable) -> None:
    """A caption and a table: its first row is a head that repeats on every page, its first column names the rows."""
    document.add_paragraph(block.caption, style="Caption").paragraph_format.keep_with_next = True
    table = document.add_table(rows=1 + len(block.rows), cols=len(block.heads))
    _describe(table, block.caption)
    width = _width(document)
    widths = [Emu(int(width * part)) for part in block.widths or [1 / len(block.heads)] * len(block.heads)]
    for column, of_column in zip(table.columns, widths, strict=True):
        column.width = of_column
    for number, (row, texts) in enumerate(zip(table.rows, (block.heads, *block.rows), strict=True)):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for place, (cell, text, of_column) in enumerate(zip(row.cells, texts, widths, strict=True)):
            cell.width = of_column
            _write_cell(cell, text, bold=number == 0 or place == 0, to_do=number - 1 in block.to_do and place > 0)
    document.add_paragraph()  # two tables in a row would become one


def _write_cell(cell: _Cell, text: str, bold: bool, to_do: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold or None, Pt(10)
    if to_do:
        mark(paragraph)


def _describe(table: Table, caption: str) -> None:
    """Lines around the cells, and what a screen reader says of the table."""
    table.autofit = False
    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in LINE.items():
            line.set(qn(f"w:{name}"), str(value))
        borders.append(line)
    look = properties.find(qn("w:tblLook"))
    if look is None:
        look = OxmlElement("w:tblLook")
        properties.append(look)
    for name, value in LOOK.items():
        look.set(qn(f"w:{name}"), str(value))
    (properties.find(qn("w:tblLayout")) if properties.find(qn("w:tblLayout")) is not None else look).addprevious(borders)
    words = OxmlElement("w:tblCaption")
    words.set(qn("w:val"), caption)
    look.addnext(words)


def _width(document: Document) -> Emu:
    """The width of the text of the last section, in which the paper is written."""
    section = document.sections[-1]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    return Emu((page or 7560310) - (left or 914400) - (right or 914400))

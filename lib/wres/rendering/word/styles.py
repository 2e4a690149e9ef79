"""The looks of the paper: a plain one of our own, and those that a template may lack."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

LANGUAGE = "en-GB"
NAVY, FONT = RGBColor(0x12, 0x43, 0x6D), "Arial"
SIZES = {"Normal": 11, "Title": 24, "Heading 1": 16, "Heading 2": 13, "List Bullet": 11, "Caption": 11}


def make_plain(document: Document) -> Document:
    """An A4 document in the look of the report's page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    for name, size in SIZES.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        _set_font(style, size)
        if name not in ("Normal", "List Bullet"):
            style.font.color.rgb = NAVY
            style.font.bold = True
    border = document.styles["Title"].element.find(f".//{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)
    return document


def prepare(document: Document) -> None:
    """Add the styles that the paper needs and a template lacks, and say that its language is British English."""
    names = {style.name for style in document.styles}
    for name, size in SIZES.items():
        if name not in names:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
            style.font.size = Pt(size)
            style.font.bold = name not in ("Normal", "List Bullet")
            _set_level(style, name)
    _set_language(document)


def _set_font(style: ParagraphStyle, size: int) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)


def _set_level(style: ParagraphStyle, name: str) -> None:
    """A heading is one by its outline level, whatever it is called."""
    if name.startswith("Heading "):
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(int(name.removeprefix("Heading ")) - 1))
        style.element.get_or_add_pPr().append(level)


def _set_language(document: Document) -> None:
    """The language of all text that does not name another."""
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = OxmlElement("w:docDefaults")
        styles.insert(0, defaults)
    looks = defaults.find(qn("w:rPrDefault"))
    if looks is None:
        looks = OxmlElement("w:rPrDefault")
        defaults.insert(0, looks)
    properties = looks.find(qn("w:rPr"))
    if properties is None:
        properties = OxmlElement("w:rPr")
        looks.append(properties)
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.set(qn("w:val"), LANGUAGE)

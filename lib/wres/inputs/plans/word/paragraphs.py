"""Paragraphs read element by element: each kind of markup has its reader; what holds words and has none is not lost."""

from collections.abc import Callable

from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.drawings import read_drawing, read_object
from wres.inputs.plans.word.fields import form_value, notice_of
from wres.inputs.plans.word.line import ParagraphReader
from wres.inputs.plans.word.markup import Element, alternative, child, names, number, raw_text, value, w
from wres.inputs.plans.word.passage import Passage
from wres.inputs.plans.word.story import Story

_CHANGED = {w("ins"): kinds.INSERTED, w("del"): kinds.DELETED, w("moveTo"): kinds.MOVED_HERE, w("moveFrom"): kinds.MOVED_AWAY}


def read_paragraph(story: Story, element: Element) -> Passage:
    """The passage of a paragraph; comments, notes and pictures in it become notices of the story's place."""
    line = ParagraphReader(story, child(element, "pPr"), _READERS)
    line.walk(element)
    line.finish()
    return line.passage


def _read_change(line: ParagraphReader, element: Element) -> None:
    with line.change(_CHANGED[element.tag]):
        line.walk(element)


def _read_deleted(line: ParagraphReader, element: Element) -> None:
    with line.change(kinds.DELETED):
        line.write(element.text or "")


def _read_field(line: ParagraphReader, element: Element) -> None:
    line.write(form_value(element) or "")
    if notice := line.fields.mark(element):
        line.story.notices.add(notice)


def _read_simple_field(line: ParagraphReader, element: Element) -> None:
    if notice := notice_of(value(element, "instr") or ""):
        line.story.notices.add(notice, raw_text(element))
    line.walk(element)


def _read_equation(line: ParagraphReader, element: Element) -> None:
    line.write(raw_text(element), kinds.EQUATION)


def _read_comment(line: ParagraphReader, element: Element) -> None:
    line.story.note(kinds.COMMENT, "comments", number(element, "id"))


def _read_note(line: ParagraphReader, element: Element) -> None:
    line.story.note(kinds.FOOTNOTE, "footnotes" if element.tag == w("footnoteReference") else "endnotes", number(element, "id"))


def _read_drawing(line: ParagraphReader, element: Element) -> None:
    line.passage.boxes += read_drawing(line.story, element)


_READERS: dict[str, Callable[[ParagraphReader, Element], None]] = {
    **dict.fromkeys(_CHANGED, _read_change),
    **dict.fromkeys(
        names("sdt", "sdtContent", "smartTag", "customXml", "hyperlink", "dir", "bdo", "ruby", "rubyBase"), ParagraphReader.walk
    ),
    **dict.fromkeys(names("footnoteReference", "endnoteReference"), _read_note),
    **dict.fromkeys(names("br", "cr"), lambda line, _: line.write("\n")),
    **dict.fromkeys(names("tab", "ptab"), lambda line, _: line.write(" ")),
    **dict.fromkeys(names("drawing", "pict"), _read_drawing),
    **dict.fromkeys(names("m:oMath", "m:oMathPara"), _read_equation),
    w("r"): ParagraphReader.run,
    w("t"): ParagraphReader.letters,
    w("delText"): _read_deleted,
    w("sym"): ParagraphReader.symbol,
    w("noBreakHyphen"): lambda line, _: line.write("-"),
    w("fldChar"): _read_field,
    w("instrText"): lambda line, element: line.fields.code(element.text or ""),
    w("fldSimple"): _read_simple_field,
    w("commentReference"): _read_comment,
    w("mc:AlternateContent"): lambda line, element: line.walk(alternative(element)),
    w("object"): lambda line, element: read_object(line.story, element),
}

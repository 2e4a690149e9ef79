"""A paragraph while it is read: the letters written so far, and what holds for those that come."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.fields import MONTH_FIRST, PROMPT, Fields, is_usual_prompt
from wres.inputs.plans.word.markup import Element, child, names, raw_text, value
from wres.inputs.plans.word.notices import Notice
from wres.inputs.plans.word.passage import Passage, Piece
from wres.inputs.plans.word.story import Story
from wres.inputs.plans.word.symbols import is_symbol_font, sign

_SILENT = names(
    "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd",
    "commentRangeStart", "commentRangeEnd", "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator",
    "lastRenderedPageBreak", "softHyphen", "delInstrText", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "pgNum",
)  # fmt: skip
_FONTS = ("ascii", "hAnsi")


class ParagraphReader:
    """What is known while a paragraph is read from left to right.

    properties: the paragraph's. readers: how each kind of markup is read, by its name.
    """

    def __init__(self, story: Story, properties: Element | None, readers: Mapping[str, Callable[["ParagraphReader", Element], None]]):
        self.story, self._properties, self._readers = story, properties, readers
        self._change: Notice | None = None
        self._run: Element | None = None
        self.fields = Fields()
        self.passage = Passage(heading=story.styles.heading_level(properties))
        mark = child(properties, "rPr")
        is_deleted = any(child(mark, name) is not None for name in ("del", "moveFrom"))
        self.passage.joins = is_deleted
        if not is_deleted and not story.styles.is_on("vanish", mark, properties):
            printed, self.passage.level = story.numbers.next(properties)
            struck = any(story.styles.is_on(name, mark, properties) for name in ("strike", "dstrike"))
            self.passage.number = Piece(printed, kinds.STRUCK if struck else None) if printed else None

    def walk(self, element: Element) -> None:
        """Read everything inside an element in order."""
        for part in element:
            reader = self._readers.get(part.tag)
            if reader is not None:
                reader(self, part)
            elif part.tag not in _SILENT and raw_text(part):
                self.story.notices.add(kinds.UNKNOWN, raw_text(part))

    def write(self, text: str, notice: Notice | None = None) -> None:
        """Letters as they are shown here, unless a field's code is being read."""
        if not self.fields.shows(text):
            return
        run = child(self._run, "rPr")
        if notice is None or notice.in_plan:
            notice = self._left_out(run) or notice or self._change
        self.passage.pieces.append(Piece(text, notice, value(child(run, "color"))))

    def _left_out(self, run: Element | None) -> Notice | None:
        if self._change is not None and not self._change.in_plan:
            return self._change
        is_on = self.story.styles.is_on
        if is_on("vanish", run, self._properties):
            return kinds.HIDDEN
        return kinds.STRUCK if any(is_on(name, run, self._properties) for name in ("strike", "dstrike")) else None

    def finish(self) -> None:
        """At the end of the paragraph, text of a field that never ended is read after all."""
        for text in self.fields.rest():
            self.passage.pieces.append(Piece(text, kinds.FIELD_CODE))

    @contextmanager
    def change(self, notice: Notice) -> Iterator[None]:
        """While inside a tracked change; what is deleted stays deleted, whoever inserted it."""
        before = self._change
        self._change = before if before is not None and not before.in_plan else notice
        yield
        self._change = before

    def run(self, element: Element) -> None:
        """A run of letters of one look."""
        before, self._run = self._run, element
        if element.get(PROMPT):
            self._prompt(element)
        elif (day := element.get(MONTH_FIRST)) is not None:
            self.write(day, kinds.MONTH_FIRST)
        else:
            self.walk(element)
        self._run = before

    def _prompt(self, element: Element) -> None:
        text, styled = raw_text(element), self.story.styles.name(value(child(element, "rPr", "rStyle"))) == "placeholder text"
        if text and not styled and not is_usual_prompt(text):
            self.passage.pieces.append(Piece(text, kinds.PROMPT))

    def letters(self, element: Element) -> None:
        """Letters, as signs where their font is one of signs."""
        font = next((name for at in _FONTS if is_symbol_font(name := value(child(self._run, "rPr", "rFonts"), at))), None)
        text = (element.text or "").replace("\u00ad", "")
        self.write("".join(sign(font, ord(letter)) or letter for letter in text) if font else text)

    def symbol(self, element: Element) -> None:
        """A sign from a font of signs."""
        font, code = value(element, "font"), value(element, "char") or ""
        character = sign(font, int(code, 16)) if code else None
        if character is None:
            self.story.notices.add(kinds.SYMBOL, f"{font or 'symbol'} {code}")
        else:
            self.write(character)

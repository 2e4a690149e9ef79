"""What a document's styles say: struck and hidden text, headings, numbering; inherited from style to style."""

import re
from functools import cache

from wres.inputs.plans.word.markup import Element, child, number, switch, value, w

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)


class Styles:
    """The styles of a document by their identifiers."""

    def __init__(self, part: Element | None):
        styles = [] if part is None else part.findall(w("style"))
        self._styles = {value(style, "styleId"): style for style in styles}
        self._usual = {value(style, "type"): value(style, "styleId") for style in styles if value(style, "default") in ("1", "true", "on")}
        self._defaults = child(part, "docDefaults", "rPrDefault", "rPr")
        self.chain = cache(self._chain)
        self._said_by_styles = cache(self._switch_of_styles)

    def _chain(self, identifier: str | None, kind: str = "paragraph") -> tuple[Element, ...]:
        """A style and those it is based on; the document's usual style of its kind where none is named."""
        style = self._styles.get(identifier or self._usual.get(kind))
        chain: list[Element] = []
        while style is not None and style not in chain:
            chain.append(style)
            style = self._styles.get(value(child(style, "basedOn")))
        return tuple(chain)

    def is_on(self, name: str, run: Element | None, paragraph: Element | None) -> bool:
        """Whether text is struck, hidden and the like: by its own properties, else by its styles.

        run, paragraph: the properties of both. Styles of letters and of paragraphs that both say it cancel each other out.
        """
        direct = switch(run, name)
        return direct if direct is not None else self._said_by_styles(name, value(child(run, "rStyle")), value(child(paragraph, "pStyle")))

    def _switch_of_styles(self, name: str, letters: str | None, paragraph: str | None) -> bool:
        by_letters = self._first_switch(self._chain(letters, "character"), name)
        by_paragraph = self._first_switch(self._chain(paragraph), name)
        return (by_letters != by_paragraph) or bool(switch(self._defaults, name))

    @staticmethod
    def _first_switch(chain: tuple[Element, ...], name: str) -> bool:
        return next((setting for style in chain if (setting := switch(child(style, "rPr"), name)) is not None), False)

    def name(self, identifier: str | None) -> str:
        """The name of a style as Word shows it, in small letters."""
        return (value(child(self._styles.get(identifier), "name")) or identifier or "").lower()

    def heading_level(self, paragraph: Element | None) -> int:
        """The level of a heading, from 1; 0 for any other paragraph."""
        outline = number(child(paragraph, "outlineLvl"))
        for style in self.chain(value(child(paragraph, "pStyle"))):
            named = _HEADING.fullmatch(value(child(style, "name")) or "")
            level = number(child(style, "pPr", "outlineLvl"))
            outline = outline if outline is not None else int(named[1]) - 1 if named else level
        return outline + 1 if outline is not None and outline < 9 else 0

    def list_level(self, paragraph: Element | None) -> tuple[str, int | None, str | None] | None:
        """The list a paragraph belongs to, its level there (None: by the style) and the style that says so; None for no list."""
        numbering = child(paragraph, "numPr")
        level = number(child(numbering, "ilvl"))
        identifier = value(child(numbering, "numId"))
        style_id = None
        for style in () if identifier else self.chain(value(child(paragraph, "pStyle"))):
            identifier = value(child(style, "pPr", "numPr", "numId"))
            level = level if level is not None else number(child(style, "pPr", "numPr", "ilvl"))
            if identifier:
                style_id = value(style, "styleId")
                break
        return None if not identifier or identifier == "0" else (identifier, level, style_id)

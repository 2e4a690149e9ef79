"""Automatic numbers, counted as Word counts them: 1., 1.1, (a), iv; bullets are no numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from wres.inputs.plans.word.markup import Element, child, number, switch, value, w
from wres.inputs.plans.word.styles import Styles

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
          (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 32767  # beyond it Word writes no letters


def _roman(count: int) -> str:
    if count > _MOST:
        return str(count)
    text = ""
    for size, letters in _ROMAN:
        text += letters * (count // size)
        count %= size
    return text


def _letters(count: int) -> str:
    if count > _MOST:
        return str(count)
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""


def _ordinal(count: int) -> str:
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": "{:02d}".format,
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "ordinal": _ordinal,
    "none": lambda _: "",
}


@dataclass
class _List:
    """A list's levels and how far each has counted."""

    levels: dict[int, Element]
    counts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """The automatic numbers of a document, given out in reading order."""

    def __init__(self, part: Element | None, styles: Styles):
        self._styles = styles
        self._abstract = {value(element, "abstractNumId"): element for element in ([] if part is None else part.findall(w("abstractNum")))}
        self._uses = {value(element, "numId"): element for element in ([] if part is None else part.findall(w("num")))}
        self._lists: dict[str, _List] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, paragraph: Element | None) -> tuple[str, int]:
        """The number of a paragraph as printed, "" for a bullet, and its level from 1; ("", 0) for one that is in no list.

        paragraph: its properties. Counts on: ask once for each paragraph.
        """
        reference = self._styles.list_level(paragraph)
        use = self._uses.get(reference[0]) if reference else None
        if reference is None or use is None:
            return "", 0
        identifier, level, style = reference
        list_ = self._list(use)
        if level is None:
            level = next((place for place, element in list_.levels.items() if style and value(child(element, "pStyle")) == style), 0)
        if level not in list_.levels:
            return "", level + 1
        self._count(list_, identifier, use, level)
        return self._number_text(self._levels_of(use, list_), list_, level), level + 1

    def _list(self, use: Element) -> _List:
        """The list behind one use of it: uses of one list count on together."""
        identifier = value(child(use, "abstractNumId"))
        abstract = self._abstract.get(identifier)
        link = value(child(abstract, "numStyleLink"))
        if link:
            linked = [element for element in self._abstract.values() if value(child(element, "styleLink")) == link]
            abstract = linked[0] if linked else abstract
            identifier = value(abstract, "abstractNumId")
        key = identifier or ""
        if key not in self._lists:
            levels = [] if abstract is None else abstract.findall(w("lvl"))
            self._lists[key] = _List({number(element, "ilvl") or 0: element for element in levels})
        return self._lists[key]

    @staticmethod
    def _levels_of(use: Element, list_: _List) -> dict[int, Element]:
        """The levels as this use of the list writes them."""
        changed = {number(element, "ilvl") or 0: child(element, "lvl") for element in use.findall(w("lvlOverride"))}
        return list_.levels | {place: element for place, element in changed.items() if element is not None}

    def _count(self, list_: _List, identifier: str, use: Element, level: int) -> None:
        for override in use.findall(w("lvlOverride")):
            place, start = number(override, "ilvl") or 0, number(child(override, "startOverride"))
            if start is not None and place == level and (identifier, place) not in self._begun:
                self._begun.add((identifier, place))
                list_.counts[place] = start - 1
        list_.counts[level] = list_.counts.get(level, self._start(list_, level) - 1) + 1
        for deeper in [place for place in list_.counts if place > level]:
            restart = number(child(list_.levels.get(deeper), "lvlRestart"))
            if restart is None or level < restart:
                del list_.counts[deeper]

    @staticmethod
    def _start(list_: _List, level: int) -> int:
        start = number(child(list_.levels.get(level), "start"))
        return 0 if start is None else start

    def _number_text(self, levels: dict[int, Element], list_: _List, level: int) -> str:
        definition = levels[level]
        if value(child(definition, "numFmt")) == "bullet":
            return ""
        decimal = bool(switch(definition, "isLgl"))

        def number_of_level(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            written = "decimal" if decimal else value(child(levels.get(place), "numFmt")) or "decimal"
            count = list_.counts.get(place, self._start(list_, place))
            return FORMATS.get(written, str)(count)

        return re.sub(r"%(\d)", number_of_level, value(child(definition, "lvlText")) or "").strip()

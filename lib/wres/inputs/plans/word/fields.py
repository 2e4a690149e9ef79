"""Fields of Word: what one shows is text, its code is not; boxes to tick and lists of older forms show what was chosen."""

from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.markup import Element, child, number, switch, value, w
from wres.inputs.plans.word.notices import Notice

_CODES = {
    **dict.fromkeys(("DATE", "TIME", "SAVEDATE", "PRINTDATE"), kinds.CHANGING_DATE),
    **dict.fromkeys(("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"), kinds.FIELD_NUMBER),
}
_CODE, _RESULT, _FORM = "code", "result", "form"


class Fields:
    """The fields open at a place of a paragraph, one inside another."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._code = ""
        self._kept_back: list[str] = []

    def shows(self, text: str) -> bool:
        """Whether text stands outside of every code; text inside one is kept back until the field ends."""
        if _CODE in self._open:
            self._kept_back.append(text)
        return not {_CODE, _FORM} & set(self._open)

    def code(self, text: str) -> None:
        """A part of a field's code."""
        self._code += text

    def mark(self, element: Element) -> Notice | None:
        """The beginning, middle or end of a field; gives what is to be known of the field once its code is read."""
        kind = value(element, "fldCharType")
        read = kind in ("separate", "end") and self._open and self._open[-1] == _CODE
        if kind == "begin":
            self._open.append(_CODE if form_value(element) is None else _FORM)
            self._code = ""
        elif kind == "separate" and self._open and self._open[-1] == _CODE:
            self._open[-1] = _RESULT
            self._kept_back.clear()
        elif kind == "end" and self._open:
            self._open.pop()
            self._kept_back.clear()
        return notice_of(self._code) if read else None

    def unfinished(self) -> list[str]:
        """What was kept back in a field that never came to its end."""
        return self._kept_back if _CODE in self._open else []


def notice_of(code: str) -> Notice | None:
    """What is to be known of a field with this code: a date that changes by itself, a number that is stored nowhere."""
    return _CODES.get(next(iter(code.split()), "").upper())


def form_value(mark: Element) -> str | None:
    """What a box to tick or a list of an older form shows where its field begins, or None for other fields."""
    data = child(mark, "ffData")
    box, choices = child(data, "checkBox"), child(data, "ddList")
    if box is not None:
        ticked = switch(box, "checked")
        return "☒" if (ticked if ticked is not None else switch(box, "default")) else "☐"
    if choices is not None:
        entries = [value(entry) or "" for entry in choices.findall(w("listEntry"))]
        place = number(child(choices, "result")) or number(child(choices, "default")) or 0
        return entries[place] if place < len(entries) else ""
    return None

"""Fields of Word: what one shows is text, its code is not; boxes to tick and lists of older forms show what was chosen."""

from wres.inputs.plans.word.markup import Element, child, number, switch, value, w

_CHANGING = ("DATE", "TIME", "SAVEDATE", "PRINTDATE")
_CODE, _RESULT, _FORM = "code", "result", "form"


class Fields:
    """The fields open at a place of a paragraph, one inside another."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._code = ""
        self._kept_back: list[str] = []
        self.is_changing_date = False

    def shows(self, text: str) -> bool:
        """Whether text stands outside of every code; text inside one is kept back until the field ends."""
        if _CODE in self._open:
            self._kept_back.append(text)
        return not {_CODE, _FORM} & set(self._open)

    def code(self, text: str) -> None:
        """A part of a field's code."""
        self._code += text

    def mark(self, element: Element) -> None:
        """The beginning, middle or end of a field."""
        kind = value(element, "fldCharType")
        self.is_changing_date = False
        if kind == "begin":
            self._open.append(_CODE if form_value(element) is None else _FORM)
            self._code = ""
        elif kind == "separate" and self._open and self._open[-1] == _CODE:
            self._open[-1] = _RESULT
            self.is_changing_date = self.changes(self._code)
            self._kept_back.clear()
        elif kind == "end" and self._open:
            self._open.pop()
            self._kept_back.clear()

    def unfinished(self) -> list[str]:
        """What was kept back in a field that never came to its end."""
        return self._kept_back if _CODE in self._open else []

    @staticmethod
    def changes(code: str) -> bool:
        """Whether a code is of a date that Word changes by itself."""
        return bool(code.split()) and code.split()[0].upper() in _CHANGING


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

"""Fields and content controls of Word: what one shows is a value, unless it is code or the prompt of an empty one."""

import re
from datetime import date

from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.markup import Element, child, number, raw_text, switch, value, w
from wres.inputs.plans.word.notices import Notice

PROMPT = "prompt"  # an attribute of our own, on runs that show a prompt
MONTH_FIRST = "month-first"  # likewise, with the day the control holds
_USUAL_PROMPT = re.compile(r"(?:click|tap|choose|select|pick|enter|type|insert)\b.{0,80}|\[[^\]]*\]|[\s_.…]*", re.IGNORECASE)
_CODES = {
    **dict.fromkeys(("DATE", "TIME", "SAVEDATE", "PRINTDATE"), kinds.CHANGING_DATE),
    **dict.fromkeys(("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"), kinds.FIELD_NUMBER),
}
_CODE, _RESULT, _FORM = "code", "result", "form"


def is_usual_prompt(text: str) -> bool:
    """Whether the text is plainly a prompt: Choose an item, [Date]."""
    return bool(_USUAL_PROMPT.fullmatch(text.strip()))


def mark_controls(root: Element) -> None:
    """Mark, all over a part, the runs of controls that show a prompt or a date with its month first."""
    for control in root.iter(w("sdt")):
        content = child(control, "sdtContent")
        properties = child(control, "sdtPr")
        if content is None or properties is None:
            continue
        if switch(properties, "showingPlcHdr") or _is_empty_choice(properties, raw_text(content)):
            for run in content.iter(w("r")):
                run.set(PROMPT, "1")
        elif day := _month_first(properties, raw_text(content)):
            for place, run in enumerate(content.iter(w("r"))):
                run.set(MONTH_FIRST, "" if place else day.isoformat())


def _is_empty_choice(properties: Element, displayed: str) -> bool:
    """Whether a list shows the entry that stands for nothing chosen."""
    choices = [entry for name in ("dropDownList", "comboBox") for entry in properties.iterfind(f"{w(name)}/{w('listItem')}")]
    return bool(displayed) and any(not value(entry, "value") and value(entry, "displayText") == displayed for entry in choices)


def _month_first(properties: Element, displayed: str) -> date | None:
    """The day a date control holds where it is shown in figures with the month first."""
    control = child(properties, "date")
    pattern, full = value(child(control, "dateFormat")) or "", value(control, "fullDate") or ""
    figures = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}", displayed)
    if not re.match(r"M{1,2}[/.-]d", pattern) or figures is None:
        return None
    try:
        day = date.fromisoformat(full[:10])
    except ValueError:
        return None
    return day if (day.month, day.day) == (int(figures[1]), int(figures[2])) else None


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

    def rest(self) -> list[str]:
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

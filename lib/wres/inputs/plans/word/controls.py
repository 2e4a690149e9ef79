"""Content controls: what one shows is a value, unless it is the prompt of an empty one."""

import re
from datetime import date

from wres.inputs.plans.word.markup import Element, child, raw_text, switch, value, w

PROMPT = "prompt"  # an attribute of our own, on runs that show a prompt
MONTH_FIRST = "month-first"  # likewise, with the day the control holds
_USUAL_PROMPT = re.compile(r"(?:click|tap|choose|select|pick|enter|type|insert)\b.{0,80}|\[[^\]]*\]|[\s_.…]*", re.IGNORECASE)


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

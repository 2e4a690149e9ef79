"""What the paragraphs of a plan without a table look like: headings, labels, bullets and what they name."""

import re
from collections.abc import Mapping

from wres.inputs.plans.alignment import fit_score
from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import field_of
from wres.inputs.plans.row_kinds import is_whole_date

ACTION = re.compile(
    r"(?:key |priority |agreed )?(?:action|recommendation|commitment|initiative|task)\s*(?:no\.?|number)?\s*"
    r"(?P<number>\d+(?:\.\d+)*[a-z]?)\s*[.:)\-–]*\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
GROUP = re.compile(
    r"(?:(?:wres )?(?:indicator|metric)s?|objective|theme|aim|priority|goal|section|part|strand|pillar)\s*\d+\b.{0,200}", re.IGNORECASE
)
INDICATOR = re.compile(r"(?:wres )?(?:indicator|metric)s?\s*\d+", re.IGNORECASE)
_LABELLED = re.compile(r"(?P<label>[^:\n]{2,40}):\s*(?P<text>.+)", re.DOTALL)
BULLET = re.compile(r"\s*[•●▪◦‣·*\-–]\s+")
_SEGMENTS = re.compile(r"\s+[–—-]\s+|\s*[;|()\[\]]\s*")
STATUS = re.compile(r"(?:complete|on track|in progress|not started|ongoing|delayed|started)", re.IGNORECASE)
SHORT = 60  # letters


def labelled_texts(block: Block, text: str, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Fields and texts of `Lead: EDI Manager`, or of a row of labels each beside its text; none for anything else."""
    if block.is_row:
        filled = [cell for cell in block.cells if cell]
        pairs = list(zip(filled[::2], filled[1::2], strict=False)) if len(filled) % 2 == 0 else []
    else:
        match = _LABELLED.fullmatch(text)
        pairs = [(match["label"], match["text"])] if match else []
    fields = [(field_of(label.rstrip(" :"), names), words) for label, words in pairs]
    labels_only = any(field_of(words, names) for _, words in fields)
    return fields if all(field for field, _ in fields) and not (block.is_row and labels_only) else []


def parts_of_bullet(text: str) -> dict[str, str]:
    """Action, lead and date of a bullet that names them between dashes or in brackets; the whole text where it does not."""
    first, *rest = [part for part in _SEGMENTS.split(text) if part]
    named: dict[str, str] = {}
    for part in (piece for segment in rest for piece in segment.split(", ")):
        if len(part) > SHORT or not (is_whole_date(part) or fit_score("leads", part) > 0.5):
            return {"action": text}
        field = "due_text" if is_whole_date(part) else "leads"
        named[field] = f"{named[field]}; {part}" if field in named else part
    return {"action": first, **named}

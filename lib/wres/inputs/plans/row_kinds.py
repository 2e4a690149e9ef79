"""Whether a row is an action of its own, part of the one above it, or neither; and what a number of an action looks like."""

import re
from collections.abc import Collection, Mapping, Sequence

from wres.inputs.plans.alignment import continuation_score, fit_score
from wres.inputs.plans.blocks import Block

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b"
_PART = r"(?:\d+[a-z]{0,2}|[a-z]|[ivx]{1,5})"
_JOIN = r"\s*[-–—./_:&)(]+\s*"
_COUNTED = re.compile(
    rf"(?!{_MONTH})[(\[#]*(?:[a-z]{{1,12}}[\s\-–/_.:#]+){{0,3}}[a-z]{{0,12}}\d+[a-z]{{0,2}}(?:{_JOIN}{_PART})*[.)\]:]*", re.IGNORECASE
)
_LETTERED = re.compile(rf"[(\[]*(?:[a-z]|[ivx]{{1,5}})(?:{_JOIN}{_PART})*[.)\]:]*", re.IGNORECASE)
_LONGEST = 24  # letters
OWN_FIELDS = ("leads", "due_text", "status")  # what makes a row an action of its own
SHARED_FIELDS = ("plan_part", "section", "objective_no", "objective", "indicators", "frameworks")  # what several actions can stand under
_MARKED = re.compile(r"(?:grand |sub-?)?totals?\b.*|(?:rag|brag|status|colour)?\s*(?:rating|status)?\s*(?:key|legend)\b.*", re.IGNORECASE)
_COLOUR = re.compile(r"(?:b?rag\b.*|red|amber|green|blue|yellow|purple|gr[ea]y|black|white|orange)", re.IGNORECASE)
_WHOLE_DATE = re.compile(
    r".*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d.*|.*\d{1,2}/\d{1,2}/\d{2,4}.*|.*\b20\d\d\b.*"
    r"|(?:ongoing|on-going|tb[ac]|complete[d]?)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_OPEN_END = re.compile(r"(?:[,;(&/\-–]|\b(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with))$")
_FITS = 0.4
_LABEL = 40  # letters


def is_number(cell: str) -> bool:
    """Whether a cell holds the number of an action and nothing else."""
    text = cell.strip()
    return len(text) <= _LONGEST and bool(_COUNTED.fullmatch(text) or _LETTERED.fullmatch(text))


def table_of(block: Block) -> str:
    """The table or sheet a row stands in; "" in a file that is one table, or lines of text."""
    return block.place.rsplit(", row", 1)[0] if ", row" in block.place else ""


def is_line(block: Block) -> bool:
    """Whether a row is a line of text, which may be a piece of a row cut by a page; rows of files and tables are whole."""
    return block.place.startswith("line ")


def is_total_or_key(cells: Sequence[str], fields: Sequence[str]) -> bool:
    """Whether a row is a total or explains a status scheme: Total, Key, or a colour beside what it means, where actions are named."""
    filled = [(cell, field) for cell, field in zip(cells, [*fields, *[""] * len(cells)], strict=False) if cell]
    if not filled or filled[0][1] in OWN_FIELDS or is_number(filled[0][0]):
        return False
    first = filled[0][0].strip(" :-–=")
    return bool(_MARKED.fullmatch(first) and len(first) <= _LABEL) or (len(filled) <= 3 and bool(_COLOUR.fullmatch(first)))


def has_own_fields(values: Mapping[str, str], repeated: Collection[str]) -> bool:
    """Whether a row has a lead, date or status of its own; one merged over several rows belongs to each that names its own action."""
    filled = [name for name in OWN_FIELDS if values.get(name)]
    return bool(filled) and (any(name not in repeated for name in filled) or bool(values.get("action") and "action" not in repeated))


def is_continuation(values: Mapping[str, str], above: Mapping[str, str]) -> bool:
    """Whether a line of text goes on with the row above: a lead, date or status that does, or any cell beside none that is whole."""
    own_values = {name: values[name] for name in OWN_FIELDS if values.get(name)}
    if any(_goes_on(above.get(name, ""), text) or (text.isdigit() and name != "status") for name, text in own_values.items()):
        return True
    if any(_is_whole(name, text) for name, text in own_values.items()):
        return False
    return any(_goes_on(above.get(name, ""), text) for name, text in values.items() if name not in OWN_FIELDS)


def _goes_on(before: str, text: str) -> bool:
    if not before:
        return False
    return bool(_OPEN_END.search(before)) or (text[:1].islower() and before[-1:] not in ".?!:")


def is_whole_date(text: str) -> bool:
    """Whether a text holds a date that can stand for itself: a month or day with a number, a year, ongoing, TBC."""
    return bool(_WHOLE_DATE.fullmatch(text))


def _is_whole(name: str, text: str) -> bool:
    if name == "due_text":
        return is_whole_date(text)
    return fit_score(name, text) >= _FITS and continuation_score(text) < 1

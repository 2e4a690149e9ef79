"""An approval put into the text of an organisation's file, where every other letter stays: comments, order, quotes, line ends.

YAML tools that read a file and write it again lose some of these. Here the places of the values are asked of the parser, and only the
text of the approval is put in.
"""

import json
import re
from collections.abc import Iterator, Mapping

import yaml

from wres.parameters.model import year_in
from wres.parameters.organisation import Approval

KEY = "approval"
PLAIN = re.compile(r"[A-Za-z][\w().'’&/-]*(?: [\w().'’&/-]+)*")  # text that needs no quotes in a line of its own
Edit = tuple[int, int, str]  # from, to, and what stands there instead


def with_approval(text: str, year: int, approval: Approval) -> str:
    """The text with the approval of a year. Raises ValueError where it cannot be put in; whoever calls reads it again to be sure."""
    root = yaml.compose(text, yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style or not root.value:
        raise ValueError("the file is no list of `key: value` lines")
    values: dict[str, str | int] = {"by": approval.by, "date": approval.date.isoformat()}
    values |= {"reference": approval.reference} if approval.reference else {}
    values |= {"version": approval.version} if approval.version else {}
    newline = "\r\n" if "\r\n" in text else "\n"
    edits = list(_edits(text, root, year, values))
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new.replace("\n", newline) + text[end:]
    return text


def without_approval(text: str, year: int) -> str:
    """The text without the approval of a year, and without the key where that was the only one.

    Raises ValueError where its lines are not its own; whoever calls reads the text again to be sure.
    """
    root = yaml.compose(text, yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise ValueError("the file is no list of `key: value` lines")
    whole = next(pair for pair in root.value if pair[0].value == KEY)
    years = whole[1]
    if not isinstance(years, yaml.MappingNode) or years.flow_style:
        raise ValueError(f"`{KEY}` has no line for each year")
    entry = next(pair for pair in years.value if year_in(pair[0].value) == year)
    key, value = whole if len(years.value) == 1 else entry
    end = _last_letter(value) if isinstance(value, yaml.MappingNode) else int(value.end_mark.index)
    return text[: key.start_mark.index - key.start_mark.column] + text[_line_end(text, end) :]


def _edits(text: str, root: yaml.MappingNode, year: int, values: Mapping[str, str | int]) -> Iterator[Edit]:
    pair = next(((key, value) for key, value in root.value if key.value == KEY), None)
    column: int = root.value[0][0].start_mark.column
    if pair is None:
        at = _line_end(text, _last_letter(root))
        yield at, at, _in_lines(text, at, column, [f"{KEY}:", *_entry(year, values)])
        return
    key, years = pair
    if not isinstance(years, yaml.MappingNode):
        if years.value:
            raise ValueError(f"`{KEY}` is no list of years")
        at = _line_end(text, key.end_mark.index)
        yield at, at, _in_lines(text, at, column + 2, _entry(year, values))
        return
    entry = next((value for name, value in years.value if year_in(name.value) == year), None)
    if isinstance(entry, yaml.MappingNode):
        yield from _changed_entry(text, entry, values)
    elif entry is not None:
        raise ValueError(f"`{KEY}` of {year} is no list of keys")
    elif years.flow_style:
        inside = ", ".join(f"{name}: {_in_quotes(value)}" for name, value in values.items())
        at = years.end_mark.index - 1
        yield at, at, f"{', ' if years.value else ''}{year}: {{{inside}}}"
    else:
        at = _line_end(text, _last_letter(years))
        yield at, at, _in_lines(text, at, years.value[0][0].start_mark.column, _entry(year, values))


def _changed_entry(text: str, entry: yaml.MappingNode, values: Mapping[str, str | int]) -> Iterator[Edit]:
    """The values of an entry that is there; one that is not given any more is left blank."""
    present = {key.value: value for key, value in entry.value}
    for name, value in present.items():
        if name not in ("by", "date", "reference", "version") or not isinstance(value, yaml.ScalarNode):
            raise ValueError(f"`{name}` is not expected in an approval")
        end = "\n" if value.style in ("|", ">") else ""
        new = _in_quotes(values.get(name, "")) if entry.flow_style else _scalar(values.get(name, ""))
        blank = " " if text[value.start_mark.index - 1 : value.start_mark.index] == ":" else ""
        yield value.start_mark.index, value.end_mark.index, blank + new + end
    missing = {name: value for name, value in values.items() if name not in present}
    if entry.flow_style:
        more = "".join(f"{', ' if present else ''}{name}: {_in_quotes(value)}" for name, value in missing.items())
        yield entry.end_mark.index - 1, entry.end_mark.index - 1, more
    elif missing:
        at = _line_end(text, _last_letter(entry))
        lines = [f"{name}: {_scalar(value)}" for name, value in missing.items()]
        yield at, at, _in_lines(text, at, entry.value[0][0].start_mark.column, lines)


def _entry(year: int, values: Mapping[str, str | int]) -> list[str]:
    return [f"  {year}:", *(f"    {name}: {_scalar(value)}" for name, value in values.items())]


def _in_lines(text: str, at: int, column: int, lines: list[str]) -> str:
    """Lines set in to a column, after a line end; the blanks that an entry brings along are those of a whole block."""
    least = min(len(line) - len(line.lstrip()) for line in lines)
    before = "" if at == 0 or text[at - 1] == "\n" else "\n"
    return before + "".join(f"{' ' * column}{line[least:]}\n" for line in lines)


def _last_letter(node: yaml.Node) -> int:
    """Where the last value within a node ends: a block itself ends only where the next begins, behind comments and blank lines."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = (last[1] if last[1].end_mark.index > last[0].end_mark.index else last[0]) if isinstance(last, tuple) else last
    end: int = node.end_mark.index
    return end


def _line_end(text: str, place: int) -> int:
    """Where the next line begins; the place itself where one does."""
    if place and text[place - 1 : place] == "\n":
        return place
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1


def _scalar(text: str | int) -> str:
    if isinstance(text, int):
        return str(text)
    return text if PLAIN.fullmatch(text) or re.fullmatch(r"\d{4}-\d\d-\d\d", text) or not text else _in_quotes(text)


def _in_quotes(text: str | int) -> str:
    return str(text) if isinstance(text, int) or re.fullmatch(r"\d{4}-\d\d-\d\d", text) else json.dumps(text, ensure_ascii=False)

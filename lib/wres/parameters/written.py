"""YAML as it was written: every value stays the text in the file, whatever YAML would make of it.

YAML turns an unquoted `No` into false, `2.10` into 2.1, `0123` into 83 and `12:30` into 750. Here they stay what people wrote; a
model that wants a number, a day or a truth value reads it out of the text.
"""

import re
from pathlib import Path
from typing import Any

import yaml

from wres.errors import ParameterError, os_sentence
from wres.parameters.yaml_faults import fault_in_words

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NULL, MERGE = "tag:yaml.org,2002:null", "tag:yaml.org,2002:merge"
DEEPEST, MOST = 40, 100_000  # levels of a file, and values in it with every anchor written out
UNSEEN = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}  # the first bytes of a file, and what they say about its encoding


class _AsWritten(Loader):  # type: ignore[misc]
    """A loader that takes scalars as text, and refuses a key given twice, of which YAML would let the last one win."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag in (NULL, MERGE)]
        for first, resolvers in Loader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:
        first: dict[str, int] = {}
        for key, _ in node.value:
            if key.tag == MERGE:  # `<<: *other` brings in keys that may be given again
                continue
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key here is a list or a mapping; write text", key.start_mark)
            if key.value in first:
                twice = f"key '{key.value}' is given twice (first in line {first[key.value]}). Keep one of them"
                raise yaml.constructor.ConstructorError(None, None, twice, key.start_mark)
            first[key.value] = key.start_mark.line + 1
        mapping: dict[str, Any] = super().construct_mapping(node, deep)
        return mapping


def text_of_yaml(path: Path) -> str:
    """The text of a file.

    Raises ParameterError when it cannot be opened, is not UTF-8, or holds what no editor shows.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # it would be read without end
            raise ParameterError(f"{path}: this is a pipe or a device, and an ordinary file is needed.")
        content = path.read_bytes()
    except OSError as fault:
        raise ParameterError(os_sentence(fault, path)) from fault
    try:
        text = content.decode(MARKS.get(content[:2], "utf-8-sig"))
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        raise ParameterError(
            f"{path}, line {line}: the file is not saved as UTF-8 text. In your editor choose Save as, with the encoding UTF-8."
        ) from fault
    if unseen := UNSEEN.search(text):
        code = f"U+{ord(unseen[0]):04X}"
        raise ParameterError(f"{_place(path, text, unseen.start())}: there is a character here that cannot be seen ({code}). Delete it.")
    return text


def mapping_of(text: str, path: Path) -> dict[str, Any]:
    """The mapping in a text of YAML, its values text, lists and mappings; an empty text is an empty mapping.

    path: what errors name. Raises ParameterError, naming file and line, when it cannot be read or is no mapping.
    """
    try:
        _check_size(text, path)
        content = yaml.load(text, _AsWritten)  # noqa: S506 (a safe loader)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = f", line {mark.line + 1}" if mark else ""
        raise ParameterError(f"{path}{line}: {fault_in_words(fault, text)}") from fault
    except (yaml.YAMLError, ValueError, TypeError) as fault:
        raise ParameterError(f"{path}: this cannot be read as YAML: {fault}") from fault
    if content is None:
        return {}
    if not isinstance(content, dict):
        kind = "a list" if isinstance(content, list) else "text without a key"
        raise ParameterError(f"{path}, line 1: expected `key: value` lines, found {kind}.")
    return content


def _check_size(text: str, path: Path) -> None:
    """Refuse what is nested too deep, or grows beyond measure through anchors, before anything is made of it."""
    sizes: dict[str, int] = {}
    open_: list[tuple[str | None, int]] = [(None, 0)]  # the anchor of each mapping or list at work, and its size so far
    for event in yaml.parse(text, Loader=Loader):
        size, line = 0, event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.CollectionStartEvent):
            open_.append((event.anchor, 1))
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, size = open_.pop()
            sizes |= {anchor: size} if anchor else {}
        elif isinstance(event, yaml.ScalarEvent):
            size = 1
            sizes |= {event.anchor: 1} if event.anchor else {}
        elif isinstance(event, yaml.AliasEvent) and event.anchor:
            if event.anchor not in sizes and event.anchor in {anchor for anchor, _ in open_}:
                raise ParameterError(f"{path}, line {line}: *{event.anchor} stands inside itself. Take it out.")
            size = sizes.get(event.anchor, 1)
        open_[-1] = (open_[-1][0], open_[-1][1] + size)
        if len(open_) > DEEPEST or open_[-1][1] > MOST:
            what = f"more than {DEEPEST} levels" if len(open_) > DEEPEST else f"more than {MOST:,} values"
            raise ParameterError(f"{path}, line {line}: {what}. An organisation file is much simpler than this.")


def _place(path: Path, text: str, start: int) -> str:
    return f"{path}, line {text.count(chr(10), 0, start) + 1}"


def line_of(text: str, keys: tuple[Any, ...]) -> tuple[tuple[str, ...], int]:
    """How far a way of keys and places leads into a YAML text, and the line there, counted from 1.

    A key that the text does not have is passed over; a text without any of them gives ((), 1).
    """
    node, way, line = yaml.compose(text, _AsWritten), [], 1
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            pair = next(((name, value) for name, value in node.value if name.value == str(key)), None)
            if pair is None:
                continue
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            line = node.start_mark.line + 1
        else:
            continue
        way.append(str(key))
    return tuple(way), line

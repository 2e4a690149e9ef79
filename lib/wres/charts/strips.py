"""A picture laid out for a narrow screen: strips of the same drawing, one beneath another, each with its words in HTML."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from html import escape
from itertools import groupby
from typing import Literal

DRAWN = "-drawn"  # ends the id of what strips show
Box = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a drawing that stands by itself, and what is said of it.

    kind: a mark of the key, a scale, or a row with its figures. box: its left, top, width and height in the drawing. title and note: what
    it is of; change: what changed, and change_is how; emphasis: why it is to be seen first. line: the box of its small line over the
    years, empty where it has none.
    """

    kind: Literal["key", "scale", "row"]
    box: Box
    title: str = ""
    note: str = ""
    change: str = ""
    change_is: str = ""
    emphasis: str = ""
    line: Box = ()


def strips_html(name: str, strips: Sequence[Strip]) -> str:
    """The strips of the drawing of this name, which assistive technology leaves out, as the drawing has a description; empty for none."""
    if not strips:
        return ""
    parts = "".join(part for kind, alike in groupby(strips, key=lambda strip: strip.kind) for part in _parts(name, kind, alike))
    return f'<div class="strips" aria-hidden="true">{parts}</div>'


def mark_as_drawn(drawing: str, name: str) -> str:
    """A drawing whose strips can be shown: its first group has an id."""
    return drawing.replace("<g ", f'<g id="{name}{DRAWN}" ', 1)


def _parts(name: str, kind: str, strips: Iterator[Strip]) -> Iterator[str]:
    if kind == "key":
        marks = (f"<span>{_part_of_drawing(name, strip.box, sized=True)}{escape(strip.title)}</span>" for strip in strips)
        yield f'<p class="marks">{"".join(marks)}</p>'
        return
    for strip in strips:
        about = f"<div><b>{escape(strip.title)}</b> {escape(strip.note)}</div>" if strip.title else ""
        change = f'<span class="{f"movement {strip.change_is}" if strip.change_is else "since"}">{escape(strip.change)}</span>'
        emphasis = f"<span>{escape(strip.emphasis)}</span>" if strip.emphasis else ""
        line = _part_of_drawing(name, strip.line, sized=True) if strip.line else ""
        after = f'<div class="change">{line}{change if strip.change else ""}</div>' if line or strip.change else ""
        words = "".join((about, after, emphasis))
        foremost = " foremost" if strip.emphasis else ""
        yield f'<div class="strip {kind}{foremost}">{f"<div>{words}</div>" if words else ""}{_part_of_drawing(name, strip.box)}</div>'


def _part_of_drawing(name: str, box: Box, sized: bool = False) -> str:
    left, top, width, height = box
    size = f' width="{width:g}" height="{height:g}"' if sized else ""
    return f'<svg viewBox="{left:g} {top:g} {width:g} {height:g}"{size} aria-hidden="true"><use href="#{name}{DRAWN}"/></svg>'


def strips_as_json(strips: Sequence[Strip]) -> str:
    """The strips as one text, for the output of a notebook's cell."""
    return json.dumps([asdict(strip) for strip in strips])


def strips_from_json(text: str) -> list[Strip]:
    """The strips of a text that `strips_as_json` made."""
    return [Strip(**{**strip, "box": tuple(strip["box"]), "line": tuple(strip["line"])}) for strip in json.loads(text)]

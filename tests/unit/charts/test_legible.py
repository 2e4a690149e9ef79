"""Every colour of every chart, as its drawing has it: contrast by WCAG 2.2 (1.4.3 for text, 1.4.11 for marks)."""

import re

import pytest

from wres.charts.drawing import DRAWINGS
from wres.charts.glance_look import EMPHASIS
from wres.charts.style import CONFIG, NAVY, ORANGE, PALE, SHADE

WHITE = "#ffffff"
RANGE = "#e0e6eb"  # navy at 13% on white: the range that is not adverse
GROUNDS = {WHITE, SHADE.lower(), EMPHASIS.lower(), RANGE, PALE.lower()}
QUIET = GROUNDS  # and lines that lead the eye: nothing is read from them
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")


def colours(node) -> set[str]:
    return {colour.lower() for colour in COLOUR.findall(str(node))}


def parts(node, kind: str = ""):
    """Each mark of a drawing with its type and what encodes it."""
    if isinstance(node, dict):
        if "mark" in node:
            kind = node["mark"]["type"] if isinstance(node["mark"], dict) else node["mark"]
            yield kind, {name: node[name] for name in ("mark", "encoding") if name in node}
        for name, part in node.items():
            if name not in ("mark", "encoding"):
                yield from parts(part, kind)
    elif isinstance(node, list):
        for part in node:
            yield from parts(part, kind)


@pytest.fixture(scope="module")
def marks() -> list[tuple[str, dict]]:
    return [part for drawing in DRAWINGS.values() for part in parts(drawing().to_dict())]


def test_contrast_is_reckoned_as_by_wcag(contrast):
    """From the tool of WebAIM: #777777 on white is 4.48, black on white 21."""
    assert round(contrast("#777777", WHITE), 2) == 4.48
    assert contrast("#000000", WHITE) == 21


def test_text_is_read_on_what_it_stands_on(marks, contrast):
    """On white, on what shades a row, and on the range that is not adverse."""
    config = CONFIG.to_dict()
    texts = {colour for kind, part in marks if kind == "text" for colour in colours(part)}
    texts |= {colour for name in ("axis", "text") for key, value in config[name].items() if "olor" in key for colour in colours(value)
              if key not in ("gridColor", "domainColor", "tickColor")}  # fmt: skip
    texts -= {WHITE}  # around letters, so that no line goes through them
    assert len(texts) > 1
    pairs = {(text, ground) for text in texts for ground in GROUNDS}
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


def test_marks_are_told_from_the_ground(marks, contrast):
    drawn = {colour for kind, part in marks if kind != "text" for colour in colours(part)} - QUIET
    assert {NAVY.lower(), ORANGE.lower()} <= drawn
    assert {colour: contrast(colour, WHITE) for colour in drawn if contrast(colour, WHITE) < 3} == {}


def test_two_groups_differ_in_grey(contrast):
    assert contrast(NAVY, ORANGE) >= 3

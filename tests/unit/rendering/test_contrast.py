"""The contrast of every colour of the style sheets with what it stands on, reckoned from the style sheets themselves (WCAG 2.2, 1.4.3 and 1.4.11).

A rule's text stands on the rule's own ground, else on that of the nearest box its selector names, else on white and on every box that
leaves the colour of its text alone.
"""

import re
from dataclasses import dataclass, field
from itertools import product

import pytest
import tinycss2

SHEETS = ("type", "page", "figures", "tables", "marks", "list", "print")
FOCUS = "#ffeb3b"  # always with a dark line beside it
TEXT, GRAPHICS, WHITE = 4.5, 3.0, "#ffffff"
BORDER = re.compile(r"(?:border|outline|text-decoration)(?:-(?:left|right|top|bottom))?(?:-color)?$")
HEX = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
VARIABLE = re.compile(r"var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))+))?\)")
LINES = {"#c9d1d6", "#4a6f92", "#5b7f9f"}  # part what follows from what came before: space and headings say the same


@dataclass(frozen=True)
class Rule:
    """A selector with its declarations, on screen or on paper; variables are replaced by their values."""

    selector: str
    declared: dict[str, str] = field(hash=False)
    print: bool

    def colours(self, *names: str) -> set[str]:
        return {full(colour) for name in names for colour in HEX.findall(self.declared.get(name, ""))}

    @property
    def grounds(self) -> set[str]:
        values = [self.declared[name] for name in ("background", "background-color", "background-image") if name in self.declared]
        if any(value in ("none", "transparent") for value in values):
            return {WHITE}
        return self.colours("background", "background-color", "background-image")

    @property
    def borders(self) -> set[str]:
        return self.colours(*(name for name in self.declared if BORDER.match(name)))


def full(colour: str) -> str:
    digits = colour[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


@pytest.fixture(scope="module")
def rules(checkout) -> list[Rule]:
    folder = checkout / "lib/wres/rendering/templates/wres/css"
    text = "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)
    variables = dict(re.findall(r"(--[\w-]+):\s*(#[0-9a-fA-F]{3,6})", text))

    def value(tokens) -> str:
        written = tinycss2.serialize(tokens).strip()
        while VARIABLE.search(written):
            written = VARIABLE.sub(lambda called: variables.get(called[1], called[2] or ""), written)
        return written

    def read(nodes, paper: bool):
        for node in nodes:
            if node.type == "at-rule" and node.content is not None and node.lower_at_keyword in ("media", "container"):
                media = tinycss2.serialize(node.prelude)
                yield from read(tinycss2.parse_rule_list(node.content, True, True), paper or "print" in media)
            elif node.type == "qualified-rule":
                declarations = tinycss2.parse_blocks_contents(node.content, True, True)
                declared = {part.lower_name: value(part.value) for part in declarations if part.type == "declaration"}
                for selector in re.split(r",(?![^()]*\))", tinycss2.serialize(node.prelude)):
                    yield Rule(" ".join(selector.split()), declared, paper)

    return list(read(tinycss2.parse_stylesheet(text, True, True), False))


def around(rule: Rule, rules: list[Rule], elsewhere: set[str], within: bool = True) -> set[str]:
    """The grounds of the nearest box that a rule's selector names, else those elsewhere; within: it may be the rule's own element."""
    boxes = {of.selector: of.grounds for of in rules if of.grounds and (rule.print or not of.print)}
    for compound in reversed(rule.selector.split(" ")[: None if within else -1]):
        without = re.findall(r":not\((.*?)\)", compound)
        name = re.sub(r":+[\w-]+(?:\(.*?\))?|\[.*?\]", "", compound)
        near = [
            grounds
            for box, grounds in boxes.items()
            if name and re.fullmatch(re.escape(name) + r"(?:-[\w-]+)?", box) and box not in without
        ]
        if near:
            return set().union(*near)
    return elsewhere


@pytest.fixture(scope="module")
def plain(rules) -> set[str]:
    """The grounds of the page and of every box that leaves the colour of its text alone."""
    return {WHITE}.union(*(rule.grounds for rule in rules if "color" not in rule.declared and not rule.print))


def test_the_sheets_are_read(rules):
    """Some of each kind, as one sees them in the files."""
    by_selector = {(rule.selector, rule.print): rule for rule in reversed(rules)}
    assert by_selector[".opening", False].grounds == {"#12436d"}
    assert by_selector[".opening", True].grounds == {WHITE}
    assert by_selector["a:focus", False].colours("color") == {"#212b32"}
    assert around(by_selector[".opening .note a:not(:focus)", False], rules, set()) == {"#f0f4f5"}
    assert len(rules) > 200


def test_every_text_is_read_on_what_it_stands_on(rules, plain, contrast):
    pairs = {
        (rule.selector, rule.print, text, ground)
        for rule in rules
        for text, ground in product(rule.colours("color"), rule.grounds or around(rule, rules, plain))
    }
    assert len(pairs) > 100
    assert {pair: contrast(*pair[2:]) for pair in pairs if contrast(*pair[2:]) < TEXT} == {}


def test_the_text_of_the_page_is_read_on_every_box_that_leaves_its_colour_alone(rules, contrast):
    (body,) = [rule for rule in rules if rule.selector == "body" and "color" in rule.declared]
    (ink,) = body.colours("color")
    plain = {(rule.selector, ground) for rule in rules if "color" not in rule.declared for ground in rule.grounds}
    assert {box: contrast(ink, box[1]) for box in plain if contrast(ink, box[1]) < TEXT} == {}


def test_borders_that_mean_something_are_told_from_what_is_around_them(rules, contrast):
    pairs = {
        (rule.selector, border, ground)
        for rule in rules
        for border, ground in product(rule.borders - LINES - {WHITE, FOCUS}, around(rule, rules, {WHITE}, within=False))
    }
    assert len(pairs) > 30
    assert {pair: contrast(*pair[1:]) for pair in pairs if contrast(*pair[1:]) < GRAPHICS} == {}


def test_what_has_the_focus_has_a_dark_line_beside_the_yellow(rules, contrast):
    lit = [rule for rule in rules if FOCUS in rule.borders or FOCUS in rule.grounds]
    assert len(lit) > 2
    for rule in lit:
        beside = rule.colours("box-shadow", "border-color") - {FOCUS}
        assert beside, rule.selector
        assert all(contrast(colour, ground) >= GRAPHICS for colour in beside for ground in (FOCUS, WHITE)), rule.selector

"""The style of printed pages, read rule by rule with tinycss2."""

from collections.abc import Iterator
from pathlib import Path

import tinycss2

import wres

STYLES = sorted((Path(wres.__file__).parent / "rendering/templates/wres/css").glob("*.css"))
ON_SCREENS_ALONE = ("@container", "screen", "min-width: 64em", "min-width: 75em")  # A4 is 42em wide between its margins


def rules(text: str, around: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """The conditions around each rule, one of its selectors, and its declarations."""
    for node in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if node.type == "at-rule" and node.content is not None and node.lower_at_keyword in ("media", "container"):
            condition = f"@{node.lower_at_keyword}{tinycss2.serialize(node.prelude)}"
            yield from rules(tinycss2.serialize(node.content), (*around, condition.strip()))
        elif node.type == "qualified-rule":
            for selector in tinycss2.serialize(node.prelude).split(", "):
                yield around, selector.strip(), " ".join(tinycss2.serialize(node.content).split())


def test_on_paper_nothing_after_a_heading_is_a_grid():
    """Chromium leaves a heading on the sheet before when a grid follows it, whatever `break-after` says."""
    every = [rule for style in STYLES for rule in rules(style.read_text(encoding="utf-8"))]
    printed = {selector for around, selector, declared in every if "@media print" in around and "display: " in declared}
    grids = {
        selector
        for around, selector, declared in every
        if "display: grid" in declared and not any(where in condition for condition in around for where in ON_SCREENS_ALONE)
    }
    within_others = {".glossary dl > div", ".reports > li", ".sign-off .lines > div", ".filters"}  # no heading stands right before them
    assert len(grids) > 5
    assert grids - printed - within_others == set()

"""Headings of a plan that stand for every commitment below them: part, section, objective, links."""

import re
from collections.abc import Mapping

from wres.inputs.plans.blocks import Block
from wres.inputs.plans.row_kinds import is_line, is_number

_HEADINGS = (  # what a line above or across a table begins with, and where it belongs
    ("plan_part", re.compile(r"part \w+\b", re.IGNORECASE)),
    ("objective", re.compile(r"objective\s*(?P<number>\d+)\s*[.:)]\s*(?P<text>.+)", re.IGNORECASE | re.DOTALL)),
    (
        "indicators",
        re.compile(r"(?:wres )?(?:indicator|metric)s?\s*(?P<numbers>\d(?:\s*(?:,|&|and|to|-|–)\s*\d)*)\s*(?:[.:(–—-].*)?", re.IGNORECASE),
    ),
    ("section", re.compile(r"(?:theme|aim|appendix|priority|goal|section)\b", re.IGNORECASE)),
)
_LINKS = re.compile(r"links? to\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<number>\d+(?:\.\d+)+)\s+(?P<text>.+)", re.DOTALL)
_LONG = 400


class CurrentHeadings:
    """What stands now, and which headings no commitment ever stood under."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._unused: list[tuple[str, str, dict[str, str]]] = []
        self.without_commitments: list[tuple[str, str]] = []

    def values_below(self, row_values: Mapping[str, str]) -> dict[str, str]:
        """The fields of a commitment that begins here; its headings have then been of use, unless its own row gives something else."""
        current_values = {**self._values, **row_values, "frameworks": self._values.get("frameworks", "")}
        for place, text, values in self._unused:
            if any(current_values.get(name, "") != text for name, text in values.items()):
                self.without_commitments.append((place, text))
        self._unused.clear()
        return dict(self._values)

    def read(self, block: Block) -> tuple[str, str] | None:
        """The field and text when a line, or a row across the table, is a heading; it stands from now on.

        The text of a line may be cut over several cells; a row of a table or file is a heading with one cell alone.
        """
        filled = [cell for cell in block.cells if cell]
        if block.is_row and len(filled) > 1 and not (_starts_heading(block.cells[0]) and is_line(block) and _is_split_text(filled)):
            return None
        if block.is_row and is_number(block.cells[0]) and not _starts_heading(block.cells[0]):
            return None
        first, rest = filled[0], "".join(filled[1:])
        text = f"{first} {rest}" if first.isalpha() and rest[:1].isalnum() else first + rest
        if _LINKS.match(text):
            self._set({"frameworks": text}, block.place, text)
            return "frameworks", text
        for name, pattern in _HEADINGS:
            match = pattern.fullmatch(text) if name == "indicators" else pattern.match(text)
            if match is None or (name in ("section", "indicators") and len(text) > _LONG):
                continue
            if name == "plan_part":
                self._values = {}
            fields = {name: text}
            if name == "indicators":
                fields = {"section": text, "indicators": match["numbers"]}
            elif name == "objective":
                fields = {
                    "section": text[: match.start("text")].strip(" .:"),
                    "objective_no": match["number"],
                    "objective": match["text"],
                    "frameworks": "",
                }
            self._set(fields, block.place, text)
            return name, text
        return None

    def objective(self, text: str) -> None:
        """An objective in a column of its own stands until the next; its number, as 1.4, is apart."""
        match = _NUMBERED.match(text)
        self._values |= {"objective_no": match["number"], "objective": match["text"]} if match else {"objective": text}

    def end_objective(self) -> None:
        """No objective stands any more."""
        for name in ("objective_no", "objective"):
            self._values.pop(name, None)

    def add(self, name: str, text: str, place: str) -> None:
        """A heading that stands alone in its row: an objective or a section, in a column or across the table."""
        if name == "objective":
            self.objective(text)
        self._set({name: self._values["objective"] if name == "objective" else text}, place, text)

    def unused_headings(self) -> list[tuple[str, str]]:
        """Place and text of the headings without a commitment below them."""
        self._move_unused()
        return self.without_commitments

    def _set(self, values: dict[str, str], place: str, text: str) -> None:
        replaced = [name for name, old in self._values.items() if name in values and old]
        if replaced or "plan_part" in values:
            self._move_unused()
        if "section" in values:
            self._values.pop("indicators", None)
        self._values |= values
        self._unused.append((place, text, values))

    def _move_unused(self) -> None:
        self.without_commitments += [(place, text) for place, text, _ in self._unused]
        self._unused.clear()


def _is_split_text(cells: list[str]) -> bool:
    """Whether the cells of a line are one text cut anywhere: one of them goes on in the middle of a sentence."""
    return any(cell[:1].islower() or cell[:1] in ":;,.)" for cell in cells[1:])


def _starts_heading(cell: str) -> bool:
    return bool(cell) and any(pattern.match(cell) for _, pattern in _HEADINGS)

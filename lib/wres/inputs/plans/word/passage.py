"""The words of a paragraph: what it says with all changes accepted, and what was left out of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from wres.inputs.plans.word.markup import Element
from wres.inputs.plans.word.notices import Notice, Notices


@dataclass(frozen=True)
class Piece:
    """Some letters; notice says what is to be known of them, and whether they are kept. colour: six digits, where they have one."""

    text: str
    notice: Notice | None = None
    colour: str | None = None

    @property
    def is_in_plan(self) -> bool:
        """Whether the letters are in the plan."""
        return self.notice is None or self.notice.in_plan


@dataclass
class Passage:
    """A paragraph as read.

    number: its automatic number. level: its level in a list, from 1. heading: its level as a heading, from 1. joins: its end is
    deleted, so that the next goes on in its line. boxes: the contents of its text boxes.
    """

    pieces: list[Piece] = field(default_factory=list)
    number: Piece | None = None
    level: int = 0
    heading: int = 0
    joins: bool = False
    boxes: list[Element] = field(default_factory=list)

    @property
    def plan_text(self) -> str:
        """The letters that are in the plan, without the number."""
        return "".join(piece.text for piece in self.pieces if piece.is_in_plan)

    @property
    def is_left_out(self) -> bool:
        """Whether it had words and all of them were left out."""
        return not self.plan_text.strip() and any(piece.text.strip() for piece in self.pieces)

    def add_to(self, notices: Notices) -> None:
        """Add what is to be known of its letters, those that belong together in one."""
        for notice, pieces in groupby(self._all(), key=lambda piece: piece.notice):
            text = "".join(piece.text for piece in pieces)
            if notice is not None and text.strip():
                notices.add(notice, text)

    def _all(self) -> list[Piece]:
        return [*([self.number] if self.number else []), *self.pieces]

    def all_text(self) -> str:
        """All its letters, left out or not."""
        return " ".join(" ".join(piece.text for piece in self._all() if piece.text.strip()).split())


def lines_of(passages: Iterable[Passage]) -> str:
    """The kept text of paragraphs, a line for each and for each line break; numbers before their text."""
    lines = [line for line in _lines(passages) if any(line)]
    if any(text for _, text in lines):
        lines = [(number, text) for number, text in lines if text]  # a number without words is an item begun and left
    return "\n".join(" ".join(filter(None, line)) for line in lines)


def _lines(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    """Number and text of each line; a paragraph whose end is deleted goes on in the next."""
    number, before = "", ""
    for passage in passages:
        own_number = passage.number.text if passage.number and passage.number.is_in_plan and not passage.is_left_out else ""
        number, text = number or own_number, before + passage.plan_text
        if passage.joins:
            before = text
            continue
        for line in text.split("\n"):
            yield number, " ".join(line.split())
            number = ""
        before = number = ""
    if before:
        yield number, " ".join(before.split())

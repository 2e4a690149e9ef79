"""What a report says of an indicator, with a word on what it is about: on the page as it is, and in the spreadsheet as a row."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or a few that stand together on the page.

    about: what they are about, in two or three words. is_detail: whether a page shows them only to those who open them.
    links: indicators whose sections say more.
    """

    about: str
    text: str
    is_detail: bool = False
    links: tuple[str, ...] = ()


def statements(*pairs: tuple[str, str]) -> list[Statement]:
    """What is said, from pairs of what it is about and the sentence; where there is no sentence, nothing is said."""
    return [Statement(about, text) for about, text in pairs if text]


def details(about: str, text: str) -> list[Statement]:
    """What only some readers need; where there is no sentence, nothing."""
    return [Statement(about, text, is_detail=True)] if text else []


def all_about(about: str, texts: Iterable[str]) -> list[Statement]:
    """Several statements about one thing."""
    return statements(*((about, text) for text in texts))

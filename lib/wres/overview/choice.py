"""Which organisations an overview is of: all, or those of a system, a region, a type; and the name of its folders."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, Self

from wres.errors import InputError
from wres.text.lists import listing
from wres.text.natural_order import natural

PLACES = ("type", "region", "system")
PLACE = rf"(?:{'|'.join(PLACES)})"
NAME = re.compile(rf"(?:-{PLACE}-[A-Za-z0-9_~-]+)*")  # what follows the name of a whole overview
PART = re.compile(rf"-({PLACE})-")
SIGN = re.compile(rf"-(?={PLACE})|[^A-Za-z0-9 -]")  # what is written in another way; a hyphen only where a part would seem to begin
IN_WORDS = {"&": "and", ",": "comma"}  # signs that names of organisations often have; others by their number
ESCAPED = re.compile(r"~(\w+)~")


class HasPlaces(Protocol):
    """What has a type, a region and a system, blank where nothing says them."""

    @property
    def type(self) -> str:
        """The type."""

    @property
    def region(self) -> str:
        """The region."""

    @property
    def system(self) -> str:
        """The system."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Those of a system, a region, a type; blank is all."""

    system: str = ""
    region: str = ""
    type: str = ""

    def includes(self, facts: HasPlaces) -> bool:
        """Whether an organisation is of it; capitals do not matter."""
        return all(_alike(getattr(facts, name), wish) for name, wish in self.wishes.items())

    @property
    def wishes(self) -> dict[str, str]:
        """What is asked for, by the name of the fact."""
        return {name: wish for name in PLACES if (wish := getattr(self, name).strip())}

    @property
    def words(self) -> str:
        """What is asked for, in words: type Acute, region London."""
        return ", ".join(f"{name} {wish}" for name, wish in self.wishes.items())

    @property
    def name(self) -> str:
        """What the name of a folder says of it, in letters that are safe in a link: -type-Acute-region-North_West; empty for all.

        No two choices have the same, and `of_name` reads it back.
        """
        return "".join(f"-{name}-{SIGN.sub(_escape, wish).replace(' ', '_')}" for name, wish in self.wishes.items())

    @classmethod
    def of_name(cls, name: str) -> Self:
        """The choice that `name` was made of, by this version or an earlier one, which wrote every sign by its number."""
        parts = PART.split(name)[1:]
        return cls(**{fact: ESCAPED.sub(_sign, wish.replace("_", " ")) for fact, wish in zip(parts[::2], parts[1::2], strict=True)})

    def among(self, organisations: Sequence[HasPlaces]) -> Self:
        """The same in the spelling of the organisations of a year.

        Raises InputError, naming what there is, when none of them is of it.
        """
        spelled: dict[str, str] = {}
        for name, wish in self.wishes.items():
            values = sorted({getattr(facts, name) for facts in organisations} - {""}, key=natural)
            spelled[name] = next((value for value in values if _alike(wish, value)), "")
            if not values:
                raise InputError(
                    f"{name}={wish}: no organisation of the year has a {name}. Give it as `{name}` in their organisation files."
                )
            if not spelled[name]:
                raise InputError(f"{name}={wish}: no organisation of the year has it. There are: {listing(values)}.")
        if not any(map(self.includes, organisations)):
            raise InputError(f"No organisation of the year is of {self.words} together. Leave one of them blank.")
        return replace(self, **spelled)


def _escape(sign: re.Match[str]) -> str:
    return f"~{IN_WORDS.get(sign[0], f'{ord(sign[0]):x}')}~"


def _sign(escaped: re.Match[str]) -> str:
    signs = {word: sign for sign, word in IN_WORDS.items()}
    return signs.get(escaped[1]) or chr(int(escaped[1], 16))


def _alike(value: str, wish: str) -> bool:
    return value.casefold() == wish.strip().casefold()

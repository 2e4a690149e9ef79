"""Numbers in the ways that people and spreadsheets write them, as digits with a decimal point: `45.2%`, `1,234` people, `1,25`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from wres.text.numbers import MINUS

ACCEPTED = (
    "Numbers are accepted as 45.2, percentages also as 45.2%, and counts also as 1,234. "
    "45,2 is accepted where semicolons or tabs separate the columns."
)
PLAIN = re.compile(r"(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?", re.IGNORECASE)
WITH_POINT = re.compile(r"[+-]?\d*\.\d+%?")
COMMA_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
BLANK_THOUSANDS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+")
DECIMAL_COMMA = re.compile(r"\d+,\d+")
OTHER_SIGN = re.compile(r"[^\d.\n-]")  # than a plain number has


@dataclass(frozen=True, slots=True)
class Commas:
    """What a comma can be in the numbers of a file.

    may_be_decimal: whether it can begin the decimals, as it cannot where commas separate the columns; are_decimal: whether numbers of the
    file show that it does.
    """

    may_be_decimal: bool = False
    are_decimal: bool = False

    @classmethod
    def of(cls, separator: str, numbers: Iterable[str]) -> Self:
        """As a file has them. numbers: its numbers as they are written."""
        if separator == ",":
            return cls()
        bare = [_bare(text)[1].removesuffix("%").rstrip() for text in numbers]
        has_decimal_commas = any(DECIMAL_COMMA.fullmatch(text) and not COMMA_THOUSANDS.fullmatch(text) for text in bare)
        return cls(True, has_decimal_commas and not any(WITH_POINT.fullmatch(text) for text in bare))


def are_plain(texts: Iterable[str]) -> bool:
    """Whether texts hold nothing but the signs of plain numbers; quick, for many texts."""
    return OTHER_SIGN.search("\n".join(texts)) is None


def plain_digits(written: str, commas: Commas, is_count: bool = False, is_ratio: bool = False) -> str:
    """A number in digits with a decimal point; as it was written where it is none, or could be several.

    is_count: of people, who are whole, so that 1,234 is 1234; is_ratio: which has no percent sign.
    """
    sign, bare = _bare(written)
    if bare.endswith("%") and not (is_count or is_ratio):
        bare = bare[:-1].rstrip()
    if PLAIN.fullmatch(bare):
        return sign + bare
    if is_count and BLANK_THOUSANDS.fullmatch(bare):
        return sign + re.sub(r"\D", "", bare)
    if COMMA_THOUSANDS.fullmatch(bare) and ("." in bare or (is_count and not commas.are_decimal)):
        return sign + bare.replace(",", "")
    is_decimal = commas.are_decimal and not is_count if COMMA_THOUSANDS.fullmatch(bare) else commas.may_be_decimal
    return sign + bare.replace(",", ".") if is_decimal and DECIMAL_COMMA.fullmatch(bare) else written


def fault_of(written: str) -> str:
    """What is wrong with a text that is not read as a number."""
    sign, bare = _bare(written)
    if DECIMAL_COMMA.fullmatch(bare) and COMMA_THOUSANDS.fullmatch(bare):
        return f"could mean {sign}{bare.replace(',', '')} or {sign}{bare.replace(',', '.')}"
    return "has a percent sign" if bare.endswith("%") and PLAIN.fullmatch(bare[:-1].rstrip()) else "is not a number"


def _bare(written: str) -> tuple[str, str]:
    """The sign of a number, blank unless it is below 0, and what stands behind."""
    text = written.strip().replace(MINUS, "-")
    return ("-", text[1:].lstrip()) if text.startswith("-") else ("", text.removeprefix("+"))

"""ORG and YEAR as people give them: on a command line, in a notebook, through Papermill."""

import re
from collections.abc import Iterable
from typing import Any

from wres.errors import ParameterError
from wres.parameters.model import year_in
from wres.parameters.report_places import EDITIONS

CODE = re.compile(r"[A-Za-z0-9]{3,12}")
AS_TEXT = "With Papermill use -r, which keeps text as it is: -r organisation"
FIRST_YEAR, LAST_YEAR = 2000, 2100


def check_code(code: Any) -> str:
    """The code, in capitals, if it can be one.

    Raises ParameterError otherwise.
    """
    text = "" if code is None else str(code).strip()
    if isinstance(code, bool | float):  # Papermill's -p makes a number of 5E1 and a truth value of True
        raise ParameterError(f"organisation={code!r}: this is not text, so it is not known which code was meant. {AS_TEXT} 5E1")
    if not text:
        raise ParameterError("ORG is empty: give the organisation's code, as ORG=RRU.")
    if not CODE.fullmatch(text):
        raise ParameterError(f"ORG={text}: a code has 3 to 12 letters and digits, such as RRU or G6V2S.")
    return text.upper()


def code_among(argument: Any, codes: Iterable[str]) -> str:
    """The code that is meant, as it is among those that there are; else as `check_code` gives it.

    Capitals do not matter. A whole number may have lost its leading zeros on the way: 7 is 007 when there is no other.
    Raises ParameterError for what cannot be a code, and for a number that could be several.
    """
    if isinstance(argument, int) and not isinstance(argument, bool):
        return _number_among(argument, codes)
    code = check_code(argument)
    listed = set(codes)
    typed = str(argument).strip()
    if typed in listed or code in listed:
        return typed if typed in listed else code
    return next((other for other in sorted(listed) if other.upper() == code), code)


def _number_among(number: int, codes: Iterable[str]) -> str:
    meant = sorted({code for code in codes if code.isdecimal() and int(code) == number})
    if len(meant) > 1:
        raise ParameterError(f"organisation={number}: this could be {' or '.join(meant)}. {AS_TEXT} {meant[0]}")
    if not meant and not CODE.fullmatch(str(number)):
        raise ParameterError(
            f"organisation={number}: a code has 3 to 12 letters and digits. Were there zeros before it? {AS_TEXT} {number:03}"
        )
    return meant[0] if meant else str(number)


def check_year(year: Any) -> int:
    """The year, if it can be one: 2025, or 2024/25 as it is shown.

    Raises ParameterError otherwise.
    """
    number = int(year) if isinstance(year, float) and year.is_integer() else None if isinstance(year, bool) else year_in(year)
    if number is None or not FIRST_YEAR <= number <= LAST_YEAR:
        raise ParameterError(
            f"YEAR={year}: give the year in which 31 March falls, between {FIRST_YEAR} and {LAST_YEAR}, such as 2019; "
            "2018/19 means the same."
        )
    return number


def period(year: int) -> str:
    """A reporting year in words: 2019 is 2018/19."""
    return f"{year - 1}/{year % 100:02d}"


def check_edition(edition: str) -> None:
    """Raises ParameterError for an edition that there is not."""
    if edition not in EDITIONS:
        raise ParameterError(f"EDITION={edition}: there is no such edition. Accepted: {', '.join(EDITIONS)}.")

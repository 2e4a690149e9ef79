"""Names of sheets that every spreadsheet program takes."""

import re
from collections.abc import Iterable

LONGEST = 31  # letters
REFUSED = re.compile(r"[\[\]:*?/\\\s]+")
RESERVED = ("history",)  # by Excel


def sheet_names(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """The names in order, each cut to what a sheet may be called and numbered where another has it, whatever its capitals.

    taken: names that other sheets of the same file have.
    """
    used = {*RESERVED, *(name.casefold() for name in taken)}
    sheets = []
    for name in names:
        sheet = plain = REFUSED.sub(" ", name).strip(" '")[:LONGEST].rstrip(" '") or "Table"
        number = 1
        while sheet.casefold() in used:
            number += 1
            end = f" ({number})"
            sheet = plain[: LONGEST - len(end)].rstrip() + end
        used.add(sheet.casefold())
        sheets.append(sheet)
    return sheets

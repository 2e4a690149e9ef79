"""Names put in order as people look for them."""

import re

NUMBER = re.compile(r"\d+")
DIGITS = 20  # numbers in names are compared as if each had so many


def natural(text: str) -> str:
    """By which a name is put in order: capitals do not matter, and numbers go by their size, so that 12 stands before 101."""
    return NUMBER.sub(lambda number: number[0].zfill(DIGITS), text.casefold())

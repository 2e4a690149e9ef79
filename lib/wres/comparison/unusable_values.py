"""Values of published rows that cannot be used: no number, outside their own interval, or not what their counts give."""

from collections.abc import Mapping, Sequence

from wres.comparison.published_row import UNREADABLE, number_of
from wres.indicators.figures import ROUNDINGS, Figure

CONTRADICTION = "contradiction"
ROUNDING = 0.51  # of a percentage by its counts: what rounding to whole numbers can make of it
DECIMALS = 0.00501  # of an interval's end that is written with two decimals


def unusable_because(row: Sequence[str], at: Mapping[str, int]) -> tuple[str, str] | None:
    """The reason why the value of a row cannot be used, and the value with what is wrong; None where nothing is.

    at: the places of the columns. A row whose status says that there is no value, or that it was rounded, is not looked at.
    """
    written = row[at["value"]].strip()
    if not written or _cell(row, at, "status") not in ("", "ok"):
        return None
    value, name = number_of(written), " ".join((row[at["indicator"]], row[at["measure"]], row[at["group"]]))
    if value is None:
        return UNREADABLE, f"{written} ({name}) is not a number"
    if _cell(row, at, "reason") in ROUNDINGS:
        return None
    lower, upper = (number_of(_cell(row, at, end)) for end in ("lower", "upper"))
    ends = f"{_cell(row, at, 'lower')} to {_cell(row, at, 'upper')}"
    if (lower is not None and value < lower - DECIMALS) or (upper is not None and value > upper + DECIMALS):
        return CONTRADICTION, f"{written} ({name}) is outside its own interval, {ends}"
    part, whole = (number_of(_cell(row, at, count)) for count in ("numerator", "denominator"))
    if _cell(row, at, "unit") == "percent" and part is not None and whole and abs(value - 100 * part / whole) > ROUNDING:
        return CONTRADICTION, f"{written} ({name}) is not {part:g} of {whole:g}"
    return None


def is_unusable(figure: Figure) -> bool:
    """Whether a figure is missing because the value that was published cannot be used."""
    return figure.status == "missing" and figure.reason in (UNREADABLE, CONTRADICTION)


def _cell(row: Sequence[str], at: Mapping[str, int], name: str) -> str:
    return row[at[name]].strip() if name in at else ""

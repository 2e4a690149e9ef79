"""Values of published rows that cannot be used: no number, beyond what they can be, outside their interval, not what their counts give."""

from collections.abc import Callable, Mapping, Sequence
from math import inf
from operator import itemgetter

from wres.comparison.published_row import MISSING, TWO_DECIMALS, UNREADABLE, exact_value, number_of
from wres.indicators.figures import ROUNDINGS, Figure
from wres.parameters.measures import measure_of
from wres.text.written_numbers import fault_of

CONTRADICTION = "contradiction"
OUTSIDE = "outside its interval"  # a contradiction too, unless something else bears the value out
NAMES = ("value", "status", "reason", "unit", "lower", "upper", "numerator", "denominator", "indicator", "measure", "group")
SWAPPED = ", which are perhaps swapped"
ROUNDING = 0.51  # of a percentage by its counts: what rounding to whole numbers can make of it
ENDS = {"percent": (0.0, 100.0, "from 0 to 100"), "points": (-100.0, 100.0, "from -100 to 100"), "ratio": (0.0, inf, "0 or more")}


def cells_to_judge(columns: Sequence[str]) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """Takes the cells that decide out of a row, in the order of NAMES; those of columns that are not there are blank."""
    at = {name: place for place, name in enumerate(columns)}
    if all(name in at for name in NAMES):
        return itemgetter(*(at[name] for name in NAMES))
    return lambda row: tuple(row[at[name]] if name in at else "" for name in NAMES)


def unusable_because(cells: Sequence[str], survey_weights: float) -> tuple[str, str] | None:
    """The reason why the value of a row cannot be used, and the value with what is wrong; None where nothing is.

    cells: those of `cells_to_judge`; survey_weights: the points by which weights may move a survey percentage from its counts. A row that
    is hidden is not looked at, nor is one that was rounded beyond what it can be. Of one whose status is missing neither a value nor
    people to count it from can be right.
    """
    written, status, reason, unit, low, high, numerator, denominator, *names = cells
    if status.strip() == MISSING and (written.strip() or (numerator.strip() and (number_of(denominator) or 0) > 0)):
        return CONTRADICTION, f"{' '.join(names)} has numbers, and the status {MISSING}"
    if not written or written.isspace() or status.strip() not in ("", "ok"):
        return None
    value = number_of(written)
    if value is None:
        return UNREADABLE, f"{written.strip()} ({' '.join(names)}) {fault_of(written)}"
    unit = unit.strip() or measure_of(names[1]).unit
    least, most, words = ENDS.get(unit, (-inf, inf, ""))
    if not least <= value <= most:
        return CONTRADICTION, f"{written.strip()} ({' '.join(names)}) is not {words}"
    if reason.strip() in ROUNDINGS:
        return None
    lower, upper = number_of(low), number_of(high)
    if (lower is not None and value < lower - TWO_DECIMALS) or (upper is not None and value > upper + TWO_DECIMALS):
        return OUTSIDE, f"{written.strip()} ({' '.join(names)}) is outside its own interval, {low.strip()} to {high.strip()}"
    part, whole = number_of(numerator), number_of(denominator)
    if unit != "percent" or part is None or whole is None:
        return None
    if whole <= 0:
        return CONTRADICTION, f"{written.strip()} ({' '.join(names)}) is of {whole:g} people"
    # no weight makes somebody of nobody, or not everybody of everybody
    is_weighted = measure_of(names[1]).surveyed and 0 < part < whole and 0 < value < 100
    by_counts, leeway = 100 * part / whole, max(survey_weights, ROUNDING) if is_weighted else ROUNDING
    return (
        (CONTRADICTION, f"{written.strip()} ({' '.join(names)}) is not {part:g} of {whole:g}{SWAPPED if part > whole else ''}")
        if abs(value - by_counts) > leeway or (not is_weighted and is_hundredth(value, by_counts))
        else None
    )


def counts_give(row: Mapping[str, str]) -> bool:
    """Whether an exact percentage is what its counts give; false where they are not there. row: its cells by column."""
    part, whole = number_of(row.get("numerator", "")), number_of(row.get("denominator", ""))
    unit = row.get("unit", "").strip() or measure_of(row["measure"]).unit
    if unit != "percent" or part is None or not whole:
        return False
    value, by_counts = exact_value(row), 100 * part / whole
    return abs(value - by_counts) <= ROUNDING and not is_hundredth(value, by_counts)


def is_hundredth(value: float, by_counts: float) -> bool:
    """Whether the hundredfold of a percentage above 0 is nearer to what its counts give than the percentage: 0.004 for 4 of 1,000."""
    return value > 0 and abs(100 * value - by_counts) < abs(value - by_counts)


def is_unusable(figure: Figure) -> bool:
    """Whether a figure is missing because the value that was published cannot be used."""
    return figure.status == "missing" and figure.reason in (UNREADABLE, CONTRADICTION)

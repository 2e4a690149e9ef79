"""How numbers are shown: the one place that rounds.

Halves are rounded up, away from 0, as national returns and spreadsheets do it: 6.25 is 6.3, and 2.675 is 2.68, although the nearest
binary number lies below it. A number below 0 has a minus sign, not a hyphen, and nothing is "−0".
"""

from collections.abc import Collection
from decimal import ROUND_HALF_UP, Context, Decimal
from math import ceil, floor, isfinite, isinf, isnan

SHORTHAND = {"suppressed": "[c]", "missing": "[x]"}
NOT_APPLICABLE = "not applicable"
MINUS = "\N{MINUS SIGN}"
DECIMALS = {"percent": 1, "points": 1, "ratio": 2}
NEUTRAL = {"points": 0.0, "ratio": 1.0}  # what an interval includes where there is no difference
NEVER_0 = ("percent", "ratio")  # unless they are
MOST_DECIMALS = 6
DIGITS = 15  # of a decimal number that a binary one keeps, whatever was calculated with it
PLAIN, NEAR_HALF = 1e9, 1e-5
LARGE = 100  # limits of ratios as large as this are said in whole numbers
LESS = "less than"
_CONTEXT = Context(prec=400, rounding=ROUND_HALF_UP)  # for every finite number, however large


def half_up(value: float, decimals: int = 0) -> Decimal:
    """A finite number rounded to some decimals, halves away from 0, judged by its decimal digits and not by its binary ones."""
    units = abs(value) * 10**decimals
    if units < PLAIN and abs(units % 1 - 0.5) > NEAR_HALF:  # far from a half every way of rounding agrees, and this is the quickest
        return Decimal(f"{value:.{decimals}f}")
    return Decimal(f"{value:.{DIGITS}g}").quantize(Decimal(1).scaleb(-decimals), context=_CONTEXT)


def fixed_number(value: float, decimals: int) -> str:
    """A number with so many decimals: 6.3, −0.04; not known is blank."""
    return _with_sign(half_up(value, decimals), ",") if isfinite(value) else ""


def plain_number(value: float, decimals: int = MOST_DECIMALS) -> str:
    """A number with no more decimals than it needs, and at most so many: 15, 1.7, 0.025; not known is blank."""
    return _with_sign(half_up(value, decimals).normalize(), ",") if isfinite(value) else ""


def signed_number(value: float, decimals: int = 1, fixed: bool = True) -> str:
    """A number with its sign in front: +1.5, −0.3, and 0.0 without one; fixed: with all its decimals, or only those it needs."""
    rounded = half_up(value, decimals) if isfinite(value) else None
    return "" if rounded is None else _with_sign(rounded if fixed else rounded.normalize(), "+,")


def number(
    value: float, unit: str, status: str = "ok", reason: str = "", printed: bool = False, bounds: Collection[float] = (), word: bool = True,
    decimals: int | None = None,
) -> str:  # fmt: skip
    """A value with its unit as readers see it: 1.70, 15.0%, or the shorthand of a value that is not shown.

    A printed value keeps the decimals it was printed with, as far as the number tells them. bounds: what the value is said to be
    within or beyond; it has as many more decimals as tell it from them, so that 1.2504 is never 1.25 and outside 0.80 to 1.25.
    A share or ratio too small for its decimals is "less than" the least that they show, never 0.
    word: whether a difference says "points" itself; a sign such as % always stands. decimals: exactly so many, whatever else is
    asked for, of a value that is published rounded: 1.2 stays 1.2, and a 0 may be anything that rounds to it.
    Raises ValueError for an infinite value, which has a bound and no number.
    """
    if status != "ok" or value is None or isnan(value):
        return "[z]" if reason == NOT_APPLICABLE else SHORTHAND.get(status, "[x]")
    if isinf(value):
        raise ValueError("an infinite value has no number: say its bound")
    as_needed = printed and decimals is None
    if decimals is None:
        decimals = MOST_DECIMALS if printed else _decimals(value, unit, bounds)
    if unit == "points":
        return f"{signed_number(value, decimals, fixed=not as_needed)}{' points' if word else ''}"
    text = plain_number(value) if as_needed else fixed_number(value, decimals)
    if value > 0 == half_up(value, decimals) and unit in NEVER_0:
        text = f"{LESS} {fixed_number(10**-decimals, decimals)}"
    return f"{text}{'%' if unit == 'percent' else ''}"


def percentage(part: float) -> str:
    """A part of a whole in percent, with no more decimals than it needs: 95% for 0.95, 97.5% for 0.975."""
    return f"{plain_number(100 * part)}%"


def percentage_points(size: float, decimals: int | None = None) -> str:
    """A size in words: 1 percentage point, 2.5 percentage points; decimals: so many, such as 2.0, instead of those it needs."""
    text = plain_number(size) if decimals is None else fixed_number(size, decimals)
    return f"{text} {points_word(text)}"


def points_word(text: str) -> str:
    """What stands behind points as they are shown: 1 percentage point, 1.0 or 2 percentage points."""
    return "percentage point" if text.lstrip(f"+{MINUS}") == plain_number(1) else "percentage points"


def count(value: float) -> str:
    """A whole number with thousands separators; not known is blank."""
    return "" if value is None else fixed_number(value, 0)


def interval(lower: float, upper: float, unit: str, bounds: Collection[float] = ()) -> str:
    """An interval, "1.21 to 2.38", "6.42 or more" where it has no upper limit, or nothing when it is not known.

    A limit that does not reach the value of no difference, or one of the `bounds`, has as many more decimals as show it: 1.004 to 1.49.
    An upper limit too small for its decimals is all that is said: "less than 0.01".
    """
    if isnan(lower):
        return ""
    if isnan(upper):
        return f"{_lowest(lower, unit, bounds)} or more"
    last = _highest(upper, unit, bounds)
    return last if last.startswith(LESS) else f"{_lowest(lower, unit, bounds)} to {last}"


def at_least(lower: float, unit: str, bounds: Collection[float] = ()) -> str:
    """A value of which only a lower bound is known: "at least 6.42", "at least 136"."""
    return f"at least {_lowest(lower, unit, bounds)}"


def at_most(upper: float, unit: str, bounds: Collection[float] = ()) -> str:
    """A value of which only an upper bound is known: "at most 0.64", and "less than 0.01" where the bound is smaller."""
    return limit if (limit := _highest(upper, unit, bounds)).startswith(LESS) else f"at most {limit}"


def _lowest(lower: float, unit: str, bounds: Collection[float]) -> str:
    """A lower limit; a large one of a ratio in whole numbers, rounded away from the value, and one too small for its decimals is 0."""
    if unit == "ratio" and lower >= LARGE:
        return count(floor(lower))
    limit = _limit(lower, unit, bounds)
    return number(0.0, unit) if limit.startswith(LESS) else limit


def _highest(upper: float, unit: str, bounds: Collection[float]) -> str:
    return count(ceil(upper)) if unit == "ratio" and upper >= LARGE else _limit(upper, unit, bounds)


def _limit(value: float, unit: str, bounds: Collection[float]) -> str:
    return number(value, unit, bounds=[*bounds, *([NEUTRAL[unit]] if unit in NEUTRAL else [])])


def _decimals(value: float, unit: str, bounds: Collection[float]) -> int:
    """How many decimals a unit has, and more where the value would be shown as a bound that it is not."""
    usual = DECIMALS.get(unit, 2)
    if not bounds:
        return usual
    for decimals in range(usual, MOST_DECIMALS + 1):
        if not any(half_up(value, decimals) == half_up(bound, MOST_DECIMALS) != half_up(value, MOST_DECIMALS) for bound in bounds):
            return decimals
    return usual


def _with_sign(rounded: Decimal, form: str) -> str:
    return (f"{rounded:{form}f}" if rounded else f"{abs(rounded):,f}").replace("-", MINUS)

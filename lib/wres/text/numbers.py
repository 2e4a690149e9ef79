"""How numbers are shown: the one place that rounds."""

import math

SHORTHAND = {"suppressed": "[c]", "missing": "[x]"}
NOT_APPLICABLE = "not applicable"
MINUS = "\N{MINUS SIGN}"
DECIMALS = {"percent": 1, "points": 1, "ratio": 2}


def number(value: float, unit: str, status: str = "ok", reason: str = "", printed: bool = False) -> str:
    """A value with its unit as readers see it: 1.70, 15.0%, or the shorthand of a value that is not shown.

    A printed value keeps the decimals it was printed with, as far as the number tells them.
    """
    if status != "ok" or value is None or math.isnan(value):
        return "[z]" if reason == NOT_APPLICABLE else SHORTHAND.get(status, "[x]")
    text = f"{round(abs(value), 6):g}" if printed else f"{abs(value):.{DECIMALS.get(unit, 2)}f}"
    negative = value < 0 and float(text) != 0
    if unit == "points":
        sign = MINUS if negative else "+" if float(text) else ""
        return f"{sign}{text} points"
    return f"{MINUS if negative else ''}{text}{'%' if unit == 'percent' else ''}"


def count(value: float) -> str:
    """A whole number with thousands separators; not known is blank."""
    return "" if value is None or math.isnan(value) else f"{round(value):,}"


def interval(lower: float, upper: float, unit: str) -> str:
    """An interval, "1.21 to 2.38", "6.42 or more" where it has no upper limit, or nothing when it is not known."""
    if math.isnan(lower):
        return ""
    if math.isnan(upper):
        return f"{number(lower, unit)} or more"
    return f"{number(lower, unit)} to {number(upper, unit)}"


def at_least(lower: float, unit: str) -> str:
    """A value of which only a lower bound is known: "at least 6.42"."""
    return f"at least {number(lower, unit)}"

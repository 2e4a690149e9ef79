"""What is said of a printed figure that does not agree with the calculation; `row` is its row in the table `published`."""

from wres.findings import Finding, Location
from wres.indicators.figures import Figure
from wres.text.numbers import plain_number, signed_number

SHOWN = 3  # decimals, at most
CALCULATED_IS_USED = "A figure that is calculated from its parts cannot be misprinted. The calculated value is used."
MISPRINT_OR_INVERTED = "One of the three printed figures is a misprint, or the ratio is inverted. The printed ratio is shown."


def disagreement(row: int, printed: Figure, instead: str, parts: str, why: str = CALCULATED_IS_USED) -> Finding:
    """A printed figure that is not the one its parts give; both values are named.

    instead, parts: what the parts give, and what they are.
    """
    return Finding(
        "warning", "printed against calculated", Location("published", row, "value"),
        f"{_name(printed)}: {in_words(printed.value, printed.unit)} is printed, but {instead}.",
        why,
        "Check the figure and its parts in the source; correct it here, or accept this finding with a reason.",
        indicator=printed.indicator, public_what=f"{_name(printed)}: the printed figure is not the one that {parts} give.",
    )  # fmt: skip


def opposite_sign(row: int, printed: Figure) -> Finding:
    """A printed difference of the right size, subtracted the other way round."""
    return Finding(
        "note", "sign of a printed difference", Location("published", row, "value"),
        f"{_name(printed)}: {in_words(printed.value, printed.unit)} is printed with the opposite sign.",
        "Here a difference is above 0 when the figure of the comparison group is the higher one. The calculated value is used.",
        "Nothing, if the source subtracts the other way round.",
        indicator=printed.indicator, public_what=f"{_name(printed)}: the printed figure has the opposite sign.",
    )  # fmt: skip


def not_used(row: int, printed: Figure, parts: str) -> Finding:
    """A printed figure beside counts that do not give it."""
    return Finding(
        "note", "printed against calculated", Location("published", row, "value"),
        f"{_name(printed)}: the printed figure is not used.",
        f"This indicator is calculated from {parts}, which do not give this figure.",
        "Give the counts behind it as well, or take the row out.",
        indicator=printed.indicator,
    )  # fmt: skip


def _name(printed: Figure) -> str:
    cell = [code.replace("_", " ") for code in (printed.staff_group, printed.band) if code != "all"]
    return ", ".join([f"Indicator {printed.indicator}", f"{printed.measure.replace('_', ' ')} {printed.group}", *cell])


def in_words(value: float, unit: str) -> str:
    """A figure as a finding names it, differences with their sign."""
    if unit == "points":
        return f"{signed_number(value, SHOWN, fixed=False)} points"
    return f"{plain_number(value, SHOWN)}{'%' if unit == 'percent' else ''}"

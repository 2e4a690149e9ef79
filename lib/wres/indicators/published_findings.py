"""What is said of a printed figure that does not agree with the calculation."""

from wres.findings import finding

CALCULATED_IS_USED = "A figure that is calculated from its parts cannot be misprinted. The calculated value is used."
MISPRINT_OR_INVERTED = "One of the three printed figures is a misprint, or the ratio is inverted. The printed ratio is shown."


def disagreement(line: dict, indicator: str, instead: str, parts: str, why: str = CALCULATED_IS_USED) -> dict:
    """A printed figure that is not the one its parts give; both values are named.

    line: the printed measure, with its `row` in the table `published`; instead, parts: what the parts give, and what they are.
    """
    return finding(
        "warning", "printed against calculated", f"published, row {line['row']}, value",
        f"{_name(line, indicator)}: {figure(line['value'], line['unit'])} is printed, but {instead}.",
        why,
        "Check the figure and its parts in the source; correct it here, or accept this finding with a reason.",
        indicator=indicator, public_what=f"{_name(line, indicator)}: the printed figure is not the one that {parts} give.",
    )  # fmt: skip


def opposite_sign(line: dict, indicator: str) -> dict:
    """A printed difference of the right size, subtracted the other way round."""
    return finding(
        "note", "sign of a printed difference", f"published, row {line['row']}, value",
        f"{_name(line, indicator)}: {figure(line['value'], line['unit'])} is printed with the opposite sign.",
        "Here a difference is above 0 when the figure of the comparison group is the higher one. The calculated value is used.",
        "Nothing, if the source subtracts the other way round.",
        indicator=indicator, public_what=f"{_name(line, indicator)}: the printed figure has the opposite sign.",
    )  # fmt: skip


def not_used(line: dict, indicator: str, parts: str) -> dict:
    """A printed figure beside counts that do not give it."""
    return finding(
        "note", "printed against calculated", f"published, row {line['row']}, value",
        f"{_name(line, indicator)}: the printed figure is not used.",
        f"This indicator is calculated from {parts}, which do not give this figure.",
        "Give the counts behind it as well, or take the row out.",
        indicator=indicator,
    )  # fmt: skip


def _name(line: dict, indicator: str) -> str:
    cell = [line[column].replace("_", " ") for column in ("staff_group", "band") if line[column] != "all"]
    return ", ".join([f"Indicator {indicator}", f"{line['measure'].replace('_', ' ')} {line['group']}", *cell])


def figure(value: float, unit: str) -> str:
    """A figure as a finding names it, differences with their sign."""
    return f"{value:+.4g} points" if unit == "points" else f"{value:.4g}{'%' if unit == 'percent' else ''}"

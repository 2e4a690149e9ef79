"""A row of a published `indicators.csv` as a figure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import isfinite, isnan, nan

from wres.comparison.published_cells import Row
from wres.indicators.figures import NO_DATA, ROUNDINGS, Figure
from wres.parameters.measures import measure_of

COLUMNS = (
    "organisation", "year", "indicator", "measure", "group", "staff_group", "band", "value", "unit", "numerator", "denominator", "lower",
    "upper", "status", "reason", "source",
)  # fmt: skip
NUMBERS = ("value", "numerator", "denominator", "lower", "upper")
SUPPRESSED, MISSING = "suppressed", "missing"
STATUSES = ("ok", MISSING, SUPPRESSED)
UNREADABLE = "unreadable"
TWO_DECIMALS = 0.00501  # what rounding to two decimals can have moved: no fewer are asked of a ratio, a gap or a bound
Selection = Callable[[str, str, str], bool]  # by indicator, staff group and band


def figures_of(
    columns: Sequence[str], rows: Sequence[Row], because: Mapping[int, str], year: int, select: Selection
) -> tuple[dict[int, Figure], list[str]]:  # fmt: skip
    """The figures that are asked for, by the place of their row, and what of them is not a number.

    because: of rows whose value cannot be used, by their place, the reason.
    """
    places = {name: columns.index(name) for name in COLUMNS if name in columns}
    indicator, staff_group, band = (places.get(name) for name in ("indicator", "staff_group", "band"))
    assert indicator is not None  # it is one of those needed
    figures, unreadable = dict[int, Figure](), list[str]()
    for at, row in enumerate(rows):
        part = "all" if staff_group is None else row[staff_group] or "all", "all" if band is None else row[band] or "all"
        if select(row[indicator], *part):
            figure, faults = figure_of({name: row[place] for name, place in places.items()}, year)
            figures[at] = replace(figure, reason=because[at]) if at in because else figure
            unreadable += faults
    return figures, unreadable


def figure_of(cells: Mapping[str, str], year: int) -> tuple[Figure, list[str]]:
    """The figure of a row, whose cells are given by column, and what of it is not a number.

    Columns that an older file lacks are taken for the whole of the organisation, without counts and interval; a row that says no status
    is ok when it has a value. A figure that is ok without a number is missing; so is one with another status than the workbook's, which
    is then the reason. An interval without a value is not used: a lower bound alone is that of a ratio that would be divided by 0.
    """
    numbers = {name: number_of(cells.get(name, "")) for name in NUMBERS}
    faults = [f"{cells[name]} ({name})" for name, value in numbers.items() if value is None]
    value, numerator, denominator, lower, upper = (nan if number is None else number for number in numbers.values())
    if isnan(value) and not isnan(upper):
        lower = upper = nan
    reason, (source, _, source_text) = cells.get("reason", ""), cells.get("source", "").partition(": ")
    status = cells.get("status", "").strip() or ("ok" if cells["value"].strip() else MISSING)
    if status not in STATUSES:
        status, reason = MISSING, reason or status.replace("_", " ")
    if status == MISSING:
        reason = reason or NO_DATA
    figure = Figure(
        organisation=cells.get("organisation", ""), year=year, indicator=cells["indicator"], measure=cells["measure"], group=cells["group"],
        staff_group=cells.get("staff_group", "") or "all", band=cells.get("band", "") or "all",
        unit=cells.get("unit", "") or measure_of(cells["measure"]).unit, status=status, reason=reason,
        decimals=_decimals(cells["value"]) if reason in ROUNDINGS and cells["value"].strip() else None,
        source=source, source_text=source_text, value=value, numerator=numerator, denominator=denominator, lower=lower, upper=upper,
    )  # fmt: skip
    if status == "ok" and isnan(value):
        return replace(figure, status=MISSING, reason=UNREADABLE if faults else NO_DATA), faults
    return figure, faults


def _decimals(written: str) -> int:
    """How many decimals a number is written with: 2 for 1.20, 0 for 13."""
    return len(written.partition(".")[2])


def number_of(text: str) -> float | None:
    """A number, NaN where there is none, None where what is written is not one."""
    if not text or text.isspace():
        return nan
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None


def exact_value(cells: Mapping[str, str]) -> float:
    """The value of a row that is ok and not rounded to protect people, else NaN."""
    is_exact = cells.get("status", "").strip() in ("", "ok") and cells.get("reason", "").strip() not in ROUNDINGS
    value = number_of(cells["value"]) if is_exact else None
    return nan if value is None else value


def is_printed(cells: Mapping[str, str]) -> bool:
    """Whether the value of a row was copied from a document, where it has no counts and is rounded as it was printed."""
    return cells.get("source", "").startswith("published")


def part_of_staff(cells: Mapping[str, str]) -> tuple[str, str]:
    """The staff group and the band of a row; a blank is `all`."""
    return cells.get("staff_group", "") or "all", cells.get("band", "") or "all"


def half_of_last_digit(written: str) -> float:
    """How far rounding can have moved a number as it is written, and a little for how computers count: 0.051 for 1.2."""
    return 0.51 * 10.0 ** -len(written.strip().partition(".")[2])

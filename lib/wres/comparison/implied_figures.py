"""Hidden figures of a published file that its other figures imply: a ratio and one of its two likelihoods give the other back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan, nan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import SUPPRESSED, exact_value, number_of, part_of_staff
from wres.indicators.figures import ROUNDINGS
from wres.parameters import Standard
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part

ALL = "all"
GIVING_BACK = "numerator", "denominator", "lower", "upper"  # columns of a comparison that a hidden part follows from, whatever its value
Cells = Mapping[str, str]  # of a row, by column
Places = Mapping[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class ImpliedFigure:
    """A hidden figure that others of its file imply: its indicator, measure and group, never a number.

    place: of the row without which it does not follow; left_out: what that row is of.
    """

    name: str
    place: int
    left_out: str


def implied_figures(columns: Sequence[str], rows: Sequence[Row], standard: Standard) -> list[ImpliedFigure]:
    """Each hidden figure that follows from a ratio, a gap, a difference or the shares of the other groups; rows: with plain numbers.

    A figure that is built on what is hidden is left out, as reports of the workbook do. Where that figure itself is hidden, its part of
    the comparison group is; of shares, that of the group whose ethnicity is not known, or else the smallest. What is rounded to protect
    people implies nothing, nor do zeros that hold whatever the hidden figure is.
    """
    if "status" not in columns or not any(row[columns.index("status")] == SUPPRESSED for row in rows):
        return []
    cells = [dict(zip(columns, row, strict=True)) for row in rows]
    places = {_key(row, row["measure"], row["group"]): place for place, row in enumerate(cells)}
    places |= {_key_of_everybody(row, row["measure"]): place for place, row in enumerate(cells) if part_of_staff(row) == (ALL, ALL)}
    implied = (*_by_comparison(cells, places, standard), *_by_sum(cells, places, standard))
    return [ImpliedFigure(_name(cells[hidden]), place, _name(cells[place])) for hidden, place in implied]


def _by_comparison(cells: Sequence[Cells], places: Places, standard: Standard) -> Iterator[tuple[int, int]]:
    """The places of hidden figures that follow from a comparison or its two parts, and those of the rows to leave out."""
    for place, row in enumerate(cells):
        about = measure_of(row["measure"])
        behind = _places_behind(row, places) if about.parts else []
        if len(behind) != 2:
            continue
        hidden = [at for at in (place, *behind) if _is_hidden(cells[at])]
        value, first, second = (_value(cells[at]) for at in (place, *behind))
        if place in hidden:
            if len(hidden) == 1 and not isnan(first + second) and (about.signed or second > 0):
                of_group = [at for at in behind if cells[at]["group"] == standard.comparison_group]
                yield place, (of_group or behind)[0]
        elif hidden and (_cannot_be_judged(row) or _follows(about.signed, value, first, second, behind[0] in hidden)):
            yield hidden[0], place


def _follows(is_signed: bool, value: float, first: float, second: float, is_first: bool) -> bool:
    """Whether the hidden part of a comparison follows from its value and the other part; NaN is hidden or not exact.

    is_first: whether the first part is hidden. Nothing follows of what 0 is divided by; that a ratio is 0 says that its first part is.
    """
    if is_signed:
        return not isnan(value + (second if is_first else first))
    return value == 0 or value * second > 0 if is_first else value * first > 0


def _by_sum(cells: Sequence[Cells], places: Places, standard: Standard) -> Iterator[tuple[int, int]]:
    """The same of shares that add up to 100 over the groups of a cell, all but one of which are shown."""
    for place, row in enumerate(cells):
        if not (_is_hidden(row) and measure_of(row["measure"]).adds_to_100 and row["group"] in standard.groups):
            continue
        keys = [_key(row, row["measure"], group) for group in standard.groups if group != row["group"]]
        others = [places[key] for key in keys if key in places]
        values = {at: _value(cells[at]) for at in others}
        if len(others) == len(keys) and sum(values.values()) > 0:
            unknown = [at for at in others if cells[at]["group"] == standard.unknown_group]
            yield place, (unknown or sorted(others, key=values.__getitem__))[0]


def _places_behind(row: Cells, places: Places) -> list[int]:
    """The places of the two figures that a comparison is made from, those that are there."""
    measure, part = measure_and_part(row["measure"])
    about = measure_of(measure)
    keys = [_key(row, of_part(about.parts, part), group) for group in groups_of(row["group"])]
    if about.compared_with:
        keys.append(_key_of_everybody(row, about.compared_with))
    return [places[key] for key in keys if key in places]


def _key(row: Cells, measure: str, group: str) -> tuple[str, ...]:
    return row["indicator"], measure, group, *part_of_staff(row), row.get("year", ""), row.get("organisation", "")


def _key_of_everybody(row: Cells, measure: str) -> tuple[str, ...]:
    """As for a share of all staff, whichever its indicator."""
    return measure, row["group"], row.get("year", ""), row.get("organisation", "")


def _is_hidden(row: Cells) -> bool:
    return row["status"] == SUPPRESSED


def _value(row: Cells) -> float:
    """The exact value, given or by its counts; NaN for what is hidden, rounded or not given."""
    if not isnan(value := exact_value(row)) or measure_of(row["measure"]).unit != "percent" or row.get("reason", "").strip() in ROUNDINGS:
        return value
    part, whole = number_of(row.get("numerator", "")), number_of(row.get("denominator", ""))
    return 100 * part / whole if part is not None and whole and not _is_hidden(row) else nan


def _cannot_be_judged(row: Cells) -> bool:
    """Whether it has counts, which are perhaps its two parts, an interval, which tells how many cases there are, or words for a value."""
    return number_of(row["value"]) is None or any(row.get(name, "").strip() for name in GIVING_BACK)


def _name(row: Cells) -> str:
    """Indicator, measure and group, and the part of the staff where it is not all of them."""
    return " ".join((row["indicator"], row["measure"], row["group"], *(code for code in part_of_staff(row) if code != ALL)))

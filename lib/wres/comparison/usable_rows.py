"""Rows of a published file without the values and intervals that cannot be used, and why they cannot."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from wres.comparison.against_parts import contradictions, is_borne_out
from wres.comparison.built_on_unusable import built_on_unusable
from wres.comparison.fractions_beside import fractions_beside
from wres.comparison.likelihoods_of_one import likelihoods_of_one
from wres.comparison.published_cells import Row
from wres.comparison.shares_of_one import shares_of_one
from wres.comparison.sums_and_products import products_apart, sums_apart
from wres.comparison.swapped_counts import swapped_counts
from wres.comparison.unlikely_surveys import unlikely_surveys
from wres.comparison.unusable_values import CONTRADICTION, OUTSIDE, cells_to_judge, unusable_because
from wres.parameters import Plausibility, Standard

INTERVAL = ("lower", "upper")


@dataclass(frozen=True, slots=True)
class UsableRows:
    """The rows, all of them, without values that cannot be used and their intervals.

    because: of rows whose value cannot be used, by their place, the reason; as_written: these values and what is wrong with them.
    outside: values outside their own intervals that are what their counts or the figures behind them give: these lose the interval.
    unlikely: what is wrong with surveys, an indicator each; of_unlikely: how many values that is. swapped: measures whose numerators and
    denominators are perhaps swapped; of_swapped: how many values that is.
    """

    rows: tuple[Row, ...]
    because: dict[int, str]
    as_written: tuple[str, ...]
    outside: tuple[str, ...]
    unlikely: tuple[str, ...]
    of_unlikely: int
    swapped: tuple[str, ...]
    of_swapped: int


def usable_rows(columns: Sequence[str], rows: Sequence[Row], bounds: Plausibility, standard: Standard | None = None) -> UsableRows:
    """Judge measures by their counts, each row by itself, then surveys by indicator, then rows by those that they are built on.

    standard: by whose groups shares are added up, and by whose steps ratios are multiplied; without it they are not.
    """
    cells_of = cells_to_judge(columns)
    usable, because, as_written, outside = list(rows), dict[int, str](), list[str](), list[str]()

    def leave_out(faults: Iterator[tuple[list[int], str]]) -> list[str]:
        whats = list[str]()
        for places, words in list(faults):
            because.update(dict.fromkeys(places, CONTRADICTION))
            for place in places:
                usable[place] = _without(columns, usable[place], CONTRADICTION)
            whats.append(words)
        return whats

    faults = {place: fault for place, row in enumerate(rows) if (fault := unusable_because(cells_of(row), bounds.survey_weights))}
    swapped = leave_out(swapped_counts(columns, rows)) if faults else []
    of_swapped = len(because)
    for place, (reason, words) in faults.items():
        if place in because:
            continue
        if reason == OUTSIDE and is_borne_out(columns, rows, place):
            usable[place] = without(INTERVAL, columns, rows[place])
            outside.append(words)
            continue
        because[place] = CONTRADICTION if reason == OUTSIDE else reason
        usable[place] = _without(columns, rows[place], because[place])
        as_written.append(words)
    left_out = len(because)
    unlikely = leave_out(unlikely_surveys(columns, usable, bounds))
    of_unlikely = len(because) - left_out
    as_written += leave_out(fractions_beside(columns, usable, bounds))
    as_written += leave_out(shares_of_one(columns, usable, bounds))
    as_written += leave_out(likelihoods_of_one(columns, usable, bounds.fraction))
    if standard:
        as_written += leave_out(sums_apart(columns, usable, list(standard.groups), bounds))
        as_written += leave_out(products_apart(columns, usable, standard))
    as_written += leave_out(contradictions(columns, usable))
    if because:
        as_written += leave_out(built_on_unusable(columns, usable, because))
    return UsableRows(tuple(usable), because, tuple(as_written), tuple(outside), tuple(unlikely), of_unlikely, tuple(swapped), of_swapped)


def _without(columns: Sequence[str], row: Row, reason: str) -> Row:
    """A row without its value, its interval and the counts behind it, of which it is not known what is wrong."""
    instead = dict.fromkeys(("value", "lower", "upper", "numerator", "denominator"), "") | {"status": "missing", "reason": reason}
    return [instead.get(name, cell) for name, cell in zip(columns, row, strict=True)]


def without(names: Collection[str], columns: Sequence[str], row: Row) -> Row:
    """A row whose cells in the columns of these names are blank."""
    return ["" if name in names else cell for name, cell in zip(columns, row, strict=True)]

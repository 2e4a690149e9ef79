"""What a reader knows must hold between published counts: sums, and parts that cannot exceed their whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from wres.disclosure.counts import EVERYONE, WORKFORCE, Counts
from wres.parameters import Standard

AND_ABOVE = "_and_above"
ALL = "all"
BOARD, PARTS_OF_BOARD = "total", ("voting", "executive")


@dataclass(frozen=True)
class Relation:
    """The wholes together are the parts together, and `rest` people besides; with `exact` the rest is known to be 0."""

    wholes: tuple[int, ...]
    parts: tuple[int, ...]
    rest: float
    exact: bool


def relations(counts: Counts, standard: Standard) -> list[Relation]:
    """Every relation between the counts that holds in truth.

    A sum that is not reached (rows that do not say their band) stays as a bound: the parts cannot exceed the whole.
    """
    families: dict[tuple[str, str], dict[tuple[str, str], int]] = {}
    for number, (family, staff_group, band, group) in enumerate(counts.place):
        families.setdefault((family, group), {})[staff_group, band] = number
    sums = chain(*(_bands_and_staff_groups(cells, standard) for cells in families.values()), _ethnic_groups(counts), _routes(counts))
    value = counts.value.tolist()
    found = [_relation(value, wholes, parts) for wholes, parts in sums]
    found += [_relation(value, whole, part, bound=True) for whole, part in _bounds(counts)]
    return [relation for relation in found if relation.rest >= 0]


def tiers(counts: Counts, standard: Standard, staff_group: str) -> dict[tuple[str, str], tuple[int, ...]]:
    """The counts that make up each tier of the race disparity ratio, by tier and ethnic group."""
    chosen = [staff_group] if staff_group != ALL else list(standard.staff_groups)
    found: dict[tuple[str, str], tuple[int, ...]] = {}
    for name in chosen:
        for band, definition in standard.bands(name).items():
            for group in standard.groups:
                number = counts.at.get((WORKFORCE, name, band, group))
                if definition.tier and number is not None:
                    found[definition.tier, group] = (*found.get((definition.tier, group), ()), number)
    return found


def _relation(value: list[float], wholes: tuple[int, ...], parts: tuple[int, ...], bound: bool = False) -> Relation:
    rest = sum(value[whole] for whole in wholes) - sum(value[part] for part in parts)
    return Relation(wholes, parts, rest, exact=rest == 0 and not bound)


Sides = tuple[tuple[int, ...], tuple[int, ...]]


def _bands_and_staff_groups(cells: dict[tuple[str, str], int], standard: Standard) -> Iterator[Sides]:
    """Bands add up to their staff group, staff groups to the whole, senior bands to their total."""

    def present(*wanted: tuple[str, str]) -> tuple[int, ...]:
        return tuple(cells[cell] for cell in wanted if cell in cells)

    groups = list(standard.staff_groups)
    whole, of_groups = present((ALL, ALL)), present(*((name, ALL) for name in groups))
    across = [band for band in standard.band_order if (ALL, band) in cells]
    yield from _sides(whole, of_groups)
    yield from _sides(whole, present(*((ALL, band) for band in across)))
    yield from _sides(whole, (*of_groups, *present(*((ALL, band) for band in across))))
    for band in sorted({band for _, band in cells} - {ALL}):
        yield from _sides(present((ALL, band)), present(*((name, band) for name in groups)))
    for scale, bands in standard.scales.items():
        on_scale = [name for name in groups if standard.staff_groups[name].scale == scale]
        yield from _sides(present(*((name, ALL) for name in on_scale)), present(*((ALL, band) for band in bands)))
        for name in on_scale:
            yield from _sides(present((name, ALL)), present(*((name, band) for band in bands)))
        for name in (ALL, *on_scale):
            for first in [band for band in bands if (name, band + AND_ABOVE) in cells]:
                above = list(bands)[list(bands).index(first) :]
                yield from _sides(present((name, first + AND_ABOVE)), present(*((name, band) for band in above)))


def _sides(wholes: tuple[int, ...], parts: tuple[int, ...]) -> Iterator[Sides]:
    if wholes and parts and wholes != parts:
        yield wholes, parts


def _ethnic_groups(counts: Counts) -> Iterator[Sides]:
    """The ethnic groups of a cell add up to its total."""
    cells: dict[int, list[int]] = {}
    for number, (family, staff_group, band, group) in enumerate(counts.place):
        whole = counts.at.get((family, staff_group, band, EVERYONE))
        if whole is not None and group != EVERYONE:
            cells.setdefault(whole, []).append(number)
    for whole, parts in cells.items():
        yield (whole,), tuple(parts)


def _routes(counts: Counts) -> Iterator[Sides]:
    """The routes of recruitment (measures `likelihood_<route>`) add up to all recruitment."""
    by_route: dict[int, list[int]] = {}
    for number, (family, *cell) in enumerate(counts.place):
        words = family.split(" ", 2)
        if len(words) == 3 and "_" in words[1]:
            whole = counts.at.get((f"{words[0]} {words[1].split('_')[0]} {words[2]}", *cell))  # type: ignore[arg-type]
            if whole is not None:
                by_route.setdefault(whole, []).append(number)
    for whole, parts in by_route.items():
        yield (whole,), tuple(parts)


def _bounds(counts: Counts) -> Iterator[Sides]:
    """Events cannot exceed the people at risk, nor a part of the board the board."""
    for top, bottom in sorted({(top, bottom) for top, bottom in counts.of_row.tolist() if top >= 0}):
        if counts.place[bottom][3] != EVERYONE:
            yield (bottom,), (top,)
    for number, (family, staff_group, band, group) in enumerate(counts.place):
        whole = counts.at.get((family, staff_group, BOARD, group))
        if band in PARTS_OF_BOARD and whole is not None:
            yield (whole,), (number,)

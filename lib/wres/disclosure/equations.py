"""What a reader knows must hold between published counts: sums, and parts that cannot exceed their whole."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from wres.disclosure.counts import ALL, EVERYONE, CountKey, Family, PublishedCounts
from wres.parameters import Standard

Sides = tuple[tuple[int, ...], tuple[int, ...]]
Cells = dict[tuple[str, str], int]  # staff group and band to count number


@dataclass(frozen=True, slots=True)
class Relation:
    """The wholes together are the parts together, and `rest` people besides; with `exact` the rest is known to be 0."""

    wholes: tuple[int, ...]
    parts: tuple[int, ...]
    rest: float
    exact: bool


def relations(counts: PublishedCounts, standard: Standard) -> list[Relation]:
    """Every relation between the counts that holds in truth.

    A sum that is not reached (rows that do not say their band) stays as a bound: the parts cannot exceed the whole.
    """
    families: dict[tuple[Family, str], Cells] = {}
    for number, (family, staff_group, band, group) in enumerate(counts.place):
        families.setdefault((family, group), {})[staff_group, band] = number
    of_tables = (_bands_and_staff_groups(cells, standard) for cells in families.values())
    sums = chain(*of_tables, _groups(counts), _parts_of_tables(counts), _sums(counts))
    value = counts.value.tolist()
    holding = [_relation(value, wholes, parts) for wholes, parts in sums]
    holding += [_relation(value, whole, part, bound=True) for whole, part in _bounds(counts, standard)]
    return [relation for relation in holding if relation.rest >= 0]


def _relation(value: list[float], wholes: tuple[int, ...], parts: tuple[int, ...], bound: bool = False) -> Relation:
    rest = sum(value[whole] for whole in wholes) - sum(value[part] for part in parts)
    return Relation(wholes, parts, rest, exact=rest == 0 and not bound)


def _bands_and_staff_groups(cells: Cells, standard: Standard) -> Iterator[Sides]:
    """Bands add up to their staff group, staff groups to the whole, bands that are taken together to their total."""

    def present(*keys: tuple[str, str]) -> tuple[int, ...]:
        return tuple(cells[key] for key in keys if key in cells)

    groups = list(standard.staff_groups)
    whole, of_groups = present((ALL, ALL)), present(*((name, ALL) for name in groups))
    across = present(*((ALL, band) for band in standard.band_order))
    yield from _sides(whole, of_groups)
    yield from _sides(whole, across)
    yield from _sides(whole, (*of_groups, *across))
    for band in sorted({band for _, band in cells} - {ALL}):
        yield from _sides(present((ALL, band)), present(*((name, band) for name in groups)))
    for scale, bands in standard.scales.items():
        on_scale = [name for name in groups if standard.staff_groups[name].scale == scale]
        yield from _sides(present(*((name, ALL) for name in on_scale)), present(*((ALL, band) for band in bands)))
        for name in on_scale:
            yield from _sides(present((name, ALL)), present(*((name, band) for band in bands)))
        for name in (ALL, *on_scale):
            for code, tier in _aggregates(standard):
                yield from _sides(present((name, code)), present(*((name, band) for band, about in bands.items() if about.tier == tier)))


def _aggregates(standard: Standard) -> Iterable[tuple[str, str]]:
    """The bands that are taken together, and the tier that makes them up."""
    indicators = standard.indicators.values()
    return {(code, about.tier): None for indicator in indicators for code, about in indicator.aggregates.items() if about.tier}


def _sides(wholes: tuple[int, ...], parts: tuple[int, ...]) -> Iterator[Sides]:
    if wholes and parts and wholes != parts:
        yield wholes, parts


def _groups(counts: PublishedCounts) -> Iterator[Sides]:
    """The groups of a cell add up to its total."""
    return _sum_relations(counts, lambda place: None if place.group == EVERYONE else place._replace(group=EVERYONE))


def _parts_of_tables(counts: PublishedCounts) -> Iterator[Sides]:
    """The parts of a table that are counted apart, such as routes of recruitment, add up to all of it."""
    return _sum_relations(counts, lambda place: place._replace(family=place.family._replace(part="")) if place.family.part else None)


def _sums(counts: PublishedCounts) -> Iterator[Sides]:
    """What figures are made of is the sum of its parts."""
    return (((total,), parts) for total, parts in counts.sums.items())


def _sum_relations(counts: PublishedCounts, whole_of: Callable[[CountKey], CountKey | None]) -> Iterator[Sides]:
    cells: dict[int, list[int]] = {}
    for number, place in enumerate(counts.place):
        whole = whole_of(place)
        if whole in counts.at:
            cells.setdefault(counts.at[whole], []).append(number)
    for total, parts in cells.items():
        yield (total,), tuple(parts)


def _bounds(counts: PublishedCounts, standard: Standard) -> Iterator[Sides]:
    """Events cannot exceed the people at risk, nor a part of a board the board."""
    for top, bottom in sorted(
        {(top, bottom) for top, bottom in zip(counts.numerator.tolist(), counts.denominator.tolist(), strict=True) if top >= 0}
    ):
        if counts.place[bottom].group != EVERYONE:
            yield (bottom,), (top,)
    whole_of = {
        (Family(indicator.table), part): next(iter(indicator.parts))
        for indicator in standard.indicators.values()
        for part in list(indicator.parts)[1:]
    }
    for number, place in enumerate(counts.place):
        whole = counts.at.get(place._replace(band=whole_of.get((place.family, place.band), "")))
        if whole is not None:
            yield (whole,), (number,)

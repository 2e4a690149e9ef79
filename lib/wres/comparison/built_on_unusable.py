"""Gaps and differences of published rows that are built on a figure which cannot be used."""

from collections.abc import Container, Iterator, Sequence

from wres.comparison.published_cells import Row
from wres.comparison.published_row import part_of_staff
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part


def built_on_unusable(columns: Sequence[str], rows: Sequence[Row], unusable: Container[int]) -> Iterator[tuple[list[int], str]]:
    """The place of each such row, one by one, and what is wrong. unusable: the places of rows without a value that can be used.

    A ratio is not among them: its own interval and the counts tell whether it can be used.
    """
    cells = [dict(zip(columns, row, strict=True)) for row in rows]
    left_out = [row for place, row in enumerate(cells) if place in unusable]
    behind = {_key(row, row["measure"], row["group"]) for row in left_out}
    of_everyone = {(row["measure"], row["group"]) for row in left_out if part_of_staff(row) == ("all", "all")}
    for place, row in enumerate(cells):
        measure, part = measure_and_part(row["measure"])
        about = measure_of(measure)
        if place in unusable or not about.signed or not row["value"].strip():
            continue
        groups = groups_of(row["group"])
        if any(
            _key(row, of_part(about.parts, part), group) in behind or (of_part(about.compared_with, part), group) in of_everyone
            for group in groups
        ):
            yield [place], f"{row['value'].strip()} ({row['indicator']} {row['measure']} {row['group']}) is built on what cannot be used"


def _key(row: dict[str, str], measure: str, group: str) -> tuple[str, ...]:
    return row["indicator"], measure, group, *part_of_staff(row)

"""Survey percentages of a published file that are not what their counts give, and may be weighted: used, with a note."""

from collections.abc import Iterator, Sequence
from math import isnan

from wres.comparison.published_cells import Row
from wres.comparison.published_row import exact_value
from wres.comparison.unusable_values import counts_give
from wres.findings import Finding, Location
from wres.parameters.measures import measure_of
from wres.text.lists import quantity, semicolons

NAMED = 3  # percentages


def weighted_surveys(columns: Sequence[str], rows: Sequence[Row], place: str) -> Iterator[Finding]:
    """A note, where there are such percentages. rows: without values that cannot be used; place: the file's name in it."""
    if not {"numerator", "denominator"}.issubset(columns):
        return
    surveyed = (dict(zip(columns, row, strict=True)) for row in rows if measure_of(row[columns.index("measure")]).surveyed)
    differing = [
        f"{cells['value'].strip()} ({cells['indicator']} {cells['measure']} {cells['group']}) beside {numerator} of {denominator}"
        for cells in surveyed
        if (numerator := cells["numerator"].strip()) and (denominator := cells["denominator"].strip())
        if not (isnan(exact_value(cells)) or counts_give(cells))
    ]
    if differing:
        percentages = quantity(len(differing), "survey percentage is", "survey percentages are")
        yield Finding(
            "note", "published file", Location(place), f"{percentages} not what the counts beside give: {semicolons(differing, NAMED)}.",
            "The percentages are used as they are: survey results can be weighted where the counts are not.",
            "Ask the organisation whether its survey results are weighted.",
        )  # fmt: skip

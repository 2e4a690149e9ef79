"""A published file without what it hides: the numbers of hidden rows, and figures of which one that is hidden follows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wres.comparison.hidden_rows import without_hidden_numbers, without_numbers
from wres.comparison.hidden_rows_findings import hidden_rows_findings
from wres.comparison.implied_figures import ImpliedFigure, implied_figures
from wres.comparison.plain_numbers import notes_on, with_plain_numbers
from wres.comparison.published_cells import PublishedCells, Row
from wres.comparison.published_row import SUPPRESSED
from wres.findings import Finding, Location
from wres.parameters import Standard
from wres.text.lists import listing_of_most, quantity

NAMED = 3  # figures
DERIVED = "derived from a small number"


def without_hidden_figures(cells: PublishedCells, place: str, standard: Standard) -> tuple[PublishedCells, list[Finding], list[Finding]]:
    """The cells without what they hide, with plain numbers; the errors about that, and notes on numbers that were written otherwise.

    cells: with labels as the standard spells them; place: the file's name in findings. A file without a status gets one where it hides
    something. No number that is left out is in a finding.
    """
    marked = cells
    if "status" not in cells.columns:
        marked = replace(cells, columns=(*cells.columns, "status"), rows=[[*row, ""] for row in cells.rows])
    rows, revealing = without_hidden_numbers(marked.columns, marked.rows, standard.published_words)
    if marked is not cells and not any(row[-1] == SUPPRESSED for row in rows):
        marked, rows = cells, list(cells.rows)
    safe = replace(marked, rows=rows)
    plain, respelled = with_plain_numbers(safe)
    implied = implied_figures(plain.columns, plain.rows, standard)
    if implied:  # what is left out is not in notes on how numbers were written either
        plain, respelled = with_plain_numbers(replace(safe, rows=_without(implied, safe.columns, rows)))
    return plain, [*hidden_rows_findings(place, revealing), *_implied_finding(place, implied)], list(notes_on(respelled, place))


def _without(implied: Sequence[ImpliedFigure], columns: Sequence[str], rows: Sequence[Row]) -> list[Row]:
    left_out, safe = {figure.place for figure in implied}, list(rows)
    for place in left_out:
        row = without_numbers(columns, rows[place])
        safe[place] = [DERIVED if name == "reason" else cell for name, cell in zip(columns, row, strict=True)]
    return safe


def _implied_finding(place: str, implied: Sequence[ImpliedFigure]) -> Iterator[Finding]:
    if implied:
        hidden, left_out = (list(dict.fromkeys(names)) for names in ([row.name for row in implied], [row.left_out for row in implied]))
        what = quantity(len(hidden), "hidden figure follows", "hidden figures follow")
        yield Finding(
            "error", "published file", Location(place), f"{what} from others in this file: {listing_of_most(hidden, NAMED)}.",
            "The file gives back what it hides, perhaps about a few people. So that nothing made here does too, these are left out: "
            f"{listing_of_most(left_out, NAMED)}. Sums over bands, staff groups and years, and counts of other indicators, were not "
            "looked at.",
            "Tell the organisation at once, and pass its file on to nobody. Ask for a file that hides these too, or gives them rounded.",
        )  # fmt: skip

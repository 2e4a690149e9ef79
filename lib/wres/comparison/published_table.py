"""One report's `indicators.csv` read back, from this workbook or another, with what cannot be used of it as findings."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wres.comparison.contradicted_figures import without_contradictions
from wres.comparison.counted_rows import counted_rows
from wres.comparison.doubtful_counts import count_doubts, without_doubtful_counts
from wres.comparison.hidden_figures import without_hidden_figures
from wres.comparison.other_way_round import direction_doubts, turned_rows, without_other_way
from wres.comparison.published_cells import Row, nameless_doubts, published_cells
from wres.comparison.published_labels import examples_of, strange_doubts, strange_rows, with_spelled_labels
from wres.comparison.published_parts import notes_on_parts, part_doubts, strange_parts, with_part_codes
from wres.comparison.published_row import COLUMNS, Selection, figures_of
from wres.comparison.weighted_surveys import weighted_surveys
from wres.findings import Finding, Location
from wres.indicators.figures import Figure, Key
from wres.parameters import Standard, Year
from wres.text.lists import listing, listing_of_most, quantity, semicolons
from wres.text.written_numbers import ACCEPTED

CHECK = "published file"
NEEDED = ("indicator", "measure", "group", "value")
NAMED = 3  # of what is wrong in one way
HOW = "Ask the organisation for its public files as the workbook saved them, or build its report again."


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """The rows of one year.

    columns: the headings; rows: those that count, as they were written but for values that cannot be used; figures: those asked for;
    findings: what to check. unusable: how many values cannot be used; contradicted: figures without the counts and intervals that
    contradict each other.
    """

    columns: tuple[str, ...] = COLUMNS
    rows: tuple[Row, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    unusable: int = 0
    contradicted: frozenset[Key] = frozenset()

    @property
    def values(self) -> int:
        """How many values were given, those that cannot be used too."""
        value = self.columns.index("value")
        return self.unusable + sum(bool(row[value]) for row in self.rows)

    @property
    def bands(self) -> set[str]:
        """The bands that the rows are of; none without such a column."""
        return {row[self.columns.index("band")] for row in self.rows} if "band" in self.columns else set()

    @property
    def unusable_share(self) -> float:
        """How large a share of the values cannot be used; 0 where there are none."""
        return self.unusable / self.values if self.unusable else 0.0


def read_published(
    path: Path, place: str, year: int, standard: Standard, rules: Year, select: Selection, code: str = ""
) -> PublishedTable:  # fmt: skip
    """The rows of a year in a file, and those of its figures that are asked for.

    place: its name in findings; standard: in whose labels and directions they are read; rules: of the year; select: whether a figure is
    read; code: of the organisation, rows of others do not count; blank is any.
    Whatever is wrong with the file is a finding; one that cannot be used has no rows.
    """
    if not path.is_file():
        return unusable_table(place, "There is no such file beside its action plan.")
    try:
        cells = published_cells(path)
    except (OSError, ValueError, csv.Error) as fault:
        return unusable_table(place, f"This file cannot be read as CSV: {fault}.")
    columns = cells.columns
    if not any(columns):
        return unusable_table(place, "This file is empty.")
    if absent := [name for name in NEEDED if name not in columns]:
        return unusable_table(place, f"These columns are missing: {', '.join(absent)}.")
    if repeated := [name for name, count in Counter(columns).items() if count > 1]:
        return unusable_table(place, f"These columns are there more than once: {', '.join(repeated)}.")
    if not cells.rows:
        return unusable_table(place, "This file is empty but for its headings.")
    spelled, other_words = with_part_codes(columns, with_spelled_labels(columns, cells.rows, standard), standard)
    cells, hidden, notes = without_hidden_figures(replace(cells, rows=spelled), place, standard)  # before anything looks at a number
    absent, columns = [name for name in COLUMNS if name not in columns], cells.columns
    cells, doubtful = without_doubtful_counts(cells, standard)
    rows, doubled = without_other_way(columns, cells.rows, standard)
    counted = counted_rows(columns, rows, year, code, rules.plausibility, standard)
    if not counted.rows:
        whose = f"The rows are of {listing(sorted(counted.others))}, and the folder is of {code}."
        return unusable_table(place, whose if counted.others else f"There is no row of {year}.")
    if len(strange := strange_rows(columns, counted.rows, standard)) == len(counted.rows):
        labels = examples_of(columns, strange)
        return unusable_table(place, f"None of its rows is of an indicator, a measure and a group of the standard: {labels}.")
    if len((parts := strange_parts(columns, counted.rows, standard)).rows) == len(counted.rows):
        return unusable_table(place, f"None of its rows is of a staff group and a band of the standard: {parts.words(standard)}.")
    turned, words = turned_rows(columns, counted.rows, standard)
    counted = replace(counted, rows=tuple(turned))
    by_row, unreadable = figures_of(columns, counted.rows, counted.because, year, select)
    usable, figures, intervals, contradicted = without_contradictions(columns, counted.rows, by_row, rules)
    findings = [
        Finding("warning", CHECK, Location(place), what, why, HOW)
        for what, why in (
            *nameless_doubts(cells.nameless),
            *_doubts(absent, unreadable, intervals),
            *count_doubts(doubtful),
            *counted.doubts,
            *direction_doubts(words, doubled),
            *strange_doubts(columns, strange),
            *part_doubts(parts, standard),
        )
    ]
    findings = [*hidden, *findings, *notes_on_parts(other_words, place), *notes]
    findings += weighted_surveys(columns, counted.rows, place)
    return PublishedTable(columns, usable, figures, tuple(findings), len(counted.because), contradicted)


def _doubts(absent: Sequence[str], unreadable: Sequence[str], intervals: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What can be used and is not as it should be, and what was made of it. absent: columns."""
    if absent := [name for name in absent if name != "year"]:  # of which the overview says more
        yield (
            f"These columns are missing: {', '.join(absent)}.",
            "Rows are taken for the whole organisation, without what is missing; without counts a figure has no place in a funnel plot.",
        )
    if unreadable:
        yield (
            f"{quantity(len(unreadable), 'count or bound is', 'counts or bounds are')} not a number: {listing_of_most(unreadable, NAMED)}.",
            f"A figure has no place in a funnel plot without its counts. {ACCEPTED}",
        )
    if intervals:
        several = quantity(len(intervals), "interval is not what its counts give", "intervals are not what their counts give")
        yield (
            f"{several}: {semicolons(intervals, NAMED)}.",
            "Neither these intervals nor the counts are known to be right, so both are left out of funnel plots, limits, sums and group "
            "figures. The values stand, marked.",
        )


def unusable_table(place: str, what: str, how: str = HOW) -> PublishedTable:
    """No rows at all, and the finding that says why. place: the file's name in it."""
    return PublishedTable(findings=(Finding("error", CHECK, Location(place), what, "None of its figures are in the overview.", how),))

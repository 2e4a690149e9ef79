"""What is odd about the published files of an organisation as a whole: of which year they are, and that there are several."""

from collections.abc import Callable
from pathlib import Path

from wres.comparison.published_table import PublishedTable
from wres.findings import Finding, Location
from wres.indicators.figures import by_key
from wres.overview.uncounted_zero import is_uncounted_zero
from wres.parameters import period
from wres.parameters.published_files import PublishedFile
from wres.text.lists import listing_of_most, quantity

NAMED = 3  # figures


def doubts_of(file: PublishedFile, table: PublishedTable, year: int, place_of: Callable[[Path], str]) -> list[Finding]:
    """The findings. table: what its figures say; place_of: a file's name in findings."""
    place, doubts = Location(place_of(file.indicators)), []
    if file.also:
        more = ", ".join(map(place_of, file.also))
        doubts.append(Finding(
            "warning", "two files of an organisation", place, f"There are further figures of {file.code}: {more}.",
            "The first is read, and these are not.", "Keep one of them.",
        ))  # fmt: skip
    if file.actions in file.undated:
        doubts.append(Finding(
            "warning", "published plan", Location(place_of(file.actions)), "This plan does not say its year.",
            f"It is taken to be of {period(year)}, the latest year that there are files of.", in_a_folder_of_its_year(file, year),
        ))  # fmt: skip
    if undated := _rows_without_a_year(table):
        what = "These figures do" if undated == len(table.rows) else quantity(undated, "row does", "rows do")
        doubts.append(Finding(
            "warning", "published file", place, f"{what} not say {'their' if undated == len(table.rows) else 'the'} year.",
            f"Such rows are taken to be of {period(year)}, {_whence(file, year)}.",
            f"Ask the organisation for a file whose column year says {year}.",
        ))  # fmt: skip
    figures = by_key(table.figures)
    if zeros := [f"{row.indicator} {row.measure} {row.group}" for row in table.figures if is_uncounted_zero(row, figures)]:
        doubts.append(Finding(
            "warning", "published file", place,
            f"A relative likelihood is 0 and its counts are not given: {listing_of_most(zeros, NAMED)}.",
            "Either it happened to nobody in a group, or 0 was written where there is no figure. It is marked, and does "
            "not count for the order.",
            "Ask the organisation for the counts, or for a blank where there is no figure.",
        ))  # fmt: skip
    return doubts


def _rows_without_a_year(table: PublishedTable) -> int:
    if "year" not in table.columns:
        return len(table.rows)
    place = table.columns.index("year")
    return sum(not row[place].strip() for row in table.rows)


def _whence(file: PublishedFile, year: int) -> str:
    """From where the year of figures that do not say it is known."""
    return "the year of their folder" if str(year) in file.indicators.parts[-3:-1] else "the year of the other files in their folder"


def in_a_folder_of_its_year(file: PublishedFile, year: int) -> str:
    """What to do about files that do not say their year."""
    return f"Put its files in a folder of their year, as {year}/{file.code}/."

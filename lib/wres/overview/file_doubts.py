"""What is odd about the published files of an organisation as a whole: of which year they are, and that there are several."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from wres.comparison.published_table import PublishedTable
from wres.comparison.ratio_counts import is_ratio
from wres.comparison.uncounted_zero import is_uncounted_zero
from wres.findings import Finding, Location
from wres.indicators.figures import Figure, by_key
from wres.overview.other_capitals import capitals_notes
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.parameters.published_files import PublishedFile
from wres.text.lists import listing_of_most, quantity

NAMED = 3  # figures
RATIO_OF_0 = ("A relative likelihood is 0 and its counts are not given", "it happened to nobody in a group")
SURVEY_OF_0 = ("A survey has 0% for every group and the number of answers is not given", "nobody in any group gave that answer")


def doubts_of(file: PublishedFile, table: PublishedTable, year: int, place_of: Callable[[Path], str]) -> list[Finding]:
    """The findings. table: what its figures say; place_of: a file's name in findings."""
    place, doubts = Location(place_of(file.indicators)), list(capitals_notes(file, place_of))
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
    zeros = [row for row in table.figures if is_uncounted_zero(row, figures)]
    surveys = [row for row in zeros if measure_of(row.measure).surveyed]
    doubts += _about_zeros(list(filter(is_ratio, zeros)), place, *RATIO_OF_0)
    doubts += _about_zeros(surveys, place, *SURVEY_OF_0)
    return doubts


def _about_zeros(zeros: Sequence[Figure], place: Location, what: str, who: str) -> Iterator[Finding]:
    if not zeros:
        return
    named = listing_of_most([f"{row.indicator} {row.measure} {row.group}" for row in zeros], NAMED)
    yield Finding(
        "warning", "published file", place, f"{what}: {named}.",
        f"Either {who}, or 0 was written where there is no figure. It is marked, and is in no middle or group figure.",
        "Ask the organisation for the counts, or for a blank where there is no figure.",
    )  # fmt: skip


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

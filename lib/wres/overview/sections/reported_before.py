"""How many of those with a report had one the year before too that can be read, in sentences."""

from collections.abc import Iterator

from wres.overview.data import OverviewData
from wres.parameters import period
from wres.text.lists import listing_of_most, quantity

NAMED = 15  # organisations; the table of files to check has them all


def reported_before(data: OverviewData) -> Iterator[str]:
    """The sentences; for an overview in whose year before there are reports."""
    before, codes = period(data.year - 1), {report.code for report in data.with_report}
    readable = {code for code, report in data.year_before.items() if report.is_readable}
    unreadable = sorted(codes & (data.year_before.keys() - readable))
    if codes:
        yield _again(before, len(codes & readable), len(codes), bool(unreadable))
    if unreadable:
        files = "file" if len(unreadable) == 1 else "files"
        yield f"The {files} of {before} of {listing_of_most(unreadable, NAMED)} cannot be used: see the files to check."
    if gone := len(data.year_before.keys() - {report.code for report in data.reports if report.has_report}):
        yield f"{quantity(gone, 'organisation')} had one then and {'has' if gone == 1 else 'have'} none now."


def _again(before: str, again: int, count: int, has_unreadable: bool) -> str:
    """How many of those with a report had one before too, of whom alone changes are then."""
    that_can = " that can be read" if has_unreadable else ""
    if not again:
        return f"It had no report of {before}{that_can}." if count == 1 else f"None of these {count} had a report of {before}{that_can}."
    all_of_them = {1: "It", 2: "Both"}.get(count, f"All {count}")
    if again == count:
        return f"{all_of_them} had a report of {before} too."
    of_whom = f"Changes between the years are shown for {'it' if again == 1 else 'these'} only."
    return f"{again} of these {count} had a report of {before}{that_can or ' too'}. {of_whom}"

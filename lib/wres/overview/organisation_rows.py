"""The rows of a report for `organisations.csv`: as they were published, in one order of columns, with remarks on what others sent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from wres.comparison.figure_marks import mark_of
from wres.comparison.published_row import number_of
from wres.indicators.figures import Key
from wres.overview.organisations import PublishedReport
from wres.parameters.overview_rules import OverviewRules
from wres.text.files import cell_text, escape_formula, unescape_formula

KEY = ("indicator", "measure", "group", "staff_group", "band")


def organisation_rows(report: PublishedReport, columns: Sequence[str], year: int, rules: OverviewRules) -> Iterable[Sequence[str]]:
    """The rows in the order of the columns; those of this workspace's reports as they are.

    Of others, text that a spreadsheet would take for a formula is text, and where something speaks against a value its row gives that as
    the reason, because its status is ok.
    """
    rows = _rows(report, columns, str(year))
    if report.has_page:
        return rows
    plain = cache(_without_formula)  # a report has few different cells
    return _with_remarks((list(map(plain, row)) for row in rows), columns, _remarks(report, rules))


def _without_formula(cell: str) -> str:
    return cell if number_of(cell) is not None else escape_formula(unescape_formula(cell_text(cell)))


def _rows(report: PublishedReport, columns: Sequence[str], year: str) -> Iterator[Sequence[str]]:
    """A row that does not say its organisation or year is of those of its file."""
    assumed, table = {"organisation": report.code, "year": year}, report.table
    at = {name: place for place, name in enumerate(table.columns)}
    places = [(at.get(name), assumed.get(name, "")) for name in columns]
    whole = [place for place, _ in places] == list(range(len(columns)))
    for row in table.rows:
        if whole and all(row[at[name]] for name in assumed):
            yield row
        else:
            yield [instead if place is None else row[place] or instead for place, instead in places]


def _remarks(report: PublishedReport, rules: OverviewRules) -> dict[Key, str]:
    """What speaks against figures so much that they are in no other figure."""
    marks = {key: mark_of(figure, report.figures, report.table.contradicted, rules) for key, figure in report.figures.items()}
    return {key: mark.words for key, mark in marks.items() if mark is not None and mark.stands_alone}


def _with_remarks(rows: Iterable[Sequence[str]], columns: Sequence[str], remarks: Mapping[Key, str]) -> Iterator[Sequence[str]]:
    """The rows with remarks as reasons where they have none."""
    reason, (*labels, staff_group, band) = columns.index("reason"), [columns.index(name) for name in KEY]
    for row in rows:
        indicator, measure, group = (row[place] for place in labels)
        remark = remarks.get((indicator, measure, group, row[staff_group] or "all", row[band] or "all"), "")
        yield row if row[reason] or not remark else [*row[:reason], remark, *row[reason + 1 :]]

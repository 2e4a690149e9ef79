"""The overview of a year: opened from the reports that stand, then every section by name, as the notebook calls it."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from wres.errors import InputError, ParameterError
from wres.html import Html, TableColumn, html_table
from wres.overview.organisations import PublishedReport, PublishedReports, headline_codes
from wres.overview.tables import HeadlineTable, figure_text, legend, save_overview
from wres.overview.year_before import change_mark
from wres.parameters import Standard, Workspace, check_year, command, period
from wres.parameters.report_places import EDITIONS, from_pages_to_pages
from wres.report.section import Section
from wres.text.files import file_name
from wres.text.lists import listing

INTERNAL = '<p class="banner banner-internal"><strong>Internal:</strong> small numbers are shown. Do not publish or share.</p>'
MADE_UP = (
    '<p class="banner banner-made-up"><strong>Made up:</strong> organisations marked so do not exist, and their figures are examples.</p>'
)
CHANGES = "Behind a figure: what may be said of its change since {before}, by the rules printed in each report"


@dataclass(frozen=True)
class Overview:
    """One year across the organisations whose reports stand, from their published figures alone.

    columns: of `indicators.csv`; without_report: codes of the returns of the year of which no report stands.
    """

    standard: Standard
    year: int
    edition: str
    reports: tuple[PublishedReport, ...]
    columns: tuple[str, ...]
    without_report: tuple[str, ...]

    @property
    def table(self) -> HeadlineTable:
        """The words of the table of figures that stand for the indicators."""
        count = f"{len(self.reports)} organisation{'' if len(self.reports) == 1 else 's'}"
        return HeadlineTable(
            title=f"{self.standard.name} {period(self.year)}: overview of organisations",
            caption=f"Headline figures of {count}, {period(self.year)}",
            reading=(
                "Each figure is the main one of the indicator in the organisation's own report: the share or percentage of "
                f"{self.standard.groups[self.standard.comparison_group]} staff, a relative likelihood as a ratio, or a difference in "
                "percentage points. Organisations differ in size, services and place; their reports give the counts and intervals without "
                f"which two figures should not be compared.{self._clusters}"
            ),
            headings=tuple(f"{code}. {self.standard.indicators[code].short}" for code in headline_codes(self.standard)),
        )

    def heading(self) -> Section:
        """Title, warnings that must come first, and how many organisations there are."""
        drafts = sum(not report.approved for report in self.reports)
        facts = {
            "Reporting year": period(self.year),
            "Organisations": str(len(self.reports)),
            "Without a report": ", ".join(self.without_report),
            "Not yet approved": f"{drafts} of {len(self.reports)} reports" if drafts else "",
        }
        rows = "".join(f"<div><dt>{name}</dt><dd>{escape(fact)}</dd></div>" for name, fact in facts.items() if fact)
        banners = (INTERNAL if self.edition == "internal" else "") + (MADE_UP if any(report.made_up for report in self.reports) else "")
        return Section([f'<h1>{escape(self.table.title)}</h1>{banners}<dl class="meta">{rows}</dl>'])

    def organisations(self) -> Section:
        """Every organisation with the figure that stands for each indicator."""
        places = [", ".join(fact for fact in (report.type, report.region) if fact) for report in self.reports]
        indicators = zip(headline_codes(self.standard), self.table.headings, strict=True)
        columns = [
            TableColumn("Organisation", [self._name(report) for report in self.reports], "names"),
            TableColumn("Type and region", places),
            *(TableColumn(name, [_cell(report, code) for report in self.reports], "numbers") for code, name in indicators),
        ]
        marks = [CHANGES.format(before=period(self.year - 1))] if any(report.moved for report in self.reports) else []
        notes = [f"{line}." for line in (*legend(self.reports), *marks)]
        return Section([html_table(self.table.caption, columns, notes, "overview", wide=True)])

    def about(self) -> Section:
        """What each figure is, and where the figures can be had."""
        indicators = zip(headline_codes(self.standard), self.table.headings, strict=True)
        terms = "".join(f"<dt>{escape(name)}</dt><dd>{escape(self.standard.indicators[code].title)}</dd>" for code, name in indicators)
        files = {"organisations.csv": "Every figure of every organisation as a CSV file", "tables.xlsx": "This table as a spreadsheet"}
        links = "".join(f'<li><a href="{file_name(name, self.edition)}">{words}</a></li>' for name, words in files.items())
        return Section([f"<p>{escape(self.table.reading)}</p>", f"<dl>{terms}</dl>", f'<ul class="downloads">{links}</ul>'])

    def save(self, output: str | Path) -> None:
        """Write `organisations.csv` and `tables.xlsx` into a folder; empty writes nothing."""
        if output:
            save_overview(Path(output), self.table, self.reports, self.columns, self.edition)

    @property
    def _clusters(self) -> str:
        """Whose rows by band are of clusters of bands, as a sentence after a blank; empty where nobody's are."""
        codes = [report.code for report in self.reports if report.clustered]
        if not codes:
            return ""
        if len(codes) == len(self.reports):
            return " Bands are shown together in clusters: the rows by band in organisations.csv are of these."
        return (
            f" {listing(codes)} {'shows' if len(codes) == 1 else 'show'} bands together in clusters: in organisations.csv, rows of theirs "
            "by band should not be put beside rows of others, which are of single bands."
        )

    def _name(self, report: PublishedReport) -> Html:
        page = f"{from_pages_to_pages(report.code, self.edition)}index.html"
        made_up = ' <span class="tag tag-made-up">Made up</span>' if report.made_up else ""
        return Html(f'<a href="{page}">{escape(report.name)}</a> <span class="code">{escape(report.code)}</span>{made_up}')


def _cell(report: PublishedReport, code: str) -> str:
    """A headline figure, and what may be said of its change."""
    return "; ".join(part for part in (figure_text(report.headlines[code]), change_mark(report.moved.get(code))) if part)


def open_overview(year: int | str, workspace: str | Path | None = None, edition: str = "public") -> Overview:
    """The overview of a year, ready to be shown section by section.

    year: the calendar year of the snapshot; workspace: a folder, by default the checkout. Raises ParameterError for another edition,
    InputError when no report of the year stands.
    """
    if edition not in EDITIONS:
        raise ParameterError(f"EDITION={edition}: accepted are {' and '.join(EDITIONS)}.")
    place, when = Workspace.at(workspace or None), check_year(year)
    published = PublishedReports(place, when, edition)
    reports = published.read()
    if not reports:
        reports_first = command("reports", place, year=when)
        raise InputError(f"reports of {when}: there is none to make an overview from. To build them, run\n  {reports_first}")
    codes = {report.code for report in reports}
    without = tuple(code for code, returned in place.returns() if returned == when and code not in codes)
    return Overview(place.standard, when, edition, reports, published.columns, without)

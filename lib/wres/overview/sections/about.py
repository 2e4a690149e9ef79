"""What each figure of an overview is, and where the figures can be had."""

from html import escape

from wres.overview.data import OverviewData
from wres.overview.data_table import LONG
from wres.report.section import Section
from wres.text.files import file_name
from wres.text.lists import listing_of_most

PUBLISHED = "This overview uses only what the organisations published: nothing that they hid is in it."
INTERNAL = "Everything here is made from the internal editions of the reports: it has figures that the public ones hide."
NAMED = 12  # organisations in one sentence
FILES = {"organisations.csv": "Every figure of every organisation as a CSV file", "tables.xlsx": "The tables of this page as a spreadsheet"}

STATUS = (
    "In organisations.csv, the status ok says that there is a value. Its counts were published too where numerator and denominator are not "
    "blank. A reason beside ok gives any caution about the value: that it was rounded, or why it is in doubt."
)


def about(data: OverviewData) -> Section:
    """What the figures are, what each indicator is called, and the files; how one is read is not printed without the link to it."""
    indicators = data.standard.main_indicators.items()
    terms = "".join(f"<dt>{escape(f'{code}. {indicator.short}')}</dt><dd>{escape(indicator.title)}</dd>" for code, indicator in indicators)
    links = "".join(f'<li><a href="{file_name(name, data.edition)}">{words}</a></li>' for name, words in FILES.items())
    return Section(
        [
            f"<p>{escape(reading(data))}</p>",
            f"<dl>{terms}</dl>",
            f'<ul class="downloads">{links}</ul>',
            f'<p class="on-screen">{STATUS}</p>',
        ]
    )


def reading(data: OverviewData) -> str:
    """What the figures are, in sentences."""
    return (
        f"{INTERNAL if data.internal else PUBLISHED} Each figure is the main figure of the "
        f"indicator in the organisation's own report: the share or percentage of {data.standard.groups[data.standard.comparison_group]} "
        "staff, a relative likelihood as a ratio, or a difference in percentage points. Organisations differ in size, services and place; "
        f"their reports give the counts and intervals without which two figures should not be compared.{_clusters(data)} "
        f"Printed, the page leaves out folded tables of more than {LONG} rows, except those of where to look first, of what "
        "organisations have not given, and of types, regions and systems: all are in tables.xlsx."
    )


def _clusters(data: OverviewData) -> str:
    """Whose rows by band are of clusters of bands, as a sentence after a blank; empty where nobody's are."""
    codes = [report.code for report in data.reports if report.clustered]
    if not codes:
        return ""
    if len(codes) == len(data.reports):
        return " Bands are shown together in clusters: the rows by band in organisations.csv are of these."
    return (
        f" {listing_of_most(codes, NAMED)} {'shows' if len(codes) == 1 else 'show'} bands together in clusters: in organisations.csv, "
        "rows of theirs by band should not be put beside rows of others, which are of single bands."
    )

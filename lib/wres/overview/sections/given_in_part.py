"""What was published of an indicator whose main figure is not available: the share of a board without its difference from the workforce."""

from collections.abc import Iterator
from dataclasses import replace

from wres.overview.data import OverviewData
from wres.overview.organisations import PublishedReport
from wres.overview.sections.plain_figure import STAFF, indicator_name
from wres.parameters.measures import measure_of
from wres.report.figure_text import marked_text
from wres.report.labels import MEASURE_LABELS


def given_in_part(data: OverviewData, report: PublishedReport) -> Iterator[str]:
    """For each difference that is not available and whose own part is, that part: but Board (9), board share of BME staff: 43.2%."""
    for code, figure in report.headlines.items():
        measure = measure_of(figure.measure) if figure else None
        if figure is None or measure is None or not measure.signed or figure.status != "missing":
            continue
        part = report.figures.get(replace(figure, measure=measure.parts).key)
        if part and part.status == "ok":
            what, group = MEASURE_LABELS[part.measure].in_sentence, data.standard.groups[part.group]
            yield f"but {indicator_name(data, code)}, {what} of {group} {STAFF}: {marked_text(part)}"

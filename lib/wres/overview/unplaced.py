"""Why an organisation has no place in a funnel plot."""

from dataclasses import replace

from wres.comparison.figure_marks import CONTRADICTED
from wres.comparison.intervals_and_counts import keys_behind
from wres.comparison.ratio_counts import is_hidden
from wres.comparison.unusable_values import is_unusable
from wres.indicators.figures import Figure
from wres.overview.organisations import PublishedReport
from wres.parameters.measures import groups_of, measure_of


def why_unplaced(report: PublishedReport, figure: Figure | None) -> str:
    """Why it has none, by its figure: counts that were hidden, or cannot be used, are told apart from those that were not given."""
    if figure is not None and (is_unusable(figure) or any(map(is_unusable, _parts(report, figure)))):
        return "cannot be used"
    if figure is not None and not report.table.contradicted.isdisjoint((figure.key, *keys_behind(figure))):
        return CONTRADICTED.words
    if figure is None or (figure.status == "missing" and not figure.has_bound_alone):
        return "no figure"
    is_ratio = figure.unit == "ratio"
    return "hidden or rounded" if figure.hides_counts or (is_ratio and is_hidden(figure, report.figures)) else "no published counts"


def _parts(report: PublishedReport, figure: Figure) -> list[Figure]:
    """The two figures that a gap is between, or a ratio of; nothing for another figure."""
    parts = measure_of(figure.measure).parts
    if not parts:
        return []
    part = replace(figure, measure=parts)
    return [report.figures.get(replace(part, group=group).key, Figure()) for group in groups_of(figure.group)]

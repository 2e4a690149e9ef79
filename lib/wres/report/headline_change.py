"""The change of the figure that stands for an indicator, and whether it is called better or worse."""

from collections.abc import Iterator
from dataclasses import dataclass

from wres.comparison import BEYOND_CHANCE, Moved, Verdict
from wres.indicators.figures import Figure
from wres.parameters.measures import measure_of
from wres.report.results import Results

SAID = (BEYOND_CHANCE - {Verdict.CHANGED_SIDES}) | {Verdict.CHANCE_NOT_KNOWN}  # to be better or worse


@dataclass(frozen=True, slots=True)
class HeadlineChange:
    """A change of the figure that stands for an indicator, with that of the gap behind it, and the other group's figure of this year."""

    code: str
    moved: Moved
    gap: Moved | None = None
    reference: Figure | None = None

    @property
    def is_said(self) -> bool:
        """Whether it is called better or worse: beyond chance, or more than rounding where chance is not known."""
        return self.moved.verdict in SAID

    @property
    def gap_goes_the_other_way(self) -> bool:
        """Whether the gap moved against the figure itself, by more than little."""
        return self.gap is not None and self.gap.verdict in SAID and self.gap.for_worse != self.moved.for_worse


def changes_of(results: Results, figure: Figure, reference: str) -> Iterator[HeadlineChange]:
    """The change of a figure that is judged; none of staff and boards, which have no verdict, and none of years that cannot be compared.

    reference: the group that the figure's is compared with.
    """
    if measure_of(figure.measure).reads == "in people" or figure.status != "ok":
        return
    moved = results.moved_of(figure)
    if moved is None or moved.verdict in (Verdict.NOT_COMPARABLE, Verdict.NOT_JUDGED):
        return
    parts = [results.moved_of(row) for row in results.of(figure.indicator) if measure_of(row.measure).parts == figure.measure]
    gap = next((row for row in parts if row is not None and measure_of(row.measure).signed), None)
    same = [row for row in results.of(figure.indicator, figure.measure) if row.group == reference and row.cell[2:] == figure.cell[2:]]
    yield HeadlineChange(figure.indicator, moved, gap, next((row for row in same if row.status == "ok"), None))

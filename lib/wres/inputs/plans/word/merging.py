"""Cells merged with the cell above them: their text is that of the cell where the merging begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.grid import PlacedCell
from wres.inputs.plans.word.notices import Notices


@dataclass(frozen=True)
class _Above:
    end: int
    text: str


class MergedCells:
    """The merged cells of the row above, by the column they start in."""

    def __init__(self) -> None:
        self._above: dict[int, _Above] = {}

    def texts(self, cells: Sequence[PlacedCell], own_texts: Sequence[str], notices: Notices) -> list[str | None]:
        """For each cell of the next row the text it repeats from above, or None where its own text counts."""
        repeated: list[str | None] = []
        below: dict[int, _Above] = {}
        for cell, text in zip(cells, own_texts, strict=True):
            above = self._find(cell, notices) if cell.merged == "continue" else None
            if above is not None and text and text != above.text:
                notices.add(kinds.MERGED_AWAY, text)
            if above is None and cell.merged == "continue" and text:
                notices.add(kinds.OUT_OF_LINE)
            if cell.merged:
                below[cell.start] = _Above(cell.end, text if above is None else above.text)
            repeated.append(None if above is None else above.text)
        self._above = below
        return repeated

    def pass_over(self, cells: Sequence[PlacedCell]) -> None:
        """A row that is not in the plan: what begins in it is gone, what goes on through it goes on."""
        continued = {cell.start: self._above.get(cell.start) for cell in cells if cell.merged == "continue"}
        begun = {cell.start: _Above(cell.end, "") for cell in cells if cell.merged == "restart"}
        self._above = {start: above for start, above in continued.items() if above is not None} | begun

    def _find(self, cell: PlacedCell, notices: Notices) -> _Above | None:
        exact = self._above.get(cell.start)
        if exact is not None:
            return exact
        around = next((above for start, above in self._above.items() if start < cell.start < above.end), None)
        if around is not None:
            notices.add(kinds.OUT_OF_LINE)
        return around

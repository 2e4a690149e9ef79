"""Cells merged with the cell above them: their text is that of the cell where the merging begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.grid import Standing
from wres.inputs.plans.word.notices import Notices


@dataclass(frozen=True)
class _Above:
    end: int
    text: str


class Merged:
    """The merged cells that may go on in the next row, by the column they start in."""

    def __init__(self) -> None:
        self._above: dict[int, _Above] = {}

    def text(self, cell: Standing, own: str, notices: Notices) -> str | None:
        """The text a cell repeats from above, or None when its own text counts."""
        above = self._find(cell, notices) if cell.merged == "continue" else None
        self._close(cell)
        if above is None:
            if cell.merged == "continue" and own:
                notices.add(kinds.OUT_OF_LINE)
            if cell.merged:
                self._above[cell.start] = _Above(cell.end, own)
            return None
        if own and own != above.text:
            notices.add(kinds.MERGED_AWAY, own)
        self._above[cell.start] = _Above(cell.end, above.text)
        return above.text

    def pass_over(self, cells: Sequence[Standing]) -> None:
        """A row that is not in the plan: what begins in it is gone, what goes on through it goes on."""
        for cell in cells:
            if cell.merged != "continue":
                self._close(cell)
            if cell.merged == "restart":
                self._above[cell.start] = _Above(cell.end, "")

    def _find(self, cell: Standing, notices: Notices) -> _Above | None:
        exact = self._above.get(cell.start)
        if exact is not None:
            return exact
        around = next((above for start, above in self._above.items() if start < cell.start < above.end), None)
        if around is not None:
            notices.add(kinds.OUT_OF_LINE)
        return around

    def _close(self, cell: Standing) -> None:
        for start in [start for start in self._above if cell.start <= start < cell.end]:
            del self._above[start]

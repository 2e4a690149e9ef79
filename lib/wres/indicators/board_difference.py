"""Board difference: a board's make-up against the workforce's, in percentage points."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pandas as pd

from wres.indicators.counted_return import CountedReturn
from wres.indicators.figures import COUNTS, NO_DATA, Figure
from wres.indicators.kind import Calculation, CountingMeasure, IndicatorKind, from_source, source_of_parts
from wres.indicators.published import fill_from_print, of_measures, printed_figures, rounding_of
from wres.indicators.shares import share
from wres.indicators.survey_percentage import DECIMALS
from wres.parameters import YES, Indicator, Standard
from wres.parameters.measures import MEASURES


class BoardDifference(IndicatorKind):
    """Shares of a board and its parts from its members, and always a difference calculated from them."""

    needs = ("members", "parts")
    headline, target = "difference", "board_share"
    counts = CountingMeasure("board_share", "everyone")

    def calculate(self, counted: CountedReturn, code: str, indicator: Indicator, before: Sequence[Figure]) -> Calculation:
        """Shares of the board, and their difference from the share of the whole workforce that comes before."""
        standard, group = counted.standard, counted.standard.comparison_group
        printed = printed_figures(counted.printed, code, band=self.whole(indicator))
        board = counted.table(indicator.table)
        if board is None:
            parts = [
                Figure(measure="board_share", group=name, band=part, unit="percent").missing(NO_DATA)
                for part in indicator.parts
                for name in standard.groups
            ]
        else:
            parts = from_source(board_shares(board, indicator, standard), COUNTS)
        parts, findings = fill_from_print(parts, of_measures(printed, "board_share"), "the counts")
        of_group = [row for row in parts if row.group == group]
        workforce = [row for row in before if row.cell == (MEASURES["difference"].compared_with, group, "all", "all")][:1]
        rows = differences(parts, next(iter(workforce), None), group, list(indicator.parts))
        tolerance = rounding_of(of_group, workforce)
        rows, more = fill_from_print(
            from_source(rows, source_of_parts(of_group + workforce)),
            of_measures(printed, "difference"),
            "the printed parts" if tolerance else "the counts",
            tolerance,
        )
        return parts + rows, findings + more

    def whole(self, indicator: Indicator) -> str:
        """The first part, which is everybody."""
        return next(iter(indicator.parts))


def board_shares(board: pd.DataFrame, indicator: Indicator, standard: Standard) -> list[Figure]:
    """Each group's share of the board and of each of its parts, in percent.

    board: the standard's group column, the indicator's count of members, and a column of yes and no for each part but the
    whole. The unknown group stays in the denominator. A part with nobody in it gives status missing, reason `zero denominator`.
    There are no intervals: members are named people, all of them counted, and chance did not draw them.
    """
    cells = []
    for code, part in indicator.parts.items():
        sits = [YES] * len(board) if part.column is None else board[part.column].tolist()
        members: Counter[str] = Counter()
        for group, count, answer in zip(board[standard.group_column].tolist(), board[indicator.members].tolist(), sits, strict=True):
            members[group] += count if answer == YES else 0
        everyone = sum(members[group] for group in standard.groups)
        cells += [
            Figure(measure="board_share", group=group, band=code, numerator=float(members[group]), denominator=float(everyone))
            for group in standard.groups
        ]
    return [share(cell) for cell in cells]


def differences(board: Iterable[Figure], workforce_share: Figure | None, group: str, parts: Sequence[str]) -> list[Figure]:
    """The group's share of the board minus its share of the workforce, in points: one figure a part of the board.

    board: shares of the board, calculated or printed; workforce_share: the group's share of the whole workforce in the
    same return. There is no interval, as there is none of the board's shares. A missing part gives a missing difference with
    the part's reason.
    """
    shares_of = {row.band: row for row in board if row.group == group}
    return [
        _difference(Figure(measure="difference", group=group, band=part, unit="points"), shares_of.get(part), workforce_share)
        for part in parts
    ]


def _difference(row: Figure, board: Figure | None, workforce_share: Figure | None) -> Figure:
    if board is None or workforce_share is None:
        return row.missing(NO_DATA)
    for part in (board, workforce_share):
        if part.status != "ok":
            return row.missing(part.reason)
    return replace(row, value=round(board.value - workforce_share.value, DECIMALS))

"""`changes.csv`: every difference from the approved report, a row each, for machines."""

import csv
from collections.abc import Iterable, Iterator
from math import isnan
from pathlib import Path

from wres.approval.changes import Changes, ExplainedChange
from wres.approval.differences import CommitmentChange, FigureChange
from wres.approval.finding_changes import FindingChange
from wres.indicators.figures import Figure
from wres.parameters.approved_places import CHANGE_COLUMNS
from wres.text.files import cell_text, escape_formula

KINDS = ("figure", "commitment", "finding")


def write_changes(changes: Changes | None, path: Path) -> None:
    """Write the file; where nothing was approved, or nothing differs, its headings alone. Raises OSError."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(CHANGE_COLUMNS)
        writer.writerows([escape_formula(cell_text(cell)) for cell in row] for row in _rows(changes or Changes()))


def _rows(changes: Changes) -> Iterator[Iterable[str]]:
    yield from map(_of_figure, changes.figures)
    yield from map(_of_commitment, changes.commitments)
    yield from map(_of_finding, changes.findings)


def _of_figure(explained: ExplainedChange[FigureChange]) -> tuple[str, ...]:
    change, figure = explained.change, explained.change.figure
    where = f"index.html#indicator-{figure.indicator}"
    values = [_value(side, with_counts=False) for side in (change.before, change.after)]
    if values[0] == values[1]:
        values = [_value(side, with_counts=True) for side in (change.before, change.after)]
    return KINDS[0], *figure.key, where, *values, explained.cause


def _of_commitment(explained: ExplainedChange[CommitmentChange]) -> tuple[str, ...]:
    change = explained.change
    where = f"action {change.name}".strip()
    return KINDS[1], change.indicators, change.what, "", "", "", where, change.before, change.after, explained.cause


def _of_finding(explained: ExplainedChange[FindingChange]) -> tuple[str, ...]:
    change, finding = explained.change, explained.change.finding
    sentences = [side.what if side else "" for side in (change.before, change.after)]
    if change.is_of_acceptance:
        sentences = [f"accepted: {side.accepted}" if side and side.accepted else "open" for side in (change.before, change.after)]
    return KINDS[2], finding.indicator, finding.check, "", "", "", finding.where, *sentences, explained.cause


def _value(figure: Figure | None, with_counts: bool) -> str:
    """The unrounded value, or why there is none; with its counts and interval where these alone differ."""
    if figure is None:
        return ""
    if figure.status != "ok":
        return f"{figure.status}: {figure.reason}"
    value = f"{figure.value:.{figure.decimals}f}" if figure.decimals is not None else repr(float(figure.value))
    if not with_counts:
        return value
    counts = "" if isnan(figure.numerator) else f" ({figure.numerator:.0f} of {figure.denominator:.0f})"
    limits = "" if isnan(figure.lower) else f", {float(figure.lower)!r} to {float(figure.upper)!r}"
    return value + counts + limits

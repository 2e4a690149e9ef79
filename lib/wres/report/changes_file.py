"""`changes.csv`: every difference from the approved report, a row each, for machines."""

import csv
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from math import isnan
from pathlib import Path

from wres.approval.changes import Changes, ExplainedChange
from wres.approval.differences import DROPPED, CommitmentChange, FigureChange
from wres.approval.finding_changes import FindingChange
from wres.approval.published_words import WordsChange
from wres.indicators.figures import Figure
from wres.parameters import Standard
from wres.parameters.approved_places import CHANGE_COLUMNS, UNROUNDED
from wres.parameters.organisation_plan import Status
from wres.report.shown_words import reads_alike
from wres.report.status_change_words import texts_of
from wres.text.files import cell_text, escape_formula

KINDS = ("figure", "commitment", "finding", "words")
NO_KEY: Mapping[str, Status] = {}


def write_changes(changes: Changes | None, path: Path, standard: Standard, scheme: Mapping[str, Status] = NO_KEY) -> None:
    """Write the file; where nothing was approved, or nothing differs, its headings alone. Raises OSError.

    standard: says which indicator has no section of its own, but is within that of another. scheme: the key to the plan's statuses.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(CHANGE_COLUMNS)
        writer.writerows([escape_formula(cell_text(cell)) for cell in row] for row in _rows(changes or Changes(), standard, scheme))


def _rows(changes: Changes, standard: Standard, scheme: Mapping[str, Status]) -> Iterator[Iterable[str]]:
    yield from (_of_figure(row, standard) for row in changes.figures)
    places = _places(changes)
    yield from (_of_commitment(row, places[row.change.action], scheme) for row in changes.commitments)
    yield from map(_of_words, changes.words)
    yield from map(_of_finding, changes.findings)


def _of_figure(explained: ExplainedChange[FigureChange], standard: Standard) -> tuple[str, ...]:
    change, figure = explained.change, explained.change.figure
    indicator = standard.indicators.get(figure.indicator)
    where = f"index.html#indicator-{(indicator and indicator.supplements) or figure.indicator}"
    values = [_value(side, with_counts=False) for side in (change.before, change.after)]
    if values[0] == values[1]:
        values = [_value(side, with_counts=True) for side in (change.before, change.after)]
    kind = UNROUNDED if reads_alike(change) else KINDS[0]
    return kind, *figure.key, where, *values, explained.cause


def _places(changes: Changes) -> Mapping[Hashable, str]:
    """How each action is called, by what tells it from the others: by its number, or where that is not enough, by its place in the plan."""
    actions = {row.change.action: row.change for row in changes.commitments}
    numbers = Counter(change.name for change in actions.values())
    return {action: _place(change, change.name == "" or numbers[change.name] > 1) for action, change in actions.items()}


def _place(change: CommitmentChange, with_place: bool) -> str:
    plan = "the approved plan" if change.what == DROPPED else "the plan"
    place = f", row {change.place + 1} of {plan}" if with_place and change.place is not None else ""
    return f"action {change.name or 'without a number'}{place}"


def _of_commitment(explained: ExplainedChange[CommitmentChange], where: str, scheme: Mapping[str, Status]) -> tuple[str, ...]:
    change = explained.change
    return KINDS[1], change.indicators, change.what, "", "", "", where, *texts_of(change, scheme), explained.cause


def _of_words(explained: ExplainedChange[WordsChange]) -> tuple[str, ...]:
    change = explained.change
    return KINDS[3], change.indicator, change.part, "", "", "", change.place, change.before, change.after, explained.cause


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

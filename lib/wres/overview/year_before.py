"""What changed since the year before, by the rules of the reports, from published figures alone."""

from collections.abc import Iterable, Mapping, Sequence

from wres.comparison import Moved, Verdict, movement
from wres.indicators.figures import Figure
from wres.parameters import Organisation, Workspace
from wres.report.movement_marks import OF_CHANGE

WORSE_OR_FURTHER = frozenset({Verdict.WORSE, Verdict.FURTHER})
NOT_KNOWN = frozenset({Verdict.NOT_COMPARABLE, Verdict.CHANCE_NOT_KNOWN, Verdict.PEOPLE, Verdict.NOT_JUDGED})


def movement_of(workspace: Workspace, organisation: Organisation | None, year: int, figures: Sequence[Figure]) -> tuple[Moved, ...]:
    """What moved in the figures of the year.

    organisation: for its mergers; None when its file cannot be read. figures: published ones of the year and of the one before.
    """
    mergers = {joined.joined: joined.code for joined in organisation.predecessors} if organisation else {}
    return movement(figures, year - 1, year, workspace.standard, workspace.year(year), workspace.breaks, mergers)


def headline_changes(headlines: Mapping[str, Figure | None], moved: Sequence[Moved]) -> dict[str, Moved]:
    """Of what moved, that of the figures that stand for the indicators, by indicator."""
    by_key = {(row.indicator, row.measure, row.group, row.staff_group, row.band): row for row in moved}
    keys = {code: figure.key for code, figure in headlines.items() if figure is not None}
    return {code: by_key[key] for code, key in keys.items() if key in by_key}


def worsened_indicators(changes: Mapping[str, Moved]) -> list[str]:
    """The indicators whose headline figure is worse, further from equal, or on the harmful side now; changes: by indicator."""
    return [code for code, moved in changes.items() if moved.verdict in WORSE_OR_FURTHER or changed_for_worse(moved)]


def changed_for_worse(moved: Moved) -> bool:
    """Whether a ratio or gap changed sides by more than chance, to the one that is worse for the comparison group."""
    return moved.verdict is Verdict.CHANGED_SIDES and moved.for_worse


def is_judged(moved: Iterable[Moved], code: str = "") -> bool:
    """Whether anything may be said of what moved, of one indicator or of any: not so without an earlier year, or without its counts."""
    return any(code in ("", row.indicator) and row.verdict not in NOT_KNOWN for row in moved)


def change_mark(moved: Moved | None) -> str:
    """The mark of a verdict for the cell of the figure; none where there is no figure of the year before, and none for people."""
    if moved is None or (moved.verdict is Verdict.NOT_COMPARABLE and not moved.series_broken):
        return ""
    return OF_CHANGE.get(moved.verdict, "")

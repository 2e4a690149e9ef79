"""Predecessors through the files of several organisations: nobody may come before itself, or be counted twice."""

import datetime as dt

from wres.errors import ParameterError
from wres.parameters.arguments import FIRST_YEAR, LAST_YEAR
from wres.parameters.workspace import Workspace


def first_year_together(workspace: Workspace, merged: dt.date) -> int:
    """The first YEAR that those who merged on a day report together: that whose snapshot falls on the day or after it."""
    rules = workspace.year(min(max(merged.year, FIRST_YEAR), LAST_YEAR))
    return merged.year if merged <= rules.snapshot.of(merged.year) else merged.year + 1


def check_predecessors(workspace: Workspace, code: str) -> None:
    """Raises ParameterError when an organisation's predecessors lead back to it, or one is named twice.

    Counts of the years before are added up over the predecessors, so either would count the same people twice.
    """
    _follow(workspace, code, (code,))


def _follow(workspace: Workspace, code: str, path: tuple[str, ...]) -> None:
    if not workspace.organisation_file(code).is_file():
        return  # a predecessor needs no file of its own
    where = f"params/organisations/{code}.yaml, predecessors"
    named: set[str] = set()
    for predecessor in workspace.organisation(code).predecessors:
        plain = predecessor.code.casefold()
        if plain in named:
            raise ParameterError(f"{where}: {predecessor.code} is named twice, so its staff would be counted twice. Keep one entry.")
        named.add(plain)
        passed = [code_before.casefold() for code_before in path]
        if plain in passed:
            ring = [*path[passed.index(plain) :], predecessor.code]
            ring_words = (
                f"{code} is named as its own predecessor" if len(ring) == 2 else f"the predecessors go round in a ring ({', '.join(ring)})"
            )
            raise ParameterError(f"{where}: {ring_words}, so the same staff would be counted twice. Take out the entry that is wrong.")
        _follow(workspace, predecessor.code, (*path, predecessor.code))

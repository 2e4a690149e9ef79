"""Which years' returns a report needs: those it shows, and those before them that decide what it may show."""

from wres.parameters.workspace import Workspace


def years_shown(workspace: Workspace, year: int) -> range:
    """The years that the trend of a year's report shows, the report's own last."""
    return range(year - workspace.year(year).trend_years + 1, year + 1)


def years_read(workspace: Workspace, code: str, year: int) -> range:
    """The years shown, and before them each that a figure of the next may count besides its own, while there are returns.

    A sum of two years is the same in every report, and what the report of its own year could show of it beside the sums before it
    is all that any later report shows.
    """
    first = years_shown(workspace, year).start
    while max(workspace.year(first).window_years.values(), default=1) > 1 and _has_return(workspace, code, first - 1):
        first -= 1
    return range(first, year + 1)


def _has_return(workspace: Workspace, code: str, year: int) -> bool:
    """Whether the organisation has a return, or one that had not yet joined it."""
    joining = (predecessor.code for predecessor in workspace.organisation(code).predecessors if year < predecessor.joined)
    return any(workspace.return_folder(whose, year).is_dir() for whose in (code, *joining))

"""The measures of one year, and of the years before it: read, checked, calculated and disclosed in turn."""

from dataclasses import dataclass
from itertools import chain

import pandas as pd

from wres.checks import Checked, check_return
from wres.comparison import combine
from wres.disclosure import disclose
from wres.errors import InputError
from wres.findings import has_errors
from wres.indicators import Calculated, Figure, calculate
from wres.inputs import Return, read_code_list, read_return
from wres.parameters import Workspace, command
from wres.report.held_back import Gate


@dataclass(frozen=True)
class YearOfFigures:
    """One year's return and everything calculated from it; `shown` is disclosed unless the edition is internal, `disclosed` always."""

    returned: Return
    checked: Checked
    calculated: Calculated
    shown: tuple[Figure, ...]
    disclosed: tuple[Figure, ...]


def years_of_figures(workspace: Workspace, code: str, year: int, edition: str) -> dict[int, YearOfFigures]:
    """Every year with a return, from the start of the trend to `year`, oldest first.

    An earlier year that cannot be used is left out; the year itself always comes back, with its errors among its
    findings and without figures.
    """
    ethnic_codes = read_code_list(workspace)
    figures: dict[int, YearOfFigures] = {}
    tables: dict[int, dict[str, pd.DataFrame]] = {}
    for one in _years_to_read(workspace, code, year):
        returned = read_return(workspace, code, one) if workspace.return_folder(code, one).is_dir() else None
        returned = returned or Return(code=code, year=one, folder=workspace.return_folder(code, one))
        checked = check_return(returned, workspace, tables)
        unusable = has_errors(checked.findings)
        if unusable and one != year:
            continue
        tables[one] = combine([checked.tables, *_of_predecessors(workspace, code, one)])
        figures[one] = _calculated(workspace, code, one, edition, returned, checked, tables, ethnic_codes, figures, unusable)
    return figures


def _calculated(workspace, code, one, edition, returned, checked, tables, ethnic_codes, figures, unusable) -> YearOfFigures:
    if unusable:
        nothing = Calculated(figures=(), findings=())
        return YearOfFigures(returned, checked, nothing, (), ())
    earlier = {known: table for known, table in tables.items() if known < one}
    calculated = calculate(tables[one], workspace.standard, workspace.year(one), code, one, ethnic_codes, earlier)
    before = chain.from_iterable(known.disclosed for known in figures.values())
    disclosed = disclose(calculated.figures, workspace.disclosure(code, one), workspace.standard, before)
    if edition == "internal":
        shown = calculated.figures
    else:
        shown = Gate(workspace.organisation(code), one).public_sources(disclosed, _sources(returned, checked))
    return YearOfFigures(returned, checked, calculated, shown, disclosed)


def sources_of(figures: YearOfFigures) -> dict[str, str]:
    """The sources of printed figures by their place in the table, each text once."""
    return _sources(figures.returned, figures.checked)


def _sources(returned: Return, checked: Checked) -> dict[str, str]:
    published = checked.tables.get("published")
    if published is None or "source" not in published:
        return {}
    label = returned.sources["published"].label
    return {f"{label}, row {row}, source": text for row, text in published["source"].drop_duplicates().items()}


def _years_to_read(workspace: Workspace, code: str, year: int) -> list[int]:
    first = year - workspace.year(year).trend_years + 1
    codes = [code, *(predecessor.code for predecessor in workspace.organisation(code).predecessors)]
    return [one for one in range(first, year + 1) if one == year or any(workspace.return_folder(c, one).is_dir() for c in codes)]


def _of_predecessors(workspace: Workspace, code: str, year: int) -> list[dict[str, pd.DataFrame]]:
    """The tables of the organisations that had not yet joined in a year; one that cannot be used adds nothing."""
    found = []
    for predecessor in workspace.organisation(code).predecessors:
        if year < predecessor.joined and workspace.return_folder(predecessor.code, year).is_dir():
            checked = check_return(read_return(workspace, predecessor.code, year), workspace, {})
            if has_errors(checked.findings):
                raise InputError(
                    f"data/{predecessor.code}/{year}: the return of a predecessor cannot be used. "
                    "Take it out of `predecessors`, or see what is wrong with\n  "
                    f"{command('check', workspace, org=predecessor.code, year=year)}"
                )
            found.append(checked.tables)
    return found

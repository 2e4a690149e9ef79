"""A new return: the organisation file, and a workbook to fill in with last year's figures and open commitments in it."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from wres.checks import check_return
from wres.errors import InputError, WresError
from wres.findings import errors_of
from wres.forms.new_organisation import unlisted_code, write_organisation
from wres.forms.return_workbook import write_return_workbook
from wres.inputs import read_return
from wres.parameters import Workspace, check_year, command
from wres.plans.statuses import judged_status
from wres.text.files import MOST_LETTERS

CARRIED = "carried_over_from"
STARTED_AFRESH = ("progress", "updated", "evidence")
LEFT_BEHIND = (".", "~$", "Thumbs.db", "desktop.ini")  # beginnings of files that programs leave behind
Tables = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class NewReturn:
    """The files written, and what a person should know about them."""

    files: tuple[Path, ...]
    notes: tuple[str, ...] = ()


def new_return(workspace: Workspace, code: str, year: int, trust_list: Path | None = None) -> NewReturn:
    """Write what a new return needs.

    The organisation file is made when there is none, filled from a list of trusts when the code is in it (trust_list, else
    the bundled one). The workbook holds a sheet for each table, last year's figures beside, and last year's commitments that
    are not complete. Raises WresError when the return is already there: nothing is ever written over.
    """
    code, year = workspace.code(code), check_year(year)
    _check_new(workspace, code, year)
    files, notes = [], []
    if not workspace.organisation_file(code).is_file():
        if doubt := unlisted_code(workspace, code, trust_list):
            notes.append(doubt)
        files.append(write_organisation(workspace, code, trust_list))
    organisation = workspace.organisation(code)
    last_year, unusable = _tables_of_last_year(workspace, code, year)
    if unusable:
        notes.append(f"The return of {year - 1} has errors in {unusable}, so these are not shown beside. To see them, run\n  "
                     f"{command('check', workspace, org=code, year=year - 1)}")  # fmt: skip
    commitments = _open_commitments(workspace, code, year, last_year)
    if len(commitments):
        count = f"{len(commitments)} {'action' if len(commitments) == 1 else 'actions'}"
        notes.append(f"{count} of {year - 1} not complete, carried over into the sheet actions. Check each.")
        notes += _cut_texts(commitments)
    path = workspace.return_folder(code, year) / "return.xlsx"
    write_return_workbook(path, workspace.standard, organisation, year, workspace.year(year), last_year, commitments)
    return NewReturn((*files, path), tuple(notes))


def _check_new(workspace: Workspace, code: str, year: int) -> None:
    """Raises WresError when a new return cannot be made: it is there already."""
    folder = workspace.return_folder(code, year)
    if folder.exists() and not folder.is_dir():
        raise WresError(f"{folder}: this is a file, and a folder is needed here. Move it away.")
    existing = sorted(path.name for path in folder.iterdir() if not path.name.startswith(LEFT_BEHIND)) if folder.exists() else []
    if existing:
        raise WresError(
            f"{folder}: this return already exists ({', '.join(existing)}) and has not been changed. Choose another YEAR, or move these "
            f"files away. To check what is there, run\n  {command('check', workspace, org=code, year=year)}"
        )


def _cut_texts(commitments: pd.DataFrame) -> list[str]:
    """A sentence for each text that is longer than a cell of a workbook can hold."""
    return [
        f"Row {row + 2} of the sheet actions, {column}: the text has {len(text):,} characters, "
        f"cut at {MOST_LETTERS:,}, the most a cell holds."
        for column in commitments
        for row, text in enumerate(commitments[column])
        if len(text) > MOST_LETTERS
    ]


def _tables_of_last_year(workspace: Workspace, code: str, year: int) -> tuple[Tables, str]:
    """Last year's typed tables, and the names of those that cannot be used: they must not stop a new return."""
    if not workspace.return_folder(code, year - 1).is_dir():
        return {}, ""
    try:
        checked = check_return(read_return(workspace, code, year - 1), workspace)
    except InputError:
        return {}, "its files"
    return checked.tables, ", ".join(dict.fromkeys(error.place.table for error in errors_of(checked.findings)))


def _open_commitments(workspace: Workspace, code: str, year: int, last_year: Tables) -> pd.DataFrame:
    """Last year's commitments without the complete ones, by the rule that counts everywhere, each saying where it comes from."""
    columns = list(workspace.standard.tables["actions"].columns)
    actions = last_year.get("actions", pd.DataFrame(columns=columns)).reindex(columns=columns).astype("str").fillna("")
    scheme = workspace.organisation(code).plan_of(year - 1).status_scheme
    complete = [judged_status(code, scheme, due).is_complete for code, due in zip(actions["status"], actions["due_text"], strict=True)]
    unfinished = actions[~pd.Series(complete, index=actions.index, dtype=bool)].copy()
    came_from = [f"{year - 1}: {number}".strip(": ") for number in unfinished["action_no"] + unfinished["commitment"]]
    earlier = unfinished[CARRIED].where(unfinished[CARRIED] == "", "; " + unfinished[CARRIED])
    unfinished[CARRIED] = pd.Series(came_from, index=unfinished.index, dtype=object) + earlier
    unfinished[list(STARTED_AFRESH)] = ""
    return unfinished.reset_index(drop=True)

"""A new return: the organisation's file, and a workbook to fill in with last year's figures and open commitments in it."""

from pathlib import Path

import pandas as pd
import yaml

from wres.checks import check_return
from wres.errors import InputError, WresError
from wres.inputs import read_return
from wres.inputs.public import read_trust_list
from wres.parameters import Workspace, check_year
from wres.parameters.workspace import CODE
from wres.running.return_workbook import write_return_workbook

CARRIED = "carried_over_from"
STARTED_AFRESH = ("progress", "updated", "evidence")


def new_return(workspace: Workspace, code: str, year: int, trust_list: Path | None = None) -> list[Path]:
    """Write what a new return needs and give the files written.

    The organisation's file is made when there is none, filled from a trust list when the code is in it. The workbook holds
    a sheet for each table, last year's figures beside, and last year's commitments that are not complete.
    Raises WresError when the return is already there: nothing is ever written over.
    """
    check_year(year)
    if not CODE.fullmatch(code):
        raise WresError(f"ORG={code}: a code has 3 to 12 letters and digits, such as RRU or G6V2S.")
    folder = workspace.return_folder(code, year)
    if folder.exists() and any(folder.iterdir()):
        there = ", ".join(sorted(path.name for path in folder.iterdir()))
        raise WresError(f"{folder}: this return is there already ({there}) and is not written over. Choose another YEAR, or move it away first.")
    written = []
    if not workspace.organisation_file(code).is_file():
        written.append(_organisation_file(workspace, code, trust_list))
    last_year = _tables_of_last_year(workspace, code, year)
    path = folder / "return.xlsx"
    write_return_workbook(path, workspace.standard, workspace.organisation(code).name, year, last_year, _open_commitments(workspace, code, year, last_year))
    return [*written, path]


def _organisation_file(workspace: Workspace, code: str, trust_list: Path | None) -> Path:
    known = read_trust_list(trust_list).set_index("code") if trust_list else pd.DataFrame()
    facts = {"name": f"The organisation {code} (write its name here)"}
    if code in known.index:
        row = known.loc[code]
        facts = {"name": row["name"]} | {key: row[key] for key in ("type", "region", "system") if row[key]}
    path = workspace.organisation_file(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    opening = "# Only `name` is needed. What else can be said here: docs/organisations.md.\n"
    path.write_text(opening + yaml.safe_dump(facts, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return path


def _tables_of_last_year(workspace: Workspace, code: str, year: int) -> dict[str, pd.DataFrame]:
    """Last year's typed tables, or none: a return that cannot be used must not stop a new one."""
    if not workspace.return_folder(code, year - 1).is_dir():
        return {}
    try:
        return check_return(read_return(workspace, code, year - 1), workspace).tables
    except InputError:
        return {}


def _open_commitments(workspace: Workspace, code: str, year: int, last_year: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Last year's commitments without those that its own scheme calls complete, each saying where it comes from."""
    columns = list(workspace.standard.tables["actions"].columns)
    actions = last_year.get("actions", pd.DataFrame(columns=columns)).reindex(columns=columns).fillna("")
    scheme = workspace.organisation(code).plan_of(year - 1).status_scheme
    complete = {status for status, meaning in scheme.items() if meaning.common == "complete"}
    carried = actions[~actions["status"].isin(complete)].copy()
    came_from = [f"{year - 1}: {number}".strip(": ") for number in carried["action_no"]]
    earlier = carried[CARRIED].where(carried[CARRIED] == "", "; " + carried[CARRIED])
    carried[CARRIED] = pd.Series(came_from, index=carried.index, dtype=object) + earlier
    carried[list(STARTED_AFRESH)] = ""
    return carried.reset_index(drop=True)

"""A round of updates kept beside the return: the plan as it stood at the start of the year, and after each round, by its day."""

import datetime as dt
from pathlib import Path

import pandas as pd

from wres.errors import WresError, os_sentence
from wres.forms.plan_file import plan_of_return
from wres.forms.update_decisions import Updates, day_of
from wres.inputs.rounds import ROUNDS, round_day, round_file
from wres.parameters import Workspace
from wres.text.files import written_whole


def keep_start(workspace: Workspace, code: str, year: int) -> Path | None:
    """Keep the plan as it stands before the first round; gives the file, or None where rounds are kept already. Raises WresError."""
    path = round_file(workspace.return_folder(code, year), None)
    if path.is_file() or _last_kept(workspace, code, year):
        return None
    return _keep(path, plan_of_return(workspace, code, year)[0])


def keep_round(workspace: Workspace, code: str, year: int, updates: Updates, today: dt.date) -> tuple[Path, dt.date]:
    """Keep the plan as it stands after the answers of a round were written into it; gives the file and the day of the round.

    The day is the latest that a lead gives, at most today; without one, today. Late answers to a round that is kept already belong
    to it: its file is renewed. Raises WresError.
    """
    days = [day for (_, column), text in updates.changes.items() if column == "updated" and (day := day_of(text)) != dt.date.min]
    answered = min(max(days, default=today), today)
    day = max(answered, _last_kept(workspace, code, year) or answered)
    return _keep(round_file(workspace.return_folder(code, year), day), plan_of_return(workspace, code, year)[0]), day


def _last_kept(workspace: Workspace, code: str, year: int) -> dt.date | None:
    """The day of the latest round that is kept; files of other names are no rounds."""
    days = map(round_day, (workspace.return_folder(code, year) / ROUNDS).glob("*.csv"))
    return max((day for day in days if day), default=None)


def _keep(path: Path, rows: pd.DataFrame) -> Path:
    """Write the rows in one step: whoever looks finds the earlier file or this one, never half."""
    try:
        path.parent.mkdir(exist_ok=True)
        filled = [name for name in rows if name == "action" or (rows[name] != "").any()]
        with written_whole(path) as unfinished:
            rows[filled].to_csv(unfinished, index=False, encoding="utf-8", lineterminator="\n")
    except OSError as fault:
        raise WresError(f"The round could not be kept. {os_sentence(fault, path)}") from fault
    return path

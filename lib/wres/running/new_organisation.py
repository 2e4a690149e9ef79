"""The file of an organisation that is new here, filled from a list of trusts as far as the list knows it."""

import datetime as dt
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from wres.inputs.public import read_trust_list
from wres.parameters import Workspace
from wres.parameters.workspace import CHECKOUT

BUNDLED = "params/trusts.csv"
OPENING = "# Only `name` is needed. What else can be said here: docs/organisations.md.\n"
MERGERS = "# `joined` is the first YEAR whose snapshot falls on or after the merger. Check it: figures before it are added together.\n"


def write_organisation(workspace: Workspace, code: str, trust_list: Path | None = None) -> Path:
    """Write the organisation's file and give its place; a code that the list has not gets a name to be typed.

    trust_list: the workspace's own `params/trusts.csv` or the bundled one when left out.
    """
    facts = _facts(workspace, code, read_trust_list(trust_list or _bundled(workspace)).set_index("code"))
    path = workspace.organisation_file(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    opening = OPENING + (MERGERS if "predecessors" in facts else "")
    path.write_text(opening + yaml.safe_dump(facts, sort_keys=False, allow_unicode=True, width=1000), encoding="utf-8")
    return path


def _bundled(workspace: Workspace) -> Path:
    own = workspace.root / BUNDLED
    return own if own.is_file() else CHECKOUT / BUNDLED


def _facts(workspace: Workspace, code: str, trusts: pd.DataFrame) -> dict[str, Any]:
    if code not in trusts.index:
        return {"name": f"The organisation {code} (write its name here)"}
    trust = trusts.loc[code]
    facts: dict[str, Any] = {key: trust[key] for key in ("name", "type", "region", "system") if trust[key]}
    if trust["predecessors"] and not pd.isna(trust["merged"]):
        joined = _first_year(workspace, trust["merged"].date())
        facts["predecessors"] = [{"code": one.strip(), "joined": joined} for one in trust["predecessors"].split(";")]
    return facts


def _first_year(workspace: Workspace, merged: dt.date) -> int:
    """The first YEAR whose snapshot falls on or after a date."""
    return merged.year if merged <= workspace.year(merged.year).snapshot.of(merged.year) else merged.year + 1

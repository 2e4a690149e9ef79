"""The file of an organisation that is new here, filled from a list of trusts as far as the list knows it."""

from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from wres.inputs.public import read_trust_list
from wres.parameters import Workspace
from wres.parameters.organisation import PLACEHOLDER
from wres.parameters.predecessors import first_year_together

OPENING = "# Only `name` is needed. What else can be said here: docs/organisations.md.\n"
SHOWN = 5  # trusts that a code may be meant for
ALIKE = ({"0", "O"}, {"1", "I"}, {"5", "S"}, {"8", "B"}, {"2", "Z"}, {"V", "W"})  # letters and digits that are taken for one another
MERGERS = "# `joined` is the first YEAR whose snapshot falls on or after the merger. Check it: figures before it are added together.\n"


def write_organisation(workspace: Workspace, code: str, trust_list: Path | None = None) -> Path:
    """Write the organisation file and give its place; a code that the list has not gets a name to be typed.

    trust_list: the workspace's own `params/trusts.csv` or the bundled one when left out.
    """
    facts = _facts(workspace, code, read_trust_list(trust_list or workspace.trust_list).set_index("code"))
    path = workspace.organisation_file(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    opening = OPENING + (MERGERS if "predecessors" in facts else "")
    path.write_text(opening + yaml.safe_dump(facts, sort_keys=False, allow_unicode=True, width=1000), encoding="utf-8")
    return path


def unlisted_code(workspace: Workspace, code: str, trust_list: Path | None = None) -> str:
    """A sentence about a code that no list of trusts has, with those it may be meant for; nothing for one that is listed.

    Bodies outside the list are welcome, so this is never an error.
    """
    trusts = read_trust_list(trust_list or workspace.trust_list).set_index("code")["name"]
    if code in trusts.index:
        return ""
    near = [listed for listed in trusts.index if _one_letter_apart(code, listed)]
    near.sort(
        key=lambda listed: not any({*pair} <= alike for pair in zip(code, listed, strict=True) if len({*pair}) > 1 for alike in ALIKE)
    )
    named = [listed for listed, name in trusts.items() if len(code) > len(str(listed)) and code in str(name).upper()]
    meant = "; ".join(f"{listed} ({trusts[listed]})" for listed in (near + named)[:SHOWN])
    guess = f" Did you mean {meant}?" if meant else ""
    return f"Warning: {code} is not in the trust list.{guess} If the code is right, write the organisation's name into its file."


def _one_letter_apart(code: str, listed: str) -> bool:
    return len(code) == len(listed) and (sum(a != b for a, b in zip(code, listed, strict=True)) == 1 or sorted(code) == sorted(listed))


def _facts(workspace: Workspace, code: str, trusts: pd.DataFrame) -> dict[str, Any]:
    if code not in trusts.index:
        return {"name": f"The organisation {code} ({PLACEHOLDER})"}
    trust = trusts.loc[code]
    facts: dict[str, Any] = {key: trust[key] for key in ("name", "type", "region", "system") if trust[key]}
    if trust["predecessors"] and not pd.isna(trust["merged"]):
        joined = first_year_together(workspace, trust["merged"].date())
        facts["predecessors"] = [{"code": earlier.strip(), "joined": joined} for earlier in trust["predecessors"].split(";")]
    return facts

"""Lists of NHS trusts: the ODS file `etr` without headings, and the list with types, regions, systems and predecessors."""

import io
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from wres.errors import InputError

COLUMNS = ["code", "name", "type", "region", "system", "predecessors", "merged", "opened", "closed"]
ETR = {0: "code", 1: "name", 2: "region", 3: "system", 10: "opened", 11: "closed"}
REGION_CODES = {
    "Y56": "London", "Y58": "South West", "Y59": "South East", "Y60": "Midlands", "Y61": "East of England", "Y62": "North West",
    "Y63": "North East and Yorkshire",
}  # fmt: skip


PUBLISHED = {"ods_code": "code", "ics": "system", "predecessor_codes": "predecessors", "merger_date": "merged"}


def read_trust_list(path: Path) -> pd.DataFrame:
    """Trusts, one row each: code, name, type, region, system, predecessors (codes, `;`), merged, opened, closed.

    merged is the date the predecessors joined; dates are missing where there is none, and a lone hyphen is nothing. Reads either
    layout, and our own restatement of the second; lines at the top that begin with # are passed over, and codes are kept whole, since
    some have five characters. Raises InputError for any other file.
    """
    raw = _cells(path)
    if raw.iloc[0, 0] in ("ods_code", "code"):
        trusts = raw.iloc[1:].set_axis(list(raw.iloc[0]), axis=1).rename(columns=PUBLISHED)
    elif raw.shape[1] >= len(ETR) + 6 and raw[0].str.fullmatch(r"[A-Z0-9]{3,5}").all():
        trusts = raw[list(ETR)].rename(columns=ETR)
        trusts["name"] = trusts["name"].str.title().str.replace("Nhs", "NHS").str.replace("'S", "'s")
        trusts["region"] = trusts["region"].map(REGION_CODES).fillna(trusts["region"])
    else:
        raise InputError(f"{path.name}: neither the ODS trust file (no headings, codes first) nor a trust list beginning with ods_code.")
    trusts = trusts.reindex(columns=COLUMNS).astype(object).fillna("").replace("-", "")
    trusts["merged"] = pd.to_datetime(trusts["merged"], format="%Y-%m-%d", errors="coerce")
    for day in ("opened", "closed"):
        trusts[day] = pd.to_datetime(trusts[day], format="%Y%m%d", errors="coerce")
    return trusts.reset_index(drop=True)


def trust_facts(path: Path, names: Sequence[str]) -> dict[str, dict[str, str]]:
    """What a list of trusts says of each: by its code those of the named columns that are not blank."""
    trusts = read_trust_list(path)
    rows = zip(trusts["code"], *(trusts[name] for name in names), strict=True)
    return {code: {name: fact for name, fact in zip(names, facts, strict=True) if fact} for code, *facts in rows}


def _cells(path: Path) -> pd.DataFrame:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True)
        while lines and lines[0].startswith("#"):
            del lines[0]
        return pd.read_csv(io.StringIO("".join(lines)), header=None, dtype=str, keep_default_na=False)
    except OSError as fault:
        raise InputError(f"{path}: there is no such file. Give a list of trusts as CSV.") from fault
    except ValueError as fault:  # no text, no rows, or rows of different lengths
        raise InputError(f"{path.name}: this is not readable as a CSV file. Give a list of trusts as CSV.") from fault

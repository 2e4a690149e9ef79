"""Lists of NHS trusts: the ODS file `etr` without headings, and the list with types, regions, systems and predecessors."""

from pathlib import Path

import pandas as pd

from wres.errors import InputError

COLUMNS = ["code", "name", "type", "region", "system", "predecessors", "opened", "closed"]
ETR = {0: "code", 1: "name", 2: "region", 3: "system", 10: "opened", 11: "closed"}
REGION_CODES = {
    "Y56": "London", "Y58": "South West", "Y59": "South East", "Y60": "Midlands", "Y61": "East of England",
    "Y62": "North West", "Y63": "North East and Yorkshire",
}


def read_trust_list(path: Path) -> pd.DataFrame:
    """Trusts, one row each: code, name, type, region, system, predecessors (codes, `;`), opened, closed (dates, missing while open).

    Reads either layout; codes are kept whole, since some have five characters. Raises InputError for any other file.
    """
    raw = pd.read_csv(path, header=None, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    if raw.iloc[0, 0] == "ods_code":
        named = raw.iloc[1:].set_axis(list(raw.iloc[0]), axis=1)
        trusts = named.rename(columns={"ods_code": "code", "ics": "system", "predecessor_codes": "predecessors"})
    elif raw.shape[1] >= len(ETR) + 6 and raw[0].str.fullmatch(r"[A-Z0-9]{3,5}").all():
        trusts = raw[list(ETR)].rename(columns=ETR)
        trusts["name"] = trusts["name"].str.title().str.replace("Nhs", "NHS").str.replace("'S", "'s")
        trusts["region"] = trusts["region"].map(REGION_CODES).fillna(trusts["region"])
    else:
        raise InputError(f"{path.name}: neither the ODS trust file (no headings, codes first) nor a trust list beginning with ods_code.")
    trusts = trusts.reindex(columns=COLUMNS).astype(object).fillna("")
    for day in ("opened", "closed"):
        trusts[day] = pd.to_datetime(trusts[day], format="%Y%m%d", errors="coerce")
    return trusts.reset_index(drop=True)

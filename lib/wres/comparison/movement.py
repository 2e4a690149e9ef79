"""Movement between two years, as three separate things: the number, the meaning for the group, and the gap."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from wres.comparison.reading import Reading, gap_reading, reading
from wres.indicators.measures import KEY
from wres.parameters import Break, Standard, Year, period

NOT_COMPARABLE = "not comparable"
COLUMNS = [*KEY, "unit", "before", "after", "change", "direction", "judgement", "gap", "why", "rule"]
ROUNDING = 1e-9  # what binary floats add to a difference of decimals
NO_MERGERS: Mapping[int, str] = {}


def movement(
    history: pd.DataFrame,
    before: int,
    after: int,
    standard: Standard,
    rules: Year,
    breaks: Sequence[Break],
    mergers: Mapping[int, str] = NO_MERGERS,
) -> pd.DataFrame:
    """What changed between two years, one row for each measure of the later year.

    history: disclosed measures of several years. mergers: the first year of the merged organisation, and a name for what
    joined. Columns: the key and unit; `before`, `after`, `change` (after minus before, unrounded); `direction` of the
    number (up, down, unchanged); `judgement` for the group (better, worse, no real change; empty where no reading is
    laid down, as for the share of the reference group); `gap` between the groups (narrower, wider, unchanged; empty where
    there is none); each may be `not comparable`, and `why` says why. `rule` is the rule of judgement in words.
    """
    rows = _both_years(history, before, after)
    why = _why_not_comparable(rows, before, after, breaks, mergers)
    comparable = (why == "").to_numpy()
    change = np.where(comparable, rows["after"] - rows["before"], np.nan)
    readings = [reading(key, standard, rules.movement) for key in zip(rows["indicator"], rows["measure"], rows["group"], strict=True)]
    moved = rows.assign(change=change, direction=_direction(change), why=why)
    moved["judgement"] = _judgement(moved, readings)
    moved["rule"] = [one.rule if one else "" for one in readings]
    moved["gap"] = _gaps(moved, standard, rules)
    return moved[COLUMNS].reset_index(drop=True)


def _both_years(history: pd.DataFrame, before: int, after: int) -> pd.DataFrame:
    columns = [*KEY, "unit", "value", "status", "reason"]
    later = history.loc[history["year"] == after, columns].drop_duplicates(KEY)
    earlier = history.loc[history["year"] == before, columns].drop_duplicates(KEY)
    rows = later.merge(earlier, on=KEY, how="left", suffixes=("", "_before"))
    rows["status_before"] = rows["status_before"].fillna("missing")
    rows["reason_before"] = rows["reason_before"].fillna("no data")
    return rows.rename(columns={"value": "after", "value_before": "before"})


def _why_not_comparable(rows: pd.DataFrame, before: int, after: int, breaks: Sequence[Break], mergers: Mapping[int, str]) -> pd.Series:
    """The first reason why two values are not compared; empty when they are."""
    why = pd.Series("", index=rows.index, dtype=object)

    def say(where: pd.Series, words: pd.Series | str) -> None:
        open_rows = where & (why == "")
        why[open_rows] = words if isinstance(words, str) else words[open_rows]

    say(rows["status_before"] != "ok", "no figure for " + period(before) + ": " + rows["reason_before"])
    say(rows["status"] != "ok", "no figure for " + period(after) + ": " + rows["reason"])
    say(rows["unit"] != rows["unit_before"].fillna(rows["unit"]), "the two years are in different units")
    for one in breaks:
        if before < one.year <= after:
            say(rows["indicator"] == one.indicator, f"break in the series in {period(one.year)}: {one.reason}")
    for year, name in sorted(mergers.items()):
        if before < year <= after:
            say(rows["status"].notna(), f"merger in {period(year)}: {name}")
    return why


def _direction(change: np.ndarray) -> np.ndarray:
    conditions = [np.isnan(change), np.abs(change) < ROUNDING, change > 0]
    return np.select(conditions, [NOT_COMPARABLE, "unchanged", "up"], default="down").astype(object)


def _judgement(rows: pd.DataFrame, readings: list[Reading | None]) -> list[str]:
    judged = []
    for one, before, after, direction in zip(readings, rows["before"], rows["after"], rows["direction"], strict=True):
        if one is None:
            judged.append("")
        elif direction == NOT_COMPARABLE:
            judged.append(NOT_COMPARABLE)
        else:
            worse_by = one.harm(after) - one.harm(before)
            judged.append("no real change" if abs(worse_by) < one.tolerance - ROUNDING else "worse" if worse_by > 0 else "better")
    return judged


def _gaps(rows: pd.DataFrame, standard: Standard, rules: Year) -> pd.Series:
    """Which way the gap went, beside every row of a measure that has one."""
    found = pd.Series("", index=rows.index, dtype=object)
    one = gap_reading(rules.movement)
    for _, row in rows[rows["measure"].isin(["gap", "difference"])].iterrows():
        if row["direction"] == NOT_COMPARABLE:
            word = NOT_COMPARABLE
        else:
            wider_by = one.harm(row["after"]) - one.harm(row["before"])
            word = "unchanged" if abs(wider_by) < one.tolerance - ROUNDING else "wider" if wider_by > 0 else "narrower"
        beside = rows["indicator"].eq(row["indicator"]) & rows["staff_group"].eq(row["staff_group"]) & rows["band"].eq(row["band"])
        found[beside & rows["group"].isin([row["group"], *_parts(row["group"])])] = word
    return found


def _parts(group: str) -> list[str]:
    return group.split("-")

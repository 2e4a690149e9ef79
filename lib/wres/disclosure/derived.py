"""What is built on hidden counts, and would give them back: ratios, gaps, differences, disparity ratios."""

import numpy as np
import pandas as pd

from wres.disclosure.counts import WORKFORCE, Counts
from wres.disclosure.cover import Cover, safe
from wres.disclosure.equations import ALL, tiers
from wres.indicators.disparity import STEPS
from wres.indicators.measures import ZERO_DENOMINATOR
from wres.parameters import Standard

PARTS = {"relative_likelihood": "likelihood", "gap": "percentage", "difference": "board_share"}
GIVES_AWAY = ("ok", f"missing: {ZERO_DENOMINATOR}")
CELL = ["indicator", "staff_group", "band"]


def with_hidden_parts(measures: pd.DataFrame, hidden: np.ndarray) -> np.ndarray:
    """Which ratios, gaps and differences have a hidden part; `zero denominator` tells a count as well as a ratio does."""
    first, route = _split(measures["measure"])
    hidden_parts = measures[hidden]
    part, part_route = _split(hidden_parts["measure"])
    known = set(zip(part, part_route, *(hidden_parts[name] for name in CELL), strict=True))
    cells = zip(first.map(PARTS), route, *(measures[name] for name in CELL), strict=True)
    built_on_hidden = np.array([cell in known for cell in cells], dtype=bool)
    return built_on_hidden & _tells(measures)


def workforce_differences(measures: pd.DataFrame, counts: Counts, hidden: np.ndarray) -> np.ndarray:
    """Which board differences would give back a hidden share of the whole workforce.

    hidden: truth values by count.
    """
    differences = (measures["measure"] == "difference") & _tells(measures)
    unknown = {place[3] for place, number in counts.at.items() if place[:3] == (WORKFORCE, ALL, ALL) and hidden[number]}
    return (differences & measures["group"].isin(unknown)).to_numpy()


def disparities(measures: pd.DataFrame, cover: Cover, standard: Standard) -> np.ndarray:
    """Which race disparity ratios cannot be shown beside what is hidden.

    A shown ratio is taken to give away the four tier totals it is made of. It may be shown when every hidden count still
    has a move that leaves all the totals given away so far as they are.
    """
    rows = (measures["measure"] == "disparity") & _tells(measures)
    result = np.zeros(len(measures), dtype=bool)
    kept = np.zeros((0, len(cover.hidden)))
    for row in np.flatnonzero(rows.to_numpy()):
        totals = _tier_totals(measures.iloc[row], cover, standard)
        totals = totals[np.any(totals[:, cover.hidden] != 0, axis=1)]
        wider = np.vstack([kept, totals])
        if len(totals) and not _still_safe(cover, wider):
            result[row] = True
        else:
            kept = wider
    return result


def _tier_totals(row: pd.Series, cover: Cover, standard: Standard) -> np.ndarray:
    of_tier = tiers(cover.counts, standard, row["staff_group"])
    groups = (standard.reference_group, standard.comparison_group)
    totals = np.zeros((4, len(cover.hidden)))
    for line, cell in enumerate((tier, group) for tier in STEPS[row["band"]] for group in groups):
        totals[line, list(of_tier.get(cell, ()))] = 1
    return totals


def _still_safe(cover: Cover, kept: np.ndarray) -> bool:
    """Whether every hidden count has a move among hidden counts that keeps the sums; moves found are remembered."""
    narrow, *wider = cover.found
    if any((kept @ move).any() for found in wider for move in found):
        return False  # counts so few that they pin each other: not risked for the sake of a ratio
    size = len(cover.hidden)
    unsafe = cover.hidden & safe(narrow, size) & ~safe([move for move in narrow if not (kept @ move).any()], size)
    for count in np.flatnonzero(unsafe).tolist():
        if unsafe[count]:
            move = cover.move_among_hidden(count, cover.spaces[0], kept)
            if move is None:
                return False
            narrow.append(move)
            unsafe &= move == 0
    return True


def _split(measure: pd.Series) -> tuple[pd.Series, pd.Series]:
    """A measure's own name and its route: `relative_likelihood_domestic` is (`relative_likelihood`, `domestic`)."""
    found = measure.str.extract(r"^(relative_likelihood|likelihood)_(.+)$")
    return found[0].fillna(measure), found[1].fillna("")


def _tells(measures: pd.DataFrame) -> pd.Series:
    status = measures["status"].where(measures["status"] == "ok", measures["status"] + ": " + measures["reason"])
    return status.isin(GIVES_AWAY)

"""Race disparity ratio: how much likelier the reference group is to be in a higher tier of bands."""

import numpy as np
import pandas as pd

from wres.indicators.measures import NO_DATA, ZERO_DENOMINATOR, missing, tidy
from wres.parameters import Standard

INDICATOR = "rdr"
STEPS = {"lower_middle": ("lower", "middle"), "middle_upper": ("middle", "upper"), "lower_upper": ("lower", "upper")}


def disparity(workforce: pd.DataFrame, standard: Standard) -> pd.DataFrame:
    """(reference above / reference below) / (comparison above / comparison below), for each step between tiers.

    workforce: `staff_group`, `band`, `ethnicity`, `headcount`. Bands without a tier, such as medical grades, are left
    out, and so is unknown ethnicity. Returns one row a step for all staff groups together and for each that has tiers;
    lower_upper is the product of the other two. A tier of nobody under the line gives `zero denominator`.
    """
    tiers = {(group, band): each.tier for group in standard.staff_groups for band, each in standard.bands(group).items()}
    tier = [tiers.get(cell) for cell in zip(workforce["staff_group"], workforce["band"], strict=True)]
    counted = workforce.assign(tier=tier).dropna(subset=["tier"])
    by_group = counted.groupby(["staff_group", "tier", "ethnicity"], observed=True)["headcount"].sum()
    everyone = counted.groupby(["tier", "ethnicity"], observed=True)["headcount"].sum()
    rows = []
    for staff_group in tiered_staff_groups(standard):
        headcount = everyone if staff_group == "all" else by_group.loc[[staff_group]].droplevel(0) if staff_group in by_group.index else {}
        rows += [_step(dict(headcount), step, staff_group, standard) for step in STEPS]
    return tidy(rows)


def no_disparity(standard: Standard) -> pd.DataFrame:
    """Every row when nothing is known."""
    groups = tiered_staff_groups(standard)
    return missing(
        NO_DATA, measure="disparity", group=_group(standard), unit="ratio",
        staff_group=[group for group in groups for _ in STEPS], band=list(STEPS) * len(groups),
    )  # fmt: skip


def tiered_staff_groups(standard: Standard) -> list[str]:
    """`all`, and the staff groups whose bands have tiers."""
    tiered = [group for group in standard.staff_groups if any(band.tier for band in standard.bands(group).values())]
    return ["all", *tiered]


def _step(headcount: dict, step: str, staff_group: str, standard: Standard) -> dict:
    below, above = STEPS[step]
    reference, comparison = standard.reference_group, standard.comparison_group
    top = float(headcount.get((above, reference), 0)) * float(headcount.get((below, comparison), 0))
    bottom = [float(headcount.get(cell, 0)) for cell in ((below, reference), (above, comparison), (below, comparison))]
    row = {"measure": "disparity", "group": _group(standard), "staff_group": staff_group, "band": step, "unit": "ratio"}
    if 0 in bottom:
        return row | {"value": np.nan, "status": "missing", "reason": ZERO_DENOMINATOR}
    return row | {"value": top / (bottom[0] * bottom[1]), "status": "ok", "reason": ""}


def _group(standard: Standard) -> str:
    return f"{standard.reference_group}/{standard.comparison_group}"

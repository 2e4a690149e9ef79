"""Disparity: how much likelier the reference group is to be in a higher tier of bands."""

from collections import Counter
from dataclasses import replace

import pandas as pd

from wres.indicators.figures import NO_DATA, ZERO_DENOMINATOR, Figure
from wres.parameters import Standard

STEPS = {"lower_middle": ("lower", "middle"), "middle_upper": ("middle", "upper"), "lower_upper": ("lower", "upper")}


def disparity(workforce: pd.DataFrame, standard: Standard) -> list[Figure]:
    """(reference above / reference below) / (comparison above / comparison below), for each step between tiers.

    workforce: `staff_group`, `band`, `ethnicity`, `headcount`. Bands without a tier, such as medical grades, are left
    out, and so is unknown ethnicity. Returns one row a step for all staff groups together and for each that has tiers;
    lower_upper is the product of the other two. A tier of nobody under the line gives `zero denominator`.
    """
    tiers = {(group, band): each.tier for group in standard.staff_groups for band, each in standard.bands(group).items()}
    headcounts: dict[str, Counter] = {group: Counter() for group in tiered_staff_groups(standard)}
    columns = (workforce[column].tolist() for column in ("staff_group", "band", "ethnicity", "headcount"))
    for staff_group, band, ethnicity, count in zip(*columns, strict=True):
        tier = tiers.get((staff_group, band))
        if tier:
            headcounts["all"][tier, ethnicity] += count
            headcounts[staff_group][tier, ethnicity] += count
    return [_step(headcount, step, group, standard) for group, headcount in headcounts.items() for step in STEPS]


def no_disparity(standard: Standard) -> list[Figure]:
    """Every row when nothing is known."""
    return [_row(step, group, standard).missing(NO_DATA) for group in tiered_staff_groups(standard) for step in STEPS]


def tiered_staff_groups(standard: Standard) -> list[str]:
    """`all`, and the staff groups whose bands have tiers."""
    tiered = [group for group in standard.staff_groups if any(band.tier for band in standard.bands(group).values())]
    return ["all", *tiered]


def _step(headcount: Counter, step: str, staff_group: str, standard: Standard) -> Figure:
    below, above = STEPS[step]
    reference, comparison = standard.reference_group, standard.comparison_group
    top = float(headcount[above, reference]) * float(headcount[below, comparison])
    bottom = [float(headcount[cell]) for cell in ((below, reference), (above, comparison), (below, comparison))]
    row = _row(step, staff_group, standard)
    return row.missing(ZERO_DENOMINATOR) if 0 in bottom else replace(row, value=top / (bottom[0] * bottom[1]))


def _row(step: str, staff_group: str, standard: Standard) -> Figure:
    group = f"{standard.reference_group}/{standard.comparison_group}"
    return Figure(measure="disparity", group=group, staff_group=staff_group, band=step, unit="ratio")

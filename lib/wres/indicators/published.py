"""Figures that exist only as printed: into measures, and compared with what can be calculated."""

from decimal import Decimal
from math import inf, nan

import pandas as pd

from wres.indicators.measures import BLANK, NO_DATA, ZERO_DENOMINATOR, tidy
from wres.indicators.published_findings import MISPRINT_OR_INVERTED, disagreement, figure, not_used, opposite_sign

CELL = ["measure", "group", "staff_group", "band"]
POINTS = ("gap", "difference")
UNIT = {"share": "percent", "likelihood": "percent", "percentage": "percent", "board_share": "percent"}
UNIT |= {"relative_likelihood": "ratio", "disparity": "ratio", "gap": "points", "difference": "points"}


def printed_measures(published: pd.DataFrame | None, indicator: str, band: str = "all") -> list[dict]:
    """The printed values of one indicator, each as a measure with its `row` in the table.

    published: the table `published`; a blank value is missing for the reason given, else `blank`. band: what a blank
    band means. The unit is that of the measure: a relative likelihood is a ratio, whatever was printed behind it.
    """
    if published is None:
        return []
    rows = published[published["indicator"] == indicator]
    return [
        _measure(row, dict(zip(rows, cells, strict=True)), band) for row, cells in zip(rows.index, rows.to_numpy(dtype=object), strict=True)
    ]


def settle(calculated: pd.DataFrame, printed: list[dict], indicator: str, parts: str, slack: float = 0) -> tuple[pd.DataFrame, list[dict]]:
    """Calculated rows, filled from print where nothing could be calculated, and a finding where the two differ.

    parts: what the calculation rests on, in words ("the counts", "the printed parts"); slack: how far off the
    calculation may itself be. A printed value stands only where there were no data; what differs in size by more than
    the rounding of the printed value is a warning, and the calculated value wins.
    """
    if not printed:
        return calculated, []
    rows: dict[tuple, dict] = {tuple(row[name] for name in CELL): dict(row) for row in calculated.to_dict("records")}
    counted = any(row["reason"] != NO_DATA for row in rows.values())
    findings: list[dict] = []
    for line in printed:
        cell = tuple(line[name] for name in CELL)
        row = rows.get(cell)
        if row is None and counted:
            findings.append(not_used(line, indicator, parts))
        elif row is None or (row["status"] == "missing" and row["reason"] != ZERO_DENOMINATOR):
            rows[cell] = line
        elif line["status"] == "ok":
            findings += _differences(line, row, indicator, parts, slack)
    return tidy(rows.values()), findings


def half_unit(value: float) -> float:
    """Half a unit of the last decimal a figure is printed with: 0.5 for 15, 0.05 for 1.7."""
    exponent = Decimal(repr(float(value))).normalize().as_tuple().exponent
    return 0.5 * 10.0 ** min(0, int(exponent))


def printed_slack(*parts: pd.DataFrame) -> float:
    """How far a difference of printed parts may be from the difference of the true ones: half a unit of each, at most."""
    slack = 0.0
    for part in parts:
        printed = part["source"].str.startswith("published") & (part["status"] == "ok")
        slack += max((half_unit(value) for value in part.loc[printed, "value"]), default=0.0)
    return slack


def ratio_against_likelihoods(printed: list[dict], ratio: tuple[str, str], indicator: str) -> list[dict]:
    """A finding for each printed ratio that no rounding of the printed likelihoods can give, such as an inverted one."""
    known = {tuple(line[name] for name in CELL): line["value"] for line in printed if line["status"] == "ok"}
    found = []
    for line in printed:
        first, second = (known.get(("likelihood", group, line["staff_group"], line["band"])) for group in ratio)
        if line["measure"] != "relative_likelihood" or line["status"] != "ok" or first is None or second is None:
            continue
        low = (first - half_unit(first)) / (second + half_unit(second))
        high = (first + half_unit(first)) / (second - half_unit(second)) if second > half_unit(second) else inf
        rounding = half_unit(line["value"])
        if not low - rounding <= line["value"] <= high + rounding:
            between = f"between {low:.2f} and {high:.2f}" if high < inf else f"{low:.2f} or more"
            parts = "the printed likelihoods"
            found.append(disagreement(line, indicator, f"{parts} give {between}", parts, MISPRINT_OR_INVERTED))
    return found


def _measure(row: int, cells: dict, band: str) -> dict:
    text = {name: cells.get(name) if isinstance(cells.get(name), str) else "" for name in ("staff_group", "band", "missing", "source")}
    value = cells["value"]
    value = nan if value is None or pd.isna(value) else float(value)
    given = value == value
    return {
        "row": row,
        "measure": cells["measure"],
        "group": cells["group"],
        "staff_group": text["staff_group"] or "all",
        "band": text["band"] or band,
        "value": value,
        "unit": UNIT[cells["measure"]],
        "status": "ok" if given else "missing",
        "reason": "" if given else text["missing"] or BLANK,
        "source": f"published: {text['source']}" if text["source"] else "published",
    }


def _differences(line: dict, calculated: dict, indicator: str, parts: str, slack: float) -> list[dict]:
    if calculated["status"] != "ok":
        return [disagreement(line, indicator, f"{parts} give no value ({calculated['reason']})", parts)]
    printed, value = line["value"], calculated["value"]
    unsigned = line["measure"] in POINTS
    distance = abs(abs(printed) - abs(value)) if unsigned else abs(printed - value)
    if distance > half_unit(printed) + slack + 1e-9:
        return [disagreement(line, indicator, f"{parts} give {figure(value, line['unit'])}", parts)]
    if unsigned and printed < 0 < value - half_unit(printed) - slack:
        return [opposite_sign(line, indicator)]
    return []

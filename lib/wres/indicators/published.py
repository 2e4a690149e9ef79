"""Figures that exist only as printed: into measures, and compared with what can be calculated."""

from decimal import Decimal

import numpy as np
import pandas as pd

from wres.indicators.measures import BLANK, NO_DATA, ZERO_DENOMINATOR, tidy, together
from wres.indicators.published_findings import MISPRINT_OR_INVERTED, disagreement, figure, not_used, opposite_sign

CELL = ["measure", "group", "staff_group", "band"]
POINTS = ("gap", "difference")
UNIT = {"share": "percent", "likelihood": "percent", "percentage": "percent", "board_share": "percent"}
UNIT |= {"relative_likelihood": "ratio", "disparity": "ratio", "gap": "points", "difference": "points"}


def printed_measures(published: pd.DataFrame | None, indicator: str, band: str = "all") -> pd.DataFrame:
    """The printed values of one indicator as tidy rows; the index is the row of the table each came from.

    published: the table `published`; a blank value is missing for the reason given, else `blank`. band: what a blank
    band means. The unit is that of the measure: a relative likelihood is a ratio, whatever was printed behind it.
    """
    rows = None if published is None else published[published["indicator"] == indicator]
    if rows is None or rows.empty:
        return tidy([])
    value = pd.to_numeric(rows["value"]).to_numpy(dtype=float, na_value=np.nan)
    given = ~np.isnan(value)
    reason = _text(rows, "missing").replace("", BLANK).to_numpy(dtype=object)
    source = _text(rows, "source")
    frame = tidy(
        {"measure": rows["measure"], "group": rows["group"], "value": value, "unit": rows["measure"].map(UNIT)}
        | {"staff_group": _text(rows, "staff_group").replace("", "all"), "band": _text(rows, "band").replace("", band)}
        | {"status": np.where(given, "ok", "missing"), "reason": np.where(given, "", reason)}
        | {"source": ("published: " + source).where(source != "", "published")}
    )
    frame.index = rows.index
    return frame


def settle(
    calculated: pd.DataFrame, printed: pd.DataFrame, indicator: str, parts: str, slack: float = 0
) -> tuple[pd.DataFrame, list[dict]]:
    """Calculated rows, filled from print where nothing could be calculated, and a finding where the two differ.

    parts: what the calculation rests on, in words ("the counts", "the printed parts"); slack: how far off the
    calculation may itself be. A printed value stands only where there were no data; what differs in size by more than
    the rounding of the printed value is a warning, and the calculated value wins.
    """
    if printed.empty:
        return calculated, []
    where = {tuple(cell): position for position, cell in enumerate(calculated[CELL].to_numpy())}
    counted = bool((calculated["reason"] != NO_DATA).any())
    replaced: dict[int, int] = {}
    added: list[int] = []
    findings: list[dict] = []
    for position, (row, line) in enumerate(zip(printed.index, printed.to_dict("records"), strict=True)):
        at = where.get(tuple(line[column] for column in CELL))
        if at is None and not counted:
            added.append(position)
        elif at is None:
            findings.append(not_used(row, line, indicator, parts))
        elif calculated["status"].iat[at] == "missing" and calculated["reason"].iat[at] != ZERO_DENOMINATOR:
            replaced[at] = position
        elif line["status"] == "ok":
            findings += _differences(row, line, calculated.iloc[at], indicator, parts, slack)
    both = together([calculated, printed])
    size = len(calculated)
    order = [size + replaced[at] if at in replaced else at for at in range(size)] + [size + position for position in added]
    return both.iloc[order].reset_index(drop=True), findings


def half_unit(value: float) -> float:
    """Half a unit of the last decimal a figure is printed with: 0.5 for 15, 0.05 for 1.7."""
    exponent = Decimal(repr(float(value))).normalize().as_tuple().exponent
    return 0.5 * 10.0 ** min(0, int(exponent))


def printed_slack(parts: pd.DataFrame) -> float:
    """How far a difference of printed parts may be from the difference of the true ones."""
    printed = parts[(parts["status"] == "ok") & parts["source"].str.startswith("published")]
    return float(sum(half_unit(value) for value in printed["value"]))


def ratio_against_likelihoods(printed: pd.DataFrame, ratio: tuple[str, str], indicator: str) -> list[dict]:
    """A finding for each printed ratio that no rounding of the printed likelihoods can give, such as an inverted one."""
    found = []
    for row, line in printed[(printed["measure"] == "relative_likelihood") & (printed["status"] == "ok")].iterrows():
        same = printed[(printed["staff_group"] == line["staff_group"]) & (printed["band"] == line["band"]) & (printed["status"] == "ok")]
        likelihood = same[same["measure"] == "likelihood"].drop_duplicates("group").set_index("group")["value"]
        if not set(ratio) <= set(likelihood.index):
            continue
        first, second = float(likelihood[ratio[0]]), float(likelihood[ratio[1]])
        low = (first - half_unit(first)) / (second + half_unit(second))
        high = (first + half_unit(first)) / (second - half_unit(second)) if second > half_unit(second) else np.inf
        rounding = half_unit(line["value"])
        if not low - rounding <= line["value"] <= high + rounding:
            between = f"between {low:.2f} and {high:.2f}" if np.isfinite(high) else f"{low:.2f} or more"
            parts = "the printed likelihoods"
            found.append(disagreement(row, line.to_dict(), indicator, f"{parts} give {between}", parts, MISPRINT_OR_INVERTED))
    return found


def _differences(row, line: dict, calculated: pd.Series, indicator: str, parts: str, slack: float) -> list[dict]:
    if calculated["status"] != "ok":
        return [disagreement(row, line, indicator, f"{parts} give no value ({calculated['reason']})", parts)]
    printed, value = line["value"], calculated["value"]
    unsigned = line["measure"] in POINTS
    distance = abs(abs(printed) - abs(value)) if unsigned else abs(printed - value)
    if distance > half_unit(printed) + slack + 1e-9:
        return [disagreement(row, line, indicator, f"{parts} give {figure(value, line['unit'])}", parts)]
    if unsigned and printed < 0 < value - half_unit(printed) - slack:
        return [opposite_sign(row, line, indicator)]
    return []


def _text(rows: pd.DataFrame, column: str) -> pd.Series:
    return rows[column].fillna("").astype(object) if column in rows else pd.Series("", index=rows.index, dtype=object)

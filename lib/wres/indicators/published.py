"""Figures that exist only as printed: read, and compared with what can be calculated."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from math import inf
from typing import Any

import pandas as pd

from wres.findings import Finding
from wres.indicators.figures import BLANK, NO_DATA, NOT_DIVIDED, PUBLISHED, Figure
from wres.indicators.published_findings import MISPRINT_OR_INVERTED, disagreement, in_words, not_used, opposite_sign
from wres.parameters.measures import MEASURES, measure_of
from wres.text.numbers import fixed_number

Printed = dict[int, Figure]  # by row of the table `published`


def printed_figures(published: pd.DataFrame | None, indicator: str, band: str = "all") -> Printed:
    """The printed values of one indicator by their row in the table.

    published: the table `published`; a blank value is missing for the reason given, else `blank`. band: what a blank band means.
    The unit is that of the measure: a relative likelihood is a ratio, whatever was printed behind it.
    """
    if published is None:
        return {}
    columns = {str(name): published[name].tolist() for name in published}
    rows = zip(published.index.tolist(), *columns.values(), strict=True)
    cells = ((row, dict(zip(columns, values, strict=True))) for row, *values in rows)
    return {row: _figure(cell, band) for row, cell in cells if cell["indicator"] == indicator}


def of_measures(printed: Printed, *measures: str) -> Printed:
    """The printed figures of some measures."""
    return {row: line for row, line in printed.items() if line.measure in measures}


def fill_from_print(calculated: list[Figure], printed: Printed, parts: str, tolerance: float = 0) -> tuple[list[Figure], list[Finding]]:
    """Calculated figures, filled from print where nothing could be calculated, and a finding where the two differ.

    parts: what the calculation rests on, in words ("the counts", "the printed parts"); tolerance: how far off the
    calculation may itself be. A printed value stands only where there were no data; what differs in size by more than
    the rounding of the printed value is a warning, and the calculated value wins.
    """
    rows = {row.cell: row for row in calculated}
    counted = any(row.reason != NO_DATA for row in calculated)
    findings: list[Finding] = []
    for number, line in printed.items():
        row = rows.get(line.cell)
        if row is None and counted:
            findings.append(not_used(number, line, parts))
        elif row is None or (row.status == "missing" and row.reason not in NOT_DIVIDED):
            rows[line.cell] = line
        elif line.status == "ok":
            findings += _differences(number, line, row, parts, tolerance)
    return list(rows.values()), findings


def half_unit(value: float) -> float:
    """Half a unit of the last decimal a figure is printed with: 0.5 for 15, 0.05 for 1.7."""
    exponent = Decimal(repr(float(value))).normalize().as_tuple().exponent
    return 0.5 * 10.0 ** min(0, int(exponent))


def rounding_of(*parts: Iterable[Figure]) -> float:
    """How far a difference of printed parts may be from the difference of the true ones: half a unit of each, at most."""
    printed = ([row.value for row in part if row.status == "ok" and row.source == PUBLISHED] for part in parts)
    return sum(max(map(half_unit, values), default=0.0) for values in printed)


def ratio_against_likelihoods(printed: Printed, ratio: tuple[str, str]) -> list[Finding]:
    """A finding for each printed ratio that no rounding of the printed likelihoods can give, such as an inverted one."""
    values = {line.cell: line.value for line in printed.values() if line.status == "ok"}
    findings = []
    for number, line in printed.items():
        parts = MEASURES[line.measure].parts if line.unit == "ratio" and line.measure in MEASURES else ""
        first, second = (values.get(replace(line, measure=parts, group=group).cell) for group in ratio)
        if not parts or line.status != "ok" or first is None or second is None:
            continue
        low = (first - half_unit(first)) / (second + half_unit(second))
        high = (first + half_unit(first)) / (second - half_unit(second)) if second > half_unit(second) else inf
        rounding = half_unit(line.value)
        if not low - rounding <= line.value <= high + rounding:
            between = f"between {fixed_number(low, 2)} and {fixed_number(high, 2)}" if high < inf else f"{fixed_number(low, 2)} or more"
            behind = "the printed likelihoods"
            findings.append(disagreement(number, line, f"{behind} give {between}", behind, MISPRINT_OR_INVERTED))
    return findings


def _figure(cells: dict[str, Any], band: str) -> Figure:
    text = {name: cells.get(name) if isinstance(cells.get(name), str) else "" for name in ("staff_group", "band", "missing", "source")}
    figure = Figure(
        indicator=cells["indicator"], measure=cells["measure"], group=cells["group"], staff_group=text["staff_group"] or "all",
        band=text["band"] or band, unit=measure_of(cells["measure"]).unit, source=PUBLISHED, source_text=text["source"] or "",
    )  # fmt: skip
    value = cells["value"]
    return figure.missing(text["missing"] or BLANK) if pd.isna(value) else replace(figure, value=float(value))


def _differences(number: int, line: Figure, calculated: Figure, parts: str, tolerance: float) -> list[Finding]:
    if calculated.status != "ok":
        return [disagreement(number, line, f"{parts} give no value ({calculated.reason})", parts)]
    printed, value = line.value, calculated.value
    unsigned = measure_of(line.measure).signed
    distance = abs(abs(printed) - abs(value)) if unsigned else abs(printed - value)
    if distance > half_unit(printed) + tolerance + 1e-9:
        return [disagreement(number, line, f"{parts} give {in_words(value, line.unit)}", parts)]
    if unsigned and printed < 0 < value - half_unit(printed) - tolerance:
        return [opposite_sign(number, line)]
    return []

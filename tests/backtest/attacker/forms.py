"""Which counts a figure is made of, by the definitions of the standard as a reader of the methods knows them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from attacker.cells import Cell, Form, sum_of, times
from attacker.published import PublishedRow

GROUPS = ("white", "bme", "unknown")
LOWER, MIDDLE = ("under_1", "1", "2", "3", "4", "5"), ("6", "7")
UPPER = ("8a", "8b", "8c", "8d", "9", "vsm")
TIERS = {"lower": LOWER, "middle": MIDDLE, "upper": UPPER}
CLUSTERS = {
    "1_to_4": LOWER[:5], "5_to_7": ("5", "6", "7"), "8a_and_8b": UPPER[:2], "8c_to_vsm": UPPER[2:], "other_grades": ("career_grade", "other"),
}  # fmt: skip
TOGETHER = CLUSTERS | {"8a_and_above": UPPER, "8c_and_above": UPPER[2:]}
EVENTS = {"2": ("recruitment", "appointed"), "3": ("disciplinary", "entered"), "4": ("training", "accessed")}


@dataclass
class Forms:
    """The sums behind figures; a place that no row of a return has is a count of 0, and is added to the counts.

    counts: the true counts of every return. windows: by year, over how many years indicator 3 may count.
    """

    counts: dict[Cell, int]
    windows: dict[int, int] = field(default_factory=dict)
    of_group: dict[tuple[int, str, str, str], list[Cell]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for cell in self.counts:
            self.of_group.setdefault(cell[:4], []).append(cell)

    def fraction(self, row: PublishedRow) -> tuple[Form, Form] | None:
        """What is counted, out of what, of a share of the workforce or a likelihood; None of any other figure."""
        if (row.indicator, row.measure) == ("1", "share"):
            return self.workforce(row, row.group), sum_of(self.workforce(row, group) for group in GROUPS)
        measure, _, route = row.measure.partition("_")
        if measure != "likelihood":
            return None
        table, column = EVENTS[row.indicator]
        if row.indicator == "2":
            place = (row.year, row.group, row.staff_group, row.band, route)
            return self._cells(table, column, *place), self._cells(table, "shortlisted", *place)
        years = self._years(row) if row.indicator == "3" else {row.year: row.year}
        events = sum_of(self._of_year(table, column, row.group, returned, year) for year, returned in years.items())
        return events, times(self._cells("workforce", "headcount", row.year, row.group), len(years))

    def workforce(self, row: PublishedRow, group: str) -> Form:
        """The staff of a group in the place of a row."""
        return self._cells("workforce", "headcount", row.year, group, row.staff_group, row.band)

    def staff_and_events(self) -> Iterator[tuple[Form, Form]]:
        """The staff of a group in a return, and those of them who are counted in another table for a year."""
        events: dict[Cell, dict[Cell, float]] = {}
        for cell in self.counts:
            if cell.table in ("disciplinary", "training"):
                events.setdefault(Cell(*cell[:4], year=cell.year), {})[cell] = 1.0
        for of, form in events.items():
            yield dict.fromkeys(self.of_group.get((of.returned, "workforce", "headcount", of.group), ()), 1.0), form

    def odds(self, row: PublishedRow) -> tuple[Form, Form, Form, Form]:
        """Of a disparity: White staff in the higher tier, BME in the lower; White in the lower, BME in the higher."""
        lower, higher = row.band.split("_")
        white, bme = row.group.split("/")
        return tuple(self._tier(row, *of) for of in ((white, higher), (bme, lower), (white, lower), (bme, higher)))

    def _tier(self, row: PublishedRow, group: str, tier: str) -> Form:
        cells = self.of_group.get((row.year, "workforce", "headcount", group), ())
        return {cell: 1.0 for cell in cells if row.staff_group in ("all", cell.staff_group) and cell.band in TIERS[tier]}

    def _years(self, row: PublishedRow) -> dict[int, int]:
        """The years whose cases are counted, each with the return that tells them."""
        before = next((year for year in (row.year, row.year - 1) if self._of_year("disciplinary", "entered", "", year, row.year - 1)), None)
        two = self.windows.get(row.year, 1) == 2 and before is not None
        return {row.year: row.year} | ({row.year - 1: before} if two else {})

    def _of_year(self, table: str, column: str, group: str, returned: int, year: int) -> Form:
        wanted = (returned, table, column, year)
        return {
            cell: 1 for cell in self.counts if (cell.returned, cell.table, cell.column, cell.year) == wanted and group in ("", cell.group)
        }

    def _cells(
        self, table: str, column: str, returned: int, group: str, staff_group: str = "all", band: str = "all", route: str = ""
    ) -> Form:
        bands = TOGETHER.get(band, (band,))
        form = {
            cell: 1.0
            for cell in self.of_group.get((returned, table, column, group), ())
            if staff_group in ("all", cell.staff_group) and ("all" in bands or cell.band in bands) and route in ("", cell.route)
        }
        if not form:
            absent = Cell(returned, table, column, group, staff_group.replace("all", ""), bands[0].replace("all", ""), route, returned)
            self.counts[absent] = 0
            self.of_group.setdefault(absent[:4], []).append(absent)
            form = {absent: 1.0}
        return form


def windows_of(params: Path, years: Iterable[int]) -> dict[int, int]:
    """Over how many years indicator 3 counts, by the files of a folder params/years."""
    files = {int(file.stem): yaml.safe_load(file.read_text(encoding="utf-8")) for file in params.glob("*.yaml")}
    nearest = {year: max((of_file for of_file in files if of_file <= year), default=min(files)) for year in years}
    return {year: files[of_file].get("window_years", {}).get("disciplinary", 1) for year, of_file in nearest.items()}

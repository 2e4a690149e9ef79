"""Where a table lies: a file, a sheet of a workbook, or the export of another system."""

import fnmatch
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wres.findings import Finding
from wres.inputs.files.kinds import kind_of
from wres.inputs.headings import heading
from wres.inputs.source import label
from wres.inputs.workbook import WorkbookSheet, sheets_of
from wres.parameters import Checks, Table, TableMap

WORKBOOK_FORMAT = "an Excel workbook (.xlsx)"


@dataclass(frozen=True)
class Place:
    """A file, or a sheet of a workbook, that gives a table; `map` says how, when it is in another system's words."""

    table: str
    file: Path
    sheet: WorkbookSheet | None = None
    map: TableMap | None = None

    @property
    def is_second_choice(self) -> bool:
        """Whether it is a file of another kind than those a return is usually given in, such as recruitment.xlsx."""
        usual = self.file.suffix.lower() in (".csv", ".parquet") or heading(self.file.stem) != self.table
        return self.map is None and not usual

    @property
    def label(self) -> str:
        """How findings name it."""
        return label(self.file, self.sheet.name if self.sheet else None)


def export_places(files: list[Path], maps: Mapping[str, TableMap], checks: Checks, findings: list[Finding]) -> list[Place]:
    """The exports that an organisation's column map names, among the files of a return; what cannot be opened is a finding."""
    places = []
    for table, map_of_table in maps.items():
        for path in (path for path in files if fnmatch.fnmatch(path.name.lower(), map_of_table.file.lower())):
            try:
                sheets = sheets_of(path) if kind_of(path).is_spreadsheet else None
            except (OSError, ValueError) as fault:
                findings.append(checks.finding("file cannot be opened", path.name, format=WORKBOOK_FORMAT, reason=fault))
                continue
            if sheets is None:
                places.append(Place(table, path, None, map_of_table))
                continue
            chosen = [sheet for sheet in sheets if map_of_table.sheet in (None, sheet.name)][:1]
            if chosen:
                places.append(Place(table, path, chosen[0], map_of_table))
            else:
                names = ", ".join(sheet.name for sheet in sheets)
                findings.append(checks.finding("mapped sheet missing", path.name, table=table, sheet=map_of_table.sheet, sheets=names))
    return places


def exports_not_found(
    maps: Mapping[str, TableMap], tables_present: set[str], tables: Mapping[str, Table], checks: Checks, where: str
) -> list[Finding]:
    """A finding for each mapped table that no file gives, neither itself nor the table it stands for."""
    missing = [table for table in maps if not {table, tables[table].instead_of} & tables_present]
    return [
        checks.finding("mapped file not found", f"{where}, column_map.{table}", table=table, file=maps[table].file) for table in missing
    ]

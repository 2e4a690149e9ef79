"""Which changed inputs can have made a difference: the tables, files and definitions that a figure, an action or a text is made from."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from wres.approval.definition_changes import ACCEPTED, KeyChange
from wres.approval.input_changes import ChangedInputs, FileChange, InWords
from wres.approval.row_changes import TableChange
from wres.indicators.figures import Figure
from wres.parameters import Standard
from wres.parameters.measures import measure_of
from wres.parameters.organisation_keys import OF_FIGURES

ORGANISATIONS, FRAMEWORKS = "params/organisations/", "params/frameworks/"
RETURNS, TEXTS = "data/", ".md"  # how files of returns begin, and how files of words end
OF_YEAR = re.compile(rf"{RETURNS}[^/]+/(\d{{4}})/")
INDICATORS = "indicators"
ACTIONS_TABLE, PUBLISHED_TABLE = "actions", "published"  # the workbook's own, alike in every standard


@dataclass(frozen=True, slots=True)
class YearsRead:
    """The years of which tables are read for a figure. year: of the report, 0 where that is not known; windows: of the year's rules."""

    year: int = 0
    windows: Mapping[str, int] = field(default_factory=dict)

    def of(self, window: str | None) -> Collection[int]:
        """The report's own year, and those before it that a window counts with it; empty where any may be."""
        return range(self.year - self.windows.get(window or "", 1) + 1, self.year + 1) if self.year else ()


ANY_YEARS = YearsRead()


@dataclass(frozen=True, slots=True)
class RelevantInputs:
    """Chooses among the inputs that changed. figures: of the report, to know which stand behind another."""

    inputs: ChangedInputs
    standard: Standard
    figures: Sequence[Figure]
    years: YearsRead

    @property
    def code(self) -> list[InWords]:
        """The workbook itself, where it is another."""
        return [self.inputs.code] if self.inputs.code else []

    @property
    def others(self) -> list[InWords]:
        """Everything that changed but the workbook and acceptances."""
        keys = (key for key in self.inputs.keys if not (key.file.startswith(ORGANISATIONS) and key.key.partition(".")[0] == ACCEPTED))
        return [*self.inputs.tables, *keys, *self.inputs.files]

    @property
    def that_may_count(self) -> list[InWords]:
        """The tables, of any year, and files of which a figure may be counted, or by which it is."""
        tables = [table for table in self.inputs.tables if table.table != ACTIONS_TABLE]
        files = (file for file in self.inputs.files if self._table_of(file) != ACTIONS_TABLE and not file.file.endswith(TEXTS))
        return [*tables, *files]

    def own_tables(self, name: str = "") -> list[TableChange]:
        """The tables of the report's own year; name: of one."""
        years = self.years.of(None)
        return [table for table in self.inputs.tables if name in ("", table.table) and self._is_of(table.year, years)]

    def of_tables(self, names: Collection[str], window: str | None = None) -> list[InWords]:
        """What changed of some tables of the years read; a changed file of which no rows are known is one of them by its name."""
        years = self.years.of(window)
        return [
            *(table for table in self.inputs.tables if table.table in names and self._is_of(table.year, years)),
            *(file for file in self.inputs.files if self._table_of(file) in names and self._is_of(year_of(file.file), years)),
        ]

    def of_figure(self, figure: Figure) -> list[InWords]:
        """The tables that a figure and the whole that it is compared with are counted from, and the keys of its indicator."""
        whole = measure_of(figure.measure).compared_with
        behind = [row.indicator for row in self.figures if whole and row.measure == whole]
        tables = [change for code in dict.fromkeys((figure.indicator, *behind)) for change in self._of_indicator(code)]
        return [*tables, *self._keys_of(figure.indicator)]

    def of_indicator(self, code: str) -> list[InWords]:
        """The tables and keys of an indicator."""
        return [*self._of_indicator(code), *self._keys_of(code)]

    def own_keys(self, names: Collection[str]) -> list[InWords]:
        """The changed keys of the organisation's file, by how they begin; the file where its keys are not known."""
        keys = [key for key in self.inputs.keys if key.file.startswith(ORGANISATIONS) and key.key.partition(".")[0] in names]
        return [*keys, *(file for file in self.inputs.files if file.file.startswith(ORGANISATIONS))]

    def own_files(self, name: str) -> list[InWords]:
        """The changed files of a name in the return of the report's year."""
        files = (file for file in self.inputs.files if PurePosixPath(file.file).name == name)
        return [file for file in files if self._is_of(year_of(file.file), self.years.of(None))]

    def _of_indicator(self, code: str) -> list[InWords]:
        """The changed tables of an indicator and of the one that it supplements, records and printed figures among them."""
        indicators = self.standard.indicators
        codes = dict.fromkeys((code, indicators[code].supplements or code)) if code in indicators else {}
        changes: list[InWords] = []
        for indicator in (indicators[name] for name in codes if name in indicators):
            tables = {name for name in (indicator.table, indicator.at_risk_table) if name}
            tables |= {name for name, table in self.standard.tables.items() if table.instead_of in tables}
            changes += self.of_tables(tables, indicator.window)
        return [*dict.fromkeys(changes), *self.of_tables({PUBLISHED_TABLE})]

    def _table_of(self, file: FileChange) -> str:
        """The table that a file of a return holds, by its name; empty for any other."""
        name = PurePosixPath(file.file).stem
        return name if file.file.startswith(RETURNS) and name in self.standard.tables else ""

    def _keys_of(self, indicator: str) -> list[InWords]:
        return [key for key in self.inputs.keys if _counts(key, indicator)]

    @staticmethod
    def _is_of(year: int, years: Collection[int]) -> bool:
        return not year or not years or year in years


def year_of(file: str) -> int:
    """The reporting year of the return that a file belongs to, by its name as provenance has it; 0 for any other."""
    match = OF_YEAR.match(file)
    return int(match[1]) if match else 0


def _counts(change: KeyChange, indicator: str) -> bool:
    """Whether figures of an indicator can change by a key of a definition."""
    first, _, rest = change.key.partition(".")
    if change.file.startswith(ORGANISATIONS):
        return first in OF_FIGURES
    if change.file.startswith(FRAMEWORKS):
        return False
    return first != INDICATORS or rest.partition(".")[0] == indicator

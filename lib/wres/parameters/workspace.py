"""Where parameters and returns lie: a workspace, with the bundled definitions behind it."""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from wres.errors import ParameterError
from wres.parameters.check_words import Checks
from wres.parameters.checkout import CHECKOUT
from wres.parameters.column_map import ColumnSynonyms
from wres.parameters.commands import command
from wres.parameters.framework import Framework
from wres.parameters.given import CODE, FIRST_YEAR, LAST_YEAR, check_code, check_year, code_among
from wres.parameters.loading import read_parameters
from wres.parameters.organisation import Organisation
from wres.parameters.standard import Standard
from wres.parameters.year import Break, Disclosure, Year

STANDARDS = "params/standards"
CHECKS, SYNONYMS = BESIDE_A_STANDARD = ("checks.yaml", "column_synonyms.yaml")


@dataclass(frozen=True)
class Workspace:
    """A folder with `data/`, `params/` and `reports/`; standards, years and frameworks fall back to the checkout's."""

    root: Path

    @classmethod
    def at(cls, place: str | os.PathLike[str] | None = None) -> "Workspace":
        """The workspace at a path; without one, the checkout itself.

        Raises ParameterError when the folder does not exist, or has a name that is not UTF-8.
        """
        root = Path(place).expanduser().resolve() if place else CHECKOUT
        try:
            str(root).encode()
        except UnicodeEncodeError:
            raise ParameterError(f"{root}: the name of this folder, or of one above it, is not UTF-8 text. Rename it.") from None
        if not root.is_dir():
            raise ParameterError(f"{root}: there is no such folder. Give WORKSPACE an existing folder.")
        return cls(root)

    def __reduce__(self) -> tuple[type["Workspace"], tuple[Path]]:
        """Another process gets the folder, not what was read of it."""
        return type(self), (self.root,)

    @property
    def data(self) -> Path:
        """The folder of returns."""
        return self.root / "data"

    @property
    def reports(self) -> Path:
        """The folder of everything that is made: `public`, `review`, and what a run keeps for itself."""
        return self.root / "reports"

    def folder(self, kind: str) -> Path:
        """A definitions folder (`params/standards`, `params/years`, `params/frameworks`): the workspace's, else the checkout's."""
        own = self.root / kind
        return own if own.is_dir() and any(own.iterdir()) else CHECKOUT / kind

    @property
    def benchmark_files(self) -> list[Path]:
        """The files of `data/benchmarks`: the workspace's, and those of the checkout whose names it does not use itself."""
        folders = (CHECKOUT / "data" / "benchmarks", self.data / "benchmarks")
        return [path for _, path in sorted({path.name: path for folder in folders for path in folder.glob("*.csv")}.items())]

    def standard_file(self) -> Path:
        """The file of the standard: the only one in the workspace's `params/standards`, else the checkout's.

        Raises ParameterError when there are several, because a workspace reports on one.
        """
        for root in (self.root, CHECKOUT):
            files = [path for path in sorted((root / STANDARDS).glob("*.yaml")) if path.name not in BESIDE_A_STANDARD]
            if len(files) > 1:
                names = ", ".join(path.name for path in files)
                raise ParameterError(f"{root / STANDARDS}: a workspace reports on one standard, and here are several: {names}. Keep one.")
            if files:
                return files[0]
        raise ParameterError(f"{self.root / STANDARDS}: there is no standard, such as wres.yaml.")

    @property
    def code_list(self) -> Path:
        """The file of the codes that records may hold: the workspace's, else the checkout's."""
        return self._beside_the_standard(self.standard.code_list)

    @cached_property
    def standard(self) -> Standard:
        """The standard that is reported."""
        return read_parameters(Standard, self.standard_file())

    @cached_property
    def checks(self) -> Checks:
        """The checks of inputs and their words: the workspace's, else the checkout's."""
        return read_parameters(Checks, self.checks_file)

    @cached_property
    def column_synonyms(self) -> ColumnSynonyms:
        """How exports name things: the workspace's, else the checkout's."""
        return read_parameters(ColumnSynonyms, self.column_synonyms_file)

    @property
    def checks_file(self) -> Path:
        """The file of the checks."""
        return self._beside_the_standard(CHECKS)

    @property
    def column_synonyms_file(self) -> Path:
        """The file of how exports name things."""
        return self._beside_the_standard(SYNONYMS)

    def _beside_the_standard(self, name: str) -> Path:
        own = self.root / STANDARDS / name
        return own if own.is_file() else CHECKOUT / STANDARDS / name

    @cached_property
    def year_files(self) -> dict[int, Path]:
        """The files of `params/years`, by year."""
        return {int(path.stem): path for path in sorted(self.folder("params/years").glob("[0-9][0-9][0-9][0-9].yaml"))}

    def year_file(self, year: int) -> Path:
        """The file that speaks for a year: its own, else the nearest earlier one, else the earliest.

        Raises ParameterError for a year outside 2000 to 2100 and when there is no file at all.
        """
        check_year(year)
        if not self.year_files:
            raise ParameterError(f"{self.folder('params/years')}: there is no year file, such as 2024.yaml.")
        earlier = [stated for stated in self.year_files if stated <= year]
        return self.year_files[max(earlier) if earlier else min(self.year_files)]

    def year(self, year: int) -> Year:
        """The parameters of a year."""
        return read_parameters(Year, self.year_file(year))

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """Every break in series that any year file states."""
        return tuple(break_ for path in self.year_files.values() for break_ in read_parameters(Year, path).breaks)

    def organisation_file(self, code: str) -> Path:
        """Where the file of an organisation is, in whatever capitals, or should be."""
        return _whatever_capitals(self.root / "params" / "organisations" / f"{code}.yaml")

    def organisation(self, code: str) -> Organisation:
        """The parameters of an organisation.

        Raises ParameterError when the code is no code, or has no file: it names the file and the command that makes it.
        """
        check_code(code)
        path = self.organisation_file(code)
        if not path.exists():
            organisations = ", ".join(self._organisations()) or "none yet"
            raise ParameterError(
                f"{path}: there is no such organisation file. Make one that says `name: ...`, or run\n  "
                f"{command('new', self, org=code, year='<year>')}\nOrganisations here: {organisations}."
            )
        organisation = read_parameters(Organisation, path)
        label = organisation.group_label or self.standard.groups[self.standard.comparison_group]
        return organisation.model_copy(update={"group_label": label})

    def disclosure(self, code: str, year: int) -> Disclosure:
        """The disclosure rules of a year with an organisation's overrides."""
        overrides = self.organisation(code).disclosure.model_dump(exclude_none=True)
        return self.year(year).disclosure.model_copy(update=overrides)

    @cached_property
    def frameworks(self) -> dict[str, Framework]:
        """The frameworks, by file name."""
        return {path.stem: read_parameters(Framework, path) for path in self.framework_files}

    @property
    def framework_files(self) -> list[Path]:
        """The files of the frameworks."""
        return sorted(self.folder("params/frameworks").glob("*.yaml"))

    @property
    def trust_list(self) -> Path:
        """The list of trusts: the workspace's own, else the bundled one."""
        own = self.root / "params" / "trusts.csv"
        return own if own.is_file() else CHECKOUT / "params" / "trusts.csv"

    def return_folder(self, code: str, year: int) -> Path:
        """Where a return lies, or should lie."""
        return _whatever_capitals(self.data / code) / str(year)

    def code(self, given: Any) -> str:
        """The code of the organisation that is meant: `rru` and ` RRU ` are RRU, unless this workspace writes it so.

        Raises ParameterError for what cannot be a code.
        """
        folders = (path.name for path in self.data.glob("*") if path.is_dir())
        return code_among(given, {code for code in (*self._organisations(), *folders) if CODE.fullmatch(code)})

    def _organisations(self) -> list[str]:
        return sorted(path.stem for path in (self.root / "params" / "organisations").glob("*.yaml"))

    def returns(self) -> list[tuple[str, int]]:
        """Every return in the workspace: organisation and year, in order."""
        returns = [
            (path.parent.name, int(path.name))
            for path in self.data.glob("*/[0-9][0-9][0-9][0-9]")
            if path.is_dir() and CODE.fullmatch(path.parent.name) and FIRST_YEAR <= int(path.name) <= LAST_YEAR
        ]
        return sorted(returns)


def _whatever_capitals(path: Path) -> Path:
    """The path, or the one beside it that differs in nothing but capitals."""
    if path.exists() or not path.parent.is_dir():
        return path
    return next((other for other in sorted(path.parent.iterdir()) if other.name.lower() == path.name.lower()), path)

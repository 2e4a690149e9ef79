"""Where parameters and returns lie: a workspace, with the bundled definitions behind it."""

import os
from dataclasses import dataclass
from functools import cached_property, reduce
from pathlib import Path
from typing import Any

from wres.errors import ParameterError
from wres.parameters.arguments import CODE, FIRST_YEAR, LAST_YEAR, check_code, code_among
from wres.parameters.check_words import Checks
from wres.parameters.checkout import CHECKOUT
from wres.parameters.clustered_standard import standard_in_clusters
from wres.parameters.column_map import ColumnSynonyms
from wres.parameters.commands import command
from wres.parameters.definition_files import DefinitionFiles, whatever_capitals
from wres.parameters.disclosure import Disclosure
from wres.parameters.framework import Framework
from wres.parameters.loading import read_parameters
from wres.parameters.organisation import SINGLE, Organisation
from wres.parameters.published_words import PublishedWords
from wres.parameters.standard import Standard
from wres.parameters.year import Break, Year


@dataclass(frozen=True)
class Workspace(DefinitionFiles):
    """A folder with `data/`, `params/` and `reports/`; standards, years and frameworks fall back to the checkout's."""

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

    @property
    def code_list(self) -> Path:
        """The file of the codes that records may hold: the workspace's, else the checkout's."""
        return self.beside_the_standard(self.standard.code_list)

    @cached_property
    def standard(self) -> Standard:
        """The standard that is reported, which adds words of its own to those that published files use whatever the standard."""
        standard = read_parameters(Standard, self.standard_file())
        words = read_parameters(PublishedWords, self.published_words_file).with_more(standard.published_words)
        return standard.model_copy(update={"published_words": words})

    def standard_for(self, code: str) -> Standard:
        """The standard as an organisation shows it: with clusters in the place of bands, where its file asks for them.

        Raises ParameterError when the standard has no clusters.
        """
        if self.organisation(code).bands == SINGLE:
            return self.standard
        return standard_in_clusters(self.standard, self.standard_file(), self.organisation_file(code))

    @cached_property
    def checks(self) -> Checks:
        """The checks of inputs and their words: the workspace's, else the checkout's, check by check."""
        bundled, *others = (read_parameters(Checks, path) for path in self.checks_files)
        return reduce(Checks.replaced_by, others, bundled)

    @cached_property
    def column_synonyms(self) -> ColumnSynonyms:
        """How exports name things: the workspace's, else the checkout's."""
        return read_parameters(ColumnSynonyms, self.column_synonyms_file)

    def year(self, year: int) -> Year:
        """The parameters of a year."""
        return read_parameters(Year, self.year_file(year))

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """Every break in series that any year file states."""
        return tuple(break_ for path in self.year_files.values() for break_ in read_parameters(Year, path).breaks)

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

    def return_folder(self, code: str, year: int) -> Path:
        """Where a return lies, or should lie."""
        return whatever_capitals(self.data / code) / str(year)

    def code(self, argument: Any) -> str:
        """The code of the organisation that is meant: `rru` and ` RRU ` are RRU, unless this workspace writes it so.

        Raises ParameterError for what cannot be a code.
        """
        folders = (path.name for path in self.data.glob("*") if path.is_dir())
        return code_among(argument, {code for code in (*self._organisations(), *folders) if CODE.fullmatch(code)})

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

"""Where the files of a workspace's definitions are: its own, or the bundled ones of the checkout."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from wres.errors import ParameterError
from wres.parameters.arguments import check_year
from wres.parameters.checkout import CHECKOUT

STANDARDS = "params/standards"
CHECKS, SYNONYMS, PUBLISHED_WORDS = BESIDE_A_STANDARD = ("checks.yaml", "column_synonyms.yaml", "published_words.yaml")


@dataclass(frozen=True)
class DefinitionFiles:
    """The files of standard, years, frameworks and lists; what the folder does not have is the checkout's."""

    root: Path

    def folder(self, kind: str) -> Path:
        """A definitions folder (`params/standards`, `params/years`, `params/frameworks`): the workspace's, else the checkout's."""
        in_workspace = self.root / kind
        return in_workspace if in_workspace.is_dir() and any(in_workspace.iterdir()) else CHECKOUT / kind

    @property
    def benchmark_files(self) -> list[Path]:
        """The files of `data/benchmarks`: the workspace's, and those of the checkout whose names it does not use itself."""
        folders = (CHECKOUT / "data" / "benchmarks", self.root / "data" / "benchmarks")
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

    def beside_the_standard(self, name: str) -> Path:
        """A file in the folder of the standard: the workspace's, else the checkout's."""
        in_workspace = self.root / STANDARDS / name
        return in_workspace if in_workspace.is_file() else CHECKOUT / STANDARDS / name

    @property
    def checks_files(self) -> list[Path]:
        """The files of the checks: the checkout's, then the workspace's, whose words are used; it may be older and lack some."""
        return list(dict.fromkeys([CHECKOUT / STANDARDS / CHECKS, self.beside_the_standard(CHECKS)]))

    @property
    def column_synonyms_file(self) -> Path:
        """The file of how exports name things."""
        return self.beside_the_standard(SYNONYMS)

    @property
    def published_words_file(self) -> Path:
        """The file of the words that others use in published files."""
        return self.beside_the_standard(PUBLISHED_WORDS)

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

    @property
    def framework_files(self) -> list[Path]:
        """The files of the frameworks."""
        return sorted(self.folder("params/frameworks").glob("*.yaml"))

    @property
    def trust_list(self) -> Path:
        """The list of trusts: the workspace's own, else the bundled one."""
        in_workspace = self.root / "params" / "trusts.csv"
        return in_workspace if in_workspace.is_file() else CHECKOUT / "params" / "trusts.csv"

    def organisation_file(self, code: str) -> Path:
        """Where the file of an organisation is, in whatever capitals, or should be."""
        return whatever_capitals(self.root / "params" / "organisations" / f"{code}.yaml")


def whatever_capitals(path: Path) -> Path:
    """The path, or the one beside it that differs in nothing but capitals."""
    if path.exists() or not path.parent.is_dir():
        return path
    return next((other for other in sorted(path.parent.iterdir()) if other.name.lower() == path.name.lower()), path)

"""What a run can make of a workspace: whatever plans, builds, lists or hands on works with `Product` alone."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self

from wres.parameters import Organisation, Workspace
from wres.parameters.page_look import PLAIN, OwnLook
from wres.parameters.reads import ProductInput
from wres.running.product_folders import ProductFolders

Key = tuple[int, str, str]
Parameters = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Product(ABC):
    """One thing that a run can make, with one notebook, for one year.

    kind: what it is called in a sentence. across: whether it is about many organisations; its folders then have its kind as their
    name. without_figures: what is to be said of one that has lost its figures, and mended. can_be: the formats it can be
    had in besides page and workbook; formats: those of them that are asked for. name: of its folders. edition: `public` or `internal`.
    """

    kind: ClassVar[str]
    across: ClassVar[bool]
    without_figures: ClassVar[tuple[str, str]]
    can_be: ClassVar[tuple[str, ...]] = ()
    workspace: Workspace
    year: int
    name: str
    edition: str
    notebook: Path
    formats: tuple[str, ...] = ()

    @classmethod
    @abstractmethod
    def of_returns(cls, workspace: Workspace, returns: Sequence[tuple[str, int]], edition: str, notebook: Path | None) -> Iterator[Self]:
        """Those that returns, given as code and year, ask for; notebook: to run instead of the workbook's own."""

    @classmethod
    def of_published_files(cls, workspace: Workspace, edition: str) -> Iterator[Self]:
        """Those that published files ask for, without a return."""
        return iter(())

    @classmethod
    def is_named(cls, name: str) -> bool:
        """Whether folders of this name are of a product of this kind."""
        return name.isalnum()

    @property
    def folders(self) -> ProductFolders:
        """Where it is built and where it stands."""
        return ProductFolders(self.workspace.reports, self.year, self.name, self.edition)

    @property
    def key(self) -> Key:
        """What tells it from every other product of the workspace."""
        return self.year, self.name, self.edition

    @property
    def label(self) -> str:
        """Year and name, as a run speaks of it."""
        return f"{self.year} {self.folders.label}"

    @property
    @abstractmethod
    def place(self) -> str:
        """Where its inputs lie, for findings about all of it."""

    @property
    @abstractmethod
    def title(self) -> str:
        """The title of its pages. Raises ParameterError when a definition cannot be read."""

    @property
    def listed_as(self) -> str:
        """Its name on the pages that list every product by year."""
        return self.kind.capitalize()

    @property
    def look(self) -> OwnLook:
        """The look of its pages. Raises ParameterError for a logo that cannot be used."""
        return PLAIN

    @property
    @abstractmethod
    def parameters(self) -> Parameters:
        """The notebook's parameters, but for `output`."""

    @abstractmethod
    def inputs(self) -> Iterator[ProductInput]:
        """Everything it reads. Raises ParameterError when a definition cannot be read."""

    @property
    def input_bytes(self) -> int:
        """How much it reads, without the workbook's own folders. Raises as `inputs` does, and OSError."""
        return sum(read.path.stat().st_size for read in self.inputs() if read.path.is_file())

    def notebook_to_run(self, folder: Path) -> Path:
        """The notebook as it is run; one made for this product goes into the folder. Raises OSError or ValueError when it is none."""
        return self.notebook

    @property
    def code(self) -> str:
        """Of the organisation it is about; empty when it is about many."""
        return ""

    @property
    def organisation(self) -> Organisation | None:
        """The organisation it is about; None when it is about many, or when the organisation file cannot be read."""
        return None

    @property
    def returns(self) -> tuple[tuple[str, int], ...]:
        """The returns whose tables its notebook checks."""
        return ()

    @property
    def comes_after(self) -> frozenset[Key]:
        """The keys of the products it is made from."""
        return frozenset()

    @property
    def shows(self) -> frozenset[Key]:
        """The keys of products of its own kind whose figures it shows beside its own, which do not rest on them."""
        return frozenset()

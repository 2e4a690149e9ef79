"""Who an organisation is: by its own file, else by the list of trusts, else by its code alone."""

from dataclasses import dataclass
from functools import cache, cached_property

from wres.errors import ParameterError
from wres.findings import Finding
from wres.inputs.public import read_trust_list, trust_facts
from wres.overview.broken_file import broken_file_finding
from wres.parameters import Organisation, Workspace
from wres.parameters.predecessors import first_year_together
from wres.parameters.readable_values import readable_values, says_true
from wres.text.natural_order import natural

FACTS = ("name", "type", "region", "system")


@dataclass(frozen=True, slots=True)
class Facts:
    """Name and places of an organisation, blank where nothing says them.

    file: what its own file says, None where it cannot be used; faults: the finding that says why; made_up: whether its file says so, even
    one with a fault elsewhere; among_made_up: whether all beside it are made up too, so that a banner says it and no name has the mark.
    """

    code: str
    name: str
    type: str = ""
    region: str = ""
    system: str = ""
    file: Organisation | None = None
    faults: tuple[Finding, ...] = ()
    made_up: bool = False
    among_made_up: bool = False

    @property
    def label(self) -> str:
        """Name and code; the code alone where nothing says the name."""
        return self.code if self.name == self.code else f"{self.name} ({self.code})"

    @property
    def is_marked(self) -> bool:
        """Whether its name has the mark of one that is made up."""
        return self.made_up and not self.among_made_up

    @property
    def cells(self) -> tuple[str, ...]:
        """Name, type, region and system."""
        return self.name, self.type, self.region, self.system

    @property
    def by_name(self) -> tuple[str, str]:
        """By which organisations stand in the order of their names, those of one name by their codes."""
        return natural(self.name), natural(self.code)

    def reports_in(self, year: int) -> bool:
        """Whether it reports of a year, as far as its file says."""
        return self.file is None or self.file.reporting_years.include(year)


class Register:
    """The organisations that a workspace can know of."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.facts = cache(self._facts)

    @cached_property
    def trusts(self) -> dict[str, dict[str, str]]:
        """What the list of trusts says of each, without what it leaves blank."""
        return trust_facts(self._workspace.trust_list, FACTS)

    @cached_property
    def mergers(self) -> dict[str, int]:
        """The organisations that merged into another, as the list of trusts says, and the first year in which it reports for them."""
        trusts = read_trust_list(self._workspace.trust_list)
        rows = zip(trusts["predecessors"], trusts["merged"], strict=True)
        return {
            code.strip(): first_year_together(self._workspace, day.date())
            for codes, day in rows
            if day == day
            for code in codes.split(";")
            if code.strip()
        }

    def is_code(self, code: str) -> bool:
        """Whether a code is known to be an organisation's, by its own file or the list of trusts."""
        return self._workspace.organisation_file(code).is_file() or code in self.trusts

    def _facts(self, code: str) -> Facts:
        path, of_list = self._workspace.organisation_file(code), self.trusts.get(code, {})
        file, faults, readable = None, tuple[Finding, ...](), dict[str, str]()
        try:
            file = self._workspace.organisation(code)
        except ParameterError as error:  # its report stands all the same
            if path.is_file():
                faults = (broken_file_finding(str(error), path, path.relative_to(self._workspace.root).as_posix()),)
                readable = readable_values(path, (*FACTS, "made_up"))
        words = {name: (getattr(file, name) if file else readable.get(name)) or of_list.get(name, "") for name in FACTS}
        made_up = file.made_up if file else says_true(readable.get("made_up", ""))
        name, kind, region, system = (words[fact] for fact in FACTS)
        return Facts(code, name or code, kind, region, system, file, faults, made_up)

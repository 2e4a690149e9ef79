"""Who an organisation is: by its own file, else by the list of trusts, else by its code alone."""

import contextlib
from dataclasses import dataclass
from functools import cache, cached_property

from wres.errors import InputError, ParameterError
from wres.inputs.public import read_trust_list, trust_facts
from wres.parameters import Organisation, Workspace
from wres.text.lists import listing

FACTS = ("name", "type", "region", "system")
PLACES = ("type", "region", "system")
LAST_DAY = (3, 31)  # of a reporting year: who merged by then reports together


@dataclass(frozen=True, slots=True)
class Facts:
    """Name and places of an organisation, blank where nothing says them; file: what its own file says, None where it cannot be read."""

    code: str
    name: str
    type: str = ""
    region: str = ""
    system: str = ""
    file: Organisation | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """Name, type, region and system."""
        return self.name, self.type, self.region, self.system


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
            code.strip(): day.year if (day.month, day.day) <= LAST_DAY else day.year + 1
            for codes, day in rows
            if day == day
            for code in codes.split(";")
            if code.strip()
        }

    def _facts(self, code: str) -> Facts:
        file = None
        with contextlib.suppress(ParameterError):  # its report stands all the same
            file = self._workspace.organisation(code)
        of_list = self.trusts.get(code, {})
        words = {name: (file and getattr(file, name)) or of_list.get(name, "") for name in FACTS}
        return Facts(code, words.pop("name") or code, **words, file=file)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which organisations an overview is of: those of a system, a region, a type; blank is all."""

    system: str = ""
    region: str = ""
    type: str = ""

    def includes(self, facts: Facts) -> bool:
        """Whether an organisation is of it; capitals do not matter."""
        return all(_alike(getattr(facts, name), wish) for name, wish in self.wishes.items())

    @property
    def wishes(self) -> dict[str, str]:
        """What is asked for, by the name of the fact."""
        return {name: wish for name in PLACES if (wish := getattr(self, name).strip())}

    @property
    def words(self) -> str:
        """What is asked for, in words: type Acute, region London."""
        return ", ".join(f"{name} {wish}" for name, wish in self.wishes.items())

    def check(self, organisations: list[Facts]) -> None:
        """Raises InputError, naming what there is, when none of these organisations is of it."""
        for name, wish in self.wishes.items():
            values = sorted({getattr(facts, name) for facts in organisations} - {""})
            if not any(_alike(wish, value) for value in values):
                raise InputError(f"{name}={wish}: no organisation with a report has it. There are: {listing(values) or 'none'}.")
        if not any(map(self.includes, organisations)):
            raise InputError(f"No organisation with a report is of {self.words} together. Leave one of them blank.")


def _alike(value: str, wish: str) -> bool:
    return value.casefold() == wish.casefold()

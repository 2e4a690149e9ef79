"""Every check by name, as data: its severity and its words; the model of `params/standards/checks.yaml`."""

import re
from typing import Any, Literal

from pydantic import Field

from wres.findings import Finding, Location
from wres.parameters.model import Parameters


class CheckWords(Parameters):
    """How a check is told: `{column}` and the like are filled in with what was found."""

    severity: Literal["error", "warning", "note"]
    expects: str = Field(default="", description="What the check expects, for the list of checks made.")
    what: str
    why: str
    how_to_fix: str
    public_what: str = Field(default="", description="Instead of `what` in the public edition.")
    cells: str | None = Field(default=None, description="A pattern: refused cells that match it are refused by this name.")
    kinds: tuple[str, ...] = Field(default=(), description="The kinds of column that `cells` speaks of.")
    example: dict[str, str] = Field(default={}, description="What its words are filled in with on the page of all checks.")


class Checks(Parameters):
    """The checks by name."""

    examples: dict[str, str] = Field(default={}, description="Examples for the checks that have none of their own.")
    checks: dict[str, CheckWords]

    def replaced_by(self, others: "Checks") -> "Checks":
        """These checks, with the words of others where they have the check too, and with those that only they have."""
        return Checks(examples=self.examples | others.examples, checks=self.checks | others.checks)

    def finding(self, check: str, place: Location | str, indicator: str = "", /, **facts: Any) -> Finding:
        """A finding in the words of its check. place: a name suffices for a table or file as a whole.

        Raises KeyError for a check that is not defined, and for a fact its words need and did not get.
        """
        words = self.checks[check]
        what, why, how_to_fix = (text.format(**facts) for text in (words.what, words.why, words.how_to_fix))
        place = Location(place) if isinstance(place, str) else place
        return Finding(words.severity, check, place, what, why, how_to_fix, indicator, words.public_what.format(**facts))

    def refused_as(self, check: str, kind: str, value: str) -> str:
        """The more exact name under which a cell of a kind of column is refused, if one fits: `<5` hides a small number."""
        for name, words in self.checks.items():
            if words.cells is not None and kind in words.kinds and re.fullmatch(words.cells, value.strip(), re.IGNORECASE):
                return name
        return check

"""The gate for text of the public edition: a text that may name a person is held back, from whatever field it comes.

Roles are never held back. What the organisation accepted, by its place, is shown.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from wres.findings import Finding
from wres.indicators import Figure
from wres.parameters import Organisation
from wres.parameters.model import Parameters
from wres.plans import HELD_BACK, name_accepted
from wres.plans.names import masked, names_in, names_of_bodies, without_names

FILE = "organisation file"
# What names the organisation, finds its inputs or is shown to nobody.
NOT_SHOWN = {"name", "type", "region", "system", "predecessors", "group_label", "indicator_word", "disclosure", "accepted", "column_map"}
SENTENCES = ("where", "what", "how_to_fix", "accepted")
_NAMED = re.compile(
    r"\b(?:lead|leads|led|owner|owners|author|authors|author\(s\)|sponsor|sponsored|presented|prepared|presenter|contact|by|signed)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[*`]+|(?<!\w)_|_(?!\w)|</?\w+[^>]*>")  # emphasis of Markdown, which may stand within a name
_BLOCKS = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True)
class LikelyName:
    """Where a text may name a person, and the name."""

    place: str
    name: str


@dataclass(frozen=True)
class Gate:
    """What the organisation calls itself and what it accepted, against which each text is looked at."""

    organisation: Organisation
    year: int

    def likely(self, place: str, text: str) -> Iterator[LikelyName]:
        """The likely names in a text, unless the organisation accepted its place."""
        if not name_accepted(self.organisation, self.year, place):
            for name in self._names(place, text):
                yield LikelyName(place, name)

    def shown(self, place: str, text: str) -> str:
        """The text as the public edition shows it."""
        return HELD_BACK if any(self.likely(place, text)) else text

    def findings(self) -> list[LikelyName]:
        """The likely names of the organisation file that this year's report would show, accepted or not."""
        return [LikelyName(place, name) for place, text in self.texts() for name in self._names(place, text)]

    def texts(self) -> list[tuple[str, str]]:
        """Every text of the organisation file that this year's report shows, with its place."""
        instead: dict[str, Mapping[int, Any]] = {f"{FILE}, plan": self.organisation.plans, f"{FILE}, paper": self.organisation.papers}
        replaced = tuple(f"{place}, " for place, by_year in instead.items() if self.year in by_year)
        return [one for one in _texts(self.organisation, FILE, self.year) if not one[0].startswith(replaced)]

    def public_organisation(self) -> Organisation:
        """The organisation with every text held back that may name a person."""
        return _replaced(self.organisation, FILE, self)

    def public_commentary(self, written: Mapping[str, str]) -> dict[str, str]:
        """The analyst's words, each paragraph that may name a person held back."""
        return {
            heading: "\n\n".join(self.shown(place, block) for place, block in paragraphs(heading, text))
            for heading, text in written.items()
        }

    def commentary_names(self, written: Mapping[str, str]) -> list[LikelyName]:
        """The likely names in the analyst's words, accepted or not."""
        blocks = [one for heading, text in written.items() for one in paragraphs(heading, text)]
        return [LikelyName(place, name) for place, text in blocks for name in self._names(place, text)]

    def public_sources(self, figures: Sequence[Figure], sources: Mapping[str, str]) -> tuple[Figure, ...]:
        """Figures whose printed sources are held back where they may name a person; sources: by their place in the table."""
        place_of = {text: place for place, text in sources.items()}
        shown = {}
        for source in dict.fromkeys(figure.source for figure in figures):
            kind, parted, text = source.partition(": ")
            shown[source] = f"{kind}: {self.shown(place_of.get(text, 'published, source'), text)}" if parted else source
        return tuple(row if shown[row.source] == row.source else replace(row, source=shown[row.source]) for row in figures)

    def source_names(self, sources: Mapping[str, str]) -> list[LikelyName]:
        """The likely names in the sources of printed figures, by their place."""
        return [LikelyName(place, name) for place, text in sources.items() for name in self._names(place, text)]

    def _names(self, place: str, text: str) -> list[str]:
        return names_in(_MARKS.sub("", unescape(text)), bool(_NAMED.search(place)), names_of_bodies(self.organisation))


def findings_of(likely: list[LikelyName]) -> list[Finding]:
    """A warning for each likely name, told by its initials."""
    return [
        Finding(
            "warning", "likely name of a person", one.place, f"{masked(one.name)} may be a person.",
            "The public edition names roles, not people; this text is held back from it.",
            "Write the role instead. If it is not a person's name, accept this finding with the reason.",
        )
        for one in dict.fromkeys(likely)
    ]  # fmt: skip


def public_findings(findings: Iterable[Finding], organisation: Organisation) -> tuple[Finding, ...]:
    """Findings as the public edition's review shows them: a name that a sentence quotes is cut down to its initials."""
    known = names_of_bodies(organisation)
    return tuple(replace(finding, **{name: without_names(getattr(finding, name), known) for name in SENTENCES}) for finding in findings)


def paragraphs(heading: str, text: str) -> Iterator[tuple[str, str]]:
    """The paragraphs under a heading of the commentary, each with its place."""
    for number, block in enumerate(_BLOCKS.split(text), start=1):
        yield f"commentary.md, ## {heading}, paragraph {number}", block


def _texts(value: Any, place: str, year: int) -> Iterator[tuple[str, str]]:
    """Every text that this year's report shows, with its place; what belongs to another year is left out."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Parameters):
        for name in type(value).model_fields:
            if name not in NOT_SHOWN or place != FILE:
                yield from _texts(getattr(value, name), f"{place}, {name}", year)
    elif isinstance(value, Mapping):
        instead = place.endswith((", plans", ", papers", ", approval", ", notes"))
        for key, part in value.items():
            if not (instead and key != year):
                yield from _texts(part, _inside(place, key), year)
                if isinstance(key, str) and place.endswith(", fields"):
                    yield _inside(place, key), key
    elif isinstance(value, list | tuple):
        for number, part in enumerate(value, start=1):
            yield from _texts(part, f"{place}, {number}", year)


def _replaced(value: Any, place: str, gate: Gate) -> Any:
    """The same value with its texts as they may be shown."""
    if isinstance(value, str):
        return gate.shown(place, value)
    if isinstance(value, Parameters):
        names = [name for name in type(value).model_fields if name not in NOT_SHOWN or place != FILE]
        return value.model_copy(update={name: _replaced(getattr(value, name), f"{place}, {name}", gate) for name in names})
    if isinstance(value, Mapping):
        free = place.endswith(", fields")
        return {
            gate.shown(_inside(place, key), key) if free else key: _replaced(part, _inside(place, key), gate) for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return type(value)(_replaced(part, f"{place}, {number}", gate) for number, part in enumerate(value, start=1))
    return value


def _inside(place: str, key: object) -> str:
    """The place of an entry; the fields of a paper are named at once, as the findings of the plan name them."""
    return f"{place.removesuffix(', fields')}, {str(key).strip(' :')}"

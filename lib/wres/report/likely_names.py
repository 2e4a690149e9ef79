"""The gate for text of the public edition: a text that may name a person is held back, from whatever field it comes.

Roles are never held back. What the organisation accepted, by its place, is shown.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape

from wres.findings import Finding, Location
from wres.indicators.figures import Figure
from wres.parameters import Organisation
from wres.plans import HELD_BACK, name_accepted
from wres.plans.masking import mask_name, without_names
from wres.plans.names import names_in, names_of_bodies
from wres.plans.publishing import NAMES_CHECK
from wres.report.organisation_texts import texts_of, with_texts

_SAYS_WHO = re.compile(
    r"\b(?:lead|leads|led|owner|owners|author|authors|author\(s\)|sponsor|sponsored|presented|prepared|presenter|contact|by|signed)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[*`]+|(?<!\w)_|_(?!\w)|</?\w+[^>]*>")  # emphasis of Markdown, which may stand within a name
_BLOCKS = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class LikelyName:
    """Where a text may name a person, and the name."""

    place: str
    name: str


@dataclass(frozen=True, slots=True)
class NameGate:
    """What the organisation calls itself and what it accepted, against which each text is looked at."""

    organisation: Organisation
    year: int

    def public_text(self, place: str, text: str) -> str:
        """The text as the public edition shows it: held back where it may name a person and this was not accepted."""
        if name_accepted(self.organisation, self.year, Location(place)):
            return text
        return HELD_BACK if self._names(place, text) else text

    def names(self, texts: Iterable[tuple[str, str]]) -> list[LikelyName]:
        """The likely names in some texts, each given with its place, accepted or not."""
        return [LikelyName(place, name) for place, text in texts for name in self._names(place, text)]

    def texts(self) -> list[tuple[str, str]]:
        """Every text of the organisation file that this year's report shows, with its place."""
        return texts_of(self.organisation, self.year)

    def public_organisation(self) -> Organisation:
        """The organisation with every text held back that may name a person."""
        return with_texts(self.organisation, self.public_text)

    def public_commentary(self, written: Mapping[str, str]) -> dict[str, str]:
        """The analyst's words, each paragraph that may name a person held back."""
        return {
            heading: "\n\n".join(self.public_text(place, block) for place, block in paragraphs(heading, text))
            for heading, text in written.items()
        }

    def public_sources(self, figures: Iterable[Figure], sources: Mapping[str, str]) -> tuple[Figure, ...]:
        """Figures whose printed sources are held back where they may name a person; sources: by their place in the table."""
        place_of = {text: place for place, text in sources.items()}
        public_texts = {"": ""}
        public = []
        for figure in figures:
            text = figure.source_text
            if text not in public_texts:
                public_texts[text] = self.public_text(place_of.get(text, "published, source"), text)
            public.append(figure if public_texts[text] == text else replace(figure, source_text=public_texts[text]))
        return tuple(public)

    def _names(self, place: str, text: str) -> list[str]:
        return names_in(_MARKS.sub("", unescape(text)), bool(_SAYS_WHO.search(place)), names_of_bodies(self.organisation))


def name_findings(names: Iterable[LikelyName]) -> list[Finding]:
    """A warning for each likely name, told by its initials."""
    return [
        Finding(
            "warning", NAMES_CHECK, Location(likely.place), f"{mask_name(likely.name)} may be a person.",
            "The public edition names roles, not people; this text is held back from it.",
            "Write the role instead. If it is not a person's name, accept this finding with the reason.",
        )
        for likely in dict.fromkeys(names)
    ]  # fmt: skip


def without_names_quoted(findings: Iterable[Finding], organisation: Organisation) -> tuple[Finding, ...]:
    """Findings as the public edition's review shows them: a name that a sentence quotes is cut down to its initials."""
    bodies = names_of_bodies(organisation)

    def mask(text: str) -> str:
        return without_names(text, bodies)

    return tuple(
        replace(
            finding,
            place=replace(place, table=mask(place.table), column=mask(place.column), action=mask(place.action)),
            what=mask(finding.what),
            how_to_fix=mask(finding.how_to_fix),
            accepted=mask(finding.accepted),
        )
        for finding, place in ((finding, finding.place) for finding in findings)
    )


def paragraphs(heading: str, text: str) -> Iterator[tuple[str, str]]:
    """The paragraphs under a heading of the commentary, each with its place."""
    for number, block in enumerate(_BLOCKS.split(text), start=1):
        yield f"commentary.md, ## {heading}, paragraph {number}", block

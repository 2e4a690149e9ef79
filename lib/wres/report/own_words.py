"""People's own words in this year's report: every text that it shows, and what is found in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wres.checks import CheckedReturn
from wres.findings import Finding
from wres.inputs import Return
from wres.parameters import Standard
from wres.report.likely_names import NameGate, name_findings, paragraphs
from wres.report.revealing_words import HiddenFigures, revealing_words

Place = str


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The commentary, the plan, the sources of printed figures and the organisation file, as given."""

    returned: Return
    checked: CheckedReturn
    gate: NameGate

    @property
    def sources(self) -> dict[Place, str]:
        """The sources of printed figures, each text once."""
        published = self.checked.tables.get("published")
        if published is None or "source" not in published:
            return {}
        label = self.returned.sources["published"].label
        return {f"{label}, row {row}, source": text for row, text in published["source"].drop_duplicates().items()}

    def name_findings(self) -> list[Finding]:
        """A warning for each text around the plan's rows that may name a person; the plan's own are asked about with it."""
        commentary = ((place, text) for place, text, _ in self._commentary())
        return name_findings(self.gate.names([*self.gate.texts(), *commentary, *self.sources.items()]))

    def revealing_findings(self, hidden: Iterable[HiddenFigures], standard: Standard) -> list[Finding]:
        """A warning for each text that may give back a hidden figure."""
        texts = [*self._commentary(), *self._plan(), *((place, text, "") for place, text in self.gate.texts())]
        return revealing_words(texts, tuple(hidden), standard, self.gate.organisation.group_label)

    def _commentary(self) -> Iterator[tuple[Place, str, str]]:
        for heading, text in self.returned.commentary.items():
            for place, block in paragraphs(heading, text):
                yield place, block, heading

    def _plan(self) -> Iterator[tuple[Place, str, str]]:
        if "actions" in self.checked.tables:
            label = self.returned.sources["actions"].label
            for column, cells in self.checked.tables["actions"].items():
                yield from ((f"{label}, row {row}, {column}", text, "") for row, text in cells.items() if text)

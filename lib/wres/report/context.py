"""What every section is told: who reports, for which year, by which rules, in which words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wres.parameters import Break, Disclosure, Indicator, Organisation, Standard, Year
from wres.report.words import Words, period_of, words_for

INTERNAL = "internal"


@dataclass(frozen=True)
class Context:
    """One organisation's report of one year, without a single result.

    organisation, commentary: as published, so that in the public edition texts that may name a person are held back.
    years: those of the trend that have figures, oldest first; the report's own is the last.
    """

    code: str
    year: int
    edition: str
    standard: Standard
    organisation: Organisation
    rules: Year
    disclosure: Disclosure
    breaks: Sequence[Break]
    commentary: Mapping[str, str]
    years: tuple[int, ...]

    @property
    def internal(self) -> bool:
        """Whether this edition hides nothing."""
        return self.edition == INTERNAL

    @cached_property
    def words(self) -> Words:
        """The labels of groups as this organisation says them."""
        return words_for(self.standard, self.organisation)

    @property
    def group(self) -> str:
        """The group that the report is about."""
        return self.standard.comparison_group

    @property
    def reference(self) -> str:
        """The group that it is compared with."""
        return self.standard.reference_group

    @property
    def has_year_before(self) -> bool:
        """Whether there are figures of the year before."""
        return self.year - 1 in self.years

    @cached_property
    def mergers(self) -> dict[int, str]:
        """The years in which predecessors joined, with their codes."""
        return {predecessor.joined: predecessor.code for predecessor in self.organisation.predecessors}

    @property
    def as_at(self) -> str:
        """When the staff of this year were counted."""
        counted = self.organisation.counted_on.get(self.year)
        return f"as at {counted.words}" if counted else period_of("snapshot", self.year, self.rules, self.standard)

    def period(self, indicator: Indicator, years: int = 0) -> str:
        """What an indicator's figures of this year speak of: a day, a survey, or financial years, as many as given or ruled."""
        if indicator.clock == "snapshot":
            return self.as_at
        return period_of(indicator.clock, self.year, self.rules, self.standard, years or self.rules.years_of(indicator.window))

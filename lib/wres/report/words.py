"""The words of one report: what groups are called, and the periods its figures speak of."""

import datetime as dt
from dataclasses import dataclass

from wres.parameters import Organisation, Standard, Year
from wres.parameters.measures import RATIO, groups_of
from wres.text import day


@dataclass(frozen=True)
class Words:
    """Labels of groups as this organisation says them; `word` is what it calls an indicator.

    unknown: the code of the group of whom it is not known to which they belong, and what its staff are called.
    """

    groups: dict[str, str]
    comparison: str
    reference: str
    word: str
    unknown: tuple[str, str]

    def staff(self, code: str) -> str:
        """The staff of a group: Upper staff, staff with ethnicity not known."""
        unknown, words = self.unknown
        return words if code == unknown else f"{self.groups.get(code, code)} staff"

    def group(self, code: str) -> str:
        """A group, or a pair of groups, in words: `upper/lower` is "Upper compared with Lower"."""
        between = " compared with " if RATIO in code else " minus "
        return between.join(self.groups.get(group, group) for group in groups_of(code))


def words_for(standard: Standard, organisation: Organisation) -> Words:
    """The words of an organisation: its own label for the comparison group, the standard's for the others."""
    groups = dict(standard.groups) | {standard.comparison_group: organisation.group_label}
    unknown = standard.unknown_group, f"staff with {standard.characteristic} not known"
    return Words(groups, groups[standard.comparison_group], groups[standard.reference_group], organisation.indicator_word, unknown)


def period_of(clock: str, year: int, rules: Year, standard: Standard, years: int = 1) -> str:
    """What a figure of a clock speaks of: a snapshot day, so many financial years together, or a survey."""
    if clock == "snapshot":
        return f"as at {day(rules.snapshot.of(year))}"
    if clock == "financial_year":
        end = rules.financial_year_end.of(year)
        start = end.replace(year=year - years) + dt.timedelta(days=1)
        return f"{day(start)} to {day(end)}{f', {years} years together' if years > 1 else ''}"
    return standard.survey.format(year=year - rules.survey.years_before)

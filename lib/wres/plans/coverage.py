"""Which indicators and framework items each commitment serves; rows and columns that nothing fills stay visible."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan


@dataclass(frozen=True)
class Coverage:
    """What each commitment serves.

    columns: indicators or framework items; links: for each commitment the columns it serves, with the kind of each link: own,
    section, or all.
    """

    columns: tuple[str, ...]
    links: Mapping[Commitment, Mapping[str, str]]

    @cached_property
    def by_column(self) -> dict[str, list[Commitment]]:
        """The commitments that serve each column."""
        return {column: [row for row, kinds in self.links.items() if column in kinds] for column in self.columns}

    def aimed_at(self, column: str) -> list[Commitment]:
        """The commitments that serve a column other than through a link to all of them."""
        return [row for row in self.by_column[column] if self.links[row][column] != "all"]

    @property
    def uncovered(self) -> list[str]:
        """The columns that no commitment serves."""
        return [column for column, rows in self.by_column.items() if not rows]

    @property
    def idle(self) -> list[Commitment]:
        """The commitments that serve nothing."""
        return [row for row, kinds in self.links.items() if not kinds]


def indicator_coverage(plan: ActionPlan) -> Coverage:
    """Which indicators of the standard each commitment serves, then those of other standards the plan names."""
    links: dict[Commitment, dict[str, str]] = {}
    for commitment in plan.commitments:
        to = commitment.indicators
        kinds = dict.fromkeys(plan.indicators, "all") if to.everything else {}
        links[commitment] = kinds | dict.fromkeys(to.codes, "section" if to.inherited else "own") | dict.fromkeys(to.others, "own")
    others = (name for commitment in plan.commitments for name in commitment.indicators.others)
    return Coverage(tuple(dict.fromkeys([*plan.indicators, *others])), links)


def framework_coverage(plan: ActionPlan) -> dict[str, Coverage]:
    """For each framework of which the plan names items, which of its items each commitment serves."""
    named: dict[str, dict[Commitment, dict[str, str]]] = {}
    for commitment in plan.commitments:
        for link in commitment.frameworks:
            if link.cites and link.item:
                rows = named.setdefault(link.framework, {row: {} for row in plan.commitments})
                rows[commitment][link.item] = "own"
    return {
        key: Coverage(tuple(dict.fromkeys([*plan.frameworks[key].items, *(item for items in rows.values() for item in items)])), rows)
        for key, rows in named.items()
    }

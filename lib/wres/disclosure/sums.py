"""Relations as sums of steps, and which counts they connect."""

from dataclasses import dataclass

import numpy as np

from wres.disclosure.counts import Flags, Numbers, Places
from wres.disclosure.equations import Relation


@dataclass(frozen=True, slots=True)
class Sums:
    """Relations as sums of steps: least <= table @ steps <= most.

    table: one row a relation, one column a count: 1 for each part, -1 for each whole. component: a number for each count,
    the same for counts that some chain of relations connects.
    """

    table: Numbers
    least: Numbers
    most: Numbers
    component: Places

    @classmethod
    def of(cls, relations: list[Relation], size: int) -> "Sums":
        """The sums of relations between so many counts."""
        table = np.zeros((len(relations), size))
        for row, relation in zip(table, relations, strict=True):
            row[list(relation.parts)] += 1
            row[list(relation.wholes)] -= 1
        least = np.array([0.0 if relation.exact else -np.inf for relation in relations])
        most = np.array([0.0 if relation.exact else relation.rest for relation in relations])
        return cls(table, least, most, _connect(np.arange(size), table))

    @property
    def exact(self) -> Flags:
        """Which sums must stay as they are."""
        return np.asarray(self.least == self.most)

    def with_exact(self, table: Numbers) -> "Sums":
        """Further sums, one row each, that must stay as they are."""
        nothing = np.zeros(len(table))
        return Sums(
            np.vstack([self.table, table]), np.append(self.least, nothing), np.append(self.most, nothing), _connect(self.component, table)
        )


def _connect(component: Places, table: Numbers) -> Places:
    """The components, with those joined that a row of the table touches together."""
    for row in table:
        touched = component[np.flatnonzero(row)]
        merged = np.arange(len(component))
        merged[touched] = touched[:1]
        component = merged[component]
    return component

"""What a reader knows of hidden counts: the sums that hold between them, and how far each may move."""

from dataclasses import dataclass

import numpy as np

from wres.disclosure.counts import Flags, Numbers, Places
from wres.disclosure.equations import Relation

FURTHEST = 50.0  # how far a large count is let move; small moves are found first anyway


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


def _connect(component: Places, table: Numbers) -> Places:
    """The components, with those joined that a row of the table touches together."""
    for row in table:
        touched = component[np.flatnonzero(row)]
        merged = np.arange(len(component))
        merged[touched] = touched[:1]
        component = merged[component]
    return component


@dataclass(frozen=True, slots=True)
class Leeway:
    """How far every count may move and still be what a reader knows of it when it is hidden."""

    down: Numbers
    up: Numbers


def leeway(count: Numbers, threshold: int, least: int, unlabelled: Flags) -> Leeway:
    """A small count stays between `least` and the threshold, a 0 below the threshold, a large count at or above it.

    unlabelled: counts of which a reader learns nothing when they are hidden, not even whether they are small.
    """
    floor = np.where(unlabelled, 0, np.where(count >= threshold, threshold, np.where(count > 0, least, 0)))
    ceiling = np.where((count < threshold) & ~unlabelled, threshold - 1, np.inf)
    return Leeway(np.clip(count - floor, 0, FURTHEST), np.clip(ceiling - count, 0, FURTHEST))

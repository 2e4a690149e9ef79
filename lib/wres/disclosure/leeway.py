"""What a reader knows of a hidden count by its being hidden, and so how far it may move."""

from dataclasses import dataclass

import numpy as np

from wres.disclosure.counts import Flags, Numbers

FURTHEST = 50.0  # how far a large count is let move; small moves are found first anyway


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

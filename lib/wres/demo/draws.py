"""Chance from a seed that gives the same on every machine and with every version of numpy.

Only the bit generator and its uniform numbers are promised to stay; the distributions of numpy are not (NEP 19).
"""

import numpy as np


class Draws:
    """A stream of chance that belongs to some words and numbers, such as a code and a year."""

    def __init__(self, *seed: str | int):
        numbers = [part if isinstance(part, int) else int.from_bytes(part.encode(), "big") for part in seed]
        self._generator = np.random.Generator(np.random.PCG64(np.random.SeedSequence(numbers)))

    def between(self, low: float, high: float) -> float:
        """A number from low to high."""
        return low + (high - low) * float(self._generator.random())

    def how_many(self, people: int, chance: float) -> int:
        """How many of some people something happens to, when it happens to each with the same chance."""
        return int((self._generator.random(people) < chance).sum())

    def one_of(self, choices: tuple[str, ...]) -> str:
        """One of some words."""
        return choices[int(self._generator.random() * len(choices))]

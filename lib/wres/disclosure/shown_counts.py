"""Which counts each figure shows, and what a reader loses when these are hidden."""

from dataclasses import dataclass

import numpy as np

from wres.disclosure.counts import NONE, Flags, Numbers, Places, PublishedCounts


@dataclass(frozen=True, slots=True)
class ShownCounts:
    """The figures that show counts, with the counts they show, as pairs of a row and a count number.

    price: of hiding each figure. withheld: the figures that are hidden whatever their counts. fixed: the counts that are always shown.
    labelled: the counts of which the reason of a hidden figure tells whether they are small.
    """

    counts: PublishedCounts
    row: Places
    count: Places
    price: Numbers
    withheld: Flags
    fixed: Flags
    labelled: Flags

    def hidden_rows(self, hidden: Flags) -> Flags:
        """The figures that cannot be shown: those withheld, and those that show a hidden count."""
        showing = np.bincount(self.row, hidden[self.count], minlength=len(self.withheld)) > 0
        return np.asarray(self.withheld | showing)

    def with_figures(self, hidden: Flags) -> Flags:
        """The hidden counts with those of figures that go with them: a hidden denominator takes the numerators over it with it."""
        top, bottom = self.counts.numerator, self.counts.denominator
        both_counted = (top != NONE) & (bottom != NONE)  # printed figures have no counts
        over_hidden = top[both_counted][hidden[bottom[both_counted]]]
        both = hidden.copy()
        both[over_hidden] |= ~self.fixed[over_hidden]
        return both

    def prices(self, hidden: Flags) -> Numbers:
        """By count, the price of all figures that show it and are not hidden yet."""
        price = np.where(self.hidden_rows(hidden), 0.0, self.price)
        return np.bincount(self.count, price[self.row], minlength=len(hidden)).astype(float)

    @property
    def numerators(self) -> Flags:
        """The counts that are the numerator of some figure."""
        flags = np.zeros(len(self.labelled), dtype=bool)
        flags[self.counts.numerator[self.counts.numerator != NONE]] = True
        return flags

    def rows_with_numerator(self, chosen: Flags) -> Flags:
        """The figures whose numerator is one of the chosen counts."""
        return np.asarray(np.append(chosen, False)[self.counts.numerator])  # NONE, the last place, is never chosen

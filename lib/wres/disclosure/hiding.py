"""What is hidden of a year's figures before any is rounded: small counts, and the cheapest cover for them."""

from collections.abc import Iterable, Sequence

import numpy as np

from wres.disclosure.counting import published_counts
from wres.disclosure.counts import NONE, Flags, Places, PublishedCounts
from wres.disclosure.cover import Cover
from wres.disclosure.derived import tells
from wres.disclosure.equations import relations
from wres.disclosure.prices import prices_of
from wres.disclosure.primary import small_counts, small_sums
from wres.disclosure.shown_counts import ShownCounts
from wres.disclosure.window import gives_back_one_year
from wres.indicators import Figure
from wres.indicators.unseen_count import UnseenCount
from wres.parameters import Disclosure, Standard


def cover_of(
    figures: Sequence[Figure],
    rules: Disclosure,
    standard: Standard,
    previous: Iterable[Figure] = (),
    unseen: Sequence[UnseenCount] = (),
) -> Cover:
    """The small counts of a year's figures and the cover for them; see `disclose`."""
    counts = published_counts(figures, standard, [row for row in unseen if row.indicator not in rules.exempts(standard)])
    protected = rules.protects(standard)
    shown_counts = _shown_counts(figures, counts, rules, standard)
    primary = small_counts(counts, protected, rules.threshold)
    primary |= gives_back_one_year(figures, counts, rules.threshold, previous, standard)
    cover = Cover(shown_counts, relations(counts, standard), rules.threshold, primary & ~shown_counts.fixed)
    cover.complete()
    for count in np.flatnonzero(cover.hopeless).tolist():
        cover.hide_family(count)
    return cover


def _shown_counts(figures: Sequence[Figure], counts: PublishedCounts, rules: Disclosure, standard: Standard) -> ShownCounts:
    protected, exempt = rules.protects(standard), np.isin([row.indicator for row in figures], rules.exempts(standard))
    counting = counts.numerator != NONE
    rows = np.flatnonzero(counting)
    made = [(row, count) for row, numbers in counts.made_of.items() for count in numbers]
    row = np.concatenate([rows, rows, np.array([row for row, _ in made], dtype=np.int64)])
    count = np.concatenate([counts.numerator[rows], counts.denominator[rows], np.array([count for _, count in made], dtype=np.int64)])
    can_be_hidden = ~exempt & np.where(counting, [figure.status == "ok" for figure in figures], True)
    withheld = np.zeros(len(figures), dtype=bool)
    too_small = small_sums(counts, protected, rules.threshold) | small_counts(counts, protected, rules.threshold)
    withheld[row[too_small[count]]] = True
    tops = np.zeros(len(counts.value), dtype=bool)
    tops[counts.numerator[counting]] = True
    return ShownCounts(
        counts=counts,
        row=row,
        count=count,
        price=prices_of(figures, standard),
        withheld=~counting & (withheld & ~exempt | ~tells(figures)),
        fixed=_of_rows(row, count, ~can_be_hidden, len(counts.value)),
        labelled=tops & np.array([place.group in protected for place in counts.place], dtype=bool),
    )


def _of_rows(row: Places, count: Places, chosen: Flags, size: int) -> Flags:
    """The counts that some of the rows show."""
    flags = np.zeros(size, dtype=bool)
    flags[count[chosen[row]]] = True
    return flags

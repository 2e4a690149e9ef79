"""The gate: no figure beyond it has a number that the public edition may not show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import compress
from math import floor, log10, nan

import numpy as np

from wres.disclosure.count_products import PERCENT, CountProduct, products_of
from wres.disclosure.counts import NONE, Flags, Numbers
from wres.disclosure.cover import Cover
from wres.disclosure.derived import tells, with_hidden_parts, workforce_differences
from wres.disclosure.disclosed_figures import DisclosedFigures
from wres.disclosure.hiding import cover_of
from wres.disclosure.primary import few_responses
from wres.disclosure.protections import protections
from wres.disclosure.rounding import steps_of
from wres.indicators import Figure
from wres.indicators.figures import ROUNDED, ROUNDED_TO_5
from wres.indicators.unseen_count import UnseenCount
from wres.parameters import Disclosure, Standard
from wres.text.numbers import half_up

NEAREST_5 = 5.0
SAME = 1e-9  # so near, two shares in percent are equal
SUPPRESSED, SMALL, DERIVED = "suppressed", "small number", "derived from a small number"


def disclose(
    figures: Sequence[Figure],
    rules: Disclosure,
    standard: Standard,
    previous: Iterable[Figure] = (),
    unseen: Sequence[UnseenCount] = (),
) -> DisclosedFigures:
    """The figures as they may be published.

    figures: of one organisation and year, as `wres.indicators.calculate` gives. previous: the disclosed figures of earlier
    years, all that there are, which matter where an indicator counts two years together. unseen: counts that some are made of and no
    figure shows.

    Returns the same figures. A hidden one has status `suppressed`, no numbers, and reason `small number` when its own count
    is below the threshold (a 0 only as cover for another) or its survey responses are too few, else
    `derived from a small number`. One that is hidden only for the sake of others is published rounded instead where that is safe.
    Those of the exempt indicators stay, except a difference that would give back a hidden share of the workforce.
    """
    order = sorted(range(len(figures)), key=lambda row: figures[row].key)  # so that it does not matter in which order rows were given
    disclosed = _disclose([figures[row] for row in order], rules, standard, previous, unseen)
    by_place = dict(zip(order, disclosed.figures, strict=True))
    return DisclosedFigures(tuple(by_place[row] for row in range(len(figures))), disclosed.protections)


def _disclose(
    figures: Sequence[Figure], rules: Disclosure, standard: Standard, previous: Iterable[Figure], unseen: Sequence[UnseenCount]
) -> DisclosedFigures:
    few = few_responses(figures, rules, standard)
    exempt = np.isin([row.indicator for row in figures], rules.exempts(standard))
    cover = cover_of(figures, rules, standard, previous, unseen)
    if not cover.primary.any():
        return DisclosedFigures(_with_status(figures, few | (with_hidden_parts(figures, few) & ~exempt), few, {}))
    shown_counts = cover.shown_counts
    hidden = few | (shown_counts.hidden_rows(cover.hidden) & ~exempt & tells(figures))
    hidden |= (with_hidden_parts(figures, hidden) & ~exempt) | workforce_differences(figures, shown_counts.counts, cover.hidden)
    small = few | shown_counts.rows_with_numerator(shown_counts.labelled & (shown_counts.counts.value < rules.threshold))
    not_zero = np.array([figure.value != 0 for figure in figures], dtype=bool)
    products = products_of(figures, shown_counts.counts, standard)
    worlds = cover.worlds()
    steps = {} if cover.hopeless.any() else _steps(figures, cover, worlds, hidden & ~(small & not_zero), hidden, products)
    if all(figures[row].value == 0 for row in steps) and not any(figure.status == "ok" for figure in compress(figures, ~hidden)):
        steps = {}  # a report of nothing but zeros says less than that it is empty
    return DisclosedFigures(_with_status(figures, hidden, small, steps), protections(figures, cover, worlds, hidden, products))


def _steps(
    figures: Sequence[Figure], cover: Cover, worlds: Numbers, covering: Flags, hidden: Flags, products: Mapping[int, CountProduct]
) -> Mapping[int, float]:
    """By row, what those are rounded to that can be published so, the dearest tried first."""
    shown_counts, counts = cover.shown_counts, cover.shown_counts.counts
    # Of two years together, and of a count hidden for its own sake, no interval is told: other years' reports could narrow it.
    one_year = (counts.numerator == NONE) | (counts.stated == counts.value[counts.denominator])
    can_be_rounded = covering & ~shown_counts.withheld & one_year & ~shown_counts.rows_with_numerator(cover.primary)
    # Nor of a 0 beside a hidden group that is everybody: it would tell that all are of that group.
    of_one_group = shown_counts.rows_with_numerator(cover.primary) & np.array([figure.value == PERCENT for figure in figures], dtype=bool)
    can_be_rounded &= ~np.isin(counts.denominator, counts.denominator[of_one_group]) | shown_counts.rows_with_numerator(
        cover.known_to_be_0()
    )
    candidates = [row for row in np.flatnonzero(can_be_rounded).tolist() if row in products]
    candidates.sort(key=lambda row: -shown_counts.price[row])
    released = {row: top for row in candidates if (top := int(counts.numerator[row])) != NONE and not cover.primary[top]}
    needed = cover.primary.copy()
    needed[counts.numerator[hidden & (counts.numerator != NONE)]] = True
    # A hidden share is not given back either: where all others of its cell are 0, it is 100%, however many people that is.
    small_shares = [products[row] for row in np.flatnonzero(shown_counts.rows_with_numerator(cover.primary)).tolist() if row in products]
    shares = np.column_stack([np.abs(share.value(worlds) - share.value(counts.value[None])) for share in small_shares] or [worlds[:, :0]])
    differs = np.hstack([worlds != counts.value, ~(shares < SAME)])
    needed = np.append(needed, np.ones(shares.shape[1], dtype=bool)) & differs.any(axis=0)
    return steps_of(figures, candidates, products, worlds, differs, needed, released)


def _with_status(figures: Sequence[Figure], hidden: Flags, small: Flags, steps: Mapping[int, float]) -> tuple[Figure, ...]:
    return tuple(
        _as_rounded(row, steps[number]) if number in steps else _as_hidden(row, is_small) if is_hidden else row
        for number, (row, is_hidden, is_small) in enumerate(zip(figures, hidden.tolist(), small.tolist(), strict=True))
    )


def _as_hidden(figure: Figure, is_small: bool) -> Figure:
    reason = SMALL if is_small else DERIVED
    return replace(figure, value=nan, numerator=nan, denominator=nan, lower=nan, upper=nan, status=SUPPRESSED, reason=reason)


def _as_rounded(figure: Figure, step: float) -> Figure:
    if not figure.value:
        return replace(figure, denominator=nan, lower=nan, upper=nan)  # a 0 is exact, of however many
    value, decimals = float(half_up(figure.value / step)) * step, max(0, -floor(log10(step)))
    reason = ROUNDED_TO_5 if step == NEAREST_5 else ROUNDED
    rounded = replace(figure, value=round(value, decimals), reason=reason, decimals=decimals)
    return replace(rounded, numerator=nan, denominator=nan, lower=nan, upper=nan)

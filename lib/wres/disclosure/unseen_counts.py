"""Figures made of counts that no figure shows: of tiers of bands, where bands are shown in clusters that lie in several tiers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import nan

import numpy as np

from wres.disclosure.disclosed_figures import DisclosedFigures, Protection
from wres.disclosure.primary import small
from wres.indicators import Figure
from wres.indicators.figures import NOT_DIVIDED
from wres.indicators.kinds import kind_of
from wres.indicators.unseen_count import UnseenCount
from wres.parameters import Disclosure, Standard
from wres.parameters.measures import measure_of

HIDDEN, DERIVED, EVERYONE = "suppressed", "derived from a small number", "all"


def without_unseen(disclosed: DisclosedFigures, unseen: Sequence[UnseenCount], rules: Disclosure, standard: Standard) -> DisclosedFigures:
    """The same figures, without those that would tell a small count that no figure shows, or a hidden one.

    A shown figure is taken to give its sums away, and beside the clusters shown these give the parts of clusters away. So figures
    of single staff groups are shown where no part of any is small, those of all staff where the parts of all staff groups together
    are not, and none where a count of the same table is hidden: a sum that is no sum of shown counts could give it back.
    """
    protected = [count for count in unseen if count.group in rules.protects(standard) and count.indicator not in rules.exempts(standard)]
    safe_of_parts = not _any_small((count.people for count in protected), rules)
    safe_of_all = not _any_small(_together(protected).values(), rules)
    hidden = set()
    for figure in disclosed.figures:
        if _tells(figure) and _is_made_of(figure, protected, standard):
            safe = safe_of_all if figure.staff_group == EVERYONE else safe_of_parts
            if not safe or _hides_people(disclosed.figures, standard.indicators[figure.indicator].table, standard):
                hidden.add(figure.key)
    figures = tuple(_suppress(figure) if figure.key in hidden else figure for figure in disclosed.figures)
    protections = [protection for protection in disclosed.protections if protection.key not in hidden]
    return DisclosedFigures(figures, (*protections, *(Protection(figure.key, ()) for figure in figures if figure.key in hidden)))


def _any_small(people: Iterable[int], rules: Disclosure) -> bool:
    return bool(small(np.array(list(people), dtype=float), rules.threshold).any())


def _together(unseen: Iterable[UnseenCount]) -> Counter[tuple[str, str, str]]:
    """The people of all staff groups in each part of a cluster, by indicator, part and group."""
    people: Counter[tuple[str, str, str]] = Counter()
    for count in unseen:
        people[count.indicator, count.part, count.group] += count.people
    return people


def _is_made_of(figure: Figure, unseen: Iterable[UnseenCount], standard: Standard) -> bool:
    """Whether one of the sums behind a figure holds a count that is not seen."""
    cells = {(count.staff_group, count.part, count.group) for count in unseen if count.indicator == figure.indicator}
    if not cells:
        return False
    indicator = standard.indicators[figure.indicator]
    return any(not cells.isdisjoint(behind) for behind in kind_of(indicator).sums_behind(figure, indicator, standard))


def _hides_people(figures: Iterable[Figure], table: str, standard: Standard) -> bool:
    """Whether a count of a table is hidden, as it is behind a share that is published rounded."""
    return any(
        (figure.status == HIDDEN or figure.decimals is not None)
        and measure_of(figure.measure).of_workforce
        and standard.indicators[figure.indicator].table == table
        for figure in figures
    )


def _tells(figure: Figure) -> bool:
    """Whether a figure is shown, or says what tells as much."""
    return figure.status == "ok" or figure.reason in NOT_DIVIDED


def _suppress(figure: Figure) -> Figure:
    return replace(figure, value=nan, lower=nan, upper=nan, decimals=None, status=HIDDEN, reason=DERIVED)

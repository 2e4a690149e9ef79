"""The gate: nothing beyond it has a number that the edition may not show, be it a figure or in the words of a finding."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import nan

import numpy as np

from wres.disclosure.counts import NONE, Flags, PublishedCounts, published_counts
from wres.disclosure.cover import Cover
from wres.disclosure.derived import with_hidden_parts, with_sums_behind, workforce_differences
from wres.disclosure.disclosed_figures import DisclosedFigures
from wres.disclosure.equations import relations
from wres.disclosure.primary import few_responses, small_counts
from wres.disclosure.window import gives_back_one_year
from wres.findings import Finding
from wres.indicators import Figure
from wres.parameters import Disclosure, Standard

SUPPRESSED, SMALL, DERIVED = "suppressed", "small number", "derived from a small number"
MASK = "[c]"
NUMBER = re.compile(r"(?<![\w.])[-+−±]?\d[\d,]*(?:\.\d+)?(?![\w])")
KEPT_AFTER = re.compile(r"\b(?:rows?|bands?|indicators?|metric|columns?|lines?|section|year)\s+$", re.IGNORECASE)


def disclose(figures: Sequence[Figure], rules: Disclosure, standard: Standard, previous: Iterable[Figure] = ()) -> DisclosedFigures:
    """The figures as they may be published.

    figures: of one organisation and year, as `wres.indicators.calculate` gives. previous: the disclosed figures of earlier
    years, all that there are, which matter where an indicator counts two years together.

    Returns the same figures. A hidden one has status `suppressed`, no numbers, and reason `small number` when its own count
    is below the threshold (a 0 only as cover for another) or its survey responses are too few, else
    `derived from a small number`. Those of the exempt indicators stay, except a difference that would give back a hidden
    share of the workforce.
    """
    few = few_responses(figures, rules, standard)
    shown_all = rules.exempts(standard)
    exempt = np.array([row.indicator in shown_all for row in figures], dtype=bool)
    visible = np.array([row.status == "ok" for row in figures], dtype=bool)
    counts = published_counts(figures, standard)
    primary = small_counts(counts, exempt, rules.threshold)
    primary |= gives_back_one_year(figures, counts, rules.threshold, previous, standard) & ~_of_rows(counts, exempt)
    if not primary.any():
        hidden = few | (with_hidden_parts(figures, few) & ~exempt)
        return DisclosedFigures(_hide(figures, hidden, few))
    cover = Cover(counts, relations(counts, standard), rules.threshold, primary, fixed=_fixed_counts(counts, visible & ~exempt))
    for count in np.flatnonzero(cover.complete()).tolist():
        _hide_family(cover, count)
    hidden = few | _rows_of(counts, cover.hidden) & visible & ~exempt
    derived = with_hidden_parts(figures, hidden) | with_sums_behind(figures, cover, standard)
    derived = derived & ~exempt | workforce_differences(figures, counts, cover.hidden)
    below = np.zeros(len(figures), dtype=bool)
    counted = counts.numerator != NONE
    below[counted] = counts.value[counts.numerator[counted]] < rules.threshold
    return DisclosedFigures(_hide(figures, hidden | derived, few | (hidden & below)))


def _hide(figures: Sequence[Figure], hidden: Flags, primary: Flags) -> tuple[Figure, ...]:
    return tuple(
        replace(
            row, value=nan, numerator=nan, denominator=nan, lower=nan, upper=nan, status=SUPPRESSED, reason=SMALL if is_primary else DERIVED
        )
        if is_hidden
        else row
        for row, is_hidden, is_primary in zip(figures, hidden.tolist(), primary.tolist(), strict=True)
    )


def _of_rows(counts: PublishedCounts, rows: Flags) -> Flags:
    """The counts that some of the rows publish."""
    chosen = np.zeros(len(counts.value), dtype=bool)
    published = counts.of_row[rows]
    chosen[published[published != NONE]] = True
    return chosen


def _rows_of(counts: PublishedCounts, chosen: Flags) -> Flags:
    """The rows that publish one of the chosen counts."""
    flags = np.append(chosen, False)  # NONE, the last place, is never chosen
    return np.asarray(flags[counts.numerator] | flags[counts.denominator])


def _fixed_counts(counts: PublishedCounts, may_be_hidden: Flags) -> Flags:
    """The counts that stay known whatever is hidden: those of rows that cannot be hidden."""
    return _of_rows(counts, ~may_be_hidden)


def _hide_family(cover: Cover, count: int) -> None:
    """The last resort, when nothing can make a count safe: everything of its kind is hidden."""
    family = cover.counts.place[count].family
    cover.hidden |= np.array([place.family == family for place in cover.counts.place]) & ~cover.fixed
    cover.hide_with_their_rows()


def disclose_findings(findings: Iterable[Finding], figures: Iterable[Figure]) -> tuple[Finding, ...]:
    """The findings, with every number hidden in what they say of an indicator that has suppressed figures.

    `public_what` is said instead of `what` where it is given; always, of a finding about no one indicator: about a whole
    table or another year, where a small count may lie that this year does not show. figures: disclosed.
    """
    suppressed = {figure.indicator for figure in figures if figure.status == "suppressed"}
    return tuple(_disclose(finding, suppressed) for finding in findings)


def _disclose(finding: Finding, suppressed: set[str]) -> Finding:
    concerned = finding.indicator in suppressed
    what = finding.public_what if finding.public_what and (concerned or not finding.indicator) else finding.what
    if not concerned:
        return replace(finding, what=what)
    masked = what if finding.public_what else mask_numbers(what)
    return replace(finding, what=masked, why=mask_numbers(finding.why), how_to_fix=mask_numbers(finding.how_to_fix))


def mask_numbers(text: str) -> str:
    """The text with [c] for every number, except those that name a row, a band, an indicator or a year."""
    return NUMBER.sub(lambda match: match.group() if KEPT_AFTER.search(text[: match.start()]) else MASK, text)

"""The gate to the public edition: small counts leave the measures here, with whatever gives them back."""

import numpy as np
import pandas as pd

from wres.disclosure.counts import NONE, Counts, published_counts
from wres.disclosure.cover import Cover
from wres.disclosure.derived import disparities, with_hidden_parts, workforce_differences
from wres.disclosure.equations import relations
from wres.disclosure.primary import few_responses, small_counts
from wres.disclosure.window import gives_back_one_year
from wres.parameters import Disclosure, Standard

SUPPRESSED, SMALL, DERIVED = "suppressed", "small number", "derived from a small number"
NUMBERS = ["value", "numerator", "denominator", "lower", "upper"]


def disclose(measures: pd.DataFrame, rules: Disclosure, standard: Standard, previous: pd.DataFrame | None = None) -> pd.DataFrame:
    """The measures as they may be published.

    measures: one organisation and year, as `wres.indicators.calculate` gives. previous: the disclosed measures of earlier
    years, all that there are, which matter where an indicator counts two years together.

    Returns the same rows. A hidden row has status `suppressed`, no numbers, and reason `small number` when its own count
    is below the threshold (a 0 only as cover for another) or its survey responses are too few, else
    `derived from a small number`. Rows of the exempt indicators stay, except a board difference that would give back a
    hidden share of the workforce.
    """
    few = few_responses(measures, rules, standard)
    shown_all = rules.exempts(standard)
    exempt = np.array([code in shown_all for code in measures["indicator"].tolist()], dtype=bool)
    shown = (measures["status"] == "ok").to_numpy()
    counts = published_counts(measures, standard)
    primary = small_counts(counts, exempt, rules.threshold)
    primary |= gives_back_one_year(measures, counts, rules.threshold, previous) & ~_of_rows(counts, exempt)
    if not primary.any():
        hidden = few | (with_hidden_parts(measures, few) & ~exempt)
        return _hide(measures, hidden, few)
    cover = Cover(counts, relations(counts, standard), rules.threshold, primary, fixed=_fixed(counts, shown & ~exempt))
    for count in np.flatnonzero(cover.complete()).tolist():
        _hide_family(cover, count)
    hidden = few | _rows_of(counts, cover.hidden) & shown & ~exempt
    derived = with_hidden_parts(measures, hidden) | disparities(measures, cover, standard)
    derived = derived & ~exempt | workforce_differences(measures, counts, cover.hidden)
    below = np.zeros(len(measures), dtype=bool)
    counted = counts.numerator != NONE
    below[counted] = counts.value[counts.numerator[counted]] < rules.threshold
    return _hide(measures, hidden | derived, few | (hidden & below))


def _hide(measures: pd.DataFrame, hidden: np.ndarray, own: np.ndarray) -> pd.DataFrame:
    disclosed = measures.copy()
    if hidden.any():
        for name in NUMBERS:
            disclosed[name] = np.where(hidden, np.nan, measures[name].to_numpy())
        disclosed["status"] = measures["status"].mask(hidden, SUPPRESSED)
        disclosed["reason"] = measures["reason"].mask(hidden & own, SMALL).mask(hidden & ~own, DERIVED)
    return disclosed


def _of_rows(counts: Counts, rows: np.ndarray) -> np.ndarray:
    """The counts that some of the rows publish."""
    chosen = np.zeros(len(counts.value), dtype=bool)
    published = counts.of_row[rows]
    chosen[published[published != NONE]] = True
    return chosen


def _rows_of(counts: Counts, chosen: np.ndarray) -> np.ndarray:
    """The rows that publish one of the chosen counts."""
    flags = np.append(chosen, False)  # NONE, the last place, is never chosen
    return flags[counts.numerator] | flags[counts.denominator]


def _fixed(counts: Counts, may_be_hidden: np.ndarray) -> np.ndarray:
    """The counts that stay known whatever is hidden: those of rows that cannot be hidden."""
    return _of_rows(counts, ~may_be_hidden)


def _hide_family(cover: Cover, count: int) -> None:
    """The last resort, when nothing can make a count safe: everything of its kind is hidden."""
    family = cover.counts.place[count][0]
    cover.hidden |= np.array([place[0] == family for place in cover.counts.place]) & ~cover.fixed
    cover.hide_with_their_rows()

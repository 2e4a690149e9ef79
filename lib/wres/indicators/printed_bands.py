"""Printed figures of single bands, where bands are shown in clusters."""

from collections.abc import Iterable

import pandas as pd

from wres.findings import Finding, Location
from wres.parameters import Standard
from wres.text.lists import listing, quantity


def without_single_bands(published: pd.DataFrame, standard: Standard) -> tuple[pd.DataFrame, list[Finding]]:
    """The table `published` without figures of bands that are shown in a cluster of several, and a note for each indicator that had some.

    Printed shares cannot be added up to those of a cluster without the counts behind them.
    """
    if standard.band_column not in published:
        return published, []
    single = _in_a_cluster(standard)
    left_out = published[standard.band_column].isin(single)
    findings = [
        _left_out(str(code), rows[standard.band_column], standard) for code, rows in published[left_out].groupby("indicator", sort=False)
    ]
    return published[~left_out], findings


def _in_a_cluster(standard: Standard) -> set[str]:
    """The bands of tables that are shown under another code than their own."""
    counted = (band for name in standard.staff_groups for band in standard.counted_bands(name))
    return {band for band in counted if standard.shown_band(band) != band}


def _left_out(code: str, bands: Iterable[str], standard: Standard) -> Finding:
    printed = list(bands)
    clusters = list(dict.fromkeys(standard.shown_band(band) for band in printed))
    return Finding(
        "note", "printed figures of single bands", Location("published", column=standard.band_column),
        f"Indicator {code}: {quantity(len(printed), 'printed figure')} of single bands "
        f"{'is' if len(printed) == 1 else 'are'} left out (bands: {', '.join(dict.fromkeys(printed))}).",
        "This organisation shows bands in clusters, and printed shares of single bands cannot be added up without the counts behind them.",
        f"Give the counts, or figures printed for {listing(clusters)}, or take `bands` out of the organisation file.",
        indicator=code,
    )  # fmt: skip

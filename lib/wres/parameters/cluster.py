"""Clusters of pay bands: bands that a small organisation shows together, as data."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from pydantic import Field

from wres.parameters.band import Band
from wres.parameters.indicator import Indicator
from wres.parameters.model import Parameters


class Cluster(Parameters):
    """Bands that are shown together: their words, and the bands."""

    label: str
    bands: tuple[str, ...] = Field(min_length=1)


Clusters = Mapping[str, Mapping[str, Cluster]]  # by scale and code


def cluster_faults(clusters: Clusters, scales: Mapping[str, Mapping[str, Band]], indicators: Mapping[str, Indicator]) -> Iterator[str]:
    """A sentence for each fault of the clusters of a standard.

    Every band of every scale is in exactly one cluster, and bands that are shown together anyway are whole clusters: the rest of
    one could be worked out. A standard without clusters has no faults.
    """
    if not clusters:
        return
    together = {code: about for indicator in indicators.values() for code, about in indicator.aggregates.items()}
    aggregates = {code: about.tier for code, about in together.items() if about.tier}
    yield from (f"clusters: there is no scale {scale}. Accepted: {', '.join(scales)}" for scale in clusters if scale not in scales)
    for scale, bands in scales.items():
        yield from _faults_of_scale(scale, clusters.get(scale, {}), bands, aggregates)
    yield from _faults_of_codes(clusters, together)


def _faults_of_scale(
    scale: str, clusters: Mapping[str, Cluster], bands: Mapping[str, Band], aggregates: Mapping[str, str]
) -> Iterator[str]:
    where = f"clusters.{scale}"
    often = Counter(band for cluster in clusters.values() for band in cluster.bands)
    yield from (f"{where}: there is no band {band}. Accepted: {', '.join(bands)}" for band in often if band not in bands)
    yield from (f"{where}: band {band} is given {times} times. Give it in one cluster" for band, times in often.items() if times > 1)
    if without := [band for band in bands if band not in often]:
        yield f"{where}: no cluster holds {', '.join(without)}. Give every band in one cluster"
    for code, cluster in clusters.items():
        inside = {bands[band].tier for band in cluster.bands if band in bands}
        if code in bands and cluster.bands != (code,):
            yield f"{where}: {code} is the code of a band, so a cluster of others needs another code"
        yield from (
            f"{where}.{code}: only some of its bands are in {aggregate} (tier {tier}), which is shown as a whole, so that the others "
            "could be worked out. Give clusters of whole tiers there"
            for aggregate, tier in aggregates.items()
            if tier in inside and len(inside) > 1
        )


def _faults_of_codes(clusters: Clusters, aggregates: Collection[str]) -> Iterator[str]:
    """What would be taken for something else: a code that is no code, that of bands shown together anyway, one band in two clusters."""
    scales = [(scale, code, cluster) for scale, of_scale in clusters.items() for code, cluster in of_scale.items()]
    for scale, code, _ in scales:
        if not re.fullmatch(r"\w+", code):
            yield f"clusters.{scale}: {code} cannot be a code. Write it with letters, digits and _"
        if code in aggregates:
            yield f"clusters.{scale}: {code} stands for bands that are shown together anyway. Choose another code"
    holding = {(band, code) for _, code, cluster in scales for band in cluster.bands}
    often = Counter(band for band, _ in holding)
    yield from (f"clusters: band {band} is in clusters of different codes" for band, times in often.items() if times > 1)

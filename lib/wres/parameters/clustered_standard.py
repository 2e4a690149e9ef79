"""A standard whose bands are shown in clusters: what everything works with for an organisation that asks for it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from wres.errors import ParameterError
from wres.parameters.band import Band, BandParts, part_code
from wres.parameters.organisation import SINGLE
from wres.parameters.standard import Standard
from wres.parameters.written import line_of, text_of_yaml


class ClusteredStandard(Standard):
    """A standard with clusters in the place of bands, so that whatever goes by bands goes by clusters.

    single: the standard by whose bands people are counted.
    """

    single: Standard

    @classmethod
    def of(cls, standard: Standard) -> "ClusteredStandard":
        """The clustered form of a standard that has clusters. A cluster has the tier of its bands where they share one."""
        scales = {
            scale: {
                code: Band(label=cluster.label, tier=_shared_tier(bands[band].tier for band in cluster.bands))
                for code, cluster in standard.clusters[scale].items()
            }
            for scale, bands in standard.scales.items()
        }
        return cls.model_construct(**dict(standard) | {"scales": scales, "single": standard})

    def counted_bands(self, staff_group: str) -> dict[str, Band]:
        """The bands of the tables."""
        return self.single.bands(staff_group)

    def shown_band(self, band: str) -> str:
        """The cluster that a band of the tables is in."""
        return next((code for of_scale in self.clusters.values() for code, cluster in of_scale.items() if band in cluster.bands), band)

    def cut_bands(self, staff_group: str) -> Mapping[str, BandParts]:
        """The clusters that lie in several tiers, and their parts in each."""
        counted = self.counted_bands(staff_group)
        parts: dict[str, dict[str, tuple[str, ...]]] = {}
        for code, cluster in self.clusters[self.staff_groups[staff_group].scale].items():
            tiers = dict.fromkeys(counted[band].tier for band in cluster.bands)
            if len(tiers) > 1:
                parts[code] = {part_code(code, tier): tuple(band for band in cluster.bands if counted[band].tier == tier) for tier in tiers}
        return parts


def cluster_codes(standard: Standard) -> set[str]:
    """The codes of clusters that are no codes of bands: where figures have one, bands are shown in clusters."""
    return {code for of_scale in standard.clusters.values() for code in of_scale} - set(standard.band_order)


def shown_within(standard: Standard, band: str) -> str:
    """That a band is shown only within a cluster of several, as a sentence without its stop; empty of any other band."""
    if not isinstance(standard, ClusteredStandard) or standard.shown_band(band) == band:
        return ""
    return f"{standard.single.band_label(band)} is shown only within {standard.band_label(standard.shown_band(band))}"


def standard_in_clusters(standard: Standard, standard_file: Path, organisation_file: Path) -> ClusteredStandard:
    """The clustered form of a standard, for an organisation whose file asks for it.

    Raises ParameterError, which names the organisation file and the key, when the standard has no clusters.
    """
    if standard.clusters:
        return ClusteredStandard.of(standard)
    _, line = line_of(text_of_yaml(organisation_file), ("bands",))
    raise ParameterError(
        f"{organisation_file}, line {line}: bands: {standard_file.name} gives no clusters of bands. "
        f"Write `bands: {SINGLE}`, or give the standard `clusters`."
    )


def _shared_tier(tiers: Iterable[str | None]) -> str | None:
    """The tier of all, where it is one."""
    different = set(tiers)
    return different.pop() if len(different) == 1 else None

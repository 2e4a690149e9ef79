"""That bands are shown in clusters, in sentences."""

from wres.parameters import Standard
from wres.parameters.clustered_standard import ClusteredStandard
from wres.text.lists import listing, within_sentence


def cluster_sentence(standard: Standard) -> str:
    """Which bands are shown together, why, and what is still counted by single bands; empty where each is shown by itself."""
    if not isinstance(standard, ClusteredStandard):
        return ""
    clusters = "; ".join(within_sentence(standard.band_label(band)) for band in standard.band_order)
    titles = [within_sentence(indicator.title) for indicator in standard.indicators.values() if indicator.steps]
    counted = f" Still counted by single bands: {listing(titles)}." if titles else ""
    return (
        f"Bands and grades are shown together, so that less has to be hidden: {clusters}. All years are shown so; figures that were only "
        f"printed for a single band are left out.{counted}"
    )

"""How many of the figures that readers look for disclosure control takes away, although they are not small themselves."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wres.disclosure.counts import ALL
from wres.indicators import Figure
from wres.indicators.figures import ROUNDED
from wres.indicators.kinds import kind_of
from wres.parameters import Standard

BANDS, SENIOR, STEPS = "band", "senior", "step"
AT_MOST = {BANDS: 12.0, SENIOR: 5.0, STEPS: 10.0}  # percent


@dataclass(frozen=True, slots=True)
class HiddenShare:
    """Of so many figures, how many are hidden, and how many are published rounded."""

    figures: int
    hidden: int
    rounded: int

    @property
    def percent(self) -> float:
        """The hidden ones in percent; 0 of none."""
        return 100 * self.hidden / self.figures if self.figures else 0.0


def hidden_shares(
    returns: Iterable[tuple[Sequence[Figure], Sequence[Figure]]], standard: Standard, threshold: int
) -> dict[str, HiddenShare]:
    """Of figures that could be shown were it not for others, how many are not: by BANDS, SENIOR and STEPS.

    returns: of each return the figures as calculated and as they are published, in the same order. BANDS: the comparison group's shares of
    single bands; SENIOR: those of bands taken together to a tier; both where its own count is not small. STEPS: the disparities of all
    staff, where the comparison group is small in neither tier.
    """
    counted: Counter[tuple[str, str]] = Counter()
    for figures, published in returns:
        for true, figure in zip(figures, published, strict=True):
            what = _what(true, figures, standard, threshold)
            fate = "hidden" if figure.status == "suppressed" else "rounded" if figure.reason == ROUNDED else "shown"
            counted[what, fate] += 1
    return {
        what: HiddenShare(
            sum(counted[what, fate] for fate in ("hidden", "rounded", "shown")), counted[what, "hidden"], counted[what, "rounded"]
        )
        for what in AT_MOST
    }


def _what(figure: Figure, figures: Sequence[Figure], standard: Standard, threshold: int) -> str:
    """Which of the three a figure is; the empty text for any other, and for one that is small itself or has no value."""
    indicator = standard.indicators[figure.indicator]
    counts = kind_of(indicator).counts
    if figure.status != "ok" or indicator.exempt:
        return ""
    if figure.band in indicator.steps and figure.staff_group == ALL:
        return "" if any(0 < people < threshold for people in _tiers(figure, figures, standard)) else STEPS
    if counts is None or counts.base != "everyone" or figure.group != standard.comparison_group or 0 < figure.numerator < threshold:
        return ""
    if figure.band in indicator.aggregates:
        return SENIOR if indicator.aggregates[figure.band].tier else ""
    return BANDS if figure.band in standard.band_order else ""


def _tiers(figure: Figure, figures: Sequence[Figure], standard: Standard) -> list[float]:
    """The comparison group's people in the tiers of a disparity."""
    indicator = standard.indicators[figure.indicator]
    people = {
        (other.staff_group, other.band): other.numerator
        for other in figures
        if (other.indicator, other.group) == (indicator.supplements, standard.comparison_group)
    }
    sums = kind_of(indicator).sums_behind(figure, indicator, standard)
    return [
        sum(people.get(cell[:2], 0.0) for cell in cells) for cells in sums if any(cell[2] == standard.comparison_group for cell in cells)
    ]

"""Two years, and what may stand between them: a figure that is not there, a break in the series, a merger, cases in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wres.indicators.figures import NO_DATA, Figure
from wres.parameters import Break, Standard, Year, period


@dataclass(frozen=True, slots=True)
class YearsCompared:
    """before, after: the two years; mergers: the first year of the merged organisation, and a name for what joined."""

    before: int
    after: int
    breaks: Sequence[Break]
    mergers: Mapping[int, str]

    def no_pair(self, then: Figure | None, now: Figure) -> str:
        """Why there are no two figures to compare; empty when there are."""
        if then is None or not _has_size(then):
            return _no_figure(self.before, then)
        if not _has_size(now):
            return _no_figure(self.after, now)
        if now.unit != then.unit:
            return "the two years are in different units"
        return ""

    def series_break(self, now: Figure) -> str:
        """What came between the two years, so that they may not be compared; empty when nothing did."""
        for gap in self.breaks:
            if self.before < gap.year <= self.after and gap.indicator == now.indicator:
                return f"the way this is measured changed in {period(gap.year)}: {gap.reason.rstrip('.')}"
        mergers = ((year, name) for year, name in sorted(self.mergers.items()) if self.before < year <= self.after)
        return next((f"merger in {period(year)}: {name}" for year, name in mergers), "")

    def cases_in_common(self, now: Figure, standard: Standard, rules: Year) -> str:
        """Why two averages of several years are not independent of one another; empty when they are, or are of one year each."""
        indicator = standard.indicators.get(now.indicator)
        window = rules.years_of(indicator.window) if indicator else 1
        if self.after - self.before >= window:
            return ""
        return f"both figures count the cases of {period(self.before)}"


def _has_size(figure: Figure) -> bool:
    """Whether a figure can be compared: by its value, or by a bound that it is not below."""
    return figure.status == "ok" or figure.has_bound_alone


def _no_figure(year: int, figure: Figure | None) -> str:
    """That a year has no figure, with the reason where there is more to say than that."""
    if figure is not None and figure.status == "suppressed":
        return f"the figure for {period(year)} is hidden"
    reason = figure.reason if figure is not None else NO_DATA
    return f"there is no figure for {period(year)} to compare with" + (f": {reason}" if reason not in ("", NO_DATA) else "")

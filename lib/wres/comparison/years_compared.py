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
        if then is not None and (then.has_bound_alone or now.has_bound_alone):
            return f"of {period(self.after if now.has_bound_alone else self.before)} only a lower bound is known"
        if then is None or then.status != "ok":
            return f"no figure for {period(self.before)}: {then.reason if then else NO_DATA}"
        if now.status != "ok":
            return f"no figure for {period(self.after)}: {now.reason}"
        if now.unit != then.unit:
            return "the two years are in different units"
        return ""

    def series_break(self, now: Figure) -> str:
        """What came between the two years, so that they may not be compared; empty when nothing did."""
        for gap in self.breaks:
            if self.before < gap.year <= self.after and gap.indicator == now.indicator:
                return f"break in the series in {period(gap.year)}: {gap.reason}"
        mergers = ((year, name) for year, name in sorted(self.mergers.items()) if self.before < year <= self.after)
        return next((f"merger in {period(year)}: {name}" for year, name in mergers), "")

    def cases_in_common(self, now: Figure, standard: Standard, rules: Year) -> str:
        """Why two averages of several years are not independent of one another; empty when they are, or are of one year each."""
        indicator = standard.indicators.get(now.indicator)
        window = rules.years_of(indicator.window) if indicator else 1
        if self.after - self.before >= window:
            return ""
        return f"both figures count the cases of {period(self.before)}"

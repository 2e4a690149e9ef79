"""Over how many years a figure counts events."""

from collections.abc import Mapping

from wres.comparison.ratio_counts import RatioCounts
from wres.indicators.figures import Figure, Key
from wres.parameters import Standard, Year
from wres.parameters.measures import groups_of, measure_of


def counted_years(ratio: Figure, counts: RatioCounts, figures: Mapping[Key, Figure], standard: Standard, rules: Year) -> int:
    """The years of events in a ratio, 0 where that is not known.

    The year's rules say how many it should be; where that is two and the other year was not there, one was used. People at risk are
    counted once for each year, so the headcounts of the same year show which it was. figures: of that year, by what they are of.
    """
    indicator = standard.indicators[ratio.indicator]
    most = rules.years_of(indicator.window)
    if most == 1:
        return 1
    staff = {
        row.group: row.numerator
        for row in figures.values()
        if measure_of(row.measure).of_workforce and (row.staff_group, row.band) == ("all", "all")
    }
    first, second = (staff.get(group, 0.0) for group in groups_of(ratio.group))
    fitting = [years for years in range(1, most + 1) if (counts.at_risk, counts.other_at_risk) == (years * first, years * second)]
    return fitting[0] if len(fitting) == 1 else 0

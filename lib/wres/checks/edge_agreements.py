"""Where a process holds everybody: seldom true, and often a total typed as a count."""

from wres.checks.agreements import Agreement
from wres.checks.by_ethnicity import events_and_at_risk
from wres.checks.situation import Situation


def edge_agreements(seen: Situation) -> list[Agreement]:
    """Somebody of each group stays out of every process."""
    found = []
    for name, indicator in seen.standard.main_indicators.items():
        counts = events_and_at_risk(indicator, seen.tables, seen.staff, seen.year) if indicator.ratio else None
        if counts is None:
            continue
        events, at_risk = counts
        for group in indicator.ratio or ():
            of = at_risk.get(group, 0)
            facts = {"value": f"{of:,}", "group": group, "column": indicator.event, "of": indicator.at_risk}
            where = seen.where(indicator.table, column=str(indicator.event))
            everybody = of > 0 and events.get(group, 0) == of
            found.append(Agreement("everybody in a process", where, float(everybody), most=0, indicator=name, facts=facts))
    return found

"""Processes whose counts look like something else: everybody in them, or a round hundred at risk."""

from collections.abc import Iterator

from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.return_context import ReturnContext

HUNDREDS = (100, 1000)


def process_checks(context: ReturnContext) -> list[RangeCheck]:
    """Every check of counts that only look like counts of people."""
    return [*_percentages(context), *_everybody(context)]


def _everybody(context: ReturnContext) -> Iterator[RangeCheck]:
    """Somebody of each group stays out of every process: else it is often a total typed as a count."""
    for code, indicator in context.standard.main_indicators.items():
        counts = context.events_and_at_risk(indicator)
        if counts is None:
            continue
        events, at_risk = counts
        where = context.where(indicator.table, column=str(indicator.event))
        for group in indicator.ratio or ():
            total = at_risk.get(group, 0)
            facts = {"value": f"{total:,}", "group": group, "column": indicator.event, "of": indicator.at_risk}
            everybody = total > 0 and events.get(group, 0) == total
            yield RangeCheck("everybody in a process", where, float(everybody), most=0, indicator=code, facts=facts)


def _percentages(context: ReturnContext) -> Iterator[RangeCheck]:
    """The people at risk are a round hundred in both groups: likelihoods in percent may have been typed as counts."""
    for code, indicator in context.standard.main_indicators.items():
        table, column = context.tables.get(indicator.table), indicator.at_risk or ""
        if table is None or not indicator.ratio or indicator.at_risk_table or column not in table:
            continue
        groups = table[context.standard.group_column]
        totals = [int(table.loc[groups == group, column].sum()) for group in indicator.ratio]
        alike = len(set(totals)) == 1 and totals[0] in HUNDREDS
        facts = {"value": f"{totals[0]:,}", "column": column}
        where = context.where(indicator.table, column=column)
        yield RangeCheck("percentages typed as counts", where, float(alike), most=0, indicator=code, facts=facts)

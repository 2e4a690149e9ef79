"""Figures of the year before that are not what that year's return says now: restated, and perhaps without a word."""

from wres.checks.agreements import Agreement
from wres.checks.situation import Situation
from wres.parameters import period

PROTECTED = ("workforce", "disciplinary", "training", "survey", "board")  # sheets whose last year's figures no one rearranges


def restated_agreements(seen: Situation) -> list[Agreement]:
    """Cases of the year before, and what the workbook showed beside when it was made, against that year's return.

    A merger, or a note on the year in the organisation's file, explains a difference: then nothing is asked.
    """
    if seen.merged or seen.noted:
        return []
    return [*_cases(seen), *_beside(seen)]


def _cases(seen: Situation) -> list[Agreement]:
    found = []
    for indicator in seen.standard.main_indicators.values():
        table, before = seen.tables.get(indicator.table), seen.tables_before.get(indicator.table)
        column = seen.standard.tables[indicator.table].within_workforce
        if table is None or before is None or "year" not in table or not column:
            continue
        earlier = table[table["year"] == seen.year - 1]
        own = before[before["year"].fillna(seen.year - 1) == seen.year - 1] if "year" in before else before
        for ethnicity, rows in earlier.groupby("ethnicity"):
            now, then = int(rows[column].sum()), int(own.loc[own["ethnicity"] == ethnicity, column].sum())
            found.append(_agreement(seen, seen.where(indicator.table, rows.index[0], column), now, then, f"{ethnicity} {column}"))
    return found


def _beside(seen: Situation) -> list[Agreement]:
    found = []
    for table in PROTECTED:
        before, shown = seen.tables_before.get(table), seen.shown_before.get(table, {})
        for column, total in shown.items():
            if before is not None and column in before and table in seen.tables:
                now = float(before[column].sum())
                found.append(_agreement(seen, seen.where(table, column=column), total, now, f"the total of {column}"))
    return found


def _agreement(seen: Situation, where: str, given: float, before: float, what: str) -> Agreement:
    """Of no indicator of this year: a small count of the year before must not be told because this year hides nothing."""
    facts = {"what": what, "value": f"{given:,g}", "earlier": f"{before:,g}", "before": period(seen.year - 1), "year": seen.year}
    return Agreement("last year restated", where, given - before, -0.05, 0.05, facts=facts)

"""Ratios that can be, survey results with their bases, groups and parts with rows, years that are counted."""

import math
from collections.abc import Iterator

from wres.checks.consistency.absent_rows import absent_rows
from wres.checks.consistency.printed_figures import printed_figure_checks, ratio_check
from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.return_context import ReturnContext
from wres.parameters import period
from wres.parameters.table import YES
from wres.text.numbers import plain_number


def figure_checks(context: ReturnContext) -> list[RangeCheck]:
    """Every check of the counts, survey results and printed figures that are given."""
    families = (_ratios, printed_figure_checks, _bases, _identical_results, _fractions, _groups, _board, _years)
    return [check for family in families for check in family(context)]


def _ratios(context: ReturnContext) -> Iterator[RangeCheck]:
    for code, indicator in context.standard.main_indicators.items():
        counts = context.events_and_at_risk(indicator) if indicator.ratio else None
        if counts is None:
            continue
        events, at_risk = ([by_group.get(group, 0) for group in indicator.ratio or ()] for by_group in counts)
        if all(events) and all(at_risk):  # a ratio of 0, or none, says nothing about how it was counted
            first, second = (event / those for event, those in zip(events, at_risk, strict=True))
            yield ratio_check(context, first / second, context.where(indicator.table), code)


def _bases(context: ReturnContext) -> Iterator[RangeCheck]:
    for name, indicator in context.surveys.items():
        if name not in context.tables:
            continue
        survey = context.tables[name]
        silent = int(survey[indicator.responses].isna().sum()) if indicator.responses in survey else len(survey)
        facts = {"count": silent, "of": len(survey)}
        yield RangeCheck("bases of the survey", context.where(name), silent, most=0, facts=facts)


def _identical_results(context: ReturnContext) -> Iterator[RangeCheck]:
    for name, indicator in context.surveys.items():
        survey = context.tables.get(name)
        if survey is None:
            continue
        results: dict[str, dict[object, float]] = {}
        for row, asked, percent in zip(survey.index, survey[indicator.asked], survey[indicator.percent], strict=True):
            results.setdefault(asked, {})[row] = percent
        for code, percentages in sorted(results.items()):
            if len(percentages) > 1:
                different = list(dict.fromkeys(percentages.values()))
                facts = {"indicator": code, "value": plain_number(different[0])}
                where = context.where(name, list(percentages)[-1], str(indicator.percent))
                yield RangeCheck("identical survey results", where, len(different), least=2, indicator=code, facts=facts)


def _fractions(context: ReturnContext) -> Iterator[RangeCheck]:
    for name, table in context.tables.items():
        for column in context.standard.tables[name].of_kind("percent"):
            if column in table and (table[column] > 0).any():
                largest, least = float(table[column].max()), math.nextafter(context.rules.plausibility.fraction, math.inf)
                where = context.where(name, column=column)
                yield RangeCheck("percentages as fractions", where, largest, least, facts={"value": plain_number(largest)})


def _groups(context: ReturnContext) -> Iterator[RangeCheck]:
    """A row for each of the two compared groups, in the tables that are counted or surveyed by group.

    Nothing of rows that are asked about because of the year before, nor of a question that is answered in print alone.
    """
    standard = context.standard
    for code, indicator in standard.main_indicators.items():
        table = context.tables.get(indicator.table)
        if table is None or standard.group_column not in table:
            continue
        rows = table[table[indicator.asked] == code] if indicator.asked else table
        if rows.empty and code in context.answered_in_print:
            continue
        present, absent = set(rows[standard.group_column]), absent_rows(indicator.table, context)
        for group in (standard.reference_group, standard.comparison_group):
            codes = {standard.group_column: group} | ({indicator.asked: code} if indicator.asked else {})
            if any(larger.cover(codes) for larger in absent):
                continue
            consequence = "The gap cannot be given." if indicator.asked else "A group without a row counts 0."
            facts = {"group": group, "of": f" and indicator {code}" if indicator.asked else "", "consequence": consequence}
            where = context.where(indicator.table)
            yield RangeCheck("group without a row", where, float(group in present), least=1, indicator=code, facts=facts)


def _board(context: ReturnContext) -> Iterator[RangeCheck]:
    """Each part of a board has members, and so has what is outside of it if it had some the year before."""
    for code, indicator in context.standard.main_indicators.items():
        board, before = context.tables.get(indicator.table), context.tables_before.get(indicator.table)
        for column in (part.column for part in indicator.parts.values() if part.column):
            if board is None:
                continue
            earlier = set() if before is None or context.merged else set(before.loc[before[indicator.members] > 0, column])
            for value in [YES, *sorted(earlier - {YES})]:
                where, facts = context.where(indicator.table, column=column), {"column": column, "value": value}
                has_rows = float(value in set(board[column]))
                yield RangeCheck("part of the board without rows", where, has_rows, least=1, indicator=code, facts=facts)


def _years(context: ReturnContext) -> Iterator[RangeCheck]:
    """Cases of years that the indicator does not count."""
    for code, indicator in context.standard.main_indicators.items():
        table = context.tables.get(indicator.table)
        if table is None or "year" not in table:
            continue
        window = range(context.year - context.rules.years_of(indicator.window) + 1, context.year + 1)
        accepted = " and ".join(period(year) for year in window)
        for year in sorted({int(stated) for stated in table["year"].dropna()}):
            facts = {"value": period(year), "year": period(context.year), "accepted": accepted}
            where = context.where(indicator.table, table.index[table["year"] == year][0], "year")
            yield RangeCheck("year not used", where, year, window[0], window[-1], code, facts)

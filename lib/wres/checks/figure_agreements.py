"""Agreements about figures: ratios that can be, printed shares that add up, survey results with their bases."""

import math

import pandas as pd

from wres.checks.agreements import Agreement
from wres.checks.by_ethnicity import events_and_at_risk
from wres.checks.situation import Situation
from wres.parameters import period

SHARES = ("share", "board_share")
SHOWN = 3  # decimals of a ratio


def figure_agreements(seen: Situation) -> list[Agreement]:
    """Every agreement that the counts, survey results and printed figures should keep."""
    return [
        *_ratios(seen), *_printed(seen),
        *_survey(seen), *_fractions(seen), *_groups(seen), *_board(seen), *_years(seen),
    ]  # fmt: skip


def _ratios(seen: Situation) -> list[Agreement]:
    found = []
    for name, indicator in seen.standard.main_indicators.items():
        if not indicator.ratio:
            continue
        counts = events_and_at_risk(indicator, seen.tables, seen.staff, seen.year)
        if counts is None:
            continue
        events, at_risk = ([of.get(group, 0) for group in indicator.ratio] for of in counts)
        if all(events) and all(at_risk):  # a ratio of 0, or none, says nothing about how it was counted
            first, second = (event / those for event, those in zip(events, at_risk, strict=True))
            found.append(_ratio(seen, first / second, seen.where(indicator.table), name))
    return found


def _printed(seen: Situation) -> list[Agreement]:
    """What the printed figures that have a value should keep."""
    published = seen.tables.get("published")
    if published is None:
        return []
    rows = published[published["value"].notna()]
    return [*_printed_units(rows, seen), *_printed_ratios(rows, seen), *_printed_percentages(rows, seen), *_printed_shares(rows, seen)]


def _printed_units(rows: pd.DataFrame, seen: Situation) -> list[Agreement]:
    """The unit that stands beside a printed value is that of its measure; a blank says nothing."""
    found = []
    columns = (rows[name] for name in ("indicator", "measure", "value", "unit"))
    for row, indicator, measure, value, unit in zip(rows.index, *columns, strict=True):
        if unit:
            facts = {"measure": measure.replace("_", " "), "value": f"{value:g}", "unit": unit, "right": seen.standard.units[measure]}
            where = seen.where("published", row, "unit")
            found.append(Agreement("unit of another measure", where, float(unit == facts["right"]), 1, indicator=indicator, facts=facts))
    return found


def _printed_ratios(rows: pd.DataFrame, seen: Situation) -> list[Agreement]:
    rows = rows[(rows["measure"].map(seen.standard.units) == "ratio") & (rows["value"] != 0)]
    return [_ratio(seen, value, where, indicator) for value, where, indicator in _lines(rows, seen)]


def _ratio(seen: Situation, ratio: float, where: str, indicator: str) -> Agreement:
    bounds = seen.rules.plausibility.ratio
    facts = {"value": f"{round(ratio, SHOWN):g}", "low": f"{bounds.low:g}", "high": f"{bounds.high:g}"}
    return Agreement("ratio not plausible", where, ratio, bounds.low, bounds.high, indicator, facts)


def _printed_percentages(rows: pd.DataFrame, seen: Situation) -> list[Agreement]:
    rows = rows[rows["measure"].map(seen.standard.units) == "percent"]
    check = "printed percentage outside 0 to 100"
    return [Agreement(check, where, value, 0, 100, indicator, {"value": f"{value:g}"}) for value, where, indicator in _lines(rows, seen)]


def _printed_shares(rows: pd.DataFrame, seen: Situation) -> list[Agreement]:
    """Shares of all groups of one cell add to 100; where only some groups are printed, they are not more than that."""
    rows = rows[rows["measure"].isin(SHARES)]
    cells = rows[["indicator", *(column for column in ("staff_group", "band") if column in rows)]].replace("", "all").agg(tuple, axis=1)
    slack, found = seen.rules.plausibility.rounding, []
    for cell in cells.drop_duplicates():
        alike = rows[cells == cell]
        total = alike["value"].sum()
        whole = set(seen.standard.groups) <= set(alike["group"])
        words = f"indicator {cell[0]}" + "".join(f", {part.replace('_', ' ')}" for part in cell[1:] if part != "all")
        where = seen.where("published", alike.index[0], "value")
        facts = {"cell": words, "value": f"{total:g}"}
        found.append(Agreement("shares do not add to 100", where, total, 100 - slack if whole else -math.inf, 100 + slack, cell[0], facts))
    return found


def _survey(seen: Situation) -> list[Agreement]:
    survey = seen.tables.get("survey")
    if survey is None:
        return []
    silent = len(survey) if "responses" not in survey else int(survey["responses"].isna().sum())
    found = [Agreement("bases of the survey", seen.where("survey"), silent, most=0, facts={"count": silent, "of": len(survey)})]
    results: dict[str, dict[object, float]] = {}
    for row, indicator, percent in zip(survey.index, survey["indicator"], survey["percent"], strict=True):
        results.setdefault(indicator, {})[row] = percent
    for indicator, given in sorted(results.items()):
        if len(given) > 1:
            different = list(dict.fromkeys(given.values()))
            facts = {"indicator": indicator, "value": f"{different[0]:g}"}
            where = seen.where("survey", list(given)[-1], "percent")
            found.append(Agreement("identical survey results", where, len(different), least=2, indicator=indicator, facts=facts))
    return found


def _fractions(seen: Situation) -> list[Agreement]:
    found = []
    for name, table in seen.tables.items():
        for column, definition in seen.standard.tables[name].columns.items():
            if definition.kind == "percent" and column in table and (table[column] > 0).any():
                largest = float(table[column].max())
                facts = {"value": f"{largest:g}"}
                least = math.nextafter(1, 2)  # 1 itself is 100% as a fraction
                found.append(Agreement("percentages as fractions", seen.where(name, column=column), largest, least, facts=facts))
    return found


def _groups(seen: Situation) -> list[Agreement]:
    """A row for each of the two compared groups, in the tables that are counted or surveyed by ethnicity."""
    compared = (seen.standard.reference_group, seen.standard.comparison_group)
    found = []
    for name, indicator in seen.standard.main_indicators.items():
        table = seen.tables.get(indicator.table)
        if table is None or "ethnicity" not in table:
            continue
        surveyed = indicator.kind == "survey_percentage"
        of_all = zip(table["indicator"], table["ethnicity"], strict=True) if surveyed else ((name, one) for one in table["ethnicity"])
        given = {ethnicity for indicated, ethnicity in of_all if indicated == name}
        for group in compared:
            consequence = "The gap cannot be given." if surveyed else "A group without a row counts 0."
            facts = {"group": group, "of": f" and indicator {name}" if surveyed else "", "consequence": consequence}
            found.append(
                Agreement("group without a row", seen.where(indicator.table), float(group in given), least=1, indicator=name, facts=facts)
            )
    return found


def _board(seen: Situation) -> list[Agreement]:
    board = seen.tables.get("board")
    if board is None:
        return []
    return [
        Agreement("part of the board without rows", seen.where("board", column=part), float("yes" in set(board[part])), least=1,
                  indicator="9", facts={"column": part, "value": "yes"})
        for part in ("voting", "executive")
    ]  # fmt: skip


def _years(seen: Situation) -> list[Agreement]:
    """Cases of years that the indicator does not count."""
    found = []
    for name, indicator in seen.standard.main_indicators.items():
        table = seen.tables.get(indicator.table)
        if table is None or "year" not in table:
            continue
        window = range(seen.year - seen.rules.years_of(indicator.window) + 1, seen.year + 1)
        accepted = " and ".join(period(year) for year in window)
        for year in sorted({int(stated) for stated in table["year"].dropna()}):
            facts = {"value": period(year), "year": period(seen.year), "accepted": accepted}
            where = seen.where(indicator.table, table.index[table["year"] == year][0], "year")
            found.append(Agreement("year not used", where, year, window[0], window[-1], name, facts))
    return found


def _lines(rows: pd.DataFrame, seen: Situation) -> list[tuple[float, str, str]]:
    """Printed figures with their place and indicator."""
    places = [seen.where("published", row, "value") for row in rows.index]
    return list(zip(rows["value"].tolist(), places, rows["indicator"].tolist(), strict=True))

"""Agreements about the staff in post: with the years before, with those of unknown ethnicity, with cases and training."""

import math

from wres.checks.agreements import Agreement
from wres.checks.by_ethnicity import Counts, by_ethnicity_and_year
from wres.checks.situation import Situation
from wres.parameters import period


def staff_agreements(seen: Situation) -> list[Agreement]:
    """Every agreement that the staff in post should keep."""
    return [*_given(seen), *_within(seen), *_unknown(seen), *_change(seen), *_published(seen), *_bands(seen)]


def _given(seen: Situation) -> list[Agreement]:
    """Cases, training and board mean little without the staff in post."""
    needing = {name: indicator.table for name, indicator in seen.standard.main_indicators.items() if indicator.at_risk_table}
    needing |= {name: indicator.table for name, indicator in seen.standard.main_indicators.items() if indicator.kind == "board_difference"}
    has_staff = bool({"workforce", "staff"} & set(seen.labels))
    return [
        Agreement("no workforce", seen.where(table), float(has_staff), least=1, indicator=name, facts={"table": table, "indicator": name})
        for name, table in needing.items()
        if table in seen.tables
    ]


def _within(seen: Situation) -> list[Agreement]:
    """Nobody is counted among the cases or the trained who is not among the staff; each year of a window apart."""
    if seen.staff is None:
        return []
    found = []
    for name, indicator in seen.standard.main_indicators.items():
        column = seen.standard.tables[indicator.table].within_workforce
        table = seen.tables.get(indicator.table)
        if not column or table is None:
            continue
        for (ethnicity, year), (counted, row) in by_ethnicity_and_year(table, column, seen.year).items():
            limit = seen.staff[ethnicity]
            of_year = "" if year == seen.year else f"; these are the cases of {period(year)}"
            facts = {
                "value": f"{counted:,}",
                "group": ethnicity,
                "column": column,
                "limit": f"{limit:,}",
                "base": seen.staff_label,
                "of_year": of_year,
            }
            where = seen.where(indicator.table, row, column)
            found.append(Agreement("more than the staff", where, counted, most=limit, indicator=name, facts=facts))
    return found


def _unknown(seen: Situation) -> list[Agreement]:
    share, before = (_unknown_share(staff, seen.standard.unknown_group) for staff in (seen.staff, seen.staff_before))
    if share is None:
        return []
    bounds = seen.rules.plausibility
    rising = ""
    if before is not None:
        rising = f", and rose from {before:.1f}% the year before" if share > before else ""
    high = share > bounds.unknown_share_high
    check, limit = ("unknown ethnicity high", bounds.unknown_share_high) if high else ("unknown ethnicity", bounds.unknown_share)
    facts = {"value": f"{share:.1f}", "limit": f"{limit:g}", "rising": rising}
    return [Agreement(check, seen.staff_label, share, most=limit, indicator="1", facts=facts)]


def _unknown_share(staff: Counts | None, unknown: str) -> float | None:
    total = _total(staff)
    return 100 * staff[unknown] / total if staff and total else None


def _total(staff: Counts | None) -> int:
    return sum(staff.values()) if staff else 0


def _change(seen: Situation) -> list[Agreement]:
    now, before = _total(seen.staff), _total(seen.staff_before)
    if seen.staff is None or seen.merged or not before:
        return []
    change, limit = 100 * (now / before - 1), seen.rules.plausibility.workforce_change
    facts = {"value": f"{change:+.1f}", "before": period(seen.year - 1), "limit": f"{limit:g}"}
    return [Agreement("workforce change", seen.staff_label, change, -limit, limit, "1", facts)]


def _published(seen: Situation) -> list[Agreement]:
    """The nearest published headcount, of the year or the one before or after; jobs are counted there where people work."""
    published = seen.published_headcount
    if seen.staff is None or published is None or published.empty:
        return []
    nearest = published.assign(distance=(published["year"] - seen.year).abs()).sort_values(["distance", "year"], kind="stable").iloc[0]
    if nearest["distance"] > 1 or not nearest["value"] > 0:
        return []
    limit, headcount = seen.rules.plausibility.workforce_statistics, int(nearest["value"])
    difference = 100 * (_total(seen.staff) / headcount - 1)
    facts = {"value": f"{difference:+.1f}", "headcount": f"{headcount:,}", "source": nearest["source"], "limit": f"{limit:g}"}
    return [Agreement("workforce statistics differ", seen.staff_label, difference, -limit, limit, "1", facts)]


def _bands(seen: Situation) -> list[Agreement]:
    workforce = seen.tables.get("workforce")
    if workforce is None:
        return []
    present = set(zip(workforce["staff_group"], workforce["band"], strict=True))
    absent = []
    for group, definition in seen.standard.staff_groups.items():
        without = [band for band in seen.standard.bands(group) if (group, band) not in present]
        if len(without) == len(seen.standard.bands(group)):
            absent.append(f"all of {definition.label.lower()}")
        elif without:
            absent.append(f"{definition.label.lower()}: {', '.join(without)}")
    facts = {"bands": "; ".join(absent)}
    return [Agreement("bands without rows", seen.where("workforce"), len(absent), -math.inf, 0, "1", facts)]

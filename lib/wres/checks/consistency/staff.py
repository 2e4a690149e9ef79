"""The staff in post beside the year before, those of unknown group, cases and training, and published headcounts."""

from collections.abc import Iterator

from wres.checks.consistency.absent_rows import absent_rows
from wres.checks.consistency.absent_tables import absent_tables
from wres.checks.consistency.group_counts import Counts, by_group_and_year, staff_tables, workforce_indicator
from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.return_context import ReturnContext
from wres.findings import Location
from wres.parameters import period
from wres.text.numbers import fixed_number, plain_number, signed_number


def staff_checks(context: ReturnContext) -> list[RangeCheck]:
    """Every check of the staff in post."""
    families = (_no_staff, _more_than_the_staff, _unknown_share, _change_of_staff, _published_headcount, _bands_without_rows)
    return [check for family in families for check in family(context)]


def _no_staff(context: ReturnContext) -> Iterator[RangeCheck]:
    """Cases, training and board mean little without the staff in post, unless the absence of their table is asked about itself."""
    if {table.name for table in absent_tables(context)} & set(staff_tables(context.standard)):
        return
    indicators = context.standard.main_indicators.items()
    needing = {code: indicator.table for code, indicator in indicators if indicator.at_risk_table}
    needing |= {code: indicator.table for code, indicator in indicators if indicator.members}
    has_staff = bool(set(staff_tables(context.standard)) & set(context.labels))
    for code, table in needing.items():
        if table in context.tables:
            facts = {"table": table, "indicator": code}
            yield RangeCheck("no workforce", context.where(table), float(has_staff), least=1, indicator=code, facts=facts)


def _more_than_the_staff(context: ReturnContext) -> Iterator[RangeCheck]:
    """Nobody is counted among the cases or the trained who is not among the staff; each year of a window apart."""
    for code, indicator in context.standard.main_indicators.items():
        column, table = context.standard.tables[indicator.table].within_workforce, context.tables.get(indicator.table)
        if context.staff is None or not column or table is None:
            continue
        counts = by_group_and_year(table, column, context.standard.group_column, context.year)
        for (group, year), (count, row) in counts.items():
            limit = context.staff[group]
            facts = {"value": f"{count:,}", "group": group, "column": column, "limit": f"{limit:,}", "base": context.staff_label}
            facts["of_year"] = "" if year == context.year else f"; these are the cases of {period(year)}"
            where = context.where(indicator.table, row, column)
            yield RangeCheck("more than the staff", where, count, most=limit, indicator=code, facts=facts)


def _unknown_share(context: ReturnContext) -> Iterator[RangeCheck]:
    unknown, bounds = context.standard.unknown_group, context.rules.plausibility
    share, before = (_share(staff, unknown) for staff in (context.staff, context.staff_before))
    if share is None:
        return
    rising = f", and rose from {fixed_number(before, 1)}% the year before" if before is not None and share > before else ""
    high = share > bounds.unknown_share_high
    check, limit = ("unknown group high", bounds.unknown_share_high) if high else ("unknown group", bounds.unknown_share)
    facts = {"value": fixed_number(share, 1), "limit": plain_number(limit), "rising": rising}
    facts |= {"characteristic": context.standard.characteristic, "code": context.standard.code_label}
    yield RangeCheck(check, Location(context.staff_label), share, most=limit, indicator=context.staff_code, facts=facts)


def _share(staff: Counts | None, group: str) -> float | None:
    total = _total(staff)
    return 100 * staff[group] / total if staff and total else None


def _total(staff: Counts | None) -> int:
    return sum(staff.values()) if staff else 0


def _change_of_staff(context: ReturnContext) -> Iterator[RangeCheck]:
    now, before = _total(context.staff), _total(context.staff_before)
    if context.staff is None or context.merged or not before:
        return
    change, limit = 100 * (now / before - 1), context.rules.plausibility.workforce_change
    facts = {"value": signed_number(change), "before": period(context.year - 1), "limit": plain_number(limit)}
    yield RangeCheck("workforce change", Location(context.staff_label), change, -limit, limit, context.staff_code, facts)


def _published_headcount(context: ReturnContext) -> Iterator[RangeCheck]:
    """The nearest published headcount, of the year or the one before or after; jobs are counted there where people work."""
    published = context.published_headcount
    if context.staff is None or published is None or published.empty:
        return
    distances = published.assign(distance=(published["year"] - context.year).abs())
    nearest = distances.sort_values(["distance", "year"], kind="stable").iloc[0]
    if nearest["distance"] > 1 or not nearest["value"] > 0:
        return
    limit, headcount = context.rules.plausibility.workforce_statistics, int(nearest["value"])
    difference = 100 * (_total(context.staff) / headcount - 1)
    facts = {"value": signed_number(difference), "published": f"{headcount:,}", "source": nearest["source"], "limit": plain_number(limit)}
    yield RangeCheck("workforce statistics differ", Location(context.staff_label), difference, -limit, limit, context.staff_code, facts)


def _bands_without_rows(context: ReturnContext) -> Iterator[RangeCheck]:
    """Every band of every staff group has rows, even if they say 0; those of many people a year before are asked about as rows."""
    standard, counting = context.standard, workforce_indicator(context.standard)
    workforce = context.tables.get(counting[1].table) if counting else None
    if counting is None or workforce is None:
        return
    present = set(zip(workforce[standard.staff_group_column], workforce[standard.band_column], strict=True))
    asked = absent_rows(counting[1].table, context)
    absent = []
    for group, definition in standard.staff_groups.items():
        rows = {band: {standard.staff_group_column: group, standard.band_column: band} for band in standard.bands(group)}
        without = [band for band in rows if (group, band) not in present and not any(larger.cover(rows[band]) for larger in asked)]
        if len(without) == len(standard.bands(group)):
            absent.append(f"all of {definition.label.lower()}")
        elif without:
            absent.append(f"{definition.label.lower()}: {', '.join(without)}")
    where = context.where(counting[1].table)
    yield RangeCheck("bands without rows", where, len(absent), most=0, indicator=counting[0], facts={"bands": "; ".join(absent)})

"""Tables that the return of the year before had and this one has not, and indicators of which a return says nothing at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wres.checks.consistency.given_tables import PLAN, PRINTED, forms_of, given_as, with_printed_value
from wres.checks.consistency.group_counts import staff_tables
from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.reason_in_print import indicators, reason_in_print
from wres.checks.consistency.return_context import ReturnContext
from wres.findings import Location
from wres.parameters import period
from wres.text.lists import listing

NO_PLAN = "there is no action plan"
WITHOUT_PLAN = "If there is no plan for this year, accept this finding with a reason."


@dataclass(frozen=True, slots=True)
class AbsentTable:
    """A table that the year before gave: itself or the records instead of it (`earlier`); indicators: that it alone gives figures of."""

    name: str
    earlier: str
    indicators: tuple[str, ...]


def absent_table_checks(context: ReturnContext) -> list[RangeCheck]:
    """Every check of tables that are absent; none while there is something that could not be read."""
    return [*_of_last_year(context), *_never_given(context)] if context.readable else []


def absent_tables(context: ReturnContext) -> list[AbsentTable]:
    """The tables of the year before that this return gives neither as counts nor as records, and says nothing of in print.

    None while there is something that could not be read, which may be one of them.
    """
    return [absent for name in _tables_before(context) if (absent := _absent_table(name, context))] if context.readable else []


def _tables_before(context: ReturnContext) -> list[str]:
    """The tables that indicators or the plan are made of, and that the year before gave; none that a file of nearly its name may be."""
    names = [*dict.fromkeys(about.table for about in context.asked.values()), PLAN]
    asked = [name for name in names if not given_as(name, context.nearly_named, context.standard)]
    return [name for name in asked if given_as(name, context.tables_before, context.standard)]


def _absent_table(name: str, context: ReturnContext) -> AbsentTable | None:
    unsaid = tuple(code for code, about in context.asked.items() if about.table == name and code not in context.answered_in_print)
    if given_as(name, context.labels, context.standard) or not (unsaid or name == PLAN):
        return None
    return AbsentTable(name, given_as(name, context.tables_before, context.standard), unsaid)


def _of_last_year(context: ReturnContext) -> Iterator[RangeCheck]:
    """A check for each table that the year before had; one for all that are absent where the return has no figures at all."""
    absent = absent_tables(context)
    for name in _tables_before(context):
        if name not in {table.name for table in absent}:
            form = given_as(name, context.labels, context.standard)
            facts = {"tables": f"table {form or given_as(name, context.tables_before, context.standard)}", "are": "is"}
            yield RangeCheck("table absent", context.where_absent(form or PRINTED), 1, least=1, facts=facts)
    if len(absent) > 1 and not _has_figures(context):
        yield _check_of_absent(absent, Location(context.folder), context)
    else:
        yield from (_check_of_absent([table], context.where_absent(table.earlier), context) for table in absent)


def _check_of_absent(absent: Sequence[AbsentTable], where: Location, context: ReturnContext) -> RangeCheck:
    names, several = [table.earlier for table in absent], len(absent) > 1
    unanswered = [code for table in absent for code in table.indicators]
    unsaid, printed = ([code for code in unanswered if (code in context.said_in_print) == in_print] for in_print in (False, True))
    lost, otherwise = _losses(absent, unsaid, printed, context), []
    if unsaid:
        otherwise.append(reason_in_print(unsaid, context.standard))
    if printed:
        otherwise.append(f"If no more is to be shown of {indicators(printed, context.standard)}, accept this finding with a reason.")
    facts = {
        "tables": f"tables {listing(names)}" if several else f"table {names[0]}", "before": period(context.year - 1),
        "are": "are" if several else "is", "them": "them" if several else "it",
        "without": listing([*lost, NO_PLAN] if PLAN in names else lost),
        "add": "Add them." if several else _advice(absent[0].name, context),
        "otherwise": " ".join(otherwise) or WITHOUT_PLAN,
    }  # fmt: skip
    return RangeCheck("table absent", where, 0, least=1, indicator=unanswered[0] if len(unanswered) == 1 else "", facts=facts)


def _losses(absent: Sequence[AbsentTable], unsaid: Sequence[str], printed: Sequence[str], context: ReturnContext) -> list[str]:
    """What the report does not have without some tables: figures, also those that need them as a base, or more than is printed."""
    names = {table.name for table in absent}
    base_of = [code for code, about in context.asked.items() if about.at_risk_table in names and code not in context.said_in_print]
    without = [*unsaid, *base_of] if unsaid else []
    lost = [f"there is no figure for {indicators(without, context.standard)}"] if without else []
    if names & set(staff_tables(context.standard)):
        of_board = [code for code, about in context.asked.items() if about.members and about.table in context.labels]
        compared = [code for code in of_board if code not in context.said_in_print]
        lost += [f"no difference from the staff in post for {indicators(compared, context.standard)}"] if compared and without else []
    if printed:
        have = "have" if len(printed) > 1 else "has"
        lost.append(f"{indicators(printed, context.standard)} {have} only what the table {PRINTED} says")
    return lost


def _advice(name: str, context: ReturnContext) -> str:
    """To give a table as one of its files or sheets, and that nobody is 0."""
    counts, *records = (str(context.where_absent(form)) for form in forms_of(name, context.standard))
    nobody = ", with 0 where there was nobody" if context.standard.tables[name].counts else ""
    return f"Give it as {counts}{nobody}{',' if nobody and records else ''}{''.join(f' or as {form}' for form in records)}."


def _never_given(context: ReturnContext) -> Iterator[RangeCheck]:
    """Indicators without a word in both years, in a return that has figures; of a blank sheet it is said where it is read."""
    if not _has_figures(context):
        return
    before = with_printed_value(context.tables_before.get(PRINTED))
    silent = {
        code: about.table
        for code, about in context.asked.items()
        if code not in context.said_in_print | before
        and about.table not in context.unfilled
        and not any(given_as(about.table, tables, context.standard) for tables in (context.labels, context.tables_before))
    }
    tables = list(dict.fromkeys(silent.values()))
    facts = {
        "indicators": indicators(list(silent), context.standard), "tables": f"table{'s' if len(tables) > 1 else ''} {listing(tables)}",
        "otherwise": reason_in_print(list(silent), context.standard),
    }  # fmt: skip
    yield RangeCheck("indicator without figures", Location(context.folder), len(silent), most=0, facts=facts)


def _has_figures(context: ReturnContext) -> bool:
    tables = {about.table for about in context.asked.values()}
    return PRINTED in context.labels or any(given_as(table, context.labels, context.standard) for table in tables)

"""Parts of a table that the year before had and this year has not: rows, and columns that tell parts apart."""

from collections.abc import Iterator

from wres.checks.consistency.absent_rows import absent_rows, rows_of
from wres.checks.consistency.given_tables import given_as
from wres.checks.consistency.range_check import RangeCheck
from wres.checks.consistency.reason_in_print import reason_in_print
from wres.checks.consistency.return_context import ReturnContext
from wres.parameters import period
from wres.text.lists import listing, semicolons

NO_FIGURE, NO_COUNT = "Without them there is no figure.", "Rows that are absent count as 0."
NOBODY, NO_RECORDS = "If there is really nobody, add them with 0.", "If there is really nobody, accept this finding with a reason."


def absent_part_checks(context: ReturnContext) -> Iterator[RangeCheck]:
    """A check of the rows and of the columns of each table that both years give; none after a merger, and none of a board's rows."""
    for name in {} if context.merged else dict.fromkeys(about.table for about in context.asked.values()):
        made_of_it = [about for about in context.asked.values() if about.table == name]
        if rows_of(name, context, 0) is None or rows_of(name, context, 1) is None:
            continue
        if not any(about.members for about in made_of_it):
            yield _rows(name, context)
        if any(about.splits for about in made_of_it):
            yield _columns(name, context)


def _rows(name: str, context: ReturnContext) -> RangeCheck:
    """Of no indicator of this year, and without numbers in public: the people of last year may be hidden there."""
    groups = absent_rows(name, context)
    questions = {code: about.asked for code, about in context.asked.items() if about.table == name and about.asked}
    lost = [code for code, column in questions.items() if any(rows.codes.get(column, code) == code for rows in groups)]
    form = given_as(name, context.tables, context.standard)
    is_record = context.standard.tables[form].instead_of is not None
    among = {rows.codes.get(context.standard.group_column, "") for rows in groups}
    facts = {
        "rows": semicolons([rows.words_and_people for rows in groups]),
        "public_rows": semicolons([rows.words for rows in groups]),
        "before": period(context.year - 1), "consequence": NO_FIGURE if questions else NO_COUNT,
        "otherwise": reason_in_print(lost, context.standard, among) if questions else NO_RECORDS if is_record else NOBODY,
    }  # fmt: skip
    return RangeCheck("rows absent", context.where(form), len(groups), most=0, facts=facts)


def _columns(name: str, context: ReturnContext) -> RangeCheck:
    """Columns by which an indicator is also shown."""
    now, before = (set(rows) if (rows := rows_of(name, context, years)) is not None else set() for years in (0, 1))
    splits = {column: code for code, about in context.asked.items() if about.table == name for column in about.splits}
    gone = [column for column in splits if column in before - now]
    facts = {
        "columns": f"column{'s' if len(gone) > 1 else ''} {listing(gone)}", "them": "them" if len(gone) > 1 else "it",
        "parts": listing([column.replace("_", " ") for column in gone]), "indicator": next((splits[column] for column in gone), ""),
        "before": period(context.year - 1),
    }  # fmt: skip
    where = context.where(given_as(name, context.tables, context.standard))
    return RangeCheck("column absent", where, len(gone), most=0, facts=facts)

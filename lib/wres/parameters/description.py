"""The tables of a return in words, written from the standard so that the page cannot drift from it."""

from wres.parameters.standard import Column, Standard, Table

KINDS = {
    "text": "text", "category": "one of", "count": "whole number, 0 or more", "percent": "0 to 100, decimals kept", "number": "number",
    "year": "a YEAR, such as 2025", "ethnic_code": "a listed ethnic code, or blank", "identifier": "an identifier",
}  # fmt: skip
OPENING = """# The tables of a return

Written from `params/standards/wres.yaml` by `make documentation`; a test keeps it equal.

A return is a folder `data/<code>/<year>/` with CSV (UTF-8) or Parquet files of these names, or one `return.xlsx`
with sheets of these names. The order of columns is free. A column not listed here is reported and not used. Any table may be left
out: its indicators then say "no data". There are no total rows: rows are summed, and a row that is missing counts 0. A blank where a
count belongs is an error. Exports of other systems are read through a column map: see organisations.md.
Counts are used before records, records before published figures. `commentary.md` beside them holds the analyst's own words under the
headings `## 1` to `## 9` and `## summary`.

In the CSV files that are written (`actions.csv`, `findings.csv` and the others), a text that a spreadsheet would take for a formula,
because it begins with `=`, `+`, `-`, `@` or a tab, has an apostrophe (`'`) before it. Take the apostrophe off when you read the file
with another program. Read back as a table of a return, such a text loses its apostrophe again.

**Two layouts.** A table can be a list with the columns below, or be laid out like the national return: bands or questions down, White,
BME and Unknown across. `make new` writes `return.xlsx` in the second layout. There, bands and groups go by their words (Band 8a, BME).
Titles above the headings, totals, last year's figures and the column of questions are not read as data. A row without any figure is not
given; a row with some figures and a blank is an error. A total that was typed over and does not agree is a warning. Findings name the
row and the column of the sheet: "return.xlsx, sheet workforce, row 12, column BME".
"""


def inputs_page(standard: Standard) -> str:
    """The page `docs/inputs.md`, Markdown, one section for each table in the order of the standard."""
    return OPENING + "".join(_section(name, table) for name, table in standard.tables.items())


def _section(name: str, table: Table) -> str:
    instead = f" Give it instead of `{table.instead_of}`." if table.instead_of else ""
    rows = "".join(f"| `{column}` | {_holds(definition)} | {_needed(definition)} |\n" for column, definition in table.columns.items())
    wide = _across(table)
    return f"\n## {name}\n\n{table.about}{instead}{wide}\n\n| column | holds | needed |\n|---|---|---|\n{rows}"


def _across(table: Table) -> str:
    if table.wide is None:
        return ""
    down = f"{' and '.join(f'`{column}`' for column in table.wide.down)} down, " if table.wide.down else ""
    return f" In the national layout: {down}`{table.wide.across}` across."


def _holds(column: Column) -> str:
    words = KINDS[column.kind]
    return f"{words}: {', '.join(column.accepts)}" if column.accepts else words


def _needed(column: Column) -> str:
    return ("yes" if column.required else "may be left out") + (", may be blank" if column.blank and column.required else "")

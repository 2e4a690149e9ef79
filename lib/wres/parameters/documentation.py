"""Pages of the documentation written from the definitions, so that they cannot drift from them: the tables of a return, its checks."""

from wres.findings import SEVERITIES
from wres.parameters.check_words import Checks
from wres.parameters.standard import Standard
from wres.parameters.table import Column, Table
from wres.text.lists import sentence_case

KINDS = {
    "text": "text", "category": "one of", "count": "whole number, 0 or more", "percent": "0 to 100, decimals kept", "number": "number",
    "year": "a YEAR, such as 2025", "listed_code": "a code of the list, or blank", "identifier": "an identifier",
}  # fmt: skip
TABLES_OPENING = """# The tables of a return

Written from `params/standards/wres.yaml` by `make documentation`; a test keeps it equal.

A return is a folder `data/<code>/<year>/` with CSV (UTF-8) or Parquet files of these names, or one `return.xlsx` with sheets of these names.
The order of columns is free. A column not listed here is reported and not used. Any table may be left out: its indicators then say "no
data", and what last year's return had is asked about, unless a row of `published` gives the reason under `missing`. At least one table must
have a row. There are no total rows: rows are summed, and a row that is missing counts 0. A blank where a count belongs is an error. Exports
of other systems are read through a column map: see organisations.md. Counts are used before records, records before published figures.
`commentary.md` beside them holds the analyst's own words under the headings `## {first}` to `## {last}` and `## summary`.

In the CSV files that are written, a text that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-`, `@` or a tab,
has an apostrophe (`'`) before it. Take it off when you read the file with another program; a return takes it off itself. A report's `actions.csv` has one column
more, `common_status` (not started, in progress, complete, blocked; blank if not known), by the plan's own key. A return may keep it: without a key it says what codes mean.

Values in `indicators.csv` are unrounded, except where rounding keeps a hidden count safe. Such a row is `ok`, its `reason` begins with
`rounded`, its value is written with its decimals (1.20, 1.2, 13), and counts and interval are blank. Read it as an interval: 1.2 is
anything from 1.15 to 1.25. A value of 0 is exact, of however many: there the denominator alone is blank.

**Two layouts.** A table can be a list with the columns below, or be laid out like the national return: bands or questions down, {groups}
across. `make new` writes `return.xlsx` in the second layout. There, bands and groups go by their words ({band}, {comparison}).
Titles above the headings, totals, last year's figures and the column of questions are not read as data. A row without any figure is not
given; a row with some figures and a blank is an error. A total that was typed over and does not agree is a warning. Findings name the
row and the column of the sheet: "return.xlsx, sheet workforce, row 12, column {comparison}".

{clusters}**Another standard.** A workspace reports on the one standard in its `params/standards/`, else on the bundled `wres.yaml`. A standard is one
file of any name: its groups and what they differ in, staff groups, bands and tiers, tables (with how records are counted and how sheets are
laid out), indicators (a code is any text that begins with a digit, as `4a`), words. Its list of codes lies beside it, under the name
that it gives; `checks.yaml` (what it lacks is the workbook's), `column_synonyms.yaml` and `published_words.yaml` (else the bundled ones) may lie there
too. Every workspace has `published` and `actions`. What a standard names and does not define is refused. `tests/standards/workspace` is an example.

## How files are read

The same rules hold for returns, exports and plans that are imported.

| what | rule |
|---|---|
| kind of file | By its first bytes, not its name. Read: CSV and text with tabs (`.csv`, `.tsv`, `.txt`), Parquet, `.xlsx` (also Strict Open XML and `.xlsm`), `.xlsb`, `.xls`, `.ods`, and web pages with a table, as some systems export under the name `.xls`. Other kinds are refused with a sentence. |
| names | Exactly those of the tables, whatever the capitals. `recruitment.xlsx` with one sheet is read as well. A name that is nearly right, such as `recruitment (1).csv`, is not read: a warning names the likely table. |
| a table given twice | An error. A sheet that was left unfilled does not count. Where CSV, Parquet or `return.xlsx` gives a table, a file of another kind is not read, with a warning. |
| letters | UTF-8, UTF-16, or the likeliest of Windows-1252, Mac Roman and DOS, with examples. Letters that are hardly what was typed are a warning. |
| line ends | Those of Windows, Unix and older Macs end rows. Inside a cell, line breaks of Word, `_x000D_` and the like are line ends. Characters without a shape (control characters, blanks without width) are left out. The first is named. |
| what a cell shows | Text columns and plans are read as shown: 1.1 formatted as 0.00 is 1.10, a date formatted as mmm-yy is the month. A whole date is year-month-day. Figures are read as kept, except that a cell formatted as a percentage is a percentage: 0.261 shown as 26.1% is 26.1. |
| `.xls`, `.xlsb` | Formats, hidden rows and errors cannot be seen in them. They are read with a warning, and a percentage of 1 or less is an error. Save them as `.xlsx`. |
| hidden | In a return and in exports, hidden sheets, rows and columns are read like others, and a warning names them. In a plan that is imported, hidden sheets and rows are not taken into the plan: each is an entry of the review. Hidden columns are read and named there. |
| merged cells | In a return a merged cell stands in its first row alone, with a warning. In a plan its text stands in each of its rows. |
| size | At most 1,000 columns, 20 million cells and 300 MB of text a table; a workbook unpacks to 500 MB at most (`.ods` 150 MB). |
| links, folders, pipes | Only ordinary files inside the workspace are read. |
"""  # noqa: E501 (a row of a table is one line)
CLUSTERS = """**Bands in clusters.** Tables are always filled in by single bands. Where an organisation file says
`bands: clustered`, its report adds these up and shows them in the clusters below, earlier years too. What goes by tiers of bands is
counted by single bands all the same. Figures printed for single bands cannot be added up without their counts: they are left out, with
a note. `published` may hold figures printed for a cluster.

| code | words | bands |
|---|---|---|
{rows}
"""
CHECKS_OPENING = """# The checks

Written from `params/standards/checks.yaml` and the checks themselves by `make documentation`; a test keeps it
equal. Names and figures are examples: a finding has those of the return. The first tables are about a return.

An acceptance in `params/organisations/<code>.yaml` gives a check by its name here. Those of figures and texts, and the questions about an
action plan, are at the end.
"""
SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "|{}<"})  # that Markdown or a reader would take for something else
MEANING = {
    "error": "An error means that an input cannot be used. It stops the report and cannot be accepted.",
    "warning": "A warning means that something looks wrong. It is put right, or accepted with a reason.",
    "note": "A note is worth knowing.",
}


def inputs_page(standard: Standard) -> str:
    """The page `docs/inputs.md`, Markdown, one section for each table in the order of the standard."""
    *others, last = standard.groups.values()
    codes, bands = list(standard.main_indicators), [band for scale in standard.scales.values() for band in scale.values()]
    opening = TABLES_OPENING.format(
        first=codes[0],
        last=codes[-1],
        groups=f"{', '.join(others)} and {last}",
        band=next((band.label for band in bands if standard.tiers and band.tier == standard.tiers[-1]), bands[-1].label),
        comparison=standard.groups[standard.comparison_group],
        clusters=_clusters(standard),
    )
    return opening + "".join(_section(name, table) for name, table in standard.tables.items())


def _clusters(standard: Standard) -> str:
    """How bands are shown together; nothing where the standard has no clusters."""
    lines = "".join(
        f"| `{code}` | {cluster.label} | {', '.join(cluster.bands)} |\n"
        for of_scale in standard.clusters.values()
        for code, cluster in of_scale.items()
    )
    return CLUSTERS.format(rows=lines) if lines else ""


def _section(name: str, table: Table) -> str:
    instead = f" Give it instead of `{table.instead_of}`." if table.instead_of else ""
    rows = "".join(f"| `{column}` | {_holds(definition)} | {_requirement(definition)} |\n" for column, definition in table.columns.items())
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


def _requirement(column: Column) -> str:
    return ("yes" if column.required else "may be left out") + (", may be blank" if column.blank and column.required else "")


def checks_page(checks: Checks, standard: Standard) -> str:
    """The page as Markdown: a table for each severity. Raises KeyError where the words of a check need an example and have none."""
    label, group = standard.code_label, standard.groups[standard.comparison_group]
    words = {"characteristic": standard.characteristic, "code": label, "code_first": sentence_case(label), "group": group, "groups": group}
    return CHECKS_OPENING + "".join(_table(severity, checks, checks.examples | words) for severity in SEVERITIES)


def _table(severity: str, checks: Checks, examples: dict[str, str]) -> str:
    heading = f"\n## {severity.capitalize()}s\n\n{MEANING[severity]}\n"
    lines = [heading, "| check | what it says | why | what to do |", "|---|---|---|---|"]
    for name, words in checks.checks.items():
        if words.severity == severity:
            facts = examples | words.example
            cells = (name, *(text.format(**facts) for text in (words.what, words.why, words.how_to_fix)))
            lines.append(f"| {' | '.join(' '.join(cell.split()).translate(SIGNS) for cell in cells)} |")
    return "\n".join([*lines, ""])

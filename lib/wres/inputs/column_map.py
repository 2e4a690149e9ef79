"""An export of another system read in the words of a table: their headings as our columns, their codes as ours."""

from collections.abc import Collection, Mapping

import pandas as pd

from wres.errors import ParameterError
from wres.findings import Finding, Location
from wres.inputs.headings import heading
from wres.parameters import Checks, Standard, Table, TableMap
from wres.parameters.table import Column
from wres.text.lists import quantity

NOT_OF_AN_EXPORT = ("unknown column", "heading read as")  # of an export, only the mapped columns matter, in its own spelling
NO_GROUPS: Mapping[str, Mapping[str, str]] = {}
Findings = list[Finding]


def check_maps(maps: Mapping[str, TableMap], standard: Standard, where: str) -> None:
    """Raises ParameterError when a map names a table, a column or a code that the standard has not."""
    faults = []
    for name, mapping in maps.items():
        if name not in standard.tables:
            faults.append(f"column_map.{name}: there is no such table. Accepted: {', '.join(standard.tables)}.")
            continue
        columns = standard.tables[name].columns
        if mapping.count and (mapping.count not in columns or columns[mapping.count].kind != "count" or mapping.count in mapping.columns):
            counts = [column for column, definition in columns.items() if definition.kind == "count"]
            faults.append(
                f"column_map.{name}.count: {mapping.count} cannot count rows. Accepted: {', '.join(counts)}, not under columns as well."
            )
        if mapping.once and not mapping.count:
            faults.append(f"column_map.{name}.once: {mapping.once} says what is counted once, but `count` says nothing is counted.")
        for part in ("columns", "values", "always"):
            unknown = [column for column in getattr(mapping, part) if column not in columns]
            faults += [f"column_map.{name}.{part}: {column} is no column of {name}. Accepted: {', '.join(columns)}." for column in unknown]
        codes_named = [*((column, code) for column, codes in mapping.values.items() for code in codes.values()), *mapping.always.items()]
        for column, code in dict.fromkeys(codes_named):
            if column in columns and code and columns[column].accepts and code not in columns[column].accepts:
                faults.append(f"column_map.{name}, {column}: {code} is no code of ours. Accepted: {', '.join(columns[column].accepts)}.")
    if faults:
        raise ParameterError("\n".join(f"{where}: {fault}" for fault in faults))


def as_exported(mapping: TableMap, definition: Table) -> Table:
    """The table with the export's headings, by which its columns are found."""
    columns = {heading(export_heading): definition.columns[column] for column, export_heading in mapping.columns.items()}
    if mapping.once:
        columns.setdefault(heading(mapping.once), Column(kind="identifier", about="Who is counted once."))
    return definition.model_copy(update={"columns": columns})


def apply_map(
    export: pd.DataFrame,
    mapping: TableMap,
    definition: Table,
    label: str,
    checks: Checks,
    groups: Mapping[str, Mapping[str, str]] = NO_GROUPS,
    listed_codes: Collection[str] = (),
) -> tuple[pd.DataFrame | None, Findings]:
    """The table in an export, with our columns and codes; None and the findings when the map does not fit.

    export: cells as text, columns in the spelling of `heading`. Codes that are neither in the map nor ours are errors that
    list them with their counts; columns of text are taken as they are. The index stays the row number, and where
    rows are counted it is that of the first of them. groups: for a log of cases, by the column of the group, listed code to group;
    listed_codes: every listed code, in capitals, so that codes which are not listed are named with the others.
    """
    values = {**mapping.values, **{column: {**codes, **mapping.values.get(column, {})} for column, codes in groups.items()}}
    headings = {column: heading(export_heading) for column, export_heading in mapping.columns.items()}
    findings = [
        checks.finding("mapped heading missing", Location(label, column=column), column=column, heading=mapping.columns[column])
        for column, export_heading in headings.items()
        if export_heading not in export
    ]
    table = pd.DataFrame(
        {column: export[export_heading] for column, export_heading in headings.items() if export_heading in export}, index=export.index
    )
    for column, code in mapping.always.items():
        table[column] = pd.Series(code or pd.NA, index=table.index, dtype="str")
    unknown: dict[str, dict[str, int]] = {}
    for column in map(str, table):
        definition_of = definition.columns[column]
        if column in values or (definition_of.kind == "category" and column in headings):
            table[column], unknown[column] = _translate(table[column], values.get(column, {}), definition_of)
        if listed_codes and definition_of.kind == "listed_code" and column in headings:
            unknown[column] = _unlisted_codes(export[headings[column]], {*listed_codes, *map(str.upper, values.get(column, {}))})
    for column, counts in unknown.items():
        if counts:
            codes = "; ".join(f"{code} ({quantity(count, 'row')})" for code, count in counts.items())
            export_heading = mapping.columns.get(column, column)
            facts = {"column": column, "heading": export_heading, "values": codes}
            findings.append(checks.finding("value not in the map", Location(label, column=column), **facts))
    if findings:
        return None, findings
    return (_count_rows(table, export, mapping) if mapping.count else table), []


def _count_rows(table: pd.DataFrame, export: pd.DataFrame, mapping: TableMap) -> pd.DataFrame:
    """A row for each combination of the columns, with the number of rows, or of the people in them; a blank person is one."""
    keys = list(table.columns)
    if mapping.once:
        people = export[heading(mapping.once)].str.strip()
        table = table[~(people.duplicated() & people.notna() & (people != ""))]
    first = table.reset_index(names="row").fillna("").groupby(keys, sort=False)["row"]
    counts = first.agg(["first", "size"]).reset_index().set_index("first").rename_axis(None)
    return counts.rename(columns={"size": mapping.count}).astype("str").replace("", pd.NA)


def _unlisted_codes(cells: pd.Series, listed_codes: Collection[str]) -> dict[str, int]:
    """The codes that are neither listed nor in the map, with counts; a blank is none."""
    codes = cells.str.strip().fillna("")
    refused = codes[(codes != "") & ~codes.str.upper().isin(list(listed_codes))].value_counts()
    return {str(code): int(count) for code, count in refused.items()}


def _translate(cells: pd.Series, codes: Mapping[str, str], definition: Column) -> tuple[pd.Series, dict[str, int]]:
    """The cells in our codes, and the codes for which there is none, with counts, most frequent first.

    Listed codes that are not in the map go through: whether they are listed is another question.
    """
    export_codes = cells.str.strip().fillna("")
    our_codes = export_codes.map(codes)
    accepted = export_codes.isin([*definition.accepts, ""]) | (definition.kind in ("listed_code", "text", "identifier"))
    our_codes = our_codes.where(our_codes.notna() | ~accepted, export_codes)
    unknown = export_codes[our_codes.isna()].value_counts()
    return our_codes.mask(our_codes == "").astype("str"), {str(code): int(count) for code, count in unknown.items()}

"""From records to counts: posts to headcounts, applications to people shortlisted and appointed, as the standard says."""

import numpy as np
import pandas as pd

from wres.findings import Finding, Location
from wres.indicators.code_groups import groups_of_codes, tally
from wres.indicators.people_counting import count_people
from wres.parameters import YES, Standard
from wres.parameters.table import Events


def count_records(name: str, records: pd.DataFrame, code_list: pd.DataFrame, standard: Standard) -> tuple[pd.DataFrame, list[Finding]]:
    """A table of records counted into the table that it is given instead of, with findings.

    name: of the table of records, typed. Returns the columns of the counted table, in its order, as far as the records say them.
    Raises InputError for codes that are not listed, and KeyError for a table that holds no records.
    """
    definition = standard.tables[name]
    if definition.instead_of is None:
        raise KeyError(f"{name} holds no records")
    counted = standard.tables[definition.instead_of]
    by = [column for column in counted.columns if column in records and counted.columns[column].kind != "count"]
    indicator = indicator_of(definition.instead_of, standard)
    if definition.people:
        counts, findings = count_people(name, definition.people, records, by, code_list, standard, indicator)
    else:
        assert definition.events is not None  # the model of the standard sees to it
        counts, findings = count_events(name, definition.events, records, by, code_list, standard, indicator)
    return counts[[column for column in counted.columns if column in counts]], findings


def indicator_of(table: str, standard: Standard) -> str:
    """The indicator that is counted from a table."""
    return next((code for code, indicator in standard.main_indicators.items() if indicator.table == table), "")


def count_events(
    name: str, events: Events, records: pd.DataFrame, by: list[str], code_list: pd.DataFrame, standard: Standard, indicator: str
) -> tuple[pd.DataFrame, list[Finding]]:
    """Counts of each event by group, with findings.

    name: of the table; by: the columns that are counted apart. Each record counts. One that says an event happened without
    those before it is left out of the event's count and becomes a finding. Raises InputError for codes that are not listed.
    """
    groups = groups_of_codes(records[standard.code_column], code_list, standard, name)
    key = [*by, standard.group_column]
    so_far = np.ones(len(records), dtype=bool)
    counted: pd.DataFrame | None = None
    findings: list[Finding] = []
    before = ""
    for column, count in events.columns.items():
        happened = (records[column] == YES).to_numpy()
        if number := int((happened & ~so_far).sum()):
            findings.append(_out_of_order(name, events, column, before, number, indicator))
        so_far &= happened
        numbers = tally(records[so_far], groups[so_far], by, standard, count)
        counted = numbers if counted is None else counted.merge(numbers, on=key, how="left").fillna({count: 0}).astype({count: "int64"})
        before = column
    assert counted is not None  # the model sees to at least one event
    return counted, findings


def _out_of_order(name: str, events: Events, column: str, before: str, number: int, indicator: str) -> Finding:
    return Finding(
        "warning", events.check, Location(name, column=column),
        f"{events.record.capitalize()} {column} without being {before}: {number:,}.", events.why, events.how_to_fix,
        indicator=indicator, public_what=f"Some {events.record} are {column} without being {before}.",
    )  # fmt: skip

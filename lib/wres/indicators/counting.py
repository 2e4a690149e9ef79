"""From records to counts: posts to headcounts, applications to people shortlisted and appointed, as the standard says."""

import pandas as pd

from wres.findings import Finding
from wres.indicators.event_counting import count_events
from wres.indicators.people_counting import count_people
from wres.parameters import Standard


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

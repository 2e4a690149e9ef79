"""From posts to people: one person, one headcount."""

import numpy as np
import pandas as pd

from wres.findings import Finding, Location
from wres.indicators.code_groups import groups_of_codes, tally
from wres.parameters import YES, Standard
from wres.parameters.table import People
from wres.text.lists import quantity

ONCE, WHO_WAS_COUNTED = "one person, one headcount", "who was counted"


def count_people(
    name: str, people: People, records: pd.DataFrame, by: list[str], code_list: pd.DataFrame, standard: Standard, indicator: str
) -> tuple[pd.DataFrame, list[Finding]]:
    """Headcounts from a table of posts, with findings.

    name: of the table; by: the columns that are counted apart. Posts that the standard leaves out are set aside first. A person
    counts where the first main post is; a person without one (the others were left out, or none was marked) counts where the
    first post left is. Both cases become findings. Raises InputError for codes that are not listed.
    """
    person, names = pd.factorize(records[people.person])
    included = np.ones(len(records), dtype=bool)
    if people.left_out:
        included = ~records[people.left_out.column].isin(people.left_out.values).to_numpy(dtype=bool)
    main = np.flatnonzero(included & (records[people.main] == YES).to_numpy(dtype=bool))
    again = pd.Series(person[main]).duplicated().to_numpy()
    has_main_post = np.zeros(len(names) + 1, dtype=bool)  # the last place is that of a blank identifier
    has_main_post[person[main]] = True
    other = np.flatnonzero(included & ~has_main_post[person])
    other = other[~pd.Series(person[other]).duplicated().to_numpy()]
    rows = np.concatenate([main[~again], other])
    counted = records[[standard.code_column, *by]].iloc[rows]
    groups = groups_of_codes(counted[standard.code_column], code_list, standard, name)
    findings = _main_post_findings(name, people, len(np.unique(person[main[again]])), len(other), indicator)
    findings.append(_who_was_counted(name, people, records, int(included.sum()), rows, indicator))
    return tally(counted, groups, by, standard, people.count), findings


def _who_was_counted(name: str, people: People, records: pd.DataFrame, included: int, rows: np.ndarray, indicator: str) -> Finding:
    """A note that says how rows became people: what was left out, and of which kind those counted are."""
    again = f"{quantity(included - len(rows), 'further post')} of people counted once"
    became = f"{quantity(len(records), 'row')} became {quantity(len(rows), 'person', 'people')}."
    left_out = people.left_out
    if left_out is None:
        return Finding(
            "note", WHO_WAS_COUNTED, Location(name), f"{became} Left out: {again}.", "Each person is counted once.",
            "Check that these are the staff you report.", indicator=indicator,
            public_what=f"Rows of the {name} record became people: further posts are left out.",
        )  # fmt: skip
    kinds = records[left_out.column].iloc[rows].astype("str").value_counts()
    by_kind = ", ".join(f"{str(kind).replace('_', ' ')} {number:,}" for kind, number in kinds.items())
    return Finding(
        "note", WHO_WAS_COUNTED, Location(name),
        f"{became} Left out: {quantity(len(records) - included, left_out.record)} and {again}. By {left_out.column}: {by_kind or 'none'}.",
        left_out.why, left_out.advice, indicator=indicator,
        public_what=f"Rows of the {name} record became people: {left_out.record}s and further posts are left out.",
    )  # fmt: skip


def _main_post_findings(name: str, people: People, several: int, without: int, indicator: str) -> list[Finding]:
    findings, where, main = [], Location(name, column=people.main), people.main
    outside = f" {people.left_out.outside}" if people.left_out else ""
    if several:
        findings.append(Finding(
            "warning", ONCE, where, f"People with more than one {main} assignment: {several:,}.",
            "Each person is counted once, where the first of these assignments is.",
            f"Mark one assignment of each person as {main} in the {name} record.",
            indicator=indicator, public_what=f"Some people have more than one {main} assignment.",
        ))  # fmt: skip
    if without:
        findings.append(Finding(
            "note", ONCE, where, f"People without a {main} assignment{outside}: {without:,}.",
            f"Each is counted once, where the first assignment{outside} is.",
            f"Check that the {name} record marks the {main} assignment of each person.",
            indicator=indicator, public_what=f"Some people have no {main} assignment{outside}.",
        ))  # fmt: skip
    return findings

"""From records to counts: assignments to headcounts, applications to people shortlisted and appointed."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from wres.errors import InputError
from wres.findings import Finding
from wres.parameters import Standard

NOT_IN_THE_WORKFORCE = "bank"
WHO_WAS_COUNTED = "who was counted"
Counted = tuple[pd.DataFrame, list[Finding]]


def count_staff(staff: pd.DataFrame, ethnic_codes: pd.DataFrame, standard: Standard) -> Counted:
    """Headcounts by staff group, band and ethnicity from assignments: one person, one headcount.

    staff: `person_id`, `ethnic_code`, `staff_group`, `band`, `contract`, `primary`. Bank assignments are set aside first.
    A person counts where the first primary assignment is; a person without one (the others were bank, or none was
    marked) counts where the first assignment left is. Both cases become findings. Returns the table `workforce` and
    findings. Raises InputError for ethnic codes that are not listed.
    """
    person, names = pd.factorize(staff["person_id"])
    employed = (staff["contract"] != NOT_IN_THE_WORKFORCE).to_numpy(dtype=bool)
    primary = np.flatnonzero(employed & (staff["primary"] == "yes").to_numpy(dtype=bool))
    again = pd.Series(person[primary]).duplicated().to_numpy()
    placed = np.zeros(len(names) + 1, dtype=bool)  # the last place is that of a blank identifier
    placed[person[primary]] = True
    other = np.flatnonzero(employed & ~placed[person])
    other = other[~pd.Series(person[other]).duplicated().to_numpy()]
    people = staff[["ethnic_code", "staff_group", "band"]].iloc[np.concatenate([primary[~again], other])]
    ethnicity = ethnic_groups(people["ethnic_code"], ethnic_codes, standard, "staff")
    counted = _tally(people, ethnicity, ["staff_group", "band"]).rename(columns={"size": "headcount"})
    indicator = indicator_of("workforce", standard)
    findings = _staff_findings(len(np.unique(person[primary[again]])), len(other), indicator)
    counted_rows = np.concatenate([primary[~again], other])
    findings.append(_who_was_counted(staff, employed, counted_rows, indicator))
    return counted[["staff_group", "band", "ethnicity", "headcount"]], findings


def count_applications(applications: pd.DataFrame, ethnic_codes: pd.DataFrame, standard: Standard) -> Counted:
    """People shortlisted and appointed by ethnicity, and by staff group, band and route where the records say them.

    applications: `ethnic_code`, `shortlisted`, `appointed` (yes or no). Each application counts, as in the return; one
    that was appointed without being shortlisted is left out of both counts and becomes a finding. Returns the table
    `recruitment` and findings. Raises InputError for ethnic codes that are not listed.
    """
    split = [column for column in ("staff_group", "band", "route") if column in applications]
    shortlisted = (applications["shortlisted"] == "yes").to_numpy()
    appointed = (applications["appointed"] == "yes").to_numpy()
    ethnicity = ethnic_groups(applications["ethnic_code"], ethnic_codes, standard, "applications")
    both = shortlisted & appointed
    counted = _tally(applications[shortlisted], ethnicity[shortlisted], split).rename(columns={"size": "shortlisted"})
    hired = _tally(applications[both], ethnicity[both], split).rename(columns={"size": "appointed"})
    key = [*split, "ethnicity"]
    counted = counted.merge(hired, on=key, how="left").fillna({"appointed": 0}).astype({"appointed": "int64"})
    return counted[["ethnicity", "shortlisted", "appointed", *split]], _application_findings(
        int((appointed & ~shortlisted).sum()), indicator_of("recruitment", standard)
    )


COUNTERS: dict[str, Callable[[pd.DataFrame, pd.DataFrame, Standard], Counted]] = {
    "staff": count_staff,
    "applications": count_applications,
}


def indicator_of(table: str, standard: Standard) -> str:
    """The indicator that is counted from a table."""
    return next((code for code, indicator in standard.indicators.items() if indicator.table == table), "")


def ethnic_groups(codes: pd.Series, ethnic_codes: pd.DataFrame, standard: Standard, table: str) -> pd.Series:
    """The group (white, bme, unknown) of each ethnic code, as a category with the same index.

    Codes are compared without regard to case and outer blanks; a blank is unknown. Raises InputError that shows every
    code that is not listed and how often it occurs.
    """
    listed = dict(zip(ethnic_codes["code"].fillna("").astype(str).str.upper(), ethnic_codes["group"], strict=True))
    category = codes.astype("category")
    written = [str(code).strip().upper() for code in category.cat.categories]
    groups = [standard.unknown_group if code == "" else listed.get(code) for code in written]
    unlisted = [code for code, group in zip(category.cat.categories, groups, strict=True) if group is None]
    if unlisted:
        often = codes[codes.isin(unlisted)].value_counts()
        shown = ", ".join(f"{code} ({count:,} rows)" for code, count in often.items())
        raise InputError(
            f"{table}, ethnic_code: these codes are not listed: {shown}. "
            f"Correct them in the record, or add them to {standard.code_list} with their group."
        )
    order = list(standard.groups)
    # A blank cell has the code -1, which takes the last entry.
    lookup = np.array([order.index(group) for group in [*groups, standard.unknown_group] if group is not None], dtype="int8")
    found = pd.Categorical.from_codes(lookup[category.cat.codes.to_numpy()], dtype=pd.CategoricalDtype(order))
    return pd.Series(found, index=codes.index)


def _tally(rows: pd.DataFrame, ethnicity: pd.Series, by: list[str]) -> pd.DataFrame:
    """Rows counted by columns and ethnicity, through categories: text is compared once a value, not once a row."""
    keys = pd.DataFrame({column: rows[column].astype("category") for column in by} | {"ethnicity": ethnicity})
    counted = keys.groupby([*by, "ethnicity"], observed=True).size().reset_index(name="size")
    return counted.astype(dict.fromkeys([*by, "ethnicity"], object))


def _who_was_counted(staff: pd.DataFrame, employed: np.ndarray, counted: np.ndarray, indicator: str) -> Finding:
    """A note that says how rows became people: what was left out, and the contracts of those counted."""
    contracts = staff["contract"].iloc[counted].astype("str").value_counts()
    by_contract = ", ".join(f"{str(contract).replace('_', ' ')} {people:,}" for contract, people in contracts.items())
    rows, bank, second = len(staff), int((~employed).sum()), int(employed.sum()) - len(counted)
    return Finding(
        "note",
        WHO_WAS_COUNTED,
        "staff",
        f"{_counted(rows, 'row')} became {_counted(len(counted), 'person', 'people')}. Left out: {_counted(bank, 'bank row')} and "
        f"{_counted(second, 'further post')} of people counted once. By contract: {by_contract or 'none'}.",
        "Contracts other than bank are all counted, honorary and locum staff mapped to them among them.",
        "Check that these are the staff you report. Leave out of the extract, or map to bank, whoever is not.",
        indicator=indicator,
        public_what="Rows of the staff record became people: bank rows and further posts are left out.",
    )


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _staff_findings(several: int, without: int, indicator: str) -> list[Finding]:
    found = []
    if several:
        found.append(
            Finding(
                "warning",
                "one person, one headcount",
                "staff, primary",
                f"People with more than one primary assignment: {several:,}.",
                "Each person is counted once, where the first of these assignments is.",
                "Mark one assignment of each person as primary in the staff record.",
                indicator=indicator,
                public_what="Some people have more than one primary assignment.",
            )
        )
    if without:
        found.append(
            Finding(
                "note",
                "one person, one headcount",
                "staff, primary",
                f"People without a primary assignment outside the bank: {without:,}.",
                "Each is counted once, where the first assignment outside the bank is.",
                "Check that the staff record marks the primary assignment of each person.",
                indicator=indicator,
                public_what="Some people have no primary assignment outside the bank.",
            )
        )
    return found


def _application_findings(unlisted: int, indicator: str) -> list[Finding]:
    if not unlisted:
        return []
    return [
        Finding(
            "warning",
            "appointed from shortlisting",
            "applications, appointed",
            f"Applications appointed without being shortlisted: {unlisted:,}.",
            "Appointed counts the shortlisted people who got the post, so these are in neither count.",
            "Check both columns against the recruitment system.",
            indicator=indicator,
            public_what="Some applications are appointed without being shortlisted.",
        )
    ]

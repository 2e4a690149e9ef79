"""Why there is no plan to read, in words: none was published, or it was not received, is empty or cannot be read."""

from collections.abc import Iterable

from wres.overview.organisations import PublishedReport
from wres.overview.published_plan import ABSENCES
from wres.text.lists import listing_of_most

NAMED = 8  # organisations; the table of what is not given has them all


def absences(reports: Iterable[PublishedReport], named: bool = True) -> str:
    """How many plans there are not, by the reason, with the organisations or without: 2 not received (AAA and BBB); 1 empty (CCC)."""
    codes: dict[str, list[str]] = {absence: [] for absence in ABSENCES}
    for report in reports:
        if not report.plan:
            codes[report.plan_file.absence].append(report.code)
    return "; ".join(
        f"{len(those)} {absence}{f' ({listing_of_most(those, NAMED)})' if named else ''}" for absence, those in codes.items() if those
    )


def are_known(reports: Iterable[PublishedReport]) -> bool:
    """Whether of every organisation the plan can be read, or it is known that none was published."""
    return all(report.plan or report.plan_file.is_not_published for report in reports)


def absence_of(report: PublishedReport) -> str:
    """Why an organisation has no plan to read."""
    return "no plan published" if report.plan_file.is_not_published else f"plan {report.plan_file.absence}"


def why_no_action_known(report: PublishedReport) -> str:
    """Why there is no action to look for; empty where the plan says what its actions are linked to."""
    if report.plan_file.says_links:
        return ""
    if report.plan:
        return "not known (plan without indicators)"
    return absence_of(report) if report.plan_file.is_not_published else f"not known ({absence_of(report)})"

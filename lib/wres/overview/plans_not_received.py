"""The plans that were not received, as one thing to ask for and not one for each organisation."""

from collections.abc import Iterator, Sequence

from wres.findings import Finding, Location
from wres.overview.organisations import PublishedReport
from wres.overview.published_plan import NOT_RECEIVED
from wres.parameters.published_files import PLAN
from wres.text.lists import listing, quantity

SEVERAL = 2  # plans: a finding for one names its file


def findings_on_files(reports: Sequence[PublishedReport]) -> Iterator[Finding]:
    """What is wrong with the files of each report; of several plans that were not received there is one finding, with whose they are."""
    without = [report for report in reports if report.plan_file.absence == NOT_RECEIVED]
    is_together = len(without) >= SEVERAL
    for report in reports:
        of_plan = report.plan_file.findings if is_together and report in without else ()
        yield from (finding for finding in report.findings if finding not in of_plan)
    if is_together:
        yield Finding(
            "warning", "published plan", Location(PLAN),
            f"{quantity(len(without), 'plan')} were not received. There is no such file beside the figures of "
            f"{listing([report.label for report in without])}.",
            "Their actions are not in the overview.", "Ask these organisations for it.",
        )  # fmt: skip

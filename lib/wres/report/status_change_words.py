"""A status of a plan before and after, in words: the plan's own key, the code, and the scale that all plans share."""

from collections.abc import Mapping

from wres.approval.differences import STATUS, CommitmentChange
from wres.parameters.organisation_plan import Status
from wres.plans.statuses import judged_status

UNKNOWN = "unknown"


def texts_of(change: CommitmentChange, scheme: Mapping[str, Status]) -> tuple[str, str]:
    """What a commitment said before and says after; of a status what its code means. scheme: of the plan as it is."""
    if change.what != STATUS:
        return change.before, change.after
    return status_meaning(change.before, scheme), status_meaning(change.after, scheme)


def status_meaning(code: str, scheme: Mapping[str, Status]) -> str:
    """`On track (G: in progress)`: the label with the code and the common status, each where it says more; else the code as written."""
    status = judged_status(code, scheme)
    if not status.label:
        return code
    label = status.label.casefold()
    more = [text for text in (code.strip(), status.common) if text.casefold() not in (label, UNKNOWN)]
    return f"{status.label} ({': '.join(more)})" if more else status.label if scheme else code

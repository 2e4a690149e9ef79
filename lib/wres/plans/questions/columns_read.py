"""What of `actions` decides a check of the plan as a whole, so that no other change is called its cause: which columns, which rows."""

from wres.plans.questions.carry_over import MOST as MOSTLY_CARRIED
from wres.plans.questions.codes import NO_STATUSES
from wres.plans.questions.coverage import ANALYSED, NO_LINKS, ONLY_ALL, UNLINKED, UNSERVED, WORSE
from wres.plans.questions.evidence import NO_EVIDENCE
from wres.plans.questions.links import ITEM, SECTION
from wres.plans.questions.numbering import GAP
from wres.plans.questions.order import OVER
from wres.plans.questions.references import DANGLING
from wres.plans.questions.spread import LATE, ONE_FUNCTION, ONE_ROLE
from wres.plans.questions.subjects import BROAD, TARGET_IDLE, UNMENTIONED

LINKS = ("indicators", "outcome", "section")  # what an action serves: as it says, as its outcome says, as is printed on its section
_COLUMNS = {
    WORSE: LINKS, UNSERVED: LINKS, ONLY_ALL: LINKS, NO_LINKS: LINKS, TARGET_IDLE: LINKS, BROAD: LINKS,
    ANALYSED: (*LINKS, "action"), UNLINKED: (*LINKS, "action"),
    ITEM: ("frameworks", "source", "section"), SECTION: ("section", "indicators", "frameworks"),
    ONE_ROLE: ("leads",), ONE_FUNCTION: ("leads",), LATE: ("due_text",), OVER: ("status", "due_text", "updated"),
    GAP: ("plan_part", "section", "objective_no", "action_no"),
    NO_STATUSES: ("status", "due_text"), NO_EVIDENCE: ("evidence", "status"), MOSTLY_CARRIED: ("carried_over_from",),
}  # fmt: skip
ABSENCES = frozenset(check.name for check in (GAP, WORSE, UNSERVED, NO_LINKS, TARGET_IDLE, UNMENTIONED, DANGLING))
COLUMNS_READ = {check.name: columns for check, columns in _COLUMNS.items()}


def columns_read(check: str) -> tuple[str, ...]:
    """The columns that a check reads, by its name; empty for one that may read any."""
    return COLUMNS_READ.get(check, ())


def is_of_absence(check: str) -> bool:
    """Whether a check, by its name, finds that something is not there: no row that is added makes it, and none that is removed mends it."""
    return check in ABSENCES

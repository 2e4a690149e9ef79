"""Status codes beside other words for them: those of the common scale, without a key, and those of `common_status`."""

from collections import Counter
from collections.abc import Iterator

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.statuses import COMMON_SCALE, UNKNOWN
from wres.text.lists import listing

NO_KEY = Check(
    "status codes without a key", "warning", "Readers have to guess what the words or colours mean.",
    "Add the key (plan, status_scheme in the organisation file).",
)  # fmt: skip
READ = Check(
    "statuses read without a key", "note", "They are words of the common scale, or `common_status` says what they mean.",
    "Nothing, if they mean that. Otherwise add the key (plan, status_scheme in the organisation file).",
)  # fmt: skip
STATED = Check(
    "status against common_status", "warning",
    "The status counts as the plan's key or its own words say. `common_status` was written when the plan was published.",
    "Correct the one that is wrong, or remove the column common_status.",
)  # fmt: skip

RED_AMBER_GREEN = {"red", "amber", "green", "r", "a", "g"}


def common_status_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about the statuses of a plan without a key, and about those that its `common_status` contradicts."""
    return [*([] if plan.about.status_scheme else _without_key(plan)), *_against_common_status(plan)]


def _without_key(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """What a plan without a key uses, as far as it was read and as far as it was not."""
    codes = {commitment: code for commitment in plan.commitments if (code := commitment.written.status.strip())}
    read = [commitment for commitment in codes if commitment.status.is_known]
    if read:
        counts = Counter((codes[commitment], commitment.status.common) for commitment in read)
        uses = listing([f"{code} ({count}) as {common}" for (code, common), count in counts.most_common()])
        yield READ.on_rows(plan, read, "status", f"The plan has no key. Statuses were counted without one: {uses}.")
    rows = [commitment for commitment in codes if not commitment.status.is_known]
    if rows:
        used = Counter(codes[commitment] for commitment in rows)
        uses = listing([f"{code} ({count})" for code, count in used.most_common()])
        familiar = any(code.lower() in RED_AMBER_GREEN for code in used)
        strange = [code for code in used if familiar and code.lower() not in RED_AMBER_GREEN]
        users = {code: actions([commitment for commitment in rows if codes[commitment] == code]) for code in strange}
        more = "".join(f" {code} is none of red, amber and green; it is used for {used_for}." for code, used_for in users.items())
        yield NO_KEY.on_rows(plan, rows, "status", f"The plan uses {uses} without a key that says what they mean.{more}")


def _against_common_status(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Actions whose status is another than their `common_status` says; where it says nothing, nothing is asked."""
    rows = [commitment for commitment in plan.commitments if commitment.stated_status not in ("", commitment.status.common)]
    yield from STATED.apart_or_together(
        plan, rows, "status", lambda commitment: f"{_as_counted(commitment)}, and `common_status` says {_as_stated(commitment)}.",
        "For {count} of {total} actions the status and `common_status` say different things: {actions}.",
    )  # fmt: skip


def _as_counted(commitment: Commitment) -> str:
    common, code = commitment.status.common, commitment.written.status.strip()
    return f"The status {code or '(blank)'} counts as {'not known' if common == UNKNOWN else common}"


def _as_stated(commitment: Commitment) -> str:
    return commitment.stated_status if commitment.stated_status in COMMON_SCALE else f"none of {listing(list(COMMON_SCALE))}"

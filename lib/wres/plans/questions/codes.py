"""Status codes: undefined, missing, or told apart by nothing but colour."""

from collections import Counter
from collections.abc import Iterator

from wres.plans.commitment import Commitment
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.statuses import find_status
from wres.text.lists import listing, quantity

UNDEFINED = Check(
    "undefined status code", "warning", "Readers cannot know what it means, and it counts as not known in every summary.",
    "Define it in the plan's key (plan, status_scheme in the organisation file), or use a code that is there.",
)  # fmt: skip
MISSING = Check(
    "no status", "warning", "Nobody can tell how far the work is.", "Give each action a status from the plan's key.", "no status"
)
NO_STATUSES = Check(
    "plan without statuses", "warning", "Readers cannot see at once what is done, late or not begun.",
    "Add a status column, and a key that says what each status means.",
)  # fmt: skip
ALIKE = Check(
    "codes that cannot be told apart", "warning", "In print, in text and for many readers these codes are the same.",
    "Give each its own symbol and word.",
)  # fmt: skip
LOST = Check("status lost", "warning", "The status cannot be read.", "Find the status in the document and enter its word.")
FLAG = Check("neither yes nor no", "note", "A blank can mean no, or that nobody looked.", "Enter yes or no.")

_LOST = "unreadable"


def code_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about the plan's status codes and yes-or-no flags."""
    return [*_undefined_codes(plan), *_missing_statuses(plan), *_alike(plan), *_lost_statuses(plan), *_flags(plan)]


def _undefined_codes(plan: ActionPlan) -> Iterator[PlanQuestion]:
    codes = {commitment: commitment.written.status.strip() for commitment in plan.commitments}
    used = Counter(code for code in codes.values() if code)
    scheme = plan.about.status_scheme
    for code in (code for code in used if scheme and find_status(code, scheme) is None):
        rows = _rows_of(code, codes)
        sentence = f"{code} is used for {actions(rows)} and is not defined; the key has {listing(list(scheme))}."
        yield UNDEFINED.on_rows(plan, rows, "status", sentence + _skipped_numbers(used, list(scheme)))


def _rows_of(code: str, codes: dict[Commitment, str]) -> list[Commitment]:
    return [commitment for commitment, used_here in codes.items() if used_here == code]


def _skipped_numbers(used: Counter[str], scheme: list[str]) -> str:
    """Numbers left out between those of the key and of its use: the missing meaning may explain the strange one."""
    numbers = {int(code) for code in (*used, *scheme) if code.isdecimal()}
    if not all(code.isdecimal() for code in scheme):
        return ""
    skipped = [str(number) for number in sorted(set(range(min(numbers), max(numbers))) - numbers)]
    are = "is" if len(skipped) == 1 else "are"
    return f" {listing(skipped)} {are} not in the key either, so part of it may be missing." if skipped else ""


def _missing_statuses(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Actions without a status; one finding when there is no column for it at all, or nothing in it."""
    without = [commitment for commitment in plan.commitments if not commitment.written.status.strip()]
    blank = [commitment for commitment in without if not plan.is_in_doubt(commitment, "status")]
    rows = [commitment for commitment in blank if not commitment.computed.pointer]
    if not rows:
        return
    if plan.about.columns and "status" not in plan.about.columns:
        sentence = "The plan has no status column" + (
            f"; {len(without)} of {quantity(len(plan), 'action')} show no status" if len(without) < len(plan) else ""
        )
        yield NO_STATUSES.on_rows(plan, rows, "status", f"{sentence}.")
    elif len(blank) == len(plan):
        start = "The plan has a key, but" if plan.about.status_scheme else "The plan has no key, and"
        check = MISSING if plan.about.status_scheme else NO_STATUSES
        none = f"none of its {len(blank)} actions has a" if len(blank) > 1 else "its only action has no"
        yield check.on_rows(plan, rows, "status", f"{start} {none} status.")
    else:
        yield from MISSING.apart_or_together(
            plan, rows, "status", lambda commitment: "No status is given.", "{count} of {total} actions have no status: {actions}."
        )


def _alike(plan: ActionPlan) -> Iterator[PlanQuestion]:
    for kind in ("symbol", "label"):
        marks = Counter(getattr(status, kind).casefold() for status in plan.about.status_scheme.values())
        same = [
            code
            for code, status in plan.about.status_scheme.items()
            if getattr(status, kind) and marks[getattr(status, kind).casefold()] > 1
        ]
        if same:
            yield ALIKE.about("organisation file, plan, status_scheme", f"{listing(same)} have the same {kind}.")
    bare = [code for code, status in plan.about.status_scheme.items() if not status.symbol and status.colour]
    if bare:
        yield ALIKE.about(
            "organisation file, plan, status_scheme", f"{listing(bare)} {'has' if len(bare) == 1 else 'have'} a colour and no symbol."
        )


def _lost_statuses(plan: ActionPlan) -> Iterator[PlanQuestion]:
    lost = [commitment for commitment in plan.commitments if _LOST in commitment.status.label.lower()]
    rows = [commitment for commitment in lost if not plan.is_in_doubt(commitment, "status")]
    if rows:
        yield LOST.on_rows(plan, rows, "status", f"The status of {actions(rows)} is marked in a way that cannot be read.")


def _flags(plan: ActionPlan) -> Iterator[PlanQuestion]:
    blank: dict[Commitment, list[str]] = {}
    for commitment in plan.commitments:
        keys = dict.fromkeys(link.framework for link in commitment.frameworks if link.framework and link.member == "blank")
        if keys and any(commitment.written[column] for column in ("due_text", "leads", "progress")):  # else nothing of it is filled in
            blank[commitment] = [plan.frameworks[key].name for key in keys]
    yield from FLAG.apart_or_together(
        plan, list(blank), "frameworks", lambda commitment: f"Neither yes nor no is given for {listing(blank[commitment])}.",
        "For {count} of {total} actions neither yes nor no is given for a plan: {actions}.",
    )  # fmt: skip

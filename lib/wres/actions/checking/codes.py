"""Status codes: undefined, missing, or told apart by nothing but colour."""

from collections import Counter
from collections.abc import Iterator

from wres.actions.checking.telling import Check, Finding, actions, listing
from wres.actions.plan import ActionPlan
from wres.actions.statuses import find_status

UNDEFINED = Check(
    "undefined status code", "warning", "A reader cannot know what it means, and it counts as unknown in every summary.",
    "Define it in the plan's key (plan, status_scheme in the organisation's file), or use a code that is there.",
)  # fmt: skip
NO_KEY = Check(
    "status codes without a key",
    "warning",
    "What the words or colours stand for is left to the reader.",
    "Add the key (plan, status_scheme in the organisation's file).",
)
MISSING = Check("no status", "warning", "Nobody can tell how far the work is.", "Give each commitment a status from the plan's key.")
NO_STATUSES = Check(
    "plan without statuses", "note", "Progress cannot be followed from one meeting to the next.", "Add a status column and its key."
)
ALIKE = Check(
    "codes that cannot be told apart",
    "warning",
    "In print, in text and for many readers the codes are one.",
    "Give each its own symbol and word.",
)
SKIPPED = Check(
    "status code skipped", "note", "A part of the key may be lost, and with it what the codes mean.", "Find the whole key and enter it."
)
LOST = Check(
    "status lost",
    "warning",
    "The status cannot be read, so the reader learns nothing from it.",
    "Find the status again and enter its word.",
)
FLAG = Check("neither yes nor no", "note", "A blank can mean no, or that nobody looked.", "Enter yes or no.")

RED_AMBER_GREEN = {"red", "amber", "green", "r", "a", "g"}
_LOST = "unreadable"


def code_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about the plan's status codes and yes-or-no flags."""
    return [*_undefined(plan), *_missing(plan), *_alike(plan), *_lost(plan), *_flags(plan)]


def _undefined(plan: ActionPlan) -> Iterator[Finding]:
    codes = {row: text.strip() for row, text in plan.written["status"].items()}
    used = Counter(code for code in codes.values() if code)
    scheme = plan.plan.status_scheme
    if used and not scheme:
        counted = listing([f"{code} ({count})" for code, count in used.most_common()])
        rows = [row for row, code in codes.items() if code]
        yield NO_KEY.on_rows(plan, rows, "status", f"The plan uses {counted} and has no key that says what they mean.")
        strange = [code for code in used if code.lower() not in RED_AMBER_GREEN]
        familiar = any(code.lower() in RED_AMBER_GREEN for code in used)
    else:
        strange, familiar = [code for code in used if find_status(code, scheme) is None], False
    yield from _skipped(used, list(scheme))
    for code in strange if scheme or familiar else []:
        rows = [row for row, used_here in codes.items() if used_here == code]
        known = f"its key has {listing(list(scheme))}" if scheme else "it is none of red, amber and green"
        yield UNDEFINED.on_rows(plan, rows, "status", f"{code} is used for {actions(plan, rows)} and is not defined; {known}.")


def _skipped(used: Counter[str], scheme: list[str]) -> Iterator[Finding]:
    """Numbers of a key and of its use with one left out between them: the missing meaning may explain the strange one."""
    numbers = {int(code) for code in (*used, *scheme) if code.isdecimal()}
    if scheme and all(code.isdecimal() for code in scheme) and any(code not in scheme for code in used):
        for number in sorted(set(range(min(numbers), max(numbers))) - numbers):
            yield SKIPPED.about(
                "organisation file, plan, status_scheme", f"{number} is neither in the key nor in use, and {max(numbers)} is used."
            )


def _missing(plan: ActionPlan) -> Iterator[Finding]:
    blank = [row for row, text in plan.written["status"].items() if not text.strip()]
    rows = [row for row in blank if not plan.known["pointer"][row]]
    if len(blank) == len(plan.rows):
        if plan.plan.status_scheme:
            yield MISSING.on_rows(plan, rows, "status", f"The plan has a key, but none of its {len(blank)} commitments has a status.")
        elif rows:
            yield NO_STATUSES.on_rows(plan, rows, "status", f"None of the {len(blank)} commitments has a status, and the plan has no key.")
    elif rows:
        yield from MISSING.apart_or_together(
            plan, rows, "status", lambda row: "No status is given.", "{count} of {total} commitments have no status: {actions}."
        )


def _alike(plan: ActionPlan) -> Iterator[Finding]:
    for kind in ("symbol", "label"):
        marks = Counter(getattr(status, kind).casefold() for status in plan.plan.status_scheme.values())
        same = [
            code
            for code, status in plan.plan.status_scheme.items()
            if getattr(status, kind) and marks[getattr(status, kind).casefold()] > 1
        ]
        if same:
            yield ALIKE.about("organisation file, plan, status_scheme", f"{listing(same)} have the same {kind}.")
    bare = [code for code, status in plan.plan.status_scheme.items() if not status.symbol and status.colour]
    if bare:
        yield ALIKE.about(
            "organisation file, plan, status_scheme", f"{listing(bare)} {'has' if len(bare) == 1 else 'have'} a colour and no symbol."
        )


def _lost(plan: ActionPlan) -> Iterator[Finding]:
    rows = [int(row) for row, label in plan.known["status_label"].items() if _LOST in label.lower()]
    if rows:
        yield LOST.on_rows(plan, rows, "status", f"The status of {actions(plan, rows)} is marked in a way that can no longer be read.")


def _flags(plan: ActionPlan) -> Iterator[Finding]:
    rows = [int(row) for row, text in plan.known["framework_members"].items() if ": blank" in text]
    yield from FLAG.apart_or_together(
        plan, rows, "frameworks", lambda row: "Whether it belongs to a plan is left blank.",
        "Whether they belong to a plan is left blank for {count} of {total} commitments: {actions}.",
    )  # fmt: skip

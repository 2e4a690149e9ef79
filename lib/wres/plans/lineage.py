"""What happened to last year's promises, and what is new: from the references of carried-over work and from the wording."""

import re
from dataclasses import dataclass

from wres.plans.commitment import Commitment
from wres.plans.pairing import paired_rows
from wres.plans.plan import ActionPlan
from wres.plans.similar import similarity
from wres.text.lists import listing

FATES = ("done", "continued", "changed", "dropped")
_REFERENCE = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?:/\d\d)?:\s*(?P<number>[\w.]+)")
_LIKE = 0.6  # alike enough to be the same promise in other words
_SAME = 0.97
_CHANGED = {
    "due_text": "its date",
    "leads": "who leads it",
    "outcome": "its aim",
    "indicators": "its indicators",
    "requirement": "what it requires",
}


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment of an earlier plan, what became of it (one of FATES), and how that is known."""

    commitment: Commitment
    fate: str
    how: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """What became of each commitment of an earlier plan, and the commitments of the later one that come from none."""

    promises: tuple[Promise, ...]
    new: tuple[Commitment, ...]


def lineage(earlier: ActionPlan, later: ActionPlan) -> Lineage:
    """What became of each commitment of an earlier plan in a later one.

    A commitment that the later plan says it carried over is found by year and number ("2024: 4b"), any other by its wording.
    done: complete by the earlier plan's own status and not in the later plan; continued: in both, the same; changed: in both,
    with another wording, date or lead; dropped: neither.
    """
    became: dict[Commitment, tuple[Commitment, str]] = {before: (after, "") for before, after in _by_reference(earlier, later).items()}
    referred_to = {after for after, _ in became.values()}
    then = [commitment for commitment in earlier.commitments if commitment not in became]
    now = [commitment for commitment in later.commitments if commitment not in referred_to]
    places = paired_rows([row.written for row in then], [row.written for row in now], by_number=False, alike=_LIKE)
    for place, before in places.items():
        score = similarity(then[before].written.action, now[place].written.action)
        became[then[before]] = now[place], "" if score >= _SAME else "found by its wording"
    matched = {after for after, _ in became.values()}
    promises = tuple(_promise(commitment, *became.get(commitment, (None, ""))) for commitment in earlier.commitments)
    return Lineage(promises, tuple(commitment for commitment in later.commitments if commitment not in matched))


def _by_reference(earlier: ActionPlan, later: ActionPlan) -> dict[Commitment, Commitment]:
    """What the later plan says it carried over."""
    numbers = {f"{row.written.action_no.rstrip('.')}{row.written.commitment}".lower(): row for row in earlier.commitments}
    became: dict[Commitment, Commitment] = {}
    for after in later.commitments:
        for match in _REFERENCE.finditer(after.written.carried_over_from):
            before = numbers.get(match["number"].lower().rstrip("."))
            if before is not None and int(match["year"]) == earlier.year:
                became.setdefault(before, after)
    return became


def _promise(before: Commitment, after: Commitment | None, recognised: str) -> Promise:
    fate, how = _fate(before, after)
    return Promise(before, fate, "; ".join(part for part in (how, recognised) if part))


def _fate(before: Commitment, after: Commitment | None) -> tuple[str, str]:
    if after is None:
        if before.status.is_complete:
            return "done", "complete in the earlier plan"
        return "dropped", "not in the later plan; no reason is given"
    if after.status.is_complete:
        return "done", "complete in the later plan"
    changes = [words for column, words in _CHANGED.items() if before.written[column].split() != after.written[column].split()]
    if similarity(before.written.action, after.written.action) < _SAME:
        changes.insert(0, "its wording")
    again = "though complete in the earlier plan" if before.status.is_complete else ""
    return ("changed", "; ".join(part for part in (listing(changes), again) if part)) if changes else ("continued", again)

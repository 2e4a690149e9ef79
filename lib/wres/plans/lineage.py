"""What happened to last year's promises, and what is new: from the references of carried-over work and from the wording."""

import re
from dataclasses import dataclass
from html import escape

import pandas as pd

from wres.plans.cells import cell, text_html
from wres.plans.coverage import short_label
from wres.plans.plan import ActionPlan
from wres.plans.similar import nearest, similarity, word_index, words_of

FATES = ("done", "continued", "changed", "dropped")
COLUMNS = ["row", "action", "fate", "how", "later_row"]
_REFERENCE = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?:/\d\d)?:\s*(?P<number>[\w.]+)")
_LIKE = 0.6  # alike enough to be the same promise in other words
_SAME = 0.97
CHANGED = {
    "due_text": "its date",
    "leads": "who leads it",
    "outcome": "its aim",
    "indicators": "its indicators",
    "requirement": "what it requires",
}


@dataclass(frozen=True)
class Lineage:
    """What became of an earlier plan.

    promises: one row a commitment of it, what became of it and how that is known; new: rows of the later plan that come from
    none.
    """

    promises: pd.DataFrame
    new: tuple[int, ...]


def lineage(earlier: ActionPlan, later: ActionPlan) -> Lineage:
    """What became of each commitment of an earlier plan in a later one.

    A commitment that the later plan says it carried over is found by year and number ("2024: 4b"), any other by its wording.
    done: complete by the earlier plan's own status and not in the later plan; continued: in both, the same; changed: in both,
    with another wording, date or lead; dropped: neither.
    """
    matched = _matches(earlier, later)
    rows = []
    for row in earlier.rows:
        later_row, sure = matched.get(int(row), (None, ""))
        fate, how = _fate(earlier, later, int(row), later_row)
        rows.append((int(row), short_label(earlier, int(row), 120), fate, "; ".join(part for part in (how, sure) if part), later_row or 0))
    taken = {found for found, _ in matched.values()}
    new = tuple(int(row) for row in later.rows if int(row) not in taken)
    return Lineage(pd.DataFrame(rows, columns=COLUMNS), new)


def what_happened_html(found: Lineage, caption: str = "What happened to last year's promises") -> str:
    """The earlier commitments and what became of each, as a table."""
    if found.promises.empty:
        return ""
    name = escape(caption, quote=True)
    labels = ["Promise", "What became of it", "How"]
    heads = "".join(f'<th scope="col">{label}</th>' for label in labels)
    body = "".join(
        f'<tr><th scope="row" data-label="{labels[0]}">{text_html(row.action)}</th>{cell(labels[1], escape(row.fate.capitalize()))}{cell(labels[2], escape(row.how))}</tr>'
        for row in found.promises.itertuples()
    )
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{name}"><table class="plan"><caption>{name}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def main_changes(found: Lineage, later: ActionPlan) -> list[str]:
    """The changes between two plans, as sentences: how many promises met which fate, and what is new."""
    counts = found.promises["fate"].value_counts()
    total = len(found.promises)
    sentences = (
        [f"Of {total} commitments, " + ", ".join(f"{counts.get(fate, 0)} {_verb(fate)}" for fate in FATES if counts.get(fate, 0)) + "."]
        if total
        else []
    )
    sentences += [f"Changed: {row.action} ({row.how})." for row in found.promises[found.promises["fate"] == "changed"].itertuples()]
    sentences += [f"Dropped: {row.action}." for row in found.promises[found.promises["fate"] == "dropped"].itertuples()]
    sentences += [f"New: {short_label(later, row, 120)}." for row in found.new]
    return sentences


def _verb(fate: str) -> str:
    return {
        "done": "were done",
        "continued": "continue as they were",
        "changed": "continue with changes",
        "dropped": "are no longer in the plan",
    }[fate]


def _matches(earlier: ActionPlan, later: ActionPlan) -> dict[int, tuple[int, str]]:
    written = earlier.written
    numbers = {f"{written['action_no'][row].rstrip('.')}{written['commitment'][row]}".lower(): row for row in earlier.rows}
    found: dict[int, tuple[int, str]] = {}
    used: set[int] = set()
    for row, text in later.written["carried_over_from"].items():
        for match in _REFERENCE.finditer(text):
            known = numbers.get(match["number"].lower().rstrip("."))
            if int(match["year"]) == earlier.year and known is not None and known not in found:
                found[known] = (int(row), "")
                used.add(int(row))
    same = {tuple(words_of(text)): int(row) for row, text in later.written["action"].items() if int(row) not in used}
    for row, text in earlier.written["action"].items():
        candidate = same.get(tuple(words_of(text)))
        if int(row) not in found and candidate is not None and candidate not in used:
            found[int(row)] = (candidate, "")
            used.add(candidate)
    texts = {int(row): text for row, text in later.written["action"].items() if int(row) not in used}
    index = word_index(texts)
    scored = []
    for row, text in earlier.written["action"].items():
        if int(row) not in found:
            candidate, score = nearest(text, texts, index, _LIKE)
            if candidate is not None and score >= _LIKE:
                scored.append((score, int(row), candidate))
    for score, earlier_row, candidate in sorted(scored, key=lambda one: (-one[0], one[1])):
        if candidate not in used:
            found[earlier_row] = (candidate, "" if score >= _SAME else "found by its wording")
            used.add(candidate)
    return found


def _fate(earlier: ActionPlan, later: ActionPlan, row: int, later_row: int | None) -> tuple[str, str]:
    complete = earlier.known["status_common"][row] == "complete"
    if later_row is None:
        return ("done", "complete in the earlier plan") if complete else ("dropped", "not in the later plan; no reason is given")
    if later.known["status_common"][later_row] == "complete":
        return "done", "complete in the later plan"
    before, after = earlier.written, later.written
    changes = [words for column, words in CHANGED.items() if before[column][row].split() != after[column][later_row].split()]
    if similarity(before["action"][row], after["action"][later_row]) < _SAME:
        changes.insert(0, "its wording")
    again = "though complete in the earlier plan" if complete else ""
    if changes:
        return "changed", "; ".join(
            part for part in (" and ".join([", ".join(changes[:-1]), changes[-1]]) if len(changes) > 1 else changes[0], again) if part
        )
    return "continued", again

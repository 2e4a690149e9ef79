"""What objectives claim of a framework, and no action takes up."""

from collections.abc import Iterable, Iterator

from wres.plans.commitment import Commitment
from wres.plans.framework_names import name_with_version
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.work import is_about
from wres.text.lists import listing, shorten

CLAIMED = Check(
    "claim without an action", "warning", "The plan says that it answers to this, and no action does.",
    "Add an action, or take the claim out.",
)  # fmt: skip
TEXTS = ("objective", "action", "requirement", "milestones", "progress", "outcome")


def _printed_item(text: str, words: Iterable[str]) -> str:
    """The part of a list of framework items that is about some words, as it is written; empty when no single part is."""
    parts = [part.strip() for part in text.partition(": ")[2].split(";")]
    about = [part for part in parts if part and is_about(part, words)]
    return about[0] if len(about) == 1 else ""


def claim_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Framework items that objectives name, of which no action under any of these objectives speaks."""
    named: dict[tuple[str, str], list[Commitment]] = {}
    for commitment in plan.commitments:
        for key, item in dict.fromkeys((link.framework, link.item) for link in commitment.frameworks if link.cites):
            if item in plan.frameworks[key].items:
                named.setdefault((key, item), []).append(commitment)
    for (key, item), rows in named.items():
        framework = plan.frameworks[key]
        words = framework.items[item].words
        texts = [commitment.written[column] for commitment in rows for column in TEXTS if column != "objective"]
        inherited = [commitment for commitment in rows if commitment.written.frameworks.lower().startswith("(section)")]
        if words and len(inherited) == len(rows) and not any(is_about(text, words) for text in texts):
            numbers = list(dict.fromkeys(commitment.written.objective_no or commitment.written.section for commitment in rows))
            whose = f"Objective{'s' if len(numbers) > 1 else ''} {listing(numbers)} {'name' if len(numbers) > 1 else 'names'}"
            none = f"none of the {len(rows)} actions there is about it" if len(rows) > 1 else "the action there is not about it"
            printed = _printed_item(rows[0].written.frameworks, words)
            cited = f'"{shorten(printed, 100)}"' if printed else framework.items[item].title
            sentence = f"{whose} {cited} (item {item} of {name_with_version(framework)}); {none}."
            yield CLAIMED.on_rows(plan, rows, "frameworks", sentence)

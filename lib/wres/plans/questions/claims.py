"""What objectives claim of a framework, and no action takes up."""

from collections.abc import Iterator

from wres.plans.commitment import Commitment
from wres.plans.framework_links import FrameworkLink
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


def claim_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Framework items that objectives name, of which no action under any of these objectives speaks."""
    named: dict[tuple[str, str], dict[Commitment, list[FrameworkLink]]] = {}
    for commitment in plan.commitments:
        for link in commitment.frameworks:
            if link.cites and link.item in plan.frameworks[link.framework].items:
                named.setdefault((link.framework, link.item), {}).setdefault(commitment, []).append(link)
    for (key, item), links in named.items():
        rows = list(links)
        framework = plan.frameworks[key]
        words = framework.items[item].words
        texts = [commitment.written[column] for commitment in rows for column in TEXTS if column != "objective"]
        inherited = all(of_row[0].inherited for of_row in links.values())
        if words and inherited and not any(is_about(text, words) for text in texts):
            numbers = list(dict.fromkeys(commitment.written.objective_no or commitment.written.section for commitment in rows))
            whose = f"Objective{'s' if len(numbers) > 1 else ''} {listing(numbers)} {'name' if len(numbers) > 1 else 'names'}"
            none = f"none of the {len(rows)} actions there is about it" if len(rows) > 1 else "the action there is not about it"
            printed = links[rows[0]][0].words
            cited = f'"{shorten(printed, 100)}"' if printed else framework.items[item].title
            sentence = f"{whose} {cited} (item {item} of {name_with_version(framework)}); {none}."
            yield CLAIMED.on_rows(plan, rows, "frameworks", sentence)

"""Links: those that lead nowhere or could mean several frameworks, sections without any, framework items without an action."""

from collections.abc import Iterator, Mapping

from wres.parameters import Framework
from wres.plans.commitment import Commitment
from wres.plans.coverage import Coverage, framework_coverage
from wres.plans.framework_links import FrameworkLink
from wres.plans.framework_names import name_with_version
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.text.lists import listing

SECTION = Check(
    "section without links", "note", "Other sections have links; this one does not.", "Add its links, or say that there are none."
)
ITEM = Check(
    "framework item without an action", "warning", "The plan says that it answers to the framework.",
    "Add or link an action, or say why none is needed.",
)  # fmt: skip
NO_ITEM = Check("no such framework item", "warning", "The link leads nowhere.", "Correct the number, or the framework.")
NUMBER = Check("no such indicator", "warning", "The link leads nowhere.", "Correct the number.")
AMBIGUOUS = Check(
    "framework not told apart", "warning", "Two frameworks have this name, with other contents.",
    "Name the framework with its version, or list it under plan, frameworks.",
)  # fmt: skip


def link_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about links."""
    return [*_sections(plan), *_items(plan), *_numbers(plan)]


def _sections(plan: ActionPlan) -> Iterator[PlanQuestion]:
    linked = {name for name, part in plan.about.sections.items() if part.links}
    if not linked:
        return
    sections: dict[str, list[Commitment]] = {}
    for commitment in plan.commitments:
        sections.setdefault(commitment.written.section, []).append(commitment)
    for section, rows in sections.items():
        has_links = any(commitment.written[column] for commitment in rows for column in ("indicators", "frameworks"))
        if section and section not in linked and not has_links:
            yield SECTION.on_rows(plan, rows, "section", f'The section "{section}" has no link to an indicator or a framework.')


def _items(plan: ActionPlan) -> Iterator[PlanQuestion]:
    frameworks = framework_coverage(plan)
    for key, coverage in frameworks.items():
        framework, missing = plan.frameworks[key], [item for item in coverage.uncovered if not _served_nearby(item, coverage)]
        if missing:
            words = listing([f"{item} ({framework.items[item].title})" for item in missing])
            yield ITEM.about(f"{plan.label}, frameworks", f"{name_with_version(framework)}: no action is linked to {words}.")
    for key, coverage in frameworks.items():
        framework = plan.frameworks[key]
        for item in (item for item in coverage.columns if item not in framework.items):
            sentence = f"{name_with_version(framework)} has no item {item}; it has {listing(list(framework.items))}."
            yield NO_ITEM.on_rows(plan, coverage.by_column[item], "frameworks", sentence)


def _served_nearby(item: str, coverage: Coverage) -> bool:
    """Whether an action serves a part of an item, or the item that it is a part of."""
    parts = any(rows for other, rows in coverage.by_column.items() if other.startswith(f"{item}."))
    return parts or bool(coverage.by_column.get(item.rpartition(".")[0]))


def _numbers(plan: ActionPlan) -> Iterator[PlanQuestion]:
    for commitment in plan.commitments:
        if commitment.indicators.unknown:
            sentence = f"{plan.standard.short} has no indicator {'; '.join(commitment.indicators.unknown)}."
            yield NUMBER.on_row(plan, commitment, "indicators", sentence)
    seen: dict[str, list[Commitment]] = {}
    for commitment in plan.commitments:
        for name in dict.fromkeys(_could_mean(link, plan.frameworks) for link in commitment.frameworks if link.choices):
            seen.setdefault(name, []).append(commitment)
    for name, rows in seen.items():
        yield AMBIGUOUS.on_rows(plan, rows, "frameworks", f"{name}.")


def _could_mean(link: FrameworkLink, frameworks: Mapping[str, Framework]) -> str:
    return f"{link.text}: {' or '.join(name_with_version(frameworks[key]) for key in link.choices)}"

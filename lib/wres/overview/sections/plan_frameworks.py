"""What the plans name of frameworks: items, or a framework as a whole; and the items that no plan names."""

from collections.abc import Iterator, Mapping

from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.plans_together import PlansTogether
from wres.parameters import Framework
from wres.plans.framework_names import name_with_version
from wres.text.lists import listing, quantity, semicolons

NO_FRAMEWORK = "No plan names a framework that this workbook knows."
NO_ITEM = "No plan names an item of a framework."
AS_A_WHOLE = "As a whole, without an item"


def framework_sentences(data: OverviewData, together: PlansTogether) -> Iterator[str]:
    """Whether plans name items or whole frameworks, and which items none of them names of a framework with others that some do."""
    frameworks, whole = data.workspace.frameworks, together.whole_frameworks
    if not together.items:
        yield NO_ITEM if whole else NO_FRAMEWORK
    if whole:
        wholes = [
            f"{name_with_version(frameworks[name])} by {quantity(sum(plans.values()), 'action')} in {quantity(len(plans), 'plan')}"
            for name, plans in whole.items()
        ]
        yield f"Frameworks that are named as a whole, without an item: {semicolons(wholes)}."
    for name in dict.fromkeys(framework for framework, _ in together.items):
        if none := [item for item in frameworks[name].items if (name, item) not in together.items]:
            items, them = ("item", "it") if len(none) == 1 else ("items", "them")
            named = f"{items} {listing(none, 'or')} of {name_with_version(frameworks[name])}"
            yield f"No plan names {named}. A plan may still work on {them}."


def frameworks_table(data: OverviewData, together: PlansTogether) -> DataTable:
    """By framework that a plan names, the actions linked to it as a whole and to each of its items, linked or not."""
    frameworks = data.workspace.frameworks
    rows = list(_rows(frameworks, together))
    return DataTable(
        "Actions by framework", "Actions linked to frameworks and their items",
        [
            DataColumn("Framework", [name_with_version(frameworks[name]) for name, _, _ in rows], "names"),
            DataColumn("Item", [item for _, item, _ in rows]),
            DataColumn("Actions linked", [sum(plans.values()) for *_, plans in rows], "numbers"),
            DataColumn("Plans with one", [len(plans) for *_, plans in rows], "numbers"),
        ],
    )  # fmt: skip


def _rows(frameworks: Mapping[str, Framework], together: PlansTogether) -> Iterator[tuple[str, str, Mapping[str, int]]]:
    """A framework, an item in words, and its actions in each plan; items only of frameworks of which plans name some."""
    with_items = dict.fromkeys(framework for framework, _ in together.items)
    for name in dict.fromkeys([*with_items, *together.whole_frameworks]):
        if name in together.whole_frameworks:
            yield name, AS_A_WHOLE, together.whole_frameworks[name]
        if name in with_items:
            titles = {item: about.title for item, about in frameworks[name].items.items()}
            for item in dict.fromkeys([*titles, *(item for framework, item in together.items if framework == name)]):
                yield name, f"{item}. {titles.get(item, '')}".rstrip(". "), together.items.get((name, item), {})

"""Coverage: indicators that no action serves, worsening ones first; analysis alone; sections and framework items without any."""

import re
from collections.abc import Iterator

import pandas as pd

from wres.actions.checking.telling import Check, Finding, actions, listing
from wres.actions.coverage import framework_coverage, indicator_coverage
from wres.actions.framework_links import name_with_version
from wres.actions.plan import ActionPlan

WORSE = Check(
    "worsening without an action",
    "warning",
    "What got worse is what readers look for in the plan first.",
    "Add an action for it, or link the one that serves it.",
)
ANALYSED = Check(
    "worsening, analysed only",
    "warning",
    "Analysis alone changes nothing for staff.",
    "Add what will be done with the analysis, and by when.",
)
UNSERVED = Check(
    "indicator without an action", "warning", "The plan promises nothing for it.", "Add or link an action, or say why none is needed."
)
ONLY_ALL = Check(
    "indicator only served in general",
    "note",
    "An action for everything is aimed at nothing in particular.",
    "Say which action is meant to move it.",
)
NO_LINKS = Check(
    "no links to indicators",
    "warning",
    "Nobody can tell which figures the plan is meant to move.",
    "Link each action to the indicators it serves.",
)
UNLINKED = Check(
    "actions without an indicator", "note", "It is not said which figure they are meant to move.", "Link them, or say that they serve none."
)
SECTION = Check(
    "section without links", "note", "Other sections say what they serve; this one does not.", "Add its links, or say that there are none."
)
ITEM = Check(
    "framework item without an action",
    "warning",
    "The plan says that it answers to the framework.",
    "Add or link an action, or say why none is needed.",
)
NO_ITEM = Check("no such framework item", "warning", "The link leads nowhere.", "Correct the number, or the framework.")
NUMBER = Check("no such indicator", "warning", "The link leads nowhere.", "Correct the number.")
AMBIGUOUS = Check(
    "framework not told apart",
    "warning",
    "Two frameworks have this name, with other contents.",
    "Name the framework with its version, or list it under plan, frameworks.",
)
_ANALYSIS = re.compile(
    r"\b(?:analys\w+|reviews?|explor\w+|audits?|investigat\w+|examin\w+|understand|study|survey|monitor|count|look at|find out|report on|deep dive|close look)\b",
    re.IGNORECASE,
)
_FIRST_WORDS = 4


def coverage_findings(plan: ActionPlan, movement: pd.DataFrame | None = None) -> list[Finding]:
    """Findings about what the plan serves. movement: what moved since the year before, as `comparison.movement` gives it."""
    found = [*_sections(plan), *_items(plan), *_unknown_items(plan), *_numbers(plan)]
    covered = indicator_coverage(plan)
    named = covered[[code for code in plan.standard.indicators if code in covered]]
    if named.eq("").all(axis=None):
        if _speaks_of_the_standard(plan):
            found.append(
                NO_LINKS.about(
                    f"{plan.label}, indicators", f"None of the {len(covered)} commitments is linked to a {plan.standard.short} indicator."
                )
            )
        return found
    return [*found, *_indicators(plan, named, movement), *_unlinked(plan, covered)]


def _indicators(plan: ActionPlan, named: pd.DataFrame, movement: pd.DataFrame | None) -> Iterator[Finding]:
    word = plan.organisation.indicator_word
    for code, indicator in plan.standard.indicators.items():
        moved = _moved(movement, code, plan.standard.comparison_group)
        serving = [int(row) for row in named.index if named.at[row, code] in ("own", "section")]
        everything = named[code].eq("all").any()
        title = f"{word.capitalize()} {code} ({indicator.title[0].lower()}{indicator.title[1:]})"
        place = f"{plan.label}, indicators"
        if serving:
            idle = all(_analysis_only(plan.written["action"][row]) for row in serving)
            if moved and idle:
                yield ANALYSED.on_rows(plan, serving, "action", f"{title} {moved}, and {actions(plan, serving)} only analyse.")
        elif moved:
            yield WORSE.about(place, f"{title} {moved}, and no action is linked to it.")
        elif everything:
            yield ONLY_ALL.about(place, f"{title} is served only by an action for all {word}s.")
        else:
            yield UNSERVED.about(place, f"{title} has no action linked to it.")


def _moved(movement: pd.DataFrame | None, code: str, group: str) -> str:
    """What got worse since the year before, for the whole organisation; empty when nothing did."""
    if movement is None or movement.empty:
        return ""
    rows = movement[
        (movement["indicator"] == code) & movement["staff_group"].isin(["all", ""]) & movement["band"].isin(["all", "total", ""])
    ]
    rows = rows[rows["group"].str.contains(group)]
    said = ["got worse"] if rows["judgement"].eq("worse").any() else []
    said += ["has a wider gap than the year before"] if rows["gap"].eq("wider").any() else []
    return " and ".join(said)


def _analysis_only(text: str) -> bool:
    first = re.split(r"[.;\n]", text.strip())[0]
    return bool(_ANALYSIS.search(" ".join(first.split()[:_FIRST_WORDS])))


def _unlinked(plan: ActionPlan, covered: pd.DataFrame) -> list[Finding]:
    pointer = plan.understood["pointer"]
    rows = [int(row) for row in covered.index if covered.loc[row].eq("").all() and not pointer[row]]
    return UNLINKED.apart_or_together(
        plan, rows, "indicators", lambda row: "No indicator is named.", "{count} of {total} commitments name no indicator: {actions}."
    )


def _sections(plan: ActionPlan) -> Iterator[Finding]:
    linked = [name for name, part in plan.plan.sections.items() if part.links]
    if not linked:
        return
    for section, rows in plan.as_written.groupby("section", sort=False):
        part = plan.plan.sections.get(str(section))
        if section and not (part and part.links):
            yield SECTION.on_rows(plan, [int(row) for row in rows.index], "section", f'"{section}" names no indicator and no framework.')


def _items(plan: ActionPlan) -> Iterator[Finding]:
    for key, frame in framework_coverage(plan).items():
        empty = [item for item in frame.columns if frame[item].eq("").all()]
        broader = [item for item in empty if any(other.startswith(f"{item}.") for other in frame.columns if other not in empty)]
        narrower = [
            item for item in empty if "." in item and item.rpartition(".")[0] in frame.columns and item.rpartition(".")[0] not in empty
        ]
        empty = [item for item in empty if item not in (*broader, *narrower)]
        if empty:
            framework = plan.frameworks[key]
            words = listing([f"{item} ({framework.items[item].title})" for item in empty])
            yield ITEM.about(f"{plan.label}, frameworks", f"{name_with_version(framework)}: no action is linked to {words}.")


def _unknown_items(plan: ActionPlan) -> Iterator[Finding]:
    for key, frame in framework_coverage(plan).items():
        for item in (item for item in frame.columns if item not in plan.frameworks[key].items):
            rows = [int(row) for row in frame.index[frame[item] == "own"]]
            known = listing(list(plan.frameworks[key].items))
            yield NO_ITEM.on_rows(
                plan, rows, "frameworks", f"{name_with_version(plan.frameworks[key])} has no item {item}; it has {known}."
            )


def _numbers(plan: ActionPlan) -> Iterator[Finding]:
    for row, unknown in plan.understood["indicators_unknown"].items():
        if unknown:
            yield NUMBER.on_row(plan, int(row), "indicators", f"{plan.standard.short} has no indicator {unknown}.")
    seen: dict[str, list[int]] = {}
    for row, names in plan.understood["framework_ambiguous"].items():
        for name in filter(None, names.split("; ")):
            seen.setdefault(name, []).append(int(row))
    for name, rows in seen.items():
        yield AMBIGUOUS.on_rows(plan, rows, "frameworks", f"{name}.")


def _speaks_of_the_standard(plan: ActionPlan) -> bool:
    """Whether the plan is one of this standard's: it names it. A plan from before the standard does not."""
    texts = (plan.plan.title, *plan.plan.introduction, *plan.plan.columns.values())
    return any(name in text for text in texts for name in (plan.standard.short, plan.standard.name))

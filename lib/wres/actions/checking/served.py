"""Coverage: indicators that no action serves, worsening ones first; analysis alone; sections and framework items without any."""

import re
from collections.abc import Iterator

import pandas as pd

from wres.actions.checking.telling import Check, Finding, actions, listing
from wres.actions.coverage import Coverage, framework_coverage, indicator_coverage
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
WORSENED = {"worse": "got worse", "wider": "has a wider gap than the year before"}


def coverage_findings(plan: ActionPlan, movement: pd.DataFrame | None = None) -> list[Finding]:
    """Findings about what the plan serves. movement: what moved since the year before, as `comparison.movement` gives it."""
    found = [*_sections(plan), *_items(plan), *_numbers(plan)]
    covered = indicator_coverage(plan)
    if any(covered.served[code] for code in plan.standard.indicators):
        return [*found, *_indicators(plan, covered, _worsened(movement, plan.standard.comparison_group)), *_unlinked(plan, covered)]
    if _speaks_of_the_standard(plan):
        said = f"None of the {len(covered.rows)} commitments is linked to a {plan.standard.short} indicator."
        found.append(NO_LINKS.about(f"{plan.label}, indicators", said))
    return found


def _indicators(plan: ActionPlan, covered: Coverage, worsened: dict[str, str]) -> Iterator[Finding]:
    word = plan.organisation.indicator_word
    for place, (code, indicator) in enumerate(plan.standard.indicators.items()):
        moved = worsened.get(code, "")
        serving = [row for row in covered.served[code] if covered.rows[row][place] != "all"]
        title = f"{word.capitalize()} {code} ({indicator.title[0].lower()}{indicator.title[1:]})"
        where = f"{plan.label}, indicators"
        if serving:
            idle = all(_analysis_only(plan.written["action"][row]) for row in serving)
            if moved and idle:
                yield ANALYSED.on_rows(plan, serving, "action", f"{title} {moved}, and {actions(plan, serving)} only analyse.")
        elif moved:
            yield WORSE.about(where, f"{title} {moved}, and no action is linked to it.")
        elif covered.served[code]:
            yield ONLY_ALL.about(where, f"{title} is served only by an action for all {word}s.")
        else:
            yield UNSERVED.about(where, f"{title} has no action linked to it.")


def _worsened(movement: pd.DataFrame | None, group: str) -> dict[str, str]:
    """What got worse since the year before, for the whole organisation, by indicator."""
    if movement is None or movement.empty:
        return {}
    columns = ("indicator", "staff_group", "band", "group", "judgement", "gap")
    worse: dict[str, set[str]] = {}
    for code, staff_group, band, of_group, judgement, gap in zip(*(movement[name].tolist() for name in columns), strict=True):
        if staff_group in ("all", "") and band in ("all", "total", "") and group in of_group:
            worse.setdefault(code, set()).update(word for word in (judgement, gap) if word in WORSENED)
    return {code: " and ".join(said for word, said in WORSENED.items() if word in found) for code, found in worse.items()}


def _analysis_only(text: str) -> bool:
    first = re.split(r"[.;\n]", text.strip())[0]
    return bool(_ANALYSIS.search(" ".join(first.split()[:_FIRST_WORDS])))


def _unlinked(plan: ActionPlan, covered: Coverage) -> list[Finding]:
    rows = [row for row in covered.idle if not plan.known["pointer"][row]]
    return UNLINKED.apart_or_together(
        plan, rows, "indicators", lambda row: "No indicator is named.", "{count} of {total} commitments name no indicator: {actions}."
    )


def _sections(plan: ActionPlan) -> Iterator[Finding]:
    linked = {name for name, part in plan.plan.sections.items() if part.links}
    if not linked:
        return
    sections: dict[str, list[int]] = {}
    for row, section in plan.written["section"].items():
        sections.setdefault(section, []).append(row)
    for section, rows in sections.items():
        if section and section not in linked:
            yield SECTION.on_rows(plan, rows, "section", f'"{section}" names no indicator and no framework.')


def _items(plan: ActionPlan) -> Iterator[Finding]:
    covered = framework_coverage(plan)
    for key, one in covered.items():
        framework, missing = plan.frameworks[key], [item for item in one.unserved if not _served_nearby(item, one)]
        if missing:
            words = listing([f"{item} ({framework.items[item].title})" for item in missing])
            yield ITEM.about(f"{plan.label}, frameworks", f"{name_with_version(framework)}: no action is linked to {words}.")
    for key, one in covered.items():
        framework = plan.frameworks[key]
        for item in (item for item in one.columns if item not in framework.items):
            said = f"{name_with_version(framework)} has no item {item}; it has {listing(list(framework.items))}."
            yield NO_ITEM.on_rows(plan, one.served[item], "frameworks", said)


def _served_nearby(item: str, covered: Coverage) -> bool:
    """Whether an action serves a part of an item, or the item that it is a part of."""
    parts = any(rows for other, rows in covered.served.items() if other.startswith(f"{item}."))
    return parts or bool(covered.served.get(item.rpartition(".")[0]))


def _numbers(plan: ActionPlan) -> Iterator[Finding]:
    for row, unknown in plan.known["indicators_unknown"].items():
        if unknown:
            yield NUMBER.on_row(plan, int(row), "indicators", f"{plan.standard.short} has no indicator {unknown}.")
    seen: dict[str, list[int]] = {}
    for row, names in plan.known["framework_ambiguous"].items():
        for name in filter(None, names.split("; ")):
            seen.setdefault(name, []).append(int(row))
    for name, rows in seen.items():
        yield AMBIGUOUS.on_rows(plan, rows, "frameworks", f"{name}.")


def _speaks_of_the_standard(plan: ActionPlan) -> bool:
    """Whether the plan is one of this standard's: it names it. A plan from before the standard does not."""
    texts = (plan.plan.title, *plan.plan.introduction, *plan.plan.columns.values())
    return any(name in text for text in texts for name in (plan.standard.short, plan.standard.name))

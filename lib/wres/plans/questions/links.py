"""Coverage: indicators that no action serves, worsening ones first; analysis alone; sections and framework items without any."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import isnan

from wres.comparison import Moved
from wres.indicators.figures import WHOLE
from wres.parameters import Framework
from wres.plans.commitment import Commitment
from wres.plans.coverage import Coverage, framework_coverage, indicator_coverage
from wres.plans.framework_links import FrameworkLink, name_with_version
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.questions.printed import moved_words
from wres.plans.questions.work import draws_up_a_plan, informs_only
from wres.text.lists import listing

WORSE = Check(
    "worsening without an action", "warning", "Readers look first for what is done about a figure or a gap that got worse.",
    "Add an action for it, or link the action that is meant to change it.",
)  # fmt: skip
ANALYSED = Check(
    "worsening, analysed only", "warning", "Analysis alone changes nothing for staff.",
    "Add what will be done with the analysis, and by when.",
)  # fmt: skip
UNSERVED = Check(
    "indicator without an action", "warning", "Nothing in the plan is linked to this result.",
    "Add or link an action, or say why none is needed.",
)  # fmt: skip
ONLY_ALL = Check(
    "indicator linked only in general", "warning", "An action for every result is not aimed at any one of them.",
    "Say which action is meant to change it.",
)  # fmt: skip
NO_LINKS = Check(
    "no links to indicators", "warning", "Nobody can tell which results the plan is meant to change.",
    "Link each action to the indicators it is meant to change.",
)  # fmt: skip
UNLINKED = Check(
    "actions without an indicator", "note", "It is not clear which result is meant to change.", "Add the link, or say that there is none."
)
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
AT_PARITY = replace(UNSERVED, severity="note", why="Nothing in the plan is linked to this result, which is about equal now.")
WORSENED = {"worse": "got worse", "wider": "has a wider gap than the year before"}
_PARITY = 0.05  # so close to 1 a relative likelihood reads as about equal


def coverage_findings(plan: ActionPlan, movement: Sequence[Moved] = ()) -> list[PlanQuestion]:
    """Findings about what the plan serves. movement: what moved since the year before, as `comparison.movement` gives it."""
    found = [*_sections(plan), *_items(plan), *_numbers(plan)]
    covered = indicator_coverage(plan)
    if any(covered.served[code] for code in plan.indicators):
        worsened = _with_figures(plan, worsened_since(movement, plan.standard.comparison_group), movement)
        return [*found, *_indicators(plan, covered, worsened, _at_parity(movement)), *_unlinked(plan, covered)]
    if plan.names_the_standard:
        said = f"None of the {len(plan)} actions is linked to a {plan.standard.short} indicator."
        found.append(NO_LINKS.about(f"{plan.label}, indicators", said))
    return found


def _indicators(plan: ActionPlan, covered: Coverage, worsened: dict[str, str], parity: dict[str, float]) -> Iterator[PlanQuestion]:
    word = plan.organisation.indicator_word
    for code, indicator in plan.indicators.items():
        moved = worsened.get(code, "")
        serving = covered.aimed(code)
        title = f"{word.capitalize()} {code} ({indicator.title[0].lower()}{indicator.title[1:]})"
        where = f"{plan.label}, indicators ({word} {code})"
        if serving:
            texts = {commitment: commitment.written.action for commitment in serving}
            if moved and all(informs_only(text, plan.standard.plan_words) for text in texts.values()):
                drawn = [commitment for commitment, text in texts.items() if draws_up_a_plan(text)]
                more = f"; {actions(drawn)} also {'draws' if len(drawn) == 1 else 'draw'} up a plan" if drawn else ""
                does = "analyses or collects" if len(serving) == 1 else "analyse or collect"
                said = f"{title} {moved}. It is linked only to {actions(serving)}, which {does} data{more}."
                yield ANALYSED.on_rows(plan, serving, "action", said)
        elif moved:
            yield WORSE.about(where, f"{title} {moved}, and no action is linked to it.")
        elif covered.served[code]:
            yield ONLY_ALL.about(where, f"{title} has no action of its own: it is linked only to an action for all {word}s.")
        elif code in parity:
            said = f"{title} has no action linked to it. Its latest figure is {parity[code]:g}, about equal."
            yield AT_PARITY.about(where, said)
        else:
            yield UNSERVED.about(where, f"{title} has no action linked to it.")


def _at_parity(movement: Sequence[Moved]) -> dict[str, float]:
    """Relative likelihoods of the whole organisation that are about equal, by indicator."""
    whole = (row for row in movement if row.unit == "ratio" and row.staff_group == "all")
    return {row.indicator: row.after for row in whole if abs(row.after - 1) <= _PARITY}


def _with_figures(plan: ActionPlan, worsened: dict[str, str], movement: Sequence[Moved]) -> dict[str, str]:
    """What got worse, followed by the figures of the group and of the gap where they are known."""
    said: dict[str, list[str]] = {}
    for row in movement:
        of_the_group = plan.standard.comparison_group in row.group and row.measure in ("percentage", "share", "board_share", "gap")
        if of_the_group and row.staff_group == "all" and row.band in WHOLE and not isnan(row.before):
            said.setdefault(row.indicator, []).append(moved_words(plan, row))
    return {code: f"{words} ({listing(said[code])})" if code in said else words for code, words in worsened.items()}


def worsened_since(movement: Sequence[Moved], group: str) -> dict[str, str]:
    """What got worse since the year before, for the whole organisation, by indicator."""
    worse: dict[str, set[str]] = {}
    for row in movement:
        if row.staff_group == "all" and row.band in WHOLE and group in row.group:
            worse.setdefault(row.indicator, set()).update(word for word in (row.judgement, row.gap) if word in WORSENED)
    return {code: " and ".join(said for word, said in WORSENED.items() if word in words) for code, words in worse.items() if words}


def _unlinked(plan: ActionPlan, covered: Coverage) -> list[PlanQuestion]:
    rows, word = [commitment for commitment in covered.idle if not commitment.computed.pointer], plan.organisation.indicator_word
    return UNLINKED.apart_or_together(
        plan,
        rows,
        "indicators",
        lambda commitment: f"No {plan.standard.short} {word} is named.",
        "{count} of {total} actions name no " + f"{plan.standard.short} {word}" + ": {actions}.",
    )


def _sections(plan: ActionPlan) -> Iterator[PlanQuestion]:
    linked = {name for name, part in plan.about.sections.items() if part.links}
    if not linked:
        return
    sections: dict[str, list[Commitment]] = {}
    for commitment in plan.commitments:
        sections.setdefault(commitment.written.section, []).append(commitment)
    for section, rows in sections.items():
        own = any(commitment.written[column] for commitment in rows for column in ("indicators", "frameworks"))
        if section and section not in linked and not own:
            yield SECTION.on_rows(plan, rows, "section", f'The section "{section}" has no link to an indicator or a framework.')


def _items(plan: ActionPlan) -> Iterator[PlanQuestion]:
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


def _numbers(plan: ActionPlan) -> Iterator[PlanQuestion]:
    for commitment in plan.commitments:
        if commitment.indicators.unknown:
            said = f"{plan.standard.short} has no indicator {'; '.join(commitment.indicators.unknown)}."
            yield NUMBER.on_row(plan, commitment, "indicators", said)
    seen: dict[str, list[Commitment]] = {}
    for commitment in plan.commitments:
        for name in dict.fromkeys(_could_mean(link, plan.frameworks) for link in commitment.frameworks if link.choices):
            seen.setdefault(name, []).append(commitment)
    for name, rows in seen.items():
        yield AMBIGUOUS.on_rows(plan, rows, "frameworks", f"{name}.")


def _could_mean(link: FrameworkLink, frameworks: Mapping[str, Framework]) -> str:
    return f"{link.text}: {' or '.join(name_with_version(frameworks[key]) for key in link.choices)}"

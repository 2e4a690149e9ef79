"""Indicators that no action serves, worsening ones first; those only analysed, or served only in general."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wres.comparison import Moved
from wres.plans.coverage import Coverage, indicator_coverage
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.questions.work import draws_up_a_plan, informs_only
from wres.plans.questions.worsened import at_parity, may_have_worsened, with_figures, worsened_since
from wres.text import number
from wres.text.lists import within_sentence

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
AT_PARITY = replace(UNSERVED, severity="note", why="Nothing in the plan is linked to this result, which is about equal now.")

ANALYSED_UNSETTLED = replace(ANALYSED, severity="note")
NOT_SETTLED = "went for the worse, and it is not known whether this could be chance"


def coverage_findings(plan: ActionPlan, movement: Sequence[Moved] = (), near_one: float = 0.0) -> list[PlanQuestion]:
    """Findings about what the plan serves. movement: what moved since the year before, as `comparison.movement` gives it.

    near_one: how close to 1 a ratio is about equal.
    """
    covered = indicator_coverage(plan)
    if any(covered.by_column[code] for code in plan.indicators):
        worsened = with_figures(plan, worsened_since(movement, plan.standard), movement)
        unsettled = dict.fromkeys(may_have_worsened(movement, plan.standard) - set(worsened), NOT_SETTLED)
        unsettled = with_figures(plan, unsettled, movement)
        return [*_indicators(plan, covered, worsened, unsettled, at_parity(movement, near_one)), *_unlinked_actions(plan, covered)]
    if plan.names_the_standard:
        none = "The only action is not" if len(plan) == 1 else f"None of the {len(plan)} actions is"
        sentence = f"{none} linked to a {plan.standard.short} indicator."
        return [NO_LINKS.about(f"{plan.label}, indicators", sentence)]
    return []


def _indicators(
    plan: ActionPlan, covered: Coverage, worsened: dict[str, str], unsettled: dict[str, str], parity: dict[str, Moved]
) -> Iterator[PlanQuestion]:
    """worsened, unsettled: what is said of changes for the worse, by indicator; the unsettled may be chance for all that is known."""
    word = plan.organisation.indicator_word
    for code, indicator in plan.indicators.items():
        moved = worsened.get(code, "")
        serving = covered.aimed_at(code)
        title = f"{word.capitalize()} {code} ({within_sentence(indicator.title)})"
        where = f"{plan.label}, indicators ({word} {code})"
        remark = f" It {unsettled[code]}." if code in unsettled else ""
        if serving:
            texts = {commitment: commitment.written.action for commitment in serving}
            change = moved or unsettled.get(code, "")
            if change and all(informs_only(text, plan.standard.plan_words) for text in texts.values()):
                drawn = [commitment for commitment, text in texts.items() if draws_up_a_plan(text)]
                more = f"; {actions(drawn)} also {'draws' if len(drawn) == 1 else 'draw'} up a plan" if drawn else ""
                does = "analyses or collects" if len(serving) == 1 else "analyse or collect"
                sentence = f"{title} {change}. It is linked only to {actions(serving)}, which {does} data{more}."
                yield (ANALYSED if moved else ANALYSED_UNSETTLED).on_rows(plan, serving, "action", sentence)
        elif moved:
            yield WORSE.about(where, f"{title} {moved}, and no action is linked to it.")
        elif covered.by_column[code]:
            sentence = f"{title} has no action of its own: it is linked only to an action for all {word}s."
            yield ONLY_ALL.about(where, sentence + remark)
        elif code in parity:
            latest = number(parity[code].after, "ratio", decimals=parity[code].decimals_after)
            sentence = f"{title} has no action linked to it. Its latest figure is {latest}, about equal."
            yield AT_PARITY.about(where, sentence)
        else:
            yield UNSERVED.about(where, f"{title} has no action linked to it.{remark}")


def _unlinked_actions(plan: ActionPlan, covered: Coverage) -> list[PlanQuestion]:
    rows, word = [commitment for commitment in covered.idle if not commitment.computed.pointer], plan.organisation.indicator_word
    return UNLINKED.apart_or_together(
        plan,
        rows,
        "indicators",
        lambda commitment: f"No {plan.standard.short} {word} is named.",
        "{count} of {total} actions name no " + f"{plan.standard.short} {word}" + ": {actions}.",
    )

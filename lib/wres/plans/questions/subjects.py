"""What actions are about, against what they are linked to: indicators left to data or to support, links that may be missing."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from wres.comparison import Moved
from wres.plans.commitment import Commitment
from wres.plans.coverage import Coverage, indicator_coverage
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions, place_of_target
from wres.plans.questions.claims import TEXTS
from wres.plans.questions.work import informs_only, is_about
from wres.plans.questions.worsened import may_have_worsened, worsened_since
from wres.text.lists import listing, quantity, within_sentence

INFORMED = Check(
    "indicator left to data", "warning", "Collecting or analysing data does not change the result by itself.",
    "Add an action that is meant to change the result, or link the one that is.",
)  # fmt: skip
SUPPORTED = Check(
    "indicator left to support", "warning", "Support for the people concerned does not change how others treat them.",
    "Add an action on the cause, or link the one that is meant to change this result.",
)  # fmt: skip
UNMENTIONED = Check(
    "subject without an action", "warning", "The standard measures it, and readers look for what is done about it.",
    "Add an action, or say why none is needed.",
)  # fmt: skip
MISLINKED = Check(
    "link that may be missing", "note", "The action may be meant to change a result to which it is not linked.",
    "Add the link, or leave it when the action is not meant to change that result.",
)  # fmt: skip
TARGET_IDLE = Check(
    "target without an action", "warning", "Nothing in the plan is linked to the result that the target is set for.",
    "Add or link an action, or drop the target.",
)  # fmt: skip
BROAD = Check(
    "linked to most indicators", "note", "An action linked to most results is not aimed at any one of them.",
    "Keep the links to the results that it is meant to change.",
)  # fmt: skip
_PLANS_MADE = re.compile(r"\b(?:action|local|improvement) plans? (?:\w+ )?(?:agreed|made|completed|drawn up|in place)\b", re.IGNORECASE)


def subject_findings(plan: ActionPlan, movement: Sequence[Moved] = ()) -> list[PlanQuestion]:
    """Findings about subjects. movement: as for `coverage_findings`, which speaks of what got worse."""
    covered = indicator_coverage(plan)
    linked = any(covered.by_column[code] for code in plan.indicators)
    if linked:
        worsened = {*worsened_since(movement, plan.standard), *may_have_worsened(movement, plan.standard)}
        return [*_without_own_action(plan, covered, worsened), *_missing_links(plan), *_broad(plan), *_idle_targets(plan, covered)]
    return list(_missing_subjects(plan))


def _without_own_action(plan: ActionPlan, covered: Coverage, worsened: Container[str]) -> Iterator[PlanQuestion]:
    """Indicators linked only to actions that inform, or that support people; those with the same actions are told once."""
    words, support = plan.standard.plan_words, plan.standard.plan_words.supporting
    informed: dict[tuple[Commitment, ...], list[str]] = {}
    supported: dict[tuple[Commitment, ...], list[str]] = {}
    for code in plan.indicators:
        if code in worsened:
            continue
        rows = tuple(covered.aimed_at(code))
        texts = [commitment.written.action for commitment in rows]
        if rows and all(informs_only(text, words) for text in texts):
            informed.setdefault(rows, []).append(code)
        elif rows and support and code in support.indicators and all(is_about(text, support.words) for text in texts):
            supported.setdefault(rows, []).append(code)
    for rows, codes in sorted(informed.items(), key=lambda entry: -len(entry[1])):
        does = "which collects or analyses data" if len(rows) == 1 else "which collect or analyse data"
        more = (
            " Its update reports plans that followed: check whether their actions belong in this plan."
            if _plans_reported(plan, rows)
            else ""
        )
        yield INFORMED.on_rows(plan, rows, "action", f"{_in_words(plan, codes)} linked only to {actions(rows)}, {does}.{more}")
    for rows, codes in supported.items():
        does = "which is" if len(rows) == 1 else "which are"
        title = support.title if support else ""
        yield SUPPORTED.on_rows(plan, rows, "action", f"{_in_words(plan, codes)} linked only to {actions(rows)}, {does} about {title}.")


def _plans_reported(plan: ActionPlan, rows: Iterable[Commitment]) -> bool:
    """Whether an update reports plans that were agreed or made."""
    return any(_PLANS_MADE.search(commitment.written.progress) for commitment in rows)


def _in_words(plan: ActionPlan, codes: list[str]) -> str:
    word = plan.organisation.indicator_word.capitalize()
    if len(codes) > 1:
        return f"{word}s {listing(codes)} are"
    return f"{word} {codes[0]} ({within_sentence(plan.indicators[codes[0]].title)}) is"


def _missing_links(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Actions on a subject with links of their own, none of which is to an indicator of the subject."""
    word = plan.organisation.indicator_word
    for subject in plan.standard.plan_words.subjects.values():
        for commitment in plan.commitments:
            linked = commitment.indicators.codes
            if not linked or commitment.indicators.inherited or commitment.indicators.everything or set(linked) & set(subject.indicators):
                continue
            if is_about(commitment.written.action, subject.words):
                links = f"{word if len(linked) == 1 else f'{word}s'} {listing(linked)}"
                others = f"{word if len(subject.indicators) == 1 else f'{word}s'} {' or '.join(subject.indicators)}"
                yield MISLINKED.on_row(
                    plan, commitment, "indicators", f"The action speaks of {subject.title}; it is linked to {links}, not to {others}."
                )


def _broad(plan: ActionPlan) -> list[PlanQuestion]:
    """Actions that name most of the indicators; one that names them all is linked in general."""
    total, word = len(plan.indicators), plan.organisation.indicator_word
    linked = {commitment: len(commitment.indicators.codes) for commitment in plan.commitments}
    most = plan.rules.broad_share * total
    rows = [commitment for commitment, number in linked.items() if most <= number < total and not commitment.indicators.inherited]
    return BROAD.apart_or_together(
        plan, rows, "indicators", lambda commitment: f"It is linked to {linked[commitment]} of the {total} {plan.standard.short} {word}s.",
        "{count} of {total} actions are each linked to most of the " + f"{plan.standard.short} {word}s" + ": {actions}.",
    )  # fmt: skip


def _idle_targets(plan: ActionPlan, covered: Coverage) -> Iterator[PlanQuestion]:
    for number, target in enumerate(plan.organisation.targets, start=1):
        code = target.indicator or ""
        if code in plan.indicators and not covered.by_column[code]:
            word = plan.organisation.indicator_word
            sentence = f'"{target.measure}" is a target for {word} {code}, and no action is linked to {word} {code}.'
            yield TARGET_IDLE.about(place_of_target("", number), sentence)


def _missing_subjects(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Subjects of the standard of which no text of the plan speaks; a plan from before the standard is not asked."""
    if not plan.names_the_standard:
        return
    texts = "\n".join([*(text for _, _, text in plan.texts(*TEXTS, "section")), *plan.about.introduction])
    word, total = plan.organisation.indicator_word, quantity(len(plan), "action")
    absent = [subject for subject in plan.standard.plan_words.subjects.values() if not is_about(texts, subject.words)]
    named = [
        f"{subject.title} ({word if len(subject.indicators) == 1 else f'{word}s'} {listing(subject.indicators)})" for subject in absent
    ]
    if absent:
        titles = listing([subject.title for subject in absent])
        yield UNMENTIONED.about(f"{plan.label}, action ({titles})", f"None of the {total} is about {', and none is about '.join(named)}.")

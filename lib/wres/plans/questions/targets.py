"""Targets: what one leaves unsaid, and those that contradict one another."""

import re
from collections import defaultdict
from collections.abc import Iterator
from math import nan

from wres.parameters import Target
from wres.plans.calendar_words import find_dates
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, place_of_target
from wres.plans.recurrence import find_recurrence
from wres.text.lists import listing
from wres.text.numbers import plain_number

INCOMPLETE = Check(
    "incomplete target", "warning", "Nobody can say later whether the target was reached.",
    "Add what is missing to the plan and to the target in the organisation file.",
)  # fmt: skip
CONFLICT = Check("targets in conflict", "warning", "Readers cannot know which of them is right.", "Agree on one, or say how they differ.")
DATES = Check("target with several dates", "warning", "Readers cannot know by when it is to be reached.", "Give one date everywhere.")
WRITTEN = Check(
    "target's date written in several ways", "note", "Readers may take it for several dates.", "Write the date in one way everywhere."
)

_LASTS = re.compile(r"\bon-?going\b|\bper year\b|\b(?:over|within|in) (?:the )?(?:next )?\w+ (?:months?|years?)\b", re.IGNORECASE)
_PARITY = re.compile(r"\b(?:no|none|zero|nil|eliminat\w+|end(?:ed)?|equal(?:ity)?|parity)\b(?!\s+to\b)", re.IGNORECASE)


def target_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about the organisation's targets."""
    return [*_incomplete(plan), *_conflicts(plan)]


def _incomplete(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Targets that leave something out; those of one measure that leave out the same are one finding."""
    same: dict[tuple[str, str, tuple[str, ...]], list[tuple[int, Target]]] = defaultdict(list)
    for number, target in enumerate(plan.organisation.targets, start=1):
        lacking = _missing_facts(plan, target)
        if lacking:
            same[target.measure, target.stated_in or "", lacking].append((number, target))
    for (measure, _, lacking), members in same.items():
        values = listing([printed_value(target) for _, target in members if target.value is not None])
        several = len(members) > 1
        named = f'The target{"s" if several else ""} "{measure}"{f" of {values}" if values else ""}{stated_in(members[0][1])}'
        where = place_of_target(measure, *(number for number, _ in members))
        printed = f" {members[0][1].note}" if "figure" in lacking and re.search(r"\d", members[0][1].note or "") else ""
        yield INCOMPLETE.about(where, f"{named} {_lacking_words(lacking, several)}.{printed}")


def printed_value(target: Target) -> str:
    """A target's value with its unit, as it is written: 48%, 23 people per year."""
    unit = "%" if target.unit in ("percent", "%") else f" {target.unit}" if target.unit else ""
    return f"{plain_number(nan if target.value is None else target.value)}{unit}"


def stated_in(target: Target) -> str:
    """Where a target is stated, in brackets after a blank; empty when that is not known."""
    return f" ({target.stated_in.rstrip('.')})" if target.stated_in else ""


def _lacking_words(lacking: tuple[str, ...], several: bool) -> str:
    """What is missing: "has no unit, baseline, group or date, and does not say ..."."""
    plain = [words for words in lacking if " " not in words]
    more = [words for words in lacking if " " in words]
    has, does = ("have", "do") if several else ("has", "does")
    parts = [f"{has} no {', '.join(plain[:-1])} or {plain[-1]}" if len(plain) > 1 else f"{has} no {plain[0]}"] if plain else []
    return " and ".join([*parts, *(f"{does} not say {words}" for words in more)])


def _missing_facts(plan: ActionPlan, target: Target) -> tuple[str, ...]:
    """What a target does not say; a number of people needs no base, and a rhythm (a year, each review) is a date."""
    when = target.by or ""
    lasting = bool(find_recurrence(f"{when} {target.unit or ''}") or _LASTS.search(f"{when} {target.unit or ''}"))
    relative, percent = target.comparator == "reduce by", target.unit in ("percent", "%")
    lacking = {
        "figure": target.value is None and not target.rule and not (target.base or "").lower().startswith("all "),
        "unit": target.value is not None and not target.unit,
        "baseline": relative and target.baseline is None,
        "date": target.date is None and not lasting and not any(date.end for date in find_dates(when)) and not _is_cut(plan, when),
        "which group the percentage is of": percent and not target.base and not target.group,
        "whether percentage points or a share of the figure are meant": relative and percent and target.baseline is None,
        f"the figure behind its rule ({target.rule})": target.value is None and bool(target.rule) and not _PARITY.search(target.rule or ""),
    }
    return tuple(words for words, holds in lacking.items() if holds)


def _is_cut(plan: ActionPlan, when: str) -> bool:
    """Whether a date is cut off where a text of the plan ends: the cut itself is asked about."""
    return bool(when) and any(text.rstrip().endswith(f" {when}") for _, _, text in plan.texts("objective", "action"))


def _conflicts(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Targets for one measure: values for one time that cannot both hold, or one value for several times."""
    same: dict[tuple[str, str, str], list[tuple[int, Target]]] = defaultdict(list)
    for number, target in enumerate(plan.organisation.targets, start=1):
        same[(target.measure.casefold().strip(), target.staff_group, target.band)].append((number, target))
    for members in same.values():
        measure = members[0][1].measure
        places = place_of_target(measure, *(number for number, _ in members))
        by_time: dict[str, list[Target]] = defaultdict(list)
        for _, target in members:
            if target.value is not None:
                undated = target.date is None and not find_dates(target.by or "")
                by_time["" if undated else str(target.date or target.by)].append(target)
        for together in by_time.values():
            values = list(dict.fromkeys(printed_value(target) for target in together))
            if len(values) > 1 and not _compatible(together):
                yield CONFLICT.about(
                    places, f"{measure}: {listing(values)} are {'both' if len(values) == 2 else 'all'} given for one time."
                )
        for value in dict.fromkeys(target.value for _, target in members if target.value is not None):
            yield from _times(measure, [(number, target) for number, target in members if target.value == value])


def _compatible(targets: list[Target]) -> bool:
    """Whether some figure reaches all of them: at most 30 and exactly 23, at least 10 and at least 20."""
    if len({target.unit for target in targets}) > 1:
        return True  # two ways of measuring one thing
    values: dict[str, set[float]] = defaultdict(set)
    for target in targets:
        values[target.comparator].add(target.value or 0)
    exact = values["equal to"] | values["maintain"]
    lowest, highest = max(exact | values["at least"], default=0), min(exact | values["at most"], default=float("inf"))
    return all(len(numbers) == 1 for numbers in (*values.values(), exact or {0}) if numbers) and lowest <= highest


def _times(measure: str, members: list[tuple[int, Target]]) -> Iterator[PlanQuestion]:
    targets = [target for _, target in members]
    places = place_of_target(measure, *(number for number, _ in members))
    times = list(dict.fromkeys(target.by for target in targets if target.by))
    if len(times) < 2:
        return
    dates = listing([f'"{time}"' for time in times])
    sentence = f"{measure}, {printed_value(targets[0])}: its date is given as {dates}."
    spans = [(date.start, date.end) for time in times for date in find_dates(time)[:1] if date.start and date.end]
    one_date = len(spans) == len(times) and max(start for start, _ in spans) <= min(end for _, end in spans)
    yield (WRITTEN if one_date else DATES).about(places, sentence)

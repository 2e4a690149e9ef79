"""Terms: several words for one group, one role or one kind of result."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.text.lists import listing

GROUP = Check(
    "several terms for one group", "note", "Readers may think that different people are meant.", "Use one term, and explain it once."
)
INDICATOR = Check("indicator and metric mixed", "note", "Readers may think that they are two things.", "Use one of the two words.")
ROLE = Check("role named in several ways", "note", "A list of a lead's actions will miss some of them.", "Name it in one way.")

TEXTS = ("section", "objective", "action", "requirement", "leads", "support", "due_text", "milestones", "progress", "outcome", "source")
_SYNONYMS = {
    "ceo": "chief executive",
    "cex": "chief executive",
    "chief executive officer": "chief executive",
    "coo": "chief operating officer",
}


def term_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about words."""
    return [*_groups(plan, text_of(plan)), *_indicator_words(plan), *_roles(plan)]


def text_of(plan: ActionPlan) -> str:
    """The whole text of a plan in which terms are looked for, each cell once."""
    return "\n".join(dict.fromkeys(text for _, _, text in plan.texts(*TEXTS)))


def _groups(plan: ActionPlan, text: str) -> Iterator[PlanQuestion]:
    uses: dict[str, int] = {}
    for name, term in plan.standard.plan_words.group_terms.items():
        count = len(re.findall(term.pattern, text, 0 if name.isupper() else re.IGNORECASE))
        if count:
            uses[term.same_as or name] = uses.get(term.same_as or name, 0) + count
    if len(uses) > 1:
        terms = [name if plan.about.paraphrased else f"{name} ({times(count)})" for name, count in uses.items()]
        yield GROUP.about(plan.label, f"The plan uses {listing(terms)}.")


def times(number: int) -> str:
    """How often, in words: once, 2 times."""
    return "once" if number == 1 else f"{number} times"


def _indicator_words(plan: ActionPlan) -> Iterator[PlanQuestion]:
    text = {commitment: f"{commitment.written.indicators} {commitment.written.outcome}" for commitment in plan.commitments}
    rows = {
        word: [commitment for commitment in plan.commitments if re.search(rf"\b{word}s?\b\s*\d", text[commitment], re.IGNORECASE)]
        for word in ("indicator", "metric")
    }
    if rows["indicator"] and rows["metric"]:
        fewer = min(rows, key=lambda word: len(rows[word]))
        other = "metric" if fewer == "indicator" else "indicator"
        yield INDICATOR.on_rows(plan, rows[fewer], "indicators", f'"{fewer}" is used here, and "{other}" elsewhere.')


def _roles(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Names of one role that differ in their words; capitals, signs and "&" for "and" make no difference to a reader."""
    forms: dict[str, dict[str, Counter[str]]] = {}
    leads = [owner.text for commitment in plan.commitments for owner in commitment.leads]
    for name in [*leads, *(owner.text for commitment in plan.commitments for owner in commitment.support)]:
        folded = " ".join(re.sub(r"[^a-z ]", " ", name.lower().replace("&", " and ")).split())
        key = _SYNONYMS.get(folded, folded)
        key = " ".join(re.sub(r"s\b", "", re.sub(r"\b(?:and|of|the)\b", " ", key)).split())
        forms.setdefault(key, {}).setdefault(folded, Counter())[name] += 1
    for spellings in forms.values():
        names = [counts.most_common(1)[0][0] for counts in spellings.values()]
        if len(names) > 1 and not _group_and_its_groups(names):
            yield ROLE.about(f"{plan.label}, leads ({names[0]})", f"{listing(names)} seem to be one role.")


def _group_and_its_groups(names: Iterable[str]) -> bool:
    """BWG and BWGs: one group, and several of its kind."""
    singular = {name.removesuffix("s") for name in names}
    return len(singular) == 1 and min(singular).isupper()

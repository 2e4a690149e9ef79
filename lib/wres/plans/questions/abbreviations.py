"""Abbreviations that nothing explains, or that are spelt in several ways."""

import re
from collections import Counter
from collections.abc import Iterator

from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.terms import TEXTS, text_of, times
from wres.text.lists import listing, quantity

UNEXPLAINED = Check(
    "abbreviations not explained", "note", "Readers outside the organisation may not know them.",
    "Explain each at its first use, or in the glossary of the organisation file.",
)  # fmt: skip
SPELT = Check("abbreviation spelt in several ways", "note", "A search for one spelling misses the others.", "Choose one spelling.")
_KNOWN_TO_ALL = """
NHS HR UK EU IT ID EDI NW NE SW SE SWOT CEO NHSE GP CV FAQ PDF HQ TBC TBA NA OK AM PM RAG KPI KPIS COVID AND THE NEW NOT ALL FOR TOP YES
PART MUST WILL
"""
_EVERYDAY = frozenset(_KNOWN_TO_ALL.split())
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z](?:[A-Z&]|/(?=[A-Z]{2})){1,6}[A-Z](?=s?(?![\w-]))|(?<![\w-])[A-Z]{2}(?=s?(?![\w-]))")
_LEAST_SPELT = 5


def abbreviation_findings(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Findings about abbreviations."""
    text = text_of(plan)
    counts = Counter(_ABBREVIATION.findall(text))
    glossary = {term.upper() for term in plan.organisation.glossary}
    spelt = list(_spellings([name for name in counts if len(name) >= _LEAST_SPELT]))
    for names in spelt:
        quoted = names if plan.about.paraphrased else [f"{name} ({times(counts[name])})" for name in names]
        yield SPELT.about(plan.label, f"{listing(quoted)} seem to be one abbreviation.")
    variants = {name for names in spelt for name in names[1:]}
    explained = {*_EVERYDAY, *glossary, *plan.standard.plan_words.group_terms, plan.standard.short, plan.organisation.group_label}
    around = "\n".join(
        [text, plan.organisation.name, plan.organisation.system or "", *plan.about.introduction, *plan.organisation.glossary.values()]
    )
    strange = sorted(
        name
        for name in counts
        if name.upper() not in explained and name not in variants and not _is_explained(name, around) and not _is_word(name, text)
    )
    strange = [name for name in strange if "/" not in name or not {*name.split("/")} <= {*strange, *explained}]
    if strange:
        uses: dict[str, list[str]] = {}
        for name in strange:
            uses.setdefault(_first_use(plan, name), []).append(name)
        first = "; ".join(f"{listing(names)}{place}" for place, names in uses.items())
        are, them = ("is", "it is") if len(strange) == 1 else ("are", "each is")
        yield UNEXPLAINED.about(
            plan.label,
            f"{quantity(len(strange), 'abbreviation')} {are} not explained in the plan ({them} shown with its first use): {first}.",
        )


def _first_use(plan: ActionPlan, name: str) -> str:
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}")
    for commitment in plan.commitments:
        if any(pattern.search(commitment.written[column]) for column in TEXTS):
            return f" (action {commitment.name})" if commitment.name else f" (row {commitment.row})"
    return ""


def _is_explained(name: str, text: str) -> bool:
    """Whether words with these initials stand anywhere in the text, small words aside, or it is called a tool or a programme."""
    letters = [re.escape(letter) for letter in name if letter.isalpha()]
    gap = r"[\w'’]*[^\w.;:]+(?:(?:and|of|the|for|in|to|on|up)[^\w.;:]+)?"
    words = r"\b" + gap.join(letters) + r"[\w'’]*"
    things = rf"\b{re.escape(name)}(?:\s+(?:system|tool|software|platform|app|database)\b|,\s+(?:an?|the)\s)"
    return any(_spells_out(match[0]) for match in re.finditer(words, text, re.IGNORECASE)) or bool(re.search(things, text))


def _spells_out(phrase: str) -> bool:
    """Whether words with the right initials are a name: long ones, or written with capitals; others begin so by chance."""
    words = [word for word in re.findall(r"[\w'’]+", phrase) if word.lower() not in ("and", "of", "the", "for", "in")]
    written_out = [word for word in words if len(word) >= _LEAST_SPELT]
    capitals = [word for word in words if word[0].isupper() and not word.isupper()]
    return len(written_out) == len(words) > 1 or (len(capitals) > 1 and words[0] in capitals)


def _is_word(name: str, text: str) -> bool:
    """Whether it is a word in capitals, written small elsewhere."""
    return bool(re.search(rf"\b{re.escape(name.lower())}\b", text))


def _spellings(names: list[str]) -> Iterator[list[str]]:
    """Groups of abbreviations that differ by a doubled or dropped letter."""
    remaining = list(names)
    while remaining:
        first = remaining.pop(0)
        group = [first]
        for other in list(remaining):
            if any(_near(other, spelling) for spelling in group):
                group.append(other)
                remaining.remove(other)
        if len(group) > 1:
            yield group


def _near(name: str, other: str) -> bool:
    return name != other and re.sub(r"(.)\1+", r"\1", name) == re.sub(r"(.)\1+", r"\1", other)

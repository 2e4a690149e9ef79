"""Terms and abbreviations: several words for one thing, abbreviations that nothing explains or that are spelt in several ways."""

import re
from collections import Counter
from collections.abc import Iterator

from wres.actions.checking.telling import Check, Finding, listing
from wres.actions.plan import ActionPlan

GROUP = Check("several terms for one group", "note", "Readers wonder whether other people are meant.", "Use one term, and explain it once.")
INDICATOR = Check("indicator and metric mixed", "note", "Readers wonder whether they are two things.", "Use one of the two words.")
ROLE = Check("role named in several ways", "note", "A list of a lead's work will miss some of it.", "Name it in one way.")
UNEXPLAINED = Check(
    "abbreviations not explained",
    "note",
    "Staff and the public do not know them.",
    "Explain each at its first use, or in the glossary of the organisation's file.",
)
SPELT = Check("abbreviation spelt in several ways", "note", "A search for one spelling misses the others.", "Choose one spelling.")

_GROUPS = {
    "BME": r"\bBME\b", "BAME": r"\bBAME\b", "ECM": r"\bECM\b", "ethnic and cultural minority": r"\bethnic (?:and|&) cultural minorit\w+",
    "ethnic minority": r"\b(?<!and )(?<!Asian )(?<!minority )ethnic minorit(?:y|ies)\b", "Black, Asian and minority ethnic": r"\bBlack,? Asian,?(?: and|,| &) (?:minority ethnic|ethnic minorit\w+)",
    "Black and minority ethnic": r"\bBlack (?:and|&) Minority Ethnic\b", "Global Majority": r"\bGlobal Majority\b", "people of colour": r"\bpeople of colou?r\b",
}  # fmt: skip
_SAME = ({"ECM", "ethnic and cultural minority"}, {"BME", "Black and minority ethnic"}, {"BAME", "Black, Asian and minority ethnic"})
_KNOWN_TO_ALL = """
NHS HR UK EU IT ID CEO NHSE GP CV FAQ PDF HQ TBC TBA NA OK AM PM RAG WRES KPI KPIS COVID AND THE NEW NOT ALL FOR TOP YES PART MUST
WILL
"""
_EVERYDAY = frozenset(_KNOWN_TO_ALL.split())
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z](?:[A-Z&]|/(?=[A-Z]{2})){1,6}[A-Z](?=s?(?![\w-]))|(?<![\w-])[A-Z]{2}(?=s?(?![\w-]))")
_LEAST_SPELT = 5
_TEXTS = ("section", "objective", "action", "requirement", "leads", "support", "due_text", "milestones", "progress", "outcome", "source")
_SYNONYMS = {
    "ceo": "chief executive",
    "cex": "chief executive",
    "chief executive officer": "chief executive",
    "coo": "chief operating officer",
}


def term_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about words."""
    text = "\n".join(dict.fromkeys(cell for column in _TEXTS for cell in plan.written[column].values() if cell))
    return [*_groups(plan, text), *_indicator_words(plan), *_roles(plan), *_abbreviations(plan, text)]


def _groups(plan: ActionPlan, text: str) -> Iterator[Finding]:
    used = {name: len(re.findall(pattern, text, 0 if name.isupper() else re.IGNORECASE)) for name, pattern in _GROUPS.items()}
    terms = [name for name, count in used.items() if count]
    kinds = {next((place for place, same in enumerate(_SAME) if name in same), name) for name in terms}
    if len(kinds) > 1:
        counted = listing([f"{name} ({used[name]})" for name in terms])
        yield GROUP.about(plan.label, f"{counted} stand side by side; the organisation's own term is {plan.organisation.group_label}.")


def _indicator_words(plan: ActionPlan) -> Iterator[Finding]:
    text = {row: f"{plan.written['indicators'][row]} {plan.written['outcome'][row]}" for row in plan.rows}
    rows = {
        word: [row for row in plan.rows if re.search(rf"\b{word}s?\b\s*\d", text[row], re.IGNORECASE)] for word in ("indicator", "metric")
    }
    if rows["indicator"] and rows["metric"]:
        fewer = min(rows, key=lambda word: len(rows[word]))
        yield INDICATOR.on_rows(
            plan, rows[fewer], "indicators", f"{fewer} here, {'metric' if fewer == 'indicator' else 'indicator'} elsewhere."
        )


def _roles(plan: ActionPlan) -> Iterator[Finding]:
    forms: dict[str, Counter[str]] = {}
    for text in [*plan.known["lead_list"].values(), *plan.known["support_list"].values()]:
        for name in filter(None, text.split("; ")):
            folded = re.sub(r"[^a-z ]", "", name.lower().replace("&", "and")).strip()
            key = _SYNONYMS.get(folded, folded)
            key = re.sub(r"s\b", "", re.sub(r"\b(?:and|of|the)\b", " ", key))
            forms.setdefault(" ".join(key.split()), Counter())[name] += 1
    for found in forms.values():
        if len(found) > 1 and not _group_and_its_groups(found):
            yield ROLE.about(
                f"{plan.label}, leads", f"{listing([f'{name} ({count})' for name, count in found.most_common()])} seem to be one."
            )


def _group_and_its_groups(found: Counter[str]) -> bool:
    """BWG and BWGs: one group, and several of its kind."""
    singular = {name.removesuffix("s") for name in found}
    return len(singular) == 1 and min(singular).isupper()


def _abbreviations(plan: ActionPlan, text: str) -> Iterator[Finding]:
    counts = Counter(_ABBREVIATION.findall(text))
    glossary = {term.upper() for term in plan.organisation.glossary}
    spelt = list(_spellings([name for name in counts if len(name) >= _LEAST_SPELT]))
    for names in spelt:
        yield SPELT.about(plan.label, f"{listing([f'{name} ({counts[name]})' for name in names])} seem to be one abbreviation.")
    variants = {name for names in spelt for name in names[1:]}
    known = (*_EVERYDAY, *glossary, plan.standard.short, plan.organisation.group_label)
    strange = [
        name
        for name in counts
        if name.upper() not in known and name not in variants and not _explained(name, text) and not _shouted(name, text)
    ]
    if strange:
        yield UNEXPLAINED.about(plan.label, f"{listing(sorted(strange))} {'is' if len(strange) == 1 else 'are'} not explained.")


def _explained(name: str, text: str) -> bool:
    """Whether the words behind an abbreviation stand beside it, in brackets or before brackets."""
    letters = [re.escape(letter) for letter in name if letter.isalpha()]
    words = r"[\w'’-]*[\s,&/-]+(?:(?:and|of|the|for|in|to|on)\s+)?".join(letters) + r"[\w'’-]*"
    return bool(re.search(rf"{words}\s*\(?[\s,]*{re.escape(name)}s?\b|\b{re.escape(name)}s?\s*\(\s*{words}", text, re.IGNORECASE))


def _shouted(name: str, text: str) -> bool:
    """Whether it is a word in capitals, written small elsewhere."""
    return bool(re.search(rf"\b{re.escape(name.lower())}\b", text))


def _spellings(names: list[str]) -> Iterator[list[str]]:
    """Groups of abbreviations that differ by a doubled or dropped letter."""
    left = list(names)
    while left:
        first = left.pop(0)
        group = [first]
        for other in list(left):
            if any(_near(other, one) for one in group):
                group.append(other)
                left.remove(other)
        if len(group) > 1:
            yield group


def _near(one: str, other: str) -> bool:
    return one != other and re.sub(r"(.)\1+", r"\1", one) == re.sub(r"(.)\1+", r"\1", other)

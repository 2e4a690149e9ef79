"""Words that give back what the public edition hides: "two BME staff entered the process" beside [c]."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isnan
from typing import Any

from wres.findings import finding
from wres.indicators.figures import Figure, by_key, figures_of
from wres.parameters import Indicator, Standard
from wres.report.figures_of_years import YearOfFigures

CHECK = "words that give back a hidden figure"
_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
"""
NUMBERS = _NUMBERS.split()
ONE = ("single", "sole", "the only")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_WORDS = "|".join((*NUMBERS, *ONE))
_PEOPLE = (
    r"people|person|staff|colleagues?|employees?|applicants?|candidates?|members?|individuals?|workers?"
    r"|wom[ae]n|m[ae]n|nurses?|doctors?|cases?"
)
_OF_PEOPLE = (
    rf"(?P<number>\d[\d,]*|{_WORDS})\s+(?:(?:out\s+)?of\s+(?:the\s+|our\s+|its\s+)?(?:[\w-]+\s+)?)?(?:[\w&/'’-]+\s+){{0,3}}?(?:{_PEOPLE}"
)
_OF = re.compile(rf"\b(?P<number>\d[\d,]*|{_WORDS})\s+(?:out\s+)?of\s+(?:the\s+|our\s+)?(?P<of>\d[\d,]*|{_WORDS})\b", re.IGNORECASE)
_PERCENT = re.compile(r"(?<![\w.])(?P<value>\d+(?:\.(?P<decimals>\d+))?)\s?(?:%|per ?cent)", re.IGNORECASE)


@dataclass(frozen=True)
class Hidden:
    """What is hidden of one indicator: counts, of how many each is, and percentages; with the words that speak of it."""

    code: str
    counts: frozenset[int]
    of: frozenset[tuple[int, int]]
    percents: tuple[float, ...]
    number: re.Pattern[str]
    about: re.Pattern[str]


def hidden_figures(years: Iterable[YearOfFigures], standard: Standard) -> list[Hidden]:
    """What the public edition hides of each indicator, in some years; nothing where nothing is hidden."""
    hidden: dict[str, list[Figure]] = {}
    percents: dict[str, list[float]] = {}
    for year in years:
        true = by_key(figures_of(year.calculated.measures))
        for row in figures_of(year.disclosed):
            if row.status == "suppressed" and row.indicator in standard.indicators:
                hidden.setdefault(row.indicator, []).append(true[row.key])
                percents.setdefault(row.indicator, []).extend(_percents(true[row.key], true.values()))
    return [_hidden(code, rows, percents[code], standard.indicators[code]) for code, rows in hidden.items()]


def telling_findings(
    texts: Iterable[tuple[str, str, str]], hidden: list[Hidden], standard: Standard, group_label: str
) -> list[dict[str, Any]]:
    """A warning for each text and indicator whose hidden figure the text may give back.

    texts: place, text, and the indicator whose section it stands in, else empty. The number itself is said in the internal
    edition's `what` only; `public_what` names the place.
    """
    group = _any_of((*standard.group_words, group_label.casefold()))
    findings = []
    for place, text, section in texts:
        for one in hidden:
            phrase = next(_phrases(text, one, one.code == section, group), "")
            if phrase:
                findings.append(_finding(place, one.code, phrase))
    return findings


def _percents(row: Figure, figures: Iterable[Figure]) -> Iterator[float]:
    """A hidden percentage, and what part its count is of all the events of its indicator."""
    if row.unit == "percent" and row.value:
        yield row.value
    if row.measure == "likelihood" and row.numerator and row.staff_group == row.band == "all":
        total = sum(one.numerator for one in figures if one.key[:2] + one.key[3:] == row.key[:2] + row.key[3:])
        yield 100 * row.numerator / total


def _hidden(code: str, rows: list[Figure], percents: list[float], indicator: Indicator) -> Hidden:
    counted = [(int(row.numerator), int(row.denominator)) for row in rows if not isnan(row.numerator) and not isnan(row.denominator)]
    counts = frozenset(count for count, _ in counted if count)
    nouns = "|".join(re.findall(r"[a-z]{4,}", f"{indicator.events or ''} {indicator.people or ''}".casefold()))
    number = re.compile(rf"\b{_OF_PEOPLE}{f'|{nouns}' if nouns else ''})\b", re.IGNORECASE)
    said = re.findall(r"[a-z]{5,}", f"{indicator.title} {indicator.did or ''} {indicator.events or ''}".casefold())
    about = re.compile(
        "|".join(sorted({re.escape(word[:7]) for word in said if word not in ("staff", "enter", "people")})) or r"(?!)", re.IGNORECASE
    )
    return Hidden(code, counts, frozenset(counted), tuple(percents), number, about)


def _phrases(text: str, hidden: Hidden, own_section: bool, group: re.Pattern[str]) -> Iterator[str]:
    """The parts of a text that may give a hidden figure back."""
    for sentence in _SENTENCE.split(text):
        spoken_of = own_section or (bool(group.search(sentence)) and bool(hidden.about.search(sentence)))
        for match in _OF.finditer(sentence):
            if (_number(match["number"]), _number(match["of"])) in hidden.of:
                yield match[0]
        if spoken_of or group.search(sentence) or hidden.about.search(sentence):
            yield from (match[0] for match in hidden.number.finditer(sentence) if _number(match["number"]) in hidden.counts)
        if spoken_of:
            yield from (match[0] for match in _PERCENT.finditer(sentence) if _is_hidden(match, hidden))


def _is_hidden(match: re.Match[str], hidden: Hidden) -> bool:
    decimals = len(match["decimals"] or "")
    return any(abs(round(value, decimals) - float(match["value"])) < 1e-9 for value in hidden.percents)


def _number(word: str) -> int:
    plain = word.casefold().replace(",", "")
    return 1 if plain in ONE else NUMBERS.index(plain) if plain in NUMBERS else int(plain)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words)})\b", re.IGNORECASE)


def _finding(place: str, code: str, phrase: str) -> dict[str, Any]:
    return finding(
        "warning", CHECK, place, f'"{phrase}" may give back a figure of indicator {code} that is hidden.',
        "The public page hides this figure to protect people. Words beside it can say it all the same.",
        "Write it without the number, or with a figure that is shown. If it is about something else, accept this finding with the reason.",
        indicator=code, public_what=f"A number in this text may give back a figure of indicator {code} that is hidden.",
    )  # fmt: skip

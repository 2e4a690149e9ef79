"""Words that give back what the public edition hides: "two BME staff entered the process" beside [c]."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf, isnan

from wres.findings import Finding, Location
from wres.indicators.figures import Figure, by_key
from wres.indicators.kinds import kind_of
from wres.parameters import Indicator, Standard
from wres.report.spoken_numbers import NUMBER_WORDS, bare_numbers, counts_people, number_of, shares_said

SAME = 1e-9  # of a percentage point: what binary numbers add
CHECK = "words that give back a hidden figure"
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_PEOPLE = (
    r"people|person|staff|colleagues?|employees?|applicants?|candidates?|members?|individuals?|workers?"
    r"|wom[ae]n|m[ae]n|nurses?|doctors?|cases?"
)
_OF_PEOPLE = (
    rf"(?P<number>\d[\d,]*|{NUMBER_WORDS})\s+(?:(?:out\s+)?of\s+(?:the\s+|our\s+|its\s+)?(?:[\w-]+\s+)?)?"
    rf"(?:[\w&/'’-]+\s+){{0,3}}?(?:{_PEOPLE}"
)
_OF = re.compile(
    rf"\b(?P<number>\d[\d,]*|{NUMBER_WORDS})(?:\s+(?:out\s+)?of\s+(?:the\s+|our\s+|these\s+|those\s+)?|/)(?P<of>\d[\d,]*|{NUMBER_WORDS})\b(?!/)"
    r"(?!\s+(?:indicators|metrics|actions|objectives|questions|standards))(?:\s+[a-z]+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class HiddenFigures:
    """What is hidden of one indicator: counts, fractions (count and total) and percentages; with the words that speak of it.

    percents: each with the width of what is published of it, which may be said: that of a rounded one; infinite where it is hidden.
    whole: the counts hidden of the whole organisation, and the total that gives one back beside the counts that are shown.
    """

    code: str
    counts: frozenset[int]
    whole: frozenset[int]
    fractions: frozenset[tuple[int, int]]
    percents: tuple[tuple[float, float], ...]
    number: re.Pattern[str]
    about: re.Pattern[str]


def hidden_figures(years: Iterable[tuple[Sequence[Figure], Sequence[Figure]]], standard: Standard) -> list[HiddenFigures]:
    """What the public edition hides of each indicator, in some years; nothing where nothing is hidden.

    years: of each year its figures as calculated and as disclosed.
    """
    hidden: dict[str, list[Figure]] = {}
    of_year: dict[int, Sequence[Figure]] = {}
    for calculated, disclosed in years:
        true = by_key(calculated)
        for figure in disclosed:
            of_year[figure.year] = calculated
            if figure.hides_counts and figure.indicator in standard.main_indicators:
                exact = replace(true[figure.key], reason=figure.reason, decimals=figure.decimals)
                hidden.setdefault(figure.indicator, []).append(exact)
    return [_hidden_values(code, figures, of_year, standard.indicators[code]) for code, figures in hidden.items()]


def revealing_words(
    texts: Iterable[tuple[str, str, str]], hidden: Sequence[HiddenFigures], standard: Standard, group_label: str
) -> list[Finding]:
    """A warning for each text and indicator whose hidden figure the text may give back.

    texts: place, text, and the indicator whose section it stands in, else empty. The number itself is said in the internal
    edition's `what` only; `public_what` names the place.
    """
    group = _any_of((*standard.group_words, group_label.casefold()))
    findings = []
    for place, text, section in texts:
        for figures in hidden:
            phrase = next(_phrases(text, figures, figures.code == section, group), "")
            if phrase:
                findings.append(_finding(place, figures.code, phrase))
    return findings


def _hidden_values(code: str, rows: list[Figure], of_year: dict[int, Sequence[Figure]], indicator: Indicator) -> HiddenFigures:
    counted = [(int(row.numerator), int(row.denominator)) for row in rows if not isnan(row.numerator) and not isnan(row.denominator)]
    counts = frozenset(count for count, _ in counted if count)
    counts_of = kind_of(indicator).counts
    events = counts_of.measure if counts_of and counts_of.base == "own group" else None
    totals = [
        (row, _events(row, of_year[row.year])) for row in rows if row.measure == events and row.cell[2:] == ("all", "all") and row.numerator
    ]
    pairs = {(part, total) for row, total in totals for part in (int(row.numerator), total - int(row.numerator))}
    whole = {int(row.numerator) for row, _ in totals} | {total for _, total in totals}
    percents = [(row.value, 2 * row.rounding or inf) for row in rows if row.unit == "percent" and row.value]
    percents += [(100 * part / total, inf) for part, total in pairs]
    nouns = "|".join(re.findall(r"[a-z]{4,}", f"{indicator.events or ''} {indicator.people or ''}".casefold()))
    number = re.compile(rf"\b{_OF_PEOPLE}{f'|{nouns}' if nouns else ''})\b", re.IGNORECASE)
    topics = re.findall(r"[a-z]{5,}", f"{indicator.title} {indicator.did or ''} {indicator.events or ''}".casefold())
    about = re.compile(
        "|".join(sorted({re.escape(word[:7]) for word in topics if word not in ("staff", "enter", "people")})) or r"(?!)", re.IGNORECASE
    )
    return HiddenFigures(code, counts, frozenset(whole), frozenset((*counted, *pairs)), tuple(percents), number, about)


def _events(row: Figure, figures: Sequence[Figure]) -> int:
    """All the events of a row's indicator: those of every group together."""
    return int(sum(other.numerator for other in figures if other.key[:2] + other.key[3:] == row.key[:2] + row.key[3:]))


def _phrases(text: str, hidden: HiddenFigures, own_section: bool, group: re.Pattern[str]) -> Iterator[str]:
    """The parts of a text that may give a hidden figure back."""
    for sentence in _SENTENCE.split(text):
        spoken_of = own_section or (bool(group.search(sentence)) and bool(hidden.about.search(sentence)))
        for match in _OF.finditer(sentence):
            if (number_of(match["number"]), number_of(match["of"])) in hidden.fractions:
                yield match[0]
        if spoken_of or group.search(sentence) or hidden.about.search(sentence):
            yield from (
                match[0]
                for match in hidden.number.finditer(sentence)
                if number_of(match["number"]) in hidden.counts and counts_people(sentence, match)
            )
        if group.search(sentence) and (own_section or hidden.about.search(sentence)):
            yield from (phrase for phrase, number in bare_numbers(sentence) if number in hidden.whole)
        if spoken_of:
            yield from (
                phrase
                for phrase, least, most in shares_said(sentence)
                if any(_says(value, width, least, most) for value, width in hidden.percents)
            )


def _says(percent: float, width: float, least: float, most: float) -> bool:
    """Whether a share said to lie between two percentages tells more of a figure than what is published of it."""
    return least <= percent < most and most - least < width - SAME


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words)})\b", re.IGNORECASE)


def _finding(place: str, code: str, phrase: str) -> Finding:
    return Finding(
        "warning", CHECK, Location(place), f'"{phrase}" may give back a figure of indicator {code} that is hidden.',
        "The public page hides this figure to protect people. Words beside it can say it all the same.",
        "Write it without the number, or with a figure that is shown. If it is about something else, accept this finding with the reason.",
        indicator=code, public_what=f"A number in this text may give back a figure of indicator {code} that is hidden.",
    )  # fmt: skip

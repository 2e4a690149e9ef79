"""Numbers and shares as sentences say them: digits, words, "a couple", "one in thirty", "just over a fifth of"."""

import re
from collections.abc import Iterator

_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
"""
_TENS = dict(zip(("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"), range(30, 110, 10), strict=True))
_VALUES = {word: value for value, word in enumerate(_NUMBERS.split())} | _TENS
_VALUES |= {
    "single": 1, "sole": 1, "the only": 1, "couple of": 2, "couple": 2, "pair of": 2, "pair": 2, "both": 2, "half a dozen": 6,
    "a dozen": 12,
}  # fmt: skip
_FRACTIONS = {
    "half": 50, "third": 100 / 3, "two thirds": 200 / 3, "two-thirds": 200 / 3, "quarter": 25, "three quarters": 75, "three-quarters": 75,
}  # fmt: skip
_FRACTIONS |= {"fifth": 20, "sixth": 100 / 6, "eighth": 12.5, "tenth": 10}
NUMBER_WORDS = "|".join(sorted(_VALUES, key=len, reverse=True))
_NEAR = 3.0  # percentage points that "just over" and the like may be off

_THINGS = (
    r"days?|weeks?|months?|quarters?|years?|hours?|minutes?|times?|sessions?|events?|meetings?|workshops?|networks?|panels?|managers?|leads?|programmes?|policies"
    r"|policy|courses?|indicators?|metrics?|actions?|priorities|objectives?|points?|sites?|hospitals?|wards?|places|posts?|roles?|reports?|papers?|steps?|themes?"
    r"|st|nd|rd|th|january|february|march|april|may|june|july|august|september|october|november|december"
)
_REFERENCE = re.compile(
    r"(?:indicators?|metrics?|tables?|figures?|charts?|versions?|pages?|bands?|sections?|parts?|phases?|appendix|objectives?|actions?|item|level)\s+$",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<![\w.,/£-])(?P<number>\d[\d,]*|(?:{NUMBER_WORDS})\b)(?![\w%]|[.,/]\d|-\d|\s?%|\s+per\b)"
    rf"(?!\s+(?:of\s+(?:the|our|its)\s+(?:\w+\s+)?)?(?:[\w-]+\s+){{0,3}}?(?:{_THINGS})\b)",
    re.IGNORECASE,
)
_THING = re.compile(rf"\s+(?:{_THINGS})\b", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?P<near>\b(?:about|around|nearly|almost|roughly|over|under|approximately|some|circa|than|c\.)\s+)?"
    r"(?<![\w.])(?P<value>\d+(?:\.(?P<decimals>\d+))?)\s?(?:%|per ?cent)",
    re.IGNORECASE,
)
_PART = re.compile(rf"\b(?P<part>{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})\s+of\b", re.IGNORECASE)
_IN = re.compile(rf"\b(?P<part>\d+|{NUMBER_WORDS})\s+in\s+(?:every\s+)?(?P<whole>\d+|{NUMBER_WORDS})\b", re.IGNORECASE)


def in_words(number: int) -> str:
    """A number as a sentence says it: in words up to twenty, in digits above."""
    words = _NUMBERS.split()
    return words[number] if number < len(words) else f"{number:,}"


def number_of(word: str) -> int:
    """The number a word or digits say."""
    plain = word.casefold().replace(",", "")
    return int(plain) if plain.isdigit() else _VALUES[plain]


def counts_people(sentence: str, match: re.Match[str]) -> bool:
    """Whether the number of a match is none of a reference (table 2 for staff) or a time (2 weeks of a case)."""
    return not _REFERENCE.search(sentence, 0, match.start("number")) and not _THING.match(sentence, match.end("number"))


def bare_numbers(sentence: str) -> Iterator[tuple[str, int]]:
    """Numbers that count something: none of a date, a percentage, a reference (indicator 2), a time or a thing (two panels)."""
    for match in _BARE.finditer(sentence):
        if not _REFERENCE.search(sentence, 0, match.start()):
            yield match[0], number_of(match["number"])


def shares_said(sentence: str) -> Iterator[tuple[str, float, float]]:
    """Percentages, fractions and odds: the words, and between which percentages they lie."""
    for match in _PERCENT.finditer(sentence):
        half = 0.5 / 10 ** len(match["decimals"] or "")
        off = max(half, _NEAR) if match["near"] else half
        yield match[0], float(match["value"]) - off, float(match["value"]) + off
    for match in _PART.finditer(sentence):
        yield match[0], _FRACTIONS[match["part"].casefold()] - _NEAR, _FRACTIONS[match["part"].casefold()] + _NEAR
    for match in _IN.finditer(sentence):
        part, whole = number_of(match["part"]), number_of(match["whole"])
        if part < whole:
            yield match[0], 100 * part / (whole + 0.5), 100 * part / (whole - 0.5)

"""Links to indicators: lists, ranges, "all", and indicators of another standard, kept apart from one another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from wres.parameters import Standard

_WORD = r"(?:indicators?|metrics?)"
_ALL_OF_THEM = re.compile(rf"\b(?:all|across|every)\b(?:\s+\w+){{0,3}}?\s+{_WORD}\b", re.IGNORECASE)
_RANGE = re.compile(r"\b(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})\b")
_ELSEWHERE = re.compile(r"\b(?:EDS\*?\s*\d*|Goal|High Impact (?:Actions?|Priority)|HIA|Domain|Outcome)\s*\d[\d.,&\s]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class IndicatorLinks:
    """The indicators a commitment names: its own standard's codes; `everything` for a link to all of them; those of others."""

    codes: tuple[str, ...] = ()
    everything: bool = False
    others: tuple[str, ...] = ()
    inherited: bool = False
    unknown: tuple[str, ...] = ()


def understand_indicators(text: str, standard: Standard, outcome: str = "", section_links: str = "") -> IndicatorLinks:
    """The indicators a cell names; when it is blank, those its outcome names, else those printed on its section, as inherited.

    Numbers of goals and of framework items are not indicators. A number that is no indicator of the standard is in `unknown`.
    """
    if text.strip():
        return _from_list(text, standard, text.strip().lower().startswith("(section)"))
    named = _from_prose(outcome, standard, False)
    return named if named.codes or named.everything else _from_prose(section_links, standard, True)


def _from_prose(text: str, standard: Standard, inherited: bool) -> IndicatorLinks:
    """In running text only numbers that follow the word indicator or metric are links: it also names other things."""
    numbers = "; ".join(match["numbers"] for match in _patterns(standard).after_word.finditer(text))
    if re.search(r"\d", numbers):
        links = _from_list(numbers, standard, inherited)
        return IndicatorLinks(links.codes, False, (), inherited and bool(links.codes), links.unknown)
    everything = bool(_ALL_OF_THEM.search(text))
    return IndicatorLinks(everything=everything, inherited=inherited and everything)


def _from_list(text: str, standard: Standard, inherited: bool) -> IndicatorLinks:
    patterns, codes, others, everything = _patterns(standard), [], [], False
    for piece in re.split(r"[;\n]", text):
        of_standard, of_other = _ELSEWHERE.sub(" ", piece), ""
        other = patterns.other.search(of_standard)
        if other:
            rest = patterns.other.sub(" ", of_standard)
            both = patterns.standard.search(rest)
            of_standard, of_other = (of_standard[: other.start()], of_standard[other.end() :]) if both else ("", rest)
            name = patterns.other_names[other.lastgroup or ""]
            others += [f"{name} {code}" for code in patterns.codes_in(of_other)] or [name]
        everything |= bool(patterns.everything.search(of_standard))
        codes += patterns.codes_in(of_standard)
    own_codes = tuple(code for code in standard.main_indicators if code in codes)
    unknown = sorted(set(codes).difference(standard.main_indicators), key=lambda code: (len(code), code))
    return IndicatorLinks(own_codes, everything, tuple(dict.fromkeys(others)), inherited, tuple(unknown))


@dataclass(frozen=True)
class _Patterns:
    """How texts name a standard, other standards (each in a group, by which other_names has it), all indicators, and one of them."""

    standard: re.Pattern[str]
    other: re.Pattern[str]
    other_names: Mapping[str, str]
    everything: re.Pattern[str]
    code: re.Pattern[str]
    after_word: re.Pattern[str]

    def codes_in(self, text: str) -> list[str]:
        """The codes a text names, those of ranges first."""
        codes: list[str] = []
        for low, high in _RANGE.findall(text):
            codes += [str(number) for number in range(int(low), int(high) + 1)] if int(low) < int(high) else [low, high]
        return codes + [code.lower() for code in self.code.findall(_RANGE.sub(" ", text))]


def _patterns(standard: Standard) -> _Patterns:
    return _patterns_of(standard.short, tuple(standard.indicators), tuple(standard.plan_words.other_standards.items()))


@lru_cache(maxsize=8)
def _patterns_of(short: str, codes: tuple[str, ...], others: tuple[tuple[str, str], ...]) -> _Patterns:
    worded = [re.escape(code) for code in sorted(codes, key=len, reverse=True) if not code.isdecimal()]  # 4a, rdr
    numbered = "|".join([*(code for code in worded if code[0].isdigit()), r"\d"])
    coded = "|".join([*worded, r"\d{1,2}"])
    piece = rf"(?:[\s,&–-]|{numbered})"
    of_others = "|".join(rf"(?P<other{place}>{pattern})" for place, (_, pattern) in enumerate(others))
    compiled = (
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\b{re.escape(short)}\b",
            rf"\b(?:{of_others})\b" if others else r"(?!)",
            rf"\ball\b(?! of)|\bacross\s+(?:the\s+)?(?:all\s+)?(?:{re.escape(short)}\s+)?{_WORD}|\bevery\s+{_WORD}",
            rf"(?<![\w.])({coded})(?![\w.]*\d|%|st|nd|rd|th)\b",
            rf"\b{_WORD}\b(?P<numbers>{piece}*(?:(?:and|to)\s*(?:{numbered})+{piece}*)*)",
        )
    )
    of_standard, other, everything, code, after_word = compiled
    names = {f"other{place}": name for place, (name, _) in enumerate(others)}
    return _Patterns(of_standard, other, names, everything, code, after_word)

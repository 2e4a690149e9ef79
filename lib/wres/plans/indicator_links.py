"""Links to indicators: lists, ranges, "all", and indicators of another standard, kept apart from one another."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wres.parameters import Standard

_OTHER = re.compile(r"\b(?P<other>Bank\s?WRES|MWRES|Medical\s?WRES|WDES)\b", re.IGNORECASE)
_NAMES = {"bankwres": "Bank WRES", "mwres": "Medical WRES", "medicalwres": "Medical WRES", "wdes": "WDES"}
_WORD = r"(?:indicators?|metrics?)"
_ALL = re.compile(rf"\ball\b(?! of)|\bacross\s+(?:the\s+)?(?:all\s+)?(?:WRES\s+)?{_WORD}|\bevery\s+{_WORD}", re.IGNORECASE)
_ALL_OF_THEM = re.compile(rf"\b(?:all|across|every)\b(?:\s+\w+){{0,3}}?\s+{_WORD}\b", re.IGNORECASE)
_RANGE = re.compile(r"\b(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})\b")
_NUMBER = re.compile(r"(?<![\w.])(\d{1,2}|rdr)(?![\w.]*\d|%|st|nd|rd|th)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(?:EDS\*?\s*\d*|Goal|High Impact (?:Actions?|Priority)|HIA|Domain|Outcome)\s*\d[\d.,&\s]*", re.IGNORECASE)
_AFTER_WORD = re.compile(rf"\b{_WORD}\b(?P<numbers>[\s\d,&–-]*(?:(?:and|to)\s*\d+[\s\d,&–-]*)*)", re.IGNORECASE)


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
        return _understood(text, standard, text.strip().lower().startswith("(section)"))
    named = _named(outcome, standard, False)
    return named if named.codes or named.everything else _named(section_links, standard, True)


def _named(text: str, standard: Standard, inherited: bool) -> IndicatorLinks:
    """In running text only numbers that follow the word indicator or metric are links: it also names other things."""
    numbers = "; ".join(match["numbers"] for match in _AFTER_WORD.finditer(text))
    if re.search(r"\d", numbers):
        found = _understood(numbers, standard, inherited)
        return IndicatorLinks(found.codes, False, (), inherited and bool(found.codes), found.unknown)
    everything = bool(_ALL_OF_THEM.search(text))
    return IndicatorLinks(everything=everything, inherited=inherited and everything)


def _understood(text: str, standard: Standard, inherited: bool) -> IndicatorLinks:
    codes: list[str] = []
    others: list[str] = []
    everything = False
    for piece in re.split(r"[;\n]", text):
        other = _OTHER.search(piece)
        plain = _ELSEWHERE.sub(" ", piece)
        own = _OTHER.sub(" ", plain)
        if other and not re.search(r"(?<!Bank )(?<!Medical )\bWRES\b", own, re.IGNORECASE):
            name = _NAMES[re.sub(r"\s", "", other["other"]).lower()]
            others += [f"{name} {number}" for number in _numbers(own)] or [name]
            continue
        before, mentioned, after = (plain[: other.start()], other, plain[other.end() :]) if other else (plain, None, "")
        everything |= bool(_ALL.search(before))
        codes += _numbers(before)
        if mentioned:
            name = _NAMES[re.sub(r"\s", "", mentioned["other"]).lower()]
            others += [f"{name} {number}" for number in _numbers(after)] or [name]
    known = _ordered(code for code in codes if code in standard.main_indicators)
    unknown = _ordered(code for code in codes if code not in standard.main_indicators)
    return IndicatorLinks(known, everything, tuple(dict.fromkeys(others)), inherited, unknown)


def _numbers(text: str) -> list[str]:
    found = []
    for low, high in _RANGE.findall(text):
        found += [str(number) for number in range(int(low), int(high) + 1)] if int(low) < int(high) else [low, high]
    return found + [number.lower() for number in _NUMBER.findall(_RANGE.sub(" ", text))]


def _ordered(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(codes), key=lambda code: (len(code), code)))

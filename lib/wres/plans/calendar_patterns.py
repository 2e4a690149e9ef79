"""The ways in which days, months, quarters, seasons and years are written, as patterns: the first that fits is meant."""

import calendar
import re

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
DAYS = tuple(name.lower() for name in calendar.day_abbr)
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}

MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH = f"(?P<month>{MONTH_NAMES})" + r"(?![A-Za-z])\.?"
_WEEKDAY = r"(?:(?P<weekday>mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,?\s+(?:the\s+)?)?"
_ORDINAL = r"\s?(?P<ordinal>st|nd|rd|th)?"
_FULL = r"(?:19|20)\d\d"
_SHORT = r"['’‘`´]\d\d"
_NO_MORE = r"(?![\d/.]*\d)"
_TO = r"\s?[/–—-]\s?"
_FY = r"(?:\b(?:the\s+)?(?:FY|F/Y|(?:financial|fiscal)\s+year|FYE)[\s-]*)"
_ENDS = r"(?P<end>\d{4}|\d\d)\b"
_FINANCIAL = rf"{_FY}?(?P<year>(?:20)?\d\d){_TO}{_ENDS}"
_SINGLE = rf"{_FY}?(?P<year>{_FULL})\b"
_TIME = r"(?:(?:\s+|T)\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?"
_NOT_PERCENT = r"\b(?!\s?%)"
_NOT_A_DAY = rf"(?!(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{MONTH_NAMES})\b)"
_PARTS = {"quarter": r"(?:Q|qtr\.?\s?|quarter\s)", "half": r"(?:H|half\s)"}
_NTH = "(?P<number>" + "|".join(ORDINALS) + ")"


def _parts_of_years() -> list[tuple[str, str]]:
    """Quarters and halves, before or after their year; a year that may be of either kind comes last."""
    patterns = []
    for year in (_FINANCIAL, _SINGLE):
        for precision, mark in _PARTS.items():
            last = 4 if precision == "quarter" else 2
            patterns += [
                (precision, rf"\b{mark}(?P<number>[1-{last}])\b[\s,(/:–-]*(?:(?:of|in)\s+(?:the\s+)?)?{year}"),
                (precision, rf"\b{year}[\s,(/:–-]*{mark}(?P<number>[1-{last}])\b"),
                (precision, rf"\b{_NTH}\s+{precision}[\s,]+(?:(?:of|in)\s+(?:the\s+)?)?{year}"),
            ]
    return patterns


_DAYS_WRITTEN = [
    ("day", rf"\b(?P<year>{_FULL})(?P<sign>[-/.])(?P<number>\d\d?)(?P=sign)(?P<day>\d\d?){_TIME}{_NO_MORE}"),
    ("day", rf"{_WEEKDAY}\b(?P<day>\d\d?)(?:\s?[/.]\s?|-)(?P<number>\d\d?)(?:\s?[/.]\s?|-)(?P<year>{_FULL}|\d\d){_TIME}{_NO_MORE}"),
    (
        "day",
        rf"{_WEEKDAY}\b(?P<day>\d\d?){_ORDINAL}(?:\s+of)?[\s./-]*{_MONTH},?[\s./-]{{0,2}}(?P<year>{_FULL}|{_SHORT}|(?<=[\s./-])\d\d{_NOT_A_DAY})\b",
    ),
    ("day", rf"{_WEEKDAY}\b{_MONTH}\s+(?:the\s+)?(?P<day>\d\d?){_ORDINAL},?\s+(?P<year>{_FULL})\b"),
]
_SEASON = rf"\b(?P<season>spring|summer|autumn|winter)\s+(?:of\s+)?(?P<year>{_FULL}|{_SHORT})(?:{_TO}{_ENDS})?\b"
_SEASON_WITHOUT_CENTURY = _SEASON.replace(_SHORT, r"['’‘`´]?\d\d")
_MONTHS_WRITTEN = [
    ("month", rf"\b{_MONTH}(?:\s*[-–—]\s*|\s+(?:of\s+)?|,\s*|/)(?P<year>{_FULL}|{_SHORT}|\d\d{_NOT_A_DAY})" + _NOT_PERCENT),
    ("month", rf"\b{_MONTH}(?P<year>{_FULL}|{_SHORT})\b"),
    ("month", rf"(?<![\d/.])\b(?P<number>0?[1-9]|1[0-2])[/.-](?P<year>{_FULL})\b{_NO_MORE}"),
]
_YEARS_WRITTEN = [
    ("financial year", rf"(?<![\d/.])(?:{_FY}|\b(?:the\s+)?year\s+|\b)(?P<year>{_FULL}){_TO}{_ENDS}(?![/.]?\d)"),
    ("financial year", rf"{_FY}(?P<year>\d\d){_TO}(?P<end>\d\d)\b"),
    ("financial year", rf"{_FY}(?P<year>{_FULL}|\d\d)\b"),
    ("year", rf"(?<![\d/.£-])(?:\b(?:the\s+)?(?:calendar\s+)?year\s+)?\b(?P<year>{_FULL}){_NOT_PERCENT}"),
    ("year", rf"(?<![\d/.£A-Za-z-])(?P<year>{_SHORT}){_NOT_PERCENT}"),
]
_WITHOUT_CENTURY = ("financial year", rf"\b(?P<year>1[3-9]|[2-9]\d)[/–-](?P<end>\d\d){_NO_MORE}\b")


def _compile(patterns: list[tuple[str, str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((precision, re.compile(pattern, re.IGNORECASE)) for precision, pattern in patterns)


ANYWHERE = _compile([*_DAYS_WRITTEN, *_parts_of_years(), ("season", _SEASON), *_MONTHS_WRITTEN, *_YEARS_WRITTEN])
STANDING_ALONE = _compile([
    *_DAYS_WRITTEN, *_parts_of_years(), ("season", _SEASON_WITHOUT_CENTURY), *_MONTHS_WRITTEN, *_YEARS_WRITTEN[:-2], _WITHOUT_CENTURY, *_YEARS_WRITTEN[-2:],
])  # fmt: skip
BARE_MONTH = re.compile(r"\b" + _MONTH, re.IGNORECASE)

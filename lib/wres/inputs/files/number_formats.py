"""What a cell shows: a number or a day in the format of its cell, as far as the format changes what is read."""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal

BUILT_IN = {  # formats that a workbook names by number alone; the others hold a whole day, a time or nothing that matters
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 17: "mmm-yy", 37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 49: "@",
}  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WHOLE = {"", "general", "@", "0", "#,##0", "#"}  # formats that show a whole number as it is
LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.')
PATTERN = re.compile(r"[#0?,]*(?:\.[#0?]*)?")
Number = int | float
LARGE = 1e15  # beyond it a spreadsheet does not know the digits
MARK = "\x1a"  # stands for a literal percent sign while a format is taken apart


def is_percent(code: str) -> bool:
    """Whether a format shows a number a hundred times as large, with a percent sign."""
    return "%" in LITERAL.sub("", code.split(";")[0])


def tells_more(code: str) -> bool:
    """Whether a format may show something else than the number or day that is kept."""
    return code.strip().lower() not in WHOLE and not _shows_a_day(code)


def shown_month(day: dt.date, code: str) -> str | None:
    """`March 2025` where a format shows month and year alone, `2025` where only the year; None where it shows the day."""
    letters = LITERAL.sub("", code.split(";")[0]).lower()
    if "d" in letters or "h" in letters or "s" in letters or "y" not in letters:
        return None
    return f"{MONTHS[day.month - 1]} {day.year}" if "m" in letters else str(day.year)


def plain_number(value: Number) -> str:
    """A number in digits alone, as exact as a spreadsheet shows it at most (15 digits)."""
    if isinstance(value, int):
        return str(value)
    text = format(Decimal(f"{value:.15g}"), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def hundredfold(value: Number) -> str:
    """A part of 1 as a percentage in digits alone: 0.261 is 26.1."""
    text = format(Decimal(f"{value:.15g}") * 100, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_number(value: Number, code: str) -> str:
    """A number in its format: 1.1 as 0.00 is 1.10, 0.75 as 0% is 75%; plain where the format is not understood."""
    section = _section(value, code)
    if section is None or not abs(value) < LARGE:
        return plain_number(value)
    literals: list[str] = []

    def keep(match: re.Match[str]) -> str:
        literals.append(match.group(1) or match.group(2) or match.group(3) or (" " if match.group().startswith("_") else ""))
        return MARK

    pattern = LITERAL.sub(keep, section)
    number = PATTERN.search(pattern.replace(MARK, " "))
    match = next((part for part in PATTERN.finditer(pattern) if part.group()), None)
    if number is None or match is None or not set(pattern) <= set("#0?,.% -+()£$€/:" + MARK) or set(match.group()) <= {",", "."}:
        return plain_number(value)
    percent = "%" in pattern
    digits = _digits(Decimal(f"{abs(value):.15g}") * (100 if percent else 1), match.group())
    marked = pattern[: match.start()] + digits + pattern[match.end() :]
    if set(pattern[match.end() :]) & set("#0?"):
        return plain_number(value)
    for literal in literals:
        marked = marked.replace(MARK, literal, 1)
    sign = "-" if value < 0 and ";" not in code and digits.strip("0.,") else ""
    return f"{sign}{marked.strip()}"


def _shows_a_day(code: str) -> bool:
    letters = LITERAL.sub("", code.split(";")[0]).lower()
    return "d" in letters and ("m" in letters or "y" in letters)


def _section(value: Number, code: str) -> str | None:
    """The part of a format that is for a number of this sign; None where the format says nothing of it."""
    sections = code.split(";")
    if code.strip().lower() in WHOLE or re.search(r"\[[<>=]", code) or any("general" in part.lower() for part in sections):
        return None
    if value < 0 and len(sections) > 1:
        return sections[1]
    if value == 0 and len(sections) > 2:
        return sections[2]
    return sections[0]


def _digits(value: Decimal, pattern: str) -> str:
    whole, _, decimals = pattern.partition(".")
    needed, most = decimals.count("0"), len(decimals)
    text = format(value.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP), "f")
    left, _, right = text.partition(".")
    right = right[:needed] + right[needed:].rstrip("0")
    left = left.zfill(whole.count("0")) if whole.count("0") else left.lstrip("0")
    if "," in whole.strip(","):
        left = f"{int(left or 0):,}"
    return f"{left}.{right}" if right else left

"""The strict base of every parameter model, and how a model reads years and days out of what people write."""

import datetime as dt
import re
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Value = TypeVar("Value")
YEAR = re.compile(r"(?:FY\s*)?(?P<year>\d{4})(?:[.,]0+)?", re.IGNORECASE)
SPAN = re.compile(r"(?:FY\s*)?(?P<first>\d{4}|\d{2})\s*[/\u2010-\u2015-]\s*(?P<last>\d{4}|\d{2})", re.IGNORECASE)
DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def year_in(text: Any) -> int | None:
    """The YEAR that a text means: 2025, 2024/25 as it is shown, or 2025.0 as a spreadsheet may save it; None when it means none."""
    words = str(text).strip()
    if match := YEAR.fullmatch(words):
        return int(match["year"])
    if (match := SPAN.fullmatch(words)) is None:
        return None
    first, last = (int(part) + (2000 if len(part) == 2 else 0) for part in (match["first"], match["last"]))
    return last if last == first + 1 else None


def _year(value: Any) -> int:
    year = None if isinstance(value, bool) else year_in(value)
    if year is None:
        raise ValueError("write a year from 1990 to 2100, as 2025 or 2024/25")
    return year


def _day(value: Any) -> dt.date:
    if isinstance(value, dt.date):
        return value
    match = DAY.fullmatch(str(value).strip())
    if match is None:
        raise ValueError("write a day as 2026-03-31: the year, the month and the day")
    try:
        return dt.date(*(int(part) for part in match.groups()))
    except ValueError:
        raise ValueError("there is no such day. Write one as 2026-03-31") from None


def _each_year_once(by_year: Any) -> Any:
    if isinstance(by_year, dict):
        years = [year_in(key) for key in by_year]
        twice = next((year for year in years if year is not None and years.count(year) > 1), None)
        if twice is not None:
            raise ValueError(f"the year {twice} is given twice")
    return by_year


Day = Annotated[dt.date, BeforeValidator(_day)]
ReportingYear = Annotated[int, BeforeValidator(_year), Field(ge=1990, le=2100)]
ByYear = Annotated[dict[ReportingYear, Value], BeforeValidator(_each_year_once)]


class Parameters(BaseModel):
    """Base of all parameter models: unknown keys and numbers without end are refused, and values cannot be changed.

    A key with nothing after it is one that was not given.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _without_nothing(cls, values: Any) -> Any:
        if not isinstance(values, dict):
            return values
        return {key: value for key, value in values.items() if value is not None or key not in cls.model_fields}

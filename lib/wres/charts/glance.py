"""What an infographic says of one indicator: where its figures lie, what they were, what changed, and why there may be none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Scale = Literal["percent", "ratio"]
Role = Literal["reference", "comparison", "whole", "ratio"]
Look = Literal["shown", "missing", "hidden"]
Change = Literal["better", "worse", "changed", "same", "unsettled", "none"]


@dataclass(frozen=True, slots=True)
class GlanceMark:
    """A figure on the scale of its indicator.

    role: whose it is: of one of the two groups, of the whole that a share is compared with, or a ratio of the two. text: the figure
    as tables have it; name: what it is of, unless its role says so; group: whose it is, before the figure where there is room. half: to
    which the figure is rounded, where that is what keeps a hidden number safe; it is drawn as wide as that.
    """

    role: Role
    value: float
    text: str
    name: str = ""
    group: str = ""
    half: float = 0.0


@dataclass(frozen=True, slots=True)
class GlanceYear:
    """A figure of an earlier year or of this, with the number of its series: a line joins those of one series alone."""

    role: Role
    year: int
    value: float
    series: int


@dataclass(frozen=True, slots=True)
class GlanceBenchmark:
    """A figure of others, with their name."""

    name: str
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Glance:
    """One indicator of an infographic.

    title: with its number; subtitle: both groups' figures, where the marks are not these. link: what lies between two marks. lower,
    upper: the interval of a ratio; None where it has no end there. goes: where a figure lies that has no place on the scale. absent: why
    there is no figure. change: a symbol and a word, or numbers of people. emphasis: words of a row that
    is to be seen first.
    """

    title: str
    scale: Scale
    subtitle: str = ""
    marks: Sequence[GlanceMark] = ()
    link: str = ""
    lower: float | None = None
    upper: float | None = None
    goes: Literal["", "up", "down"] = ""
    look: Look = "shown"
    absent: str = ""
    benchmark: GlanceBenchmark | None = None
    years: Sequence[GlanceYear] = ()
    change: str = ""
    change_is: Change = "none"
    emphasis: str = ""

    @property
    def is_of_words(self) -> bool:
        """Whether words stand where its figures would be."""
        return bool(self.absent) and not self.marks


@dataclass(frozen=True, slots=True)
class GlanceWords:
    """What an infographic says besides.

    title and headline: above it in a file of its own. roles: what marks stand for, by role; range: of ratios. low, high: ends of
    the range that is not called adverse. benchmark: whose figures are compared. years, change: what stands above these columns.
    equal: at 1, from the top; ends: of the range, as figures. first, last: the years of the trend. lines: what small lines show,
    in a sentence, where no column says it.
    """

    title: str
    headline: Sequence[str]
    roles: dict[Role, str]
    range: str
    low: float
    high: float
    benchmark: str
    years: str
    change: str
    equal: str
    ends: dict[float, str]
    first: int
    last: int
    lines: str = ""

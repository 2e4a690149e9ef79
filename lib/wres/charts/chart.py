"""A chart as data: which drawing, what fills it, and its words."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from wres.charts.strips import Strip

Row = Mapping[str, str | float | None]
Param = str | float | bool | Sequence[float] | Sequence[str] | Mapping[str, str] | Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Chart:
    """What fills a drawing, and the words that go with it.

    name: unique on a page; drawing: the function of this package that draws it; data: rows by the name of their data;
    params: values by the name of their parameter; title: the finding, in a sentence; description: what the chart shows,
    for those who cannot see it; caption: the sentence printed with it; key: what its marks stand for, printed beneath; words: HTML
    that stands beside it where there is room.
    """

    name: str
    drawing: str
    data: Mapping[str, Sequence[Row]]
    params: Mapping[str, Param]
    title: str
    description: str
    caption: str
    key: str = ""
    words: str = ""

    def with_words(self, words: str) -> Self:
        """The same chart with HTML that stands beside it."""
        return replace(self, words=words)

    def to_json(self) -> str:
        """The chart as one text, for the output of a notebook's cell."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__})


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart that is a file of its own too.

    opening: pixels at the top that the file shows, and a page leaves out because it says the same. strips: the same for a narrow screen;
    slide: what a slide of it is drawn from, as text.
    """

    chart: Chart
    opening: float
    strips: Sequence[Strip] = ()
    slide: str = ""


def chart_from_json(text: str) -> Chart:
    """The chart of a text that `to_json` made."""
    return Chart(**json.loads(text))


def numbers(values: Iterable[float | None]) -> list[float]:
    """The values that are there."""
    return [value for value in values if value is not None]

"""What a ladder of bands is made of, and where each of its rungs stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from wres.charts.chart import Row
from wres.charts.rows import LINE, WIDTH, first_line, wrap

MIDDLE, FIGURES = 96, 45  # pixels: the names between two sides, and the figures at each edge
BAR = (WIDTH - MIDDLE) / 2 - FIGURES - 6  # pixels of the longest bar
RUNG, STEP, TITLE = 24, 26, 34  # pixels: the height of a band, of a step between tiers, and of a title with the space above it
CLEAR = 4  # pixels between a name and the bars beside it
Side = Literal["left", "right"]
SIGNS: Mapping[Side, int] = {"left": -1, "right": 1}
INNER: Mapping[Side, float] = {"left": (WIDTH - MIDDLE) / 2, "right": (WIDTH + MIDDLE) / 2}


@dataclass(frozen=True, slots=True)
class BandShare:
    """A group's share of a band of one staff group, in percent, None where it is not shown; `text` is the figure in words."""

    value: float | None
    text: str
    look: Literal["exact", "rounded", "hidden", "absent"] = "exact"


@dataclass(frozen=True, slots=True)
class GoalMark:
    """The share that a band is to reach, in percent; `words` stand beneath its name."""

    share: float
    words: str
    is_reached: bool = False


@dataclass(frozen=True, slots=True)
class Rung:
    """A band, or a step from a lower tier to a higher one, in one or two staff groups.

    goal: marked on each side on which anyone works. is_step: then the shares are words alone.
    """

    name: str
    sides: Mapping[Side, BandShare]
    goal: GoalMark | None = None
    is_step: bool = False


@dataclass(frozen=True, slots=True)
class LadderPart:
    """Bands of one scale, the lowest first: of two staff groups, left and right, or of one, on the right."""

    titles: Mapping[Side, str]
    rungs: Sequence[Rung]

    @property
    def is_double(self) -> bool:
        """Whether two staff groups stand back to back."""
        return len(self.titles) > 1


def lay_parts(parts: Sequence[LadderPart], references: Mapping[str, float]) -> tuple[dict[str, list[Row]], int]:
    """The data of parts one under another, each with its highest band at the top, and the height of all."""
    data: dict[str, list[Row]] = {"shares": [], "references": [], "goals": [], "names": [], "steps": []}
    edge = 0.0
    for part in parts:
        data["names"] += _titles(part, edge)
        edge += TITLE
        begins = edge
        for rung in reversed(part.rungs):
            height = _height(rung, part)
            middle = edge + height / 2
            data["names"] += _names(rung, part, middle)
            if rung.is_step:
                data["steps"].append({"y": middle})
                data["references"] += _references(part, begins, edge, references)
                begins = edge + height
            else:
                data["shares"] += [
                    {"y": middle, "side": SIGNS[side], "value": share.value, "text": share.text, "look": share.look}
                    for side, share in rung.sides.items()
                ]
                data["goals"] += _goals(rung, middle)
            edge += height
        data["references"] += _references(part, begins, edge, references)
    return data, round(edge)


def _lines(rung: Rung, part: LadderPart) -> list[str]:
    return wrap(rung.name, MIDDLE - 2 * CLEAR if part.is_double else INNER["right"] - 2 * CLEAR)


def _height(rung: Rung, part: LadderPart) -> float:
    return STEP if rung.is_step else max(RUNG, (len(_lines(rung, part)) + bool(rung.goal)) * LINE + 7)


def _titles(part: LadderPart, edge: float) -> Iterator[Row]:
    """The names of the staff groups: at the inner end of their bars, or at the left of those that stand alone."""
    for side, text in part.titles.items():
        x, align = (INNER[side], "right" if side == "left" else "left") if part.is_double else (0.0, "left")
        yield {"y": edge + TITLE - 12, "x": x, "align": align, "text": text, "kind": "title"}


def _names(rung: Rung, part: LadderPart, middle: float) -> Iterator[Row]:
    """The name of a rung with the words beneath it, and the words of a step on each side."""
    lines = _lines(rung, part)
    every = [*lines, *([rung.goal.words] if rung.goal else [])]
    place: Row = {"x": WIDTH / 2, "align": "center"} if part.is_double else {"x": INNER["right"] - 2 * CLEAR, "align": "right"}
    top = first_line(middle, every)
    yield {**place, "y": top, "text": "\n".join(lines), "kind": "below" if rung.is_step else "band"}
    if rung.goal:
        yield {**place, "y": top + LINE * len(lines), "text": rung.goal.words, "kind": "below"}
    if rung.is_step:
        for side, share in rung.sides.items():
            yield {"x": INNER[side] + SIGNS[side] * (BAR + FIGURES) / 2, "align": "center", "y": middle, "text": share.text, "kind": "step"}


def _goals(rung: Rung, middle: float) -> Iterator[Row]:
    if rung.goal is None:
        return
    for side, share in rung.sides.items():
        if share.look != "absent":
            yield {"y": middle, "side": SIGNS[side], "value": rung.goal.share, "reached": rung.goal.is_reached}


def _references(part: LadderPart, top: float, bottom: float, references: Mapping[str, float]) -> Iterator[Row]:
    """Rules between two steps, so that none crosses the words of a step."""
    for side in part.titles if top < bottom else ():
        for kind, value in references.items():
            yield {"side": SIGNS[side], "y": top, "until": bottom, "value": value, "kind": kind}

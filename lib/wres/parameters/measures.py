"""The table of measures: what a number of each is, and how it reads."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["percent", "ratio", "points"]
Reading = Literal["to equal", "by harm", "in people", "not judged"]


@dataclass(frozen=True, slots=True)
class Measure:
    """What is known of a measure, whichever indicator has it.

    signed: a difference, which may be printed without its sign; it narrows as its size falls. parts: the measure of the same
    cell that it is built on. compared_with: a measure of the whole workforce that it is built on as well. reads: how a change
    of it reads, namely by how close it is to equal (a ratio to 1, a gap to 0), by what the indicator says of harm, or in numbers of people,
    without a verdict. of_workforce: a group's part of the staff in post. surveyed: of those who answered a survey. adds_to_100:
    over the groups of a cell. followed: a plan is asked about its changes.
    """

    unit: Unit
    signed: bool = False
    parts: str = ""
    compared_with: str = ""
    reads: Reading = "not judged"
    of_workforce: bool = False
    surveyed: bool = False
    adds_to_100: bool = False
    followed: bool = False


MEASURES: dict[str, Measure] = {
    "share": Measure("percent", reads="in people", of_workforce=True, adds_to_100=True, followed=True),
    "likelihood": Measure("percent"),
    "relative_likelihood": Measure("ratio", parts="likelihood", reads="to equal", followed=True),
    "percentage": Measure("percent", reads="by harm", surveyed=True, followed=True),
    "gap": Measure("points", signed=True, parts="percentage", reads="to equal", followed=True),
    "board_share": Measure("percent", reads="in people", adds_to_100=True, followed=True),
    "difference": Measure("points", signed=True, parts="board_share", compared_with="share", reads="in people"),
    "disparity": Measure("ratio"),
}
UNKNOWN = Measure("percent")
RATIO, DIFFERENCE = "/", "-"  # stand between the groups that a figure compares, and in no code of a group
SURVEYED = next(name for name, measure in MEASURES.items() if measure.surveyed)


def measure_and_part(name: str) -> tuple[str, str]:
    """A measure and the part of its table it is of: `relative_likelihood_domestic` is (`relative_likelihood`, `domestic`)."""
    if name in MEASURES:
        return name, ""
    measure = max((measure for measure in MEASURES if name.startswith(f"{measure}_")), key=len, default=name)
    return measure, name[len(measure) + 1 :]


def measure_of(name: str) -> Measure:
    """What is known of a measure, or of a part's measure; nothing of one that is not in the table."""
    return MEASURES.get(measure_and_part(name)[0], UNKNOWN)


def groups_of(group: str) -> tuple[str, ...]:
    """The groups that a figure is of: both of a ratio (`first/second`) and of a difference (`first-second`), else the one."""
    return tuple(group.replace(DIFFERENCE, RATIO).split(RATIO))


def is_followed(name: str) -> bool:
    """Whether a plan is asked about changes of a measure; never about those of a part's."""
    return MEASURES.get(name, UNKNOWN).followed


def of_part(measure: str, part: str) -> str:
    """The name of a measure of a part of its table; of everyone, the measure itself."""
    return f"{measure}_{part}" if part else measure

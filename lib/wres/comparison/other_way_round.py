"""Published ratios and gaps that compare two groups the other way round than the standard does: 0.46 white/bme is 2.2 bme/white."""

from collections.abc import Iterator, Mapping, Sequence
from math import floor, isnan, log10

from wres.comparison.published_cells import Row
from wres.comparison.published_row import number_of
from wres.comparison.unusable_values import CONTRADICTION
from wres.parameters import Standard
from wres.parameters.measures import DIFFERENCE, RATIO
from wres.text.lists import quantity, semicolons

KEY = ("organisation", "year", "indicator", "measure", "staff_group", "band")
NAMED = 3
LEAST_DECIMALS, MOST_DECIMALS = 2, 15


def without_other_way(columns: Sequence[str], rows: Sequence[Row], standard: Standard) -> tuple[list[Row], int]:
    """The rows without those the other way round of which the file has the right way round too; and how many those are."""
    at, right = _places(columns), _right_way_round(standard)
    if not any((row[at["indicator"]], row[at["group"]]) in right for row in rows):
        return list(rows), 0
    straight = {_key(row, at, row[at["group"]]) for row in rows}
    others = [row for row in rows if _key(row, at, right.get((row[at["indicator"]], row[at["group"]]), "")) not in straight]
    return others, len(rows) - len(others)


def turned_rows(columns: Sequence[str], rows: Sequence[Row], standard: Standard) -> tuple[list[Row], dict[int, str]]:
    """The rows with what is the other way round turned over, with its interval; and by their places what was turned, in words.

    What cannot be turned over, a ratio of 0, has no value then.
    """
    at, right = _places(columns), _right_way_round(standard)
    turned, words = list(rows), dict[int, str]()
    for place, row in enumerate(rows):
        if group := right.get((row[at["indicator"]], row[at["group"]])):
            turned[place] = _turn_over(row, at, group)
            if written := row[at["value"]].strip():
                became = turned[place][at["value"]] or "cannot be turned over"
                words[place] = f"{written} ({' '.join(row[at[name]] for name in ('indicator', 'measure', 'group'))}) is {became} {group}"
    return turned, words


def direction_doubts(turned: Mapping[int, str], doubled: int) -> Iterator[tuple[str, str]]:
    """What there is to say of them, and what was made of it. doubled: how many rows were left out."""
    if turned:
        figures = quantity(len(turned), "figure compares", "figures compare")
        what = f"{figures} two groups the other way round than the standard does: {semicolons(list(turned.values()), NAMED)}."
        yield what, "It was turned over, with its interval." if len(turned) == 1 else "They were turned over, with their intervals."
    if doubled:
        rows = quantity(doubled, "row compares", "rows compare")
        yield f"{rows} two groups the other way round, and the file has the figure the right way round too.", "The right way round counts."


def _places(columns: Sequence[str]) -> dict[str, int]:
    return {name: place for place, name in enumerate(columns)}


def _right_way_round(standard: Standard) -> dict[tuple[str, str], str]:
    """By indicator and pair of groups the other way round, the pair as the standard has it."""
    right = {}
    for code, indicator in standard.indicators.items():
        sign, pair = (RATIO, indicator.ratio) if indicator.ratio else (DIFFERENCE, (standard.comparison_group, standard.reference_group))
        right[code, sign.join(reversed(pair))] = sign.join(pair)
    return right


def _key(row: Row, at: Mapping[str, int], group: str) -> tuple[str, ...]:
    return group, *(row[at[name]] for name in KEY if name in at)


def _turn_over(row: Row, at: Mapping[str, int], group: str) -> Row:
    """A row of the other pair of groups, without a value where that cannot be turned over."""
    turn = _over_itself if RATIO in group else _with_other_sign
    ends = {"lower": "upper", "upper": "lower", "value": "value"}
    cells = {name: turn(row[at[other]].strip()) for name, other in ends.items() if name in at and other in at}
    if row[at["value"]].strip() and not cells["value"]:
        cells = dict.fromkeys(cells, "") | {"status": "missing", "reason": CONTRADICTION}
    turned = list(row)
    for name, text in {**cells, "group": group}.items():
        if name in at:
            turned[at[name]] = text
    return turned


def _with_other_sign(text: str) -> str:
    number = number_of(text)
    if not number or isnan(number):
        return text
    return text.removeprefix("-") if number < 0 else f"-{text.removeprefix('+')}"


def _over_itself(text: str) -> str:
    """1 over a ratio, with the decimals that its rounding leaves right, two at least; blank for 0 and where there is none."""
    number = number_of(text)
    if not number or isnan(number) or number < 0:
        return ""
    half = 0.5 * 10.0 ** -len(text.partition(".")[2])
    decimals = floor(-log10(2 * half / number**2))
    return f"{1 / number:.{min(MOST_DECIMALS, max(LEAST_DECIMALS, decimals))}f}"

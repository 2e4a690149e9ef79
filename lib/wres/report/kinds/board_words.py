"""A board in words: a group's seats beside its share of the workforce."""

from collections.abc import Iterable, Mapping
from math import ceil, floor, isnan

from wres.indicators.figures import Figure
from wres.parameters import Indicator, period
from wres.report.figure_text import figure_text, points_decimals
from wres.report.words import Words
from wres.text import count, shown_as, why_not_shown
from wres.text.lists import quantity, within_sentence
from wres.text.numbers import percentage_points

FLOATS = 1e-9  # of a seat: what binary numbers add to a whole one


def part_words(indicator: Indicator, part: str) -> str:
    """The board or a part of it, as a sentence says it: the board, the voting members."""
    label = indicator.parts[part].label
    return "the board" if part == next(iter(indicator.parts)) else f"the {within_sentence(label)}"


def board_sentence(figures: Iterable[Figure], words: Words, group: str, workforce: Figure | None, board: str = "the board") -> str:
    """The group's share of the board beside its share of the workforce; figures: of the board or the part of it that `board` says."""
    whole = {figure.measure: figure for figure in reversed(list(figures)) if figure.group == group}
    share, difference = whole.get("board_share"), whole.get("difference")
    if share is None:
        return why_not_shown("missing", "no data")
    if share.status != "ok":
        return why_not_shown(share.status, share.reason)
    sentence = f"{words.group(group)} members are {figure_text(share)} of {board}"
    if not isnan(share.numerator):
        sentence += f" ({count(share.numerator)} of {quantity(share.denominator, 'seat')})"
    if difference is None or difference.status != "ok":
        unseen = shown_as("missing" if workforce is None else workforce.status)
        return f"{sentence}. The {words.group(group)} share of the workforce is {unseen}."
    if workforce is not None and workforce.status == "ok":
        sentence += f" and {words.group(group)} staff {figure_text(workforce)} of the workforce"
    decimals = points_decimals(difference)
    points = percentage_points(abs(difference.value), decimals)
    if points == percentage_points(0, decimals):
        return f"{sentence}: {f'a difference that rounds to {points}' if difference.is_rounded else 'the same share'}."
    return f"{sentence}: {points} {'below' if difference.value < 0 else 'above'} their share of the workforce."


def with_seats(by_year: Mapping[int, Figure]) -> dict[int, Figure]:
    """The shares whose seats are counted, oldest year first."""
    return {year: share for year, share in sorted(by_year.items()) if share.status == "ok" and not isnan(share.numerator)}


def seats_sentences(by_year: Mapping[int, Figure], year: int, words: Words, workforce: Figure | None) -> list[str]:
    """A group's seats over the years, and how many would be its share of the workforce; nothing without counts.

    by_year: the group's share of the whole board or one part of it in each year that has one.
    """
    counted = with_seats(by_year)
    now = counted.get(year)
    if now is None or not now.denominator:
        return []
    sentences = [_over_the_years(counted, year, words.group(now.group))]
    if workforce is not None and workforce.status == "ok":
        ways = {_to_match(now, workforce.value + way * workforce.rounding, words.group(now.group)) for way in (-1, 1)}
        sentences += ways if len(ways) == 1 else []  # where rounding alone changes the answer, there is none
    return [sentence for sentence in sentences if sentence]


def _over_the_years(counted: Mapping[int, Figure], year: int, group: str) -> str:
    """How many members were of the group in each year that is counted; nothing of one year alone."""
    if len(counted) < 2:
        return ""
    seats = {other: f"{count(share.numerator)} of {count(share.denominator)}" for other, share in counted.items()}
    if len(set(seats.values())) == 1:
        years = f"both {period(min(seats))} and {period(year)}" if len(seats) == 2 else f"all {len(seats)} years from {period(min(seats))}"
        return f"{group} members were {seats[year]} in {years}."
    listed = "; ".join(f"{text} in {period(other)}" for other, text in seats.items())
    return f"{group} members over the years: {listed}."


def _to_match(share: Figure, percent_of_workforce: float, group: str) -> str:
    """The whole numbers of seats on either side of the share of the workforce."""
    seats = percent_of_workforce * share.denominator / 100
    least, most = floor(seats + FLOATS), ceil(seats - FLOATS)
    if share.denominator == 1:
        return "With 1 member, no share but 0% or 100% is possible."
    either = f"{least} or {most}" if least < most else f"{least}"
    if least <= share.numerator <= most:
        return f"Matching the workforce takes {either} of {count(share.denominator)} members, so the board is within 1 seat of it."
    return f"Matching the workforce would need {either} {group} members of {count(share.denominator)}."

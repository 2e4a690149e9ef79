"""How many figures are outside limits on the worse side, of how many organisations, and how many would be so by chance alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from wres.overview.funnel import Funnel
from wres.report.many_tests_words import expected_words
from wres.text.lists import quantity


@dataclass(frozen=True, slots=True)
class Tally:
    """What is outside a limit, by whatever more; expected: how many figures would be by chance alone, if all had the same one."""

    figures: int
    organisations: int
    expected: float


def tally_of(funnels: Sequence[Funnel], beyond: int) -> Tally:
    """The tally of the inner (1) or the outer (2) limits, over all figures and gaps that are judged."""
    outside = [point.report.code for funnel in funnels for point in funnel.points if point.beyond >= beyond and funnel.is_worse(point)]
    expected = sum(len(funnel.points) * (1 - funnel.levels[beyond - 1]) / 2 for funnel in funnels)
    return Tally(len(outside), len(set(outside)), expected)


def outside_words(far: Tally, near: Tally, figures: int, limits: tuple[str, str], group: str) -> list[str]:
    """What is outside the outer limits, then outside the inner ones, in sentences; limits: inner and outer; figures: of all judged."""
    inner, outer = limits
    side = f"outside the {outer} limits of an indicator on the side that is worse for {group} staff"
    of_all = f"of the {quantity(figures, 'figure or gap', 'figures and gaps')}"
    by_chance = f"by chance alone {expected_words(far.expected)} {of_all} would be"
    if far.figures:
        outside = quantity(far.organisations, "organisation is", "organisations are")
        doubt = ", so even that may be chance" if far.expected >= far.figures else ""
        first = f"{outside} {side}, with {quantity(far.figures, 'figure or gap', 'figures and gaps')}; {by_chance}{doubt}."
    else:
        first = f"No organisation is {side}; {by_chance}."
    if not near.figures:
        return [first, f"None is outside the {inner} limits; by chance alone {expected_words(near.expected)} would be."]
    outside = (
        f"Outside the {inner} limits {'is' if near.figures == 1 else 'are'} {near.figures} of them, of "
        f"{quantity(near.organisations, 'organisation')}"
    )
    doubt = ", so a single one says little" if near.expected >= 1 else ""
    return [first, f"{outside}; by chance alone {expected_words(near.expected)} would be{doubt}."]

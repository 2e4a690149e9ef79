"""How many figures are outside limits on the worse side, of how many organisations, and how many would be if these allow for all."""

from collections.abc import Sequence
from dataclasses import dataclass

from wres.overview.funnel import Funnel
from wres.report.many_tests_words import expected_words
from wres.text.lists import quantity


@dataclass(frozen=True, slots=True)
class Tally:
    """What is outside a limit, by whatever more; expected: how many figures would be if organisations differed only as the limits allow.

    is_widened: whether any of the limits allow for more than chance; few: of how many organisations all such figures rest on few cases.
    """

    figures: int
    organisations: int
    expected: float
    is_widened: bool = False
    few: int = 0


def tally_of(funnels: Sequence[Funnel], beyond: int) -> Tally:
    """The tally of the inner (1) or the outer (2) limits, over all figures and gaps that are judged."""
    points = [point for funnel in funnels for point in funnel.points if point.beyond >= beyond and funnel.is_worse(point)]
    outside = [point.report.code for point in points]
    sound = {point.report.code for point in points if not point.estimate.few}
    expected = sum(len(funnel.points) * (1 - funnel.levels[beyond - 1]) / 2 for funnel in funnels)
    is_widened = any(funnel.overdispersion.is_there for funnel in funnels)
    return Tally(len(outside), len(set(outside)), expected, is_widened, len(set(outside) - sound))


def outside_words(far: Tally, near: Tally, figures: int, limits: tuple[str, str], group: str) -> list[str]:
    """What is outside the outer limits, then outside the inner ones, in sentences; limits: inner and outer; figures: of all judged."""
    inner, outer = limits
    side = f"outside the {outer} limits of an indicator on the side that is worse for {group} staff"
    of_all = f"of the {quantity(figures, 'figure or gap', 'figures and gaps')}"
    if_alike = "if organisations differed only as the limits allow," if far.is_widened else "by chance alone"
    by_chance = f"{if_alike} {expected_words(far.expected)} {of_all} would be"
    if far.figures:
        outside = quantity(far.organisations, "organisation is", "organisations are")
        says_little = ", so even that says little" if far.is_widened else ", so even that may be chance"
        doubt = says_little if far.expected >= far.figures else ""
        first = f"{outside} {side}, with {quantity(far.figures, 'figure or gap', 'figures and gaps')}; {by_chance}{doubt}.{_on_few(far)}"
    else:
        first = f"No organisation is {side}; {by_chance}."
    if not near.figures:
        return [first, f"None is outside the {inner} limits; {if_alike} {expected_words(near.expected)} would be."]
    outside = (
        f"Outside the {inner} limits {'is' if near.figures == 1 else 'are'} {near.figures} of them, of "
        f"{quantity(near.organisations, 'organisation')}"
    )
    doubt = ", so a single one says little" if near.expected >= 1 else ""
    return [first, f"{outside}; {if_alike} {expected_words(near.expected)} would be{doubt}."]


def points_outside(far: Tally) -> str:
    """What a point outside the outer limits means, before a blank: less where as many would be there anyway. far: of these limits."""
    if not far.figures or far.expected < far.figures:
        return "Points outside the outer limits are unlikely to be there by chance: look at these first. "
    if_alike = "if organisations differed only as the limits allow" if far.is_widened else "by chance alone"
    as_many = f"{expected_words(far.expected)} of all points would be there on the worse side {if_alike}"
    return f"A single point outside the outer limits says little: {as_many}, and {quantity(far.figures, 'is', 'are')}. "


def _on_few(far: Tally) -> str:
    """How many are there by few cases alone, after a blank; nothing where nobody is."""
    if not far.few:
        return ""
    return " It rests on few cases." if far.organisations == 1 else f" {far.few} of these {far.organisations} by few cases alone."

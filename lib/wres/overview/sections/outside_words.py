"""How many figures are outside limits on the worse side, in sentences, and how many would be if these allow for all there is."""

from wres.overview.tally import Tally
from wres.report.many_tests_words import expected_words
from wres.text.lists import quantity


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
        doubt = says_little if far.would_be_anyway else ""
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
    if not far.would_be_anyway:
        return "Points outside the outer limits are unlikely to be there by chance: look at these first. "
    if_alike = "if organisations differed only as the limits allow" if far.is_widened else "by chance alone"
    as_many = f"{expected_words(far.expected)} of all points would be there on the worse side {if_alike}"
    return f"A single point outside the outer limits says little: {as_many}, and {quantity(far.figures, 'is', 'are')}. "


def _on_few(far: Tally) -> str:
    """How many are there by few cases alone, after a blank; nothing where nobody is."""
    if not far.few:
        return ""
    return " It rests on few cases." if far.organisations == 1 else f" {far.few} of these {far.organisations} by few cases alone."

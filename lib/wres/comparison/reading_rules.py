"""How a change in a measure reads: against what it is measured, and the rule in words."""

from wres.comparison.judging import Scale
from wres.indicators.figures import Figure
from wres.parameters import Indicator, Standard, Year
from wres.parameters.measures import measure_of
from wres.text.numbers import percentage, percentage_points, plain_number

PEOPLE_RULE = "The change is given in people or seats, where counts are available, without a verdict."


def scale_of(figure: Figure, standard: Standard, rules: Year) -> Scale | None:
    """Against what a change of a figure is measured; None where changes of its measure are not judged."""
    measure, indicator = measure_of(figure.measure), standard.indicators.get(figure.indicator)
    if indicator is None:
        return None
    if measure.reads == "to equal":
        equal, least = (1.0, rules.movement.ratio) if measure.unit == "ratio" else (0.0, rules.movement.points)
        return Scale(equal, least, more_is_worse=_more_is_worse(indicator))
    return Scale(None, rules.movement.percent, more_is_worse=_more_is_worse(indicator)) if measure.reads == "by harm" else None


def _more_is_worse(indicator: Indicator) -> bool:
    """Whether a higher percentage, ratio or gap is worse for the comparison group."""
    return indicator.harm in ("above", "higher")


def rule_in_words(figure: Figure, scale: Scale | None, rules: Year) -> str:
    """The rule by which a change of a figure is judged; empty where another figure is judged in its place."""
    if scale is None:
        return PEOPLE_RULE if measure_of(figure.measure).reads == "in people" else ""
    beyond = f"would be unlikely by chance alone ({percentage(rules.confidence)} confidence)"
    not_tested = "Where chance is not known, that is said with it."
    if scale.equal is None:
        better = "Lower is better" if scale.more_is_worse else "Higher is better"
        return f"{better}. A change is called better or worse if it is at least {percentage_points(scale.least)} and {beyond}. {not_tested}"
    if scale.equal:
        return (
            f"Ratios are closer to or further from equal (1) after a change of at least {plain_number(scale.least)} that {beyond}. "
            "The distance is that of a ratio: 0.5 is as far from 1 as 2. The summary counts closer as better, and further as worse."
        )
    return f"Gaps are closer to or further from equal (0) after a change of at least {percentage_points(scale.least)} that {beyond}."

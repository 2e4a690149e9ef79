"""The kinds of indicators, by the name that a standard gives them: the one place where that name is looked up."""

from wres.indicators.board_difference import BoardDifference
from wres.indicators.disparity import Disparity
from wres.indicators.kind import IndicatorKind
from wres.indicators.relative_likelihood import RelativeLikelihood
from wres.indicators.representation import Representation
from wres.indicators.survey_percentage import SurveyPercentage
from wres.parameters import Indicator

KINDS: dict[str, IndicatorKind] = {
    "representation": Representation(),
    "relative_likelihood": RelativeLikelihood(),
    "survey_percentage": SurveyPercentage(),
    "board_difference": BoardDifference(),
    "disparity": Disparity(),
}


def kind_of(indicator: Indicator) -> IndicatorKind:
    """The kind of an indicator."""
    return KINDS[indicator.kind]

"""How each kind of indicator is said, drawn and tabled: the one place where a kind's name is looked up."""

from wres.report.context import Context
from wres.report.kinds.board_difference import BoardDifferencePresenter
from wres.report.kinds.disparity import DisparityPresenter
from wres.report.kinds.presenter import Presenter
from wres.report.kinds.relative_likelihood import RelativeLikelihoodPresenter
from wres.report.kinds.representation import RepresentationPresenter
from wres.report.kinds.survey_percentage import SurveyPercentagePresenter

__all__ = ["KINDS", "Presenter", "presenter_of"]

KINDS: dict[str, Presenter] = {
    "representation": RepresentationPresenter(),
    "relative_likelihood": RelativeLikelihoodPresenter(),
    "survey_percentage": SurveyPercentagePresenter(),
    "board_difference": BoardDifferencePresenter(),
    "disparity": DisparityPresenter(),
}


def presenter_of(context: Context, code: str) -> Presenter:
    """How an indicator of the report's standard is shown."""
    return KINDS[context.standard.indicators[code].kind]

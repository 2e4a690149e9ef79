"""The kinds of indicators, by the name that a standard gives them: the one place where that name is looked up."""

from pathlib import Path

from wres.errors import ParameterError
from wres.indicators.board_difference import BoardDifference
from wres.indicators.disparity import Disparity
from wres.indicators.kind import IndicatorKind
from wres.indicators.relative_likelihood import RelativeLikelihood
from wres.indicators.representation import Representation
from wres.indicators.survey_percentage import SurveyPercentage
from wres.parameters import Indicator, Standard
from wres.parameters.written import line_of, text_of_yaml

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


def check_kinds(standard: Standard, path: Path) -> None:
    """Hold the indicators of a standard to the kinds that there are; path: the standard's file, which errors name.

    Raises ParameterError with a line for each indicator of another kind, or without what its kind needs.
    """
    faults = {code: fault for code, indicator in standard.indicators.items() if (fault := _fault(indicator))}
    if faults:
        text = text_of_yaml(path)
        lines = {code: line_of(text, ("indicators", code))[1] for code in faults}
        raise ParameterError("\n".join(f"{path}, line {lines[code]}: indicators.{code}: {fault}." for code, fault in faults.items()))


def _fault(indicator: Indicator) -> str:
    if indicator.kind not in KINDS:
        return f"there is no kind {indicator.kind}. Accepted: {', '.join(KINDS)}"
    absent = [field for field in KINDS[indicator.kind].needs if not getattr(indicator, field)]
    return f"an indicator of kind {indicator.kind} also needs: {', '.join(absent)}" if absent else ""

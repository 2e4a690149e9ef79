"""How far the rule for where to look first can judge an organisation: fully, in part, or not at all, and why not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wres.comparison.figure_marks import AS_PUBLISHED
from wres.comparison.ratio_counts import is_hidden
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.order import Placing
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import has_own_interval

FEW, HIDDEN, NO_FIGURE, NO_COUNTS = "few cases", "hidden to protect people", "no figure", "no counts published"
UNCHECKED = "an interval that cannot be checked"


@dataclass(frozen=True, slots=True)
class RuleReach:
    """How far the rule reaches.

    applies: whether the organisation could meet the rule by what can be judged of it; is_open: whether it does not meet the rule, and
    might if the rest could be judged; unjudged: of which indicators that rest is, with the reason.
    """

    applies: bool
    is_open: bool
    unjudged: Mapping[str, str]


def rule_reaches(data: OverviewData, placed: Mapping[str, Placing], funnels: Sequence[Funnel]) -> dict[str, RuleReach]:
    """The reach for each organisation with figures, by code. funnels: those that judge."""
    return {report.code: _reach(data, report, placed[report.code], funnels) for report in data.reports if report.has_figures}


def _reach(data: OverviewData, report: PublishedReport, placing: Placing, funnels: Sequence[Funnel]) -> RuleReach:
    several, codes = data.rules.overview.several_unequal, data.standard.main_indicators
    with_limits = {code: [funnel for funnel in funnels if funnel.code == code] for code in codes}
    placed = {funnel.label for funnel in funnels if (point := placing.places.get(funnel.label)) and not point.estimate.few}
    not_sound = placing.on_few | placing.unchecked
    by_interval = {code for code in codes if has_own_interval(report.comparable[code]) and code not in not_sound}
    in_limits = {code for code, rows in with_limits.items() if any(funnel.label in placed for funnel in rows)}
    lacking = [
        code
        for code, indicator in codes.items()
        if (indicator.unit == "ratio" and code not in by_interval) or any(funnel.label not in placed for funnel in with_limits[code])
    ]
    limits_alone = placing.is_reason_enough and bool(funnels)
    might = (limits_alone and len(placed) < len(funnels)) or placing.either + len(set(lacking) - set(placing.unequal)) >= several
    return RuleReach(
        applies=(limits_alone and bool(in_limits)) or len(by_interval | in_limits) >= several,
        is_open=not placing.meets_the_rule(several) and might,
        unjudged={code: _why(report, placing, code) for code in lacking},
    )


def _why(report: PublishedReport, placing: Placing, code: str) -> str:
    """Why an indicator cannot be judged."""
    figure, mark = report.headlines[code], report.marks.get(code)
    if mark == AS_PUBLISHED:
        return UNCHECKED
    if mark and mark.stands_alone:
        return mark.words
    if code in placing.on_few:
        return FEW
    if figure is None or figure.status == "missing":
        return NO_FIGURE
    is_hidden_ratio = figure.unit == "ratio" and is_hidden(figure, report.figures)
    return HIDDEN if figure.status == "suppressed" or is_hidden_ratio else NO_COUNTS

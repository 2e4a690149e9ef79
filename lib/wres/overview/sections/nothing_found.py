"""What is said where nobody is unequal and nothing worsened: of whom that is known, and of whom it is not."""

from collections.abc import Sequence

from wres.comparison import Verdict
from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.organisations import PublishedReport
from wres.overview.own_interval import has_own_interval, interval_name
from wres.overview.range_words import beyond_chance
from wres.overview.year_before import NOT_KNOWN
from wres.parameters import period
from wres.text.lists import quantity, runs

UNTESTED = (
    "Whether any indicator worsened since {before} by more than chance is not known, because no change can be judged: no counts were "
    "published, or there is no figure of both years."
)


def nobody_words(data: OverviewData, funnels: Sequence[Funnel]) -> str:
    """What is known where nobody is outside limits, unequal or worse. funnels: those that judge."""
    points = {point.report.code for funnel in funnels for point in funnel.points}
    whom = "This organisation is not" if len(data.reports) == 1 else f"Of {quantity(len(points), 'organisation')} in the plots, none is"
    limits = [f"{whom} outside limits on the worse side."] if points else []
    return " ".join([*limits, _nobody_unequal_words(data), nothing_worsened_words(data)])


def _nobody_unequal_words(data: OverviewData) -> str:
    """That no relative likelihood is beyond the range by an interval, as far as there are intervals."""
    name, beyond = interval_name(data.rules), beyond_chance(data)
    judged = {report.code: [code for code, row in report.comparable.items() if has_own_interval(row)] for report in data.reports}
    with_interval = [codes for codes in judged.values() if codes]
    if not with_interval:
        return f"No relative likelihood has a {name}, so it is not known whether any is {beyond}."
    if len(data.reports) == 1:
        (codes,) = with_interval
        rest = [code for code in _ratios(data) if code not in codes]
        return f"By the {name}, no relative likelihood of {_indicators(data, codes)} is {beyond}.{_not_known(data, rest)}"
    whom = quantity(len(with_interval), "organisation")
    rest_of_all = len(data.reports) - len(with_interval)
    others = f" Of the other {rest_of_all} it is not known." if rest_of_all else ""
    return f"Of {whom} with a {name} of a relative likelihood, none has one that is {beyond}.{others}"


def nothing_worsened_words(data: OverviewData) -> str:
    """That no indicator worsened, as far as changes can be judged."""
    before, judged = period(data.year - 1), {report.code: _codes_with_verdict(report) for report in data.reports}
    with_verdicts = [codes for codes in judged.values() if codes]
    if not with_verdicts:
        return UNTESTED.format(before=before)
    if len(data.reports) == 1:
        (report,) = data.reports
        rest = [code for code in _testable(data, report) if code not in with_verdicts[0]]
        which = runs(with_verdicts[0], list(report.headlines))
        none = f"No indicator whose change can be judged ({which}) worsened since {before} by more than chance."
        return f"{none}{_not_known(data, rest)}"
    unjudged = len(data.reports) - len(with_verdicts)
    others = f" Of the other {unjudged} it is not known." if unjudged else ""
    whom = quantity(len(with_verdicts), "organisation")
    return f"Of {whom} with changes that can be judged, none worsened on these since {before} by more than chance.{others}"


def _codes_with_verdict(report: PublishedReport) -> list[str]:
    """The indicators whose change is judged."""
    return [code for code, moved in report.changes.items() if moved.verdict not in NOT_KNOWN]


def _testable(data: OverviewData, report: PublishedReport) -> list[str]:
    """The indicators but those of people who are counted in full, whose changes have no chance to be tested for."""
    people = {code for code, moved in report.changes.items() if moved.verdict is Verdict.PEOPLE}
    return [code for code in data.standard.main_indicators if code not in people]


def _ratios(data: OverviewData) -> list[str]:
    return [code for code, indicator in data.standard.main_indicators.items() if indicator.unit == "ratio"]


def _indicators(data: OverviewData, codes: list[str]) -> str:
    return f"indicator{'s' if len(codes) > 1 else ''} {runs(codes, list(data.standard.main_indicators))}"


def _not_known(data: OverviewData, codes: list[str]) -> str:
    """Of which indicators it is not known, after a blank; nothing where it is known of all."""
    return f" Not known: {_indicators(data, codes)}, because counts or figures are not published." if codes else ""

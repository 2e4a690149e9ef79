"""For whom an indicator worsened that no action is known to be linked to, in sentences."""

from collections.abc import Iterator

from wres.overview.data import OverviewData
from wres.overview.plans_together import PlansTogether
from wres.overview.sections.nothing_found import nothing_worsened_words
from wres.overview.year_before import is_judged
from wres.parameters import period
from wres.text.lists import listing, quantity, runs
from wres.text.natural_order import natural

ALL_WITH_ACTIONS = (
    "Among the changes since {before} that can be judged ({judged}), wherever an indicator worsened, the organisation's plan has an action "
    "linked to it."
)


def worsened_sentences(data: OverviewData, together: PlansTogether) -> Iterator[str]:
    """Of whom changes can be judged, and for whom what worsened has no action, each with the indicators; or that all have."""
    before = period(data.year - 1)
    if not any(report.movement for report in together.reports):
        readable = " that can be read" if data.year_before else ""
        who = "This organisation has no report" if len(together.reports) == 1 else "None of the organisations here has a report"
        yield f"{who} of {before}{readable}, so it is not known what worsened."
        return
    if not together.worsened:
        yield nothing_worsened_words(data)
        return
    sentences = list(_without_action(together, before))
    if not sentences:
        yield ALL_WITH_ACTIONS.format(before=before, judged=_judged_words(together))
        return
    yield f"Changes since {before} can be judged for {_judged_words(together)}."
    yield from sentences


def _without_action(together: PlansTogether, before: str) -> Iterator[str]:
    """By what is known of their plan, the organisations with the indicators that worsened for them."""
    lacking = (
        (together.without_action, "and their plan has no action linked to it"),
        (together.without_plan, "and they published no plan"),
        (together.action_not_known, "and it is not known whether an action is linked to it"),
    )
    for reports_of, words in lacking:
        indicators: dict[str, list[str]] = {}
        for code in together.worsened:
            for report in reports_of(code):
                indicators.setdefault(report.code, []).append(code)
        if indicators:
            their = words.replace("their", "its").replace("they", "it") if len(indicators) == 1 else words
            named = listing([f"{code} ({_of(together, indicators[code])})" for code in sorted(indicators, key=natural)])
            yield f"For {quantity(len(indicators), 'organisation')} an indicator worsened since {before} {their}: {named}."


def _judged_words(together: PlansTogether) -> str:
    """Of how many organisations a change can be judged; of one alone, on which indicators."""
    codes = together.indicators
    judged = [[code for code in codes if is_judged(report.changes.values(), code)] for report in together.reports]
    if len(judged) == 1:
        return _of(together, judged[0])
    return f"{sum(map(bool, judged))} of {quantity(len(judged), 'organisation')}"


def _of(together: PlansTogether, codes: list[str]) -> str:
    return f"{'indicator' if len(codes) == 1 else 'indicators'} {runs(codes, together.indicators)}"

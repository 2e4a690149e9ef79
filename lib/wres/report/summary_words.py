"""The sentences of the first screen: what is furthest from equal, what got better and worse, and what cannot be said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isnan

from wres.comparison.reading_rules import scale_of
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.parameters.measures import measure_of
from wres.report.by_part_words import caution_sentence
from wres.report.context import Context
from wres.report.headline_change import changes_of
from wres.report.kinds import presenter_of
from wres.report.results import Results, row_of
from wres.report.statement import Statement, statements
from wres.report.summary_changes import changes_sentences
from wres.text.lists import runs

FURTHEST = "Furthest from equal"
NO_DATA = "no data"
FEW = 2  # indicators with a figure, which are said in a sentence each where nothing else is


@dataclass(frozen=True, slots=True)
class Summary:
    """What is said first, and the indicators that are furthest from equal by its rule."""

    statements: tuple[Statement, ...]
    furthest: tuple[str, ...]


def summary_of(context: Context, results: Results) -> Summary:
    """The sentences of the first screen, by rule; of indicators of which there is nothing, that there is nothing."""
    codes = list(context.standard.main_indicators)
    headlines = {code: presenter_of(context, code).headline(context, results, code) for code in codes}
    if has_no_figures(context, results):
        return Summary((Statement("Figures", no_figures(context)),), ())
    furthest = [code for code in (_highest_ratio(context, headlines), _widest_gap(context, results, codes)) if code]
    sentences = [presenter_of(context, code).first_sentence(context, results, code) for code in furthest]
    indicators = context.standard.indicators
    cautions = {code: caution_sentence(row_of(results.by_part, code), indicators[code], context.words) for code in furthest}
    links = tuple(code for code, caution in cautions.items() if caution)
    first = " ".join([*sentences, *filter(None, cautions.values())])
    changes = [change for code in codes for change in changes_of(results, headlines[code], context.reference)]
    return Summary(
        (
            *(replace(statement, links=links) for statement in statements((FURTHEST, first))),
            *(statements(("Figures", _few_figures(context, results))) if not furthest else ()),
            *changes_sentences(changes, context),
            *statements(("Not shown", " ".join(_not_shown(context, results, headlines)))),
        ),
        tuple(furthest),
    )


def has_no_figures(context: Context, results: Results) -> bool:
    """Whether nothing was given of any indicator: no figure is shown, hidden, or cannot be read."""
    figures = (figure for code in context.standard.main_indicators for figure in results.of(code))
    return all(_is_absent(figure) and figure.reason == NO_DATA for figure in figures)


def has_nothing_to_read(context: Context, results: Results) -> bool:
    """Whether there is no figure of this year nor of an earlier one, so that there is nothing that rules of reading could be about."""
    return len(context.years) == 1 and has_no_figures(context, results)


def no_figures(context: Context) -> str:
    """That there are no figures at all, which stands in place of a section for each indicator."""
    return f"This return has no {context.standard.short} figures."


def _few_figures(context: Context, results: Results) -> str:
    """The findings of a return that has hardly any figures; empty where there are more or none is shown."""
    codes = [code for code in context.standard.main_indicators if not all(map(_is_absent, results.of(code)))]
    with_figures = [code for code in codes if any(figure.status == "ok" for figure in results.of(code))]
    return " ".join(presenter_of(context, code).sentence(context, results, code) for code in with_figures) if len(codes) <= FEW else ""


def _highest_ratio(context: Context, headlines: dict[str, Figure]) -> str:
    """The indicator of the highest ratio beyond the non-adverse range, of those worse for the group and not chance."""
    scales = {code: scale_of(figure, context.standard, context.rules) for code, figure in headlines.items()}
    worse = {
        code: scale.distance(headlines[code].value)
        for code, scale in scales.items()
        if scale is not None and scale.equal == 1 and _is_beyond(headlines[code], context, scale.more_is_worse)
    }
    return max(worse, key=lambda code: worse[code], default="")


def _is_beyond(ratio: Figure, context: Context, more_is_worse: bool) -> bool:
    if ratio.status != "ok":
        return False
    low, high = context.rules.non_adverse.ends
    lower, upper = (None if isnan(end) else end for end in (ratio.lower, ratio.upper))
    if more_is_worse:
        return ratio.value > high and (lower is None or lower > 1)
    return ratio.value < low and (upper is None or upper < 1)


def _widest_gap(context: Context, results: Results, codes: Sequence[str]) -> str:
    """The indicator of the widest gap of a survey, of those worse for the group, of at least what counts as a change, and not chance."""
    gaps = {code: gap for code in codes for gap in results.of(code) if measure_of(gap.measure).signed and _is_surveyed(gap)}
    worse: dict[str, float] = {}
    for code, gap in gaps.items():
        scale = scale_of(gap, context.standard, context.rules)
        settled = isnan(gap.lower) or gap.lower > 0 or gap.upper < 0
        if scale and gap.status == "ok" and settled and (gap.value > 0) == scale.more_is_worse and abs(gap.value) >= scale.least:
            worse[code] = abs(gap.value)
    return max(worse, key=lambda code: worse[code], default="")


def _is_surveyed(gap: Figure) -> bool:
    return measure_of(measure_of(gap.measure).parts).surveyed


def _not_shown(context: Context, results: Results, headlines: dict[str, Figure]) -> list[str]:
    """Which indicators have no figure, that some are hidden, and that there is nothing to compare with."""
    absent = [code for code in headlines if all(map(_is_absent, results.of(code)))]
    word = context.words.word
    none = f"There is no figure for {word}{'s' if len(absent) > 1 else ''} {runs(absent, list(headlines))}." if absent else ""
    hidden = any(figure.status == "suppressed" for figure in headlines.values())
    return [
        sentence
        for sentence in (
            none,
            "Some figures are hidden to protect people and are not compared here." if hidden else "",
            "" if context.has_year_before else f"There is no return for {period(context.year - 1)}, so change is not shown.",
        )
        if sentence
    ]


def _is_absent(figure: Figure) -> bool:
    return figure.status == "missing" and not figure.has_bound_alone

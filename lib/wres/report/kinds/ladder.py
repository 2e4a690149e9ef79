"""The ladder of bands from a report's figures: what each rung, each step between tiers and each goal shows."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import isnan

from wres.charts import BandShare, Chart, GoalMark, LadderPart, Rung, ladder_chart
from wres.charts.ladder_rungs import Side
from wres.comparison import Goal, LocalPopulation
from wres.indicators.figures import ZERO_DENOMINATOR, Figure
from wres.report.context import Context
from wres.report.figure_text import figure_text
from wres.report.results import Results
from wres.text import count, number, short_reason
from wres.text.numbers import LESS

SIDES: tuple[Side, Side] = ("left", "right")
STEP, WHOLE = "step up", "bottom to top"
ROOM = 8  # letters beside a bar
Shares = Mapping[tuple[str, str], Figure]  # by staff group and band


def ladder(context: Context, results: Results, code: str, finding: str) -> Chart | None:
    """Each band's share of the group that the report is about, a staff group on each side; None where no band has one.

    Staff groups of one scale stand back to back, two by two; one alone stands apart.
    """
    words, standard = context.words, context.standard
    shares = {(figure.staff_group, figure.band): figure for figure in results.of(code, "share") if figure.group == context.group}
    parts: list[LadderPart] = []
    for scale in standard.scales:
        names = [name for name, about in standard.staff_groups.items() if about.scale == scale]
        pairs = [names[place : place + 2] for place in range(0, len(names), 2)]
        parts += [part for pair in pairs if (part := _part(context, results, code, shares, pair)) is not None]
    population = results.local_population
    references = {
        "whole": (f"Dashed line: {words.comparison} share of the whole workforce", shares.get(("all", "all"))),
        "population": (f"Dotted line: {words.comparison} share of the local population", population),
    }
    drawn = {kind: (text, row) for kind, (text, row) in references.items() if row is not None and not isnan(row.value)}
    lines = [f"{text}, {_percent(row)}" for text, row in drawn.values()]
    if population is None:
        lines.append(f"The {words.comparison} share of the local population is not known")
    texts = [rung for part in parts for rung in part.rungs]
    key = ". ".join([f"Bars: {words.comparison} share of the band", *lines, *_keys(context, code, texts)]) + "."
    listed = "; ".join(
        f"{part.titles[side]}, {rung.name}: {share.text}" for part in parts for rung in part.rungs for side, share in rung.sides.items()
    )
    goals = "; ".join(f"{rung.name}: {rung.goal.words.lstrip('◇◆ ')}" for rung in texts if rung.goal)
    described = [*lines, f"From the lowest band. {listed}", *([f"{context.standard.goals}: {goals}"] if goals else [])]
    return ladder_chart(
        parts, {kind: row.value for kind, (_, row) in drawn.items()}, key,
        name=f"chart-{code}", title=finding, description=f"{'. '.join(described)}.", caption=finding,
    )  # fmt: skip


def _part(context: Context, results: Results, code: str, shares: Shares, staff_groups: Sequence[str]) -> LadderPart | None:
    """The bands of one or two staff groups of a scale in which anyone works, with the steps between tiers; None without any."""
    sides = dict(zip(SIDES if len(staff_groups) > 1 else SIDES[1:], staff_groups, strict=True))
    bands = context.standard.bands(staff_groups[0])
    goals = {goal.band: goal for goal in results.goals if goal.status == "ok" and not isnan(goal.gap)}
    rungs: list[Rung] = []
    tiers, every = list[str](), context.standard.tiers
    for band, about in bands.items():
        of_sides = {side: shares.get((name, band)) for side, name in sides.items()}
        if about.tier and about.tier not in tiers:
            if tiers and (tiers[-1], about.tier) in pairwise(every):
                rungs += _steps(context, results, code, sides, (tiers[-1], about.tier), STEP)
            tiers.append(about.tier)
        if any(figure is not None and figure.reason != ZERO_DENOMINATOR for figure in of_sides.values()):
            rungs.append(Rung(about.label, {side: _share(figure) for side, figure in of_sides.items()}, _goal(goals.get(band))))
    if not any(not rung.is_step for rung in rungs):
        return None
    if tiers and len(every) > 2:
        rungs += _steps(context, results, code, sides, (every[0], every[-1]), WHOLE)
    return LadderPart({side: context.standard.staff_groups[name].label for side, name in sides.items()}, rungs)


def _goal(goal: Goal | None) -> GoalMark | None:
    if goal is None:
        return None
    return GoalMark(goal.share, "◆ reached", True) if goal.gap <= 0 else GoalMark(goal.share, f"◇ {count(goal.gap)} more")


def _percent(row: Figure | LocalPopulation) -> str:
    return figure_text(row) if isinstance(row, Figure) else f"{number(row.value, row.unit)} ({row.source})"


def _share(figure: Figure | None) -> BandShare:
    if figure is None:
        return BandShare(None, "no data", "absent")
    if figure.status == "ok":
        text = figure_text(figure).replace(f"{LESS} ", "<")
        return BandShare(figure.value, text, "rounded" if figure.is_rounded else "exact")
    if figure.status == "suppressed":
        return BandShare(None, short_reason(figure.reason), "hidden")
    reason = "no staff" if figure.reason == ZERO_DENOMINATOR else short_reason(figure.reason)
    return BandShare(None, reason if len(reason) <= ROOM else "no data", "absent")


def _steps(context: Context, results: Results, code: str, sides: Mapping[Side, str], tiers: tuple[str, str], name: str) -> list[Rung]:
    """The rung of the step between two tiers, of the indicator that supplements this one; none where that has no such step or figure."""
    for other, indicator in context.standard.indicators.items():
        for step, about in indicator.steps.items():
            if indicator.supplements == code and about.tiers == tiers:
                figures = {(figure.staff_group, figure.band): figure for figure in results.of(other)}
                ratios = {side: figures.get((staff_group, step)) for side, staff_group in sides.items()}
                if any(figure is not None and figure.status != "missing" for figure in ratios.values()):
                    return [Rung(name, {side: BandShare(None, _ratio(figure)) for side, figure in ratios.items()}, is_step=True)]
    return []


def _ratio(figure: Figure | None) -> str:
    if figure is None or (figure.status != "ok" and not figure.has_bound_alone):
        return "ratio hidden" if figure is not None and figure.status == "suppressed" else "no ratio"
    return f"ratio {figure_text(figure)}"


def _keys(context: Context, code: str, rungs: Sequence[Rung]) -> list[str]:
    """What else is drawn stands for."""
    shares = [share for rung in rungs if not rung.is_step for share in rung.sides.values()]
    supplements = [indicator for indicator in context.standard.indicators.values() if indicator.supplements == code and indicator.steps]
    keys = [f"Ratio: the {row.title[:1].lower()}{row.title[1:]}; 1 is equal" for row in supplements if any(rung.is_step for rung in rungs)]
    if any(rung.goal for rung in rungs):
        goal, staff = context.standard.goals.removesuffix("s"), f"{context.words.comparison} staff"
        keys.append(f"◇ {goal} of the band over all its staff, with how many more {staff} it takes, to the nearest person; ◆ reached")
    if any(share.look == "rounded" for share in shares):
        keys.append("Hollow bars: rounded to protect people")
    if any(share.look == "hidden" for share in shares):
        keys.append("Dotted rows: hidden to protect people")
    return keys

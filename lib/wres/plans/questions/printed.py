"""Figures that a plan or its paper prints, against the figures themselves: arrows, and increases in percent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wres.comparison import BEYOND_CHANCE, Moved, Verdict
from wres.indicators import Figure
from wres.parameters import Standard, period
from wres.parameters.measures import groups_of, is_followed, measure_of
from wres.parameters.organisation_plan import Measurement
from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion
from wres.plans.questions.worsened import moved_words
from wres.text.lists import listing, quantity
from wres.text.numbers import fixed_number, plain_number

ARROW = Check(
    "arrow against its figures", "warning", "Readers who look at the arrow alone are misled.", "Correct the arrow, or say what it means."
)
BETTER = replace(ARROW, severity="note", why="Readers who look at the arrow alone see no change.")
NOTHING_BEFORE = Check(
    "arrow without an earlier figure", "warning", "Without an earlier figure nothing can be said about a change.",
    "Take the arrow out, or give the earlier figure.",
)  # fmt: skip
INCREASE = Check(
    "change against the table", "warning", "Readers cannot know which of them is right.",
    "Say from which figure to which, and whether percentage points or a share of the figure are meant.",
)  # fmt: skip

UP, DOWN, LEVEL = "↑", "↓", "↔"
_ROUNDING = 0.5
_FLOATS = 1e-9


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow as printed beside the figure of an indicator.

    row: of the table of printed figures; band: what the figure is of, blank or `all` for the whole.
    """

    row: int
    indicator: str
    sign: str
    band: str = ""


def printed_findings(plan: ActionPlan, movement: Sequence[Moved], arrows: Sequence[Arrow], history: Sequence[Figure]) -> list[PlanQuestion]:
    """Findings about printed arrows and changes; see `check_plan`."""
    return [*_arrows(plan, movement, arrows), *_increases(plan, history)]


def _arrows(plan: ActionPlan, movement: Sequence[Moved], printed: Sequence[Arrow]) -> Iterator[PlanQuestion]:
    moved: dict[tuple[str, str], list[Moved]] = {}
    for row in movement:
        if row.staff_group == "all" and plan.standard.comparison_group in groups_of(row.group):
            moved.setdefault((row.indicator, _part(row.band, plan)), []).append(row)
    seen: set[str] = set()
    against_figures: dict[Check, list[tuple[int, str]]] = {}
    for printed_arrow in printed:
        place, code, arrow = printed_arrow.row, printed_arrow.indicator, printed_arrow.sign
        changes = [row for row in moved.get((code, _part(printed_arrow.band, plan)), ()) if is_followed(row.measure)]
        if arrow not in (UP, DOWN, LEVEL) or code in seen or not changes:
            continue
        seen.add(code)
        compared = [row for row in changes if row.direction]
        compared = [row for row in compared if row.band in plan.standard.whole_bands] or compared  # of a board perhaps a part alone
        where = f"published, row {place}, arrow"
        title = f"{plan.organisation.indicator_word.capitalize()} {code}"
        if not compared:
            before = period(plan.year - 1)
            yield NOTHING_BEFORE.about(where, f"{title} is printed with {arrow}, and there is no figure for {before} to compare with.")
            continue
        beyond_rounding = [row for row in compared if row.verdict is not Verdict.WITHIN_ROUNDING]
        real = [row for row in beyond_rounding if abs(_change(row)) > _least(plan, row) + _FLOATS]
        against = real if arrow == LEVEL else [row for row in real if _direction(row) == ("down" if arrow == UP else "up")]
        if against and (arrow == LEVEL or len(against) == len(compared)):
            check = ARROW if arrow != LEVEL or any(_for_the_worse(row) for row in compared) else BETTER
            moves = [moved_words(plan, row) for row in (compared if arrow == LEVEL else against) if _change(row)]
            against_figures.setdefault(check, []).append((place, f"{title} is printed with {arrow}, but {listing(moves)}."))
    for check, asked in against_figures.items():
        rows = ", ".join(str(place) for place, _ in asked)
        yield check.about(f"published, row{'s' if len(asked) > 1 else ''} {rows}, arrow", " ".join(sentence for _, sentence in asked))


def _part(band: str, plan: ActionPlan) -> str:
    """What a figure is of: the whole, or the part of it that its band names."""
    return "" if band in plan.standard.whole_bands else band


def _for_the_worse(row: Moved) -> bool:
    return row.for_worse and (row.verdict in BEYOND_CHANCE or row.verdict is Verdict.CHANCE_NOT_KNOWN)


def _least(plan: ActionPlan, row: Moved) -> float:
    """A smaller change is not held against an arrow."""
    return plan.rules.arrow_ratio if row.unit == "ratio" else plan.rules.arrow_points


def _change(row: Moved) -> float:
    """How far a figure moved; a gap, printed without its sign, by its size."""
    return float(abs(row.after) - abs(row.before) if measure_of(row.measure).signed else row.change)


def _direction(row: Moved) -> str:
    return "up" if _change(row) > 0 else "down"


def _increases(plan: ActionPlan, history: Sequence[Figure]) -> Iterator[PlanQuestion]:
    """Changes that no reading of the figures gives: in points or as a share, from that year or one beside it."""
    for number, change in enumerate(plan.about.measurements, start=1):
        if change.change_over is None or change.indicator is None:
            continue
        figures = _figures(history, change, plan.standard)
        years = [year for year in figures if year <= plan.year]
        first = max(years, default=0) - change.change_over
        if not years or first not in figures:
            continue
        newer = [figure for figure in plan.about.measurements if _same(figure, change)]
        ends = [figures[max(years)], *(figure.value for figure in newer)]
        starts = [figures[year] for year in (first - 1, first, first + 1) if figures.get(year)]
        readings = [reading for end in ends for start in starts for reading in (end - start, (end / start - 1) * 100)]
        if any(abs(reading - change.value) <= _ROUNDING for reading in readings):
            continue
        then, now = figures[first], figures[max(years)]
        more = "".join(
            f" To {plain_number(figure.value)}% ({figure.as_of}) it is {plain_number(figure.value - then, 2)} points, "
            f"or {fixed_number((figure.value / then - 1) * 100, 0)}%."
            for figure in newer
        )
        when = change.as_of or f"over {quantity(change.change_over, 'year')}"
        yield INCREASE.about(
            f"organisation file, plan, measurements, {number} ({change.measure})",
            f"The paper says {plain_number(change.value)}% {when}. The table has {plain_number(then)}% for {period(first)} and "
            f"{plain_number(now)}% for {period(max(years))}: {plain_number(now - then, 2)} percentage points, "
            f"or {fixed_number((now / then - 1) * 100, 0)}% of the first figure.{more}",
        )


def _figures(history: Sequence[Figure], change: Measurement, standard: Standard) -> dict[int, float]:
    rows = (row for row in history if row.staff_group == "all" and row.band in standard.whole_bands and row.status == "ok")
    of_group = (row for row in rows if (row.indicator, row.group) == (change.indicator, change.group))
    return {row.year: row.value for row in of_group if is_followed(row.measure) and measure_of(row.measure).unit == "percent"}


def _same(figure: Measurement, change: Measurement) -> bool:
    return (
        figure.change_over is None and figure.unit == change.unit and (figure.indicator, figure.group) == (change.indicator, change.group)
    )

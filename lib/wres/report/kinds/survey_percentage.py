"""A percentage of the staff survey for two groups, and the gap between them."""

from collections.abc import Iterable
from dataclasses import replace

from wres.charts import Chart, Glance
from wres.charts.glance import Role
from wres.indicators.figures import Figure
from wres.parameters import Indicator
from wres.report.context import Context
from wres.report.figure_text import figure_text, points_decimals
from wres.report.gap_words import gap_equality_sentence, gap_rounding_sentence, gap_sentence
from wres.report.kinds.glance_parts import absence_of, marks_of, with_groups, years_of_line
from wres.report.kinds.over_years import chart_over_years
from wres.report.kinds.presenter import Presenter
from wres.report.kinds.tables import percent
from wres.report.response_words import response_sentence
from wres.report.results import Results
from wres.report.statement import Statement, statements
from wres.report.words import Words
from wres.text import shown_as, why_not_shown
from wres.text.numbers import percentage_points

NO_GAP = 0.05  # percentage points that round to none


class SurveyPercentagePresenter(Presenter):
    """Two groups' percentages over the years."""

    def sentence(self, context: Context, results: Results, code: str) -> str:
        """Both percentages and their gap."""
        indicator, groups = context.standard.indicators[code], (context.reference, context.group)
        return survey_sentence(results.of(code), indicator, context.words, groups)

    def first_sentence(self, context: Context, results: Results, code: str) -> str:
        """The group's percentage, compared with the other's."""
        percentages = [next(iter(results.whole(code, "percentage", group))) for group in (context.group, context.reference)]
        group, reference = (f"{percent(figure)} of {context.words.group(figure.group)} staff" for figure in percentages)
        return f"{group} {context.standard.indicators[code].did}, compared with {reference}."

    def chart(self, context: Context, results: Results, code: str, finding: str) -> Chart | None:
        """Both groups over the years, with the gap."""
        groups = (context.reference, context.group)
        return chart_over_years(context, results, code, "percentage", groups, finding, "% of staff")

    def reading(self, context: Context, results: Results, code: str) -> list[Statement]:
        """Why the gap is another than that of the percentages as shown, what its interval settles, and how many answered."""
        gap, *parts = (
            next(iter(results.whole(code, measure, group)), None)
            for measure, group in (("gap", ""), ("percentage", context.group), ("percentage", context.reference))
        )
        rates = [row for row in results.response_rates if row.indicator == code]
        sentence = response_sentence(rates, context.words, context.as_at)
        too_few = any(part is not None and part.denominator < context.rules.least_people for part in parts)
        equality = "" if too_few else gap_equality_sentence(gap, parts, context.words)
        return statements(
            ("Rounding", gap_rounding_sentence(gap, *parts)),
            ("Gap and chance", gap_sentence(gap, context.rules, context.words, parts)),
            ("Difference in people", equality),
            ("Responses", sentence),
        )

    def glance(self, context: Context, results: Results, code: str) -> Glance:
        """Both groups with the gap between them."""
        row = super().glance(context, results, code)
        figures: dict[Role, Figure | None] = {
            "reference": next(iter(results.whole(code, "percentage", context.reference)), None),
            "comparison": next(iter(results.whole(code, "percentage", context.group)), None),
        }
        gap = next(iter(results.whole(code, "gap")), None)
        marks = with_groups(marks_of(figures, context), context)
        reasons = {figure.group: absence_of(figure)[1] for figure in figures.values() if figure and marks}
        partly = [f"{context.words.group(group)}: {reason.lower()}" for group, reason in reasons.items() if reason]
        subtitle = next(iter(partly), "% of staff")
        return replace(
            row, marks=marks, subtitle=subtitle, link=f"gap {figure_text(gap, word=False)}" if gap and gap.status == "ok" else "",
            years=[point for role, figure in figures.items() if figure for point in years_of_line(context, results, figure, role)],
            look="shown" if marks else row.look, absent="" if marks else row.absent,
        )  # fmt: skip


def survey_sentence(figures: Iterable[Figure], indicator: Indicator, words: Words, groups: tuple[str, str]) -> str:
    """Two groups' percentages and the gap between them; groups: the reference group, then the comparison group."""
    of_cell = {(figure.measure, figure.group): figure for figure in reversed(list(figures))}
    first, second = (of_cell.get(("percentage", group)) for group in groups)
    gap = next((figure for (measure, _), figure in of_cell.items() if measure == "gap"), None)
    if first is None or second is None or "ok" not in (first.status, second.status):
        figure = second if second is not None else first
        return why_not_shown(figure.status, figure.reason) if figure is not None else why_not_shown("missing", "no data")
    percentages = [f"{percent(figure)} of {words.group(figure.group)} staff" for figure in (second, first) if figure.status == "ok"]
    sentence = f"{' and '.join(percentages)} {indicator.did}"
    unseen = next((figure for figure in (first, second) if figure.status != "ok"), None)
    if unseen is not None:
        return f"{sentence}. The figure for {words.group(unseen.group)} staff is {shown_as(unseen.status)}."
    if gap is None or gap.status != "ok":
        return f"{sentence}."
    if gap.is_rounded and gap.value == 0:
        return f"{sentence}: a gap that rounds to {percentage_points(0, gap.decimals)}."
    if abs(gap.value) < NO_GAP:
        return f"{sentence}: no gap."
    points = percentage_points(abs(gap.value), points_decimals(gap))
    return f"{sentence}: {points} {'higher' if gap.value > 0 else 'lower'} for {words.comparison} staff."

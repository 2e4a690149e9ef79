"""A relative likelihood: who is how likely compared with whom, over the years and in each part."""

from dataclasses import replace
from math import isnan

from wres.charts import Chart, Glance, GlanceMark, ratio_chart
from wres.report.context import Context
from wres.report.figure_text import figure_text
from wres.report.kinds.glance_parts import groups_text
from wres.report.kinds.over_years import benchmarks_of, breaks_of, key_of_benchmarks, years_of
from wres.report.kinds.presenter import Presenter
from wres.report.kinds.ratio_parts import likelihoods_of, parts_table
from wres.report.kinds.ratio_readings import ratio_readings
from wres.report.many_tests_words import many_tests_sentences
from wres.report.ratio_words import ratio_sentence
from wres.report.results import Results, row_of
from wres.report.statement import Statement, all_about
from wres.text import interval
from wres.text.numbers import percentage

RATIO = "relative_likelihood"


class RelativeLikelihoodPresenter(Presenter):
    """A ratio of two likelihoods, over the years against the non-adverse range."""

    def sentence(self, context: Context, results: Results, code: str) -> str:
        """Who is how likely compared with whom."""
        ratio = next(iter(results.whole(code, RATIO)), None)
        parts = {} if ratio is None else likelihoods_of(ratio, results)
        return ratio_sentence(ratio, context.standard.indicators[code], context.words, context.rules, parts)

    def chart(self, context: Context, results: Results, code: str, finding: str) -> Chart | None:
        """The ratio over the years with its intervals."""
        points = years_of(context, results, code, RATIO)
        low, high = context.rules.non_adverse.low, context.rules.non_adverse.high
        range_words = f"non-adverse range, {interval(low, high, 'ratio')}"
        listed = "; ".join(f"{point.period}: {point.text}" for point in points)
        compared = " compared with ".join(context.words.group(group) for group in context.standard.indicators[code].ratio or ())
        benchmarks = benchmarks_of(context, results, code, RATIO)
        intervals = (
            [f"Lines: {percentage(context.rules.confidence)} confidence intervals."]
            if any(point.lower is not None for point in points)
            else []
        )
        of_others = key_of_benchmarks(context, results, code, RATIO)
        key = " ".join(filter(None, [f"{compared}.", *intervals, f"Shaded: {range_words}.", of_others]))
        return ratio_chart(
            points, low, high, key, benchmarks, breaks_of(context, code), name=f"chart-{code}", title=finding,
            description=f"Relative likelihood by year: {listed}. Shaded: {range_words}.", caption=finding,
        )  # fmt: skip

    def glance(self, context: Context, results: Results, code: str) -> Glance:
        """The ratio with its interval, and both likelihoods beneath the title."""
        row, ratio = super().glance(context, results, code), self.headline(context, results, code)
        subtitle = groups_text(likelihoods_of(ratio, results), context) or context.words.group(ratio.group)
        if ratio.has_bound_alone:
            mark = GlanceMark("ratio", ratio.lower, figure_text(ratio, context.rules.non_adverse.ends))
            return replace(row, subtitle=subtitle, marks=[mark], lower=ratio.lower, goes="up")
        lower, upper = (None if isnan(end) or end <= 0 else end for end in (ratio.lower, ratio.upper))
        return replace(row, subtitle=subtitle, lower=lower, upper=upper, goes="down" if ratio.value == 0 else "")

    def reading(self, context: Context, results: Results, code: str) -> list[Statement]:
        """Where the ratio lies, what its interval settles, and what else its counts bear."""
        return ratio_readings(context, results, code, results.significance_of(self.headline(context, results, code)))

    def reading_of_parts(self, context: Context, results: Results, code: str) -> list[Statement]:
        """What testing many of them bears."""
        return all_about("Many tests", many_tests_sentences(row_of(results.many_tests, code), context.rules))

    def more_tables(self, context: Context, results: Results, code: str) -> list[str]:
        """By staff group, band and route."""
        table = parts_table(context, results, code)
        return [f"<details><summary>By staff group, band and route</summary>{table}</details>"] if table else []

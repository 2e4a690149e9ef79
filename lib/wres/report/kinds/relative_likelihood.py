"""A relative likelihood: who is how likely compared with whom, whether it matters, and whether it could be chance."""

from math import isnan

from wres.charts import Chart, ratio_chart
from wres.comparison import Significance
from wres.html import TableColumn, html_table
from wres.indicators.figures import NO_EVENTS, Figure
from wres.parameters import Indicator, Year
from wres.report.context import Context
from wres.report.kinds.over_years import benchmarks_of, breaks_of, years_of
from wres.report.kinds.presenter import Presenter
from wres.report.kinds.tables import legend, value
from wres.report.labels import band_label, staff_group_label
from wres.report.results import Results
from wres.report.words import Words
from wres.text import count, interval, number, why_not_shown

RATIO = "relative_likelihood"


class RelativeLikelihoodPresenter(Presenter):
    """A ratio of two likelihoods, over the years against the range that is not called adverse."""

    def sentence(self, context: Context, results: Results, code: str) -> str:
        """Who is how likely compared with whom."""
        ratio = next(iter(results.whole(code, RATIO)), None)
        return ratio_sentence(ratio, context.standard.indicators[code], context.words, context.rules)

    def chart(self, context: Context, results: Results, code: str, finding: str) -> Chart | None:
        """The ratio over the years with its intervals."""
        points = years_of(context, results, code, RATIO)
        low, high = context.rules.non_adverse.low, context.rules.non_adverse.high
        range_words = f"{low:.2f} to {high:.2f}: not called adverse"
        listed = "; ".join(f"{point.period}: {point.shown}" for point in points)
        axis = " relative to ".join(context.words.group(group) for group in context.standard.indicators[code].ratio or ())
        description = f"Relative likelihood by year: {listed}. Shaded: {range_words}."
        return ratio_chart(
            points, low, high, range_words, axis, benchmarks_of(context, results, code, RATIO), breaks_of(context, code),
            name=f"chart-{code}", title=finding, description=description, caption=finding,
        )  # fmt: skip

    def note(self, context: Context, results: Results, code: str) -> str:
        """Of whom to whom."""
        return f"relative likelihood, {context.words.group(self.headline(context, results, code).group)}"

    def reading(self, context: Context, results: Results, code: str) -> list[str]:
        """Practical and statistical significance."""
        row = results.significance_of(self.headline(context, results, code))
        sentence = significance_sentence(row, context.words, context.rules, context.standard.indicators[code].events or "")
        return [sentence] if sentence else []

    def more_tables(self, context: Context, results: Results, code: str) -> list[str]:
        """By staff group, band and route."""
        parts = [figure for figure in results.of(code) if figure.measure.startswith(RATIO) and figure.status != "missing"]
        parts = [figure for figure in parts if figure.cell[2:] != ("all", "all") or figure.measure != RATIO]
        if not parts:
            return []
        routes = {route: words for split in context.standard.indicators[code].splits.values() for route, words in split.items()}
        columns = [
            TableColumn("Staff", [staff_group_label(context.standard, figure.staff_group) for figure in parts], "names"),
            TableColumn("Band", [band_label(context.standard, figure.band) for figure in parts], "names"),
            TableColumn("Who", [routes.get(figure.measure.removeprefix(f"{RATIO}_"), "everyone") for figure in parts], "names"),
            TableColumn("Relative likelihood", [value(figure) for figure in parts], "numbers"),
            TableColumn("Interval", [interval(figure.lower, figure.upper, "ratio") for figure in parts], "numbers"),
        ]
        table = html_table("Relative likelihood by staff group, band and route", columns, legend(columns))
        return [f"<details><summary>By staff group, band and route</summary>{table}</details>"]


def ratio_sentence(ratio: Figure | None, indicator: Indicator, words: Words, rules: Year) -> str:
    """A relative likelihood in words, right below, near and above 1."""
    if ratio is None:
        return why_not_shown("missing", "no data")
    if ratio.status != "ok" and ratio.reason != NO_EVENTS:
        return why_not_shown(ratio.status, ratio.reason)
    first, second = (words.group(group) for group in ratio.group.split("/"))
    people, did = indicator.people, indicator.did
    if ratio.status != "ok":
        return f"No {second} {people} were recorded to {did}, so there is nothing to compare {first} {people} with."
    if ratio.value == 0:
        return f"No {first} {people} were recorded to {did}."
    if abs(ratio.value - 1) <= rules.near_one:
        return f"{first} and {second} {people} were about equally likely to {did} (ratio {value(ratio)})."
    if ratio.value < 1:
        return f"{first} {people} were less likely than {second} {people} to {did}: {value(ratio)} times as likely."
    return f"{first} {people} were {value(ratio)} times as likely as {second} {people} to {did}."


def significance_sentence(row: Significance | None, words: Words, rules: Year, events: str) -> str:
    """Whether a ratio matters in practice and whether it could be chance, said apart, with the number behind it."""
    if row is None or row.practical == "not known":
        return ""
    low, high = number(rules.non_adverse.low, "ratio"), number(rules.non_adverse.high, "ratio")
    sentence = f"{'Inside' if row.practical == 'inside' else 'Outside'} the range {low} to {high} that is not called adverse."
    level = f"{rules.confidence:.0%}"
    if row.statistical == "excludes 1":
        sentence += f" Larger than chance alone would readily explain ({level} interval {interval(row.lower, row.upper, 'ratio')})."
    elif row.statistical == "includes 1":
        sentence += f" It could be chance: the {level} interval, {interval(row.lower, row.upper, 'ratio')}, includes 1."
    elif isnan(row.to_be_equal + row.events):
        sentence += " Whether it could be chance is not known, because the counts behind it were not published."
    elif row.value == 0:
        sentence += f" No {level} interval is given, because there were no {events} in one of the groups."
    else:
        sentence += f" No {level} interval is given, because everybody in at least one of the groups is counted among the {events}."
    if not isnan(row.to_be_equal) and not isnan(row.events) and row.to_be_equal != row.events:
        people = f"{count(row.to_be_equal)} {words.group(row.events_group)} {events}"
        sentence += f" At equal likelihood there would have been {people} instead of {count(row.events)}."
    return sentence

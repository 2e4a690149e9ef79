"""The period that an indicator's figures speak of, with all the years over which its events were counted."""

from wres.comparison.counted_years import counted_years
from wres.comparison.ratio_counts import is_whole_ratio, ratio_counts
from wres.indicators.figures import by_key
from wres.report.context import Context
from wres.report.results import Results


def counted_period(context: Context, results: Results, code: str) -> str:
    """The period in words; of as many years as the counts show, and as the year's rules ask for where no counts are shown."""
    indicator, years = context.standard.indicators[code], 0
    if context.rules.years_of(indicator.window) > 1:
        figures = by_key(results.figures)
        ratio = next(filter(is_whole_ratio, results.of(code)), None)
        counts = ratio_counts(ratio, figures) if ratio is not None else None
        if ratio is not None and counts is not None:
            years = counted_years(ratio, counts, figures, context.standard, context.rules)
    return context.period(indicator, years)

"""How a relative likelihood is read: range and chance first, then what misleads, people, years together, parts and who is not known."""

from math import isnan

from wres.comparison import Significance
from wres.report.absolute_words import absolute_sentence
from wres.report.by_part_words import by_part_sentence
from wres.report.context import Context
from wres.report.labels import unknown_label
from wres.report.results import Results, row_of
from wres.report.significance_words import significance_sentence
from wres.report.statement import Statement, details, statements
from wres.report.unknown_words import unknown_ratio_sentence
from wres.report.years_together_words import years_together_sentence


def ratio_readings(context: Context, results: Results, code: str, significance: Significance | None) -> list[Statement]:
    """A sentence or two for each thing that can be said; that the whole lies outside its parts follows what it says."""
    indicator, words, rules = context.standard.indicators[code], context.words, context.rules
    parts = row_of(results.by_part, code)
    by_part = ("Parts compared", by_part_sentence(parts, indicator, words, rules))
    equality_is_said = significance is not None and not isnan(significance.to_be_equal)
    people = absolute_sentence(row_of(results.absolute_differences, code), indicator, words, rules, with_events=not equality_is_said)
    readings = [
        ("Range and chance", significance_sentence(significance, words, rules, indicator, "This")),
        ("Difference in people", people),
        ("Years together", years_together_sentence(row_of(results.years_together, code), indicator, words, rules)),
    ]
    readings.insert(1 if parts is not None and parts.outside else 2, by_part)
    unknown = unknown_ratio_sentence(row_of(results.unknown_ranges, code), indicator, words, context.standard)
    return [*statements(*readings), *details(unknown_label(context.standard), unknown)]

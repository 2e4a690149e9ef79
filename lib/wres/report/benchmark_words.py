"""What is said of the year of a benchmark that is later than the report."""

from collections.abc import Collection

from wres.parameters import period
from wres.text.lists import listing, quantity


def later_words(benchmark_year: int, year: int) -> str:
    """How much later a benchmark is than a report; empty where it is of the report's year or an earlier."""
    return f"{quantity(benchmark_year - year, 'year')} later" if benchmark_year > year else ""


def later_sentence(benchmark_years: Collection[int], year: int) -> str:
    """That benchmarks are of later years than the report, as a sentence; empty where none is."""
    later = sorted({other for other in benchmark_years if other > year})
    return f"Benchmarks of {listing([period(other) for other in later])} are later than this report." if later else ""

"""Public files as they are published: staff survey, trust lists, workforce statistics, population."""

from wres.inputs.public.benchmarks import BENCHMARK_COLUMNS, benchmarks_from, local_population, workforce_headcounts
from wres.inputs.public.staff_survey import survey_benchmarks
from wres.inputs.public.trusts import read_trust_list, trust_facts

__all__ = [
    "BENCHMARK_COLUMNS", "benchmarks_from", "local_population", "read_trust_list", "survey_benchmarks", "trust_facts",
    "workforce_headcounts",
]  # fmt: skip

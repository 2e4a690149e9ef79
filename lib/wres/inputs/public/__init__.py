"""Public files as they are published: staff survey, trust lists, workforce statistics, population."""

from wres.inputs.public.benchmark_files import BENCHMARK_COLUMNS, benchmarks_from
from wres.inputs.public.population import local_population
from wres.inputs.public.staff_survey import survey_benchmarks
from wres.inputs.public.trusts import read_trust_list
from wres.inputs.public.workforce_statistics import workforce_headcounts

__all__ = ["BENCHMARK_COLUMNS", "benchmarks_from", "local_population", "read_trust_list", "survey_benchmarks", "workforce_headcounts"]

"""Measures beside other measures: earlier years, other organisations, targets and goals."""

from wres.comparison.absolute import AbsoluteDifference, absolute_differences
from wres.comparison.benchmark import Benchmark
from wres.comparison.benchmarks import benchmarks_for, identical_benchmarks
from wres.comparison.by_part import ByPart, by_part
from wres.comparison.history import assemble, combine
from wres.comparison.local_population import LocalPopulation, local_population
from wres.comparison.many_tests import ManyTests, many_tests
from wres.comparison.model_employer import Goal, model_employer_goals
from wres.comparison.movement import Moved, movement
from wres.comparison.peers import peer_figures
from wres.comparison.people_counted import PeopleCounted
from wres.comparison.response_rates import ResponseRate, response_rates
from wres.comparison.significance import Significance, significance
from wres.comparison.targets import TargetProgress, target_progress
from wres.comparison.unknown_range import UnknownRange, unknown_ranges
from wres.comparison.unknown_share import UnknownShare, unknown_shares
from wres.comparison.verdicts import BEYOND_CHANCE, Verdict
from wres.comparison.years_together import YearsTogether, years_together

__all__ = [
    "BEYOND_CHANCE", "AbsoluteDifference", "Benchmark", "ByPart", "Goal", "LocalPopulation", "ManyTests", "Moved", "PeopleCounted",
    "ResponseRate", "Significance", "TargetProgress", "UnknownRange", "UnknownShare", "Verdict", "YearsTogether",
    "absolute_differences", "assemble", "benchmarks_for", "by_part", "combine", "identical_benchmarks", "local_population",
    "many_tests", "model_employer_goals", "movement", "peer_figures", "response_rates", "significance", "target_progress", "unknown_ranges",
    "unknown_shares", "years_together",
]  # fmt: skip

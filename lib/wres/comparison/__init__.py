"""Measures beside other measures: earlier years, other organisations, targets and goals."""

from wres.comparison.benchmarks import benchmark_columns, identical_benchmarks, local_population
from wres.comparison.history import assemble, combine
from wres.comparison.model_employer import model_employer_goals
from wres.comparison.movement import movement
from wres.comparison.significance import significance
from wres.comparison.targets import target_progress

__all__ = [
    "assemble", "benchmark_columns", "combine", "identical_benchmarks", "local_population", "model_employer_goals", "movement",
    "significance", "target_progress",
]  # fmt: skip

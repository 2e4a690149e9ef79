"""Measures beside other measures: earlier years, other organisations, targets and goals."""

from wres.comparison.benchmarks import Benchmark, benchmarks_for, identical_benchmarks
from wres.comparison.history import assemble, combine
from wres.comparison.local_population import LocalPopulation, local_population
from wres.comparison.model_employer import Goal, model_employer_goals
from wres.comparison.movement import Moved, movement
from wres.comparison.significance import Significance, significance
from wres.comparison.targets import TargetProgress, target_progress

__all__ = [
    "Benchmark", "Goal", "LocalPopulation", "Moved", "Significance", "TargetProgress", "assemble", "benchmarks_for", "combine",
    "identical_benchmarks", "local_population", "model_employer_goals", "movement", "significance", "target_progress",
]  # fmt: skip

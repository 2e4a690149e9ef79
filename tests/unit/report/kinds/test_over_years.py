"""What the key of a chart says of benchmarks is said of those that are drawn."""

from types import SimpleNamespace

import pytest

from wres.comparison import Benchmark
from wres.report.kinds.over_years import HOLLOW, benchmarks_of, key_of_benchmarks

GROUPS = ("white", "bme")


def benchmark(group, year):
    return Benchmark("5", "percentage", group, "nation", "England", 28.0, "percent", year, "a made-up source")


@pytest.mark.parametrize(
    ("benchmarks", "drawn", "key"),
    [
        ([], 0, ""),
        ([benchmark("all staff", 2024)], 0, ""),
        ([benchmark("bme", 2023)], 1, HOLLOW),
        ([benchmark("all staff", 2025), benchmark("bme", 2024)], 1, HOLLOW),
    ],
)
def test_the_key_is_of_the_benchmarks_that_are_drawn(benchmarks, drawn, key):
    context = SimpleNamespace(year=2024, words=SimpleNamespace(group=str.upper))
    results = SimpleNamespace(benchmarks=benchmarks, whole_bands={"all"})
    assert len(benchmarks_of(context, results, "5", "percentage", GROUPS)) == drawn
    assert key_of_benchmarks(context, results, "5", "percentage", GROUPS) == key

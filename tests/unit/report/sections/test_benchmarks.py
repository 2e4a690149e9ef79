"""The figures of a year beside their benchmarks, however many there are."""

import re

from wres.comparison import Benchmark
from wres.report.sections.benchmarks import benchmarks_html

SHARE = ("1", "share", "bme", "all")
NAMED = {SHARE: ("Workforce: BME share", "20.0%"), ("2", "relative_likelihood", "white/bme", "all"): ("Appointment", "1.30")}


def of_nations(count: int) -> list[Benchmark]:
    return [
        Benchmark("1", "share", "bme", "nation", f"Made-up nation {number}", 10.0 + number, "percent", 2025, "Made up")
        for number in range(1, count + 1)
    ]


def test_a_few_are_columns_two_of_one_level_too(context, rows):
    london = Benchmark("1", "share", "bme", "region", "London", 45.5, "percent", 2024, "Made up, too")
    assert rows(benchmarks_html(context(), [london, *of_nations(2)], NAMED)) == [
        ["Indicator", "Measure", "2024/25", "Made-up nation 1", "Made-up nation 2", "Region: London"],
        ["1", "Workforce: BME share", "20.0%", "11% (2024/25)", "12% (2024/25)", "45.5% (2023/24)"],
        ["2", "Appointment", "1.30", "", "", ""],
    ]


def test_many_are_rows_beneath_each_figure_that_has_some(context, rows):
    shown = rows(benchmarks_html(context(), of_nations(40), NAMED))
    assert shown[:4] == [
        ["Figure of", "Value"],
        ["1 Workforce: BME share"],
        ["This organisation", "20.0%"],
        ["Made-up nation 1", "11% (2024/25)"],
    ]
    assert len(shown) == 3 + 40


def test_a_source_is_said_once_for_all_that_come_from_it(context):
    shown = benchmarks_html(context(), of_nations(3), NAMED)
    assert shown.count("<li>") == 1
    assert "<li>Made-up nation 1, Made-up nation 2 and Made-up nation 3, 2024/25 (as at 31 March 2025): Made up</li>" in shown


def test_of_several_sources_of_the_same_benchmark_each_says_its_indicators(context):
    peers = [
        Benchmark(code, measure, group, "peers", "Made-up peers", 1.0, unit, 2025, source)
        for code, measure, group, unit, source in (
            ("1", "share", "bme", "percent", "added"), ("2", "relative_likelihood", "white/bme", "ratio", "compared"),
            ("3", "relative_likelihood", "bme/white", "ratio", "compared"),
        )
    ]  # fmt: skip
    shown = benchmarks_html(context(), peers, NAMED)
    assert "<li>Made-up peers, 2024/25 (as at 31 March 2025), indicator 1: added</li>" in shown
    assert re.search(r"<li>Made-up peers, 2024/25 \([^)]+\), indicators 2 and 3: compared</li>", shown)


def test_without_any_it_says_how_far_was_looked(context):
    assert "There are no benchmarks for 2024/25, or up to 2 years before or after it." in benchmarks_html(context(), [], NAMED)

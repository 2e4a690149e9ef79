"""What is said of benchmarks of a later year than the report."""

from wres.report.benchmark_words import later_sentence, later_words


def test_how_much_later_a_benchmark_is():
    assert [later_words(year, 2022) for year in (2020, 2022, 2023, 2024)] == ["", "", "1 year later", "2 years later"]


def test_a_sentence_names_the_years_that_are_later():
    assert later_sentence([2024, 2022, 2024], 2022) == "Benchmarks of 2023/24 are later than this report."
    assert later_sentence([2021, 2022], 2022) == later_sentence([], 2022) == ""

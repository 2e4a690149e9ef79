"""The share of the workforce, and of senior bands."""

from types import SimpleNamespace

import pytest

from wres.comparison import Benchmark
from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report.kinds import presenter_of
from wres.report.kinds.over_years import benchmarks_of
from wres.report.kinds.representation import representation_sentence
from wres.report.results import Results
from wres.report.words import words_for

WORDS = words_for(Workspace.at().standard, SimpleNamespace(group_label="BME", indicator_word="indicator"))
SOURCE = "published"


def test_a_known_senior_share_is_said_when_the_overall_one_is_missing():
    rows = [Figure(measure="share", group="bme", band="8a_and_above", value=17.0, source=SOURCE)]
    assert (
        representation_sentence(rows, WORDS, "bme", Workspace.at().standard.indicators["1"])
        == "BME staff are 17% of staff in bands 8a and above."
    )


def test_one_person_is_not_said_to_be_none():
    rows = [Figure(measure="share", group="bme", value=100 / 4457, unit="percent", numerator=1, denominator=4457)]
    assert (
        representation_sentence(rows, WORDS, "bme", Workspace.at().standard.indicators["1"])
        == "BME staff are less than 0.1% (1 of 4,457) of the workforce."
    )


SENIOR = Figure(indicator="1", measure="share", group="bme", band="8a_and_above", value=17.0, unit="percent", status="ok", source=SOURCE)
WHOLE = Figure(indicator="1", measure="share", group="bme", value=25.6, unit="percent", status="ok", source=SOURCE)
NO_WHOLE = Figure(indicator="1", measure="share", group="bme", unit="percent", status="missing", reason="unreadable", source=SOURCE)
ENGLAND = Benchmark("1", "share", "bme", "nation", "England", 28.6, "percent", 2025, "made up")
ENGLAND_SENIOR = Benchmark("1", "share", "bme", "nation", "England", 12.2, "percent", 2025, "made up", band="8a_and_above")


@pytest.mark.parametrize(
    ("figures", "benchmarks", "text"),
    [
        pytest.param((WHOLE, SENIOR), (ENGLAND, ENGLAND_SENIOR), "all staff 28.6% in 2024/25", id="of all staff, and says so"),
        pytest.param((NO_WHOLE, SENIOR), (ENGLAND,), None, id="none of all staff beside the senior bands alone"),
        pytest.param(
            (NO_WHOLE, SENIOR), (ENGLAND, ENGLAND_SENIOR), "bands 8a and above 12.2% in 2024/25", id="of the senior bands beside themselves"
        ),
    ],
)
def test_a_benchmark_is_of_the_share_beside_it(context, figures, benchmarks, text):
    made = context()
    row = presenter_of(made, "1").glance(made, Results(figures, benchmarks=benchmarks), "1")
    assert (row.benchmark and row.benchmark.text) == text


def test_a_line_of_all_staff_has_no_benchmark_of_senior_bands(context):
    marks = benchmarks_of(context(), Results((), benchmarks=(ENGLAND, ENGLAND_SENIOR)), "1", "share", ["bme"])
    assert [mark.value for mark in marks] == [28.6]

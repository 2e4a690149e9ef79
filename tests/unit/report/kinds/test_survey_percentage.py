"""Two percentages and the gap between them."""

from types import SimpleNamespace

import pytest

from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report.kinds.survey_percentage import survey_sentence
from wres.report.words import words_for

STANDARD = Workspace.at().standard
WORDS = words_for(STANDARD, SimpleNamespace(group_label="BME", indicator_word="indicator"))
SOURCE = "published"


def survey(white, bme):
    values = {("percentage", "white"): white, ("percentage", "bme"): bme, ("gap", "bme-white"): bme - white}
    return [Figure(measure=measure, group=group, value=value, source=SOURCE) for (measure, group), value in values.items()]


@pytest.mark.parametrize(
    ("white", "bme", "end"),
    [
        (58, 42, "16 percentage points lower for BME staff."),
        (28, 32, "4 percentage points higher for BME staff."),
        (31, 32, "1 percentage point higher for BME staff."),
        (32, 32, "no gap."),
    ],
)
def test_survey_percentages_and_their_gap(white, bme, end):
    said = survey_sentence(survey(white, bme), STANDARD.indicators["5"], WORDS, ("white", "bme"))
    assert said.startswith(f"{bme}% of BME staff and {white}% of White staff experienced harassment")
    assert said.endswith(end)


def test_rows_without_the_measure_say_that_nothing_was_published():
    assert survey_sentence([], STANDARD.indicators["5"], WORDS, ("white", "bme")) == "There is no figure for this indicator."

"""The share of the workforce, and of senior bands."""

from types import SimpleNamespace

from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report.kinds.representation import representation_sentence
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

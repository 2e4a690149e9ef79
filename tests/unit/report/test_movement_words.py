"""What moved, in words: the number, what it means, the gap."""

from types import SimpleNamespace

from wres.parameters import Workspace
from wres.report.movement_words import movement_sentence
from wres.report.words import words_for

WORDS = words_for(Workspace.at().standard, SimpleNamespace(group_label="BME", indicator_word="indicator"))


def test_movement_says_number_meaning_and_gap():
    row = SimpleNamespace(
        measure="percentage", group="bme", unit="percent", before=47.0, after=51.0, direction="up", judgement="better", gap="wider", why=""
    )  # fmt: skip
    said = movement_sentence(row, WORDS, "2017/18", "2018/19", printed=True)
    assert said == "Between 2017/18 and 2018/19 the BME percentage rose from 47% to 51%: better for BME staff; the gap is wider."

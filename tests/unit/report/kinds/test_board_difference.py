"""The board beside the workforce."""

from types import SimpleNamespace

from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report.kinds.board_difference import board_sentence
from wres.report.words import words_for

WORDS = words_for(Workspace.at().standard, SimpleNamespace(group_label="BME", indicator_word="indicator"))
SOURCE = "published"


def test_the_board_beside_the_workforce():
    board = Figure(measure="board_share", group="bme", band="total", value=7.0, source=SOURCE)
    rows = [board, Figure(measure="difference", group="bme", band="total", value=-8.0, source=SOURCE)]
    workforce = SimpleNamespace(value=15.0, status="ok", is_from_print=True)
    said = board_sentence(rows, WORDS, "bme", workforce)
    assert (
        said
        == "BME members are 7% of the board and BME staff 15% of the workforce: 8 percentage points below their share of the workforce."
    )

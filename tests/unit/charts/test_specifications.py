"""What each drawing is, as Vega-Lite: a change of a chart is seen in the file that holds it.

`WRES_WRITE_SPECIFICATIONS=1 pytest tests/unit/charts/test_specifications.py` writes the files anew; then look at the charts.
"""

import json
import os
from pathlib import Path

import pytest

from wres.charts.drawing import DRAWINGS
from wres.charts.style import CONFIG

FOLDER = Path(__file__).parent / "specifications"


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_drawing_is_what_was_looked_at(drawing):
    text = json.dumps(DRAWINGS[drawing]().properties(config=CONFIG).to_dict(), indent=1, sort_keys=True) + "\n"
    file = FOLDER / f"{drawing}.json"
    if os.environ.get("WRES_WRITE_SPECIFICATIONS"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def test_no_file_is_of_a_drawing_that_is_gone():
    assert {file.stem for file in FOLDER.glob("*.json")} == set(DRAWINGS)

"""A figure as a cell of the page and of the paper: its value, its mark, or why there is none."""

import pytest

from wres.indicators.figures import ROUNDED, Figure
from wres.report.figure_text import figure_cell

RATIO = {"indicator": "2", "measure": "relative_likelihood", "group": "white/bme", "unit": "ratio", "source": "counts"}


@pytest.mark.parametrize(
    ("figure", "cell"),
    [
        (None, ""),
        (Figure(**RATIO, value=1.5), "1.50"),
        (Figure(**RATIO, value=1.2, decimals=1, reason=ROUNDED), "1.2 (rounded)"),
        (Figure(**RATIO, status="suppressed", reason="small number"), "[c]"),
        (Figure(**RATIO, status="missing", reason="to be confirmed"), "to be confirmed"),
        (Figure(**RATIO, status="missing", reason="no events in the lower group", lower=6.42287), "at least 6.42"),
    ],
)
def test_a_cell_says_the_figure_or_why_there_is_none(figure, cell):
    assert figure_cell(figure) == cell

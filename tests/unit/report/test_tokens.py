"""Figures in the analyst's own words."""

import pytest

from wres.indicators.figures import Figure
from wres.report.tokens import fill_tokens

FIGURES = [
    Figure(indicator="2", measure="relative_likelihood", group="white/bme", value=1.7, unit="ratio", source="published"),
    Figure(indicator="5", measure="percentage", group="white", value=58.0, unit="percent", source="published"),
    Figure(indicator="5", measure="percentage", group="bme", value=42.0, unit="percent", source="published"),
    Figure(indicator="4", measure="relative_likelihood", group="white/bme", unit="ratio", lower=6.4229, status="missing", reason="no events in the lower group"),
    Figure(indicator="3", measure="relative_likelihood", group="bme/white", status="suppressed", reason="small number", unit="ratio"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("a ratio of {{2.relative_likelihood}}", "a ratio of 1.7"),
        ("{{ 5.percentage.bme }} of staff", "42% of staff"),
        ("trained: {{4.relative_likelihood}}", "trained: at least 6.42"),
        ("hidden: {{3.relative_likelihood}}", "hidden: [c]"),
    ],
)
def test_a_token_becomes_its_figure(text, filled):
    assert fill_tokens(text, FIGURES, {"all"}) == (filled, [])


@pytest.mark.parametrize("token", ["{{5.percentage}}", "{{6.percentage.bme}}", "{{nonsense}}"])
def test_a_token_that_names_no_single_figure_stays_and_is_reported(token):
    assert fill_tokens(f"say {token}", FIGURES, {"all"}) == (f"say {token}", [token])

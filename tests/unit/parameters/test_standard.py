"""A standard that names what is not there is refused, with a sentence for the person who writes it."""

import pytest

from wres.disclosure.counts import ALL, EVERYONE
from wres.errors import ParameterError
from wres.parameters import Standard, Workspace
from wres.parameters.loading import model_of

FILE = Workspace.at().standard_file()
TEXT = FILE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        pytest.param("comparison_group: bme", "comparison_group: bmw", "there is no group bmw. Accepted: white, bme, unknown", id="group"),
        pytest.param("ratio: [bme, white]", "ratio: [bme, whyte]", "indicators.3.ratio: there is no group whyte", id="ratio"),
        pytest.param("tiers: [lower, middle, upper]", "tiers: [lower, middle]", "there is no tier upper", id="tier"),
        pytest.param("event: entered", "event: enterd", "indicators.3: there is no column enterd. Accepted: ethnicity, entered, year",
                     id="column of events"),
        pytest.param("person: person_id", "person: person", "tables.staff: there is no column person", id="column of people"),
        pytest.param("voting: {label: Voting members, column: voting}", "voting: {label: Voting members, column: votes}",
                     "indicators.9: there is no column votes", id="part of the board"),
        pytest.param("bme: BME, unknown", "bme: BME, non-bme: Not BME, unknown", "groups: non-bme cannot be a code", id="code of a group"),
        *(pytest.param("bme: BME, unknown", f"bme: BME, {whole}: Everybody, unknown", f"groups: {whole} cannot be a code. It stands for the "
                       "whole", id=f"group called {whole}") for whole in (ALL, EVERYONE)),
        pytest.param("  medical: {label", "  all: {label", "staff_groups: all cannot be a code", id="code of a staff group"),
        pytest.param("    other: {label", "    all: {label", "scales: all cannot be a code", id="code of a band"),
        pytest.param("{price: 4, groups: [white]}", "{price: 4, groups: [wite]}", "hiding_prices, row 7: there is no group wite", id="priced group"),
        pytest.param("{price: 100, indicators: [rdr]}", "{price: 100, indicators: [rdrr]}", "hiding_prices, row 2: there is no indicator rdrr",
                     id="priced indicator"),
        pytest.param("staff_groups: [all]", "staff_groups: [every]", "hiding_prices, row 1: there is no staff group every", id="priced staff"),
        pytest.param("  rdr:\n", "  r.dr:\n", "indicators: r.dr cannot be a code", id="code of an indicator"),
    ],
)  # fmt: skip
def test_a_name_that_stands_for_nothing_is_told(written, instead, told):
    assert TEXT.count(written) == 1
    with pytest.raises(ParameterError) as raised:
        model_of(Standard, TEXT.replace(written, instead), FILE)
    assert told in str(raised.value)
    assert str(raised.value).startswith(f"{FILE}, line ")


def test_codes_of_indicators_are_text_and_keep_the_order_of_the_file():
    assert list(Workspace.at().standard.main_indicators) == ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

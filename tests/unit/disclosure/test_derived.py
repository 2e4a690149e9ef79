"""Ratios, differences and disparity ratios that would give hidden counts back."""

from wres.disclosure import disclose
from wres.parameters import Disclosure

# The only small count is in the upper tier of non-clinical staff, with nothing else hidden there that could vary with it
# once the tier's total is known.
ONE_SENIOR_BAND = {
    ("non_clinical", "2"): (40, 12, 6), ("non_clinical", "6"): (30, 9, 7), ("non_clinical", "8a"): (20, 3, 6),
    ("clinical", "5"): (90, 40, 10), ("clinical", "6"): (30, 8, 5), ("clinical", "8a"): (30, 8, 5),
}  # fmt: skip


def disparity(disclosed, staff_group: str) -> dict[str, str]:
    return {row.band: row.status for row in disclosed if row.measure == "disparity" and row.staff_group == staff_group}


def test_a_disparity_ratio_that_gives_a_hidden_count_back_is_hidden(measures_of, standard) -> None:
    disclosed = disclose(measures_of(ONE_SENIOR_BAND), Disclosure(), standard).figures
    assert disparity(disclosed, "non_clinical")["middle_upper"] == "suppressed"
    assert disparity(disclosed, "non_clinical")["lower_upper"] == "suppressed"


def test_a_disparity_ratio_far_from_what_is_hidden_stays(measures_of, standard) -> None:
    """The hidden counts lie in bands 2 and 3, both of the lower tier, whose total is the same whichever way they lie."""
    cells = {
        ("clinical", "2"): (40, 3, 7), ("clinical", "3"): (40, 4, 6), ("clinical", "6"): (30, 9, 7), ("clinical", "8a"): (30, 8, 5),
    }  # fmt: skip
    disclosed = disclose(measures_of(cells), Disclosure(), standard).figures
    assert any(row.indicator == "1" and row.status == "suppressed" for row in disclosed)
    assert set(disparity(disclosed, "clinical").values()) == {"ok"}

"""What counts as hidden although it is not small itself, by a few rows whose fate is plain."""

from dataclasses import replace

from wres.bench.disclosure_reach import BANDS, SENIOR, STEPS, HiddenShare, hidden_shares
from wres.indicators import Figure
from wres.indicators.figures import ROUNDED
from wres.parameters import Workspace


def share(band, people, staff_group="clinical", group="bme"):
    return Figure(
        indicator="1",
        measure="share",
        group=group,
        staff_group=staff_group,
        band=band,
        value=10.0,
        numerator=people,
        denominator=10 * people,
    )


def ratio(band):
    return Figure(indicator="rdr", measure="disparity", group="white/bme", band=band, value=1.2)


def hidden(figure):
    return replace(figure, status="suppressed")


def shares(*pairs):
    """What is counted of figures, each with what is published in its place."""
    figures, published = zip(*pairs, strict=True)
    return hidden_shares([(figures, published)], Workspace.at().standard, 5)


def test_small_counts_and_other_groups_are_left_out():
    small, large, white = share("4", 3), share("5", 30), share("5", 90, group="white")
    whole, senior = share("all", 60), share("8a_and_above", 12)
    reached = shares((small, hidden(small)), (large, hidden(large)), (white, hidden(white)), (whole, whole), (senior, senior))
    assert reached[BANDS] == HiddenShare(1, 1, 0)
    assert reached[SENIOR] == HiddenShare(1, 0, 0)
    assert reached[BANDS].percent == 100


def test_a_rounded_figure_is_not_hidden():
    figure = share("6", 8)
    assert shares((figure, replace(figure, reason=ROUNDED)))[BANDS] == HiddenShare(1, 0, 1)


def test_a_ratio_is_left_out_where_a_tier_is_small():
    """Bands 5 and 7 are of the lower and the middle tier, 8a of the upper one, with 4 people."""
    lower, middle = ratio("lower_middle"), ratio("middle_upper")
    people = [share("5", 20), share("7", 9), share("8a", 4)]
    reached = shares((lower, hidden(lower)), (middle, hidden(middle)), *((figure, figure) for figure in people))
    assert reached[STEPS] == HiddenShare(1, 1, 0)


def test_nothing_is_none_of_nothing():
    assert HiddenShare(0, 0, 0).percent == 0

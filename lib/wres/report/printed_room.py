"""How much of a sheet the beginning of a figure takes, so that on paper no sentence is parted from its drawing."""

from math import ceil

DRAWN, HIGHEST = 86.0, 140.0  # millimetres: the width of a drawing beside its words, and the most of its height
LINE, LETTERS = 5.0, 85  # millimetres of a line of a caption, and letters in it, at least
APART = 9.0  # millimetres between and beneath both


def printed_room(width: float, height: float, caption: str) -> int:
    """Millimetres from the top of a caption to the foot of its drawing, of which width and height are given in its own pixels.

    Rather too many than too few: a float, as a drawing beside its words is, moves to the next sheet alone where it does not fit, and
    leaves its caption behind.
    """
    return ceil(ceil(len(caption) / LETTERS) * LINE + min(DRAWN * height / width, HIGHEST) + APART)

"""The names of colours, as a person would say them."""

import colorsys
import re

_HUES = ((12, "red"), (34, "orange"), (52, "amber"), (68, "yellow"), (165, "green"), (195, "turquoise"), (255, "blue"), (300, "purple"),
         (340, "pink"), (361, "red"))  # fmt: skip
_NAMED = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkblue": "000080", "darkcyan": "008080", "darkgray": "808080",
    "darkgreen": "008000", "darkmagenta": "800080", "darkred": "800000", "darkyellow": "808000", "green": "00FF00", "lightgray": "C0C0C0",
    "magenta": "FF00FF", "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip
_GREY = 0.12  # saturation
_LIGHT, _DARK = 0.8, 0.2


def hex_of(colour: str | None) -> str | None:
    """A colour as six digits, from six digits or from the name of a highlighter; None for automatic, none or unknown."""
    text = (colour or "").lstrip("#")
    return text.upper() if re.fullmatch(r"[0-9A-Fa-f]{6}", text) else _NAMED.get(text.lower())


def colour_name(digits: str) -> str:
    """The name of a colour given as six digits, and the digits: `green (#00B050)`."""
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if light > 0.97:
        name = "white"
    elif light < 0.05:
        name = "black"
    elif max(red, green, blue) - min(red, green, blue) < _GREY * max(red, green, blue):
        name = "grey"
    else:
        name = next(name for end, name in _HUES if hue * 360 < end)
        name = f"{'light ' if light > _LIGHT else 'dark ' if light < _DARK and saturation else ''}{name}"
    return f"{name} (#{digits})"


def says_something(digits: str | None) -> bool:
    """Whether a colour can be meant as a value: white cannot."""
    return digits is not None and not colour_name(digits).startswith("white")

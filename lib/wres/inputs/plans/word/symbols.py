"""Letters of the symbol fonts as the signs they show: a tick typed in Wingdings is stored as the letter ü."""

_WINGDINGS = {
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x73: "⬧", 0x74: "◆",
    0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA0: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE8: "→", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧",
    0xF2: "⇩", 0xF3: "⬄", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0x99: "○", 0xA2: "■", 0xA3: "☐",
}  # fmt: skip
_WINGDINGS_3 = {0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x6A: "↖", 0x6B: "↗", 0x6C: "↙", 0x6D: "↘", 0x70: "▲", 0x71: "▼", 0x74: "◀",
                0x75: "▶", 0x76: "◀", 0x77: "▶"}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: "☐", 0x6E: "●", 0x72: "✗", 0x67: "■", 0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼"}
_SYMBOL = {0xA3: "≤", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
           0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD6: "√", 0xA5: "∞", 0xE0: "◊"}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3, "webdings": _WEBDINGS, "symbol": _SYMBOL}


def is_symbol_font(font: str | None) -> bool:
    """Whether a font shows signs where other fonts show letters."""
    return (font or "").lower() in _FONTS


def sign(font: str | None, code: int) -> str | None:
    """The sign a font shows for a code, or None where it is not known."""
    characters = _FONTS.get((font or "").lower())
    if characters is None:
        return chr(code) if not 0xE000 <= code <= 0xF8FF else None
    place = code & 0xFF
    return " " if place == 0x20 else characters.get(place)

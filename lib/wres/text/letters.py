"""Which letters a text can hardly mean: how an encoding is told by what it makes of a text."""

import re
from dataclasses import dataclass
from itertools import islice

SINGLE = ("cp1252", "mac_roman", "cp850")  # in order of preference
AROUND = 12  # letters shown on either side of a doubtful one
LOOKED_AT = 400  # letters beyond ASCII that are weighed
SHOWN = 3
ENDS = re.compile(r"[\s\",;|]")
SAFE = frozenset("£€éèêëáàâäíìîïóòôöúùûüçñøåæŵŷýßãõ’‘“”–—…•·°½¼¾×™®©§±²³\xa0")
OPENING, CLOSING = frozenset("‘“"), frozenset("’”")
# UTF-8 read as Windows-1252 or Mac Roman and saved again, and letters that were given up
GARBLED = re.compile(
    "Ã[\x80-\xbf†‡€‚ƒ„…ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ¡-¿]|â€[\x80-\xbf™œ˜“”¦\x9d¢]|Â[£°·©®½¼¾\xa0»«§]|‚Ä[ôúùìîò¢¶]|√[©®°ß†§±≥]|\ufffd"
)
GARBLED_BYTES = re.compile(rb"\xc3[\x82\x83][\xc2-\xe2]|\xc3\xa2\xe2\x82\xac|\xe2\x80\x9a\xc3\x84|\xe2\x88\x9a|\xef\xbf\xbd")


@dataclass(frozen=True)
class Guess:
    """An encoding, an example of what it makes of the text, and whether every letter looks as if it was meant."""

    encoding: str
    example: str
    sure: bool


def likeliest_encoding(content: bytes) -> Guess | None:
    """The encoding of one byte a letter that gives the likeliest words; None when the bytes are text in none."""
    guesses = []
    for place, encoding in enumerate(SINGLE):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if re.search("[\x80-\x9f]", text):
            continue
        signs = [sign.start() for sign in islice(re.finditer(r"[^\x00-\x7f]", text), LOOKED_AT)]
        weights = [_weight(text, at) for at in signs]
        guesses.append((sum(weights), -place, encoding, text, signs, weights))
    if not guesses:
        return None
    best, _, encoding, text, signs, weights = max(guesses)
    others = [score for score, *_, other, _, _ in guesses if other != text]
    doubted = [at for at, weight in zip(signs, weights, strict=True) if weight < 0]
    sure = not doubted and best > max([*others, 0])
    return Guess(encoding, _examples(text, doubted or signs), sure)


def garbled_letters(utf8: bytes) -> str:
    """Examples of letters that come of a text saved in the wrong encoding before; empty when there are none."""
    if utf8.isascii() or not GARBLED_BYTES.search(utf8):
        return ""
    text = utf8.decode("utf-8")
    return _examples(text, [sign.start() for sign in GARBLED.finditer(text)])


def decode_mixed(content: bytes) -> tuple[str, str] | None:
    """UTF-8 text in which some letters are those of Windows-1252, with examples; None when it is not mostly UTF-8."""
    text = content.decode("utf-8", errors="surrogateescape")
    strays = [sign.start() for sign in re.finditer("[\udc80-\udcff]", text)]
    if len(re.findall("[\x80-\ud7ff\ue000-\U0010ffff]", text)) <= len(strays):
        return None
    text = re.sub("[\udc80-\udcff]", lambda sign: bytes([ord(sign.group()) - 0xDC00]).decode("cp1252", "replace"), text)
    return text, _examples(text, strays)


def _weight(text: str, at: int) -> int:
    """How likely a letter is where it stands: above 0 as people write, below 0 hardly ever."""
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    apart_before, apart_after = not before.isalnum(), not after.isalnum()
    if sign in "’":
        return 2 if before.isalpha() or after.isalpha() else 0
    if sign in OPENING:
        return 2 if apart_before and not apart_after else -2
    if sign in CLOSING:
        return 2 if apart_after and (before.isalnum() or before in ".,!?)") else -2
    if sign in "–—":
        return 2 if apart_before == apart_after and (apart_before or not before.islower()) else 0
    if sign in "£€":
        return 2 if after.isdigit() else 1 if apart_after else -2
    if sign == "\xa0":
        return 1
    if sign.islower() and sign in SAFE:
        return 1 if before.isalpha() or (after.isalpha() and not before.isdigit()) else -2
    if sign.isalpha() and sign.isupper():
        if before.islower() or sign.lower() not in SAFE:
            return -2
        return 1 if before.isupper() or after.isalpha() else -1
    if sign.isalpha():
        return -1
    if sign in SAFE:
        return -2 if before.isalpha() and after.isalpha() else 1
    return -2


def _examples(text: str, places: list[int]) -> str:
    """The words around some letters, a few of them, in quotation marks."""
    words = [ENDS.split(text[max(0, at - AROUND) : at])[-1] + ENDS.split(text[at : at + AROUND], maxsplit=1)[0] for at in places]
    return ", ".join(f'"{word}"' for word in list(dict.fromkeys(words))[:SHOWN])

"""The shapes in which names of people are written, and lists of names and of words that look like names and are none."""

import re
import unicodedata
from functools import cache
from importlib import resources

_LETTERS = [chr(place) for place in range(0xC0, 0x250)]  # beyond English: É, ł, ş
UPPER = "A-Z" + "".join(letter for letter in _LETTERS if letter.isupper())
LOWER = "a-z" + "".join(letter for letter in _LETTERS if letter.islower())
_PARTICLE = "de|da|das|dos|du|di|la|van|von|bin|binti|ibn|del|der|den|ap|ab|ferch"
_PREFIX = rf"(?:Mc|Mac|Fitz|La|De|O['’]|D['’]|N['’]|al-|Al-|El-|Ó |Ní |(?:(?:{_PARTICLE}) ){{1,2}})"
CAPITAL = rf"{_PREFIX}?[{UPPER}][{LOWER}]+(?:(?!['’]s\b)['’-][{UPPER}]?[{LOWER}]+)*"
INITIALS = rf"(?:[{UPPER}]\.?\s*){{1,3}}"
EMAIL = re.compile(
    r"[\w.+'-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.|\s?[\[(]dot[\])]\s?)[\w.-]+|\b\w+[._]\w+\s+at\s+[\w-]+(?:\.[\w-]+)*\.(?:uk|net|org|com)\b",
    re.IGNORECASE,
)
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i"})


def without_accents(word: str) -> str:
    """A word in small letters without accents: `Łukasz` is `lukasz`."""
    decomposed = unicodedata.normalize("NFKD", word.casefold()).translate(_STROKES)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


TITLE = re.compile(
    r"\b(?P<title>Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Cllr|Councillor|Rev|Revd|Imam|Rabbi|Sheikh|Pastor|Canon|Father|Col|Colonel|Capt|Captain|Major|Commander|MR|MRS|MS|DR)\b\.?\s+"
    rf"(?:{INITIALS}\s*)?(?P<first>{CAPITAL}|[{UPPER}]{{3,}}\b)(?:\s+{CAPITAL})?"
)
PAIR = re.compile(
    rf"\b(?P<first>{CAPITAL})\s+(?:[{UPPER}]\.?\s+)?(?P<last>{CAPITAL}|[{UPPER}]{{3,}})(?![\w])"
    rf"|\b(?P<loud>[{UPPER}]{{3,}})\s+(?P<louder>(?:O['’])?[{UPPER}]{{3,}})\b"
)
INITIAL = re.compile(rf"\b(?:[{UPPER}]\.\s?){{1,3}}\s?(?P<last>{CAPITAL})(?=\s*(?:$|[,;()/\n]))")
TURNED = re.compile(rf"(?:^|(?<=[;:\n(]))\s*(?P<last>{CAPITAL}|[{UPPER}]{{2,}}),\s*(?P<first>{CAPITAL})(?=\s*(?:$|[;(\n]))")
LOUD_TURNED = re.compile(rf"\b(?P<last>(?:O['’])?[{UPPER}]{{2,}}(?:-[{UPPER}]+)?),\s*(?P<first>{CAPITAL})\b")
QUIET = re.compile(rf"(?:^|(?<=[;/,\n(]))\s*(?P<first>[{LOWER}]+)\s+(?P<last>[{LOWER}'’-]{{2,}})(?=\s*(?:$|[;/,\n(]))")
ALONE = re.compile(rf"(?:^|(?<=[;/,\n(]))\s*(?P<first>{CAPITAL})(?=\s*(?:$|[;(/,\n)]))")


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list in `words/`; the first line says what they are, and an underscore stands for a blank within one."""
    _, _, words = resources.files("wres.plans").joinpath("words", f"{name}.txt").read_text(encoding="utf-8").partition("\n")
    return frozenset(word.replace("_", " ") for word in words.split())

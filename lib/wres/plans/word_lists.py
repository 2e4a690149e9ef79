"""Lists of names, and of words that look like names and are none, as files beside the code."""

from functools import cache
from importlib import resources


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list in `words/`; the first line says what they are, and an underscore stands for a blank within one."""
    _, _, words = resources.files("wres.plans").joinpath("words", f"{name}.txt").read_text(encoding="utf-8").partition("\n")
    return frozenset(word.replace("_", " ") for word in words.split())

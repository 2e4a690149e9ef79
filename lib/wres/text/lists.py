"""Numbers with their words, words in a row, and texts cut to a line."""

from collections.abc import Sequence

from wres.text.numbers import plain_number

WORDS_BEFORE = 5  # of an excerpt, that both texts have


def quantity(number: float, word: str, several: str = "") -> str:
    """A number with its word: 1 action, 2 actions, 1,200 actions, 1.5 years."""
    return f"{plain_number(number, 2)} {word if abs(number) == 1 else several or f'{word}s'}"


def listing(words: Sequence[str], before_last: str = "and") -> str:
    """Words in a row: a, b and c."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {before_last} {words[-1]}" if words else ""


def listing_of_most(words: Sequence[str], most: int) -> str:
    """Words in a row, of many the first ones and how many more there are: a, b and 3 more. One more is named, not counted."""
    return listing(words) if len(words) <= most + 1 else f"{', '.join(words[:most])} and {len(words) - most} more"


def semicolons(parts: Sequence[str], most: int = 10) -> str:
    """Parts that hold commas in a row, of many the first ones and how many more there are: a, b; c; and 3 more. One more is named."""
    return "; ".join(parts if len(parts) <= most + 1 else [*parts[:most], f"and {len(parts) - most} more"])


def runs(chosen: Sequence[str], order: Sequence[str]) -> str:
    """Some of a row of codes, in its order; three or more neighbours as a run: 1, 3 to 5 and 9. Those of no row come last."""
    places = [order.index(code) for code in dict.fromkeys(chosen) if code in order]
    together: list[list[int]] = []
    for place in sorted(places):
        if together and place == together[-1][-1] + 1:
            together[-1].append(place)
        else:
            together.append([place])
    parts: list[str] = []
    for run in together:
        parts += [f"{order[run[0]]} to {order[run[-1]]}"] if len(run) > 2 else [order[place] for place in run]
    return listing([*parts, *(code for code in dict.fromkeys(chosen) if code not in order)])


def sentence_case(text: str) -> str:
    """A sentence with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def within_sentence(text: str) -> str:
    """A text as it goes on a sentence: its first letter small, unless its first word is an abbreviation."""
    first = text.partition(" ")[0]
    return text if sum(map(str.isupper, first)) > 1 else text[:1].lower() + text[1:]


def shorten(text: str, letters: int = 70) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= letters else f"{line[: letters - 2].rstrip()} …"


def excerpts(before: str, after: str, letters: int = 70) -> tuple[str, str]:
    """Two texts on a line each, cut where they are long, from a few words before the first that differs."""
    first, second = before.split(), after.split()
    differing = (place for place, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1])
    alike = next(differing, min(len(first), len(second)))
    skipped = max(0, alike - WORDS_BEFORE) if max(len(before), len(after)) > letters else 0
    begins = "… " if skipped else ""
    return shorten(begins + " ".join(first[skipped:]), letters), shorten(begins + " ".join(second[skipped:]), letters)

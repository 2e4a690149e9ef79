"""Of which staff group and band published rows are: in the codes of the standard, and which rows are of none of them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wres.comparison.published_cells import Row
from wres.findings import Finding, Location
from wres.parameters import Standard
from wres.text.lists import listing, quantity, semicolons

ALL = "all"
WORD_BEFORE_CODE, AS_NUMBER = "band_", ".0"  # `Band 5` and 5.0 are 5
NAMED = 3


@dataclass(frozen=True, slots=True)
class StrangeParts:
    """Rows of a staff group or a band that the standard does not have, and the labels of these by column, as they are read."""

    rows: Sequence[Row]
    labels: Mapping[str, Sequence[str]]

    def words(self, standard: Standard) -> str:
        """The labels, and what is accepted in their columns."""
        met = listing([f"{semicolons(labels, NAMED)} ({name})" for name, labels in self.labels.items()])
        accepted = [f"{name} {', '.join(codes)}" for name, codes in part_codes(standard).items() if name in self.labels]
        return f"{met}. Accepted: {'; '.join(accepted)}"


def part_codes(standard: Standard) -> dict[str, list[str]]:
    """By column, the codes that its cells can have; a blank one is `all`."""
    clusters = (code for of_scale in standard.clusters.values() for code in of_scale)
    others = (code for indicator in standard.indicators.values() for code in (*indicator.parts, *indicator.aggregates, *indicator.steps))
    return {
        "staff_group": [ALL, *standard.staff_groups],
        "band": list(dict.fromkeys([ALL, *standard.band_order, *others, *clusters])),
    }  # fmt: skip


def with_part_codes(columns: Sequence[str], rows: Sequence[Row], standard: Standard) -> tuple[list[Row], Counter[tuple[str, str, str]]]:
    """The rows with codes whatever their case, blanks and hyphens, and what else stands for everybody, with its column, code and rows.

    Words for everybody are those of the standard; of a board they are its whole. What is no code of the standard stays as it is written.
    """
    at = {name: place for place, name in enumerate(columns)}
    wholes = {code: next(iter(indicator.parts), ALL) for code, indicator in standard.indicators.items()}
    everybody = set(map(_code, standard.published_words.everybody))
    read, other_words = list(rows), Counter[tuple[str, str, str]]()
    for name, codes in part_codes(standard).items():
        if name not in at:
            continue
        code_of = {text: _code_among(text, codes) for text in {row[at[name]] for row in rows}}
        if not everybody.intersection(code_of.values()) and all(text == code for text, code in code_of.items()):
            continue
        for place, row in enumerate(read):
            written, code = row[at[name]], code_of[row[at[name]]]
            if code in everybody:
                whole = wholes.get(row[at["indicator"]], ALL) if name == "band" else ALL
                if code != whole:
                    other_words[name, " ".join(written.replace("_", " ").split()), whole] += 1
                code = whole
            read[place] = [*row[: at[name]], code, *row[at[name] + 1 :]]
    return read, other_words


def notes_on_parts(other_words: Mapping[tuple[str, str, str], int], place: str) -> Iterator[Finding]:
    """A note for each way of saying everybody. place: the file's name in it."""
    for (name, written, code), count in other_words.items():
        yield Finding(
            "note", "published file", Location(place, column=name), f"{written} is read as {code} in {quantity(count, 'row')}.",
            "It stands for everybody.", f"Check that it is right. Next time, ask for {code}.",
        )  # fmt: skip


def strange_parts(columns: Sequence[str], rows: Sequence[Row], standard: Standard) -> StrangeParts:
    """The rows of a staff group or band that the standard does not have."""
    places = {name: columns.index(name) for name in part_codes(standard) if name in columns}
    accepted = {name: {"", *codes} for name, codes in part_codes(standard).items()}
    labels = {name: list(dict.fromkeys(row[place] for row in rows if row[place] not in accepted[name])) for name, place in places.items()}
    labels = {name: texts for name, texts in labels.items() if texts}
    return StrangeParts([row for row in rows if any(row[places[name]] in labels[name] for name in labels)], labels)


def part_doubts(strange: StrangeParts, standard: Standard) -> Iterator[tuple[str, str]]:
    """What there is to say of them, and what was made of it."""
    if strange.rows:
        what = f"{quantity(len(strange.rows), 'row is', 'rows are')} of no staff group or band of the standard"
        yield f"{what}: {strange.words(standard)}.", "They are in organisations.csv, and in nothing else of the overview."


def _code_among(text: str, codes: Sequence[str]) -> str:
    """The code that a text means; where it means none, its letters."""
    if text in codes:
        return text
    code = _code(text)
    bare = code.removeprefix(WORD_BEFORE_CODE).removesuffix(AS_NUMBER)
    return bare if bare in codes else code


def _code(text: str) -> str:
    return "_".join(filter(None, re.split(r"[\s_\u2010-\u2015-]+", text.lower())))

"""The labels of published rows in the spelling of the standard, and the rows that are of none of its indicators, measures and groups."""

from collections.abc import Callable, Collection, Iterator, Sequence

from wres.comparison.published_cells import Row
from wres.parameters import Standard
from wres.parameters.measures import DIFFERENCE, MEASURES, RATIO, groups_of, measure_and_part
from wres.text.lists import quantity, semicolons

WORD_BEFORE_CODE, AS_NUMBER = "indicator_", ".0"  # `Indicator 2` and 2.0 are 2
UNITS = {"%": "percent", "per_cent": "percent", "percentage_points": "points", "pp": "points"}
NAMED = 3
IN_SMALL_LETTERS = ("measure", "staff_group", "band", "status")


def with_spelled_labels(columns: Sequence[str], rows: Sequence[Row], standard: Standard) -> list[Row]:
    """The rows with labels as the standard writes them, whatever their case, blanks and hyphens: `BME / White` is bme/white.

    What is no label of the standard stays as it is written.
    """
    speller: dict[str, Callable[[str], str]] = {
        "indicator": _among(standard.indicators, WORD_BEFORE_CODE, AS_NUMBER), "group": _among(_groups_and_pairs(standard)),
        "unit": lambda text: UNITS.get(unit := _in_small_letters(text), unit),
        **dict.fromkeys(IN_SMALL_LETTERS, _in_small_letters),
    }  # fmt: skip
    for place, name in enumerate(columns):
        if name in speller:
            spelled = {text: speller[name](text) for text in {row[place] for row in rows}}
            if any(text != label for text, label in spelled.items()):
                rows = [[*row[:place], spelled[row[place]], *row[place + 1 :]] for row in rows]
    return list(rows)


def strange_rows(columns: Sequence[str], rows: Sequence[Row], standard: Standard) -> list[Row]:
    """The rows whose indicator, measure or group the standard does not have."""
    is_strange: dict[str, Callable[[str], bool]] = {
        "indicator": lambda label: label not in standard.indicators,
        "measure": lambda label: measure_and_part(label)[0] not in MEASURES,
        "group": lambda label: not set(groups_of(label)) <= set(standard.groups),
    }
    places = [columns.index(name) for name in is_strange]
    strange = {place: set(filter(is_strange[columns[place]], {row[place] for row in rows})) for place in places}
    return [row for row in rows if any(row[place] in strange[place] for place in places)] if any(strange.values()) else []


def strange_doubts(columns: Sequence[str], strange: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """What there is to say of them, and what was made of them."""
    if strange:
        what = f"{quantity(len(strange), 'row is', 'rows are')} of no indicator, measure or group of the standard"
        yield f"{what}: {examples_of(columns, strange)}.", "They are in organisations.csv, and in nothing else of the overview."


def examples_of(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """The labels of the first rows."""
    places = [columns.index(name) for name in ("indicator", "measure", "group")]
    return semicolons(list(dict.fromkeys(" ".join(row[place] for place in places) for row in rows)), NAMED)


def _groups_and_pairs(standard: Standard) -> list[str]:
    """Every group, and every two of them compared by a ratio or a difference."""
    pairs = [f"{first}{sign}{second}" for first in standard.groups for second in standard.groups for sign in (RATIO, DIFFERENCE)]
    return [*standard.groups, *pairs]


def _among(labels: Collection[str], word_before: str = "", word_behind: str = "") -> Callable[[str], str]:
    """Gives the label that a text means; the text itself where it means none."""
    by_letters = {_letters(label): label for label in labels}

    def label_of(text: str) -> str:
        return text if text in labels else by_letters.get(_letters(text).removeprefix(word_before).removesuffix(word_behind), text)

    return label_of


def _in_small_letters(text: str) -> str:
    return "_".join(text.lower().split())


def _letters(text: str) -> str:
    """A label without its case and the blanks around its signs."""
    letters = _in_small_letters(text)
    for sign in (RATIO, DIFFERENCE):
        letters = letters.replace(f"_{sign}", sign).replace(f"{sign}_", sign)
    return letters

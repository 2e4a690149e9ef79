"""What would let the public edition of an organisation show more, where it says little: for its readers, and for the reviewer."""

from collections.abc import Sequence

from wres.indicators.figures import COUNTS, RECORDS, Figure
from wres.report.context import Context
from wres.report.hidden_words import says_little
from wres.text.lists import listing

INTERNAL_SHOWS = "The internal edition, for the organisation alone, shows every figure."


def more_shown(context: Context, figures: Sequence[Figure], history: Sequence[Figure] = ()) -> list[str]:
    """The ways that are still open, a sentence each, with the settings that open them; nothing where the report says enough.

    figures: disclosed, of one year; history: of all years that were read.
    """
    if not says_little(context, figures):
        return []
    bands = ["Pay bands shown in groups hide fewer: write `bands: clustered` in the organisation file."]
    years = [
        f"{context.words.word.capitalize()} {code} over two years together has larger numbers: write `window_years: {{{window}: 2}}` "
        "in the rules of the year."
        for code, window in _windows(context, figures, history).items()
    ]
    internal = "The internal edition (EDITION=internal) shows every figure, for the organisation alone."
    return ["What would show more:", *(bands if _groups_would_show_more(context, figures) else []), *years, internal]


def more_shown_to_readers(context: Context, figures: Sequence[Figure], history: Sequence[Figure] = ()) -> list[str]:
    """The same ways for readers of the public page, without the settings."""
    if not says_little(context, figures):
        return []
    windows = list(_windows(context, figures, history))
    word = context.words.word if len(windows) == 1 else f"{context.words.word}s"
    ways = [
        *(["with pay bands in groups"] if _groups_would_show_more(context, figures) else []),
        *([f"with {word} {listing(windows)} counted over two years together"] if windows else []),
    ]
    return [INTERNAL_SHOWS, *([f"More could be shown to everybody {' or '.join(ways)}."] if ways else [])]


def _groups_would_show_more(context: Context, figures: Sequence[Figure]) -> bool:
    """Whether single bands are shown and some are hidden, and the standard has groups of them."""
    bands = set(context.standard.band_order)
    single = context.organisation.bands == "single" and bool(context.standard.clusters)
    return single and any(figure.status == "suppressed" and figure.band in bands for figure in figures)


def _windows(context: Context, figures: Sequence[Figure], history: Sequence[Figure]) -> dict[str, str]:
    """The windows of indicators that count the cases of one year, are hidden for the whole, and were also counted the year before."""
    before = {row.indicator for row in history if row.year == context.year - 1 and row.source in (COUNTS, RECORDS)}
    windows = {}
    for code, indicator in context.standard.indicators.items():
        one_year = indicator.window and context.rules.years_of(indicator.window) == 1
        whole = [row for row in figures if row.indicator == code and row.cell[2:] == ("all", "all")]
        if indicator.window and one_year and code in before and any(row.status == "suppressed" for row in whole):
            windows[code] = indicator.window
    return windows

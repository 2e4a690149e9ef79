"""What would let the public edition of an organisation show more, for the reviewer, where it says little."""

from collections.abc import Sequence

from wres.indicators.figures import Figure
from wres.report.context import Context
from wres.report.hidden_words import says_little
from wres.text.lists import sentence_case


def more_shown(context: Context, figures: Sequence[Figure]) -> list[str]:
    """The ways that are still open, a sentence each; nothing where the report says enough. figures: disclosed, of one year."""
    if not says_little(context, figures):
        return []
    ways = [
        *_clusters(context, figures),
        *_windows(context, figures),
        "the internal edition (EDITION=internal) shows every figure, for the organisation alone",
    ]
    return ["What would show more:", *(f"{sentence_case(way)}." for way in ways)]


def _clusters(context: Context, figures: Sequence[Figure]) -> list[str]:
    """Bands shown together, where single bands are hidden and the standard has clusters."""
    single = context.organisation.bands == "single" and context.standard.clusters
    bands = set(context.standard.band_order)
    of_bands = any(figure.status == "suppressed" and figure.band in bands for figure in figures)
    return ["pay bands shown together hide fewer: write `bands: clustered` in the organisation's file"] if single and of_bands else []


def _windows(context: Context, figures: Sequence[Figure]) -> list[str]:
    """Two years together, for indicators whose cases can be counted so, are of one year, and are hidden for the whole organisation."""
    ways = []
    for code, indicator in context.standard.indicators.items():
        whole = [row for row in figures if row.indicator == code and row.cell[2:] == ("all", "all")]
        one_year = indicator.window and context.rules.years_of(indicator.window) == 1
        if one_year and any(row.status == "suppressed" for row in whole):
            ways.append(
                f"{context.words.word} {code} over two years together has larger numbers: write `window_years: {{{indicator.window}: 2}}` "
                "in the rules of the year"
            )
    return ways

"""All indicators of one return, by their kinds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from wres.findings import Finding, by_severity
from wres.indicators.counted_return import Tables, count_return
from wres.indicators.figures import Figure, finite
from wres.indicators.kinds import kind_of
from wres.indicators.unknown_counts import UnknownCounts, unknown_counts
from wres.indicators.unseen_count import UnseenCount
from wres.parameters import Standard, Year

NO_EARLIER: Mapping[int, Tables] = {}


@dataclass(frozen=True, slots=True)
class CalculatedFigures:
    """The figures of a return, in the order of `indicators.csv`, and what was found while calculating them.

    unknown_counts: of those whose group is not known, whom no figure counts. unseen_counts: that figures are made of and none shows.
    """

    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    unknown_counts: tuple[UnknownCounts, ...] = ()
    unseen_counts: tuple[UnseenCount, ...] = ()


def calculate(
    tables: Tables,
    standard: Standard,
    rules: Year,
    code: str,
    year: int,
    code_list: pd.DataFrame,
    earlier: Mapping[int, Tables] = NO_EARLIER,
) -> CalculatedFigures:
    """Every indicator of the standard from one organisation's tables of one year.

    tables: typed tables by name; any may be absent. Counts beat records, and both beat printed figures, indicator by
    indicator. earlier: tables of earlier years, for figures over two years. Every measure has its row: without data its
    status is missing and its reason says why. Raises InputError for codes that are not in the code list.
    """
    counted, findings = count_return(tables, earlier, standard, rules, year, code_list)
    figures: list[Figure] = []
    unseen: list[UnseenCount] = []
    for number, indicator in standard.indicators.items():
        rows, more = kind_of(indicator).calculate(counted, number, indicator, figures)
        figures += [replace(finite(row), organisation=code, year=year, indicator=number) for row in rows]
        findings += more
        unseen += kind_of(indicator).unseen_counts(counted, number, indicator)
    return CalculatedFigures(tuple(figures), by_severity(findings), tuple(unknown_counts(counted)), tuple(unseen))

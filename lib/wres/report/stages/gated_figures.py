"""The figures of all years as calculated, and as they may be published."""

from collections.abc import Mapping, Sequence

from wres.disclosure import DisclosedFigures, disclose, disclose_unknown
from wres.indicators import Figure
from wres.indicators.unknown_counts import UnknownCounts
from wres.parameters.years_read import years_shown
from wres.report.likely_names import NameGate
from wres.report.own_words import OwnWords
from wres.report.stages.calculating import CalculatedYears

Years = Mapping[int, tuple[Figure, ...]]


def as_calculated(calculated: CalculatedYears) -> Years:
    """Nothing hidden."""
    return {year: measured.figures for year, measured in calculated.by_year.items()}


def disclosed_figures(calculated: CalculatedYears) -> Mapping[int, DisclosedFigures]:
    """What may be published of each year: what earlier years show can give back what a later one hides."""
    returned = calculated.checked.returned
    standard = returned.workspace.standard_for(returned.code)
    years: dict[int, DisclosedFigures] = {}
    for year, measured in calculated.by_year.items():
        rules = returned.workspace.disclosure(returned.code, year)
        earlier = [figure for disclosed in years.values() for figure in disclosed.figures]
        years[year] = disclose(measured.figures, rules, standard, earlier, measured.unseen_counts)
    return years


def public_unknown_counts(calculated: CalculatedYears, published: Sequence[Figure]) -> tuple[UnknownCounts, ...]:
    """What may be published of people whose group is not known in the report's year; published: the figures of that year."""
    returned = calculated.checked.returned
    rules = returned.workspace.disclosure(returned.code, returned.year)
    return disclose_unknown(
        calculated.by_year[returned.year].unknown_counts, published, rules, returned.workspace.standard_for(returned.code)
    )


def with_public_sources(calculated: CalculatedYears, figures: Years) -> Years:
    """The same, sources of printed figures held back where they may name a person."""
    words = {year: own_words_of(calculated, year) for year in figures}
    return {year: words[year].gate.public_sources(of_year, words[year].sources) for year, of_year in figures.items()}


def in_trend(calculated: CalculatedYears, figures: Years) -> Years:
    """The years that the report shows, without those that only decide what it may show."""
    returned = calculated.checked.returned
    return {year: figures[year] for year in years_shown(returned.workspace, returned.year) if year in figures}


def own_words_of(calculated: CalculatedYears, year: int) -> OwnWords:
    """People's own words in the return of a year."""
    returned = calculated.checked.returned
    gate = NameGate(returned.workspace.organisation(returned.code), year)
    return OwnWords(returned.returns[year], calculated.checked.returns[year], gate)

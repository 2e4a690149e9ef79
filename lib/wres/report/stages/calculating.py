"""Third step: every measure of every year, with nothing hidden."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from wres.html import TableColumn, html_table
from wres.indicators import CalculatedFigures
from wres.indicators import calculate as calculate_indicators
from wres.inputs import read_code_list
from wres.parameters import period
from wres.report.section import Section
from wres.report.stages.checking import CheckedYears
from wres.report.stages.stage import Stage


@dataclass(frozen=True)
class CalculatedYears(Stage):
    """By year, the figures and what was found while calculating them."""

    checked: CheckedYears
    by_year: Mapping[int, CalculatedFigures]

    def summary(self) -> Section:
        """How many measures each indicator has, and how many of them are missing."""
        year = self.checked.returned.year
        figures = self.by_year[year].figures
        titles = {code: indicator.title for code, indicator in self.checked.returned.workspace.standard.indicators.items()}
        measures = Counter(figure.indicator for figure in figures)
        missing = Counter(figure.indicator for figure in figures if figure.status == "missing")
        columns = [
            TableColumn("Indicator", [f"{code}. {titles[code]}" if code in titles else code for code in measures], "names"),
            TableColumn("Measures", list(measures.values()), "numbers"),
            TableColumn("Not available", [missing[code] for code in measures], "numbers"),
        ]
        return Section([html_table(f"Measures calculated for {period(year)}", columns)])


def calculate(checked: CheckedYears) -> CalculatedYears:
    """Calculate every indicator of every year, from that year's tables and those before it."""
    workspace, code = checked.returned.workspace, checked.returned.code
    code_list, standard = read_code_list(workspace), workspace.standard_for(code)
    by_year = {}
    for year, tables in checked.tables.items():
        earlier = {before: checked.tables[before] for before in checked.tables if before < year}
        by_year[year] = calculate_indicators(tables, standard, workspace.year(year), code, year, code_list, earlier)
    return CalculatedYears(checked, by_year)

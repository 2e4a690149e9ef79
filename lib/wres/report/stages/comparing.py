"""Fifth step: this year beside the year before, other organisations, targets, goals and chance."""

from dataclasses import dataclass

from wres.comparison import (
    Verdict,
    absolute_differences,
    assemble,
    benchmarks_for,
    by_part,
    identical_benchmarks,
    local_population,
    many_tests,
    model_employer_goals,
    movement,
    peer_figures,
    response_rates,
    significance,
    target_progress,
    unknown_ranges,
    unknown_shares,
    years_together,
)
from wres.findings import Finding
from wres.html import TableColumn, html_table
from wres.inputs import read_benchmarks
from wres.parameters import period
from wres.report.results import Results
from wres.report.section import Section
from wres.report.stages.disclosing import DisclosedYears
from wres.report.stages.stage import Stage


@dataclass(frozen=True)
class ComparedYears(Stage):
    """Everything a report shows; findings: about what was compared."""

    disclosed: DisclosedYears
    results: Results
    findings: tuple[Finding, ...]

    def summary(self) -> Section:
        """Which years were compared, and with whom."""
        context, results = self.disclosed.context, self.results
        comparable = sum(row.verdict is not Verdict.NOT_COMPARABLE for row in results.moved)
        compared = {
            "Years": ", ".join(map(period, context.years)),
            "Measures of the year before": f"{comparable} of {len(results.moved)} are comparable",
            "Benchmarks": ", ".join(dict.fromkeys(row.name for row in results.benchmarks)) or "none known",
            "Targets": f"{len(results.targets)}",
            "Bands with a goal": f"{len(results.goals)}",
        }
        columns = [TableColumn("Compared", list(compared), "names"), TableColumn("With", list(compared.values()))]
        return Section([html_table(f"What {period(context.year)} was compared with", columns)])


def compare(disclosed: DisclosedYears) -> ComparedYears:
    """Compare what the edition may show, so that nothing here can tell more than it."""
    context, public_files = disclosed.context, read_benchmarks(disclosed.workspace)
    standard, rules, year = context.standard, context.rules, context.year
    figures, history = disclosed.figures[year], assemble(disclosed.figures.values())
    overall = [figure for figure in figures if figure.staff_group == figure.band == "all"]
    benchmarks = benchmarks_for(
        figures, public_files, context.organisation, year, standard, context.breaks, most_years_apart=rules.benchmark_years
    )
    peers = peer_figures(disclosed.workspace, context.organisation, context.code, year, figures)
    people = local_population(public_files, context.organisation, context.code, context.group)
    rules_by_year = {of_year: disclosed.workspace.year(of_year) for of_year in disclosed.figures}
    references = {"local population": people.value} if people else {}
    results = Results(
        figures=figures,
        history=history,
        whole_bands=standard.whole_bands,
        moved=movement(history, year - 1, year, standard, rules, context.breaks, context.mergers),
        significance=significance(overall, rules, standard),
        benchmarks=(*benchmarks, *peers.benchmarks),
        goals=model_employer_goals(figures, standard),
        targets=target_progress(
            context.organisation.targets,
            history,
            year,
            standard,
            rules.snapshot,
            references,
            context.breaks,
            tuple(context.mergers),
            {of_year: counted.date for of_year, counted in context.organisation.counted_on.items()},
        ),
        local_population=people,
        absolute_differences=absolute_differences(figures, standard),
        by_part=by_part(figures, standard, rules),
        years_together=years_together(history, year, standard, rules_by_year, context.breaks, context.mergers),
        many_tests=many_tests(figures, rules),
        response_rates=response_rates(figures),
        unknown_ranges=unknown_ranges(disclosed.unknown_counts, figures, standard),
        unknown_shares=unknown_shares(figures, standard),
    )
    return ComparedYears(disclosed, results, (*identical_benchmarks(benchmarks), *peers.findings))

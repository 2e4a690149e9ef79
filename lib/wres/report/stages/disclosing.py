"""Fourth step, the gate: in the public edition nothing that comes after holds a hidden number or a text that may name a person."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wres.checks import CheckedReturn
from wres.disclosure import Protection, disclose_findings
from wres.findings import Finding
from wres.indicators.figures import Figure
from wres.indicators.unknown_counts import UnknownCounts
from wres.inputs.source import Source
from wres.parameters import Organisation, Workspace
from wres.parameters.arguments import check_edition
from wres.plans import ActionPlan
from wres.plans.questions.printed import Arrow
from wres.plans.rounds import PlanRound
from wres.report.context import INTERNAL, Context
from wres.report.likely_names import NameGate
from wres.report.revealing_words import hidden_figures
from wres.report.section import Section
from wres.report.stages.calculating import CalculatedYears
from wres.report.stages.disclosed_plans import disclosed_plan, disclosed_rounds
from wres.report.stages.gated_figures import (
    Years,
    as_calculated,
    disclosed_figures,
    in_trend,
    own_words_of,
    public_unknown_counts,
    with_public_sources,
)
from wres.report.stages.hidden_summary import hidden_summary
from wres.report.stages.printed_arrows import printed_arrows
from wres.report.stages.single_bands import small_single_bands
from wres.report.stages.stage import Stage
from wres.report.tokens import unknown_tokens


@dataclass(frozen=True)
class DisclosedYears(Stage):
    """What the edition may show: figures, findings, words, plans.

    as_given: the organisation as its file says it, against which findings are looked at. arrows: what is printed beside
    figures, without the figures. checks_page: the record of all checks, as HTML. unknown_counts: of this year's people whose group is
    not known. rounds: the plan after each round of updates.
    """

    context: Context
    workspace: Workspace
    as_given: Organisation
    figures: Years
    findings: tuple[Finding, ...]
    plan: ActionPlan
    earlier_plan: ActionPlan | None
    arrows: tuple[Arrow, ...]
    sources: Mapping[int, tuple[Source, ...]]
    checks_page: str
    unknown_counts: tuple[UnknownCounts, ...] = ()
    protections: tuple[Protection, ...] = ()
    rounds: tuple[PlanRound, ...] = ()

    def summary(self) -> Section:
        """How many figures of the year are hidden or rounded, and why."""
        return hidden_summary(self.context, self.figures[self.context.year])


def disclose(calculated: CalculatedYears, edition: str = "public") -> DisclosedYears:
    """Take out what an edition may not show.

    edition: `public`, or `internal`, in which nothing is hidden. Raises ParameterError for another edition.
    """
    check_edition(edition)
    checked, returned = calculated.checked, calculated.checked.returned
    workspace, year = returned.workspace, returned.year
    gated = disclosed_figures(calculated)
    published = {year: of_year.figures for year, of_year in gated.items()}
    figures = in_trend(calculated, as_calculated(calculated) if edition == INTERNAL else with_public_sources(calculated, published))
    context = _context(calculated, edition, tuple(figures))
    earlier = disclosed_plan(calculated, context, year - 1) if context.has_year_before else None
    return DisclosedYears(
        context=context,
        workspace=workspace,
        as_given=workspace.organisation(returned.code),
        figures=figures,
        findings=(*_of_inputs(calculated, context, published[year]), *_of_words(calculated, context, published)),
        plan=disclosed_plan(calculated, context, year),
        rounds=disclosed_rounds(calculated, context),
        earlier_plan=earlier if earlier is not None and earlier.commitments else None,
        arrows=printed_arrows(checked.returns[year]),
        sources={year: tuple(returned.returns[year].sources.values()) for year in figures},
        checks_page=_checks_page(checked.returns[year], context),
        unknown_counts=calculated.by_year[year].unknown_counts if context.internal else public_unknown_counts(calculated, published[year]),
        protections=() if context.internal else gated[year].protections,
    )


def _context(calculated: CalculatedYears, edition: str, years: tuple[int, ...]) -> Context:
    returned = calculated.checked.returned
    workspace, code, year = returned.workspace, returned.code, returned.year
    organisation, commentary = workspace.organisation(code), returned.returns[year].commentary
    if edition != INTERNAL:
        gate = NameGate(organisation, year)
        organisation, commentary = gate.public_organisation(), gate.public_commentary(commentary)
    return Context(
        code=code, year=year, edition=edition, standard=workspace.standard_for(code), organisation=organisation, rules=workspace.year(year),
        disclosure=workspace.disclosure(code, year), breaks=workspace.breaks, commentary=commentary, years=years,
    )  # fmt: skip


def _of_inputs(calculated: CalculatedYears, context: Context, published: tuple[Figure, ...]) -> tuple[Finding, ...]:
    findings = (*calculated.checked.findings, *calculated.by_year[context.year].findings)
    return findings if context.internal else disclose_findings(findings, published)


def _of_words(calculated: CalculatedYears, context: Context, published: Years) -> list[Finding]:
    """What is found in people's own words: tokens of no figure, likely names, words that give a hidden figure back."""
    own_words = own_words_of(calculated, context.year)
    true = as_calculated(calculated)
    years = [(true[year], published[year]) for year in (context.year - 1, context.year) if year in true]
    years += small_single_bands(calculated, (context.year - 1, context.year))
    revealing = own_words.revealing_findings(hidden_figures(years, context.standard), context.standard)
    if not context.internal:
        revealing = [replace(finding, what=finding.public_what) for finding in revealing]
    return [
        *unknown_tokens(own_words.returned.commentary, published[context.year], context.standard),
        *own_words.name_findings(),
        *revealing,
    ]


def _checks_page(checked: CheckedReturn, context: Context) -> str:
    docs = checked.data_docs
    return (replace(docs, title=f"Internal: {docs.title}") if context.internal else docs).html()

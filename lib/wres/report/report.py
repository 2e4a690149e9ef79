"""The report of one organisation and year: each method is one section, named as the notebook calls it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from wres.checks import accept, unused_acceptances, write_data_docs
from wres.comparison import (
    Benchmark,
    LocalPopulation,
    Moved,
    Significance,
    TargetProgress,
    assemble,
    benchmarks_for,
    identical_benchmarks,
    local_population,
    movement,
    significance,
    target_progress,
)
from wres.findings import Finding, by_severity
from wres.indicators import Figure
from wres.indicators.figures import Figures
from wres.inputs import read_benchmarks
from wres.parameters import Organisation, Standard, Workspace, Year
from wres.plans import ActionPlan, check_plan, public, read_plan
from wres.report import facing, held_back, indicator_section, review_sections, trend_section
from wres.report.figures_of_years import YearOfFigures, sources_of
from wres.report.provenance import provenance
from wres.report.saving import actions_table, file_name, save_review, save_tables
from wres.report.section import Section
from wres.report.sections.paper import paper
from wres.report.sections.plan import plan
from wres.report.sections.plan_coverage import plan_coverage
from wres.report.sections.plan_dates import plan_dates
from wres.report.words import Words, words_for
from wres.report.words_that_tell import hidden_figures, telling_findings
from wres.report.workbook import write_workbook


@dataclass(frozen=True)
class Report:
    """Everything a report shows, disclosed for its edition; sections are made when they are asked for."""

    workspace: Workspace
    code: str
    year: int
    edition: str
    figures: dict[int, YearOfFigures]
    input_findings: tuple[Finding, ...] = field(repr=False)

    @cached_property
    def standard(self) -> Standard:
        """What is measured."""
        return self.workspace.standard

    @cached_property
    def organisation(self) -> Organisation:
        """Who reports; in the public edition texts that may name a person are held back."""
        return self.as_given if self.edition == "internal" else self._gate.public_organisation()

    @cached_property
    def as_given(self) -> Organisation:
        """Who reports, as the organisation's file says it: what the findings look at."""
        return self.workspace.organisation(self.code)

    @cached_property
    def _gate(self) -> held_back.Gate:
        return held_back.Gate(self.as_given, self.year)

    @cached_property
    def commentary(self) -> dict[str, str]:
        """The analyst's own words by heading; in the public edition paragraphs that may name a person are held back."""
        written = self.figures[self.year].returned.commentary
        return written if self.edition == "internal" else self._gate.public_commentary(written)

    @cached_property
    def rules(self) -> Year:
        """The parameters of the year."""
        return self.workspace.year(self.year)

    @cached_property
    def words(self) -> Words:
        """The labels of groups and bands as this organisation says them."""
        return words_for(self.standard, self.organisation)

    @property
    def measures(self) -> tuple[Figure, ...]:
        """This year's figures, disclosed for the edition."""
        return self.figures[self.year].shown

    @cached_property
    def history(self) -> tuple[Figure, ...]:
        """The figures of every year of the trend, disclosed for the edition."""
        return assemble(year.shown for year in self.figures.values())

    @cached_property
    def this_year(self) -> Figures:
        """The same, found by indicator and measure."""
        return Figures(self.measures)

    @cached_property
    def all_years(self) -> Figures:
        """The history, found by indicator and measure."""
        return Figures(self.history)

    @cached_property
    def mergers(self) -> dict[int, str]:
        """The years in which predecessors joined."""
        return {one.joined: one.code for one in self.organisation.predecessors}

    @cached_property
    def movement(self) -> tuple[Moved, ...]:
        """What moved between the year before and this one; without measures of the year before, nothing is comparable."""
        return movement(self.history, self.year - 1, self.year, self.standard, self.rules, self.workspace.breaks, self.mergers)

    @cached_property
    def moved(self) -> dict[tuple[str, str, str, str], Moved]:
        """What moved for the whole organisation, by indicator, measure, group and band."""
        whole = (row for row in self.movement if row.staff_group == "all")
        return {(row.indicator, row.measure, row.group, row.band): row for row in whole}

    @cached_property
    def significance(self) -> dict[str, Significance]:
        """Whether an indicator's relative likelihood matters and could be chance, by its code."""
        whole = [row for row in self.measures if (row.staff_group, row.band) == ("all", "all")]
        rows = significance(whole, self.rules, self.standard.reference_group)
        return {row.indicator: row for row in rows if row.measure == "relative_likelihood"}

    @cached_property
    def benchmarks(self) -> tuple[Benchmark, ...]:
        """The same measures for nation, region, type and system."""
        return benchmarks_for(self.measures, read_benchmarks(self.workspace), self.organisation, self.year, self.workspace.breaks)

    @cached_property
    def action_plan(self) -> ActionPlan:
        """The plan; in the public edition likely names of people are held back."""
        return self._plan_of(self.year)

    def _plan_of(self, year: int) -> ActionPlan:
        this = self.figures[year]
        rows = this.checked.tables.get("actions", pd.DataFrame())
        label = this.returned.sources["actions"].label if "actions" in this.returned.sources else "actions"
        about, rules = self.organisation.plan_of(year), self.rules if year == self.year else self.workspace.year(year)
        plan = read_plan(rows, about, self.organisation, self.standard, self.workspace.frameworks, year, rules, label=label)
        return plan if self.edition == "internal" else public(plan)

    @cached_property
    def earlier_plan(self) -> ActionPlan | None:
        """The plan of the year before, where that year's return has one; disclosed like this year's."""
        before = self.figures.get(self.year - 1)
        if before is None or "actions" not in before.checked.tables:
            return None
        plan = self._plan_of(self.year - 1)
        return plan if plan.commitments else None

    @cached_property
    def local_population(self) -> LocalPopulation | None:
        """The group's share of the people served, where it is known."""
        return local_population(read_benchmarks(self.workspace), self.code, self.standard.comparison_group)

    @cached_property
    def target_progress(self) -> tuple[TargetProgress, ...]:
        """How far each target is, and at what pace."""
        served = {"local population": self.local_population.value} if self.local_population else {}
        return target_progress(self.organisation.targets, self.history, self.year, self.rules.snapshot, served)

    @cached_property
    def plan_findings(self) -> tuple[Finding, ...]:
        """What can be asked about the plan, to know whether it is ready."""
        return by_severity(self._asked_of_the_plan)

    @cached_property
    def _asked_of_the_plan(self) -> list[Finding]:
        plan = replace(self.action_plan, about=self.as_given.plan_of(self.year), organisation=self.as_given)
        printed = self.figures[self.year].checked.tables.get("published")
        return check_plan(plan, self.movement, self.target_progress, self.earlier_plan, printed, self.history)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found: inputs, figures, benchmarks and plan, with what the analyst has accepted."""
        more = [*identical_benchmarks(self.benchmarks), *facing.token_findings(self), *self._likely_names, *self._telling_words]
        findings = by_severity([*self.input_findings, *more, *self._asked_of_the_plan])
        checks = self.workspace.checks  # acceptances of what these name are spoken of where the return is checked
        unused = unused_acceptances(findings, self.as_given, self.code, self.year, checks, lambda name: name not in checks.checks)
        findings = accept(by_severity([*findings, *unused]), self.as_given, self.year)
        return findings if self.edition == "internal" else held_back.public_findings(findings, self.as_given)

    @cached_property
    def _likely_names(self) -> list[Finding]:
        """A warning for each text around the plan's rows that may name a person."""
        this = self.figures[self.year]
        around = [
            *self._gate.findings(),
            *self._gate.commentary_names(this.returned.commentary),
            *self._gate.source_names(sources_of(this)),
        ]
        return held_back.findings_of(around)

    @cached_property
    def _telling_words(self) -> list[Finding]:
        """A warning for each text that may give back what the public edition hides, of this year or the one before."""
        years = [self.figures[year] for year in (self.year - 1, self.year) if year in self.figures]
        hidden = hidden_figures(years, self.standard)
        told = telling_findings(self._texts(), hidden, self.standard, self.as_given.group_label) if hidden else []
        return told if self.edition == "internal" else [replace(warning, what=warning.public_what) for warning in told]

    def _texts(self) -> Iterator[tuple[str, str, str]]:
        """Every text of people's own that the report shows: its place, itself, and the indicator whose section it stands in."""
        this = self.figures[self.year]
        for heading, text in this.returned.commentary.items():
            for place, block in held_back.paragraphs(heading, text):
                yield place, block, heading
        for column, cells in this.checked.tables.get("actions", pd.DataFrame()).items():
            label = this.returned.sources["actions"].label
            yield from ((f"{label}, row {row}, {column}", text, "") for row, text in cells.items() if text)
        yield from ((place, text, "") for place, text in self._gate.texts())

    def heading(self) -> Section:
        """The title, the facts of the report, and what must be said before anything else (draft, internal, made up)."""
        return facing.heading(self)

    def summary(self) -> Section:
        """The nine indicators at a glance, and the analyst's own summary."""
        return facing.summary(self)

    def indicator(self, code: str | int) -> Section:
        """One indicator: the finding, a chart, the figures, what moved, and the analyst's own words."""
        return indicator_section.indicator(self, str(code))

    def progression(self) -> Section:
        """The race disparity ratio and the Model Employer goals, where the bands are known."""
        return indicator_section.progression(self)

    def trend(self) -> Section:
        """Every indicator over the years, what moved and by which rule, and the benchmarks."""
        return trend_section.trend(self)

    def targets(self) -> Section:
        """The organisation's targets: how far off, and at what pace."""
        return trend_section.targets(self)

    def plan(self) -> Section:
        """The action plan in its own columns and words."""
        return plan(self.action_plan, self.earlier_plan)

    def plan_dates(self) -> Section:
        """What is due when."""
        return plan_dates(self.action_plan)

    def plan_coverage(self) -> Section:
        """Which indicators and framework items the plan serves, and which it does not."""
        return plan_coverage(self.action_plan)

    def paper(self) -> Section:
        """The committee paper's own fields, as they were filled in."""
        return paper(self.action_plan)

    def about(self) -> Section:
        """How to read the report, and where its figures can be had."""
        return facing.about(self)

    def readiness(self) -> Section:
        """Is this plan ready? What the plan does not say, or says twice, for the reviewer."""
        return review_sections.readiness(self)

    def checks(self) -> Section:
        """Every finding, for the reviewer."""
        return review_sections.checks(self)

    def provenance(self) -> Section:
        """Where the report came from, for the reviewer."""
        return review_sections.provenance_tables(self._provenance)

    @cached_property
    def _provenance(self) -> dict[str, Any]:
        return provenance(self.workspace, self.code, self.year, self.edition, self.figures)

    def save(self, output: str | Path) -> None:
        """Write the machine's copies into a folder: figures, plan, workbook, findings, provenance, checks; empty writes nothing."""
        if not output:
            return
        folder = Path(output)
        actions = actions_table(self.action_plan)
        save_tables(folder, self.measures, actions, self.edition)
        titles = {code: f"{code}. {one.title}" for code, one in self.standard.main_indicators.items()}
        book, mark = folder / file_name("tables.xlsx", self.edition), "INTERNAL. " if self.edition == "internal" else ""
        about = [*([facing.INTERNAL] if mark else []), *facing.about_lines(self)]
        write_workbook(book, mark + facing.title(self), about, self.measures, actions, titles, mark)
        save_review(folder / "review", self.findings, self._provenance, self.edition)
        docs = self.figures[self.year].checked.data_docs
        if docs is not None:
            write_data_docs(replace(docs, title=mark + docs.title), folder / "review" / "checks")

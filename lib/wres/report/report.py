"""The report of one organisation and year: each method is one section, named as the notebook calls it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from wres.parameters.formats import DOCX, other_formats
from wres.report.paper.content import PaperDraft
from wres.report.paper.drafting import draft_paper
from wres.report.paper.template import with_template
from wres.report.readings import IndicatorReading, reading_of, readings
from wres.report.saving import save_report
from wres.report.section import Section
from wres.report.sections.about import about
from wres.report.sections.first_screen import at_a_glance, first_screen
from wres.report.sections.indicator import indicator
from wres.report.sections.progression import progression
from wres.report.sections.targets import targets
from wres.report.sections.trend import trend
from wres.report.summary_words import has_nothing_to_read
from wres.report.under_review import ReportUnderReview


@dataclass(frozen=True)
class Report(ReportUnderReview):
    """What was compared, section by section; it holds nothing that its edition may not show."""

    @cached_property
    def readings(self) -> Mapping[str, IndicatorReading]:
        """What is said of each indicator, on the page and in the spreadsheet."""
        return readings(self.context, self.results)

    def heading(self) -> Section:
        """The title, what must be said before anything else, what matters most, and the infographic."""
        return first_screen(self.context, self.results, self.action_plan, self.not_as_approved)

    def summary(self) -> Section:
        """The indicators at a glance, the analyst's own summary, and the facts."""
        return at_a_glance(self.context, self.results, self.not_as_approved)

    def indicator(self, code: str | int) -> Section:
        """One indicator: the finding, a chart, what moved, the analyst's own words, the actions linked to it, and the figures."""
        reading = self.readings.get(str(code)) or reading_of(self.context, self.results, str(code))
        return indicator(self.context, self.results, str(code), reading, self.action_plan)

    def progression(self) -> Section:
        """How groups compare in higher bands, and the goals for senior bands, where the bands are known."""
        return progression(self.context, self.results, self.readings)

    def trend(self) -> Section:
        """Every indicator over the years, what moved and by which rule, and the benchmarks."""
        return trend(self.context, self.results)

    def targets(self) -> Section:
        """The organisation's targets: how far off, and at what pace."""
        return targets(self.context, self.results.targets, self.results.local_population)

    def paper_draft(self, formats: str = "") -> PaperDraft | Section | None:
        """The draft of paper.docx, with what is still to be filled in; that alone where no Word document is asked for.

        None where there is no Word document and no paper in the organisation file.
        """
        is_asked_for = DOCX in other_formats(formats)
        if not is_asked_for and self.action_plan.paper is None:
            return None
        draft = draft_paper(self.context, self.results, self.readings, self.action_plan, self.not_as_approved)
        draft = with_template(draft, self.compared.disclosed.workspace, self.context)
        return draft if is_asked_for else Section([draft.to_do_html()])

    def about(self) -> Section:
        """How to read the report, and where its figures can be had."""
        return about(self.context, has_figures=not has_nothing_to_read(self.context, self.results))

    def save(self, output: str | Path) -> None:
        """Write the machine's copies into a folder: figures, plan, workbook, findings, checks; empty writes nothing."""
        if output:
            save_report(Path(output), self.compared, self.findings, self.readings, self.since_approval, self.not_as_approved)

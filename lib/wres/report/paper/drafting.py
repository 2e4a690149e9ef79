"""The draft of the committee paper, out of what the report says."""

from collections.abc import Mapping

from wres.html import TableColumn
from wres.parameters import period
from wres.parameters.organisation import Paper
from wres.plans import ActionPlan
from wres.report.context import Context
from wres.report.correction_words import Correction
from wres.report.kinds.tables import legend
from wres.report.paper.changes import changes_blocks
from wres.report.paper.content import (
    ABOUT,
    APPENDICES,
    CHANGES,
    COVER,
    DECISION,
    GLANCE,
    PLAN,
    PURPOSE,
    RESULTS,
    SUMMARY,
    Block,
    PaperDraft,
    PaperHeading,
    PaperList,
    PaperPart,
    PaperPicture,
    PaperText,
)
from wres.report.paper.fields import PaperField, fields_table, paper_fields
from wres.report.paper.plan_table import plan_blocks
from wres.report.paper.results_table import results_table
from wres.report.readings import IndicatorReading
from wres.report.results import Results
from wres.report.sections.about import about_lines
from wres.report.sections.heading import DRAFT, INTERNAL, MADE_UP
from wres.report.sections.plan_glance import plan_statement
from wres.report.summary_words import has_no_figures, has_nothing_to_read, no_figures, summary_of
from wres.text.lists import listing

DRAFT_AGAIN = "Draft: not approved as it stands."
INFOGRAPHIC = "infographic"  # the name of the chart


def draft_paper(
    context: Context, results: Results, readings: Mapping[str, IndicatorReading], plan: ActionPlan, correction: Correction | None = None
) -> PaperDraft:
    """The paper in its parts; what is missing is marked in it and listed. correction: where the report is not as it was approved."""
    paper = plan.paper or Paper()
    fields = paper_fields(paper, context)
    changes, has_figures = changes_blocks(context, results, readings), not has_nothing_to_read(context, results)
    purpose = paper.purpose or _purpose(context, plan, has_figures, any(isinstance(block, PaperList) for block in changes))
    first = (*summary_of(context, results).statements, *plan_statement(plan))
    word = context.words.word
    internal = [PaperText(text=INTERNAL)] if context.internal else []  # before anything else
    warnings = _warnings(context, correction)
    parts: dict[str, list[Block]] = {
        COVER: [
            *internal,
            PaperHeading(text=fields["title"].text, level=0),
            *warnings,
            fields_table(fields, "The paper"),
        ],
        PURPOSE: [PaperHeading(text="Purpose"), PaperText(text=purpose)] if purpose else [],
        SUMMARY: [PaperHeading(text="Summary"), *(_text(f"{row.about}: {row.text}") for row in first)] if first else [],
        GLANCE: [PaperHeading(text=f"{word.capitalize()}s at a glance"), PaperPicture(chart=INFOGRAPHIC)] if has_figures else [],
        RESULTS: [PaperHeading(text=f"What the {word}s show"), *_results(context, results, readings)],
        CHANGES: changes if has_figures else [],
        PLAN: [PaperHeading(text="Action plan"), *plan_blocks(plan)],
        DECISION: _decision(fields),
        APPENDICES: [PaperHeading(text="Appendices"), PaperList(items=paper.appendices)] if paper.appendices else [],
        ABOUT: [PaperHeading(text="About these figures" if has_figures else "Words used"), *map(_text, about_lines(context, has_figures))],
    }
    values = {
        "organisation": context.organisation.name, "code": context.code, "year": period(context.year), "purpose": purpose,
        **{name.strip().rstrip(":").casefold(): field.text for name, field in fields.items()},
    }  # fmt: skip
    return PaperDraft(
        title=("Internal: " if context.internal else "") + fields["title"].text,
        author=context.organisation.name,
        parts=tuple(PaperPart(name=name, blocks=tuple(blocks)) for name, blocks in parts.items() if blocks),
        values=values,
        to_do=tuple(field.why for field in fields.values() if field.why),
    )


def _purpose(context: Context, plan: ActionPlan, has_figures: bool, has_changes: bool) -> str:
    """What the paper is for: what of results, changes and plan is in it; empty where nothing is."""
    parts = [
        *([f"the results of the {context.standard.name} for {period(context.year)}"] if has_figures else []),
        *(["what has changed since the year before"] if has_changes else []),
        *(["progress on the action plan"] if plan.commitments else []),
    ]
    return f"To give {listing(parts)}." if parts else ""


def _text(text: str) -> PaperText:
    return PaperText(text=text)


def _warnings(context: Context, correction: Correction | None) -> list[Block]:
    """What must be said of the report, as on the page; one that is not as it was approved is a draft again."""
    organisation = context.organisation
    warnings = [
        (MADE_UP, organisation.made_up),
        (DRAFT, context.year not in organisation.approval),
        (DRAFT_AGAIN, correction is not None and not correction.is_update),
    ]
    texts: list[Block] = [PaperText(text=words) for words, applies in warnings if applies and (words != DRAFT or correction is None)]
    if correction:
        texts.append(PaperText(text=f"{correction.title}: {correction.sentence}"))
    return [*texts, PaperList(items=correction.lines)] if correction and correction.lines else texts


def _results(context: Context, results: Results, readings: Mapping[str, IndicatorReading]) -> list[Block]:
    if has_no_figures(context, results):
        return [_text(no_figures(context))]
    table = results_table(context, results)
    marks = legend([TableColumn("", [cell for row in table.rows for cell in row])])
    return [table, *map(_text, marks), _findings(context, readings)]


def _findings(context: Context, readings: Mapping[str, IndicatorReading]) -> PaperList:
    indicators = context.standard.main_indicators
    return PaperList(items=tuple(f"{code}. {indicators[code].short}: {readings[code].finding}" for code in indicators))


def _decision(fields: Mapping[str, PaperField]) -> list[Block]:
    decision = fields.get("decision")
    return [PaperHeading(text="Decision asked for"), PaperText(text=decision.text, to_do=bool(decision.why))] if decision else []

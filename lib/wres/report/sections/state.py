"""What a reviewer needs to know first: draft or approved, from what, what is open, and the block to sign in."""

from collections.abc import Mapping, Sequence
from html import escape

from wres import __version__
from wres.findings import Finding
from wres.html import Html
from wres.indicators import Figure
from wres.inputs.source import Source
from wres.parameters import period
from wres.report.context import Context
from wres.report.correction_words import CORRECTED, UNCONFIRMED, Correction
from wres.report.hidden_words import how_many
from wres.report.section import Section
from wres.report.sections.findings_tables import open_sentence, still_open
from wres.report.sections.heading import DRAFT
from wres.text import day
from wres.text.lists import listing, quantity

AGAIN = {
    CORRECTED: "The report has changed since it was approved.",
    UNCONFIRMED: "It cannot be confirmed that the report is as it was approved.",
}
NOT_AS_IT_STANDS = "Not approved as it stands."
LINKS = {CORRECTED: "See what has changed", UNCONFIRMED: "See what is wrong"}
TO_FILL_IN = ("Approved by (role)", "Meeting or reference", "Date")


def state(
    context: Context,
    figures: Sequence[Figure],
    sources: Mapping[int, Sequence[Source]],
    findings: Sequence[Finding],
    corrected: Correction | None = None,
    plan_news: str = "",
) -> Section:
    """The facts of a report under review, each with the way to its section, and the block to sign in.

    figures: disclosed, of the report's year; sources: the tables read, by year; findings: all of them; corrected: where the report is
    not as it was approved; plan_news: what moved in the last round of updates.
    """
    facts = {
        "State": _approval_state(context, corrected),
        "Made from": escape(_made_from(context, sources)),
        "Findings": f'{escape(open_sentence(findings))} <a href="#findings">See the findings</a>',
        "Hidden": f'{escape(_hidden_sentence(context, figures))} <a href="#hidden">See what is hidden</a>',
    }
    if plan_news:
        facts["Plan"] = f'{escape(plan_news)} <a href="#changes-in-the-plan-by-round">See the rounds</a>'
    rows = "".join(f"<div><dt>{name}</dt><dd>{fact}</dd></div>" for name, fact in facts.items())
    return Section([f'<dl class="meta">{rows}</dl>', sign_off(context, findings, corrected)])


def sign_off(context: Context, findings: Sequence[Finding], corrected: Correction | None = None) -> Html:
    """The block to sign in: who approved it and where, or lines to fill in on paper and the command that records it.

    corrected: the report does not count as approved any more, so that it is to be approved again.
    """
    approval = _approval(context)
    if approval and (not corrected or corrected.is_update):
        return Html(f'<div class="sign-off"><h2>Sign-off</h2><p>{escape(approval)}</p></div>')
    again = f"{AGAIN[corrected.title]} To approve it again, sign here. " if corrected else ""
    lines = "".join(f"<div><dt>{line}</dt><dd></dd></div>" for line in TO_FILL_IN)
    return Html(
        f'<div class="sign-off"><h2>Sign-off</h2><p>{again}{escape(_before_signing(findings))}</p><dl class="lines">{lines}</dl>'
        f"<p>To record the approval: <code>{escape(how_to_approve(context))}</code>, with WORKSPACE as for the report.</p></div>"
    )


def how_to_approve(context: Context) -> str:
    """The command that records an approval, without anything of the machine on which the page is made."""
    return f'make approve ORG={context.code} YEAR={context.year} BY="role" REF="meeting"'


def _approval_state(context: Context, correction: Correction | None) -> str:
    approval = _approval(context)
    if correction is None:
        return escape(approval or DRAFT)
    if correction.is_update:
        return f'{escape(f"{approval} {correction.sentence}")} <a href="#changes">{LINKS[CORRECTED]}</a>'
    why = f"{correction.title}: {correction.sentence}"
    if not approval:
        words = f"{DRAFT} {why}"
    elif correction.title == CORRECTED:
        words = f"{NOT_AS_IT_STANDS} {why}"
    else:
        words = f"{correction.approved}. {correction.sentence}"
    return f'{escape(words)} <a href="#changes">{LINKS[correction.title]}</a>'


def _approval(context: Context) -> str:
    approval = context.organisation.approval.get(context.year)
    if approval is None:
        return ""
    return f"Approved by {approval.by}, {day(approval.date)}{f', {approval.reference}' if approval.reference else ''}."


def _before_signing(findings: Sequence[Finding]) -> str:
    warnings = sum(finding.severity == "warning" for finding in still_open(findings))
    if not warnings:
        return "No warning is open."
    return (
        f"{quantity(warnings, 'warning')} {'is' if warnings == 1 else 'are'} open. Before signing, correct each, or record why it is right."
    )


def _made_from(context: Context, sources: Mapping[int, Sequence[Source]]) -> str:
    """The tables and rows of the year, earlier years, and the version of the workbook."""
    tables = sources.get(context.year, ())
    rows = sum(source.rows for source in tables)
    of_year_read = f"{quantity(len(tables), 'table')} of {period(context.year)} with {quantity(rows, 'row')}"
    earlier = [period(year) for year, of_year in sorted(sources.items()) if year != context.year and of_year]
    before = f", and the return{'s' if len(earlier) > 1 else ''} of {listing(earlier)}" if earlier else ""
    return f"{of_year_read}{before}. Workbook {__version__}."


def _hidden_sentence(context: Context, figures: Sequence[Figure]) -> str:
    (hidden, every), rounded = how_many(figures), sum(figure.is_rounded for figure in figures)
    if context.internal or not (hidden or rounded):
        return "No figure."
    more = f", {rounded} rounded" if rounded else ""
    return f"{hidden} of {quantity(every, 'figure')}{more}."

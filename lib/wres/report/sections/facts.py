"""Who reports, for which year, approved by whom, and what the figures come from."""

from collections.abc import Iterable
from html import escape

from wres.indicators import Figure
from wres.indicators.figures import COUNTS, PUBLISHED, RECORDS
from wres.parameters import period
from wres.report.context import Context
from wres.report.correction_words import Correction
from wres.report.sections.heading import approval_words

ORIGINS = {COUNTS: "counts", RECORDS: "records", PUBLISHED: "published figures"}


def facts_html(context: Context, figures: Iterable[Figure], correction: Correction | None = None) -> str:
    """The facts of a report as a list of names and values.

    figures: of this year, for what they come from; correction: where the report does not count as approved.
    """
    organisation, approval = context.organisation, context.organisation.approval.get(context.year)
    facts = {
        "Organisation": f"{organisation.name} ({context.code})",
        "Type": organisation.type,
        "Region": organisation.region,
        "System": organisation.system,
        "Reporting year": f"{period(context.year)}, {context.as_at}",
        "Approved": (correction.approved if correction else approval_words(approval)) if approval else None,
        "Figures from": _origins(figures),
        "Note": organisation.notes.get(context.year),
    }
    rows = "".join(f"<div><dt>{name}</dt><dd>{escape(str(fact))}</dd></div>" for name, fact in facts.items() if fact)
    return f'<dl class="meta">{rows}</dl>'


def _origins(figures: Iterable[Figure]) -> str:
    sources = {figure.source for figure in figures if figure.status != "missing"}
    origins = [words for origin, words in ORIGINS.items() if origin in sources]
    return ", ".join(origins) or "no figures"

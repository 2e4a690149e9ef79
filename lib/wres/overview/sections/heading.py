"""The top of an overview: its title, warnings that must come first, and how many organisations there are."""

from html import escape

from wres.overview.data import OverviewData
from wres.parameters import period
from wres.report.section import Section
from wres.text.lists import quantity

INTERNAL = "Internal: small numbers are shown. Do not publish or share."
BANNER = '<p class="banner banner-internal"><strong>Internal:</strong> small numbers are shown. Do not publish or share.</p>'
MADE_UP = (
    '<p class="banner banner-made-up"><strong>Made up:</strong> organisations marked so do not exist, and their figures are examples.</p>'
)


def title(data: OverviewData) -> str:
    """The title, with the choice of organisations where there is one."""
    whole = f"{data.standard.name} {period(data.year)}: overview of organisations"
    return f"{whole}, {data.choice.words}" if data.choice.words else whole


def heading(data: OverviewData) -> Section:
    """Title, warnings and the first facts."""
    reports = data.reports
    drafts, unknown = (sum(report.approved is state for report in reports) for state in (False, None))
    facts = {
        "Reporting year": period(data.year),
        "Organisations": str(len(reports)),
        "Without a report": _missing(data),
        "Not yet approved": f"{drafts} of {quantity(len(reports), 'report')}" if drafts else "",
        "Approval not known": f"{unknown} of {quantity(len(reports), 'report')}" if unknown else "",
        "With an action plan": f"{sum(report.plan is not None for report in reports)} of {len(reports)}",
    }
    rows = "".join(f"<div><dt>{name}</dt><dd>{escape(fact)}</dd></div>" for name, fact in facts.items() if fact)
    banners = (BANNER if data.internal else "") + (MADE_UP if any(report.made_up for report in reports) else "")
    return Section([f'<h1>{escape(title(data))}</h1>{banners}<dl class="meta">{rows}</dl>'])


def _missing(data: OverviewData) -> str:
    """The codes of a few who are missing; of many, how many."""
    codes = [row.facts.code for row in data.missing]
    return ", ".join(codes) if len(codes) <= 10 else f"{len(codes)}, named below"

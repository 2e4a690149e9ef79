"""The top of an overview: its title, warnings that must come first, and how many organisations there are."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from wres.overview.data import OverviewData
from wres.overview.facts import Facts
from wres.overview.organisations import PublishedReport
from wres.overview.sections.plan_absences import absences, are_known
from wres.parameters import period
from wres.parameters.published_files import APPROVED, CORRECTED, DRAFT, UNCONFIRMED, UPDATED
from wres.report.section import Section
from wres.text.lists import listing

NAMED = 2  # organisations in a row; more are named below
INTERNAL = "Internal: small numbers are shown. Do not publish or share."
BANNER = '<p class="banner banner-internal"><strong>Internal:</strong> small numbers are shown. Do not publish or share.</p>'
MADE_UP = '<p class="banner banner-made-up"><strong>Made up:</strong> {}</p>'
SOME, ALL = "organisations marked so do not exist.", "none of these organisations exists."

STATES = {
    APPROVED: "approved", UPDATED: "approved with an action plan updated since", CORRECTED: "corrected since approval",
    UNCONFIRMED: "with an approval that cannot be confirmed", DRAFT: "draft",
    "": "not known",
}  # fmt: skip


def title(data: OverviewData) -> str:
    """The title, with the choice of organisations where there is one."""
    whole = f"{data.standard.name} {period(data.year)}: overview of organisations"
    return f"{whole}, {data.choice.words}" if data.choice.words else whole


def heading(data: OverviewData) -> Section:
    """Title, warnings and the first facts."""
    reports = data.reports
    facts = {
        "Organisations": str(len(reports)),
        "With a report that can be read": str(len(data.with_report)) if data.unreadable else "",
        "With a file of figures that cannot be used": _names([report.facts for report in data.unreadable]),
        "With an action plan alone": _names([report.facts for report in reports if report.plan and not report.has_report]),
        "Without a report": _names([row.facts for row in data.missing]),
        "Approval": _approval(data),
        "With an action plan": _with_plan(reports),
    }
    rows = "".join(f"<div><dt>{name}</dt><dd>{escape(fact)}</dd></div>" for name, fact in facts.items() if fact)
    banners = (BANNER if data.internal else "") + _made_up_banner(data)
    name = ", ".join(filter(None, (f"Overview of organisations {period(data.year)}", data.choice.words)))
    return Section([f'<h1>{escape(name)}</h1>{banners}<dl class="meta brief">{rows}</dl>'])


def _approval(data: OverviewData) -> str:
    """How many reports are in which state, each state apart."""
    numbers = Counter(report.approval for report in data.with_report)
    if list(numbers) == [DRAFT]:
        return "not approved" if len(data.with_report) == 1 else f"none of {len(data.with_report)} approved"
    return listing([f"{numbers[state]} {words}" for state, words in STATES.items() if numbers[state]])


def _with_plan(reports: Sequence[PublishedReport]) -> str:
    """How many have a plan that can be read, and of how many it is not known."""
    whole = f"{sum(report.plan is not None for report in reports)} of {len(reports)}"
    return whole if are_known(reports) else f"{whole} ({absences(reports, named=False)})"


def _names(organisations: Sequence[Facts]) -> str:
    """A few by name; of many, how many."""
    names = [f"{facts.label}, made up" if facts.is_marked else facts.label for facts in organisations]
    return "; ".join(names) if len(names) <= NAMED else f"{len(names)}, named below"


def _made_up_banner(data: OverviewData) -> str:
    """That organisations are made up: those marked so, or all, of whom then none is marked; empty where none is."""
    named = [*(report.facts for report in data.reports), *(row.facts for row in data.missing)]
    words = SOME if any(facts.is_marked for facts in named) else ALL if named and all(facts.made_up for facts in named) else ""
    return MADE_UP.format(words) if words else ""

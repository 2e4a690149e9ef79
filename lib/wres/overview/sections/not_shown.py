"""The sections that a page has nothing for, each with the reason, in one list in the place of headings over nothing."""

from collections.abc import Sequence
from html import escape

from wres.overview.data import OverviewData
from wres.overview.funnel import Funnel
from wres.overview.grouped_indicators import GroupedIndicator
from wres.overview.sections.steps import why_no_steps
from wres.overview.sections.years import why_no_years
from wres.report.section import Section
from wres.text.lists import within_sentence

NO_FUNNEL = "There are too few organisations with published counts for a funnel plot."
NO_GROUPS = "There are no two types, regions or systems with figures to compare."


def not_shown(data: OverviewData, funnels: Sequence[Funnel], grouped: Sequence[GroupedIndicator]) -> Section:
    """The list; nothing where every section is shown."""
    reasons = {
        "Who differs from the others": "" if funnels else NO_FUNNEL,
        "Types, regions and systems": "" if grouped else NO_GROUPS,
        "Over the years": why_no_years(data),
        "Steps to higher bands": why_no_steps(data),
    }
    items = [f"<li>{escape(name)}: {escape(within_sentence(why))}</li>" for name, why in reasons.items() if why]
    return Section([f"<ul>{''.join(items)}</ul>"] if items else [])

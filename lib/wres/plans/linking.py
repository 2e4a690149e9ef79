"""What each commitment is linked to: indicators, and framework items with their versions."""

import re
from collections.abc import Mapping

from wres.parameters import Framework, Plan, Standard
from wres.plans.framework_links import FrameworkLink, understand_frameworks
from wres.plans.indicator_links import IndicatorLinks, understand_indicators
from wres.plans.written import Written

_SECTION = re.compile(r"^\s*\(section\)\s*", re.IGNORECASE)


def indicators_of(row: Written, about: Plan, standard: Standard) -> IndicatorLinks:
    """The indicators a row names, else those printed on its section."""
    return understand_indicators(row.indicators, standard, row.outcome, _printed_links(row, about))


def frameworks_of(row: Written, about: Plan, frameworks: Mapping[str, Framework]) -> tuple[FrameworkLink, ...]:
    """The framework items a row names as its own or as its source, then those printed on its section."""
    own, _ = understand_frameworks(_SECTION.sub("", row.frameworks), frameworks, about.frameworks)
    sources, _ = understand_frameworks(row.source, frameworks, about.frameworks)
    of_section, _ = understand_frameworks(_printed_links(row, about), frameworks, about.frameworks, inherited=True)
    return (*own, *sources, *of_section)


def _printed_links(row: Written, about: Plan) -> str:
    return about.sections[row.section].links or "" if row.section in about.sections else ""

"""What each commitment is linked to: indicators, framework items with their versions, and what names neither."""

import re
from collections.abc import Mapping

import pandas as pd

from wres.parameters import Framework, Plan, Standard
from wres.plans.framework_links import FrameworkLink, name_with_version, understand_frameworks
from wres.plans.indicator_links import understand_indicators

COLUMNS = [
    "indicators_linked", "indicators_all", "indicators_other", "indicators_inherited", "indicators_unknown",
    "framework_items", "framework_members", "framework_ambiguous", "framework_other",
]  # fmt: skip
APART = "; "
_SECTION = re.compile(r"^\s*\(section\)\s*", re.IGNORECASE)


def link_columns(rows: pd.DataFrame, plan: Plan, standard: Standard, frameworks: Mapping[str, Framework]) -> pd.DataFrame:
    """The links of each commitment, its own and those printed on its section, as text; the index stays.

    `framework_items` has entries such as "eds2: 4" (the file name and the item; without an item, the whole framework);
    `framework_members` such as "model_employer: no"; `framework_ambiguous` a name that several frameworks share.
    """
    understood: dict[tuple[str, ...], tuple[str, ...]] = {}
    answers = []
    for key in zip(rows["section"], rows["indicators"], rows["outcome"], rows["frameworks"], rows["source"], strict=True):
        if key not in understood:
            understood[key] = _links(*key, plan, standard, frameworks)
        answers.append(understood[key])
    return pd.DataFrame(answers, index=rows.index, columns=COLUMNS, dtype=object)


def _links(
    section: str,
    indicators: str,
    outcome: str,
    cited: str,
    source: str,
    plan: Plan,
    standard: Standard,
    frameworks: Mapping[str, Framework],
) -> tuple[str, ...]:
    printed = plan.sections[section].links or "" if section in plan.sections else ""
    to = understand_indicators(indicators, standard, outcome, printed)
    own, other = understand_frameworks(_SECTION.sub("", cited), frameworks, plan.frameworks)
    sources, _ = understand_frameworks(source, frameworks, plan.frameworks)
    of_section, _ = understand_frameworks(printed, frameworks, plan.frameworks, inherited=True)
    links = (*own, *sources, *of_section)
    items = [_cited(link) for link in links if link.framework and link.member in ("", "yes", "partly")]
    members = [f"{link.framework}: {link.member}" for link in links if link.framework and link.member]
    unsure = [f"{link.text}: {' or '.join(name_with_version(frameworks[key]) for key in link.choices)}" for link in links if link.choices]
    return (
        APART.join(to.codes), "yes" if to.everything else "", APART.join(to.others), "yes" if to.inherited else "", APART.join(to.unknown),
        APART.join(dict.fromkeys(items)), APART.join(dict.fromkeys(members)), APART.join(dict.fromkeys(unsure)), other,
    )  # fmt: skip


def _cited(link: FrameworkLink) -> str:
    return f"{link.framework}: {link.item}" if link.item else link.framework

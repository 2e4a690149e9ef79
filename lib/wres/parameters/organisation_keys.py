"""What each key of an organisation's file is for, said once: figures, words that readers see, names that may stand in it, actions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args, get_origin

from wres.parameters.model import ReportingYear
from wres.parameters.organisation import Organisation


@dataclass(frozen=True, slots=True)
class KeyUse:
    """What a key of an organisation's file is for.

    part: what its words are called where readers see them; empty for one that is published as figures, through another key, or not at
    all. figures: whether it can change a figure. screened: whether a person may be named in it. actions: whether it decides how an action
    is shown. weighed: whether it is held against the actions, so that a finding on it can be theirs.
    """

    part: str = ""
    figures: bool = False
    screened: bool = False
    actions: bool = False
    weighed: bool = False


USES: Mapping[str, KeyUse] = {
    "name": KeyUse("the organisation's name", actions=True),
    "type": KeyUse("the organisation's type"),
    "region": KeyUse("the organisation's region"),
    "system": KeyUse("the organisation's system"),
    "reporting_years": KeyUse(),  # who is missing in an overview, and nothing of its own report
    "predecessors": KeyUse(figures=True),
    "peers": KeyUse("the organisations compared with"),
    "local_population": KeyUse("the local population", screened=True),
    "group_label": KeyUse("the name of the group"),
    "indicator_word": KeyUse("the headings"),
    "bands": KeyUse(figures=True),
    "made_up": KeyUse("the mark of made-up figures"),
    "notes": KeyUse("the note on the figures", screened=True),
    "counted_on": KeyUse("the day of counting", screened=True),
    "disclosure": KeyUse(figures=True),
    "targets": KeyUse("the targets", screened=True, weighed=True),
    "plan": KeyUse("the action plan", screened=True, actions=True, weighed=True),
    "plans": KeyUse(screened=True, actions=True, weighed=True),  # published as the plan of its year
    "paper": KeyUse("the committee paper", screened=True, weighed=True),
    "papers": KeyUse(screened=True, weighed=True),  # published as the paper of its year
    "approval": KeyUse(screened=True),
    "accepted": KeyUse(actions=True),
    "column_map": KeyUse(figures=True),
    "page": KeyUse("the head and foot of the page", screened=True),
    "glossary": KeyUse("the glossary", screened=True, actions=True),
}
OF_FIGURES = frozenset(key for key, use in USES.items() if use.figures)
OF_ACTIONS = frozenset(key for key, use in USES.items() if use.actions)
WEIGHED = frozenset(key for key, use in USES.items() if use.weighed)
SCREENED = frozenset(key for key, use in USES.items() if use.screened)
PUBLISHED = {key: use.part for key, use in USES.items() if use.part}
BY_YEAR = frozenset(
    key
    for key, field in Organisation.model_fields.items()
    if get_origin(field.annotation) is dict and get_args(field.annotation)[0] == ReportingYear
)

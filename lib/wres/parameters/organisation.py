"""One organisation, as data: the model of `params/organisations/*.yaml`."""

import datetime as dt
from typing import Literal

from pydantic import Field

from wres.parameters.column_map import TableMap
from wres.parameters.model import Parameters

CommonStatus = Literal["not started", "in progress", "complete", "blocked", "unknown"]


class Target(Parameters):
    """A target in the organisation's own terms; what was not stated stays empty and is questioned."""

    measure: str
    indicator: str | None = None
    group: str | None = None
    staff_group: str = "all"
    band: str = "all"
    base: str | None = None
    comparator: Literal["at least", "at most", "equal to", "reduce by", "maintain"] = "at least"
    value: float | None = None
    unit: str | None = None
    by: str | None = None
    date: dt.date | None = None
    baseline: float | None = None
    rule: str | None = None
    stated_in: str | None = None
    note: str | None = None


class Measurement(Parameters):
    """A figure the plan reports on itself that is none of the nine indicators."""

    measure: str
    base: str | None = None
    value: float
    unit: str
    as_of: str | None = None
    note: str | None = None


class Status(Parameters):
    """One code of a plan's status scheme, and the common status it stands for."""

    label: str
    symbol: str = ""
    colour: str | None = None
    common: CommonStatus = "unknown"


class PlanPart(Parameters):
    """A part or section of a plan with what is printed on it."""

    title: str
    about: str | None = None
    links: str | None = None


class Plan(Parameters):
    """What surrounds a plan's rows: its title, period, parts, own status scheme and own columns."""

    title: str = "Action plan"
    start: str | None = None
    end: str | None = None
    sponsor: str | None = None
    introduction: tuple[str, ...] = ()
    parts: dict[str, PlanPart] = {}
    sections: dict[str, PlanPart] = {}
    status_scheme: dict[str, Status] = {}
    status_note: str | None = None
    columns: dict[str, str] = Field(default={}, description="Column of `actions` to the plan's own heading, in order.")
    measurements: tuple[Measurement, ...] = ()
    changes: tuple[str, ...] = ()


class Approval(Parameters):
    """Who approved the report, by role, and when; without it the report is a draft."""

    by: str
    date: dt.date
    reference: str | None = None


class Accepted(Parameters):
    """A finding the analyst has looked at and accepts, with the reason."""

    check: str
    where: str | None = None
    year: int | None = Field(default=None, description="The YEAR it holds for; without it, every year.")
    reason: str
    by: str
    date: dt.date


class Paper(Parameters):
    """The committee paper's own fields, label to text, in the order printed; text is kept as written."""

    committee: str | None = None
    date: str | None = None
    title: str | None = None
    version: str | None = None
    fields: dict[str, str | list[str] | None] = {}
    decision: str | None = None
    appendices: tuple[str, ...] = ()


class OrganisationDisclosure(Parameters):
    """Overrides of the year's disclosure rules."""

    threshold: int | None = Field(default=None, ge=0)
    survey_responses: int | None = Field(default=None, ge=0)
    exempt: tuple[str, ...] | None = None


class Predecessor(Parameters):
    """An organisation whose counts belong to this one before the year it joined."""

    code: str
    joined: int = Field(ge=1990, le=2100, description="The first YEAR in which it reports as part of this one.")


class Organisation(Parameters):
    """One organisation: only `name` is required."""

    name: str
    type: str | None = None
    region: str | None = None
    system: str | None = None
    predecessors: tuple[Predecessor, ...] = ()
    group_label: str = "BME"
    indicator_word: Literal["indicator", "metric"] = "indicator"
    made_up: bool = False
    notes: dict[int, str] = {}
    disclosure: OrganisationDisclosure = OrganisationDisclosure()
    targets: tuple[Target, ...] = ()
    plan: Plan = Plan()
    plans: dict[int, Plan] = Field(default={}, description="A plan for one year's return, instead of `plan`.")
    paper: Paper | None = None
    papers: dict[int, Paper] = {}
    approval: dict[int, Approval] = {}
    accepted: tuple[Accepted, ...] = ()
    column_map: dict[str, TableMap] = Field(default={}, description="Tables that are read out of exports, by table; see `make new` and docs/organisations.md.")
    glossary: dict[str, str] = {}

    def plan_of(self, year: int) -> Plan:
        """The plan of a year's return."""
        return self.plans.get(year, self.plan)

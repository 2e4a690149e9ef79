"""One organisation, as data: the model of `params/organisations/*.yaml`."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from wres.parameters.column_map import TableMap
from wres.parameters.model import ByYear, Day, Parameters, ReportingYear

PLACEHOLDER = "write its name here"  # in the name of an organisation that no list knows; no report says it


def _in_small_letters(given: Any) -> Any:
    """Capitals and repeated blanks never matter to a status."""
    return " ".join(given.split()).lower() if isinstance(given, str) else given


CommonStatus = Annotated[Literal["not started", "in progress", "complete", "blocked", "unknown"], BeforeValidator(_in_small_letters)]


class Target(Parameters):
    """A target in the organisation's own terms; what was not stated stays empty and is questioned."""

    measure: str
    indicator: str | None = Field(default=None, description='As `"2"`; without it the target is shown and not measured.')
    group: str | None = None
    staff_group: str = "all"
    band: str = "all"
    base: str | None = Field(default=None, description="What a percentage is of.")
    comparator: Literal["at least", "at most", "equal to", "reduce by", "maintain"] = "at least"
    value: float | None = None
    unit: str | None = None
    by: str | None = Field(default=None, description="The date as it is stated.")
    date: Day | None = Field(default=None, description="The same as a date.")
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
    indicator: str | None = Field(default=None, description="The indicator it is a later figure of, or a change of.")
    group: str | None = None
    change_over: int | None = Field(default=None, ge=1, description="When it is a change: over so many years.")
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


class Doubt(Parameters):
    """Cells in which the text that was read is in doubt, not the plan: what a transcript lost or mixed up."""

    actions: tuple[str, ...] = Field(default=(), description='As findings call them ("9.1", "1 of Part 2"); without any, every action.')
    columns: tuple[str, ...] = Field(description="Columns of `actions`.")
    what: str = Field(description="What was lost, as a sentence.")


class Plan(Parameters):
    """What surrounds a plan's rows: its title, period, parts, own status scheme and own columns."""

    title: str = "Action plan"
    start: str | None = None
    end: str | None = None
    sponsor: str | None = None
    frameworks: tuple[str, ...] = Field(
        default=(), description="Files of params/frameworks the plan answers to: a name that several share means the first of these."
    )
    introduction: tuple[str, ...] = ()
    parts: dict[str, PlanPart] = Field(default={}, description="By the `plan_part` of `actions`.")
    sections: dict[str, PlanPart] = Field(default={}, description="By the `section` of `actions`.")
    status_scheme: dict[str, Status] = Field(default={}, description="The plan's own codes; others are questioned, never guessed.")
    status_note: str | None = None
    columns: dict[str, str] = Field(default={}, description="Column of `actions` to the plan's own heading, in order.")
    measurements: tuple[Measurement, ...] = ()
    changes: tuple[str, ...] = ()
    transcript: tuple[Doubt, ...] = Field(default=(), description="Cells to check against the document before its author is asked.")
    paraphrased: bool = Field(default=False, description="The prose is not the document's own: its words are not counted.")


class Approval(Parameters):
    """Who approved the report, by role, and when; without it the report is a draft."""

    by: str
    date: Day
    reference: str | None = None


class Accepted(Parameters):
    """A finding the analyst has looked at and accepts, with the reason."""

    check: str = Field(description="The check's name, as `make check` prints it.")
    where: str | None = Field(default=None, description="The place it holds for; without it, every place.")
    year: ReportingYear | None = Field(default=None, description="The YEAR it holds for; without it, every year.")
    reason: str
    by: str = Field(description="Who accepts it, by role.")
    date: Day


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
    joined: ReportingYear = Field(description="The first YEAR in which it reports as part of this one.")


class Organisation(Parameters):
    """One organisation: only `name` is required."""

    name: str = Field(description="As it is printed.")
    type: str | None = Field(default=None, description="Benchmarks of the same type are shown; as in `params/trusts.csv`.")
    region: str | None = Field(default=None, description="Benchmarks of the same region are shown.")
    system: str | None = Field(default=None, description="The integrated care system.")
    predecessors: tuple[Predecessor, ...] = Field(default=(), description="Organisations that merged into this one.")
    group_label: str = Field(
        default="", description="What the comparison group is called, when not as in the standard; the codes of the data stay as they are."
    )
    indicator_word: Literal["indicator", "metric"] = Field(default="indicator", description="What the nine are called.")
    made_up: bool = Field(default=False, description="Says on every page that the figures are made up.")
    notes: ByYear[str] = Field(default={}, description="A note on a year's figures.")
    disclosure: OrganisationDisclosure = Field(default=OrganisationDisclosure(), description="Overrides what the public edition hides.")
    targets: tuple[Target, ...] = ()
    plan: Plan = Field(default=Plan(), description="What surrounds the rows of `actions`.")
    plans: ByYear[Plan] = Field(default={}, description="A plan for one year's return, instead of `plan`.")
    paper: Paper | None = Field(default=None, description="The committee paper the report goes with.")
    papers: ByYear[Paper] = Field(default={}, description="A paper for one year's return, instead of `paper`.")
    approval: ByYear[Approval] = Field(default={}, description="By year. Without it the report says DRAFT.")
    accepted: tuple[Accepted, ...] = Field(default=(), description="Findings that are right as they are.")
    column_map: dict[str, TableMap] = Field(default={}, description="Tables that are read out of exports, by table.")
    glossary: dict[str, str] = Field(default={}, description="Words explained to readers.")

    def plan_of(self, year: int) -> Plan:
        """The plan of a year's return."""
        return self.plans.get(year, self.plan)

"""One organisation, as data: the model of `params/organisations/*.yaml`."""

from typing import Final, Literal

from pydantic import Field

from wres.findings import Location
from wres.parameters.column_map import TableMap
from wres.parameters.model import ByYear, Day, Parameters, ReportingYear
from wres.parameters.organisation_plan import Plan, Target
from wres.parameters.page_look import PageLook
from wres.parameters.people_served import PeopleServed
from wres.parameters.reporting_years import ReportingYears

SINGLE: Final = "single"
PLACEHOLDER = "write its name here"  # in the name of an organisation that no list knows; no report says it


class Approval(Parameters):
    """Who approved the report, by role, and when; without it the report is a draft."""

    by: str
    date: Day
    reference: str | None = None
    version: int | None = Field(default=None, ge=1, description="Which version in `approved/` was kept; `make approve` writes it.")


class Acceptance(Parameters):
    """A finding the analyst has looked at and accepts, with the reason."""

    check: str = Field(description="The check's name, as `make check` prints it.")
    where: str | None = Field(default=None, description="The place it holds for; without it, every place.")
    year: ReportingYear | None = Field(default=None, description="The YEAR it holds for; without it, every year.")
    reason: str
    by: str = Field(description="Who accepts it, by role.")
    date: Day

    def covers(self, check: str, place: Location) -> bool:
        """Whether it holds for what a check finds at a place."""
        return check == self.check and (not self.where or place.is_within(self.where))


class Paper(Parameters):
    """The committee paper's own fields, label to text, in the order printed; text is kept as written."""

    committee: str | None = None
    date: str | None = None
    title: str | None = None
    version: str | None = None
    purpose: str | None = Field(default=None, description="Of paper.docx; without it a sentence is written.")
    fields: dict[str, str | list[str] | None] = {}
    decision: str | None = None
    appendices: tuple[str, ...] = ()
    mandatory: tuple[str, ...] = Field(
        default=("committee", "date", "decision"), description="What must be filled in before paper.docx goes out; labels of `fields` too."
    )
    template: str | None = Field(
        default=None,
        description="The Word template of paper.docx, a path from the workspace, such as `params/organisations/RT5_paper.docx`.",
    )


class OrganisationDisclosure(Parameters):
    """Overrides of the year's disclosure rules."""

    threshold: int | None = Field(default=None, ge=0)
    survey_responses: int | None = Field(default=None, ge=0)
    says_little: float | None = Field(default=None, gt=0, le=1)
    sensitive: tuple[str, ...] | None = None
    exempt: tuple[str, ...] | None = None


class Predecessor(Parameters):
    """An organisation whose counts belong to this one before the year it joined."""

    code: str
    joined: ReportingYear = Field(description="The first YEAR in which it reports as part of this one.")


class Peers(Parameters):
    """Organisations of its own choosing, whose published figures are shown beside its own as a benchmark."""

    name: str = Field(default="chosen organisations", description="What they are called together, as in Similar trusts.")
    codes: tuple[str, ...] = Field(min_length=1, description="Their codes; a figure is made from the counts that they published, added up.")


class CountingDay(Parameters):
    """When the staff of a year were counted, where that was not the day that the year's rules ask for."""

    date: Day = Field(description="The day, or the last of the month, from which the time left for targets is counted.")
    stated: str | None = Field(default=None, description="As it is printed, where no day is: September 2019.")

    @property
    def words(self) -> str:
        """The day as readers are told it."""
        return self.stated or f"{self.date.day} {self.date:%B %Y}"


class Organisation(Parameters):
    """One organisation: only `name` is required."""

    name: str = Field(description="As it is printed.")
    type: str | None = Field(default=None, description="Benchmarks of the same type are shown; as in `params/trusts.csv`.")
    region: str | None = Field(default=None, description="Benchmarks of the same region are shown.")
    system: str | None = Field(default=None, description="The integrated care system.")
    reporting_years: ReportingYears = Field(default=ReportingYears(), description="If not all. No overview of another lists it as missing.")
    predecessors: tuple[Predecessor, ...] = Field(default=(), description="Organisations that merged into this one.")
    peers: Peers | None = Field(default=None, description="A group of its own choosing to be compared with.")
    local_population: PeopleServed | None = Field(
        default=None, description="Whom the workforce is compared with; goes before a figure in `data/benchmarks`."
    )
    group_label: str = Field(default="", description="What the comparison group is called, if not as in the standard; codes stay.")
    indicator_word: Literal["indicator", "metric"] = Field(default="indicator", description="What the nine are called.")
    bands: Literal["single", "clustered"] = Field(
        default=SINGLE, description="clustered: pay bands are shown together in the standard's clusters, so that less has to be hidden."
    )
    made_up: bool = Field(default=False, description="Says on every page that the figures are made up.")
    notes: ByYear[str] = Field(default={}, description="A note on a year's figures.")
    counted_on: ByYear[CountingDay] = Field(
        default={}, description="When the staff were counted, by year, where that was not the day of the year's snapshot."
    )
    disclosure: OrganisationDisclosure = Field(default=OrganisationDisclosure(), description="Overrides what the public edition hides.")
    targets: tuple[Target, ...] = ()
    plan: Plan = Field(default=Plan(), description="What surrounds the rows of `actions`.")
    plans: ByYear[Plan] = Field(default={}, description="A plan for one year's return, instead of `plan`.")
    paper: Paper | None = Field(default=None, description="The committee paper the report goes with.")
    papers: ByYear[Paper] = Field(default={}, description="A paper for one year's return, instead of `paper`.")
    approval: ByYear[Approval] = Field(default={}, description="By year. Without it the report is a draft.")
    accepted: tuple[Acceptance, ...] = Field(default=(), description="Findings that are right as they are.")
    column_map: dict[str, TableMap] = Field(default={}, description="Tables that are read out of exports, by table.")
    page: PageLook = Field(default=PageLook(), description="The pages' own look.")
    glossary: dict[str, str] = Field(default={}, description="Words explained to readers.")

    def paper_template(self, year: int) -> str | None:
        """The Word template of a year's committee paper: that of the year's own paper, else of every year's."""
        papers = (self.papers.get(year), self.paper)
        return next((paper.template for paper in papers if paper and paper.template), None)

    def with_approval_of(self, year: int | None) -> "Organisation":
        """The same with the approval of one year alone, or of none: what others were approved for changes nothing of a year's report."""
        return self.model_copy(update={"approval": {when: approval for when, approval in self.approval.items() if when == year}})

    def plan_of(self, year: int) -> Plan:
        """The plan of a year's return."""
        return self.plans.get(year, self.plan)

    def accepted_in(self, year: int) -> list[Acceptance]:
        """What is accepted in a year's return."""
        return [acceptance for acceptance in self.accepted if acceptance.year in (None, year)]

"""What is measured, as data: the model of `params/standards/*.yaml`."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from wres.parameters.model import Parameters
from wres.parameters.wide_sheet import WideSheet

Kind = Literal["representation", "relative_likelihood", "survey_percentage", "board_difference"]
Clock = Literal["snapshot", "financial_year", "survey"]
ColumnKind = Literal["text", "category", "count", "percent", "number", "year", "ethnic_code", "identifier"]


class Column(Parameters):
    """One column of an input table: what it holds and whether it must be there."""

    kind: ColumnKind = "text"
    accepts: tuple[str, ...] = ()
    required: bool = True
    blank: bool = False
    about: str = ""


class Bound(Parameters):
    """A count that cannot exceed another in the same row, with the sentence that explains it."""

    lesser: str
    greater: str
    why: str


class Table(Parameters):
    """One input table: its columns in order, its key, and bounds between its columns."""

    about: str
    columns: dict[str, Column]
    key: tuple[str, ...] = ()
    instead_of: str | None = None
    one_of: tuple[str, ...] = Field(default=(), description="Columns of which each row must fill at least one.")
    bounds: tuple[Bound, ...] = ()
    within_workforce: str | None = Field(default=None, description="A count column that cannot exceed the workforce of the same ethnicity.")
    wide: WideSheet | None = Field(default=None, description="How return.xlsx lays it out; without it, as a list.")


class Band(Parameters):
    """A pay band or grade: its label for readers and its tier in the race disparity ratio."""

    label: str
    tier: Literal["lower", "middle", "upper"] | None = None


class StaffGroup(Parameters):
    """A staff group of indicator 1 with its bands in order."""

    label: str
    scale: str


class Indicator(Parameters):
    """One indicator: its words, its kind of calculation and its reading."""

    title: str
    short: str
    asks: str
    kind: Kind
    clock: Clock
    table: str
    better: str
    event: str | None = None
    at_risk: str | None = None
    at_risk_table: str | None = None
    ratio: tuple[str, str] | None = None
    window: Literal["disciplinary_window_years"] | None = Field(
        default=None, description="The year's parameter that says over how many years events are counted."
    )
    harm: Literal["above", "below", "higher", "lower", "away_from_zero"]
    unit: str
    did: str = Field(default="", description="What a person did, as a verb phrase: 'be appointed from shortlisting'.")
    people: str = Field(default="staff", description="Who is counted: 'applicants', 'staff'.")
    events: str = Field(default="", description="What is counted, in the plural: 'appointments'.")
    counted_answers: Literal["all but never", "yes"] | None = Field(default=None, description="Survey answers that count.")
    footnotes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _complete_for_its_kind(self) -> "Indicator":
        if self.kind == "relative_likelihood":
            absent = [k for k in ("event", "at_risk", "ratio", "did", "events") if not getattr(self, k)]
            if absent:
                raise ValueError(f"an indicator of kind relative_likelihood also needs: {', '.join(absent)}")
        return self


class Subject(Parameters):
    """A subject of action plans: the words by which a text is about it, and the indicators that measure it."""

    title: str = Field(description="As in 'no action is about {title}'.")
    words: tuple[str, ...] = Field(description="Beginnings of words.")
    indicators: tuple[str, ...] = ()


class PlanWords(Parameters):
    """What an action plan on this standard is expected to be about, and words that say what kind of work an action is."""

    subjects: dict[str, Subject] = Field(default={}, description="Subjects that a plan without links to indicators is searched for.")
    informing: tuple[str, ...] = Field(default=(), description="First words of actions that only collect or analyse.")
    information: tuple[str, ...] = Field(default=(), description="Beginnings of nouns for what such actions make: survey, data.")
    supporting: Subject | None = Field(default=None, description="Work that supports people; the indicators that it cannot change alone.")
    reviewing: tuple[str, ...] = Field(default=(), description="Beginnings of words of actions that review something.")
    attending: tuple[str, ...] = Field(default=(), description="Beginnings of words of updates that count who came.")


class Standard(Parameters):
    """A standard: its groups, bands, tables and indicators."""

    name: str
    short: str
    groups: dict[str, str]
    group_words: Annotated[tuple[str, ...], Field(description="Words by which texts speak of a group, in small letters.")] = ()
    comparison_group: str
    reference_group: str
    unknown_group: str
    staff_groups: dict[str, StaffGroup]
    scales: dict[str, dict[str, Band]]
    tables: dict[str, Table]
    indicators: dict[str, Indicator]
    missing_reasons: tuple[str, ...]
    units: Annotated[dict[str, Literal["percent", "ratio", "points"]], Field(description="The unit of each measure.")]
    plan_words: PlanWords = PlanWords()
    ethnic_codes: Annotated[str, Field(description="The file of ethnic codes, beside this one.")]

    def bands(self, staff_group: str) -> dict[str, Band]:
        """The bands of a staff group, in order, as code to band."""
        return self.scales[self.staff_groups[staff_group].scale]

    @property
    def band_order(self) -> list[str]:
        """Every band code of every scale, lowest first: the only place that knows the order."""
        return [band for scale in self.scales.values() for band in scale]

    @property
    def labels(self) -> dict[str, str]:
        """The words for every code that has some: groups, staff groups and bands."""
        staff_groups = {code: group.label for code, group in self.staff_groups.items()}
        return dict(self.groups) | staff_groups | {band: self.band_label(band) for band in self.band_order}

    def band_label(self, band: str) -> str:
        """The words for a band code; codes that are no band (all, total, voting) are shown as they are."""
        for scale in self.scales.values():
            if band in scale:
                return scale[band].label
        return band.replace("_", " ").capitalize()

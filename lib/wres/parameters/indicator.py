"""An indicator, as data: its words, its kind of calculation, what it is counted from and how it reads."""

from typing import Literal

from pydantic import Field, model_validator

from wres.parameters.model import Parameters

Clock = Literal["snapshot", "financial_year", "survey"]
WHOLE_BOARD = "total"  # the band of figures of a whole board, in every standard


class Aggregate(Parameters):
    """Bands taken together: their words, and the tier that makes them up; without one they are known only as printed."""

    label: str
    tier: str | None = None


class Part(Parameters):
    """A part of a board: its words, and the column of yes and no that says who belongs to it; without one, everybody."""

    label: str
    column: str | None = None


class Step(Parameters):
    """From one tier of bands to a higher one."""

    label: str
    tiers: tuple[str, str] = Field(description="The lower one first.")
    product_of: tuple[str, ...] = Field(
        default=(), description="The steps whose ratios multiply to its own, so that it is not compared with them as one step."
    )


class Indicator(Parameters):
    """One indicator: its words, its kind of calculation and its reading."""

    title: str
    short: str
    asks: str = Field(description="The question it answers; {group} is what the organisation calls the comparison group.")
    kind: str = Field(description="The name of its kind in the registry of kinds.")
    clock: Clock
    table: str
    harm: Literal["above", "below", "higher", "lower", "away_from_zero"]
    unit: str
    supplements: str | None = Field(
        default=None, description="The indicator whose figures it reads in another way. It then has no tile, section or links of its own."
    )
    exempt: bool = Field(default=False, description="Its small numbers are shown, because those counted hold a public office.")
    count: str | None = Field(default=None, description="The column of its table that counts people.")
    event: str | None = Field(default=None, description="The column that counts events.")
    at_risk: str | None = Field(default=None, description="The column that counts those to whom they could happen.")
    at_risk_table: str | None = Field(default=None, description="The table of that column, when it is another one.")
    ratio: tuple[str, str] | None = Field(default=None, description="The two groups that are divided, the upper one first.")
    window: str | None = Field(default=None, description="The window of the year's `window_years` over which events are counted.")
    splits: dict[str, dict[str, str]] = Field(
        default={}, description="Optional columns of its table that tell parts apart, with words for codes that have no label."
    )
    compared_within: str | None = Field(
        default=None, description="One of the splits, with parts so unlike that the groups are also compared within each of them."
    )
    years_together: int = Field(
        default=1, ge=1, le=5, description="Over so many years the events are also counted together, because one year has few."
    )
    asked: str | None = Field(default=None, description="The column of a survey's table that names the indicator.")
    percent: str | None = Field(default=None, description="The column of its percentages.")
    responses: str | None = Field(default=None, description="The column of the number of answers.")
    members: str | None = Field(default=None, description="The column that counts the members of a board.")
    parts: dict[str, Part] = Field(default={}, description="The parts of a board: first the whole of it, `total`.")
    aggregates: dict[str, Aggregate] = Field(default={}, description="Bands that are also shown together.")
    steps: dict[str, Step] = Field(default={}, description="The steps between tiers of bands.")
    did: str = Field(default="", description="What a person did, as a verb phrase: 'be appointed from shortlisting'.")
    did_short: str = Field(default="", description="The same in few words, for lists of organisations: 'be appointed'.")
    happened: str = Field(default="", description="The same of several, in the past: 'were appointed from shortlisting'.")
    changed: str = Field(default="", description="What its figure is called where it rose or fell: 'belief in equal opportunities'.")
    people: str = Field(default="staff", description="Who is counted: 'applicants', 'staff'.")
    nobody: str = Field(
        default="", description="That a {group} has nobody to whom it could happen: 'No {group} applicants were shortlisted'."
    )
    events: str = Field(default="", description="What is counted, in the plural: 'appointments'.")
    events_singular: str = Field(default="", description="The same in the singular: 'appointment'.")
    shared: str = Field(
        default="",
        description="What is given in total and shared between the groups, so that more for one is less for the other: 'posts'.",
    )
    counted_as: tuple[str, str] = Field(
        default=("Number", "Out of"), description="Headings of the counts above and below the line: Appointed, Shortlisted."
    )
    likelihood: str = Field(
        default="Likelihood, {group}", description="What the percentage of a {group} is: 'Shortlisted {group} applicants appointed, %'."
    )
    counted_answers: Literal["all but never", "yes"] | None = Field(default=None, description="Survey answers that count.")
    about: str = Field(default="", description="How to read it; {reference} and {comparison} are the words for the groups.")
    footnotes: tuple[str, ...] = ()

    @property
    def columns(self) -> dict[str, str]:
        """The columns that it takes from its own table, by the field that names them."""
        fields = ("count", "event", "asked", "percent", "responses", "members") + (() if self.at_risk_table else ("at_risk",))
        named = {name: getattr(self, name) for name in fields if getattr(self, name)}
        return named | {f"parts.{code}": part.column for code, part in self.parts.items() if part.column}

    @model_validator(mode="after")
    def _names_the_whole_board(self) -> "Indicator":
        if self.parts and next(iter(self.parts)) != WHOLE_BOARD:
            raise ValueError(f"the first part of a board is the whole of it, and has the name {WHOLE_BOARD}")
        return self

"""An action plan and its targets, as data: what surrounds the rows of a plan in an organisation file."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from wres.parameters.model import Day, Parameters


def _in_small_letters(value: Any) -> Any:
    """Capitals and repeated blanks never matter to a status."""
    return " ".join(value.split()).lower() if isinstance(value, str) else value


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
    """A figure the plan reports on itself that is none of the indicators."""

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

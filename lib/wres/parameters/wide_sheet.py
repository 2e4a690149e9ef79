"""How return.xlsx lays a table out for people, as data: what runs down, what runs across, what is added up."""

from typing import Literal

from pydantic import Field

from wres.parameters.model import Parameters


class Total(Parameters):
    """A row that adds up others: those with these values, or all of them."""

    label: str
    where: dict[str, str] = {}


class WideSheet(Parameters):
    """One sheet of the return: a row for each combination of `down`, a column for each value of `across` under each figure.

    Titles and advice may hold {snapshot}, {financial_year} and {survey}: the days and years that the figures are of.
    """

    title: str
    advice: tuple[str, ...] = ()
    across: str
    down: dict[str, str] = Field(default={}, description="Column of the table to its heading, in order.")
    figures: dict[str, str] = Field(min_length=1, description="Column of figures to the heading above its columns.")
    added: bool = Field(default=True, description="Whether the figures can be added up, so that totals make sense.")
    totals: tuple[Total, ...] = ()
    words: dict[str, dict[str, str]] = Field(default={}, description="By column, a code's words where the standard has none.")
    rows: Literal["every", "last year"] = Field(
        default="every", description="Every row that can be, or last year's rows with space for others."
    )
    whole: str = Field(default="", description="What stands where an optional column of `down` is left out: 'All posts'.")
    questions: str | None = Field(default=None, description="A column of `down` that names an indicator, which is asked in words.")

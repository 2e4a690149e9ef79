"""The tables of a return, as data: their columns, and how records are counted into another table."""

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


ColumnKind = Literal["text", "category", "count", "percent", "number", "year", "listed_code", "identifier"]
YES = "yes"  # what a column of the values yes and no says where something is so


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


class LeftOut(Parameters):
    """Records that are not counted: their values of a column, and the words by which findings speak of them."""

    column: str
    values: tuple[str, ...]
    record: str = Field(description="One such record, as 'bank row'.")
    outside: str = Field(description="Where all others are, as 'outside the bank'.")
    why: str = Field(description="A sentence on who is counted all the same.")
    advice: str = Field(description="A sentence on what to do with records that do not belong in the count.")


class People(Parameters):
    """Records of posts that are counted as people, each once, where the first main post is."""

    person: str = Field(description="The column that says who it is.")
    count: str = Field(description="The column of the other table that holds the number of people.")
    main: str = Field(description="The column of yes and no that says which post of a person is counted.")
    left_out: LeftOut | None = None


class Events(Parameters):
    """Records that say by columns of yes and no what happened, in order; what happened without what comes before is not counted."""

    columns: dict[str, str] = Field(min_length=1, description="Column of yes and no to the column of the other table that counts it.")
    record: str = Field(description="One record in the plural, as 'applications'.")
    check: str = Field(description="The name of the finding about records that lack what comes before.")
    why: str = Field(description="A sentence on why these are not counted.")
    how_to_fix: str


class Table(Parameters):
    """One input table: its columns in order, its key, and bounds between its columns."""

    about: str
    columns: dict[str, Column]
    key: tuple[str, ...] = ()
    instead_of: str | None = Field(default=None, description="The table that these records are counted into.")
    people: People | None = Field(default=None, description="How posts are counted as people.")
    events: Events | None = Field(default=None, description="How records of what happened are counted.")
    one_of: tuple[str, ...] = Field(default=(), description="Columns of which each row must fill at least one.")
    published_with: tuple[str, ...] = Field(
        default=(),
        description="Columns more, of text, that a report publishes the table with: read where a return has them, never asked for.",
    )
    bounds: tuple[Bound, ...] = ()
    within_workforce: str | None = Field(default=None, description="A count column that cannot exceed the workforce of the same group.")
    wide: WideSheet | None = Field(default=None, description="How return.xlsx lays it out; without it, as a list.")

    def of_kind(self, kind: ColumnKind) -> list[str]:
        """The columns of a kind, in order."""
        return [name for name, column in self.columns.items() if column.kind == kind]

    @property
    def columns_read(self) -> dict[str, Column]:
        """Its columns, and those that only a published table has."""
        return self.columns | {name: Column(required=False, blank=True) for name in self.published_with}

    @property
    def counts(self) -> list[str]:
        """The columns of counts that every row has, in order."""
        return [name for name in self.of_kind("count") if self.columns[name].required]

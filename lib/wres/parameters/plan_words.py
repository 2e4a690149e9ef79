"""What an action plan on a standard is expected to speak of, as data."""

from pydantic import Field

from wres.parameters.model import Parameters


class Subject(Parameters):
    """A subject of action plans: the words by which a text is about it, and the indicators that measure it."""

    title: str = Field(description="As in 'no action is about {title}'.")
    words: tuple[str, ...] = Field(description="Beginnings of words.")
    indicators: tuple[str, ...] = ()


class GroupTerm(Parameters):
    """A name that texts give to the comparison group."""

    pattern: str = Field(description="A regular expression that finds it in a text.")
    same_as: str | None = Field(default=None, description="The name that is a longer or shorter form of this one.")


class PlanWords(Parameters):
    """What an action plan on this standard is expected to be about, and words that say what kind of work an action is."""

    subjects: dict[str, Subject] = Field(default={}, description="Subjects that a plan without links to indicators is searched for.")
    informing: tuple[str, ...] = Field(default=(), description="First words of actions that only collect or analyse.")
    information: tuple[str, ...] = Field(default=(), description="Beginnings of nouns for what such actions make: survey, data.")
    supporting: Subject | None = Field(default=None, description="Work that supports people; the indicators that it cannot change alone.")
    reviewing: tuple[str, ...] = Field(default=(), description="Beginnings of words of actions that review something.")
    attending: tuple[str, ...] = Field(default=(), description="Beginnings of words of updates that count who came.")
    group_terms: dict[str, GroupTerm] = Field(default={}, description="Names of the comparison group, by which one plan calls it.")
    other_standards: dict[str, str] = Field(
        default={}, description="Standards whose indicators a plan may mean instead, to a regular expression that finds each."
    )

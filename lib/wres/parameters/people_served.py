"""Whom an organisation serves, as data."""

from pydantic import Field

from wres.parameters.model import Parameters


class PeopleServed(Parameters):
    """The people whom the organisation serves, where `data/benchmarks` does not tell: only acute trusts have a published catchment."""

    share: float = Field(ge=0, le=100, description="Share of the comparison group among them, in percent.")
    year: int = Field(ge=1990, le=2100, description="The year the people were counted in, such as that of the census.")
    source: str = Field(description="As readers are told it, such as Census 2021, the 32 boroughs and the City.")

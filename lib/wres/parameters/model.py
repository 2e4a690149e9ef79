"""The strict base of every parameter model: a misspelt key is an error, never ignored."""

from pydantic import BaseModel, ConfigDict


class Parameters(BaseModel):
    """Base of all parameter models: unknown keys and numbers without end are refused, and values cannot be changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, allow_inf_nan=False)

"""Exports of other systems (ESR, TRAC, logs of cases) as data: their headings to the columns of a table, their codes to its codes."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from wres.parameters.model import Parameters

AS_WE_WRITE = {"yes": "yes", "true": "yes", "on": "yes", "no": "no", "false": "no", "off": "no"}


def _their_code(code: Any) -> str:
    """What a cell holds, without outer blanks."""
    return str(code).strip() if isinstance(code, int | float | str) else code


def _our_code(code: Any) -> Any:
    """One of our codes; `true` and `Yes` are yes, as the tables write it."""
    text = _their_code(code)
    return AS_WE_WRITE.get(text.lower(), text) if isinstance(text, str) else text


Theirs = Annotated[str, BeforeValidator(_their_code)]
Ours = Annotated[str, BeforeValidator(_our_code)]


class TableMap(Parameters):
    """How one table is read out of the export of another system."""

    file: str = Field(min_length=1, description="Its name in the folder of the return; `*` stands for any letters.")
    sheet: str | None = Field(default=None, description="The sheet, when the file is a workbook; without it, the first.")
    columns: dict[str, Theirs] = Field(min_length=1, description="Column of the table to the export's heading.")
    values: dict[str, dict[Theirs, Ours]] = Field(
        default={}, description='By column of the table, the export\'s code to ours; `""` is a blank. A code that is neither is an error.'
    )
    count: str | None = Field(
        default=None,
        description="The column of the table that counts the export's rows, as `entered` for a log with a row for each case. "
        "Codes of the standard's code list are then read into its group column.",
    )
    once: Theirs | None = Field(
        default=None, description="With `count`: the heading by which a person is counted once, as `Employee Number`."
    )
    always: dict[str, Ours] = Field(default={}, description="Column of the table to its one value, when the export lacks it.")


class ColumnSynonyms(Parameters):
    """How exports name columns and codes, by which a map is proposed; the model of `params/standards/column_synonyms.yaml`."""

    columns: dict[str, tuple[str, ...]]
    values: dict[str, dict[str, tuple[str, ...]]] = {}
    unverified: dict[str, tuple[str, ...]] = Field(default={}, description="By column, the names whose meaning no source confirms.")
    plan: dict[str, tuple[str, ...]] = Field(default={}, description="Column of the table `actions` to the labels that printed plans use.")

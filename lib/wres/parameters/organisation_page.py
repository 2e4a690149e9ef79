"""What an organisation file can say, in words, written from its model so that the page cannot drift from it."""

import datetime as dt
import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from wres.parameters.organisation import Organisation
from wres.text.lists import sentence_case, within_sentence

OPENING = """# What an organisation file can say

Written from the model in `lib/wres/parameters/organisation.py` by `make documentation`; a test keeps it equal.

`params/organisations/<code>.yaml` in the workspace. Only `name` is needed, and `make new` writes the file. A key that is not listed here
is refused with its place and the keys that are accepted. The text of a plan or a paper is kept as written.

```yaml
"""
CLOSING = """```

The map is proposed from an export's headings by `python -m wres propose-map`, which shows three rows before anything is written.
"""
PLAIN = {str: "text", int: "whole number", float: "number", bool: "true or false", dt.date: "date, as 2025-03-31"}


def organisations_page(example: str) -> str:
    """The page `docs/organisations.md`, Markdown: an example of the file, then everything it can hold, in order of first mention."""
    return OPENING + example + CLOSING + "".join(_section(model) for model in _models(Organisation))


def _models(first: type[BaseModel]) -> list[type[BaseModel]]:
    models = [first]
    for model in models:
        inside = [inner for field in model.model_fields.values() for inner in _models_in(field.annotation)]
        models += [inner for inner in dict.fromkeys(inside) if inner not in models]
    return models


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_in(argument)]


def _section(model: type[BaseModel]) -> str:
    title = "The file" if model is Organisation else _title(model)
    fields = model.model_fields.items()
    rows = "".join(f"| `{name}` | {_holds(field.annotation)} | {_default(field)} | {_about(field)} |\n" for name, field in fields)
    return f"\n## {title}\n\n{' '.join((model.__doc__ or '').split())}\n\n| key | holds | without it | about |\n|---|---|---|---|\n{rows}"


def _title(model: type[BaseModel]) -> str:
    """OrganisationDisclosure is Organisation disclosure."""
    spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in model.__name__).strip()
    return sentence_case(spaced)


def _holds(annotation: Any) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _holds(arguments[0])
    if origin is Literal:
        return "one of: " + ", ".join(str(value) for value in arguments)
    if origin in (Union, types.UnionType):
        return " or ".join(dict.fromkeys(_holds(part) for part in arguments if part is not type(None)))
    if origin in (tuple, list):
        return f"list of {_holds(arguments[0])}"
    if origin is dict:
        return f"{_key(arguments[0])}: {_holds(arguments[1])}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        title = _title(annotation)
        return f"[{within_sentence(title)}](#{title.lower().replace(' ', '-')})"
    return PLAIN[annotation]


def _key(annotation: Any) -> str:
    return "year" if annotation is int or (get_origin(annotation) is Annotated and get_args(annotation)[0] is int) else "name"


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "**needed**"
    if field.default in (None, (), {}, "") or isinstance(field.default, BaseModel):
        return ""
    return f"{str(field.default).lower() if isinstance(field.default, bool) else field.default}"


def _about(field: FieldInfo) -> str:
    limits = {name: getattr(limit, name) for limit in field.metadata for name in ("ge", "le") if hasattr(limit, name)}
    words = {"ge": "at least", "le": "at most"}
    stated = ", ".join(f"{words[name]} {value}" for name, value in limits.items())
    return " ".join(part for part in (field.description or "", f"({stated})" if stated else "") if part).replace("|", "\\|")

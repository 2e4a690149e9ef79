"""YAML to model, with errors that name the file, the key and what is accepted."""

from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast

import yaml
from pydantic import BaseModel, ValidationError

from wres.errors import ParameterError

Model = TypeVar("Model", bound=BaseModel)
REMEMBERED = 200  # files; models cannot be changed, so all who read a file share one
MERGE = "tag:yaml.org,2002:merge"


class _UniqueKeys(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """A loader that refuses a key given twice, which YAML would silently let the last one win."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        seen: set = set()
        for key_node, _ in node.value:
            if key_node.tag == MERGE:  # `<<: *other` brings in keys that may be given again
                continue
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"key {key!r} is given twice", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


def read_yaml(path: Path) -> dict:
    """The mapping in a YAML file; an empty file is an empty mapping.

    Raises ParameterError, naming file and line, when the file is not UTF-8, not YAML, or not a mapping.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8-sig"), _UniqueKeys)  # noqa: S506 (a safe loader)
    except UnicodeDecodeError as fault:
        raise ParameterError(f"{path}: the file is not saved as UTF-8 text. Save it as UTF-8 and try again.") from fault
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = f", line {mark.line + 1}" if mark else ""
        raise ParameterError(f"{path}{line}: {fault.problem}. Check the indentation and the colons there.") from fault
    except yaml.YAMLError as fault:
        raise ParameterError(f"{path}: this is not readable as YAML: {fault}") from fault
    except ValueError as fault:  # a value that looks like a date and is none
        raise ParameterError(f"{path}: a date here does not exist ({fault}). Dates are written 2026-03-31; quote other text.") from fault
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise ParameterError(f"{path}: expected `key: value` lines, found {type(content).__name__}.")
    return content


def read_parameters(model: type[Model], path: Path) -> Model:
    """A parameter file as its model, read again when the file has changed.

    Raises ParameterError listing every fault: file, key, what was found and what is accepted.
    """
    found = path.stat()
    return cast(Model, _read(model, path, found.st_mtime_ns, found.st_size))


@lru_cache(maxsize=REMEMBERED)
def _read(model: type[BaseModel], path: Path, *_state: int) -> BaseModel:
    content = read_yaml(path)
    try:
        return model.model_validate(content)
    except ValidationError as fault:
        lines = [f"{path}: {_sentence(model, error)}" for error in fault.errors()]
        raise ParameterError("\n".join(lines)) from fault


def _sentence(model: type[BaseModel], error) -> str:
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        accepted = _keys_at(model, error["loc"][:-1])
        return f"{key} is not a key here. Accepted: {', '.join(accepted) or 'the keys named in the documentation'}."
    if error["type"] == "missing":
        return f"{key} is missing and is required."
    found = "" if isinstance(error.get("input"), dict | list) else f", found {error.get('input')!r}"
    message = error["msg"].removeprefix("Value error, ")
    return f"{key or 'the file'}: {message[0].lower()}{message[1:]}{found}."


def _keys_at(model: type[BaseModel], location: tuple) -> list[str]:
    """The field names accepted at a place inside a model, found by walking its annotations."""
    candidates: list = [model]
    for part in location:
        following: list = []
        for candidate in candidates:
            fields = getattr(candidate, "model_fields", {})
            if part in fields:
                following += _models_in(fields[part].annotation)
        candidates = following or candidates
    return sorted({name for candidate in candidates for name in getattr(candidate, "model_fields", {})})


def _models_in(annotation) -> list:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for argument in getattr(annotation, "__args__", ()) for found in _models_in(argument)]

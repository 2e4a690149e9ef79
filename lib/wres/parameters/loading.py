"""YAML to model, with errors that name the file, the line, the key and what is accepted."""

from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from wres.errors import ParameterError, os_sentence
from wres.parameters.written import line_of, mapping_of, text_of_yaml
from wres.text.lists import within_sentence

TEXT, NUMBER = "write text here", "write a number, without signs such as % or £"
WHOLE = "write a whole number, without signs or words"
LIST = "write a list: each entry in a line of its own, after a hyphen"
KEYS = "write `key: value` lines below it, indented by two blanks"
WORDS = {
    "string_type": TEXT, "bool_parsing": "write true or false", "bool_type": "write true or false",
    "int_parsing": WHOLE, "int_type": WHOLE, "int_from_float": WHOLE, "int_parsing_size": WHOLE,
    "float_parsing": NUMBER, "float_type": NUMBER, "finite_number": NUMBER,
    "tuple_type": LIST, "list_type": LIST, "model_type": KEYS, "model_attributes_type": KEYS, "dict_type": KEYS,
}  # fmt: skip
SHOWN = 60  # letters of a value
Model = TypeVar("Model", bound=BaseModel)
REMEMBERED = 1_000  # files; models cannot be changed, so all who read a file share one


def fault_sentences(model: type[BaseModel], fault: ValidationError, text: str, path: Path) -> list[str]:
    """A sentence for each fault of a file, each beginning with the file and the line; a value with several faults has one."""
    sentences: dict[tuple[str, ...], str] = {}
    for error in fault.errors():
        location = tuple(part for part in error["loc"] if part != "[key]")
        way, line = line_of(text, location)
        missing = error["type"] == "missing"
        key = ".".join(way[:-1] if missing and way[-1:] == location[-1:] else way)
        place = (*way, str(location[-1])) if missing else way
        sentences.setdefault(place, f"{path}, line {line}: {_sentence(model, error, key)}")
    return list(sentences.values())


def _sentence(model: type[BaseModel], error: Any, key: str) -> str:
    if error["type"] == "extra_forbidden":
        return f"{key} is not a key here. {_accepted_in_words(_keys_at(model, error['loc'][:-1]), str(error['loc'][-1]))}"
    if error["type"] == "missing":
        name = ".".join(part for part in (key, str(error["loc"][-1])) if part)
        return f"{name} is missing and is required. Write it as `{error['loc'][-1]}: ...`."
    message = WORDS.get(error["type"]) or error["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    keys = _keys_at(model, error["loc"]) if message == KEYS else []
    accepted = f" Accepted keys: {', '.join(keys)}." if keys else ""
    return f"{key or 'the file'}: {within_sentence(message)}{_value_in_words(error.get('input'))}.{accepted}"


def _value_in_words(value: Any) -> str:
    if isinstance(value, dict | list):
        return f"; found {'keys and values' if isinstance(value, dict) else 'a list'}"
    text = repr(value) if value is not None else "nothing"
    return f", found {text if len(text) <= SHOWN else text[:SHOWN] + ' ...'}"


def _accepted_in_words(names: list[str], value: str) -> str:
    if value.strip() in names:
        return f"There is a blank of a special kind (a no-break space) before or after {value.strip()}. Type it again."
    near = get_close_matches(value.lower(), names, 1, 0.7)
    meant = f"Did you mean {near[0]}? " if near else ""
    return f"{meant}Accepted: {', '.join(names) or 'the keys named in the documentation'}."


def _keys_at(model: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
    """The field names accepted at a place inside a model, from its annotations."""
    candidates: list[type[BaseModel]] = [model]
    for part in location:
        following: list[type[BaseModel]] = []
        for candidate in candidates:
            fields = getattr(candidate, "model_fields", {})
            if part in fields:
                following += _models_in(fields[part].annotation)
        candidates = following or candidates
    return sorted({name for candidate in candidates for name in getattr(candidate, "model_fields", {})})


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in getattr(annotation, "__args__", ()) for model in _models_in(argument)]


def read_parameters(model: type[Model], path: Path) -> Model:
    """A parameter file as its model, read again when the file has changed.

    Raises ParameterError listing every fault: file, line, key, what was found and what is accepted.
    """
    try:
        state = path.stat()
    except OSError as fault:
        raise ParameterError(os_sentence(fault, path)) from fault
    return cast(Model, _read(model, path, state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=REMEMBERED)
def _read(model: type[BaseModel], path: Path, *_state: int) -> BaseModel:
    return model_of(model, text_of_yaml(path), path)


def model_of(model: type[Model], text: str, path: Path) -> Model:
    """A text of YAML as a model; `path` is what errors name. Raises ParameterError as `read_parameters` does."""
    content = mapping_of(text, path)
    try:
        return model.model_validate(content)
    except ValidationError as fault:
        raise ParameterError("\n".join(fault_sentences(model, fault, text, path))) from fault

"""YAML to model, with errors that name the file, the line, the key and what is accepted."""

from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast

from pydantic import BaseModel, ValidationError

from wres.errors import ParameterError, os_sentence
from wres.parameters.fault_words import fault_sentences
from wres.parameters.written import mapping_of, text_of_yaml

Model = TypeVar("Model", bound=BaseModel)
REMEMBERED = 200  # files; models cannot be changed, so all who read a file share one


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

"""Every field of a definition is read by the library: what changes nothing is no parameter."""

import ast
from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel

from wres.parameters import Checks, ColumnSynonyms, Framework, Organisation, Standard, Year


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that an annotation names, and those of their fields."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_in(field.annotation)
    for argument in get_args(annotation):
        yield from models_in(argument)


def test_every_field_of_a_definition_is_read(library):
    read = {node.attr for tree in library.trees.values() for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    models = dict.fromkeys(
        model for first in (Standard, Year, Organisation, Framework, Checks, ColumnSynonyms) for model in models_in(first)
    )
    assert [f"{model.__name__}.{name}" for model in models for name in model.model_fields if name not in read] == []

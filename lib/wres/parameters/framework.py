"""Frameworks that plans answer to, as data: the model of `params/frameworks/*.yaml`."""

from pydantic import Field

from wres.parameters.model import Parameters


class Item(Parameters):
    """One item of a framework."""

    title: str
    aliases: tuple[str, ...] = ()
    words: tuple[str, ...] = Field(default=(), description="Beginnings of words by which an action is about it.")


class Framework(Parameters):
    """A framework: always cited with its version, because names recur with other contents."""

    name: str
    version: str
    source: str = Field(description="Where its items are set out; for whoever checks this file.")
    aliases: tuple[str, ...] = ()
    items: dict[str, Item]

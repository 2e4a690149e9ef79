"""A chart as data: its specification and its words."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """A Vega-Lite specification with its data inline, and the words that go with it.

    title: the finding, in a sentence; description: what the chart shows, for those who cannot see it; caption: the
    sentence printed with it. `name` is unique on a page.
    """

    name: str
    specification: dict[str, Any]
    title: str
    description: str
    caption: str

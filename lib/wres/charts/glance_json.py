"""What an infographic says, as text: a run hands it on, and what is drawn from it is drawn only where it is asked for."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache

from pydantic import TypeAdapter

from wres.charts.glance import Glance, GlanceWords


def glances_as_json(glances: Sequence[Glance], words: GlanceWords) -> str:
    """Rows and the words around them as one text."""
    return json.dumps([[asdict(glance) for glance in glances], asdict(words)])


def glances_from_json(text: str) -> tuple[list[Glance], GlanceWords]:
    """The rows and words of a text that `glances_as_json` made."""
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[tuple[list[Glance], GlanceWords]]:
    return TypeAdapter(tuple[list[Glance], GlanceWords])

"""Rows of a frame, one after another."""

from collections.abc import Iterator
from typing import Any

import pandas as pd


def each(frame: pd.DataFrame) -> Iterator[Any]:
    """Each row, its columns as attributes; their types are those of the frame, which a type checker cannot know."""
    return frame.itertuples()

"""Rendering: an executed notebook becomes pages that need nothing but a browser."""

from wres.rendering.index import render_index
from wres.rendering.writing import render

__all__ = ["render", "render_index"]

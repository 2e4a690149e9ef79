"""vl-convert, which turns Vega into SVG: the one module that imports it."""

from functools import cache
from types import ModuleType

from wres.charts.fonts import without_fonts_of_the_machine
from wres.charts.style import SIGNS


@cache
def converter() -> ModuleType:
    """vl-convert, started once in a process, with no fonts but its own and one of signs: the drawing is the same whatever is installed.

    Text is measured eight times as fast so. It looks for the system's fonts when it measures for the first time.
    """
    import vl_convert

    with without_fonts_of_the_machine():
        vl_convert.register_font_directory(str(SIGNS))
        vl_convert.vega_to_svg({"marks": [{"type": "text", "encode": {"enter": {"text": {"value": "a"}}}}]})
    return vl_convert

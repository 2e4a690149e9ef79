"""A page as a tagged PDF that reads aloud (PDF/UA-1): the one adapter to WeasyPrint, which is imported when the first is asked for."""

import contextlib
import io
import re
import warnings
from functools import cache
from pathlib import Path
from typing import Any

from wres.charts.fonts import without_fonts_of_the_machine
from wres.charts.style import SIGNS
from wres.errors import WresError

TEMPLATES = Path(__file__).parent / "templates"
STYLE = TEMPLATES / "wres" / "css" / "pdf.css"
FONTS = {"Regular": 400, "Bold": 700}
HOW_TO_INSTALL = (
    "A PDF is drawn with Pango, a library of the system that is not installed here. On Debian or Ubuntu: apt install libpango-1.0-0 "
    "libpangoft2-1.0-0 libharfbuzz-subset0. On Fedora: dnf install pango. On macOS: brew install pango. On Windows: install MSYS2, "
    "then in its shell: pacman -S mingw-w64-ucrt-x86_64-pango. Then run this again. The other formats need none of it."
)
_STRETCHED = re.compile(r"display:\s*(?:inline-)?(?:grid|flex)\b")  # of whose layouts WeasyPrint breaks pages badly, or fails
_CAPTION_LAST = re.compile(r"(<figure\b[^>]*>)(.*?)(<figcaption\b.*?</figcaption>)(?=\s*</figure>)", re.DOTALL)
_TITLE_AND_DESCRIPTION = re.compile(r"(<title\b[^>]*>)(.*?)</title>\s*<desc\b[^>]*>(.*?)</desc>", re.DOTALL)
_DRAWING = re.compile(r'<svg\b[^>]*\bviewBox="[-\d.]+ (?P<top>[\d.]+) [^>]*>.*?</svg>', re.DOTALL)
_TEXT = re.compile(r'<text\b[^>]*transform="translate\([-\d.]+,(?P<foot>[-\d.]+)\)"[^>]*>.*?</text>', re.DOTALL)


def print_page(html: str) -> bytes:
    """A page of the workbook as PDF, with tags, title, language, headings and the words of its charts.

    The bytes depend on the page alone, and on the versions of WeasyPrint and Pango: no font of the machine is used, no clock and no
    address is read. Raises WresError where the system has no Pango.
    """
    weasyprint = _weasyprint()
    with without_fonts_of_the_machine():
        fonts = weasyprint.text.fonts.FontConfiguration()
    nothing = weasyprint.urls.URLFetcher(allowed_protocols=("data",))
    document = weasyprint.HTML(string=_as_printed(html), url_fetcher=nothing)
    faces = weasyprint.CSS(string=_faces(), font_config=fonts)
    printed: bytes = document.write_pdf(stylesheets=[faces], font_config=fonts, pdf_variant="pdf/ua-1")
    return printed


def _as_printed(html: str) -> str:
    """The page with the style of the PDF, boxes one beneath another, and each chart after its sentence, where a browser shows it.

    What a chart shows is added to its title, which alone becomes the alternative text. What a drawing holds above its view is left out:
    clipped, it is not seen, but it would be copied and searched among the lines that it lies over.
    """
    style = f"<style>{STYLE.read_text(encoding='utf-8')}</style></head>"
    plain = _STRETCHED.sub("display: block", html).replace("</head>", style, 1)
    ordered = _CAPTION_LAST.sub(r"\g<1>\g<3>\g<2>", plain)
    in_view = _DRAWING.sub(_without_text_above, ordered)
    return _TITLE_AND_DESCRIPTION.sub(r"\g<1>\g<2> \g<3></title>", in_view)


def _without_text_above(drawing: re.Match[str]) -> str:
    """A drawing without the texts whose foot is above what is in view."""
    top = float(drawing["top"])
    return _TEXT.sub(lambda text: text[0] if float(text["foot"]) > top else "", drawing[0]) if top else drawing[0]


@cache
def _weasyprint() -> Any:
    """WeasyPrint; it prints a long text of its own where Pango is missing."""
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import weasyprint
            import weasyprint.text.fonts
            import weasyprint.urls
    except OSError as fault:
        raise WresError(HOW_TO_INSTALL) from fault
    return weasyprint


def _faces() -> str:
    """The bundled fonts: as wide as Arial, which the page asks for, and one of signs and symbols for what that has not."""
    folder = TEMPLATES / "fonts"
    faces = [("Arial", (folder / f"LiberationSans-{name}.ttf").as_uri(), weight) for name, weight in FONTS.items()]
    faces.append(("Symbols", (SIGNS / "DejaVuSans-Symbols.ttf").as_uri(), 400))
    return "".join(f"@font-face {{ font-family: {family}; font-weight: {weight}; src: url({url}); }}\n" for family, url, weight in faces)

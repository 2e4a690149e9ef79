"""The file of a logo: whether it can be used, and what of it a page carries."""

from base64 import b64encode
from pathlib import Path

from wres.errors import ParameterError, os_sentence
from wres.parameters.logo_pixels import JPEG, PNG, without_remarks_of_jpeg, without_remarks_of_png
from wres.parameters.logo_svg import safe_svg

MOST_BYTES = 50_000  # a page has at most 500 kB


def logo_address(root: Path, place: str) -> str:
    """A logo as the `data:` address that a page carries, without script, remarks and whatever names who made it.

    root: of the workspace, in which it has to lie; place: its path from there. Raises ParameterError, a sentence, for one that cannot
    be used.
    """
    path = root / place
    if not path.resolve().is_relative_to(root.resolve()):
        raise _fault(place, "it lies outside the workspace. Put it beside the organisation file")
    try:
        held = path.read_bytes()
    except FileNotFoundError:
        raise _fault(place, "there is no such file. Put the logo there, or correct the path") from None
    except OSError as fault:
        raise ParameterError(f"page.logo.file: {os_sentence(fault, place)}") from fault
    if len(held) > MOST_BYTES:
        raise _fault(place, f"it has {len(held):,} bytes, and at most {MOST_BYTES:,} are accepted. Save it smaller")
    try:
        kind, safe = _safe(held)
    except ValueError as fault:
        raise _fault(place, str(fault)) from fault
    return f"data:image/{kind};base64,{b64encode(safe).decode()}"


def _safe(held: bytes) -> tuple[str, bytes]:
    if held.startswith(PNG):
        return "png", without_remarks_of_png(held)
    if held.startswith(JPEG):
        return "jpeg", without_remarks_of_jpeg(held)
    if held.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "svg+xml", safe_svg(held)
    raise ValueError("it is none of the accepted kinds: PNG, JPEG, SVG")


def _fault(place: str, what: str) -> ParameterError:
    return ParameterError(f"{place}: {what}. `page.logo.file` of the organisation file names it.")

"""The file of a logo: what a page takes of it, and what is refused."""

import struct
import zlib
from base64 import b64decode
from xml.sax.saxutils import quoteattr

import pytest

from wres.errors import ParameterError
from wres.parameters.logo import logo_address

NAME = b"Somebody Made-Up"


def chunk(kind: bytes, held: bytes) -> bytes:
    return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))


PNG = (
    b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + chunk(b"tEXt", b"Author\0" + NAME)
    + chunk(b"IDAT", zlib.compress(b"\0\x7f")) + chunk(b"IEND", b"")
)  # fmt: skip
JPEG = b"\xff\xd8\xff\xe0\x00\x04JF\xff\xe1\x00\x12" + NAME + b"\xff\xfe\x00\x12" + NAME + b"\xff\xda\x00\x02scan\xff\xd9"
SVG = (
    '<?xml version="1.0"?><!-- Somebody --><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://example.org/x" x:who="Somebody" '
    'onload="alert(1)" viewBox="0 0 1 1"><metadata>Somebody</metadata><script>alert(1)</script><x:grid/>'
    '<foreignObject/><rect id="r" fill="url(#g)" onclick="alert(1)" width="1" height="1"/></svg>'
)


@pytest.fixture
def address(tmp_path):
    """The address of a logo of some bytes."""

    def of(held: bytes | str, name: str = "logo") -> str:
        (tmp_path / name).write_bytes(held.encode() if isinstance(held, str) else held)
        return logo_address(tmp_path, name)

    return of


@pytest.mark.parametrize(("held", "kind"), [(PNG, "png"), (JPEG, "jpeg"), (SVG, "svg+xml")])
def test_a_page_carries_the_picture_without_remarks_of_who_made_it(address, held, kind):
    head, _, carried = address(held).partition(",")
    assert head == f"data:image/{kind};base64"
    assert b"Somebody" not in b64decode(carried)


def test_what_is_left_of_pixels_is_the_picture(address):
    assert b64decode(address(PNG).partition(",")[2]) == PNG.replace(chunk(b"tEXt", b"Author\0" + NAME), b"")
    assert b64decode(address(JPEG).partition(",")[2]) == b"\xff\xd8\xff\xe0\x00\x04JF\xff\xda\x00\x02scan\xff\xd9"


def test_a_drawing_can_do_nothing_but_be_seen(address):
    carried = b64decode(address(SVG).partition(",")[2]).decode()
    assert '<rect id="r" fill="url(#g)" width="1" height="1"/>' in carried
    for part in ("script", "alert", "onload", "foreignObject", "metadata", "example.org"):
        assert part not in carried


@pytest.mark.parametrize("part", ["url(#a)", 'url("#a")', "url('#a')", "url( #a )", 'url("data:image/png;base64,AAAA")'])
def test_what_lies_within_the_drawing_may_be_shown_however_its_address_is_written(address, part):
    style = f"fill: {part}"
    drawing = DRAWING.format(f"<rect style={quoteattr(style)}/><style>rect {{ {style} }}</style>")
    assert b64decode(address(drawing).partition(",")[2]).decode().count("url(") == 2


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    ("held", "why"),
    [
        (DRAWING.format('<image href="https://example.org/a.png"/>'), "it shows what lies elsewhere (https://example.org/a.png)"),
        (DRAWING.format('<use xlink:href="other.svg#a"/>'), "it shows what lies elsewhere (other.svg#a)"),
        (DRAWING.format('<a href="javascript:alert(1)"/>'), "it shows what lies elsewhere"),
        (DRAWING.format('<image href="data:image/svg+xml;base64,AAAA"/>'), "it shows what lies elsewhere"),
        (DRAWING.format('<rect style="fill: url( //example.org/a)"/>'), "it shows what lies elsewhere"),
        (DRAWING.format("<rect style=\"fill: url( 'other.svg#a')\"/>"), "it shows what lies elsewhere"),
        (DRAWING.format("<style>@import 'a.css';</style>"), "its styles load something from elsewhere"),
        (f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{DRAWING}", "it defines entities"),
        ("<html><body/></html>", "it is no SVG"),
        ("<svg", "it is damaged, or no SVG"),
        (PNG[:60], "it is damaged, or only a part of it is there"),
        (JPEG[:20], "it is damaged, or only a part of it is there"),
        (b"GIF89a", "it is none of the accepted kinds: PNG, JPEG, SVG"),
        (b"", "it is none of the accepted kinds: PNG, JPEG, SVG"),
        (PNG + b"\0" * 50_000, "bytes, and at most 50,000 are accepted"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence_that_names_file_and_key(address, held, why):
    with pytest.raises(ParameterError) as fault:
        address(held)
    assert str(fault.value).startswith("logo: ")
    assert why in str(fault.value)
    assert "`page.logo.file`" in str(fault.value)


@pytest.mark.parametrize(("place", "why"), [("lost.png", "there is no such file"), ("../a.png", "it lies outside the workspace")])
def test_a_logo_lies_in_the_workspace(tmp_path, place, why):
    with pytest.raises(ParameterError, match=why):
        logo_address(tmp_path, place)

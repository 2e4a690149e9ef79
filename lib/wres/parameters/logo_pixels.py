"""PNG and JPEG without what is beside the picture: remarks, places, days and names of those who made it."""

import struct

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_PNG_REMARKS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
_SCAN, _COMMENT = 0xDA, 0xFE
_PICTURE_SEGMENTS = (0xE0, 0xE2, 0xEE)  # of the segments for applications: size, colour profile, kind of colours
_DAMAGED = "it is damaged, or only a part of it is there. Save it again"


def without_remarks_of_png(held: bytes) -> bytes:
    """A PNG with its chunks but for remarks. Raises ValueError for one that ends too soon."""
    parts, place = [PNG], len(PNG)
    while place + 12 <= len(held):
        size, kind = struct.unpack(">I4s", held[place : place + 8])
        chunk = held[place : place + 12 + size]
        if len(chunk) < 12 + size:
            break
        if kind not in _PNG_REMARKS:
            parts.append(chunk)
        if kind == b"IEND":
            return b"".join(parts)
        place += 12 + size
    raise ValueError(_DAMAGED)


def without_remarks_of_jpeg(held: bytes) -> bytes:
    """A JPEG with its segments but for remarks. Raises ValueError for one that ends too soon."""
    parts, place = [held[:2]], 2
    while place + 4 <= len(held) and held[place] == 0xFF:
        marker, size = held[place + 1], struct.unpack(">H", held[place + 2 : place + 4])[0]
        if marker == _SCAN and held.rstrip(b"\0").endswith(b"\xff\xd9"):
            return b"".join([*parts, held[place:]])
        if marker != _COMMENT and (not 0xE0 <= marker <= 0xEF or marker in _PICTURE_SEGMENTS):
            parts.append(held[place : place + 2 + size])
        place += 2 + size
    raise ValueError(_DAMAGED)

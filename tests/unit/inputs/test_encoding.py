import pytest

from wres.inputs.encoding import text_of

WORDS = "ethnicity,note\nwhite,café – £5\n"


@pytest.mark.parametrize(
    ("encoding", "assumed"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", None),
        ("utf-32", None),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_text_is_the_same_in_every_encoding_a_spreadsheet_saves(encoding, assumed):
    text = text_of(WORDS.encode(encoding))
    assert text.utf8.decode() == WORDS
    assert text.assumed == assumed


@pytest.mark.parametrize("content", [b"PAR1\x00\x15\x04" * 40, b"\x81\x8d\x8f\x90", b"\xef\xbb\xbf\x00\x01binary" + b"\xff" * 40])
def test_what_is_no_text_is_refused(content):
    if content.startswith(b"\xef\xbb\xbf"):
        with pytest.raises(ValueError, match="neither UTF-8"):
            text_of(content)
    else:
        with pytest.raises(ValueError, match=r"zero bytes|neither"):
            text_of(content)


def test_an_empty_file_is_empty_text():
    assert text_of(b"").utf8 == b""

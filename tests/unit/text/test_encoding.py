import pytest

from wres.text.encoding import text_of

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


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize("words", ["Naïve: a résumé check", "Café conversations – £5k, Siân’s team", "RÉSUMÉ and Órla", "20°C ½ time £3m"])
def test_the_encoding_is_the_one_that_makes_words(words, encoding):
    try:
        content = words.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip(f"{encoding} cannot write these words")
    text = text_of(content)
    assert text.utf8.decode() == words
    assert text.doubtful == ""
    assert text.example


def test_text_saved_twice_is_doubtful_with_its_words():
    assert text_of("Train â€“ CafÃ©".encode()).doubtful == '"â€“", "CafÃ©"'
    assert text_of("Train – Café NÃO".encode()).doubtful == ""

"""Line ends and characters of other programs."""

import pytest

from wres.inputs.files.characters import first_strange, ready_for_cells, tidy_text, within_cells


@pytest.mark.parametrize(
    "line_end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "_x000D_", "_x000d_\n", "_x000D_\r\n", "_x000A_", "\x0e"]
)
def test_every_line_end_is_one_line_feed(line_end):
    assert tidy_text(f"Train{line_end}all") == "Train\nall"


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x1f", "\x7f", "\u200b", "\ufeff", "\u2060", "\u202e", "_x0007_", "\x81"])
def test_what_cannot_be_shown_is_left_out(sign):
    assert tidy_text(f"Tr{sign}ain") == "Train"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("team\x92s", "team’s"),
        ("long\x1eterm", "long-term"),
        ("_x005F_x000D_ is Excel's", "_x000D_ is Excel's"),
        ("max_x2024_y", "max_x2024_y"),
        ("a\tb", "a\tb"),
        ("ŵ 中文 😀 e\u0301 \u200d", "ŵ 中文 😀 e\u0301 \u200d"),
    ],
)
def test_words_are_kept(text, read):
    assert tidy_text(text) == read


def test_the_first_strange_character_has_a_name():
    assert first_strange("Train\vall\f") == (5, "a line break of Word")
    assert first_strange("Train all – café\n") is None


def test_rows_of_older_macs_end_with_a_carriage_return_and_cells_keep_their_line_feeds():
    ready, strange = ready_for_cells(b'a,b\r1,"x\ny"\r')
    assert ready == b'a,b\n1,"x\ny"\n'
    assert strange is None


def test_a_lone_carriage_return_among_other_line_ends_is_within_its_cell():
    ready, strange = ready_for_cells(b"a,b\nTrain\rall,2\n")
    assert within_cells(ready.decode()) == "a,b\nTrain\nall,2\n"
    assert ready.count(b"\n") == 2
    assert strange == (2, "a carriage return")


def test_an_escaped_line_end_without_quotation_marks_ends_no_row():
    ready, _ = ready_for_cells(b"a,b\nTrain_x000D_all,2\n")
    assert ready.count(b"\n") == 2

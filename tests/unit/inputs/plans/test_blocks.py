"""The words of a cell: nothing a person typed is taken for markup, nothing that cannot be seen is kept."""

import pytest

from wres.inputs.plans.blocks import words_of


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Ask <named lead> by <date>", "Ask <named lead> by <date>"),
        ("fewer than <5 staff, > 3", "fewer than <5 staff, > 3"),
        ("<person> and <place>", "<person> and <place>"),
        ("<p class='x'>First.</p><P>Second</P>", "First.\nSecond"),
        ("one<br/>two<BR>three", "one\ntwo\nthree"),
        ("<b>bold</b> and <span style='a'>spanned</span>", "bold and spanned"),
        ("one_x000D_\ntwo_x000d_three", "one\ntwo\nthree"),
        ("one\x0btwo\rthree\r\nfour\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("a\x07b\x00 c\x9fd\ufffe", "a b c d"),
        ("soft\u00adhyphen, zero\u200bwidth, non\x1ebreaking", "softhyphen, zerowidth, non-breaking"),
        ("  many \t blanks\u00a0here ", "many blanks here"),
        (None, ""),
        (1.5, "1.5"),
    ],
)
def test_the_words_of_a_cell(cell, words):
    assert words_of(cell) == words

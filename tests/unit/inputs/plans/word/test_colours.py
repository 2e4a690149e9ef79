"""What is said by colour alone is for review, with the colour's name."""

import pytest

from wres.inputs.plans.colours import colour_name


def shade(fill):
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def table(word, *rows, look=""):
    return word.tbl(word.tr("No", "Action", "RAG"), *rows, grid=(900,) * 3, look=look)


def remarks_of(document):
    return [(remark.place, remark.text) for remark in document.remarks]


@pytest.mark.parametrize(
    ("digits", "name"),
    [
        ("00B050", "green"), ("92D050", "green"), ("C6EFCE", "light green"), ("FF0000", "red"), ("C00000", "red"), ("FFC7CE", "light red"),
        ("FFC000", "amber"), ("FFBF00", "amber"), ("F79646", "orange"), ("FFFF00", "yellow"), ("0070C0", "blue"), ("4472C4", "blue"),
        ("7030A0", "purple"), ("BFBFBF", "grey"), ("000000", "black"), ("FFFFFF", "white"),
    ],
)  # fmt: skip
def test_the_names_of_colours(digits, name):
    assert colour_name(digits) == f"{name} (#{digits})"


def test_a_status_that_is_only_a_shade_is_for_review(read, word):
    document = read(table(word, word.tr("1", "Train", word.tc("", shade("00B050"))), word.tr("2", "Review", word.tc("", shade("FF0000")))))
    assert remarks_of(document) == [
        ("table 1, row 2", 'column 3 "RAG": colour green (#00B050)'),
        ("table 1, row 3", 'column 3 "RAG": colour red (#FF0000)'),
    ]
    assert all("colour" in remark.why for remark in document.remarks)
    assert [bool(block.doubt) for block in document.blocks] == [False, True, True]


def test_a_solid_pattern_shows_its_own_colour(read, word):
    pattern = '<w:shd w:val="solid" w:color="FFC000" w:fill="auto"/>'
    assert "amber (#FFC000)" in remarks_of(read(table(word, word.tr("1", "Train", word.tc("", pattern)))))[0][1]


@pytest.mark.parametrize("fill", ["auto", "FFFFFF"])
def test_no_colour_says_nothing(read, word, fill):
    assert remarks_of(read(table(word, word.tr("1", "Train", word.tc("", shade(fill)))))) == []


def test_a_row_shaded_as_a_whole_says_nothing(read, word):
    row = word.tr(*(word.tc(text, shade("D9E2F3")) for text in ("1", "Train", "")))
    assert remarks_of(read(table(word, row))) == []


def test_a_shade_beside_words_of_the_same_cell_is_only_told_where_it_differs_from_row_to_row(read, word):
    rows = [word.tr("1", "Train", word.tc("80%", shade("00B050"))), word.tr("2", "Review", word.tc("80%", shade("FF0000")))]
    document = read(table(word, *rows))
    assert remarks_of(document) == [('table 1, column 3 "RAG"', "row 2 green (#00B050); row 3 red (#FF0000)")]
    assert not any(block.doubt for block in document.blocks)
    same = [word.tr("1", "Train", word.tc("80%", shade("D9E2F3"))), word.tr("2", "Review", word.tc("90%", shade("D9E2F3")))]
    assert remarks_of(read(table(word, *same))) == []


def test_a_coloured_sign_is_for_review_and_stays_in_its_cell(read, word):
    document = read(table(word, word.tr("1", "Train", word.tc(word.p(word.r("●", '<w:color w:val="FF0000"/>'))))))
    assert document.blocks[1].cells[2] == "●"
    assert remarks_of(document) == [("table 1, row 2", 'column 3 "RAG": ● colour red (#FF0000)')]


def test_a_highlighter_over_blanks_is_for_review(read, word):
    document = read(table(word, word.tr("1", "Train", word.tc(word.p(word.r("   ", '<w:highlight w:val="yellow"/>'))))))
    assert remarks_of(document) == [("table 1, row 2", 'column 3 "RAG": colour yellow (#FFFF00)')]


def test_the_shade_can_come_from_the_style_of_the_table(read, word):
    styles = (
        '<w:style w:type="table" w:styleId="Plan"><w:name w:val="Plan"/><w:tblStylePr w:type="lastCol">'
        f"<w:tcPr>{shade('FFC000')}</w:tcPr></w:tblStylePr></w:style>"
    )
    look = '<w:tblStyle w:val="Plan"/><w:tblLook w:val="0100"/>'
    document = read(table(word, word.tr("1", "Train", ""), look=look), styles=styles)
    assert remarks_of(document) == [("table 1, row 2", 'column 3 "RAG": colour amber (#FFC000)')]
    assert remarks_of(read(table(word, word.tr("1", "Train", ""), look=look.replace("0100", "0000")), styles=styles)) == []


def test_banded_rows_of_a_style_say_nothing(read, word):
    styles = (
        '<w:style w:type="table" w:styleId="Plan"><w:name w:val="Plan"/><w:tblStylePr w:type="band1Horz">'
        f"<w:tcPr>{shade('DEEAF6')}</w:tcPr></w:tblStylePr></w:style>"
    )
    look = '<w:tblStyle w:val="Plan"/><w:tblLook w:val="0420"/>'
    assert remarks_of(read(table(word, word.tr("1", "Train", ""), word.tr("2", "Review", ""), look=look), styles=styles)) == []


def test_an_empty_cell_of_a_banded_row_beside_a_coloured_first_column_says_nothing(read, word):
    band = [word.tc(text, shade("DEEAF6")) for text in ("Train", "Chair", "")]
    document = read(word.tbl(word.tr("No", "Action", "Lead", "RAG"), word.tr(word.tc("1", shade("1F4E79")), *band), grid=(900,) * 4))
    assert remarks_of(document) == []


def test_an_empty_row_that_only_parts_others_says_nothing(read, word):
    assert remarks_of(read(table(word, word.tr(word.tc("", '<w:gridSpan w:val="3"/>' + shade("1F4E79")))))) == []


def test_rows_coloured_as_a_whole_are_for_review_where_they_differ(read, word):
    def row(number, fill):
        return word.tr(*(word.tc(text, shade(fill)) for text in (number, "Train", "Begun")))

    document = read(table(word, row("1", "00B050"), row("2", "FF0000")))
    assert remarks_of(document) == [("table 1", "row 2 green (#00B050); row 3 red (#FF0000)")]


def test_white_letters_on_white_are_read_and_said(read, word):
    document = read(table(word, word.tr("1", word.tc(word.p(word.r("Train", '<w:color w:val="FFFFFF"/>'))), "G")))
    assert document.blocks[1].cells == ("1", "Train", "G")
    assert document.blocks[1].doubt
    assert remarks_of(document) == [("table 1, row 2", "Train")]
    head = word.tr(*(word.tc(word.p(word.r(text, '<w:color w:val="FFFFFF"/>')), shade("1F4E79")) for text in ("No", "Action")))
    assert remarks_of(read(word.tbl(head, grid=(900, 900)))) == []

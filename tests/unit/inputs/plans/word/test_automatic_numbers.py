"""Automatic numbers are text as Word prints them."""

import pytest

from wres.inputs.plans.word import read_word_plan


def item(word, text="", level=0, use=1):
    look = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{use}"/></w:numPr>'
    return word.p(word.r(text) if text else "", look)


def first_cells(read, word, *items, **parts):
    rows = [word.tr(word.tc(content), "Train") for content in items]
    return [block.cells[0] for block in read(word.tbl(*rows, grid=(900, 900)), **parts).blocks]


@pytest.mark.parametrize(
    ("shape", "pattern", "start", "printed"),
    [
        ("decimal", "%1.", 1, ["1.", "2.", "3."]),
        ("decimal", "Action %1", 9, ["Action 9", "Action 10", "Action 11"]),
        ("decimalZero", "WRES-%1", 8, ["WRES-08", "WRES-09", "WRES-10"]),
        ("lowerLetter", "(%1)", 25, ["(y)", "(z)", "(aa)"]),
        ("upperLetter", "%1)", 1, ["A)", "B)", "C)"]),
        ("lowerRoman", "%1.", 8, ["viii.", "ix.", "x."]),
        ("upperRoman", "%1", 39, ["XXXIX", "XL", "XLI"]),
        ("ordinal", "%1", 1, ["1st", "2nd", "3rd"]),
        ("ordinal", "%1", 11, ["11th", "12th", "13th"]),
    ],
)
def test_numbers_in_every_form(read, word, numbered, shape, pattern, start, printed):
    assert first_cells(read, word, *[item(word)] * 3, numbering=numbered((shape, pattern, start))) == printed


def test_levels_count_within_the_one_above(read, word, numbered):
    numbering = numbered(("decimal", "%1", 1), ("decimal", "%1.%2", 1), ("lowerLetter", "%3)", 1))
    items = [item(word, level=level) for level in (0, 1, 1, 2, 2, 0, 1, 2)]
    assert first_cells(read, word, *items, numbering=numbering) == ["1", "1.1", "1.2", "a)", "b)", "2", "2.1", "a)"]


def test_a_level_that_never_restarts_counts_on(read, word, numbered):
    numbering = numbered(("decimal", "%1", 1), ("decimal", "%2", 1), extra='<w:lvlRestart w:val="0"/>')
    assert first_cells(read, word, *[item(word, level=level) for level in (0, 1, 1, 0, 1)], numbering=numbering) == [
        "1",
        "1",
        "2",
        "2",
        "3",
    ]


def test_legal_numbering_prints_figures_only(read, word, numbered):
    numbering = numbered(("upperRoman", "%1", 4), ("decimal", "%1.%2", 1), extra="<w:isLgl/>")
    assert first_cells(read, word, item(word), item(word, level=1), numbering=numbering) == ["4", "4.1"]


def test_a_list_begun_again_counts_from_where_it_is_told(read, word, numbered):
    uses = (
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    )
    items = [item(word, use=use) for use in (1, 1, 2, 2, 3)]
    assert first_cells(read, word, *items, numbering=numbered(("decimal", "%1", 1), uses=uses)) == ["1", "2", "5", "6", "7"]


def test_a_use_of_a_list_can_print_its_numbers_otherwise(read, word, numbered):
    uses = (
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="2026/%1"/></w:lvl></w:lvlOverride></w:num>'
    )
    assert first_cells(read, word, item(word), numbering=numbered(("decimal", "%1.", 1), uses=uses)) == ["2026/1"]


def test_a_number_can_come_from_the_style_of_the_paragraph(read, word, numbered):
    styles = (
        '<w:style w:type="paragraph" w:styleId="Step"><w:name w:val="Step"/><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    look = '<w:pStyle w:val="Step"/>'
    items = [word.p("", look), word.p("", look + '<w:numPr><w:numId w:val="0"/></w:numPr>') + word.p("none"), word.p("", look)]
    assert first_cells(read, word, *items, styles=styles, numbering=numbered(("decimal", "%1.", 1))) == ["1.", "none", "2."]


def test_bullets_are_no_text_and_their_level_is_kept(read, word, numbered):
    numbering = numbered(("bullet", "•", 1), ("bullet", "o", 1))
    blocks = read(item(word, "Train") + item(word, "chairs", 1) + word.p("Review"), numbering=numbering).blocks
    assert [(block.cells[0], block.item) for block in blocks] == [("Train", 1), ("chairs", 2), ("Review", 0)]


def test_the_number_stands_before_the_text_of_an_item(read, word, numbered):
    (block,) = read(item(word, "Train panels"), numbering=numbered(("decimal", "%1)", 1))).blocks
    assert (block.cells[0], block.item) == ("1) Train panels", 1)


def test_deleted_rows_do_not_count_and_struck_ones_do(read, word, numbered):
    rows = [
        word.tr(word.tc(item(word)), "Train"),
        word.tr(word.tc(item(word)), "Dropped", look='<w:del w:id="1" w:author="A"/>'),
        word.tr(word.tc(item(word)), word.tc(word.p(word.r("Ended", "<w:strike/>")))),
        word.tr(word.tc(item(word)), "Review"),
    ]
    document = read(word.tbl(*rows, grid=(900, 900)), numbering=numbered(("decimal", "%1.", 1)))
    assert [block.cells for block in document.blocks] == [("1.", "Train"), ("3.", "Review")]
    assert [remark.text for remark in document.remarks] == ["Dropped", "2. | Ended"]


def test_an_item_begun_and_left_empty_is_no_line(cell, word, numbered):
    text, _ = cell(item(word, "Train") + item(word), numbering=numbered(("decimal", "%1.", 1)))
    assert text == "1. Train"


def test_a_list_without_its_definition_has_no_numbers(cell, word):
    assert cell(item(word, "Train", use=9)) == ("Train", ())


def test_headings_have_levels_by_style_or_outline(read, word):
    styles = '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>'
    body = word.p("Goals", '<w:pStyle w:val="Heading2"/>') + word.p("Aims", '<w:outlineLvl w:val="2"/>') + word.p("Text")
    assert [block.heading for block in read(body, styles=styles).blocks] == [2, 3, 0]


def test_rows_with_automatic_numbers_alone_keep_them(shared):
    document = read_word_plan(shared / "cases" / "04_numbers_not_understood" / "automatic_numbers.docx")
    assert [block.cells[:2] for block in document.blocks[1:4]] == [
        ("1.", "Train all panel chairs"),
        ("2.", "As action 1, then:\n1. agree the triage questions\n2. brief investigating officers"),
        ("3.", "Publish shortlisting ratios each quarter"),
    ]


def test_a_number_made_by_a_field_that_stores_none_is_for_review(read, word):
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTONUM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    document = read(word.tbl(word.tr(word.tc(word.p(field)), "Train"), grid=(900, 900)))
    assert document.blocks[0].cells == ("", "Train")
    assert document.blocks[0].doubt
    assert "number" in document.remarks[0].why

"""Struck and hidden text is not in the plan, however it came to be struck or hidden, and is said with its place."""

import pytest

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="Gone"/><w:basedOn w:val="Old"/></w:style>
<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Dropped"><w:name w:val="Dropped"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Guidance"><w:name w:val="Guidance"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


@pytest.mark.parametrize(
    ("look", "why"),
    [
        ("<w:strike/>", "struck out"),
        ("<w:dstrike/>", "struck out"),
        ('<w:strike w:val="true"/>', "struck out"),
        ('<w:rStyle w:val="Dropped"/>', "struck out"),
        ("<w:vanish/>", "Hidden"),
        ('<w:rStyle w:val="Guidance"/>', "Hidden"),
    ],
)
def test_text_left_out(cell, word, look, why):
    text, (remark,) = cell(word.p(word.r("Two sessions held. ", look) + word.r("Six held.")), styles=STYLES)
    assert text == "Six held."
    assert (remark.place, remark.text) == ("table 1, row 2", "Two sessions held.")
    assert why in remark.why


@pytest.mark.parametrize("look", ['<w:strike w:val="0"/>', '<w:strike w:val="false"/>', '<w:vanish w:val="off"/>', "<w:webHidden/>"])
def test_text_that_only_mentions_it_stays(cell, word, look):
    assert cell(word.p(word.r("Six held.", look))) == ("Six held.", ())


def test_a_style_of_paragraphs_strikes_through_what_it_is_based_on(cell, word):
    text, (remark,) = cell(word.p(word.r("Two held"), '<w:pStyle w:val="Gone"/>') + word.p("Six held"), styles=STYLES)
    assert (text, remark.text) == ("Six held", "Two held")


def test_letters_can_undo_what_their_paragraph_does(cell, word):
    content = word.p(word.r("Six held", '<w:strike w:val="0"/>'), '<w:pStyle w:val="Gone"/>')
    assert cell(content, styles=STYLES) == ("Six held", ())


def test_one_struck_text_in_many_runs_is_one_remark(cell, word):
    runs = "".join(word.r(letters, "<w:strike/>") for letters in ("Tw", "o ", "held"))
    assert cell(word.p(runs + word.r(" Six held")))[1][0].text == "Two held"


def test_a_row_struck_but_for_its_number_is_not_in_the_plan_and_is_said(read, word):
    struck = [word.tc(word.p(word.r(text, "<w:strike/>"))) for text in ("Review", "Chair")]
    document = read(word.tbl(word.tr("No", "Action", "Lead"), word.tr("2.1", *struck), grid=(900,) * 3))
    assert len(document.blocks) == 1
    (remark,) = document.remarks
    assert (remark.place, remark.text) == ("table 1, row 2", "2.1 | Review | Chair")
    assert "struck out" in remark.why


def test_a_row_of_which_one_cell_is_struck_stays_in_doubt(read, word):
    row = word.tr("1", "Train", word.tc(word.p(word.r("Chair", "<w:strike/>"))))
    document = read(word.tbl(word.tr("No", "Action", "Lead"), row, grid=(900,) * 3))
    assert document.blocks[1].cells == ("1", "Train", "")
    assert "struck out" in document.blocks[1].doubt


def test_a_hidden_row_is_said(read, word):
    document = read(word.tbl(word.tr("1", "Train"), word.tr("2", "Review", look="<w:hidden/>"), grid=(900,) * 2))
    assert [block.cells for block in document.blocks] == [("1", "Train")]
    assert (document.remarks[0].place, document.remarks[0].text) == ("table 1, row 2", "2 | Review")


def test_a_struck_paragraph_outside_the_tables_is_said(read, word):
    document = read(word.p(word.r("Objective 1: old", "<w:strike/>")) + word.p("Objective 1: new"))
    assert [block.cells for block in document.blocks] == [("Objective 1: new",)]
    assert (document.remarks[0].place, document.remarks[0].text) == ("paragraph 1", "Objective 1: old")

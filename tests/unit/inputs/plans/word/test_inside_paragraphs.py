"""Fields, links, signs, breaks, boxes, pictures, notes: in the plan where they are text, in the review where they are not."""

import pytest

from wres.inputs.plans.word import read_word_plan


def mark(kind, inside=""):
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def code(text):
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("wrapped", "text"),
    [
        ('<w:hyperlink r:id="r9">{}</w:hyperlink>', "link"),
        ('<w:smartTag w:uri="u" w:element="date">{}</w:smartTag>', "smart tag"),
        ('<w:smartTag w:uri="u"><w:smartTag w:uri="v">{}</w:smartTag></w:smartTag>', "smart tag in a smart tag"),
        ('<w:customXml w:element="x">{}</w:customXml>', "custom markup"),
        ('<w:fldSimple w:instr="REF due">{}</w:fldSimple>', "simple field"),
        ('<w:dir w:val="ltr">{}</w:dir>', "direction"),
        ('<w:hyperlink r:id="r9"><w:ins w:id="1" w:author="A">{}</w:ins></w:hyperlink>', "insertion in a link"),
    ],
)
def test_text_inside_wrappers_is_read(cell, word, wrapped, text):
    assert cell(word.p(word.r("by ") + wrapped.format(word.r(f"June, {text}"))))[0] == f"by June, {text}"


def test_a_field_shows_its_result_and_not_its_code(cell, word):
    field = mark("begin") + code(" REF due ") + mark("separate") + word.r("June 2026") + mark("end")
    assert cell(word.p(word.r("by ") + field + word.r(".")))[0] == "by June 2026."


def test_a_field_inside_the_code_of_another_is_not_text(cell, word):
    inner = mark("begin") + code("REF a") + mark("separate") + word.r("inner") + mark("end")
    assert cell(word.p(mark("begin") + code("IF ") + inner + mark("separate") + word.r("shown") + mark("end"))) == ("shown", ())


def test_a_field_that_never_ends_loses_nothing(cell, word):
    text, (remark,) = cell(word.p(mark("begin") + word.r("June 2026")))
    assert text == "June 2026"
    assert "field" in remark.why


@pytest.mark.parametrize("field", ["simple", "complex"])
def test_a_date_that_changes_by_itself_is_for_review(cell, word, field):
    complex_field = mark("begin") + code(' DATE \\@ "MMMM yyyy" ') + mark("separate") + word.r("June 2026") + mark("end")
    simple = f'<w:fldSimple w:instr="DATE">{word.r("June 2026")}</w:fldSimple>'
    text, (remark,) = cell(word.p(simple if field == "simple" else complex_field))
    assert text == "June 2026"
    assert "changes each time" in remark.why


def test_boxes_and_lists_of_older_forms_show_what_was_chosen(cell, word):
    box = (
        mark("begin", '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>')
        + code("FORMCHECKBOX")
        + mark("end")
    )
    choices = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Green"/></w:ddList></w:ffData>'
    assert cell(word.p(box + word.r(" Done ") + mark("begin", choices) + code("FORMDROPDOWN") + mark("end"))) == ("☒ Done Green", ())


def test_breaks_and_hyphens(cell, word):
    runs = (
        "<w:r><w:t>Train</w:t><w:br/><w:t>chairs</w:t><w:tab/><w:t>31</w:t><w:noBreakHyphen/><w:t>03</w:t><w:softHyphen/><w:t>!</w:t></w:r>"
    )
    assert cell(word.p(runs)) == ("Train\nchairs 31-03!", ())
    assert cell(word.p(word.r("recruit\u00adment")))[0] == "recruitment"


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5%</w:t></w:r>', "≥5%"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>ü</w:t></w:r>', "✓"),
        ("<w:r><w:t>☒ 🟢</w:t></w:r>", "☒ 🟢"),
    ],
)
def test_signs(cell, word, run, shown):
    assert cell(word.p(run)) == (shown, ())


def test_a_sign_that_is_not_known_is_for_review(cell, word):
    text, (remark,) = cell(word.p('<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>'))
    assert (text, remark.text) == ("", "Wingdings F028")


def test_text_that_looks_like_markup_is_kept(cell, word):
    assert cell(word.p(word.r("&lt;named lead&gt; to agree")))[0] == "<named lead> to agree"


BOX = "<w:txbxContent><w:p><w:r><w:t>Key: Blue = complete</w:t></w:r></w:p></w:txbxContent>"
ALTERNATIVES = (
    f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>'
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize("box", [ALTERNATIVES, f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>"])
def test_a_text_box_is_said_once(read, word, box):
    document = read(word.p(word.r("Plan") + box))
    assert document.blocks[0].cells == ("Plan",)
    assert [(remark.place, remark.text) for remark in document.remarks] == [("paragraph 1", "Key: Blue = complete")]


def test_a_text_box_in_a_row_is_said_and_puts_it_in_doubt(read, word):
    document = read(word.tbl(word.tr("1", word.tc(word.p(word.r("Train") + ALTERNATIVES))), grid=(900, 900)))
    assert document.blocks[0].cells == ("1", "Train")
    assert document.blocks[0].doubt
    assert document.remarks[0].text == "Key: Blue = complete"


def test_a_table_in_a_text_box_is_a_table(read, word):
    inside = word.tbl(word.tr("No", "Action"), word.tr("1", "Train"), grid=(900, 900))
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{inside}<w:p/></w:txbxContent></v:textbox></w:pict></w:r>"
    assert [block.cells for block in read(word.p(word.r("Plan") + box)).blocks] == [("Plan",), ("No", "Action"), ("1", "Train")]


def test_a_table_inside_a_cell_is_lines_of_the_cell(read, word):
    inside = word.tbl(word.tr("Q1", "Supplier chosen"), word.tr("Q2", "Pilot"), grid=(900, 900))
    row = word.tr("1", word.tc(word.p("Begun") + inside + word.p()))
    document = read(word.tbl(word.tr("No", "Progress"), row, grid=(900, 900)))
    assert document.blocks[1].cells == ("1", "Begun\nQ1 Supplier chosen\nQ2 Pilot")
    assert document.blocks[1].doubt
    assert document.remarks[0].place == "table 1, row 2"


def test_a_table_that_only_frames_another_is_passed_over(read, word):
    inside = word.tbl(word.tr("No", "Action"), word.tr("1", "Train"), grid=(900, 900))
    document = read(word.tbl(word.tr(word.tc(word.p("Our plan") + inside + word.p())), grid=(2000,)))
    assert [block.cells for block in document.blocks] == [("Our plan",), ("No", "Action"), ("1", "Train")]
    assert document.remarks == ()


def test_notes_are_said_with_their_row(read, word):
    notes = '<w:footnote w:id="2"><w:p><w:r><w:t>Subject to funding</w:t></w:r></w:p></w:footnote>'
    row = word.tr("1", word.tc(word.p(word.r("June 2026") + '<w:r><w:footnoteReference w:id="2"/></w:r>')))
    document = read(word.tbl(row, grid=(900, 900)), footnotes=notes)
    assert document.blocks[0].cells == ("1", "June 2026")
    assert [(remark.place, remark.text) for remark in document.remarks] == [("table 1, row 1", "Subject to funding")]


def test_headers_and_footers_are_said_and_page_numbers_are_not(read, word):
    document = read(word.p("Plan"), header=word.p("DRAFT version 3"), footer=word.p("Page 1 of 5"))
    assert [(remark.place, remark.text) for remark in document.remarks] == [("page header", "DRAFT version 3")]


def test_an_equation_is_read_as_text_and_said(cell, word):
    text, (remark,) = cell(word.p(word.r("Reach ") + "<m:oMath><m:r><m:t>≥15%</m:t></m:r></m:oMath>"))
    assert text == "Reach ≥15%"
    assert remark.text == "≥15%"


def test_a_picture_is_said_with_its_description_or_colour(cell, word):
    picture = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Traffic light at red"/></wp:inline></w:drawing></w:r>'
    text, (remark,) = cell(word.p(picture))
    assert (text, remark.text) == ("", "Traffic light at red")
    shape = '<w:r><w:drawing><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="00B050"/></a:solidFill></wps:spPr></wps:wsp></w:drawing></w:r>'
    assert cell(word.p(shape))[1][0].text == "green (#00B050)"


def test_an_embedded_workbook_and_a_diagram_are_said(cell, word):
    sheet = '<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="r5"/></w:object></w:r>'
    assert cell(word.p(sheet))[1][0].text == "Excel.Sheet.12"
    diagram = '<w:r><w:drawing><dgm:relIds r:dm="rdiagramData"/></w:drawing></w:r>'
    words = "<a:p><a:r><a:t>Plan</a:t></a:r></a:p><a:p><a:r><a:t>Do</a:t></a:r></a:p>"
    assert cell(word.p(diagram), diagramData=words)[1][0].text == "Plan Do"


def test_another_document_embedded_in_this_one_is_said(read, word):
    document = read(word.p("Plan") + '<w:altChunk r:id="r7"/>')
    assert "embedded" in document.remarks[0].why
    assert "save it" in document.remarks[0].why


def test_markup_nobody_knows_is_said_when_it_holds_words(cell, word):
    text, (remark,) = cell(word.p(word.r("Train") + f"<w:future>{word.r('and more')}</w:future><w:other/>"))
    assert (text, remark.text) == ("Train", "and more")


def test_nested_tables_smart_tags_and_boxes_of_a_document(shared):
    folder = shared / "cases" / "03_nested_smarttag_textbox"
    document = read_word_plan(folder / "plan.docx")
    assert document.blocks[2].cells[5] == "Two of six sessions held\nQ1 Supplier chosen\nQ2 Pilot in theatres"
    assert document.blocks[3].cells[3] == "June 2026"
    assert "Key: Blue = complete and evidenced" in [remark.text for remark in document.remarks]
    assert read_word_plan(folder / "03a_simple_field.docx").blocks[2].cells[3] == "June 2026"


def test_a_watermark_is_said(read, word):
    mark = '<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    assert [remark.text for remark in read(word.p("Plan"), header=mark).remarks] == ["DRAFT"]


def test_an_equation_of_its_own_line_is_read(cell, word):
    text, (remark,) = cell(word.p("Reach") + "<m:oMathPara><m:oMath><m:r><m:t>≥15%</m:t></m:r></m:oMath></m:oMathPara>")
    assert (text, remark.text) == ("Reach\n≥15%", "≥15%")

"""Values inside content controls are read where they stand; prompts of empty ones are no values."""

import pytest

DROP_DOWN = '<w:dropDownList><w:listItem w:displayText="Choose an item." w:value=""/><w:listItem w:displayText="Green" w:value="G"/></w:dropDownList>'


def cells_of(document):
    return [block.cells for block in document.blocks]


def test_a_control_around_a_cell_keeps_the_cell_in_its_column(read, word):
    row = word.tr("1", "Train", word.sdt(word.tc("Green")), "Begun")
    assert cells_of(read(word.tbl(row, grid=(1000,) * 4))) == [("1", "Train", "Green", "Begun")]


def test_a_control_around_a_row_and_one_around_a_table_keep_the_rows(read, word):
    rows = [word.tr("1", "Train"), word.sdt(word.sdt(word.tr("2", "Review")))]
    body = word.sdt(word.tbl(*rows, grid=(1000, 1000)))
    assert cells_of(read(body)) == [("1", "Train"), ("2", "Review")]


def test_a_control_that_repeats_rows_keeps_them_all(read, word):
    repeated = word.sdt(word.sdt(word.tr("1", "Train")) + word.sdt(word.tr("2", "Review")))
    assert cells_of(read(word.tbl(repeated, grid=(1000, 1000)))) == [("1", "Train"), ("2", "Review")]


def test_a_control_in_a_paragraph_and_one_around_it_are_read(cell, word):
    assert cell(word.p(word.r("by ") + word.sdt(word.r("June 2026")))) == ("by June 2026", ())
    assert cell(word.sdt(word.p("June 2026")) + word.p("or earlier")) == ("June 2026\nor earlier", ())


def test_a_control_around_a_paragraph_outside_tables_is_read(read, word):
    (block,) = read(word.sdt(word.p("Plan owner: Chief People Officer"))).blocks
    assert block.cells == ("Plan owner: Chief People Officer",)


@pytest.mark.parametrize("prompt", ["Choose an item.", "Click or tap to enter a date.", "[Lead]", ".........."])
def test_the_prompt_of_an_empty_control_is_no_value(cell, word, prompt):
    assert cell(word.p(word.sdt(word.r(prompt), "<w:showingPlcHdr/>"))) == ("", ())


def test_the_prompt_of_a_cell_in_a_control_leaves_the_cell_where_it_is(read, word):
    row = word.tr("1", word.sdt(word.tc("Choose an item."), "<w:showingPlcHdr/>"), "Chair")
    assert cells_of(read(word.tbl(row, grid=(1000,) * 3))) == [("1", "", "Chair")]


def test_a_prompt_that_reads_like_a_value_is_for_review(cell, word):
    text, (remark,) = cell(word.p(word.sdt(word.r("Director of People"), "<w:showingPlcHdr/>")))
    assert text == ""
    assert (remark.place, remark.text) == ("table 1, row 2", "Director of People")
    assert "prompt" in remark.why


def test_the_entry_of_a_list_that_stands_for_nothing_chosen_is_no_value(cell, word):
    assert cell(word.p(word.sdt(word.r("Choose an item."), DROP_DOWN))) == ("", ())
    assert cell(word.p(word.sdt(word.r("Green"), DROP_DOWN))) == ("Green", ())


def test_a_date_shown_with_the_month_first_is_the_day_the_control_holds(cell, word):
    look = '<w:date w:fullDate="2026-06-07T00:00:00Z"><w:dateFormat w:val="M/d/yyyy"/></w:date>'
    text, (remark,) = cell(word.p(word.sdt(word.r("6/7/2026"), look)))
    assert text == "2026-06-07"
    assert "month first" in remark.why


def test_a_date_shown_as_written_here_stays_as_it_is(cell, word):
    look = '<w:date w:fullDate="2026-06-07T00:00:00Z"><w:dateFormat w:val="dd/MM/yyyy"/></w:date>'
    assert cell(word.p(word.sdt(word.r("07/06/2026"), look))) == ("07/06/2026", ())


def test_a_box_to_tick_shows_its_state(cell, word):
    ticked = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
    assert cell(word.p(word.sdt(word.r("☒"), ticked) + word.r(" Done"))) == ("☒ Done", ())


@pytest.mark.parametrize("name", ["01a_rag_cell_control_every_row", "01b_rag_inline_control_every_row", "01c_date_inline_every_row",
                                  "01g_paragraph_in_cell_control", "plan"])  # fmt: skip
def test_documents_with_controls_hold_every_value(shared, name):
    from wres.inputs.plans.word import read_word_plan

    blocks = read_word_plan(shared / "cases" / "01_content_controls" / f"{name}.docx").blocks
    assert [block.cells for block in blocks if block.is_row][1:] == [
        ("1", "Train all panel chairs", "Head of Recruitment", "March 2026", "Green", "Two of six sessions held"),
        ("2", "Review the disciplinary triage tool", "Deputy Director of People", "June 2026", "Amber", "Draft with staff side"),
        ("3", "Publish shortlisting ratios each quarter", "EDI Manager", "Ongoing", "Red", "Not begun"),
    ]

"""Cells stand where the document's grid says; merged cells are filled down and said to be."""

from wres.inputs.plans.word import read_word_plan

HEAD = ("No", "Action", "Lead", "Due")
GRID = (500, 3000, 1500, 1000)
DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def table(word, *rows, grid=GRID):
    return word.tbl(word.tr(*HEAD), *rows, grid=grid)


def across(columns):
    return f'<w:gridSpan w:val="{columns}"/>'


def test_a_row_that_begins_late_stands_under_its_own_columns(read, word):
    row = word.tr("EDI Manager", "May 2026", look='<w:gridBefore w:val="2"/>')
    assert read(table(word, row)).blocks[1].cells == ("", "", "EDI Manager", "May 2026")


def test_a_row_that_ends_early_keeps_its_columns(read, word):
    row = word.tr("1", "Train", look='<w:gridAfter w:val="2"/>')
    assert read(table(word, row)).blocks[1].cells == ("1", "Train", "", "")


def test_a_cell_across_two_columns_covers_the_second_and_its_row_is_in_doubt(read, word):
    row = word.tr("1", word.tc("Train, Head of HR", across(2)), "May 2026")
    block = read(table(word, row, word.tr("2", "Review", "Chair", "June"))).blocks[1]
    assert (block.cells, block.covered) == (("1", "Train, Head of HR", "", "May 2026"), {2})
    assert block.doubt


def test_a_heading_across_the_whole_table_is_not_in_doubt(read, word):
    block = read(table(word, word.tr(word.tc("Aim: fairness", across(4))))).blocks[1]
    assert (block.cells, block.doubt) == (("Aim: fairness", "", "", ""), "")


def test_merged_cells_are_repeated_in_each_row_and_said_to_be(read, word):
    rows = [
        word.tr("1", word.tc("Indicator 2", DOWN), "Train", "May"),
        word.tr("2", word.tc("", ON), "Review", "June"),
        word.tr("3", word.tc("", ON), "Publish", "July"),
        word.tr("4", "Indicator 3", "Ask", "August"),
    ]
    blocks = read(table(word, *rows)).blocks[1:]
    assert [block.cells[1] for block in blocks] == ["Indicator 2"] * 3 + ["Indicator 3"]
    assert [block.repeated for block in blocks] == [frozenset(), {1}, {1}, frozenset()]
    assert not any(block.doubt for block in blocks)


def test_a_heading_of_two_rows_merged_both_ways_says_both(read, word):
    rows = [
        word.tr(word.tc("Action", DOWN), word.tc("Ownership", across(2)), word.tc("RAG", DOWN)),
        word.tr(word.tc("", ON), "Lead", "By when", word.tc("", ON)),
        word.tr("Train", "Chair", "May", "Green"),
    ]
    first, second, row = read(word.tbl(*rows, grid=(900,) * 4)).blocks
    assert (first.cells, first.covered) == (("Action", "Ownership", "", "RAG"), {2})
    assert (second.cells, second.repeated) == (("Action", "Lead", "By when", "RAG"), {0, 3})
    assert (row.cells, row.doubt) == (("Train", "Chair", "May", "Green"), "")


def test_a_row_with_nothing_of_its_own_is_no_row(read, word):
    rows = [word.tr("1", word.tc("Train", DOWN), "Chair", "May"), word.tr("", word.tc("", ON), "", "")]
    assert len(read(table(word, *rows)).blocks) == 2


def test_a_merged_cell_out_of_line_keeps_its_text_and_puts_that_row_in_doubt(read, word):
    rows = [word.tr("1", "Train", "Chair", "May"), word.tr("2", "Review", word.tc("Head of HR", ON), "June")]
    blocks = read(table(word, *rows)).blocks
    assert blocks[2].cells == ("2", "Review", "Head of HR", "June")
    assert [bool(block.doubt) for block in blocks] == [False, False, True]


def test_a_merge_inside_a_wider_one_takes_its_text_in_doubt(read, word):
    rows = [word.tr("1", word.tc("Train all", across(2) + DOWN), "May"), word.tr("2", "Review", word.tc("", ON), "June")]
    block = read(table(word, *rows)).blocks[2]
    assert block.cells[2] == "Train all"
    assert block.doubt


def test_text_hidden_in_a_merged_cell_is_said(read, word):
    rows = [word.tr("1", word.tc("Train", DOWN), "Chair", "May"), word.tr("2", word.tc("left over", ON), "HR", "June")]
    document = read(table(word, *rows))
    assert document.blocks[2].cells[1] == "Train"
    assert (document.remarks[0].place, document.remarks[0].text) == ("table 1, row 3", "left over")


def test_a_merge_that_begins_in_a_deleted_row_takes_nothing_of_it_along(read, word):
    rows = [
        word.tr("1", word.tc("Old", DOWN), "Chair", "May", look='<w:del w:id="1" w:author="A"/>'),
        word.tr("2", word.tc("", ON), "HR", "June"),
    ]
    document = read(table(word, *rows))
    assert document.blocks[1].cells == ("2", "", "HR", "June")
    assert "Old" in document.remarks[0].text


def test_borders_drawn_a_hair_apart_are_one(read, word):
    grid = (500, 2950, 50, 1500, 1000)
    rows = [
        word.tr("No", word.tc("Action", across(2)), "Lead", "Due"),
        word.tr("1", "Train", word.tc("Chair", across(2)), "May"),
        word.tr("2", word.tc("Review", across(2)), "Head of HR", "June"),
    ]
    blocks = read(word.tbl(*rows, grid=grid)).blocks
    assert [block.cells for block in blocks] == [HEAD, ("1", "Train", "Chair", "May"), ("2", "Review", "Head of HR", "June")]
    assert not any(block.doubt for block in blocks)


def test_columns_no_cell_begins_in_are_none(read, word):
    rows = [word.tr("No", word.tc("Action", across(3)), "Due"), word.tr("1", word.tc("Train", across(3)), "May")]
    assert [block.cells for block in read(word.tbl(*rows, grid=(500, 900, 900, 900, 900))).blocks] == [
        ("No", "Action", "Due"),
        ("1", "Train", "May"),
    ]


def test_a_table_without_a_grid_is_read(read, word):
    body = word.tbl(word.tr(*HEAD), word.tr("1", word.tc("Train, Chair", across(2)), "May")).replace("<w:tblGrid></w:tblGrid>", "")
    assert read(body).blocks[1].cells == ("1", "Train, Chair", "", "May")


def test_a_row_with_fewer_cells_than_the_table_stays_short(read, word):
    assert read(table(word, word.tr("1", "Train", "May"))).blocks[1].cells == ("1", "Train", "May")


def test_each_table_has_its_own_place(read, word):
    body = table(word) + word.p("between") + table(word, word.tr("1", "Train", "HR", "May"))
    assert [block.place for block in read(body).blocks] == ["table 1, row 1", "paragraph 1", "table 2, row 1", "table 2, row 2"]


def test_the_indicator_of_three_actions_stands_with_each(shared):
    blocks = read_word_plan(shared / "cases" / "14_ambulance" / "plan.docx").blocks[1:]
    assert [block.cells[0] for block in blocks] == ["1", "2", "2", "2", "3"]
    assert [block.cells[3] for block in blocks] == ["N/A", "31/03/2025", "31/03/2025", "31/12/2024", "31/12/2024"]


def test_late_rows_and_rows_out_of_line_stand_where_the_grid_says(shared):
    folder = shared / "cases" / "05_late_rows"
    assert read_word_plan(folder / "plan.docx").blocks[2].cells == ("", "", "EDI Manager", "May 2026", "Amber", "Materials drafted")
    assert read_word_plan(folder / "05a_gridBefore_1.docx").blocks[2].cells[:3] == ("", "Second part of it", "EDI Manager")
    blocks = read_word_plan(folder / "plan_out_of_line.docx").blocks
    assert [bool(block.doubt) for block in blocks] == [False, True, True, False]
    assert blocks[2].cells[2] == "Deputy Director of People"


def test_cells_merged_across_as_older_programs_wrote_it(read, word):
    row = word.tr("1", word.tc("Train", '<w:hMerge w:val="restart"/>'), word.tc("left over", "<w:hMerge/>"), "May")
    document = read(table(word, row, word.tr("2", "Review", "HR", "June")))
    assert (document.blocks[1].cells, document.blocks[1].covered) == (("1", "Train", "", "May"), {2})
    assert [remark.text for remark in document.remarks] == ["left over"]


def test_a_span_beyond_what_word_can_draw_is_cut(read, word):
    assert len(read(word.tbl(word.tr("1", word.tc("Train", across(2_000_000_000)), "May"))).blocks[0].cells) == 3


def test_borders_of_the_heading_dragged_by_five_millimetres_are_those_of_the_rows(read, word):
    grid = (500, 2800, 250, 1250, 1000)  # the lead begins at 3550 in the heading and at 3300 below
    rows = [
        word.tr("No", word.tc("Action", across(2)), "Lead", "Due"),
        *(word.tr(number, "Train", word.tc("Chair", across(2)), "May") for number in "123"),
    ]
    blocks = read(word.tbl(*rows, grid=grid)).blocks
    assert [block.cells for block in blocks[:2]] == [HEAD, ("1", "Train", "Chair", "May")]


def test_narrow_columns_beside_each_other_stay_apart(read, word):
    rows = [word.tr("R", "A", "G", "Action"), word.tr(word.tc("key", across(3)), "Train"), word.tr("", "x", "", "Review")]
    blocks = read(word.tbl(*rows, grid=(200, 200, 200, 3000))).blocks
    assert [block.cells for block in blocks] == [("R", "A", "G", "Action"), ("key", "", "", "Train"), ("", "x", "", "Review")]
    assert blocks[1].covered == {1, 2}

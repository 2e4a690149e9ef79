"""A document reads as with all changes accepted; what changed is said with its place."""

import pytest

INS, DEL = '<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">', '<w:del w:id="2" w:author="A" w:date="2026-01-01T00:00:00Z">'


def deleted(text):
    return f"{DEL}<w:r><w:delText>{text}</w:delText></w:r></w:del>"


def inserted(text):
    return f"{INS}<w:r><w:t>{text}</w:t></w:r></w:ins>"


def table(word, *rows, columns=3):
    return word.tbl(word.tr("No", "Action", "Due"), *rows, grid=(1000,) * columns)


def test_a_date_that_was_changed_is_the_new_one_and_both_are_said(read, word):
    document = read(table(word, word.tr("1", "Train", word.tc(word.p(deleted("June 2026") + inserted("September 2026"))))))
    row, (remark,) = document.blocks[1], document.remarks
    assert row.cells == ("1", "Train", "September 2026")
    assert "racked changes" in row.doubt
    assert (remark.place, remark.text) == ("table 1, row 2", "deleted: June 2026; inserted: September 2026")


def test_a_row_without_changes_is_not_in_doubt(read, word):
    document = read(table(word, word.tr("1", "Train", "May"), word.tr("2", "Review", word.tc(word.p(inserted("June"))))))
    assert [bool(block.doubt) for block in document.blocks] == [False, False, True]


def test_a_word_changed_in_the_middle_keeps_the_sentence_whole(cell, word):
    text, (remark,) = cell(word.p(word.r("Held ") + deleted("two") + inserted("six") + word.r(" of six sessions")))
    assert text == "Held six of six sessions"
    assert remark.text == "deleted: two; inserted: six"


def test_many_changes_of_a_row_are_one_remark(read, word):
    row = word.tr(*(word.tc(word.p(inserted(text))) for text in ("2", "Review", "May")), look=f"{INS}</w:ins>")
    document = read(table(word, row))
    assert document.blocks[1].cells == ("2", "Review", "May")
    assert [remark.text for remark in document.remarks] == ["inserted: 2; Review; May"]


@pytest.mark.parametrize("content", [lambda word, text: word.r(text), lambda word, text: deleted(text)], ids=["mark alone", "letters too"])
def test_a_deleted_row_is_not_in_the_plan_and_is_said(read, word, content):
    row = word.tr(*(word.tc(word.p(content(word, text))) for text in ("2", "Review", "May")), look=f"{DEL}</w:del>")
    document = read(table(word, word.tr("1", "Train", "June"), row))
    assert [block.cells[0] for block in document.blocks] == ["No", "1"]
    (remark,) = document.remarks
    assert (remark.place, remark.text) == ("table 1, row 3", "2 | Review | May")
    assert "deleted" in remark.why


def test_a_row_whose_letters_are_deleted_is_not_in_the_plan_even_with_its_number_left(read, word):
    row = word.tr("2", word.tc(word.p(deleted("Review"))), word.tc(word.p(deleted("May"))))
    document = read(table(word, row))
    assert len(document.blocks) == 1
    assert document.remarks[0].text == "2 | Review | May"


def test_what_was_moved_stands_where_it_was_moved_to(read, word):
    away = f'<w:moveFrom w:id="3" w:author="A">{word.r("Publish ratios")}</w:moveFrom>'
    here = f'<w:moveTo w:id="4" w:author="A">{word.r("Publish ratios")}</w:moveTo>'
    document = read(table(word, word.tr("1", word.tc(word.p(word.r("Train") + away)), "May"), word.tr("2", word.tc(word.p(here)), "June")))
    assert [block.cells[1] for block in document.blocks] == ["Action", "Train", "Publish ratios"]
    assert [remark.text for remark in document.remarks] == ["moved away: Publish ratios", "moved here: Publish ratios"]


def test_text_that_one_person_inserted_and_another_deleted_is_gone(cell, word):
    text, (remark,) = cell(word.p(word.r("Held") + f"{INS}{deleted(' twice')}</w:ins>"))
    assert text == "Held"
    assert remark.text == "deleted: twice"


def test_a_deleted_end_of_paragraph_joins_two_lines(cell, word):
    mark = f"<w:rPr>{DEL}</w:del></w:rPr>"
    text, remarks = cell(word.p(word.r("Diverse "), mark) + word.p("panels"))
    assert (text, remarks) == ("Diverse panels", ())


def test_a_paragraph_deleted_whole_leaves_no_line(cell, word):
    mark = f"<w:rPr>{DEL}</w:del></w:rPr>"
    text, _ = cell(word.p("Begun") + word.p(deleted("Not begun"), mark) + word.p("on time"))
    assert text == "Begun\non time"


def test_deleted_cells_close_up_and_their_rows_are_in_doubt(read, word):
    gone = '<w:cellDel w:id="5" w:author="A"/>'
    rows = [word.tr("1", word.tc("old", gone), "Train", "May"), word.tr("2", word.tc("older", gone), "Review", "June")]
    document = read(word.tbl(*rows, grid=(1000,) * 4))
    assert [block.cells[:3] for block in document.blocks] == [("1", "Train", "May"), ("2", "Review", "June")]
    assert all(block.doubt for block in document.blocks)
    assert {remark.text for remark in document.remarks} == {"old", "older"}


def test_a_change_of_looks_alone_is_no_change_of_words(cell, word):
    look = '<w:b/><w:rPrChange w:id="6" w:author="A"><w:rPr><w:strike/></w:rPr></w:rPrChange>'
    assert cell(word.p(word.r("Begun", look))) == ("Begun", ())


def test_a_changed_paragraph_outside_the_tables_is_said(read, word):
    document = read(word.p(word.r("Our ") + deleted("old ") + inserted("new ") + word.r("plan")))
    assert document.blocks[0].cells == ("Our new plan",)
    assert document.remarks[0].place == "paragraph 1"


def test_comments_are_said_with_the_place_and_without_their_author(read, word):
    comments = '<w:comment w:id="0" w:author="A. Person"><w:p><w:r><w:t>Is this still agreed?</w:t></w:r></w:p></w:comment>'
    row = word.tr(
        "1", word.tc(word.p('<w:commentRangeStart w:id="0"/>' + word.r("Train") + '<w:r><w:commentReference w:id="0"/></w:r>')), "May"
    )
    document = read(table(word, row), comments=comments)
    assert document.blocks[1].cells == ("1", "Train", "May")
    (remark,) = document.remarks
    assert (remark.place, remark.text) == ("table 1, row 2", "Is this still agreed?")
    assert "comment" in remark.why


def test_the_bundle_of_changes_reads_as_accepted(shared):
    from wres.inputs.plans.word import read_word_plan

    document = read_word_plan(shared / "cases" / "02_tracked_changes" / "plan.docx")
    assert [block.cells[3:] for block in document.blocks[1:]] == [
        ("March 2026", "Green", "Six of six sessions held"),
        ("September 2026", "Amber", "Draft with staff side"),
        ("Ongoing", "Red", "Not begun"),
        ("May 2026", "Amber", "Pairs found"),
    ]
    assert [remark.place for remark in document.remarks] == ["table 1, row 2", "table 1, row 3", "table 1, row 5"]


@pytest.mark.parametrize("name", ["02b_deleted_row_mark_only", "02d_whole_row_struck"])
def test_rows_marked_as_gone_are_said(shared, name):
    from wres.inputs.plans.word import read_word_plan

    document = read_word_plan(shared / "cases" / "02_tracked_changes" / f"{name}.docx")
    assert [block.cells[0] for block in document.blocks if block.is_row] == ["No", "1", "2"]
    assert "Publish shortlisting ratios each quarter" in document.remarks[0].text

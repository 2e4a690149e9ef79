"""Which file of two folders differs, and where, in words."""

import zipfile

import pytest

from wres.running.verification.differing_files import differences


@pytest.fixture
def folders(tmp_path):
    """Two folders with the same three files; gives both."""
    for name in ("stands", "rebuilt"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("<p>One</p>\n<p>BME staff: 12.5%</p>\n<p>Three</p>\n", encoding="utf-8")
        (tmp_path / name / "indicators.csv").write_text("indicator,value\n1,12.5\n", encoding="utf-8")
        (tmp_path / name / "picture.png").write_bytes(bytes(range(200)))
        with zipfile.ZipFile(tmp_path / name / "tables.xlsx", "w") as book:
            for part in ("xl/sheet1.xml", "xl/sheet2.xml"):
                book.writestr(zipfile.ZipInfo(part), f"<{part}/>")
    return tmp_path / "stands", tmp_path / "rebuilt"


def test_the_same_bytes_give_no_sentence(folders):
    assert differences(*folders) == []


def test_a_text_changed_by_hand_is_named_with_its_line_and_both_wordings(folders):
    page = folders[0] / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("12.5%", "11.5%"), encoding="utf-8")
    (sentence,) = differences(*folders)
    assert sentence.startswith("index.html differs from line 2 on. ")
    assert 'It says "<p>BME staff: 11.5%</p> <p>Three</' in sentence
    assert 'rebuilt, it says "<p>BME staff: 12.5%</p> <p>Three</' in sentence


def test_a_text_that_was_cut_off_says_nothing_more(folders):
    (folders[0] / "indicators.csv").write_text("indicator,value\n", encoding="utf-8")
    assert differences(*folders) == ['indicators.csv differs from line 2 on. It says nothing more; rebuilt, it says "1,12.5".']


def test_only_a_line_end_is_a_difference_too(folders):
    (folders[0] / "indicators.csv").write_bytes(b"indicator,value\r\n1,12.5\r\n")
    assert differences(*folders)[0].startswith("indicators.csv differs from line 1 on. ")


def test_other_files_are_named_with_the_part_or_the_byte(folders):
    (folders[0] / "picture.png").write_bytes(bytes(range(100)) + b"x" + bytes(range(101, 200)))
    with zipfile.ZipFile(folders[0] / "tables.xlsx", "w") as book:
        book.writestr(zipfile.ZipInfo("xl/sheet1.xml"), "<xl/sheet1.xml/>")
        book.writestr(zipfile.ZipInfo("xl/sheet2.xml"), "<another/>")
    assert differences(*folders) == [
        "picture.png differs from byte 101 on (200 bytes, rebuilt 200).",
        "tables.xlsx differs in its part xl/sheet2.xml.",
    ]


def test_a_file_too_many_and_one_too_few_are_named_wherever_they_lie(folders):
    (folders[0] / "indicators.csv").unlink()
    (folders[0] / "more").mkdir()
    (folders[0] / "more" / "notes.txt").write_text("mine")
    assert differences(*folders) == [
        "indicators.csv is missing: the workbook makes it.",
        "more/notes.txt was not made by the workbook: the rebuilt folder has no such file.",
    ]


def test_records_of_how_pages_were_made_are_no_pages(folders):
    (folders[0] / ".files.json").write_text("{}")
    assert differences(*folders, apart_from=(".files.json",)) == []

"""Which of the organisation's own words differ from those that were approved."""

from wres.approval.changes import compare_sides
from wres.approval.input_changes import ChangedInputs
from wres.approval.published_side import PublishedSide
from wres.approval.published_words import PublishedText, WordsChange, read_words, words_changes, write_words
from wres.parameters import Workspace

SUMMARY = PublishedText("the summary", "commentary.md, ## summary", "Much was done.\n\n=1+1")
SECOND = PublishedText("indicator 2", "commentary.md, ## 2", "Panels were trained.", "2")


def test_texts_come_back_from_their_file(tmp_path):
    write_words([SUMMARY, SECOND], tmp_path / "words.csv")
    assert list(read_words(tmp_path / "words.csv")) == [SUMMARY, SECOND]


def test_other_words_new_and_gone_ones_are_changes_and_blanks_are_none():
    now = [
        PublishedText("the summary", "commentary.md, ## summary", "Much  was done. \n=1+1 "),
        PublishedText("indicator 3", "commentary.md, ## 3", "New words.", "3"),
    ]
    assert words_changes([SUMMARY, SECOND], now) == (
        WordsChange("indicator 3", "commentary.md, ## 3", "", "New words.", "3"),
        WordsChange("indicator 2", "commentary.md, ## 2", "Panels were trained.", "", "2"),
    )


def test_a_version_without_its_words_is_not_compared_by_them():
    """An earlier workbook did not keep them."""
    sides = PublishedSide((), (), (), None), PublishedSide((), (), (), (SUMMARY,))
    standard = Workspace.at().standard
    assert not compare_sides(*sides, ChangedInputs(), standard).are_public
    assert compare_sides(PublishedSide((), (), (), ()), sides[1], ChangedInputs(), standard).are_public

"""Fonts of the machine are out of sight while something is drawn or printed, and back in sight afterwards."""

import os
from pathlib import Path

import pytest
from lxml import etree

from wres.charts.fonts import NO_FONTS, SETTING, without_fonts_of_the_machine


@pytest.mark.parametrize("before", [None, "/etc/fonts/of-somebody.conf"])
def test_the_setting_is_ours_for_a_while_and_then_as_it_was(monkeypatch, before):
    monkeypatch.setenv(SETTING, before or "")
    if before is None:
        monkeypatch.delenv(SETTING)
    with without_fonts_of_the_machine():
        with without_fonts_of_the_machine():
            assert os.environ[SETTING] == str(NO_FONTS)
        assert os.environ[SETTING] == str(NO_FONTS)
    assert os.environ.get(SETTING) == before


def test_the_setting_is_put_back_after_a_failure(monkeypatch):
    monkeypatch.setenv(SETTING, "theirs")

    @without_fonts_of_the_machine()
    def fail():
        raise ValueError("a drawing fails")

    with pytest.raises(ValueError, match="a drawing fails"):
        fail()
    assert os.environ[SETTING] == "theirs"


def test_the_only_folder_of_fonts_is_one_that_does_not_exist():
    (folder,) = etree.parse(NO_FONTS).iter("dir")
    assert not Path(folder.text).exists()

"""Commands in messages: they run as they are pasted, from where the last one was typed."""

import shlex
import sys
from pathlib import Path

import pytest

from wres.parameters import Workspace, commands
from wres.parameters.commands import command, remember_workspace


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch, checkout):
    """As typed in the checkout, where the Makefile is."""
    for name in (commands.HERE, commands.TYPED, commands.ROOT):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv(commands.HERE, str(checkout))


def test_the_checkout_needs_no_mention(checkout):
    assert command("check", Workspace.at(checkout), org="RT5", year=2025) == "make check ORG=RT5 YEAR=2025"


@pytest.mark.parametrize("name", ["plain", "two words", "it's ours", 'in "quotes"', "a$HOME", "a;b", "grün", "a&b", "x\\y"])
def test_a_workspace_is_one_word_of_the_shell(tmp_path, name):
    (tmp_path / name).mkdir()
    said = command("check", Workspace.at(tmp_path / name), org="RT5", year=2025)
    assert shlex.split(said) == ["make", "check", f"WORKSPACE={tmp_path / name}", "ORG=RT5", "YEAR=2025"]


def test_a_workspace_is_said_as_it_was_typed(tmp_path):
    remember_workspace("../my wres", tmp_path.resolve())
    assert command("report", Workspace.at(tmp_path), org="RT5") == "make report WORKSPACE='../my wres' ORG=RT5"


def test_another_workspace_than_the_one_typed_is_said_by_its_place(tmp_path):
    (tmp_path / "other").mkdir()
    remember_workspace("mine", tmp_path.resolve())
    assert f"WORKSPACE={tmp_path / 'other'}" in command("report", Workspace.at(tmp_path / "other"))


def test_what_is_no_target_is_a_call_of_this_python(monkeypatch, tmp_path):
    monkeypatch.setattr(commands.shutil, "which", lambda name: None)
    words = shlex.split(command("accept-plan", Workspace.at(tmp_path), org="RT5", year=2025))
    assert (Path(commands.os.environ[commands.HERE]) / words[0]).samefile(sys.executable)
    assert words[1:] == ["-m", "wres", "accept-plan", "--workspace", str(tmp_path), "--org", "RT5", "--year", "2025"]


def test_without_a_makefile_every_command_is_a_call_of_python(monkeypatch, tmp_path):
    monkeypatch.setenv(commands.HERE, str(tmp_path))
    assert command("updates", org="RT5", from_="two words").endswith("-m wres updates --org RT5 --from 'two words'")


def test_on_windows_there_is_no_make_and_quotes_are_double(monkeypatch):
    monkeypatch.setattr(commands.os, "name", "nt")
    monkeypatch.setattr(commands, "_python", lambda: "python")
    assert command("check", org="RT5", workspace=r"C:\My files\wres") == r'python -m wres check --workspace "C:\My files\wres" --org RT5'

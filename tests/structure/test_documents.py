"""What CONTRIBUTING and CHANGELOG say is there, is there."""

import re

import wres


def test_every_place_that_contributing_names_is_there(checkout):
    text = (checkout / "CONTRIBUTING.md").read_text(encoding="utf-8")
    places = re.findall(r"`((?:lib|tests|params|notebooks|docs)/[\w./]+|\w+\.(?:toml|lock|yml|md))`|\]\(([\w./]+)\)", text)
    named = {first or second for first, second in places}
    assert len(named) > 30
    assert sorted(place for place in named if not (checkout / place).exists()) == []


def test_the_changelog_begins_with_the_version(checkout):
    versions = re.findall(r"^## ([\d.]+)", (checkout / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0] == wres.__version__

"""What CONTRIBUTING and CHANGELOG say is there, is there."""

import re

import wres


def test_every_place_that_contributing_names_is_there(checkout):
    text = (checkout / "CONTRIBUTING.md").read_text(encoding="utf-8")
    places = re.findall(r"`((?:lib|tests|params|notebooks|docs)/[\w./]+|\w+\.(?:toml|lock|yml|md))`|\]\(([\w./]+)\)", text)
    named = {first or second for first, second in places}
    assert len(named) > 30
    assert sorted(place for place in named if not (checkout / place).exists()) == []


def test_the_way_of_one_figure_leads_through_functions_that_are_there(checkout):
    text = (checkout / "CONTRIBUTING.md").read_text(encoding="utf-8")
    steps = re.findall(r"`(\w+)` \(`(lib/[\w/]+\.py)`\)", text.partition("## The way of one figure")[2].partition("## Recipes")[0])
    assert len(steps) == 7
    assert [(name, place) for name, place in steps if f"\ndef {name}(" not in (checkout / place).read_text(encoding="utf-8")] == []


def test_the_changelog_begins_with_the_version(checkout):
    versions = re.findall(r"^## ([\d.]+)", (checkout / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0] == wres.__version__

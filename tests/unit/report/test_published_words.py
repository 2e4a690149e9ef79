"""Which words of a report are the organisation's own: all that its readers see, and nothing else."""

from dataclasses import replace

import pytest

from wres.indicators.figures import Figure
from wres.parameters import Organisation, Workspace
from wres.report.context_alone import context_alone
from wres.report.published_words import published_words

GIVEN = {
    "name": "A trust", "notes": {2024: "Last year's", 2025: "Made up"}, "targets": [{"measure": "Share", "value": 18}],
    "plan": {"title": "Our plan", "status_scheme": {"G": {"label": "On track", "colour": "#00703c"}}, "paraphrased": True},
    "paper": {"decision": "Approve it", "template": "params/paper.docx"}, "glossary": {"WRES": "A standard"},
    "page": {"contact": {"email": "equality@example.org"}, "colour": "#12436d"},
}  # fmt: skip
PRINTED = Figure("EXA", 2025, "5", "percentage", "bme", value=20.0, unit="percent", source="published", source_text="Annual report, page 3")


def words_of(figures=(), commentary=None, **changed):
    context = context_alone(Workspace.at(), "EXA", 2025)
    organisation = Organisation.model_validate(GIVEN | changed)
    return {text.place: text for text in published_words(replace(context, organisation=organisation, commentary=commentary or {}), figures)}


def test_commentary_file_and_sources_are_words_each_with_its_part():
    words = words_of([PRINTED, PRINTED], {"summary": "Much was done.", "2": "{{ratio}}\x07"})
    assert {place: (text.part, text.text, text.indicator) for place, text in words.items() if not place.startswith("organisation")} == {
        "commentary.md, ## summary": ("the summary", "Much was done.", ""),
        "commentary.md, ## 2": ("indicator 2", "{{ratio}}", "2"),
        "published, source": ("the sources of printed figures", "Annual report, page 3", ""),
    }
    assert words["organisation file, targets, 1, value"].text == "18.0"
    assert words["organisation file, notes, 2025"].part == "the note on the figures"
    assert not [place for place in words if "2024" in place or "colour" in place or "template" in place or "paraphrased" in place]


@pytest.mark.parametrize(
    "changed",
    [
        {"approval": {2025: {"by": "Board", "date": "2025-11-26", "version": 1}}},
        {"accepted": [{"check": "a check", "reason": "a ward", "by": "Analyst", "date": "2025-01-01"}]},
        {"disclosure": {"threshold": 10}},
        {"notes": {2024: "Other words", 2025: "Made up"}},
        {"plans": {2024: {"title": "Last year's plan"}}},
        {"paper": GIVEN["paper"] | {"template": None}},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_what_readers_of_this_year_do_not_see_as_words_is_none(changed):
    assert words_of(**changed) == words_of()


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"name": "Another trust"}, "the organisation's name"),
        ({"targets": [{"measure": "Share", "value": 20}]}, "the targets"),
        ({"plans": {2025: {"title": "Another plan"}}}, "the action plan"),
        ({"papers": {2025: {"decision": "Note it"}}}, "the committee paper"),
        ({"glossary": {"WRES": "Another"}}, "the glossary"),
        ({"page": {"contact": {"email": "other@example.org"}}}, "the head and foot of the page"),
    ],
    ids=lambda changed: next(iter(changed)) if isinstance(changed, dict) else "",
)
def test_what_they_do_see_is(changed, part):
    before, after = words_of(), words_of(**changed)
    differing = [place for place in before.keys() | after.keys() if before.get(place) != after.get(place)]
    assert {(after.get(place) or before[place]).part for place in differing} == {part}

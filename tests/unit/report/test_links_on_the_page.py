"""Sections that are spoken of elsewhere on the page are found there: their ids come from the headings of the notebook."""

import json
import re

import pytest

from wres.rendering.sections import HEADING, section_id
from wres.report.finding_links import PLAN_SECTION


@pytest.fixture(scope="module")
def ids(checkout):
    """The id of every section of the report's notebook."""
    sections = set()
    for cell in json.loads((checkout / "notebooks/report.ipynb").read_text(encoding="utf-8"))["cells"]:
        heading = HEADING.match("".join(cell["source"])) if cell["cell_type"] == "markdown" else None
        if heading:
            tag = next((tag[1:] for tag in cell["metadata"].get("tags", []) if tag.startswith("#")), None)
            sections.add(tag or section_id(heading["title"]))
    return sections


def test_the_sections_of_the_reviewer_are_there(ids):
    assert {"state", "findings", "changes", "hidden", "provenance"} <= ids


def test_what_findings_and_state_lead_to_is_there(ids, checkout):
    text = (checkout / "lib/wres/report/sections/state.py").read_text(encoding="utf-8")
    linked = set(re.findall(r'href="#([a-z-]+)"', text)) | {PLAN_SECTION.removeprefix("#")}
    assert len(linked) >= 5
    assert linked <= ids

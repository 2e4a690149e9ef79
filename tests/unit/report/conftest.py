"""A small workspace to write a return into, and a report's context without one."""

import pytest
from lxml import html as lxml_html

from wres.parameters import Organisation, Workspace
from wres.report import Report, open_report
from wres.report.context import Context

SECTIONS = (
    "heading", "decision", "summary", "progression", "trend", "targets", "plan_glance", "plan", "plan_dates", "plan_coverage", "paper", "about",
)  # fmt: skip


class Returned:
    """The organisation ABC with tables given as text."""

    def __init__(self, root):
        self.root = root
        self.organisation("name: A made-up trust")

    def organisation(self, text, code="ABC"):
        """Write the organisation file."""
        path = self.root / "params" / "organisations" / f"{code}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def give(self, name, text, year=2025, code="ABC"):
        """Write a file of the return."""
        path = self.root / "data" / code / str(year) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def opened(self, edition="public", year=2025) -> Report:
        """The report, opened."""
        return open_report("ABC", year, Workspace.at(self.root), edition)


@pytest.fixture
def returned(tmp_path, answered):
    """A return of the organisation ABC, empty to begin with."""
    return Returned(answered(tmp_path))


@pytest.fixture
def page():
    """All sections of a report that its public page shows, as HTML."""

    def html(report):
        parts = [getattr(report, name)().html() for name in SECTIONS]
        return "\n".join([*parts, *(report.indicator(code).html() for code in report.context.standard.main_indicators)])

    return html


@pytest.fixture(scope="session")
def rows():
    """The rows of every table in HTML, as the words of their cells; with a table's caption, of that table alone."""

    def cells(html, caption=""):
        tables = [table for table in lxml_html.fromstring(f"<div>{html}</div>").iter("table") if caption in table.findtext("caption")]
        return [[cell.text_content() for cell in row.iter("th", "td")] for table in tables for row in table.iter("tr")]

    return cells


@pytest.fixture(scope="session")
def context():
    """Makes the context of a made-up trust in 2024/25; what is given takes the place of what it would be."""
    workspace = Workspace.at()

    def made(**given):
        about = {
            "code": "ABC", "year": 2025, "edition": "public", "standard": workspace.standard, "organisation": Organisation(name="A made-up trust", group_label="BME"),
            "rules": workspace.year(2025), "disclosure": workspace.year(2025).disclosure, "breaks": (), "commentary": {}, "years": (2024, 2025),
        }  # fmt: skip
        return Context(**(about | given))

    return made

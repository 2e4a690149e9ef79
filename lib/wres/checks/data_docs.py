"""The record of what was checked: every expectation of every table and whether it held, as a page of its own.

Great Expectations' own Data Docs load styles and scripts from four other sites and do nothing without them, so its results
are written out here. The page gives no value of any cell: it lies beside what may be published.
"""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from wres.checks.expectations import Expectation
from wres.checks.great_expectations import ExpectationResult
from wres.html import Html, TableColumn, html_table
from wres.parameters import Checks

STYLE = """
body{font:1rem/1.5 Arial,sans-serif;color:#212b32;background:#fff;margin:0 auto;max-width:70rem;padding:1rem}
h1,h2{line-height:1.25}div.table{overflow-x:auto}table{border-collapse:collapse;width:100%}
caption{text-align:left;padding:.5rem 0}th,td{text-align:left;vertical-align:top;padding:.5rem;border-bottom:1px solid #d8dde0}
td.number{text-align:right}a{color:#005eb8}a:focus,div:focus{outline:3px solid #ffeb3b;outline-offset:2px}
"""


@dataclass(frozen=True)
class DocumentedSuite:
    """The results of one table, or of the agreements across tables."""

    title: str
    results: list[ExpectationResult]


@dataclass(frozen=True)
class DataDocs:
    """All suites of one return, ready to be written."""

    title: str
    suites: list[DocumentedSuite]
    checks: Checks
    engine: str

    def html(self) -> str:
        """The page: self-contained, without scripts."""
        contents = "".join(f'<li><a href="#suite-{place}">{escape(suite.title)}</a></li>' for place, suite in enumerate(self.suites))
        sections = "".join(self._section(place, suite) for place, suite in enumerate(self.suites))
        made = sum(len(suite.results) for suite in self.suites)
        unmet = sum(not result.met for suite in self.suites for result in suite.results)
        return (
            '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            f"<title>{escape(self.title)}</title><style>{STYLE}</style></head><body><main><h1>{escape(self.title)}</h1>"
            f"<p>{made} checks were made with {escape(self.engine)}; {made - unmet} passed, {unmet} did not. "
            "The findings say what did not pass and what to do.</p>"
            f'<nav aria-label="Contents"><ul>{contents}</ul></nav>{sections}'
            f"</main></body></html>\n"
        )

    def _section(self, place: int, suite: DocumentedSuite) -> str:
        asked = [result.expected for result in suite.results]
        columns = [
            TableColumn("Check", [expected.check for expected in asked], "names"),
            TableColumn("What is expected", [self._expects(expected) for expected in asked]),
            TableColumn("Where", [expected.column for expected in asked]),
            TableColumn("If not", [expected.severity for expected in asked]),
            TableColumn("Holds", ["yes" if result.met else Html("<strong>no</strong>") for result in suite.results]),
            TableColumn("Rows that do not", ["" if result.met else f"{result.count:,}" for result in suite.results], "numbers"),
        ]
        table = html_table(f"{len(suite.results)} checks of {suite.title}", columns)
        return f'<h2 id="suite-{place}">{escape(suite.title)}</h2>{table}'

    def _expects(self, expected: Expectation) -> str:
        return self.checks.checks[expected.check].expects.format(**{"column": expected.column} | expected.facts)


def write_data_docs(data_docs: DataDocs, folder: Path) -> None:
    """Write the page into a folder as index.html; the folder is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(data_docs.html(), encoding="utf-8")

"""Pages in a real browser: the reports, built as a user builds them, and a page with every component."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat.v4 as v4
import pytest

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """The system's Chromium; without one these tests are skipped, except in CI."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not executable:
        if os.environ.get("CI"):
            pytest.fail("no Chromium was found, and in CI the pages must be looked at: install it or set CHROMIUM")
        pytest.skip("no Chromium was found (set CHROMIUM to its path)")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=QUIET)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def reports(bundled: Path) -> Path:
    """The folder `reports/` of the bundled returns, built as a user builds them."""
    return bundled / "reports"


@pytest.fixture(scope="session")
def every_component(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report whose sections hold every component of the style, with words and tables far too wide."""
    from wres.rendering.pages import render

    folder = tmp_path_factory.mktemp("components")
    parts = (Path(__file__).parent / "every_component.html").read_text(encoding="utf-8").split("<!-- cell -->")
    cells = []
    for number, part in enumerate(parts):
        if number:
            cells.append(v4.new_markdown_cell(f"## {number}. Section {'verylongword' * 3}"))
        output = v4.new_output("execute_result", {"text/html": part, "text/plain": "Section"}, execution_count=1)
        cells.append(v4.new_code_cell(f"report.section({number})" + "  # a very long line" * 20, outputs=[output]))
    render(v4.new_notebook(cells=cells), folder, "Every component", "internal", "../")
    return folder


@pytest.fixture(scope="session")
def located(request: pytest.FixtureRequest):
    """A page by its name: `components/...`, else a path in `reports/`."""

    def find(name: str) -> Path:
        if name.startswith("components/"):
            return request.getfixturevalue("every_component") / name.removeprefix("components/")
        return request.getfixturevalue("reports") / name

    return find

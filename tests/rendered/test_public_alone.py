"""A copy of `reports/public` in another place is whole, and holds nothing for those who review."""

import json
import re
import shutil
import zipfile
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

FOR_REVIEW = ("findings", "provenance", "review", "ipynb", "nbformat", "read_return", "open_report", "execution_count")


@pytest.fixture(scope="module")
def published(reports, tmp_path_factory):
    """The copy, as a web server would have it."""
    return shutil.copytree(reports / "public", tmp_path_factory.mktemp("server") / "site")


def _links(page):
    for element in html.parse(page).getroot().iter():
        for name in ("href", "src"):
            if element.get(name):
                yield urlsplit(element.get(name))


def test_every_link_leads_to_something_in_the_copy(published):
    pages = sorted(published.rglob("*.html"))
    assert len(pages) > 5
    lost = []
    for page in pages:
        ids = {element.get("id") for element in html.parse(page).getroot().iter() if element.get("id")}
        for link in _links(page):
            if link.scheme in ("https", "http", "mailto", "data"):
                continue
            target = (page.parent / unquote(link.path)).resolve() if link.path else page
            inside = target.is_file() and target.is_relative_to(published.resolve() if link.path else published)
            if not inside or (not link.path and unquote(link.fragment) not in ids):
                lost.append((page.relative_to(published).as_posix(), link.geturl()))
    assert lost == []


def test_there_are_only_files_for_readers(published):
    endings = {path.suffix for path in published.rglob("*") if path.is_file()}
    assert endings <= {".html", ".csv", ".xlsx", ".svg"}
    assert not [path for path in published.rglob("*") if path.name.startswith(".")]


@pytest.mark.parametrize("word", FOR_REVIEW)
def test_no_page_speaks_of_what_is_for_review(published, word):
    marked = re.compile(rf'(?:href|class|id|src)="[^"]*{word}|<code[^>]*>[^<]*{word}|"{word}"')
    assert [path.name for path in published.rglob("*.html") if marked.search(path.read_text(encoding="utf-8"))] == []


def test_no_page_shows_code(published):
    for page in published.rglob("*.html"):
        classes = {name for element in html.parse(page).getroot().iter() for name in (element.get("class") or "").split()}
        details = {element.get("class") for element in html.parse(page).getroot().iter("details")}
        assert not classes & {"printed", "banner-review"}, page
        assert "code" not in details, page


def test_no_file_holds_a_hash_of_what_was_read(published, reports):
    hashes = {
        entry[name][:12].encode()
        for provenance in reports.glob("review/*/*/provenance.json")
        for entry in json.loads(provenance.read_text(encoding="utf-8"))["read"]
        for name in ("sha256", "meaning")
        if name in entry
    }
    assert len(hashes) > 50
    for path in (path for path in published.rglob("*") if path.is_file()):
        held = path.read_bytes()
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                held = b"".join(book.read(name) for name in book.namelist())
        assert [sha256 for sha256 in hashes if sha256 in held] == [], path

"""A long table that can be sorted has its headings on every printed page: browsers leave buttons out of repeated ones."""

import io
from pathlib import Path

from pypdf import PdfReader

import wres.rendering

TEMPLATES = Path(wres.rendering.__file__).parent / "templates/wres"


def test_headings_stand_on_every_page_with_the_script(browser):
    styles = "".join((TEMPLATES / f"css/{name}.css").read_text(encoding="utf-8") for name in ("tables", "print", "sort"))
    rows = "".join(f"<tr><td>Made-up {number}</td><td>{number}</td></tr>" for number in range(150))
    table = f"<table class='sortable'><thead><tr><th>Organisation</th><th>Overdue</th></tr></thead><tbody>{rows}</tbody></table>"
    page = browser.new_page()
    page.set_content(f"<style>{styles}</style><div>{table}</div><script>{(TEMPLATES / 'sort.js').read_text(encoding='utf-8')}</script>")
    texts = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages]
    page.close()
    assert len(texts) > 2
    assert all("Organisation Overdue Made-up" in " ".join(text.split()) for text in texts)

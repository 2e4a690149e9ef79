"""One term for each thing in what people read: pages, workbooks and the Word paper of reports, as a user builds them."""

import re
from pathlib import Path

import openpyxl
import pytest
import yaml
from lxml import etree
from lxml import html as lxml_html

from wres.report import open_report
from wres.report.paper.content import PaperHeading, PaperList, PaperTable, PaperText

TERMS = yaml.safe_load((Path(__file__).parents[1] / "terms.yaml").read_text(encoding="utf-8"))
MADE_UP, REAL = "2025/EXA", ("2019/RRU", "2024/RT5", "2010/LCC")
PAGES = [
    *(f"{side}/{report}/index.html" for side in ("public", "review") for report in (MADE_UP, *REAL)),
    "public/index.html", "review/index.html", "public/2025/overview/index.html", "public/2019/overview/index.html",
]  # fmt: skip
NOT_READ = ("script", "style", "pre", "code")  # what runs, and what only a developer reads
QUOTED = ("plan", "findings")  # classes of tables with a plan's or a return's own words


def words_of(page: Path, whole: bool = True) -> str:
    """What a page says, with what screen readers hear; not whole: without the tables that quote a plan, its dates and its links."""
    tree = lxml_html.fromstring(page.read_text(encoding="utf-8"))
    for element in [*tree.iter(*NOT_READ)]:
        element.drop_tree()
    if not whole:
        for table in [table for table in tree.iter("table") if set(table.get("class", "").split()) & {*QUOTED, "matrix"}]:
            table.drop_tree()
    heard = [str(text) for text in tree.xpath("//@aria-label | //@alt | //@title")]
    read = etree.tostring(tree, method="text", encoding="unicode")
    return " ".join(" ".join([read, *heard]).split())


def terms_in(text: str, terms: dict[str, str]) -> list[str]:
    """The removed terms that a text has, whole words in the case of the list, each with what is said instead."""
    return [f"{term}: now {now}" for term, now in terms.items() if re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text)]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_a_removed_term(reports, name):
    assert terms_in(words_of(reports / name), TERMS["everywhere"]) == []


@pytest.mark.parametrize("name", [page for page in PAGES if page.split("/")[1:3] == MADE_UP.split("/") or page.count("/") == 1])
def test_a_page_without_words_of_others_has_no_words_of_developers(reports, name):
    """The made-up trust quotes no document, so every word of its pages is the workbook's."""
    assert terms_in(words_of(reports / name, whole=False), TERMS["in_reports"]) == []


@pytest.mark.parametrize(("term", "name"), TERMS["used"].items())
def test_what_is_said_instead_is_met(reports, term, name):
    assert term in words_of(reports / name)


@pytest.mark.parametrize("report", [MADE_UP, REAL[0]])
def test_no_cell_of_the_workbook_has_a_removed_term(reports, report):
    book = openpyxl.load_workbook(reports / "public" / report / "tables.xlsx", read_only=True)
    sheets = {sheet.title: [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None] for sheet in book}
    own = {title: " ".join(cells) for title, cells in sheets.items() if title != "Action plan"}
    assert len(own) > 9
    assert {title: terms_in(f"{title} {words}", TERMS["everywhere"]) for title, words in own.items()} == {title: [] for title in own}


@pytest.mark.parametrize(("code", "year"), [("EXA", 2025), ("RRU", 2019)])
def test_the_committee_paper_has_no_removed_term(reports, code, year):
    draft = open_report(code, year, reports.parent).paper_draft("docx")
    blocks = [block for part in draft.parts for block in part.blocks]
    texts = [block.text for block in blocks if isinstance(block, PaperHeading | PaperText)]
    texts += [item for block in blocks if isinstance(block, PaperList) for item in block.items]
    tables = [block for block in blocks if isinstance(block, PaperTable)]
    heads = [head for table in tables for head in (table.caption, *table.heads)]
    assert len(texts) > 20
    assert len(tables) > 2
    words = " ".join([*texts, *heads, *draft.to_do])
    assert terms_in(words, TERMS["everywhere"] | TERMS["in_reports"]) == []


def test_a_removed_term_is_seen_and_a_longer_word_is_not():
    assert terms_in("Figures are masked.", TERMS["in_reports"]) == ["masked: now hidden"]
    assert terms_in("Unmasked, and a fault-finder's commitments.", {"masked": "hidden", "commitment": "action"}) == []

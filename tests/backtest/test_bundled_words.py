"""The bundled returns say the prose of their sources in our own words, and name nobody.

A run of seven words that a source has too is taken for copied; numbers, dates, titles, headings and references are facts and stay exact.
"""

import csv
import re
from pathlib import Path

import pytest
import yaml

from wres.parameters import Workspace

WORKSPACE = Workspace.at()
SOURCES = {  # code and year: the table made from the document, and its text
    ("RRU", 2019): ("actions_las.csv", "003"),
    ("RT5", 2024): ("actions_lpt.csv", "004"),
    ("LLR", 2021): ("actions_llr_ccgs.csv", "001"),
    ("WIRRAL", 2022): ("actions_wirral.csv", "002"),
    ("LCC", 2010): ("actions_leicester_city_council.csv", "000"),
}
PROSE = ["objective", "action", "requirement", "progress", "milestones", "outcome", "notes"]
CELLS = ["action", "detail_required", "objective", "section_theme", "milestones", "progress_update", "outcome_kpi"]
REFERENCES = ["title", "links", "type", "name", "Agenda item"]  # of an organisation file
LONGEST = 7  # words in a row that nobody shares with a source by chance
MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def theirs(shared: Path, code: str, year: int) -> list[dict[str, str]]:
    return rows_of(shared / "sources" / SOURCES[code, year][0])


def text_of(shared: Path, code: str, year: int) -> str:
    return next((shared / "sources").glob(f"{SOURCES[code, year][1]}_*.txt")).read_text(encoding="utf-8")


def words_of(text: str) -> list[str]:
    """Words alone: numbers, dates and what holds a digit are facts, and are to be the same."""
    return [word for word in re.findall(r"[^\W_]+", text.lower()) if not re.search(r"\d", word) and word not in MONTHS]


def runs(text: str) -> set[str]:
    words = words_of(text)
    return {" ".join(words[start : start + LONGEST]) for start in range(len(words) - LONGEST + 1)}


def source_runs(shared: Path, code: str, year: int) -> set[str]:
    """Runs of the text, and of its cells as put together again where a page break had cut them."""
    cells = [row[column] for row in theirs(shared, code, year) for column in CELLS]
    return set().union(runs(text_of(shared, code, year)), *(runs(cell) for cell in cells))


def prose_of_parameters(code: str) -> list[str]:
    """The texts of an organisation file, without the plan's own headings and what is a reference."""
    kept: list[str] = []

    def gather(node, key: str) -> None:
        if isinstance(node, dict):
            for name, one in node.items():
                if name != "columns":
                    gather(one, str(name))
        elif isinstance(node, list):
            for one in node:
                gather(one, key)
        elif isinstance(node, str) and key not in REFERENCES:
            kept.append(node)

    gather(yaml.safe_load(WORKSPACE.organisation_file(code).read_text(encoding="utf-8")), "")
    return kept


@pytest.mark.parametrize(("code", "year"), SOURCES)
def test_the_prose_is_our_own(shared, code, year):
    texts = [row[column] for row in rows_of(WORKSPACE.return_folder(code, year) / "actions.csv") for column in PROSE]
    texts += [path.read_text(encoding="utf-8") for path in sorted((WORKSPACE.data / code).glob("*/commentary.md"))]
    texts += prose_of_parameters(code)
    source = source_runs(shared, code, year)
    assert source
    assert [run for text in texts for run in sorted(runs(text) & source)] == []


@pytest.mark.parametrize("name", sorted(WORKSPACE.frameworks))
def test_framework_titles_are_our_own(shared, name):
    source = set().union(*(runs(text_of(shared, *key)) for key in SOURCES))
    titles = [item.title for item in WORKSPACE.frameworks[name].items.values()]
    assert [title for title in titles if runs(title) & source] == []


def names_in(shared: Path) -> set[str]:
    """Words of people's names: what the documents print beside a role and the tables, which give roles alone, do not."""
    roles = r"(?:Diversity Consultant|Staff Survey Consultant|Chief Executive|Executive|Deputy Director|Director|Head|CEO|Chair)"
    word = r"[A-Z][a-z]+(?:[A-Z][a-z]+)?"
    name = rf"({word}(?:\s*[-–\s]\s*{word})*)"
    patterns = [rf"{name},?\s*[-–]?\s*{roles}", rf"(?:Chair|Chief Executive|Sponsor:)\s+{name}"]
    texts = [text_of(shared, *key) for key in SOURCES]
    beside_a_role = " ".join(hit for text in texts for pattern in patterns for hit in re.findall(pattern, text))
    tables = [row for key in SOURCES for row in theirs(shared, *key)] + rows_of(shared / "sources" / "framework_items.csv")
    known = {word.lower() for row in tables for cell in row.values() for word in re.findall(r"[A-Za-z]+", cell)}
    known |= {word for text in texts for word in re.findall(r"\b[a-z]+\b", text)}
    return {word for word in re.findall(word, beside_a_role) if word.lower() not in known}


def test_names_are_found_where_there_are_any(shared):
    assert len(names_in(shared)) >= 15


def test_nobody_is_named(shared):
    names = names_in(shared)
    folders = [WORKSPACE.data, WORKSPACE.root / "params", WORKSPACE.root / "docs"]
    texts = {
        path: path.read_text(encoding="utf-8")
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in (".csv", ".md", ".yaml")
    }
    assert texts
    assert {(path.name, word) for path, text in texts.items() for word in re.findall(r"\b[A-Z][A-Za-z]+\b", text) if word in names} == set()

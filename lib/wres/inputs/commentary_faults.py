"""What a page cannot show of a commentary, or a reader cannot use: images, links without words, tables without headings, HTML."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from wres.findings import Finding
from wres.parameters import Checks

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")
SAYS_NOTHING = re.compile(
    r"(?:please )?(?:click |tap |see |read |follow )?(?:here|this|this link|link|more|more here|this page|read more|learn more)[.…>]*"
)
ELSEWHERE = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
TOKEN = re.compile(r"\{\{[^{}]*\}\}")
QUOTED = 60  # letters


def commentary_faults(text: str, label: str, checks: Checks) -> list[Finding]:
    """A finding for each thing that the page leaves out or that some readers cannot use, with its line."""
    faults = [(check, line, what) for check, line, what in _faults(text)]
    return [checks.finding(check, f"{label}, line {line}", what=what) for check, line, what in dict.fromkeys(faults)]


def links_out(target: str) -> bool:
    """Whether a link can be followed from a page that is one file: an address, an e-mail, or a place on the page itself."""
    return bool(ELSEWHERE.match(target))


def _faults(text: str) -> Iterator[tuple[str, int, str]]:
    line, in_head = 1, False
    for token in MARKDOWN.parse(text):
        line = token.map[0] + 1 if token.map else line
        in_head = token.type == "thead_open" or (in_head and token.type != "thead_close")
        if token.type == "html_block":
            yield "commentary html", line, _excerpt(token.content)
        elif token.type == "inline":
            if in_head and not token.content.strip():
                yield "commentary table heading", line, ""
            yield from ((check, line, what) for check, what in _inline(token.children or []))
        if token.type in ("inline", "fence", "code_block") and re.search(r"\{\{|\}\}", TOKEN.sub("", token.content)):
            yield "commentary token", line, _excerpt(token.content)


def _inline(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    for place, token in enumerate(tokens):
        if token.type == "image":
            yield "commentary image", _excerpt(token.content) or str(token.attrs.get("src") or "without a file")
        elif token.type == "html_inline":
            yield "commentary html", _excerpt(token.content)
        elif token.type == "link_open":
            words = _words_until(tokens[place + 1 :], "link_close")
            target = str(token.attrs.get("href") or "")
            if not words.strip() or SAYS_NOTHING.fullmatch(words.strip().lower()):
                yield "commentary link words", words.strip() or target or "[]()"
            if not links_out(target):
                yield "commentary link target", target or "no address"


def _words_until(tokens: list[Token], end: str) -> str:
    words = []
    for token in tokens:
        if token.type == end:
            break
        words.append(token.content)
    return "".join(words)


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else line[:QUOTED] + " ..."

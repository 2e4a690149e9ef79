"""The glossary of a page, cut down to the abbreviations that the page uses."""

import re

TERM = re.compile(r'<div data-term="(?P<term>[^"]+)">.*?</div>', re.DOTALL)
GLOSSARY = re.compile(r'<section class="glossary">.*?</section>', re.DOTALL)
CONTENT = "<main"


def with_terms_used(page: str) -> str:
    """The page, whose glossary keeps the terms that stand elsewhere in its content; a glossary that keeps none is left out."""
    terms = TERM.findall(page)
    if not terms:
        return page
    content = GLOSSARY.sub("", page[max(page.find(CONTENT), 0) :])
    used = {term for term in terms if _is_used(term, content)}
    page = TERM.sub(lambda term: term[0] if term["term"] in used else "", page)
    return page if used else GLOSSARY.sub("", page)


def _is_used(term: str, content: str) -> bool:
    """Whether a term is a word of its own, or in the plural, somewhere; the letters are looked for first, which is far quicker."""
    place = content.find(term)
    word = re.compile(rf"(?<!\w){re.escape(term)}(?:s|'s)?(?!\w)") if place >= 0 else None
    while word and place >= 0:
        if word.match(content, place):
            return True
        place = content.find(term, place + 1)
    return False

"""A page explains the abbreviations that it uses, and no others."""

import re

from wres.rendering.glossary import with_terms_used


def a_page(words: str, *terms: str) -> str:
    lines = "".join(f'<div data-term="{term}"><dt>{term}</dt><dd>What BME means</dd></div>' for term in terms)
    return f'<header>NHS</header><main><p>{words}</p><section class="glossary"><h3>Abbreviations</h3><dl>{lines}</dl></section></main>'


def terms(page: str) -> list[str]:
    return re.findall(r"<dt>(.*?)</dt>", page)


def test_terms_that_stand_in_the_content_are_kept_in_their_order():
    assert terms(with_terms_used(a_page("HR leads of ICBs, R&amp;D", "HR", "ICB", "ICS", "NHS", "R&amp;D"))) == ["HR", "ICB", "R&amp;D"]


def test_a_term_within_a_word_or_in_the_glossary_alone_is_not_used():
    assert terms(with_terms_used(a_page("THREE HRBP of ICS", "BME", "HR", "ICS"))) == ["ICS"]


def test_without_a_term_that_is_used_there_is_no_glossary():
    assert with_terms_used(a_page("Nothing", "BME")) == "<header>NHS</header><main><p>Nothing</p></main>"


def test_a_page_without_a_glossary_is_left_as_it_is():
    assert with_terms_used("<main>BME</main>") == "<main>BME</main>"

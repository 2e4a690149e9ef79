"""The analyst's Markdown as HTML that belongs where it stands: below the section's heading, in a page that is one file."""

from collections.abc import Sequence
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from wres.inputs.commentary_faults import links_out

SECTION = 2  # the level of the heading that the words stand under
LOWEST = 6


class _Renderer(RendererHTML):
    """HTML without what a page of one file cannot show."""

    def image(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """The words of an image; its file is not part of the page."""
        return escape(tokens[idx].content)

    def link_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """A link that can be followed from the page; of another, and of one without words, only the words."""
        follows = links_out(str(tokens[idx].attrs.get("href") or "")) and tokens[idx + 1].type != "link_close"
        env.setdefault("links", []).append(follows)
        return self.renderToken(tokens, idx, options, env) if follows else ""

    def link_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """The end of a link that was begun."""
        return self.renderToken(tokens, idx, options, env) if env["links"].pop() else ""


_MARKDOWN = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table")


def as_html(markdown: str) -> str:
    """Markdown as HTML. Headings follow the section's without a gap; an empty table heading is an empty cell; HTML is text."""
    env: dict[str, Any] = {}
    tokens = _MARKDOWN.parse(markdown, env)
    _below_the_section(tokens)
    for place, token in enumerate(tokens):
        if token.type in ("th_open", "th_close") and not _heads(tokens, place):
            token.tag = "td"
        elif token.type == "th_open":
            token.attrSet("scope", "col")
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, env))


def _below_the_section(tokens: list[Token]) -> None:
    """Renumber headings: each is one level below the nearest earlier one that outranks it."""
    outranking: list[int] = []  # the written levels of the headings that the present one stands under
    for token in tokens:
        if token.type == "heading_open":
            written = int(token.tag[1])
            outranking = [level for level in outranking if level < written] + [written]
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(SECTION + len(outranking), LOWEST)}"


def _heads(tokens: list[Token], place: int) -> bool:
    """Whether the heading of a table that begins or ends at a place has words."""
    inline = tokens[place + 1] if tokens[place].type == "th_open" else tokens[place - 1]
    return bool(inline.content.strip())

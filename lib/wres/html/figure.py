"""A drawing with its caption, in a region that the keyboard can scroll."""

from html import escape


def figure_html(name: str, title: str, caption: str, drawing: str) -> str:
    """A `<figure>` with one focusable region and the sentence that states what it shows; name: its id.

    A drawing keeps a legible size on a phone, so it scrolls there. drawing: HTML; the rest is escaped.
    """
    label = f"Chart: {escape(title, quote=True)}"
    region = f'<div class="drawing" role="group" tabindex="0" aria-label="{label}">{drawing}</div>'
    return f'<figure id="{escape(name, quote=True)}">{region}<figcaption>{escape(caption)}</figcaption></figure>'

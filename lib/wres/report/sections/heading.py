"""What the reader sees first: the title, what must be said before anything else, and what matters most."""

from collections.abc import Sequence
from html import escape

from wres.charts import Picture
from wres.parameters import period
from wres.parameters.organisation import Approval
from wres.report.context import Context
from wres.report.correction_words import Correction
from wres.report.section import Section
from wres.report.statement import Statement
from wres.text import day

DRAFT = "Draft: not approved for publication."
INTERNAL = "Internal: small numbers are shown. Do not publish or share."
MADE_UP = "Made up: this organisation does not exist. Every figure is an example."


def heading(
    context: Context, statements: Sequence[Statement] = (), picture: Picture | None = None, correction: Correction | None = None
) -> Section:  # fmt: skip
    """Title, warnings that must come first, what matters most, and the indicators in one picture.

    statements: what matters most; picture: None without figures; correction: where the report is not as it was approved.
    """
    banner_html = "".join(_banner(kind, words) for kind, words in _banners(context, _is_other(correction)))
    banners_html = (f'<div class="banners">{banner_html}</div>' if banner_html else "") + (_correction(correction) if correction else "")
    first = "".join(_statement(statement, context.words.word) for statement in statements)
    matters = f'<div class="matters">{first}</div>' if first else ""
    top = f"<h1>{escape(title(context))}</h1>{banners_html}"
    if picture and matters:
        return Section([top, f'<div class="first">{matters}', picture, "</div>"])
    return Section([part for part in (top, matters, picture) if part])


def _statement(statement: Statement, word: str) -> str:
    links = "".join(f' <a href="#indicator-{code}">See {word} {escape(code)}</a>.' for code in statement.links)
    return f"<p><strong>{escape(statement.about)}:</strong> {escape(statement.text)}{links}</p>"


def state(context: Context, correction: Correction | None = None) -> str:
    """What must be said before anything else, in a few words each: Internal. Made up. Draft. Corrected since publication."""
    first = [words.partition(": ")[0] for _, words in _banners(context, _is_other(correction))]
    return " ".join(f"{words}." for words in (*first, *([correction.title] if correction else [])))


def _is_other(correction: Correction | None) -> bool:
    return correction is not None and not correction.is_update


def _banners(context: Context, corrected: bool) -> list[tuple[str, str]]:
    """corrected: the report is not the one that was approved, and does not say so."""
    organisation, approval = context.organisation, context.organisation.approval.get(context.year)
    banners = [
        ("internal", INTERNAL, context.internal),
        ("made-up", MADE_UP, organisation.made_up),
        ("draft", DRAFT, approval is None),
        ("approved", f"Approved: {approval_words(approval)}." if approval else "", approval is not None and not corrected),
    ]
    return [(kind, words) for kind, words, applies in banners if applies]


def approval_words(approval: Approval) -> str:
    """By whom, when, and where that is recorded."""
    return ", ".join(filter(None, (approval.by, day(approval.date), approval.reference)))


def title(context: Context) -> str:
    """The title of the report, as its one level-one heading says it."""
    return f"{context.standard.name} report {period(context.year)}: {context.organisation.name}"


def _banner(kind: str, words: str) -> str:
    first, rest = words.split(": ", 1)
    return f'<p class="banner banner-{kind}"><strong>{escape(first)}:</strong> {escape(rest)}</p>'


def _correction(correction: Correction) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in correction.lines)
    lines = f"<ul>{items}</ul>" if items else ""
    kind = "updated" if correction.is_update else "corrected"
    return f'<div class="banner banner-{kind}"><p><strong>{correction.title}:</strong> {escape(correction.sentence)}</p>{lines}</div>'

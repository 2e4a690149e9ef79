"""What the reader sees first: the title, what must be said before anything else, and the facts."""

from collections.abc import Iterable, Sequence
from html import escape

from wres.charts import Picture
from wres.indicators import Figure
from wres.parameters import period
from wres.report.context import Context
from wres.report.section import Section
from wres.report.statement import Statement
from wres.text import day

DRAFT = "Draft: not approved for publication."
INTERNAL = "Internal: small numbers are shown. Do not publish or share."
MADE_UP = "Made up: this organisation does not exist. Every figure is an example."
ORIGINS = {"counts": "counts", "records": "records", "published": "published figures"}


def heading(context: Context, figures: Iterable[Figure], statements: Sequence[Statement] = (), picture: Picture | None = None) -> Section:
    """Title, warnings that must come first, what matters most, the indicators in one picture, and the facts.

    figures: of this year, for what they come from; statements: what matters most; picture: None without figures.
    """
    organisation, approval = context.organisation, context.organisation.approval.get(context.year)
    reference = f", {approval.reference}" if approval and approval.reference else ""
    facts = {
        "Organisation": f"{organisation.name} ({context.code})",
        "Type": organisation.type,
        "Region": organisation.region,
        "System": organisation.system,
        "Reporting year": f"{period(context.year)}, {context.as_at}",
        "Approved": f"{approval.by}, {day(approval.date)}{reference}" if approval else None,
        "Figures from": _origins(figures),
        "Note": organisation.notes.get(context.year),
    }
    rows = "".join(f"<div><dt>{name}</dt><dd>{escape(str(fact))}</dd></div>" for name, fact in facts.items() if fact)
    banner_html = "".join(_banner(kind, words) for kind, words in _banners(context))
    banners_html = f'<div class="banners">{banner_html}</div>' if banner_html else ""
    first = "".join(f"<p><strong>{escape(statement.about)}:</strong> {escape(statement.text)}</p>" for statement in statements)
    parts = [
        f"<h1>{escape(title(context))}</h1>{banners_html}",
        f'<div class="first"><div class="matters">{first}</div>' if first else "",
        picture or "",
        "</div>" if first else "",
        f'<dl class="meta">{rows}</dl>',
    ]
    return Section([part for part in parts if part])


def state(context: Context) -> str:
    """What must be said before anything else, in a word or two each: Internal. Made up. Draft."""
    return " ".join(f"{words.partition(': ')[0]}." for _, words in _banners(context))


def _banners(context: Context) -> list[tuple[str, str]]:
    organisation = context.organisation
    banners = [
        ("internal", INTERNAL, context.internal),
        ("made-up", MADE_UP, organisation.made_up),
        ("draft", DRAFT, organisation.approval.get(context.year) is None),
    ]
    return [(kind, words) for kind, words, applies in banners if applies]


def title(context: Context) -> str:
    """The title of the report, as its one level-one heading says it."""
    return f"{context.standard.name} report {period(context.year)}: {context.organisation.name}"


def _banner(kind: str, words: str) -> str:
    first, rest = words.split(": ", 1)
    return f'<p class="banner banner-{kind}"><strong>{first}:</strong> {rest}</p>'


def _origins(figures: Iterable[Figure]) -> str:
    sources = {figure.source for figure in figures if figure.status != "missing"}
    origins = [words for origin, words in ORIGINS.items() if origin in sources]
    return ", ".join(origins) or "no figures"

"""The products of a year, as the pages that list every product show them: one listing for the public, one for those who review."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from wres.html import Html, TableColumn, html_table

FACTS = {"type": "Type", "region": "Region", "system": "System"}  # of an organisation, with their labels


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One product of a workspace, as its index pages speak of it.

    code: of the organisation; across: it is about many, and has none. Links lead from the folder of the index that shows them, and
    are empty where nothing stands: page and infographic from `public/`, to_page, review, internal and failed from `review/`. state: in
    words, for those who review. approval: whether it is a draft or approved, for the public; empty where another mark says it.
    corrected: what is not as it was approved, in words; empty where all is.
    warnings and accepted: how many are open and how many more were accepted; None where that is not known.
    """

    name: str
    code: str
    year: int
    period: str
    state: str
    page: str = ""
    infographic: str = ""
    to_page: str = ""
    review: str = ""
    internal: str = ""
    failed: str = ""
    problem: str = ""
    warnings: int | None = None
    accepted: int | None = None
    made_up: bool = False
    approval: str = ""
    corrected: str = ""
    across: bool = False
    type: str = ""
    region: str = ""
    system: str = ""


def public_listing(period: str, entries: Sequence[IndexEntry]) -> Html:
    """Links to what is about many organisations of a year, then a list of its reports, each with a small picture."""
    across = "".join(f"<p>{_link(entry.page, entry.name, entry)}</p>" for entry in entries if entry.across)
    reports = [_list_item(entry) for entry in entries if not entry.across]
    if not reports:
        return Html(across)
    counted = f"<p>{len(reports)} report{'' if len(reports) == 1 else 's'} for {escape(period)}</p>"
    return Html(f'{across}{counted}<ul class="reports">{"".join(reports)}</ul>')


def _list_item(entry: IndexEntry) -> str:
    """A report of the list: its infographic where it has one, its link, and what it can be filtered by."""
    words = escape(f"Infographic: {entry.name}, {entry.period}")
    picture = (
        f'<a class="picture" href="{escape(entry.infographic)}"><img src="{escape(entry.infographic)}" alt="{words}" loading="lazy"></a>'
    )
    facts = ", ".join(f'<span class="{name}">{escape(fact)}</span>' for name in FACTS if (fact := getattr(entry, name)))
    about = "".join(f"<p>{line}</p>" for line in (facts, _approval(entry), _correction(entry) if entry.corrected else "") if line)
    thumbnail = picture if entry.infographic else f'<span class="picture" aria-hidden="true">{escape(entry.code)}</span>'
    return f"<li>{thumbnail}<div><p>{_mark(_link(entry.page, entry.name, entry), entry)}</p>{about}</div></li>"


def _approval(entry: IndexEntry) -> str:
    return f'<span class="tag">{escape(entry.approval)}</span>' if entry.approval else ""


def _correction(entry: IndexEntry) -> str:
    return f'<span class="tag tag-corrected">Corrected since publication</span> {escape(entry.corrected)}'


def review_listing(period: str, entries: Sequence[IndexEntry]) -> Html:
    """Every product of a year with its state and what there is of it to open."""
    columns = [
        TableColumn("Report", [_mark(escape(entry.name), entry) for entry in entries], "names"),
        TableColumn("State", [_state(entry) for entry in entries]),
        TableColumn("Warnings open", [_warnings(entry) for entry in entries], "numbers"),
        TableColumn("To open", [_to_open(entry) for entry in entries]),
    ]
    return html_table(f"State of the reports for {period}", columns, css_class="reports")


def _state(entry: IndexEntry) -> Html:
    changed = f"<br>{_correction(entry)}" if entry.corrected else ""
    if not entry.failed:
        return Html(escape(entry.state) + changed)
    parts = (f"{escape(entry.state)}.", escape(entry.problem), _link(entry.failed, "Findings", entry))
    return Html(" ".join(filter(None, parts)) + changed)


def _warnings(entry: IndexEntry) -> str:
    accepted = f" ({entry.accepted} more accepted)" if entry.accepted else ""
    return ("not known" if entry.warnings is None else str(entry.warnings)) + accepted


def _to_open(entry: IndexEntry) -> Html:
    places = {"Review": entry.review, "Public edition": entry.to_page, "Internal edition": entry.internal}
    return Html(" ".join(_link(to, words, entry) for words, to in places.items() if to))


def _mark(name: str, entry: IndexEntry) -> Html:
    """A name with the code and, where it is, that it is made up. name: HTML."""
    code = f' <span class="code">{escape(entry.code)}</span>' if entry.code else ""
    return Html(name + code + (' <span class="tag tag-made-up">Made up</span>' if entry.made_up else ""))


def _link(to: str, words: str, entry: IndexEntry) -> str:
    """A link that says, read alone, whose it is and of which year."""
    whose = ("" if words == entry.name else f", {entry.name}") + f", {entry.period}"
    return f'<a href="{escape(to)}">{escape(words)}<span class="visually-hidden">{escape(whose)}</span></a>'

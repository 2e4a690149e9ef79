"""Findings as tables, counted in words, and chosen among without script."""

from collections.abc import Sequence
from html import escape

from wres.findings import SEVERITIES, Finding
from wres.html import Html, TableColumn, html_table
from wres.report.finding_links import FindingLinks
from wres.report.section import Section
from wres.text.lists import quantity

COLUMNS = {"where": "Where", "what": "What", "why": "Why it matters", "how_to_fix": "What to do", "accepted": "Accepted"}
NO_LINKS = FindingLinks()


def findings_table(findings: Sequence[Finding], caption: str, with_severity: bool = False, links: FindingLinks = NO_LINKS) -> str:
    """A row for each finding; the column of acceptances only where there are any.

    with_severity: of several severities, said in each row; else all are of one. Each place is a link where it can be opened.
    """
    titles = {"severity": "Kind", **COLUMNS} if with_severity else dict(COLUMNS)
    if not any(finding.accepted for finding in findings):
        del titles["accepted"]
    (heading, heads), *others = ((title, [_cell(finding, name, links) for finding in findings]) for name, title in titles.items())
    columns = [TableColumn(heading, heads, "names"), *(TableColumn(*other) for other in others)]
    css_class = "findings" if with_severity or not findings else f"findings of-{findings[0].severity}"
    return html_table(caption, columns, css_class=css_class)


def still_open(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that nobody has accepted."""
    return [finding for finding in findings if not finding.accepted]


def open_sentence(findings: Sequence[Finding]) -> str:
    """How many findings are open, by severity, and how many are accepted."""
    severities = [finding.severity for finding in still_open(findings)]
    counts = ", ".join(quantity(severities.count(severity), severity) for severity in SEVERITIES)
    accepted = len(findings) - len(severities)
    first = f"{quantity(len(severities), 'finding')} {'is' if len(severities) == 1 else 'are'} open: {counts}." if severities else ""
    return " ".join(
        part for part in (first or "No finding is open.", f"{accepted} accepted, not counted as open." if accepted else "") if part
    )


def findings_to_answer(findings: Sequence[Finding]) -> Section:
    """How many findings are open, and a choice of which to show, which works by the style sheet alone."""
    if not findings:
        return Section(["<p>There are no findings.</p>"])
    severities = [finding.severity for finding in findings]
    kinds = {"all": f"All ({len(findings)})"} | {
        severity: f"{severity.capitalize()}s ({severities.count(severity)})" for severity in SEVERITIES if severity in severities
    }
    unanswered = len(still_open(findings))
    states = {"any": "All", "open": f"Open ({unanswered})", "accepted": f"Accepted ({len(findings) - unanswered})"}
    parts = [_choice("Kind", "kind", kinds)] + ([_choice("State", "state", states)] if 0 < unanswered < len(findings) else [])
    choices = f'<div class="choices">{"".join(parts)}</div>'
    return Section([f"<p>{escape(open_sentence(findings))}</p>", choices, *_nothing_to_show(findings)])


def _nothing_to_show(findings: Sequence[Finding]) -> list[str]:
    """For each choice that no finding fits, a sentence that the style sheet shows when it is chosen."""
    pairs = {(finding.severity, "accepted" if finding.accepted else "open") for finding in findings}
    severities, states = ({pair[place] for pair in pairs} for place in (0, 1))
    return [
        f'<p class="none-fits none-{severity}-{state}">No {severity} is {state}.</p>'
        for severity in SEVERITIES
        for state in ("open", "accepted")
        if len(states) > 1 and severity in severities and (severity, state) not in pairs
    ]


def _choice(legend: str, name: str, choices: dict[str, str]) -> str:
    """One group of radio buttons; the first choice shows everything."""
    first = next(iter(choices))
    checked = {first: " checked"}
    buttons = "".join(
        f'<label><input type="radio" name="finding-{name}" id="show-{choice}"{checked.get(choice, "")}> {escape(label)}</label>'
        for choice, label in choices.items()
    )
    return f"<fieldset><legend>{legend}</legend>{buttons}</fieldset>"


def _cell(finding: Finding, name: str, links: FindingLinks) -> str:
    """A cell; what the style sheet chooses by is marked in it."""
    text = str(getattr(finding, name))
    if name == "severity":
        return Html(f'<span class="severity-{text}">{text}</span>')
    if name == "accepted" and text:
        return Html(f'<span class="accepted">{escape(text)}</span>')
    return _place(finding, links) if name == "where" else text


def _place(finding: Finding, links: FindingLinks) -> str:
    address, indicator = links.of(finding), links.indicator_of(finding)
    place = Html(f'<a href="{escape(address)}">{escape(finding.where)}</a>') if address else finding.where
    if not indicator:
        return place
    return Html(
        f'{place if address else escape(finding.where)}<br><a href="#indicator-{escape(indicator)}">indicator {escape(indicator)}</a>'
    )

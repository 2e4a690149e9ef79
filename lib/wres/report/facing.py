"""What faces the reader first and last: the title and its facts, the nine at a glance, how to read it all."""

from html import escape
from typing import TYPE_CHECKING, Any

from wres.findings import Finding
from wres.indicators.figures import Figure
from wres.parameters import period
from wres.report.prose import as_html
from wres.report.saving import file_name
from wres.report.section import Section
from wres.report.tokens import fill_tokens
from wres.report.words import period_of
from wres.text import day, number, short_reason

if TYPE_CHECKING:
    from wres.report.report import Report

HEADLINE = {  # the measure that stands for an indicator of each kind
    "representation": "share", "relative_likelihood": "relative_likelihood", "survey_percentage": "percentage",
    "board_difference": "difference",
}  # fmt: skip
MARKS = {"better": "▲ better", "worse": "▼ worse", "no real change": "● no real change", "not comparable": "○ not comparable"}
CLASSES = {"better": "better", "worse": "worse", "no real change": "same", "not comparable": "none"}
DRAFT = "DRAFT. Not yet approved for publication."
INTERNAL = "INTERNAL. Small numbers are not hidden: do not publish or pass on."
MADE_UP = "MADE UP. This organisation does not exist, and every figure here is invented to show what a report looks like."


def title(report: "Report") -> str:
    """The title of the report, as its one level-one heading says it."""
    return f"{report.standard.name} report {period(report.year)}: {report.organisation.name}"


def heading(report: "Report") -> Section:
    """Title, warnings that must come first, and the facts."""
    organisation, approval = report.organisation, report.organisation.approval.get(report.year)
    facts = {
        "Organisation": f"{organisation.name} ({report.code})",
        "Type": organisation.type,
        "Region": organisation.region,
        "System": organisation.system,
        "Reporting year": f"{period(report.year)}, {period_of('snapshot', report.year, report.rules)}",
        "Approved": f"{approval.by}, {day(approval.date)}" + (f", {approval.reference}" if approval.reference else "")
        if approval
        else None,
        "Figures from": _given(report),
        "Note": organisation.notes.get(report.year),
    }
    rows = "".join(f"<div><dt>{name}</dt><dd>{escape(str(value))}</dd></div>" for name, value in facts.items() if value)
    said = [
        ("internal", INTERNAL, report.edition == "internal"),
        ("made-up", MADE_UP, organisation.made_up),
        ("draft", DRAFT, approval is None),
    ]
    banners = "".join(_banner(kind, words) for kind, words, shown in said if shown)
    return Section([f'<h1>{escape(title(report))}</h1>{banners}<dl class="meta">{rows}</dl>'])


def summary(report: "Report") -> Section:
    """A tile for each indicator, and the analyst's summary."""
    tiles = "".join(_tile(report, code) for code in report.standard.main_indicators)
    return Section([commentary(report, "summary"), f'<ul class="summary-tiles">{tiles}</ul>'])


def commentary(report: "Report", heading: str) -> str:
    """The analyst's own words under a heading, with their figures filled in; nothing when there are none."""
    text = report.commentary.get(heading, "").strip()
    if not text:
        return ""
    filled, _ = fill_tokens(text, report.this_year)
    return f'<div class="commentary">{as_html(filled)}</div>'


def token_findings(report: "Report") -> list[Finding]:
    """A warning for each token of the commentary that names no figure."""
    written = report.figures[report.year].returned.commentary
    unknown = [(heading, token) for heading, text in written.items() for token in fill_tokens(text, report.this_year)[1]]
    return [
        Finding(
            "warning", "unknown token", f"commentary.md, ## {heading}", f"{token} names no figure of this report.",
            "Readers would see the token instead of a number.",
            "Write indicator, measure and, where there are several, the group: {{2.relative_likelihood}} or {{5.percentage.bme}}.",
        )
        for heading, token in unknown
    ]  # fmt: skip


def about(report: "Report") -> Section:
    """How to read the figures, and where to have them as data."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in about_lines(report))
    files = {"tables.xlsx": "All figures as a spreadsheet", "indicators.csv": "All figures as CSV", "actions.csv": "The action plan as CSV"}
    links = "".join(f'<li><a href="{file_name(name, report.edition)}">{words}</a></li>' for name, words in files.items())
    downloads = f'<ul class="downloads">{links}</ul>'
    terms = "".join(f"<dt>{escape(term)}</dt><dd>{escape(words)}</dd>" for term, words in report.organisation.glossary.items())
    return Section([lines, downloads, f"<h3>Abbreviations</h3><dl>{terms}</dl>" if terms else ""])


def about_lines(report: "Report") -> list[str]:
    """The rules of reading in sentences, from the parameters of the year."""
    words, rules, hidden = report.words, report.rules, report.workspace.disclosure(report.code, report.year)
    lines = [
        f"{words.comparison} is this organisation's word for staff from all ethnic groups but the White ones. "
        "White means White British, White Irish and any other White background.",
        f"Figures speak of three periods: {period_of('snapshot', report.year, rules)} ({words.word}s 1 and 9), "
        f"{period_of('financial_year', report.year, rules)} (2 to 4) and the {period_of('survey', report.year, rules)} (5 to 8).",
        f"A relative likelihood is a ratio, calculated from counts and rounded only to be shown. Between {rules.non_adverse.low:.2f} and "
        f"{rules.non_adverse.high:.2f} it is not called adverse. Intervals are at {rules.confidence:.0%}.",
        f"A change of less than {rules.movement.percent:g} percentage points, or {rules.movement.ratio:g} in a ratio's distance from 1, "
        "is called no real change. Nothing is compared across a break in a series.",
    ]
    if report.edition != "internal" and hidden.threshold:
        lines.append(
            f"Counts from 1 to {hidden.threshold - 1} are hidden to protect people, with whatever would give them back, "
            f"and so are survey results with fewer than {hidden.survey_responses} responses: [c]. "
            "[x] means not available, [z] not applicable."
        )
    return [*lines, *rules.notes]


def _banner(kind: str, words: str) -> str:
    first, rest = words.split(". ", 1)
    return f'<p class="banner banner-{kind}"><strong>{first}.</strong> {rest}</p>'


def _given(report: "Report") -> str:
    sources = {row.source for row in report.this_year if row.status != "missing"}
    kinds = {"counts": "counts", "records": "records", "published": "published figures"}
    return ", ".join(words for kind, words in kinds.items() if any(source.startswith(kind) for source in sources)) or "no figures"


def _tile(report: "Report", code: str) -> str:
    indicator = report.standard.indicators[code]
    row = headline(report, code)
    shown = short_reason(row.reason).capitalize() if row.status == "missing" else _value(row)
    moved = movement_of(report, row)
    judged = moved.judgement if moved else ""
    mark = MARKS.get(judged, "") if judged != "not comparable" or report.year - 1 in report.figures else "○ no year before"
    movement = f'<p class="tile-movement movement {CLASSES[judged]}">{mark}</p>' if judged and row.status == "ok" else ""
    name = f'<span class="tile-number">{code}</span> <span class="tile-title">{escape(indicator.short)}</span>'
    kind = "tile-value tile-missing" if row.status == "missing" else "tile-value"
    note = f'<p class="tile-note">{escape(_note(report, code, row))}</p>'
    return f'<li class="tile"><a href="#indicator-{code}">{name}</a><p class="{kind}">{escape(shown)}</p>{note}{movement}</li>'


def _value(row: Figure) -> str:
    return number(row.value, row.unit, row.status, row.reason, row.source).removesuffix(" points")


def _note(report: "Report", code: str, row: Figure) -> str:
    words, indicator = report.words, report.standard.indicators[code]
    if row.status == "missing":
        return "for this year"
    if indicator.kind == "relative_likelihood":
        return f"relative likelihood, {words.group(row.group)}"
    if indicator.kind == "survey_percentage":
        others = report.this_year.whole(code, "percentage", report.standard.reference_group)
        return f"of {words.comparison} staff" + "".join(f"; {words.reference} {_value(other)}" for other in others[:1])
    if indicator.kind == "board_difference":
        return f"percentage points: {words.comparison} share of the board minus that of the workforce"
    return f"of the workforce are {words.comparison} staff"


def headline(report: "Report", code: str) -> Figure:
    """The one measure that stands for an indicator: the overall one, of the comparison group where it has groups."""
    rows = report.this_year.whole(code, HEADLINE[report.standard.indicators[code].kind])
    return next((row for row in rows if row.group == report.standard.comparison_group), rows[0])


def movement_of(report: "Report", row: Figure) -> Any:
    """What moved of a figure for the whole organisation since the year before; None when there is no such figure."""
    return report.moved.get((row.indicator, row.measure, row.group, row.band))


def workforce_share(report: "Report") -> Figure | None:
    """The comparison group's share of the whole workforce."""
    shares = (row for code in report.standard.indicators for row in report.this_year.whole(code, "share", report.standard.comparison_group))
    return next(shares, None)

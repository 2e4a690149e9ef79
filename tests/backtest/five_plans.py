"""The five published documents: what of them is held and shown, how far an import agrees, and what the checker asks.

Run as a script it writes docs/coverage.md (make documentation does, where the sources lie beside the checkout).
"""

import difflib
import functools
import html
import re
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment

from wres.charts import Chart, Picture
from wres.inputs.plans import import_plan
from wres.parameters import Workspace
from wres.report import open_report

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared" / "sources"
PLANS = {"LCC": ("LCC", 2010), "LLR": ("LLR", 2021), "WIR": ("WIRRAL", 2022), "LAS": ("RRU", 2019), "LPT": ("RT5", 2024)}
SOURCES = {
    "LCC": ("000", "leicester_city_council"),
    "LLR": ("001", "llr_ccgs"),
    "WIR": ("002", "wirral"),
    "LAS": ("003", "las"),
    "LPT": ("004", "lpt"),
}
CELLS = {  # column of `actions` to the column of the expected table
    "action_no": "action_no", "action": "action", "requirement": "detail_required", "leads": "lead_text", "due_text": "due_text",
    "status": "status_text", "progress": "progress_update", "milestones": "milestones", "outcome": "outcome_kpi",
}  # fmt: skip
AGREES = 0.9  # of the words of a cell, in order
JUDGEMENTS = ("right", "trivial", "duplicate", "misleading", "wrong")
RIGHT = JUDGEMENTS[:2]
AUTHORS = "the workbook's authors"
KINDS = {"p": "public page", "r": "review page", "i": "import", "f": "review page of another year"}


def features() -> pd.DataFrame:
    """The features of the five documents: id, what, where it is held, the evidence that shows it, or why it is not held."""
    return pd.read_csv(HERE / "features.csv", dtype=str, keep_default_na=False)


@functools.cache
def page(code: str, year: int, review: bool) -> str:
    """The words of a report: its public sections, and with `review` the reviewer's too."""
    report = open_report(code, year)
    sections = [report.heading(), report.summary(), *(report.indicator(number) for number in report.context.standard.main_indicators)]
    sections += [
        report.progression(),
        report.trend(),
        report.targets(),
        report.plan_glance(),
        report.plan(),
        report.plan_dates(),
        report.plan_coverage(),
    ]
    sections += [report.decision(), report.paper(), report.about(), *([report.readiness(), report.checks()] if review else [])]
    parts = [part for section in sections for part in section.parts]
    charts = [part.chart if isinstance(part, Picture) else part for part in parts]
    texts = [f"{part.title} {part.words} {part.description} {part.caption}" if isinstance(part, Chart) else part for part in charts]
    return _words_of_html(" ".join(texts))


@functools.cache
def imported(document: str):
    """The import of a document's text, with the organisation's own labels of columns."""
    code, year = PLANS[document]
    workspace = Workspace.at()
    (path,) = SHARED.glob(f"{SOURCES[document][0]}_*.txt")
    return import_plan(path, workspace.organisation(code).plan_of(year).columns, workspace.column_synonyms.plan)


def shown(feature: pd.Series) -> bool:
    """Whether the evidence of a feature is where it should be."""
    kind, _, text = feature["evidence"].partition(":")
    documents = [feature["id"].split("-")[0]] if not feature["id"].startswith("X") else list(PLANS)
    if kind == "i":
        found = [imported(document) for document in documents]
        texts = [text for one in found for row in [*one.rows, *one.review] for text in row.values()]
        return any(text in " ".join(one.split()) for one in texts)
    if kind[:1] == "f":
        return text in page("RRU", int(kind[1:]), True)
    return any(text in page(*PLANS[document], kind == "r") for document in documents)


def agreement(document: str) -> pd.DataFrame:
    """One row a cell of the expected table that holds something on either side: column, and whether the import agrees."""
    expected = pd.read_csv(SHARED / f"actions_{SOURCES[document][1]}.csv", dtype=str, keep_default_na=False)
    columns = list(Workspace.at().standard.tables["actions"].columns)
    rows = imported(document).actions(columns)
    likeness = np.array([[_row_likeness(one, other) for _, other in rows.iterrows()] for _, one in expected.iterrows()])
    matched = dict(zip(*linear_sum_assignment(-likeness), strict=True))
    cells = []
    for place, (_, row) in enumerate(expected.iterrows()):
        ours = rows.iloc[matched[place]] if place in matched and likeness[place, matched[place]] > 0.45 else None
        for column, theirs in CELLS.items():
            given = "" if ours is None else ours[column]
            if (column != "action_no" or row["action_no_origin"] == "printed") and (row[theirs] or given):
                cells.append((column, _agrees(column, row[theirs], given)))
    return pd.DataFrame(cells, columns=["column", "agrees"])


def findings() -> pd.DataFrame:
    """What the checker asks about the five plans: document, severity, check, where, what."""
    found = [
        pd.DataFrame(
            [(finding.severity, finding.check, finding.where, finding.what) for finding in open_report(*where).plan_findings],
            columns=["severity", "check", "where", "what"],
        ).assign(document=document)
        for document, where in PLANS.items()
    ]
    return pd.concat(found, ignore_index=True)


def known_faults() -> pd.DataFrame:
    """Faults that a reader of the sources listed before the checker was tried: document, fault, check and a part of what it says."""
    return pd.read_csv(HERE / "plan_faults.csv", dtype=str, keep_default_na=False)


def judged() -> pd.DataFrame:
    """Judgements of findings: plan, check, where, judgement, reason, judge. A finding may have several, of several judges.

    judgement is one of JUDGEMENTS. The judge AUTHORS is not independent; everybody else is.
    """
    return pd.read_csv(HERE / "plan_findings_judged.csv", dtype=str, keep_default_na=False)


def readings() -> pd.DataFrame:
    """Earlier judgements of all findings at once, as totals: when, judge, what was read, findings, a column for each of JUDGEMENTS, remarks."""
    return pd.read_csv(HERE / "plan_findings_readings.csv", dtype=str, keep_default_na=False)


def standing(asked: pd.DataFrame) -> pd.DataFrame:
    """The judgements of findings that still come, with the severity and words of the finding."""
    findings_now = asked.rename(columns={"document": "plan"})[["plan", "check", "where", "severity", "what"]]
    return judged().merge(findings_now.drop_duplicates(["plan", "check", "where"]), on=["plan", "check", "where"])


def precision(judgements: pd.Series) -> float:
    """The share of judgements that call a finding right, trivial ones among them."""
    return float(judgements.isin(RIGHT).mean())


def is_found(fault: pd.Series, asked: pd.DataFrame) -> bool:
    """Whether the checker asks about a known fault."""
    rows = asked[(asked["document"] == fault["document"]) & (asked["check"] == fault["check"])]
    return bool((rows["where"] + " " + rows["what"]).str.contains(fault["says"], regex=False).any())


def coverage_page() -> str:
    """docs/coverage.md."""
    table, asked, faults = features(), findings(), known_faults()
    table["shown"] = [bool(row["evidence"]) and shown(row) for _, row in table.iterrows()]
    found = sum(is_found(fault, asked) for _, fault in faults.iterrows())
    lines = [
        "# What the workbook holds of five published plans",
        "",
        "Made by `make documentation` from the bundled returns and, where the sources lie beside the checkout, from their text; a test keeps it so.",
        "",
        "## Features",
        "",
        f"{table['shown'].sum()} of {len(table)} features of the five documents are held and shown.",
        "A feature counts when its evidence, a piece of text, is on the public page, on the review page or in the import of that document.",
        "",
        "| document | features | held and shown |",
        "|---|---|---|",
        *(
            f"| {name} | {len(rows)} | {rows['shown'].sum()} |"
            for name, rows in table.groupby(table["id"].str.split("-").str[0], sort=False)
        ),
        "",
        "## Agreement of the import with the source, cell by cell",
        "",
        f"A cell agrees when {AGREES:.0%} of the words are the same in the same order; names of people before a role do not count.",
        "",
        "| document | cells | agree | actions | entries to review |",
        "|---|---|---|---|---|",
    ]
    for document in PLANS:
        cells, one = agreement(document), imported(document)
        percent = f"{cells['agrees'].mean():.0%}"
        lines.append(f"| {document} | {len(cells)} | {cells['agrees'].sum()} ({percent}) | {len(one.rows)} | {len(one.review)} |")
    lines += [
        "",
        "## Findings on the plans",
        "",
        f"{len(asked)} findings: {asked['severity'].eq('warning').sum()} warnings and {asked['severity'].eq('note').sum()} notes.",
        f"Of {len(faults)} faults listed from the sources it finds {found}. The list was made by the authors and grew with the checks, so it measures no recall.",
        "",
        "The bundled plans are paraphrased, apart from dates, numbers, codes, references, abbreviations and printed faults. So a finding quotes the bundled",
        'plan, and its words are not always those of the document. What a transcript lost is listed under "check the transcript", apart from what to ask the plan\'s author.',
        "",
        "### Who judged the findings",
        "",
        "A finding is right, right but trivial, a duplicate of another, misleading in its words, or wrong. Precision is the share that is right, trivial ones among them.",
        "",
        *_readings_table(asked),
        "",
        "### Findings by check",
        "",
        "| check | " + " | ".join(PLANS) + " |",
        "|---|" + "---|" * len(PLANS),
    ]
    counts = asked.groupby(["check", "document"], sort=False).size().unstack(fill_value=0).reindex(columns=list(PLANS), fill_value=0)
    lines += [
        f"| {check} | " + " | ".join(str(number) for number in row) + " |"
        for check, row in zip(counts.index, counts.to_numpy(), strict=True)
    ]
    missed = [f"- {fault['document']}: {fault['fault']}" for _, fault in faults.iterrows() if not is_found(fault, asked)]
    lines += ["", "Listed and not found:", "", *(missed or ["- none"]), "", "## Every feature", ""]
    lines += ["| id | what it is | where it is held | shown on |", "|---|---|---|---|"]
    for _, row in table.iterrows():
        place = KINDS[row["evidence"][:1]] if row["shown"] else row["not_held"] or "not shown"
        lines.append(f"| {row['id']} | {row['what']} | {row['where'] or '-'} | {place} |")
    return "\n".join(lines) + "\n"


def _readings_table(asked: pd.DataFrame) -> list[str]:
    """Every reading of the findings with who made it: those of earlier findings as totals, those of today's from their judgements."""
    lines = [
        "| when, and which findings | judge | judged | " + " | ".join(JUDGEMENTS) + " | precision |",
        "|---|---|---|" + "---|" * (len(JUDGEMENTS) + 1),
    ]
    for _, reading in readings().iterrows():
        numbers = [int(reading[name]) for name in JUDGEMENTS]
        share = sum(numbers[: len(RIGHT)]) / int(reading["findings"])
        what = f"{reading['when']}, {reading['what']}"
        lines.append(
            f"| {what} | {reading['judge']} | {reading['findings']} | {' | '.join(map(str, numbers))} | {share:.1%}{_remarks(reading['remarks'])} |"
        )
    now = standing(asked)
    for judge, rows in now.groupby("judge", sort=False):
        numbers = [int(rows["judgement"].eq(name).sum()) for name in JUDGEMENTS]
        whole = len(rows) == len(asked)
        share = (
            "not independent"
            if judge == AUTHORS
            else f"{precision(rows['judgement']):.0%}"
            if whole
            else "no measure: what was faulted has changed"
        )
        which = (
            f"the {len(asked)} findings of today"
            if whole
            else f"of the {len(asked)} findings of today, those unchanged since they were read"
        )
        lines.append(f"| {which} | {judge} | {len(rows)} | {' | '.join(map(str, numbers))} | {share} |")
    if not whole_readings(asked):
        lines += [
            "",
            "No independent reader has judged all of today's findings yet. Judgements go into `tests/backtest/plan_findings_judged.csv`.",
        ]
    return lines


def whole_readings(asked: pd.DataFrame) -> list[pd.DataFrame]:
    """The judgements of each independent reader who judged every finding that comes today."""
    now = standing(asked)
    return [rows for judge, rows in now.groupby("judge", sort=False) if judge != AUTHORS and len(rows) == len(asked)]


def _remarks(text: str) -> str:
    return f" ({text})" if text else ""


def _words_of_html(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<br\s*/?>", " ", text))).split())


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", str(text).lower())


def _likeness(one: str, other: str) -> float:
    first, second = _words(one), _words(other)
    return 1.0 if first == second else difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()


def _row_likeness(expected: pd.Series, ours: pd.Series) -> float:
    return (
        _likeness(expected["action"], ours["action"]) + 0.3 * _likeness(expected["detail_required"], ours["requirement"])
        + 0.2 * _likeness(expected["due_text"], ours["due_text"]) + 0.1 * _likeness(expected["lead_text"], ours["leads"])
        + 0.05 * (expected["action_no"] == ours["action_no"])
    )  # fmt: skip


def _agrees(column: str, expected: str, ours: str) -> bool:
    if column == "status":
        expected = re.sub(r"\(.*\)", "", expected)  # remarks of the table's makers
    if column == "leads" and _words(expected):
        rest = iter(_words(ours))  # the source names people before their roles, the table does not
        if all(word in rest for word in _words(expected)):
            return True
    return expected.strip() == ours.strip() or (bool(_words(expected)) and _likeness(expected, ours) >= AGREES)


if __name__ == "__main__":
    if SHARED.is_dir():
        (HERE.parents[1] / "docs" / "coverage.md").write_text(coverage_page(), encoding="utf-8")
    else:
        print("The published sources are not beside this checkout, so docs/coverage.md is left as it is.")

"""NHS Staff Survey detailed spreadsheets, national and organisational, into benchmarks for the survey indicators."""

import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import python_calamine

from wres.errors import InputError
from wres.parameters import Standard, Year

ETHNIC_BREAKDOWN = "Ethnic background (summary)"
GROUPS = {"White staff": "white", "Staff from all other ethnic groups combined": "bme"}
ALL_STAFF = "all staff"
HEADING_ROW = 4  # question texts stand in the first row, answers in the fifth
NOT_SHOWN = "-"  # fewer than ten responses


@dataclass(frozen=True)
class SurveyFile:
    """One detailed spreadsheet: the year of the survey, and a frame of who (columns of text) by (question, answer)."""

    year: int
    national: bool
    respondents: pd.DataFrame
    answers: pd.DataFrame


def read_survey(path: Path) -> SurveyFile:
    """A detailed spreadsheet of the NHS Staff Survey.

    `answers` has two column levels, question number (Q14a) and answer; results on fewer than ten responses are missing.
    Raises InputError when the workbook has not the layout of the detailed spreadsheets.
    """
    book = python_calamine.CalamineWorkbook.from_path(path)
    respondents, year = None, None
    blocks: dict[tuple[str, str], pd.Series] = {}
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python()
        title = re.search(r"NHS Staff Survey (\d{4})", str(rows[0][0])) if rows else None
        if not title or len(rows) <= HEADING_ROW + 1 or "Weighting" not in rows[HEADING_ROW]:
            continue
        year = int(title.group(1))
        first = rows[HEADING_ROW].index("Weighting") + 1
        body = pd.DataFrame(rows[HEADING_ROW + 1 :])
        if respondents is None:
            respondents = body.iloc[:, : first - 1].set_axis(rows[HEADING_ROW][: first - 1], axis=1).astype(str)
        question = None
        for place in range(first, len(rows[HEADING_ROW])):
            number = re.match(r"(Q\d+\w*)", str(rows[0][place]))
            question = number.group(1) if number else question
            blocks.setdefault((str(question), str(rows[HEADING_ROW][place])), body[place])
    if respondents is None or year is None:
        raise InputError(f"{path.name}: no detailed spreadsheet of the NHS Staff Survey: no sheet has the column 'Weighting' in row 5.")
    answers = pd.DataFrame(blocks).replace({NOT_SHOWN: None, "": None}).apply(pd.to_numeric, errors="coerce")
    return SurveyFile(year=year, national="Breakdown" in respondents.columns, respondents=respondents, answers=answers)


def survey_benchmarks(path: Path, standard: Standard, rules: Year) -> pd.DataFrame:
    """Benchmarks for the survey indicators, one row per level and group: year, indicator, measure, group, level, name, value, responses.

    The national file gives White and BME staff of the nation, and all staff of each region; the organisational file gives all
    staff of each trust type, averaged by responses. An indicator made of two questions (harassment by managers or by colleagues)
    cannot be had from their percentages: it comes as the bounds it must lie between.
    """
    survey = read_survey(path)
    places = _national_places(survey.respondents) if survey.national else _types_of_trust(survey.respondents)
    rows = []
    for code, indicator in standard.indicators.items():
        if indicator.counted_answers is None:
            continue
        shares = [
            _share(survey.answers, question.strip(), indicator.counted_answers) for question in rules.survey.questions[code].split(",")
        ]
        for (level, name, group), members in places.items():
            parts = [_average(share.loc[members], bases.loc[members]) for share, bases in shares]
            responses = int(max(bases.loc[members].sum() for _, bases in shares))
            for measure, value in _measures(parts):
                rows.append((survey.year + rules.survey.years_before, code, measure, group, level, name, value, responses))
    benchmarks = pd.DataFrame(rows, columns=["year", "indicator", "measure", "group", "level", "name", "value", "responses"])
    return benchmarks.dropna(subset=["value"]).reset_index(drop=True)


def _share(answers: pd.DataFrame, question: str, counted: str) -> tuple[pd.Series, pd.Series]:
    if question not in answers.columns.get_level_values(0):
        raise InputError(f"The survey file has no question {question}. Check `survey.questions` in params/years for that year.")
    block = answers[question]
    share = 100 - block["% Never"] if counted == "all but never" else block["% Yes"]
    return share, block["Base (number of responses)"].fillna(0)


def _average(share: pd.Series, responses: pd.Series) -> float:
    answered = share.notna() & (responses > 0)
    return float((share[answered] * responses[answered]).sum() / responses[answered].sum()) if answered.any() else float("nan")


def _measures(parts: list[float]) -> list[tuple[str, float]]:
    if len(parts) == 1:
        return [("percentage", parts[0])]
    return [("percentage_at_least", max(parts)), ("percentage_at_most", min(sum(parts), 100.0))]


def _national_places(respondents: pd.DataFrame) -> dict[tuple[str, str, str], pd.Index]:
    ethnic = respondents[respondents["Breakdown"] == ETHNIC_BREAKDOWN]
    places = {
        ("nation", "England", GROUPS[r["Breakdown subgroup"]]): pd.Index([i])
        for i, r in ethnic.iterrows()
        if r["Breakdown subgroup"] in GROUPS
    }
    regions = respondents[respondents["Breakdown"] == "Region"]
    return places | {("region", r["Breakdown subgroup"], ALL_STAFF): pd.Index([i]) for i, r in regions.iterrows()}


def _types_of_trust(respondents: pd.DataFrame) -> dict[tuple[str, str, str], pd.Index]:
    return {("type", str(kind), ALL_STAFF): members for kind, members in respondents.groupby("Benchmarking group").groups.items()}

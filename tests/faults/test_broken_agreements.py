"""Tables, years and figures that do not agree: an error only where the input cannot be right, else a warning or note."""

import pytest

from wres.findings import COLUMNS

PRINTED = "indicator measure group value unit missing"


def _published(*rows):
    return lambda pack: pack.rows("published", PRINTED, *rows)


def _cell(table, row, column, value):
    return lambda pack: pack.cell(table, row, column, value)


def _workforce(**headcounts):
    """The headcount of every band of an ethnicity."""

    def change(pack):
        for ethnicity, headcount in headcounts.items():
            workforce = pack.tables["workforce"]
            workforce.loc[workforce["ethnicity"] == ethnicity, "headcount"] = str(headcount)

    return change


def _year_before(**headcounts):
    def change(pack):
        before = pack.tables["workforce"].copy()
        for ethnicity, headcount in headcounts.items():
            before.loc[before["ethnicity"] == ethnicity, "headcount"] = str(headcount)
        pack.earlier = {"workforce": before}

    return change


def _two_years(entered_before):
    def change(pack):
        pack.rows("disciplinary", "ethnicity entered year", ("white", 12, 2025), ("bme", 7, 2025), ("bme", entered_before, 2025 - 1))

    return change


def _fractions(pack):
    pack.tables["survey"]["percent"] = ["0.25", "0.275", "0.26", "0.285", "0.58", "0.5", "0.1", "0.15"]


def _upside_down(pack):
    pack.rows("recruitment", "ethnicity shortlisted appointed", ("white", 2000, 10), ("bme", 500, 400), ("unknown", 5, 1))


def _staff_instead(pack):
    pack.drop("workforce")
    people = [
        (f"p{number}", code, "clinical", "5", "permanent", "yes") for number, code in enumerate(["A"] * 400 + ["h"] * 130 + ["Z"] * 10)
    ]
    pack.rows("staff", "person_id ethnic_code staff_group band contract primary", *people)


def _no_staff(pack):
    """For the one indicator that is left, and with a word on those whose tables are absent."""
    pack.drop("workforce", "training", "board")
    _published(
        *((code, measure, "bme", "", "", "no data") for code, measure in (("1", "share"), ("4", "likelihood"), ("9", "board_share")))
    )(pack)


def _without_rows(table, column, value):
    return lambda pack: pack.tables.update({table: pack.tables[table][pack.tables[table][column] != value]})


def _accepting(check, where="", year=""):
    place = f", where: '{where}'" if where else ""
    when = f", year: {year}" if year else ""
    by = "reason: Looked at, by: Head of Workforce, date: 2025-06-01"
    return f"name: A made-up trust\naccepted:\n  - {{check: {check}{place}{when}, {by}}}\n"


FAULTS = {
    "more cases than staff": (_cell("disciplinary", 4, "entered", 33), "error", "more than the staff", "disciplinary.csv, row 4, entered"),
    "more trained than staff": (_cell("training", 4, "accessed", 33), "error", "more than the staff", "training.csv, row 4, accessed"),
    "more trained than in the staff record": (_staff_instead, "error", "more than the staff", "training.csv, row 3, accessed"),
    "no staff given": (_no_staff, "warning", "no workforce", "disciplinary.csv"),
    "unknown ethnicity above a tenth": (_workforce(unknown=4), "warning", "unknown group", "workforce.csv"),
    "unknown ethnicity above a fifth": (_workforce(unknown=8), "warning", "unknown group high", "workforce.csv"),
    "staff grown without a merger": (_year_before(white=15), "warning", "workforce change", "workforce.csv"),
    "staff shrunk": (_year_before(white=30), "warning", "workforce change", "workforce.csv"),
    "ratio upside down": (_upside_down, "warning", "ratio not plausible", "recruitment.csv"),
    "printed ratio that is a percentage": (
        _published(("2", "relative_likelihood", "white/bme", 170, "ratio", "")),
        "warning",
        "ratio not plausible",
        "published.csv, row 2, value",
    ),
    "printed share above 100": (
        _published(("4", "likelihood", "white", 130, "percent", "")),
        "warning",
        "printed percentage outside 0 to 100",
        "published.csv, row 2, value",
    ),
    "printed shares above 100 together": (
        _published(("1", "share", "white", 85, "percent", ""), ("1", "share", "bme", 25, "percent", "")),
        "warning",
        "shares do not add to 100",
        "published.csv, row 2, value",
    ),
    "printed shares of the board below 100 together": (
        _published(
            ("9", "board_share", "white", 83, "percent", ""),
            ("9", "board_share", "bme", 7, "percent", ""),
            ("9", "board_share", "unknown", 0, "percent", ""),
        ),
        "warning",
        "shares do not add to 100",
        "published.csv, row 2, value",
    ),
    "percentages as fractions": (_fractions, "warning", "percentages as fractions", "survey.csv, percent"),
    "survey without responses": (
        lambda pack: pack.tables.update(survey=pack.tables["survey"].drop(columns="responses")),
        "note",
        "bases of the survey",
        "survey.csv",
    ),
    "survey with some responses": (_cell("survey", 4, "responses", ""), "note", "bases of the survey", "survey.csv"),
    "survey row copied": (_cell("survey", 3, "percent", 25), "note", "identical survey results", "survey.csv, row 3, percent"),
    "survey result of one group": (
        lambda pack: pack.tables.update(survey=pack.tables["survey"].iloc[:7]),
        "note",
        "group without a row",
        "survey.csv",
    ),
    "nobody BME among those shortlisted": (
        _without_rows("recruitment", "ethnicity", "bme"),
        "note",
        "group without a row",
        "recruitment.csv",
    ),
    "band without a row": (_without_rows("workforce", "band", "vsm"), "note", "bands without rows", "workforce.csv"),
    "no medical staff": (_without_rows("workforce", "staff_group", "medical"), "note", "bands without rows", "workforce.csv"),
    "no executive on the board": (_cell("board", 2, "executive", "no"), "error", "duplicate row", "board.csv, row 3"),
    "no executive members": (
        lambda pack: pack.rows("board", "ethnicity voting executive members", ("white", "yes", "no", 9), ("bme", "yes", "no", 1)),
        "note",
        "part of the board without rows",
        "board.csv, executive",
    ),
    "cases of a year that is not counted": (_two_years(3), "warning", "year not used", "disciplinary.csv, row 4, year"),
}


def _statistics(year, headcount):
    def change(pack):
        folder = pack.root / "data" / "benchmarks"
        folder.mkdir(parents=True)
        columns = "year,indicator,measure,group,level,name,value,unit,source,file_hash"
        row = f"{year},1,headcount,all staff,organisation,AAA,{headcount},people,Made-up statistics,"
        (folder / "workforce_statistics.csv").write_text(f"{columns}\n{row}\n")

    return change


FAULTS["far fewer staff than the workforce statistics"] = (
    _statistics(2025, 1400), "warning", "workforce statistics differ", "workforce.csv",
)  # fmt: skip
FAULTS["far more staff than the workforce statistics of the year before"] = (
    _statistics(2024, 800), "warning", "workforce statistics differ", "workforce.csv",
)  # fmt: skip


def _cases_of_the_year_before(restated, note=""):
    def change(pack):
        pack.earlier = {"disciplinary": pack.tables["disciplinary"].copy()}
        rules = pack.root / "params" / "years"
        rules.mkdir(parents=True)
        survey = "survey: {questions: {'5': Q14a, '6': Q14b, '7': Q15, '8': Q16b}}"
        (rules / "2025.yaml").write_text(f"snapshot: {{month: 3, day: 31}}\nwindow_years: {{disciplinary: 2}}\n{survey}\n")
        rows = [("white", 12, 2025), ("bme", 7, 2025), ("white", 12, 2024), ("bme", restated, 2024)]
        pack.rows("disciplinary", "ethnicity entered year", *rows)
        pack.organisation += note

    return change


FAULTS["cases of the year before restated without a note"] = (
    _cases_of_the_year_before(9), "warning", "last year restated", "disciplinary.csv, row 5, entered",
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda name: name.replace(" ", "-"))
def test_fault_gives_exactly_its_finding(pack, fault):
    change, severity, check, where = FAULTS[fault]
    change(pack)
    checked = pack.check()
    assert [(finding.severity, finding.check, finding.where) for finding in checked.findings] == [(severity, check, where)]
    if severity != "error":
        assert set(checked.tables) == set(pack.tables)


def _before(table, row, column, value):
    """The same table the year before, but for one cell."""

    def change(pack):
        pack.earlier = {table: pack.tables[table].copy()}
        pack.earlier[table].loc[row, column] = str(value)

    return change


def _recruitment_in_percent(pack):
    pack.rows("recruitment", "ethnicity shortlisted appointed", ("white", 100, 17), ("bme", 100, 12), ("unknown", 0, 0))


def _survey_as_fractions(*rows):
    def change(pack):
        for row in rows:
            pack.cell("survey", row, "percent", 0.261)

    return change


FAULTS |= {
    "one survey result as a fraction": (_survey_as_fractions(3), "warning", "percentage like a fraction", "survey.csv, row 3, percent"),
    "a survey result of 0 beside results of tens": (
        _cell("survey", 3, "percent", 0), "warning", "percentage like a fraction", "survey.csv, row 3, percent",
    ),
    "a survey result with its point one place left": (
        _cell("survey", 3, "percent", 2.75), "warning", "survey result far from others", "survey.csv, row 3, percent",
    ),
    "a survey result of 100": (_cell("survey", 9, "percent", 100), "warning", "survey result far from others", "survey.csv, row 9, percent"),
    "a printed percentage as a fraction": (
        _published(("4", "likelihood", "white", 46.99, "percent", ""), ("4", "likelihood", "bme", 0.1465, "percent", "")),
        "warning", "percentage like a fraction", "published.csv, row 3, value",
    ),
    "a printed share as a fraction of the nation's": (
        _published(("1", "share", "bme", 0.109, "percent", "")), "warning", "percentage like a fraction", "published.csv, row 2, value",
    ),
    "a printed ratio in percent": (
        _published(("2", "relative_likelihood", "white/bme", 1.54, "percent", "")),
        "warning", "unit of another measure", "published.csv, row 2, unit",
    ),
    "a printed share in points": (_published(("1", "share", "bme", 15, "points", "")), "warning", "unit of another measure", "published.csv, row 2, unit"),
    "a printed gap as a ratio": (
        _published(("8", "gap", "bme-white", 2.5, "ratio", "")), "warning", "unit of another measure", "published.csv, row 2, unit",
    ),
    "a digit too few": (_before("training", 2, "accessed", 3000), "warning", "count far from last year", "training.csv, row 2, accessed"),
    "a digit too many": (_before("training", 2, "accessed", 30), "warning", "count far from last year", "training.csv, row 2, accessed"),
    "percentages typed as counts": (_recruitment_in_percent, "warning", "percentages typed as counts", "recruitment.csv, shortlisted"),
    "everybody trained": (_cell("training", 3, "accessed", 320), "warning", "everybody in a process", "training.csv, accessed"),
    "everybody appointed": (_cell("recruitment", 3, "appointed", 50), "warning", "everybody in a process", "recruitment.csv, appointed"),
}  # fmt: skip


@pytest.mark.parametrize("rows", [(2, 3), (8, 9)], ids=["indicator 5", "indicator 8"])
def test_two_fractions_side_by_side_are_both_asked_about(pack, rows):
    _survey_as_fractions(*rows)(pack)
    asked = [finding for finding in pack.check().findings if finding.check == "percentage like a fraction"]
    assert [finding.where for finding in asked] == [f"survey.csv, row {row}, percent" for row in rows]
    assert all("Did you mean 26.1?" in finding.what for finding in asked)


@pytest.mark.parametrize(
    ("value", "check", "bound", "silent_at"),
    [
        pytest.param(0.95, "percentage like a fraction", "fraction: 0.9", True, id="a fraction is less"),
        pytest.param(0.95, "percentage like a fraction", "beside_fraction: 90", True, id="beside more"),
        pytest.param(2.75, "survey result far from others", "survey_spread: 60", True, id="far apart is further"),
        pytest.param(2.75, "survey result far from others", "survey_spread: 20", False, id="as far as that"),
    ],
)
def test_what_is_asked_about_a_survey_result_is_a_parameter(pack, checkout, value, check, bound, silent_at):
    """Beside 22.5% to 30.5% of others, and no more than 60 points away from any."""
    years = pack.root / "params/years"
    years.mkdir(parents=True)
    text = (checkout / "params/years/2022.yaml").read_text(encoding="utf-8")
    pack.cell("survey", 3, "percent", value)
    (years / "2022.yaml").write_text(text, encoding="utf-8")
    assert check in {finding.check for finding in pack.check().findings}
    (years / "2022.yaml").write_text(f"{text}\nplausibility: {{survey_points: 90, {bound}}}\n", encoding="utf-8")
    assert (check not in {finding.check for finding in pack.check().findings}) is silent_at


def test_a_ratio_printed_in_percent_is_asked_twice_when_it_cannot_be(pack):
    _published(("2", "relative_likelihood", "white/bme", 17.16, "percent", ""))(pack)
    assert {finding.check for finding in pack.check().findings} == {"unit of another measure", "ratio not plausible"}


AGREEING = {
    "cases of the year before as they were": _cases_of_the_year_before(7),
    "cases of the year before restated with a note": _cases_of_the_year_before(9, "notes: {2025: Two cases were found later.}\n"),
    "a headcount near that of the workforce statistics": _statistics(2025, 1100),
    "workforce statistics of long ago": _statistics(2019, 100),
    "a merger explains the growth": lambda pack: (_year_before(white=15)(pack), setattr(pack, "organisation", _merged())),
    "shares that miss 100 by rounding": _published(
        ("1", "share", "white", 33.3, "percent", ""),
        ("1", "share", "bme", 33.3, "percent", ""),
        ("1", "share", "unknown", 33.3, "percent", ""),
    ),
    "one printed share alone": _published(("1", "share", "bme", 15, "percent", "")),
    "a printed ratio of 0": _published(("3", "relative_likelihood", "bme/white", 0, "ratio", "")),
    "a printed difference below 0": _published(("9", "difference", "bme", -8.0, "points", "")),
    "a value that is missing for a reason": _published(("2", "relative_likelihood", "white/bme", "", "ratio", "no data")),
    "nobody entered": _cell("disciplinary", 3, "entered", 0),
    "a survey result just below 1 beside results like it": lambda pack: (
        pack.cell("survey", 8, "percent", 0.9),
        pack.cell("survey", 9, "percent", 1.4),
    ),
    "a printed share of the board of 0": _published(("9", "board_share", "bme", 0, "percent", "")),
    "a printed figure without a unit": _published(("2", "relative_likelihood", "white/bme", 1.7, "", "")),
    "training doubled": _before("training", 3, "accessed", 150),
    "a count of few people ten times last year's": _before("disciplinary", 2, "entered", 1),
    "a merger explains a count": lambda pack: (_before("training", 2, "accessed", 20)(pack), setattr(pack, "organisation", _merged())),
}


def _merged() -> str:
    return "name: A made-up trust\npredecessors:\n  - {code: BBB, joined: 2025}\n"


@pytest.mark.parametrize("case", AGREEING, ids=lambda name: name.replace(" ", "-"))
def test_what_can_be_right_is_not_questioned(pack, case):
    AGREEING[case](pack)
    assert pack.check().findings == ()


def test_each_year_of_a_window_of_two_is_compared_with_the_staff_by_itself(pack):
    rules = pack.root / "params" / "years"
    rules.mkdir(parents=True)
    survey = "survey: {questions: {'5': Q14a, '6': Q14b, '7': Q15, '8': Q16b}}"
    (rules / "2025.yaml").write_text(f"snapshot: {{month: 3, day: 31}}\nwindow_years: {{disciplinary: 2}}\n{survey}\n")
    _two_years(320)(pack)
    assert pack.check().findings == ()
    _two_years(321)(pack)
    assert [finding.where for finding in pack.check().findings] == ["disciplinary.csv, row 4, entered"]


def test_rising_unknown_ethnicity_is_said(pack):
    _year_before(unknown=4)(pack)
    _workforce(unknown=5)(pack)
    told = pack.check().findings[0]
    assert told.what == "The ethnicity of 14.3% of the staff is not known, above 10%, and rose from 11.8% the year before."
    assert told.public_what == "The ethnicity of more than 10% of the staff is not known."
    assert told.indicator == "1"


def test_an_accepted_warning_says_why(pack):
    _workforce(unknown=4)(pack)
    pack.organisation = _accepting("unknown group")
    assert [finding.accepted for finding in pack.check().findings] == ["Looked at (Head of Workforce, 2025-06-01)"]


def test_an_acceptance_holds_for_its_place_only(pack):
    pack.cell("survey", 3, "percent", 25)
    pack.cell("survey", 5, "percent", 26)
    pack.organisation = _accepting("identical survey results", "survey.csv, row 3")
    accepted = {finding.where: finding.accepted for finding in pack.check().findings}
    assert accepted["survey.csv, row 3, percent"]
    assert not accepted["survey.csv, row 5, percent"]


def test_an_acceptance_that_matches_nothing_is_reported(pack):
    pack.organisation = _accepting("unknown group")
    findings = pack.check().findings
    assert [finding.check for finding in findings] == ["acceptance matches nothing"]
    assert findings[0].where == "params/organisations/AAA.yaml, accepted"


def test_an_acceptance_of_another_year_is_left_alone(pack):
    pack.organisation = _accepting("unknown group", year=2024)
    assert pack.check().findings == ()


def test_an_error_cannot_be_accepted(pack):
    pack.cell("training", 2, "accessed", "")
    pack.organisation = _accepting("blank cell")
    findings = pack.check().findings
    assert [finding.check for finding in findings] == ["blank cell", "error cannot be accepted"]
    assert [finding.accepted for finding in findings] == ["", ""]


def test_findings_are_text_in_the_order_of_their_severity(pack):
    _workforce(unknown=4)(pack)
    pack.cell("survey", 4, "responses", "")
    pack.cell("training", 2, "accessed", "")
    findings = pack.check().findings
    assert [finding.severity for finding in findings] == ["error", "warning", "note"]
    assert all(isinstance(text, str) for finding in findings for text in map(finding.__getattribute__, COLUMNS))

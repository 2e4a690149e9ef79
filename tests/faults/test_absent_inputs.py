"""What the return of the year before had and this one has not: a table, rows, a column, printed figures. One finding each, and never a flood."""

import re

import pytest
from tests.faults.conftest import good_tables

PRINTED = "indicator measure group staff_group band value unit missing"
RATIO = "relative_likelihood"
ROUTES = "ethnicity route shortlisted appointed"


def _findings(pack):
    """The findings of a pack whose return of the year before is the good one, unless it is given another."""
    pack.earlier = pack.earlier or good_tables()
    return pack.check().findings


def _told(pack):
    return [(finding.severity, finding.check, finding.where) for finding in _findings(pack)]


def _printed(*rows):
    return lambda pack: pack.rows("published", PRINTED, *rows)


def _printed_before(pack, *rows):
    """The good return, but nothing else than printed figures in both years."""
    pack.rows("published", PRINTED, *rows)
    pack.earlier = {"published": pack.tables["published"]}
    pack.tables = {}


def _staff(pack, table, count=530):
    """Records of clinical staff of band 5 as a table, in the place of the counts."""
    codes = ["A"] * (count - 140) + ["h"] * 130 + ["Z"] * 10
    pack.rows("staff", "person_id ethnic_code staff_group band contract primary",
              *((f"p{number}", code, "clinical", "5", "permanent", "yes") for number, code in enumerate(codes)))  # fmt: skip
    table["staff"] = pack.tables["staff"]
    table.pop("workforce")


def _without(table, **codes):
    """A pack without the rows of a table that have all these codes."""

    def change(pack):
        rows = pack.tables[table]
        left_out = True
        for column, code in codes.items():
            left_out &= rows[column].eq(code)
        pack.tables[table] = rows[~left_out]

    return change


# ---- tables


@pytest.mark.parametrize(
    ("table", "lost", "add"),
    [
        (
            "workforce",
            "indicators 1, 3 and 4 and no difference from the staff in post for indicator 9",
            "workforce.csv, with 0 where there was nobody, or as staff.csv",
        ),
        ("recruitment", "indicator 2", "recruitment.csv, with 0 where there was nobody, or as applications.csv"),
        ("disciplinary", "indicator 3", "disciplinary.csv, with 0 where there was nobody"),
        ("training", "indicator 4", "training.csv, with 0 where there was nobody"),
        ("survey", "indicators 5 to 8", "survey.csv"),
        ("board", "indicator 9", "board.csv, with 0 where there was nobody"),
    ],
)
def test_a_table_of_last_year_is_asked_for_once(pack, table, lost, add):
    pack.drop(table)
    (asked,) = _findings(pack)
    assert (asked.severity, asked.check, asked.where) == ("warning", "table absent", f"{table}.csv")
    assert asked.what == f"The table {table} is absent. The return for 2023/24 had it."
    assert asked.why == f"Without it there is no figure for {lost}."
    assert asked.how_to_fix.startswith(f"Give it as {add}. If this was not collected, say so in the table published: a row for ")


def _rows_as_advised(advice):
    """The rows of the table `published` that a finding asks for, read from its words."""
    rows = []
    for codes, measure, group in re.findall(r"for (?:each of )?indicators? ([\w ,]+?) with measure (\w+) and group ([\w/]+)", advice):
        for run in re.split(", | and ", codes):
            ends = [int(code) for code in run.split(" to ")]
            rows += [(str(code), measure, group, "", "", "", "", "no data") for code in range(ends[0], ends[-1] + 1)]
    return rows


FOLLOWED = {
    "a table": (lambda pack: pack.drop("training"), [("4", RATIO, "white/bme")]),
    "the staff in post": (lambda pack: pack.drop("workforce"), [("1", "share", "bme")]),
    "the board": (lambda pack: pack.drop("board"), [("9", "board_share", "bme")]),
    "a survey": (lambda pack: pack.drop("survey"), [(code, "percentage", "bme") for code in "5678"]),
    "a question": (lambda pack: _without("survey", indicator="7")(pack), [("7", "percentage", "bme")]),
    "a group of a question": (lambda pack: _without("survey", indicator="7", ethnicity="white")(pack), [("7", "percentage", "white")]),
    "three tables": (
        lambda pack: (pack.drop("disciplinary", "survey"), setattr(pack, "earlier", {"board": good_tables()["board"]})),
        [("3", RATIO, "bme/white"), *((code, "percentage", "bme") for code in "5678")],
    ),
}  # fmt: skip
ASKING = ("table absent", "rows absent", "indicator without figures")


@pytest.mark.parametrize("case", FOLLOWED, ids=lambda name: name.replace(" ", "-"))
def test_the_row_that_is_advised_answers_and_is_no_error(pack, case):
    change, rows = FOLLOWED[case]
    change(pack)
    (asked,) = [finding for finding in _findings(pack) if finding.check in ASKING]
    advised = _rows_as_advised(asked.how_to_fix)
    assert [row[:3] for row in advised] == rows
    _printed(*advised)(pack)
    assert [(severity, check) for severity, check, _ in _told(pack) if check in ASKING or severity == "error"] == []


PRINTED_IN_BOTH_YEARS = {
    "a ratio beside the counts": ("training", ("4", RATIO, "white/bme", "", "", 1.1, "ratio", "")),
    "a gap beside the survey": ("survey", ("7", "gap", "bme-white", "", "", -10, "points", "")),
    "a difference of voting members": ("board", ("9", "difference", "bme", "", "voting", -5, "points", "")),
    "a share of a band": ("workforce", ("1", "share", "bme", "clinical", "5", 33, "percent", "")),
}


@pytest.mark.parametrize("case", PRINTED_IN_BOTH_YEARS, ids=lambda name: name.replace(" ", "-"))
def test_a_figure_printed_in_both_years_does_not_answer_for_the_table_that_stood_beside_it(pack, case):
    table, row = PRINTED_IN_BOTH_YEARS[case]
    pack.earlier = good_tables()
    _printed(row)(pack)
    pack.earlier["published"] = pack.tables["published"]
    pack.drop(table)
    asked = [finding for finding in _findings(pack) if finding.check == "table absent"]
    assert [finding.where for finding in asked] == [f"{table}.csv"]
    assert f"indicator {row[0]} has only what the table published says" in asked[0].why
    assert f"If no more is to be shown of indicator {row[0]}, accept this finding with a reason." in asked[0].how_to_fix


def test_a_figure_of_a_part_that_is_new_does_not_answer_for_the_table(pack):
    pack.drop("workforce")
    _printed(("1", "share", "bme", "clinical", "5", 33, "percent", ""))(pack)
    assert "table absent" in {check for _, check, _ in _told(pack)}


def test_a_figure_of_the_whole_that_is_new_answers_for_the_table(pack):
    pack.drop("training")
    _printed(("4", RATIO, "white/bme", "all", "all", 1.1, "ratio", ""))(pack)
    assert _findings(pack) == ()


def test_a_reason_in_the_place_of_last_years_figure_answers_for_the_table(pack):
    pack.earlier = good_tables()
    _printed(("4", RATIO, "white/bme", "", "", 1.1, "ratio", ""))(pack)
    pack.earlier["published"] = pack.tables["published"]
    _printed(("4", RATIO, "white/bme", "", "", "", "", "no data"))(pack)
    pack.drop("training")
    assert _findings(pack) == ()


def test_questions_printed_in_both_years_are_not_asked_about_when_the_survey_is_printed_too(pack):
    """The year before, question 7 was printed and the others were in the survey; now all are printed."""
    pack.earlier = good_tables()
    pack.earlier["survey"] = pack.earlier["survey"][pack.earlier["survey"]["indicator"] != "7"]
    question = [("7", "percentage", "white", "", "", 60, "percent", ""), ("7", "percentage", "bme", "", "", 50, "percent", "")]
    _printed(*question)(pack)
    pack.earlier["published"] = pack.tables["published"]
    others = [(code, "percentage", who, "", "", value, "percent", "") for code in "568" for who, value in (("white", 26), ("bme", 28))]
    _printed(*question, *others)(pack)
    pack.drop("survey")
    assert _findings(pack) == ()


def test_the_checks_made_say_of_a_reason_that_it_is_given_instead_of_a_table(pack):
    pack.drop("training")
    _printed(("4", RATIO, "white/bme", "", "", "", "", "no data"))(pack)
    made = _checks_made(pack, "table absent")
    assert "The table training is given, or a reason why not." in made["published.csv"]
    assert made["survey.csv"] == ["The table survey is given, or a reason why not."]


def test_the_checks_made_name_the_records_that_are_given(pack):
    pack.earlier = good_tables()
    _staff(pack, pack.tables)
    assert _checks_made(pack, "table absent")["staff.csv"] == ["The table staff is given, or a reason why not."]


def _checks_made(pack, check):
    """What the list of checks made says that one check expects, by place."""
    pack.earlier = pack.earlier or good_tables()
    made = {}
    for suite in pack.check().data_docs.suites:
        for result in suite.results:
            if result.expected.check == check:
                words = pack.save().checks.checks[check].expects.format(**result.expected.facts)
                made.setdefault(result.expected.column, []).append(words)
    return made


def test_the_plan_of_last_year_is_asked_for(pack):
    pack.drop("actions")
    (asked,) = _findings(pack)
    assert (asked.check, asked.where) == ("table absent", "actions.csv")
    assert asked.why == "Without it there is no action plan."
    assert asked.how_to_fix == "Give it as actions.csv. If there is no plan for this year, accept this finding with a reason."


def test_a_return_of_a_plan_alone_is_asked_once_for_all_tables(pack):
    pack.tables = {"actions": pack.tables["actions"]}
    (asked,) = _findings(pack)
    assert (asked.check, asked.where) == ("table absent", "data/AAA/2025")
    tables = "workforce, recruitment, disciplinary, training, survey and board"
    assert asked.what == f"The tables {tables} are absent. The return for 2023/24 had them."
    assert asked.why == "Without them there is no figure for indicators 1 to 9."


def test_a_return_of_a_plan_alone_as_last_year_is_not_asked(pack):
    pack.tables = {"actions": pack.tables["actions"]}
    pack.earlier = {"actions": pack.tables["actions"]}
    assert _findings(pack) == ()


def test_a_reason_in_print_answers_for_an_absent_table(pack):
    pack.drop("disciplinary")
    _printed(("3", RATIO, "bme/white", "", "", "", "", "no data"))(pack)
    assert _findings(pack) == ()


def test_of_an_absent_survey_only_the_questions_without_a_word_are_asked_about(pack):
    pack.drop("survey")
    _printed(
        *((code, "percentage", who, "", "", value, "percent", "") for code in ("5", "6") for who, value in (("white", 26), ("bme", 28)))
    )(pack)
    (asked,) = _findings(pack)
    assert asked.why == "Without it there is no figure for indicators 7 and 8."


def test_an_accepted_absence_says_why(pack):
    pack.drop("disciplinary")
    by = "reason: The process was not recorded, by: Head of Workforce, date: 2025-06-01"
    pack.organisation += f"accepted:\n  - {{check: table absent, where: disciplinary.csv, {by}}}\n"
    assert [finding.accepted for finding in _findings(pack)] == ["The process was not recorded (Head of Workforce, 2025-06-01)"]


def test_records_are_no_absence_of_the_counts(pack):
    _staff(pack, pack.tables)
    assert "table absent" not in {finding.check for finding in _findings(pack)}


def test_counts_are_no_absence_of_the_records(pack):
    earlier = good_tables()
    _staff(pack, earlier)
    pack.drop("staff")
    pack.earlier = earlier
    assert "table absent" not in {finding.check for finding in _findings(pack)}


def test_records_of_last_year_are_asked_for_by_their_name(pack):
    earlier = good_tables()
    _staff(pack, earlier)
    pack.drop("staff", "workforce")
    pack.earlier = earlier
    (asked,) = _findings(pack)
    assert (asked.check, asked.where) == ("table absent", "staff.csv")
    assert asked.what == "The table staff is absent. The return for 2023/24 had it."


def test_a_sheet_that_is_absent_is_named_as_a_sheet(pack):
    pack.drop("disciplinary")
    pack.earlier = good_tables()
    pack.workbook(*list(pack.tables))
    (asked,) = _findings(pack)
    assert asked.where == "return.xlsx, sheet disciplinary"
    assert asked.how_to_fix.startswith("Give it as return.xlsx, sheet disciplinary, with 0 where there was nobody.")


def test_a_sheet_without_rows_is_absent(pack):
    pack.workbook("training", change=lambda book: book["training"].delete_rows(2, 9))
    assert _told(pack) == [("warning", "table absent", "return.xlsx, sheet training")]


@pytest.mark.parametrize("name", ["Training figures.csv", "trainning.csv"])
def test_a_table_under_nearly_its_name_is_asked_about_by_that_name_alone(pack, name):
    pack.file(name, pack.csv("training"))
    pack.drop("training")
    assert [check for _, check, _ in _told(pack)] == ["file nearly named"]


def test_a_workbook_under_nearly_its_name_is_asked_about_by_that_name_alone(pack):
    pack.workbook("training", "board")
    (pack.folder / "return.xlsx").rename(pack.folder / "Copy of return.xlsx")
    checks = [check for _, check, _ in _told(pack)]
    assert checks == ["file nearly named"]


def test_a_sheet_under_nearly_its_name_is_asked_about_by_that_name_alone(pack):
    pack.workbook("training", change=lambda book: setattr(book["training"], "title", "trainning"))
    assert [check for _, check, _ in _told(pack)] == ["sheet nearly named"]


def test_the_staff_in_post_are_asked_for_while_their_file_cannot_be_read(pack):
    pack.file("workforce.csv", b"\x89PNG\r\n\x1a\n\0\0")
    checks = {check for _, check, _ in _told(pack)}
    assert "no workforce" in checks
    assert "table absent" not in checks


def test_headings_without_rows_are_asked_about_once(pack):
    pack.tables["board"] = pack.tables["board"].iloc[:0]
    assert _told(pack) == [("warning", "table absent", "board.csv")]


def test_a_table_that_cannot_be_read_is_not_called_absent(pack):
    pack.file("training.csv", b"\x89PNG\r\n\x1a\n\0\0")
    assert [check for _, check, _ in _told(pack)] == ["text cannot be read"]


def test_indicators_without_a_word_in_a_first_return_are_one_note(pack):
    pack.drop("disciplinary", "survey")
    (asked,) = pack.check().findings
    assert (asked.severity, asked.check, asked.where) == ("note", "indicator without figures", "data/AAA/2025")
    assert asked.what == "There is no figure for indicators 3 and 5 to 8, and no reason why."
    assert asked.how_to_fix.startswith("Add the tables disciplinary and survey. If this was not collected, say so in the table published")


def test_an_indicator_that_neither_year_speaks_of_is_a_note(pack):
    pack.drop("training")
    pack.earlier = {name: rows for name, rows in good_tables().items() if name != "training"}
    assert _told(pack) == [("note", "indicator without figures", "data/AAA/2025")]


# ---- rows

ABSENT_ROWS = {
    "staff group": (_without("workforce", staff_group="medical"), "workforce.csv", "staff group medical (124 people)"),
    "ethnicity not known": (_without("workforce", ethnicity="unknown"), "workforce.csv", "ethnicity unknown (32 people)"),
    "band": (_without("workforce", band="vsm"), "workforce.csv", "band vsm (62 people)"),
    "compared group": (_without("training", ethnicity="bme"), "training.csv", "ethnicity bme (140 people)"),
    "group not known of people trained": (_without("training", ethnicity="unknown"), "training.csv", "ethnicity unknown (10 people)"),
    "question": (_without("survey", indicator="7"), "survey.csv", "indicator 7"),
    "group of a question": (_without("survey", indicator="7", ethnicity="bme"), "survey.csv", "indicator 7, ethnicity bme"),
    "group of the survey": (_without("survey", ethnicity="bme"), "survey.csv", "ethnicity bme"),
}


@pytest.mark.parametrize("fault", ABSENT_ROWS, ids=lambda name: name.replace(" ", "-"))
def test_rows_of_last_year_are_asked_for_once(pack, fault):
    change, where, rows = ABSENT_ROWS[fault]
    change(pack)
    asked = [finding for finding in _findings(pack) if finding.check not in ("workforce change", "more than the staff")]
    assert [(finding.severity, finding.check, finding.where) for finding in asked] == [("warning", "rows absent", where)]
    assert asked[0].what == f"There are no rows for {rows}, which the return for 2023/24 had."
    assert asked[0].public_what == f"There are no rows for {rows.split(' (')[0]}, which the return for 2023/24 had."


def test_one_row_of_many_people_is_asked_for(pack):
    pack.earlier = good_tables()
    for tables in (pack.tables, pack.earlier):
        tables["workforce"].loc[tables["workforce"]["headcount"] == "20", "headcount"] = "60"
    _without("workforce", staff_group="clinical", band="5", ethnicity="white")(pack)
    asked = [finding for finding in _findings(pack) if finding.check == "rows absent"]
    assert [finding.what for finding in asked] == [
        "There are no rows for staff group clinical, band 5, ethnicity white (60 people), which the return for 2023/24 had."
    ]


def test_many_rows_are_one_finding_that_names_ten(pack):
    pack.earlier = good_tables()
    pack.earlier["workforce"]["headcount"] = "60"
    pack.tables["workforce"] = pack.tables["workforce"].iloc[78:]  # neither non-clinical staff nor the first 12 bands of clinical staff
    asked = [finding for finding in _findings(pack) if finding.check == "rows absent"]
    assert len(asked) == 1
    assert asked[0].what.count("(") == 10
    assert "staff group non clinical (2,520 people); " in asked[0].what
    assert "; and 3 more, which" in asked[0].what


def test_records_without_a_staff_group_of_last_year_are_asked_about(pack):
    """Of 400 doctors and 130 nurses the year before, 130 nurses and a doctor of the bank, who is not counted, are left."""
    earlier, columns = good_tables(), "person_id ethnic_code staff_group band contract primary"
    nurses = [(f"n{number}", "A", "clinical", "5", "permanent", "yes") for number in range(130)]
    doctors = [(f"d{number}", "A", "medical", "consultant", "permanent", "yes") for number in range(400)]
    pack.rows("staff", columns, *nurses, *doctors)
    earlier["staff"] = pack.tables["staff"]
    pack.rows("staff", columns, *nurses, ("d0", "A", "medical", "consultant", "bank", "yes"))
    pack.drop("workforce", "disciplinary", "training")
    for table in ("workforce", "disciplinary", "training"):
        del earlier[table]
    pack.earlier = earlier
    asked = [finding for finding in _findings(pack) if finding.check == "rows absent"]
    assert [(finding.where, finding.what) for finding in asked] == [
        ("staff.csv", "There are no rows for staff group medical (400 people), which the return for 2023/24 had.")
    ]


def _applications(pack, *routes):
    """200 applications by each route as a table; every other one was shortlisted, every tenth led to an appointment."""
    columns = "application_id ethnic_code shortlisted appointed route"
    pack.rows("applications", columns, *(
        (f"{route}{number}", "ABhZ"[number % 4], "no" if number % 2 else "yes", "no" if number % 10 else "yes", route)
        for route in routes for number in range(200)
    ))  # fmt: skip
    return pack.tables["applications"]


BOTH_ROUTES = ("domestic", "international")
COUNTS = (("white", 53, 6), ("bme", 47, 4))
RECRUITMENT = {
    "applications in both years": ("applications", "applications"),
    "applications for counts": ("recruitment", "applications"),
    "counts for applications": ("applications", "recruitment"),
}


@pytest.mark.parametrize("case", RECRUITMENT, ids=lambda name: name.replace(" ", "-"))
def test_applications_of_both_routes_are_not_asked_about(pack, case):
    before, now = RECRUITMENT[case]
    _recruitment_of_routes(pack, before, now, BOTH_ROUTES)
    assert _findings(pack) == ()


@pytest.mark.parametrize("case", RECRUITMENT, ids=lambda name: name.replace(" ", "-"))
def test_a_route_without_applications_is_asked_about(pack, case):
    """Of 200 applications by each route, half were shortlisted: 100 people, as the counts say too."""
    before, now = RECRUITMENT[case]
    _recruitment_of_routes(pack, before, now, BOTH_ROUTES[:1])
    (asked,) = _findings(pack)
    assert (asked.check, asked.where) == ("rows absent", f"{now}.csv")
    assert asked.what == "There are no rows for route international (100 people), which the return for 2023/24 had."


def _recruitment_of_routes(pack, before, now, routes):
    """Records or counts of both routes the year before, and of some routes now."""
    pack.earlier = good_tables()
    del pack.tables["recruitment"], pack.earlier["recruitment"]
    for tables, form, given in ((pack.earlier, before, BOTH_ROUTES), (pack.tables, now, routes)):
        if form == "applications":
            tables[form] = _applications(pack, *given)
        else:
            pack.rows(form, ROUTES, *((who, route, *counts) for route in given for who, *counts in COUNTS))
            tables[form] = pack.tables[form]
        if tables is pack.earlier:
            del pack.tables[form]


@pytest.mark.parametrize("case", ["codes of a group all changed", "codes of a group left out"])
def test_records_without_a_group_of_last_year_are_asked_about(pack, case):
    """Of 530 clinical staff 130 are of mixed or black groups (h) the year before, and none now; where a row is a person, nobody is no row."""
    earlier = good_tables()
    _staff(pack, earlier)
    records = pack.tables["staff"]
    pack.tables["staff"] = records[records["ethnic_code"] != "h"] if case.endswith("out") else records.replace({"ethnic_code": {"h": "A"}})
    pack.drop("workforce", "disciplinary", "training")
    pack.earlier = {name: rows for name, rows in earlier.items() if name not in ("disciplinary", "training")}
    (asked,) = [finding for finding in _findings(pack) if finding.check == "rows absent"]
    assert asked.what == "There are no rows for ethnicity bme (130 people), which the return for 2023/24 had."
    assert asked.how_to_fix == "Add the rows. If there is really nobody, accept this finding with a reason."


def test_nothing_is_asked_of_rows_after_a_merger(pack):
    pack.organisation += "predecessors:\n  - {code: BBB, joined: 2025}\n"
    _without("workforce", staff_group="medical")(pack)
    assert "rows absent" not in {check for _, check, _ in _told(pack)}


def _band_of_few_applicants(pack):
    """Posts in the highest bands do not come up every year."""
    columns = "ethnicity staff_group band shortlisted appointed"
    rows = [(who, "clinical", band, number, 2) for band, number in (("5", 200), ("9", 10)) for who in ("white", "bme", "unknown")]
    pack.rows("recruitment", columns, *rows)
    pack.earlier = good_tables() | {"recruitment": pack.tables["recruitment"]}
    pack.rows("recruitment", columns, *rows[:3])


UNASKED_ROWS = {
    "a band of few applicants": _band_of_few_applicants,
    "few people in a cell": _without("workforce", staff_group="clinical", band="9", ethnicity="bme"),
    "fewer people in a group than are asked about": _without("recruitment", ethnicity="unknown"),
    "rows of 0": _without("disciplinary", ethnicity="unknown"),
    "a question answered in print": lambda pack: (
        _without("survey", indicator="7")(pack),
        _printed(("7", "percentage", "white", "", "", 60, "percent", ""), ("7", "percentage", "bme", "", "", 50, "percent", ""))(pack),
    ),
    "a question with a reason": lambda pack: (
        _without("survey", indicator="7")(pack), _printed(("7", "gap", "bme-white", "", "", "", "", "not applicable"))(pack),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", UNASKED_ROWS, ids=lambda name: name.replace(" ", "-"))
def test_rows_that_can_be_absent_are_not_asked_for(pack, case):
    UNASKED_ROWS[case](pack)
    assert _findings(pack) == ()


def test_members_outside_a_part_of_the_board_are_noted_if_there_were_some(pack):
    _without("board", executive="no")(pack)
    pack.tables["board"].loc[5] = ["bme", "no", "yes", "1"]
    assert ("note", "part of the board without rows", "board.csv, executive") in _told(pack)


def _board_without_votes(pack, members):
    """A board whose members all vote; the year before some, or a row of 0, did not."""
    pack.earlier = good_tables()
    pack.earlier["board"].loc[5] = ["white", "no", "yes", members]


def test_members_without_a_vote_are_noted_if_there_were_some(pack):
    _board_without_votes(pack, "1")
    assert _told(pack) == [("note", "part of the board without rows", "board.csv, voting")]


def test_a_row_of_0_members_of_last_year_is_not_noted(pack):
    _board_without_votes(pack, "0")
    assert _told(pack) == []


def test_members_without_a_vote_before_a_merger_are_not_noted(pack):
    _board_without_votes(pack, "1")
    pack.organisation += "predecessors:\n  - {code: BBB, joined: 2025}\n"
    assert "part of the board without rows" not in {check for _, check, _ in _told(pack)}


def test_nobody_without_a_vote_is_not_noted_if_there_never_was(pack):
    assert _told(pack) == []


# ---- columns


def test_a_column_that_tells_parts_apart_is_asked_for(pack):
    pack.earlier = good_tables()
    rows = [(who, route, 50, 9) for who in ("white", "bme", "unknown") for route in ("domestic", "international")]
    pack.rows("recruitment", ROUTES, *rows)
    pack.earlier["recruitment"] = pack.tables["recruitment"]
    pack.tables["recruitment"] = good_tables()["recruitment"]
    (asked,) = [finding for finding in _findings(pack) if finding.check == "column absent"]
    assert asked.where == "recruitment.csv"
    assert asked.what == "There is no column route, which the return for 2023/24 had."
    assert asked.why == "Without it indicator 2 is not shown by route."


def test_a_column_without_a_single_value_is_absent(pack):
    rows = [(who, route, 50, 9) for who in ("white", "bme", "unknown") for route in ("domestic", "international")]
    pack.rows("recruitment", ROUTES, *rows)
    pack.earlier = good_tables() | {"recruitment": pack.tables["recruitment"]}
    pack.rows("recruitment", ROUTES, *((who, "", 50, 9) for who in ("white", "bme", "unknown")))
    assert ("warning", "column absent", "recruitment.csv") in _told(pack)


# ---- printed figures

LAST_YEAR = [
    ("1", "share", "bme", "", "", 15, "percent", ""), ("1", "share", "bme", "clinical", "5", 20, "percent", ""),
    ("2", RATIO, "white/bme", "", "", 1.7, "ratio", ""), ("3", RATIO, "bme/white", "", "", "", "ratio", "no data"),
    ("7", "percentage", "white", "all", "all", 60, "percent", ""), ("7", "percentage", "bme", "all", "all", 50, "percent", ""),
    ("7", "gap", "bme-white", "all", "all", -10, "points", ""), ("9", "board_share", "bme", "", "", 12, "percent", ""),
    ("9", "board_share", "bme", "", "voting", 10, "percent", ""),
]  # fmt: skip
OTHERS = [
    (code, measure, "bme", "", "", "", "", "no data") for code, measure in zip("4568", ["likelihood", *["percentage"] * 3], strict=True)
]
ABSENT_FIGURES = {
    "ratio": (slice(2, 3), "all of indicator 2"),
    "every percentage of a question": (slice(4, 7), "all of indicator 7"),
    "one group of a question": (slice(5, 6), "indicator 7 (percentage, bme)"),
    "share of a band": (slice(1, 2), "indicator 1 (share, bme, clinical, band 5)"),
    "part of the board": (slice(8, 9), "indicator 9 (board share, bme, voting)"),
}


@pytest.mark.parametrize("fault", ABSENT_FIGURES, ids=lambda name: name.replace(" ", "-"))
def test_printed_figures_of_last_year_are_asked_for_once(pack, fault):
    left_out, figures = ABSENT_FIGURES[fault]
    _printed_before(pack, *LAST_YEAR, *OTHERS)
    rows = [row for row in LAST_YEAR if row not in LAST_YEAR[left_out]]
    pack.rows("published", PRINTED, *rows, *OTHERS)
    (asked,) = _findings(pack)
    assert (asked.severity, asked.check, asked.where) == ("warning", "printed figures absent", "published.csv")
    assert asked.what == f"Figures that the return for 2023/24 printed are absent: {figures}."


def test_several_printed_indicators_are_one_finding(pack):
    _printed_before(pack, *LAST_YEAR, *OTHERS)
    pack.rows("published", PRINTED, *LAST_YEAR[:2], LAST_YEAR[3], *OTHERS, LAST_YEAR[7])
    (asked,) = _findings(pack)
    assert asked.what.endswith("absent: all of indicators 2 and 7; indicator 9 (board share, bme, voting).")


def test_a_reason_that_stood_there_last_year_too_does_not_answer_for_other_figures(pack):
    """Of the whole board there is no figure in both years; those of its voting members are left out."""
    whole, voting = (
        ("9", "board_share", "bme", "", "total", "", "", "no data"),
        ("9", "board_share", "bme", "", "voting", 7, "percent", ""),
    )
    _printed_before(pack, *LAST_YEAR[:7], *OTHERS, whole, voting)
    pack.rows("published", PRINTED, *LAST_YEAR[:7], *OTHERS, whole)
    (asked,) = _findings(pack)
    assert asked.what == "Figures that the return for 2023/24 printed are absent: indicator 9 (board share, bme, voting)."


PARTS_WITH_A_REASON = {
    "three bands with a reason for another": (
        [("1", "share", "bme", "clinical", band, 20, "percent", "") for band in ("5", "6", "7")],
        ("1", "share", "bme", "clinical", "vsm", "", "", "no data"),
    ),
    "a board with a reason for one part": (
        [("9", "board_share", "bme", "", band, 12, "percent", "") for band in ("total", "voting")],
        ("9", "board_share", "bme", "", "executive", "", "", "no data"),
    ),
}


@pytest.mark.parametrize("case", PARTS_WITH_A_REASON, ids=lambda name: name.replace(" ", "-"))
def test_a_new_reason_for_a_part_does_not_answer_for_others(pack, case):
    figures, reason = PARTS_WITH_A_REASON[case]
    others = [row for row in (*LAST_YEAR, *OTHERS) if row[0] != reason[0]]
    _printed_before(pack, *others, *figures)
    pack.rows("published", PRINTED, *others, reason)
    (asked,) = _findings(pack)
    assert asked.check == "printed figures absent"
    for words in [f"{row[1]}, {row[2]}".replace("_", " ") for row in figures]:
        assert words in asked.what


def test_printed_figures_that_cannot_be_used_are_not_called_absent(pack):
    _printed_before(pack, *LAST_YEAR, *OTHERS)
    pack.rows("published", PRINTED, *LAST_YEAR, *OTHERS)
    pack.cell("published", 4, "value", "twice")
    assert [severity for severity, _, _ in _told(pack)] == ["error"]


def test_a_new_reason_answers_for_all_figures_of_its_indicator(pack):
    _printed_before(pack, *LAST_YEAR, *OTHERS)
    pack.rows("published", PRINTED, *LAST_YEAR[:7], *OTHERS, ("9", "board_share", "bme", "", "total", "", "", "to be confirmed"))
    assert _findings(pack) == ()


SAID = {
    "the same figures": lambda pack: None,
    "a gap that both percentages give": lambda pack: pack.tables.update(published=pack.tables["published"].drop(8)),
    "a whole given as `all` and as blank": lambda pack: pack.cell("published", 2, "band", "all"),
    "a ratio with a reason": lambda pack: (pack.cell("published", 4, "value", ""), pack.cell("published", 4, "missing", "to be confirmed")),
    "counts instead of print": lambda pack: pack.tables.update(good_tables() | {"published": pack.tables["published"].drop([2, 3, 4])}),
}


@pytest.mark.parametrize("case", SAID, ids=lambda name: name.replace(" ", "-"))
def test_printed_figures_that_have_a_word_are_not_asked_for(pack, case):
    _printed_before(pack, *LAST_YEAR, *OTHERS)
    pack.rows("published", PRINTED, *LAST_YEAR, *OTHERS)
    SAID[case](pack)
    assert [check for _, check, _ in _told(pack) if check.endswith("absent") or check == "indicator without figures"] == []


def test_a_printed_indicator_that_is_absent_beside_counts_is_asked_for(pack):
    pack.rows("published", PRINTED, *LAST_YEAR, *OTHERS[1:], ("4", "likelihood", "bme", "", "", 30, "percent", ""))
    pack.earlier = {"published": pack.tables["published"]}
    pack.drop("published", "training")
    (asked,) = _findings(pack)
    assert (asked.check, asked.where) == ("printed figures absent", "published.csv")
    assert asked.what.endswith("absent: all of indicator 4.")

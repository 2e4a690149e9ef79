import csv
import json
from dataclasses import replace

import nbformat
import pytest

from wres.errors import ParameterError, WresError
from wres.parameters import Workspace
from wres.running import Options, build_products
from wres.running.tasks import Limits

SAVES = "import pathlib\npathlib.Path(output, 'indicators.csv').write_text(f'{organisation} {year}')"
FAILS_FOR_BBB = (
    "if organisation == 'BBB':\n    from wres.errors import InputError\n    raise InputError('training.csv, row 2, accessed: mend this.')"
)


@pytest.fixture
def build(workspace_folder):
    """Build with a tiny notebook, one product after another: the work of a second process would be to get ready; gives code and year to outcome."""

    def run(path, *which, **how):
        how.setdefault("jobs", 1)
        options = Options(notebook=path, limits=Limits(seconds=how.pop("seconds", 60)), edition=how.pop("edition", "public"))
        options = replace(options, formats=how.pop("formats", ()))
        outcomes = build_products(Workspace.at(workspace_folder), *which, options=options, **how)
        return {(outcome.name, outcome.year): outcome for outcome in outcomes}

    return run


def test_every_return_is_built_once_and_then_stands(build, notebook, workspace_folder):
    path = notebook(SAVES)
    assert {one.status for one in build(path).values()} == {"built"}
    reports = workspace_folder / "reports"
    assert (reports / "public/2024/AAA/indicators.csv").read_text() == "AAA 2024"
    assert (reports / "public/2025/CCC/index.html").is_file()
    assert (reports / "review/2025/CCC/index.html").is_file()
    assert (reports / "public/index.html").is_file()
    assert (reports / "review/index.html").is_file()
    assert {one.status for one in build(path).values()} == {"up to date"}
    assert {one.why for one in build(path, "AAA", force=True).values()} == {"asked for"}


def test_a_standard_of_a_kind_that_there_is_not_is_one_error(build, notebook, workspace_folder):
    text = Workspace.at().standard_file().read_text(encoding="utf-8")
    standards = workspace_folder / "params/standards"
    standards.mkdir()
    (standards / "own.yaml").write_text(text.replace("kind: board_difference", "kind: board"), encoding="utf-8")
    with pytest.raises(ParameterError, match=r"own\.yaml, line \d+: indicators\.9: there is no kind board\."):
        build(notebook(SAVES))


def test_only_what_changed_is_built(build, notebook, workspace_folder):
    path = notebook(SAVES)
    build(path)
    (workspace_folder / "data/AAA/2025/training.csv").write_text("ethnicity,accessed\nwhite,9\n")
    said = build(path, dry_run=True)
    assert [key for key, one in said.items() if one.status == "to build"] == [("AAA", 2025)]
    built = build(path)
    assert [key for key, one in built.items() if one.status == "built"] == [("AAA", 2025)]


def test_a_failing_report_fails_alone_and_leaves_its_earlier_one(build, notebook, workspace_folder):
    build(notebook(SAVES))
    outcomes = build(notebook(FAILS_FOR_BBB, SAVES))
    assert {key: one.status for key, one in outcomes.items()} == {
        ("AAA", 2024): "built",
        ("AAA", 2025): "built",
        ("BBB", 2025): "failed",
        ("CCC", 2025): "built",
    }
    assert outcomes["BBB", 2025].problem == "training.csv, row 2, accessed: mend this."
    reports = workspace_folder / "reports"
    assert (reports / "public/2025/BBB/indicators.csv").read_text() == "BBB 2025"
    with (reports / "review/2025/BBB/failed/findings.csv").open() as file:
        assert [row["severity"] for row in csv.DictReader(file)] == ["error"]
    left = json.loads((reports / "review/2025/BBB/failed/report.ipynb").read_text())
    assert any(output["output_type"] == "error" for cell in left["cells"] for output in cell.get("outputs", []))
    record = json.loads((reports / "review/run.json").read_text())
    assert [one["status"] for one in record["products"]] == ["built", "built", "failed", "built"]
    taken_back = build(notebook(SAVES))
    assert taken_back["BBB", 2025].status == "up to date", "the earlier report was made from just this"
    assert not (reports / "review/2025/BBB/failed").exists()


def test_findings_that_the_notebook_saved_are_what_the_recap_says(build, notebook, workspace_folder):
    saves_findings = (
        "import pathlib\n"
        "pathlib.Path(output, 'findings.csv').write_text('severity,check,where,what,why,how_to_fix,accepted\\n"
        'note,a,x,y,z,w,\\nerror,a,"training.csv, row 2, accessed",-1 is below 0.,b,Count again.,\\n\')\nraise ValueError'
    )
    outcome = build(notebook(saves_findings), "AAA", 2025)["AAA", 2025]
    assert outcome.problem == "training.csv, row 2, accessed: -1 is below 0. Count again."
    assert len((workspace_folder / "reports/review/2025/AAA/failed/findings.csv").read_text().splitlines()) == 3


def test_a_run_may_stop_at_the_first_failure(build, notebook):
    outcomes = build(notebook("raise ValueError"), jobs=1, keep_going=False)
    assert [one.status for one in outcomes.values()] == ["failed", "not run", "not run", "not run"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        pytest.param("import time\ntime.sleep(60)", "Cell 3 of the notebook was still running when the 3 seconds", id="hangs"),
        pytest.param("x = bytearray(8 * 1024**3)", "Cell 3 of the notebook wanted more than the 3000 MB", id="eats memory"),
        pytest.param("import os\nos._exit(3)", "The notebook's process ended unexpectedly (exit status 3).", id="dies"),
        pytest.param("import os\nos.kill(os.getpid(), 9)", "The notebook's process was ended by the system", id="is killed"),
        pytest.param("1 / 0", "Cell 3 of the notebook failed: ZeroDivisionError: division by zero", id="fails"),
    ],
)
def test_a_cell_that_misbehaves_stops_its_report_with_a_sentence(build, notebook, workspace_folder, cell, said):
    outcome = build(notebook(cell), "AAA", 2025, seconds=3 if "3 seconds" in said else 60)["AAA", 2025]
    assert (outcome.status, outcome.problem[: len(said)]) == ("failed", said)
    assert list((workspace_folder / "reports/.building").iterdir()) == []


def test_a_fault_of_the_workbook_is_told_with_its_traceback_and_one_of_the_input_without(build, notebook, workspace_folder):
    cells = "def divide(number):\n    return number / 0\nprint('before')", f"{FAILS_FOR_BBB}\ndivide(1)"
    outcomes = build(notebook(*cells))
    trace = "\n".join(outcomes["AAA", 2025].traceback)
    assert "divide(1)" in trace
    assert "return number / 0" in trace
    assert trace.endswith("ZeroDivisionError: division by zero")
    assert "\x1b" not in trace
    assert outcomes["BBB", 2025].traceback == ()
    failed = workspace_folder / "reports/review/2025/AAA/failed"
    outputs = nbformat.read(failed / "report.ipynb", 4).cells[-1].outputs
    assert "division by zero" in "".join(outputs[-1].traceback)
    assert "divide(1)" in (failed / "output.txt").read_text()
    record = json.loads((workspace_folder / "reports/review/run.json").read_text())
    assert [one["problem"] for one in record["products"]] == [
        "Cell 4 of the notebook failed: ZeroDivisionError.", "Cell 4 of the notebook failed: ZeroDivisionError.",
        "training.csv, row 2, accessed: mend this.", "Cell 4 of the notebook failed: ZeroDivisionError.",
    ]  # fmt: skip
    assert not any("traceback" in one for one in record["products"]), "it may quote a cell, and stays with the failed report"


@pytest.mark.parametrize(
    "what", ["Person 4711-XYZ has primary assignments in different bands.", "Ethnic codes that are not listed: 4711-XYZ (1 row)."]
)
def test_what_a_record_holds_stays_in_the_analysts_own_findings(build, notebook, workspace_folder, what):
    row = f'error,a check,"staff.csv, row 3, person_id",{what},why,Correct it.,'
    head = "severity,check,where,what,why,how_to_fix,accepted"
    outcome = build(
        notebook(
            f"import pathlib\npathlib.Path(output, 'findings.csv').write_text({head!r} + chr(10) + {row!r})\nraise ValueError({what!r})"
        ),
        "AAA",
        2025,
    )
    reports = workspace_folder / "reports"
    assert what in outcome["AAA", 2025].problem
    for path in (reports / "review/index.html", reports / "review/run.json"):
        assert "4711-XYZ" not in path.read_text()
        assert "staff.csv, row 3, person_id: a check." in path.read_text()
    assert "4711-XYZ" in (reports / "review/2025/AAA/failed/findings.csv").read_text()


def test_a_broken_parameter_file_stops_its_organisation_alone(build, notebook, workspace_folder):
    (workspace_folder / "params/organisations/BBB.yaml").write_text("nam: wrong\n")
    outcomes = build(notebook(SAVES))
    assert [one.status for one in outcomes.values()] == ["built", "built", "failed", "built"]
    assert "nam is not a key here" in outcomes["BBB", 2025].problem


def test_the_internal_edition_stands_beside_the_public_one(build, notebook, workspace_folder):
    build(notebook(SAVES), "AAA", 2025)
    build(notebook(SAVES), "AAA", 2025, edition="internal")
    reports = workspace_folder / "reports"
    assert [path.name for path in (reports / "public/2025").iterdir()] == ["AAA"]
    assert {"index.html", "internal"} <= {path.name for path in (reports / "review/2025/AAA").iterdir()}
    assert (reports / "review/2025/AAA/internal/index.html").is_file()
    build(notebook(SAVES), "AAA", 2025, force=True)
    assert (reports / "review/2025/AAA/internal/index.html").is_file()


def test_what_is_not_there_is_said_with_what_is(build, notebook, workspace_folder):
    with pytest.raises(WresError, match=r"no return for ORG=AAA YEAR=2019. AAA has returns for 2024, 2025"):
        build(notebook(SAVES), "AAA", 2019)
    with pytest.raises(WresError, match=r"EDITION=secret: there is no such edition. Accepted: public, internal"):
        build(notebook(SAVES), edition="secret")


def _deep(folder):
    (folder / "params/organisations/BBB.yaml").write_text("name: " + "[" * 100_000)


def _list(folder):
    (folder / "params/organisations/BBB.yaml").write_text("- name\n")


def _key_that_is_a_list(folder):
    (folder / "params/organisations/BBB.yaml").write_text("name: B\n? [a, b]\n: c\n")


def _folder_for_a_file(folder):
    (folder / "params/organisations/BBB.yaml").unlink()
    (folder / "params/organisations/BBB.yaml").mkdir()


def _link_to_nowhere(folder):
    (folder / "params/organisations/BBB.yaml").unlink()
    (folder / "params/organisations/BBB.yaml").symlink_to(folder / "nowhere")


def _ring_of_links(folder):
    (folder / "params/organisations/BBB.yaml").unlink()
    (folder / "params/organisations/BBB.yaml").symlink_to("BBB.yaml")


@pytest.mark.parametrize(
    "spoil", [_deep, _list, _key_that_is_a_list, _folder_for_a_file, _link_to_nowhere, _ring_of_links], ids=lambda spoil: spoil.__name__
)
def test_whatever_is_wrong_with_one_organisation_the_others_are_built(build, notebook, workspace_folder, spoil):
    spoil(workspace_folder)
    outcomes = build(notebook(SAVES))
    assert {code: one.status for (code, year), one in outcomes.items() if year == 2025} == {"AAA": "built", "BBB": "failed", "CCC": "built"}
    problem = outcomes["BBB", 2025].problem
    assert "BBB.yaml" in problem
    assert outcomes["BBB", 2025].traceback == ()


def test_a_file_that_may_not_be_read_stops_its_organisation_alone(build, notebook, workspace_folder, monkeypatch):
    from wres.parameters import hashes

    read = hashes.hash_file

    def refused(path):
        if "BBB" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(hashes, "hash_file", refused)
    outcomes = build(notebook(SAVES))
    assert [code for (code, _), one in outcomes.items() if one.status == "failed"] == ["BBB"]
    assert outcomes["BBB", 2025].problem.endswith(
        "training.csv: you may not read or write this. Ask for the right to, or choose another folder."
    )


@pytest.mark.parametrize("content", ["[1]", "null", "[" * 100_000])
def test_a_provenance_that_is_none_costs_a_rebuild_and_no_more(build, notebook, workspace_folder, content):
    path = notebook(SAVES)
    build(path)
    (workspace_folder / "reports/review/2025/BBB/provenance.json").write_text(content)
    outcomes = build(path)
    assert [code for (code, _), one in outcomes.items() if one.status == "built"] == ["BBB"]


def test_a_page_changed_by_hand_is_made_again(build, notebook, workspace_folder):
    path = notebook(SAVES)
    build(path)
    page = workspace_folder / "reports/public/2025/BBB/index.html"
    before = page.read_bytes()
    page.write_text("Something else.")
    outcome = build(path)["BBB", 2025]
    assert (outcome.status, outcome.why) == ("built", "changed or deleted since it was built: pages/index.html")
    assert page.read_bytes() == before


@pytest.mark.parametrize(
    ("number", "said"),
    [(28, "the disk is full"), (13, "you may not read or write this"), (30, "read-only")],
    ids=["full", "denied", "read-only"],
)
def test_what_the_system_refuses_inside_a_report_is_a_sentence(build, notebook, number, said):
    outcome = build(notebook(f"raise OSError({number}, 'refused', '/some/file')"))["BBB", 2025]
    assert outcome.problem.startswith("/some/file: ")
    assert said in outcome.problem
    assert outcome.traceback == ()


def test_a_format_is_made_when_it_is_asked_for_and_goes_with_what_it_was_made_from(build, notebook, workspace_folder):
    path, pages = notebook(SAVES), workspace_folder / "reports/public/2025/BBB"
    build(path, "BBB")
    assert {one.why for one in build(path, "BBB", formats=("pdf",)).values()} == {"not made yet: report.pdf"}
    assert (pages / "report.pdf").read_bytes().startswith(b"%PDF")
    assert {one.status for one in build(path, "BBB").values()} == {"up to date"}
    assert (pages / "report.pdf").is_file()  # nothing changed, so it is as good as new
    (workspace_folder / "data/BBB/2025/training.csv").write_text("ethnicity,accessed\nwhite,9\n")
    (outcome,) = build(path, "BBB").values()
    assert not (pages / "report.pdf").exists()
    assert outcome.gone == ("pdf",)


def test_a_format_that_cannot_be_made_leaves_the_report_and_is_tried_again(build, notebook, workspace_folder):
    path = notebook(SAVES)
    for _ in range(2):
        (outcome,) = build(path, "CCC", formats=("docx", "pdf")).values()
        assert (outcome.status, outcome.stands, outcome.complete) == ("built", True, False)
        assert [lacking.format for lacking in outcome.not_made] == ["docx"]  # the tiny notebook lays out no paper
        assert (workspace_folder / "reports/public/2025/CCC/report.pdf").is_file()
    record = json.loads((workspace_folder / "reports/review/run.json").read_text())
    assert record["products"][0]["not_made"] == ["docx"]
